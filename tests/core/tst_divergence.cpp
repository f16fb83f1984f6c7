// SPDX-License-Identifier: GPL-3.0-or-later
// What a trainer does when numbers are no longer finite.
#include "core/training/trainer.h"
#include "support/networks.h"

#include <QTest>

#include <limits>

using nn::Index;
using nn::StepUnit;

namespace {

// A linear neuron on which plain SGD with a large rate runs away.
nn::TrainingRun runawayRun(Index samples = 2)
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(1, 1, samples, nn::Loss::MeanSquaredError, 26);
    data->train.inputs.leftCols(2) = nn::Matrix{{3.0, -2.0}};
    nn::Network network(1, {{.units = 1, .activation = nn::Activation::Linear}});
    network.setValue(nn::WeightRef{}, 0.5);
    nn::TrainingSettings settings;
    settings.learningRate = 10.0;
    settings.batchSize = 1;
    return nn::beginRun(network, settings, data);
}

} // namespace

class tst_Divergence : public QObject
{
    Q_OBJECT

private slots:
    void aRunawayStopsInItsLastFiniteState_data();
    void aRunawayStopsInItsLastFiniteState();
    void afterABreakdownOneGoesBackAndTheBranchStays();
    void whereAnOutputIsNoNumberNothingIsTrained_data();
    void whereAnOutputIsNoNumberNothingIsTrained();
    void valuesThatNoPassCanBeMadeWithAreReportedAtOnce();
    void hugeFiniteNumbersAreNoBreakdown();
    void anOverflowingLossStopsBeforeTheUpdateThatCausedIt();
    void aBreakdownIsDescribedInOneSentence();
    void anEndlessNumberOfStepsIsNoOverflow();
};

void tst_Divergence::aRunawayStopsInItsLastFiniteState_data()
{
    QTest::addColumn<Index>("samples");
    QTest::addColumn<nn::Index>("batch");
    QTest::addColumn<std::int64_t>("epochsBefore"); // at a rate that does not run away
    QTest::newRow("two samples") << Index{2} << Index{1} << std::int64_t{0};
    QTest::newRow("two samples, full batch") << Index{2} << Index{2} << std::int64_t{0};
    QTest::newRow("in the middle of a long epoch") << Index{600} << Index{1} << std::int64_t{0};
    QTest::newRow("batches of a long epoch") << Index{600} << Index{20} << std::int64_t{0};
    QTest::newRow("after a long run") << Index{3} << Index{1} << std::int64_t{3000};
}

void tst_Divergence::aRunawayStopsInItsLastFiniteState()
{
    QFETCH(Index, samples);
    QFETCH(Index, batch);
    QFETCH(std::int64_t, epochsBefore);
    nn::TrainingRun run = runawayRun(samples);
    run.settings.batchSize = batch;
    run.settings.learningRate = 1e-4;
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Epoch, epochsBefore);
    nn::TrainingSettings fast = run.settings;
    fast.learningRate = 10.0;
    (void)trainer.apply(nn::SetSettings{.settings = fast});
    trainer.advance(StepUnit::Epoch, 100000);
    QVERIFY(trainer.divergence());
    const nn::TrainingRun stopped = trainer.run();
    QVERIFY(nn::parameterValues(stopped.network()).allFinite());
    QVERIFY(std::isfinite(trainer.trainLoss()));
    QCOMPARE(stopped.counters().updates, *trainer.divergence()->update - 1);

    // It is the last such state: the next update breaks it again, step by step or at once.
    const nn::Divergence first = *trainer.divergence();
    trainer.advance(StepUnit::Batch, 2);
    QCOMPARE(*trainer.divergence(), first);
    QVERIFY(trainer.run() == stopped);
    nn::Trainer stepByStep(run);
    stepByStep.advance(StepUnit::Epoch, epochsBefore);
    (void)stepByStep.apply(nn::SetSettings{.settings = fast});
    while (!stepByStep.divergence()) {
        stepByStep.advance(StepUnit::Sample);
    }
    QCOMPARE(*stepByStep.divergence(), first);
    QCOMPARE(stepByStep.run().network(), stopped.network());
}

void tst_Divergence::afterABreakdownOneGoesBackAndTheBranchStays()
{
    nn::Trainer trainer(runawayRun(600));
    trainer.advance(StepUnit::Epoch, 3);
    QVERIFY(trainer.divergence());
    const nn::Moment stopped = trainer.now();
    const nn::TrainingRun atStop = trainer.run();
    QVERIFY(stopped.samples > 0);
    QVERIFY(trainer.goTo(stopped));
    QVERIFY(!trainer.divergence());
    QVERIFY(trainer.stepBack(StepUnit::Sample));
    nn::TrainingSettings slower = trainer.run().settings;
    slower.learningRate = 0.001;
    (void)trainer.apply(nn::SetSettings{.settings = slower});
    trainer.advance(StepUnit::Epoch, 1);
    QVERIFY(!trainer.divergence());
    QCOMPARE(trainer.timeline().branches().size(), 2U);
    QVERIFY(trainer.goTo(stopped));
    QVERIFY(trainer.run() == atStop);
}

void tst_Divergence::whereAnOutputIsNoNumberNothingIsTrained_data()
{
    QTest::addColumn<nn::Loss>("loss");
    QTest::addColumn<nn::Activation>("hidden");
    for (const nn::Loss loss : {nn::Loss::MeanSquaredError, nn::Loss::BinaryCrossEntropy}) {
        for (const nn::Activation hidden :
             {nn::Activation::Sigmoid, nn::Activation::Tanh, nn::Activation::Relu}) {
            QTest::addRow("%s, %s", nn::key(loss).data(), nn::displayName(hidden).data())
                << loss << hidden;
        }
    }
}

// The first sample has an output, the others have none: infinity less infinity.
void tst_Divergence::whereAnOutputIsNoNumberNothingIsTrained()
{
    QFETCH(nn::Loss, loss);
    QFETCH(nn::Activation, hidden);
    nn::TrainingRun run
        = nn::beginRun(stackedNetwork(2, {2, 1}, hidden, nn::Activation::Sigmoid, 24),
                       tutorialSettings(), fourPeople());
    run.settings.loss = loss;
    nn::Trainer trainer(run);
    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 1.7e308});
    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{.from = 1}, .value = -1.7e308});
    QVERIFY(trainer.divergence());
    QVERIFY(std::isnan(trainer.trainLoss()));
    const nn::TrainingRun stopped = trainer.run();
    trainer.advance(StepUnit::Epoch, 2);
    QVERIFY(trainer.divergence());
    QVERIFY(trainer.run() == stopped);

    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 0.5});
    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{.from = 1}, .value = 0.5});
    trainer.advance(StepUnit::Epoch, 2);
    QVERIFY(!trainer.divergence());
    QCOMPARE(trainer.run().counters().epochs, 2);
}

void tst_Divergence::valuesThatNoPassCanBeMadeWithAreReportedAtOnce()
{
    nn::Trainer trainer(runawayRun());
    trainer.advance(StepUnit::Sample, 3);
    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = -1e308});
    QVERIFY(trainer.divergence());
    QVERIFY(!trainer.divergence()->update);
    const nn::TrainingRun edited = trainer.run();
    trainer.advance(StepUnit::Epoch);
    QVERIFY(trainer.divergence());
    QVERIFY(!trainer.divergence()->update);
    QVERIFY(trainer.run() == edited);
}

void tst_Divergence::hugeFiniteNumbersAreNoBreakdown()
{
    // Each loss is finite, but their sum over a stretch of updates is not.
    nn::TrainingRun run = runawayRun();
    run.settings.learningRate = 0.0;
    run.learned.network.setValue(nn::WeightRef{}, 2e153);
    nn::Trainer trainer(run);
    QVERIFY(std::isfinite(trainer.trainLoss()));
    trainer.advance(StepUnit::Epoch, 1000);
    QVERIFY(!trainer.divergence());
    QCOMPARE(trainer.run().counters().epochs, 1000);
}

void tst_Divergence::anOverflowingLossStopsBeforeTheUpdateThatCausedIt()
{
    // The weight stays finite but its square does not.
    nn::TrainingRun run = runawayRun();
    run.settings.learningRate = 1e6;
    run.learned.network.setValue(nn::WeightRef{}, 1e150);
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Batch, 10);
    QVERIFY(trainer.divergence());
    QCOMPARE(trainer.divergence()->what, nn::Divergence::What::Loss);
    QCOMPARE(trainer.run().counters().updates, *trainer.divergence()->update - 1);
    QVERIFY(std::isfinite(trainer.trainLoss()));
}

void tst_Divergence::aBreakdownIsDescribedInOneSentence()
{
    const nn::Network network
        = stackedNetwork(2, {3, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 23);
    const auto sentence = [&](const nn::Divergence &divergence) {
        return QString::fromStdString(nn::describe(divergence, network).sentence());
    };
    nn::Divergence divergence{.what = nn::Divergence::What::Parameter,
                              .parameter = nn::WeightRef{.layer = 1, .to = 0, .from = 2},
                              .neuron = {.layer = 0, .neuron = 1},
                              .update = 12};
    QCOMPARE(sentence(divergence), QString("Update 12 would make w9 infinite or undefined."));
    divergence.what = nn::Divergence::What::Activation;
    QCOMPARE(sentence(divergence), QString("Update 12, which moves w9 most, would make the output "
                                           "of h2 infinite or undefined."));
    divergence.what = nn::Divergence::What::Loss;
    QCOMPARE(sentence(divergence), QString("Update 12, which moves w9 most, would make the loss "
                                           "infinite or undefined."));
    divergence.update.reset();
    QCOMPARE(sentence(divergence), QString("With these values the loss is infinite or undefined."));
    divergence.what = nn::Divergence::What::Activation;
    QCOMPARE(sentence(divergence),
             QString("With these values the output of h2 is infinite or undefined."));
}

void tst_Divergence::anEndlessNumberOfStepsIsNoOverflow()
{
    nn::Trainer trainer(runawayRun());
    trainer.advance(StepUnit::Sample, 3);
    trainer.advance(StepUnit::Sample, std::numeric_limits<std::int64_t>::max());
    QVERIFY(trainer.divergence());
}

QTEST_GUILESS_MAIN(tst_Divergence)
#include "tst_divergence.moc"
