// SPDX-License-Identifier: GPL-3.0-or-later
// The example of core/README.md, so that it stays true.
#include "core/data/builtin.h"
#include "core/data/tutorialdata.h"
#include "core/initialization.h"
#include "core/pass.h"
#include "core/training/trainer.h"

#include <QTest>

class tst_Readme : public QObject
{
    Q_OBJECT

private slots:
    void tenLinesTrainTheTutorialNetwork();
};

void tst_Readme::tenLinesTrainTheTutorialNetwork()
{
    const nn::Dataset people = nn::fourPeople();
    const nn::Preparation preparation = *nn::defaultPreparation(nn::BuiltIn::FourPeople, people);
    nn::Network network(2, {{2, nn::Activation::Sigmoid}, {1, nn::Activation::Sigmoid}});
    nn::RandomSource numpy = nn::NumpyRandom(44);
    nn::initialize(network, nn::Initializer::StandardNormal, numpy);
    const auto data = std::make_shared<const nn::TrainingData>(*nn::prepare(people, preparation));
    nn::Trainer trainer(nn::beginRun(network, nn::TrainingSettings(), data));
    trainer.advance(nn::StepUnit::Epoch, 1000);
    const nn::Vector emily = nn::inputsFor(preparation, nn::Vector{{128.0, 63.0}}); // lb and in
    const double isFemale = nn::predict(trainer.run().network(), emily)(0, 0);
    QCOMPARE(QString::number(isFemale, 'f', 3), QString("0.951"));
}

QTEST_GUILESS_MAIN(tst_Readme)
#include "tst_readme.moc"
