// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"
#include "support/networks.h"

#include <QTest>

using nn::Draw;
using nn::Generator;
using nn::StepUnit;

namespace {

nn::TrainingSettings shuffled()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    settings.optimizer = nn::Adam();
    return settings;
}

nn::TrainingRun someRun()
{
    return nn::beginRun(
        stackedNetwork(2, {3, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 23), shuffled(),
        fourPeople(), 99);
}

Draw drawWith(Generator generator, std::string seed)
{
    return {.initializer = nn::Initializer::StandardNormal,
            .order = nn::DrawOrder::NeuronByNeuron,
            .generator = generator,
            .seed = std::move(seed),
            .isAfterData = false};
}

} // namespace

class tst_Start : public QObject
{
    Q_OBJECT

private slots:
    void aRunBeginsAtItsStart();
    void aResetGoesBackToTheFirstStep();
    void aResetKeepsActivationsAndBiases();
    void aResetForgetsWhatTheOptimiserRemembers();
    void aDrawCanBeMadeAgain_data();
    void aDrawCanBeMadeAgain();
    void aDrawIsThatOfItsGenerator();
    void anotherSeedIsAnotherStart();
    void theSeedDecidesTheOrderToo();
    void frozenParametersKeepTheirValue();
    void seedsThatAGeneratorDoesNotHaveAreRefused();
    void aStartOfAnotherShapeIsRefused();
};

void tst_Start::aRunBeginsAtItsStart()
{
    const nn::TrainingRun run = someRun();
    QVERIFY(run.start);
    QVERIFY(run.start->network == run.network());
    QVERIFY(nn::atStart(run) == run.learned);
}

void tst_Start::aResetGoesBackToTheFirstStep()
{
    nn::Trainer trainer(someRun());
    nn::Trainer first(someRun());
    trainer.advance(StepUnit::Epoch, 7);
    const auto reset = std::make_shared<const nn::Learned>(nn::atStart(trainer.run()));
    (void)trainer.apply(nn::SetLearned{reset});
    QVERIFY(trainer.run() == first.run());
    // The same samples in the same order.
    trainer.advance(StepUnit::Sample, 11);
    first.advance(StepUnit::Sample, 11);
    QVERIFY(trainer.run() == first.run());
}

void tst_Start::aResetKeepsActivationsAndBiases()
{
    nn::TrainingRun run = someRun();
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Epoch);
    (void)trainer.apply(
        nn::SetActivation{.layer = 0, .activation = nn::Activation::LeakyRelu, .slope = 0.3});
    (void)trainer.apply(nn::SetHasBiases{.layer = 1, .hasBiases = false});
    const nn::Learned reset = nn::atStart(trainer.run());
    QCOMPARE(reset.network.layer(0).activation, nn::Activation::LeakyRelu);
    QCOMPARE(reset.network.layer(0).slope, 0.3);
    QVERIFY(!reset.network.layer(1).hasBiases);
    QVERIFY(reset.network.parameters().weights(0) == run.network().parameters().weights(0));
    QCOMPARE(reset.counters, nn::Counters());
}

void tst_Start::aResetForgetsWhatTheOptimiserRemembers()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Epoch);
    const nn::Learned reset = nn::atStart(trainer.run());
    QCOMPARE(reset.optimizer.steps, 0);
    QVERIFY(nn::fits(reset.optimizer, trainer.run().settings.optimizer,
                     reset.network.parameters().layout()));
    QCOMPARE(reset.position.seen, 0);
}

void tst_Start::aDrawCanBeMadeAgain_data()
{
    QTest::addColumn<int>("generator");
    QTest::addColumn<QString>("seed");
    QTest::newRow("ours") << int(Generator::Own) << "18446744073709551615";
    QTest::newRow("NumPy's") << int(Generator::Numpy) << "44";
    QTest::newRow("the Playground's") << int(Generator::Playground) << "0.05981";
}

void tst_Start::aDrawCanBeMadeAgain()
{
    QFETCH(int, generator);
    QFETCH(QString, seed);
    const Draw draw = drawWith(Generator(generator), seed.toStdString());
    const nn::Network shape = tutorialNetwork();
    const nn::Result<nn::Start> start = nn::drawnStart(shape, draw);
    QVERIFY(start);
    QVERIFY(start->draw == draw);
    QVERIFY(start->network != shape);
    QVERIFY(*nn::drawnStart(start->network, start->draw) == *start);
}

void tst_Start::aDrawIsThatOfItsGenerator()
{
    const nn::Result<nn::Start> start
        = nn::drawnStart(tutorialNetwork(), drawWith(Generator::Numpy, "44"));
    nn::Network expected = tutorialNetwork();
    nn::RandomSource source = nn::NumpyRandom(44);
    nn::initialize(expected, nn::Initializer::StandardNormal, source);
    QVERIFY(start->network == expected);
}

void tst_Start::anotherSeedIsAnotherStart()
{
    const auto first = nn::drawnStart(tutorialNetwork(), drawWith(Generator::Own, "1"));
    const auto second = nn::drawnStart(tutorialNetwork(), drawWith(Generator::Own, "2"));
    QVERIFY(first->network != second->network);
}

void tst_Start::theSeedDecidesTheOrderToo()
{
    for (const Generator generator : {Generator::Own, Generator::Numpy, Generator::Playground}) {
        const auto first = nn::drawnStart(tutorialNetwork(), drawWith(generator, "1"));
        const auto second = nn::drawnStart(tutorialNetwork(), drawWith(generator, "2"));
        QVERIFY(first->order != second->order);
    }
}

void tst_Start::frozenParametersKeepTheirValue()
{
    nn::Network shape = tutorialNetwork();
    shape.setValue(nn::WeightRef{}, 0.125);
    shape.setFrozen(nn::WeightRef{}, true);
    const auto start = nn::drawnStart(shape, drawWith(Generator::Own, "3"));
    QCOMPARE(start->network.value(nn::WeightRef{}), 0.125);
    QVERIFY(start->network.isFrozen(nn::WeightRef{}));
}

void tst_Start::seedsThatAGeneratorDoesNotHaveAreRefused()
{
    const auto start = nn::drawnStart(tutorialNetwork(), drawWith(Generator::Numpy, "4294967296"));
    QVERIFY(!start);
    QCOMPARE(QString::fromStdString(start.error().sentence()),
             "The seed '4294967296' is not a whole number from 0 to 4294967295.");
    QVERIFY(!nn::drawnStart(tutorialNetwork(), drawWith(Generator::Own, "-1")));
    QVERIFY(nn::drawnStart(tutorialNetwork(), drawWith(Generator::Playground, "any text")));
}

void tst_Start::aStartOfAnotherShapeIsRefused()
{
    nn::TrainingRun run = someRun();
    run.start = std::make_shared<const nn::Start>(nn::Start{.network = tutorialNetwork()});
    const nn::Result<nn::Done> result = nn::check(run);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()),
             "The network's start has another shape or numbers that are not finite.");
}

QTEST_GUILESS_MAIN(tst_Start)
#include "tst_start.moc"
