// SPDX-License-Identifier: GPL-3.0-or-later
// The example of README.md, so that it stays true.
#include "core/data/preparation.h"
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
    nn::Preparation preparation = nn::plainPreparation(people); // 1 is female
    preparation.scaler = nn::shiftBy(nn::Vector{{135.0, 66.0}}); // lb and in
    nn::Network network(2, {{.units = 2, .activation = nn::Activation::Sigmoid},
                            {.units = 1, .activation = nn::Activation::Sigmoid}});
    nn::RandomSource source = nn::NumpyRandom(44);
    nn::initialize(network, nn::Initializer::StandardNormal, source);
    auto data = std::make_shared<nn::TrainingData>(*nn::prepare(people, preparation));
    nn::Trainer trainer(nn::beginRun(network, {.learningRate = 0.1}, data));
    trainer.advance(nn::StepUnit::Epoch, 1000);
    const auto answer = [&](double weight, double height) {
        return nn::predict(trainer.run().network(),
                           nn::inputsFor(preparation, nn::Vector{{weight, height}}))(0, 0);
    };
    QCOMPARE(QString::number(answer(128, 63), 'f', 3), QString("0.951"));
    QCOMPARE(QString::number(answer(155, 68), 'f', 3), QString("0.039"));
}

QTEST_GUILESS_MAIN(tst_Readme)
#include "tst_readme.moc"
