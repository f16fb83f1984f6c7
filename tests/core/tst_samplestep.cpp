// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/samplestep.h"
#include "core/training/trainer.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

using nn::StepUnit;

class tst_SampleStep : public QObject
{
    Q_OBJECT

private slots:
    void theFourStagesAreThoseOfTheNextSample();
    void theUpdateIsTheOneThatTheStepThenMakes();
    void aSampleWithinABatchUpdatesNothing();
    void aShuffledRunNamesTheSampleItWillSee();
    void slipsShowTheDerivativesTheyUse();
    void lookingLeavesTheRunAlone();
};

namespace {

nn::TrainingRun runWith(nn::SampleOrder order, nn::Index batch)
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.order = order;
    settings.batchSize = batch;
    return nn::beginRun(
        stackedNetwork(2, {2, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 81), settings,
        fourPeople(), 82);
}

} // namespace

void tst_SampleStep::theFourStagesAreThoseOfTheNextSample()
{
    nn::Trainer trainer(runWith(nn::SampleOrder::AsInTable, 1));
    trainer.advance(StepUnit::Sample, 5);
    const nn::SampleStep step = nn::nextSampleStep(trainer.run());
    QCOMPARE(step.sample, 1); // the second epoch's second person: Bob
    QCOMPARE(step.ofEpoch, 2);
    const nn::Samples bob{nn::Vector{{25.0, 6.0}}, nn::Vector{{0.0}}};
    QVERIFY(step.output == nn::predict(trainer.run().network(), bob.inputs));
    QCOMPARE(step.target(0), 0.0);
    QCOMPARE(step.loss, step.output(0) * step.output(0));
    QCOMPARE(step.lossGradient(0), 2.0 * step.output(0));
    const nn::Gradient gradient = nn::gradient(trainer.run().network(), bob,
                                               nn::Loss::MeanSquaredError, nn::Reduction::Mean);
    QVERIFY(step.backward.parameters == gradient.parameters);
    // Stage 4 is stages 1 to 3 times the rate.
    QVERIFY(step.after);
    for (const nn::ParameterRef &at : step.after->parameterList()) {
        const double slope = std::visit([&](auto ref) { return gradient.parameters[ref]; }, at);
        VERIFY_NEAR(step.after->value(at), trainer.run().network().value(at) - 0.1 * slope, 1e-14,
                    1e-16);
    }
}

void tst_SampleStep::theUpdateIsTheOneThatTheStepThenMakes()
{
    nn::Trainer trainer(runWith(nn::SampleOrder::ShuffledEachEpoch, 2));
    for (int i = 0; i < 12; ++i) {
        const nn::SampleStep step = nn::nextSampleStep(trainer.run());
        const std::int64_t updates = trainer.run().counters().updates;
        trainer.advance(StepUnit::Sample);
        QCOMPARE(step.after.has_value(), trainer.run().counters().updates > updates);
        QVERIFY(!step.after || *step.after == trainer.run().network());
        QCOMPARE(step.samplesInUpdate, step.after ? 2 : 0);
    }
}

void tst_SampleStep::aSampleWithinABatchUpdatesNothing()
{
    const nn::SampleStep step = nn::nextSampleStep(runWith(nn::SampleOrder::AsInTable, 4));
    QVERIFY(!step.after);
    const nn::BiasRef b3{.layer = 1, .neuron = 0};
    QVERIFY(step.backward.parameters[b3] != 0.0);
}

void tst_SampleStep::aShuffledRunNamesTheSampleItWillSee()
{
    nn::Trainer trainer(runWith(nn::SampleOrder::ShuffledEachEpoch, 1));
    std::array<int, 4> seen{};
    for (int i = 0; i < 4; ++i) {
        ++seen[static_cast<std::size_t>(nn::nextSampleStep(trainer.run()).sample)];
        trainer.advance(StepUnit::Sample);
    }
    QCOMPARE(seen, (std::array{1, 1, 1, 1}));
}

void tst_SampleStep::slipsShowTheDerivativesTheyUse()
{
    nn::TrainingRun run = runWith(nn::SampleOrder::AsInTable, 1);
    run.settings.loss = nn::Loss::BinaryCrossEntropy;
    run.settings.slips.halfCrossEntropy = true;
    run.learned.position.seen = 1; // Bob, whose target 0 teaches nothing then
    run.learned.position.used = 1;
    const nn::SampleStep step = nn::nextSampleStep(run);
    const nn::BiasRef b3{.layer = 1, .neuron = 0};
    QCOMPARE(step.target(0), 0.0);
    QCOMPARE(step.backward.parameters[b3], 0.0);
    QVERIFY(*step.after == run.network());
}

void tst_SampleStep::lookingLeavesTheRunAlone()
{
    const nn::TrainingRun run = runWith(nn::SampleOrder::DrawnAtRandom, 1);
    const nn::TrainingRun copy = run;
    (void)nn::nextSampleStep(run);
    QVERIFY(run == copy);
}

QTEST_GUILESS_MAIN(tst_SampleStep)
#include "tst_samplestep.moc"
