// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"
#include "support/editnames.h"
#include "support/networks.h"

#include <QTest>

#include <stop_token>

using nn::StepUnit;

namespace {

nn::TrainingRun someRun()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = 4;
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    settings.optimizer = nn::Adam();
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(2, 1, 11, nn::Loss::MeanSquaredError, 21);
    return nn::beginRun(
        stackedNetwork(2, {3, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 23), settings,
        data);
}

nn::Edit weightEdit(double value)
{
    return nn::SetParameter{.at = nn::WeightRef{}, .value = value};
}

std::stop_token stopped()
{
    std::stop_source source;
    source.request_stop();
    return source.get_token();
}

// Everything that people see of a trainer.
struct Picture
{
    explicit Picture(nn::Trainer &trainer)
        : run(trainer.run())
        , now(trainer.now())
        , trainLoss(trainer.trainLoss())
        , branches(trainer.timeline().branches().size())
        , isBroken(trainer.divergence().has_value())
    {
    }

    nn::TrainingRun run;
    nn::Moment now;
    double trainLoss;
    std::size_t branches;
    bool isBroken;

    friend bool operator==(const Picture &, const Picture &) = default;
};

} // namespace

class tst_TrainerReplay : public QObject
{
    Q_OBJECT

private slots:
    void anEditGivesItsBranchAName();
    void theLastOfSeveralEditsNamesTheBranch();
    void anEditThatIsTakenBackLeavesNoTrace();
    void aBranchThatWasTrainedStaysWhenItIsLeft();
    void aBranchThatAnotherLeftStays();
    void theFirstBranchStays();
    void aReturnToThePresentMomentChangesNothing();
    void aReturnNeedsTheRunToBeTheSame();
    void aReturnLeadsBackIntoTheMiddleOfABranch();
    void aReplayThatIsStoppedLeadsNowhere();
    void aReplayBehindAnEditThatIsStoppedLeadsNowhere();
    void trainingGoesOnAfterAStoppedReplay();
    void aReplayInSlicesArrivesAtTheSameBits();
};

void tst_TrainerReplay::anEditGivesItsBranchAName()
{
    nn::Trainer trainer(someRun());
    QCOMPARE(trainer.timeline().present().begunBy, nn::EditName());
    trainer.advance(StepUnit::Epoch);
    (void)trainer.apply(weightEdit(1.0), words("w1 = 1"));
    QCOMPARE(trainer.timeline().present().begunBy, words("w1 = 1"));
    QVERIFY(trainer.goTo({.branch = 0, .samples = 0}));
    QCOMPARE(trainer.timeline().present().begunBy, nn::EditName());
}

void tst_TrainerReplay::theLastOfSeveralEditsNamesTheBranch()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Epoch);
    (void)trainer.apply(weightEdit(1.0), words("w1 = 1"));
    (void)trainer.apply(weightEdit(2.0), words("w1 = 2"));
    QCOMPARE(trainer.timeline().present().begunBy, words("w1 = 2"));
    (void)trainer.apply(weightEdit(3.0));
    QCOMPARE(trainer.timeline().present().begunBy, words("w1 = 2"));
    QCOMPARE(trainer.timeline().branches().size(), 2U);
    // A branch that was trained hands nothing down.
    trainer.advance(StepUnit::Sample);
    (void)trainer.apply(weightEdit(4.0));
    QCOMPARE(trainer.timeline().present().begunBy, nn::EditName());
    QCOMPARE(trainer.timeline().branches().size(), 3U);
}

void tst_TrainerReplay::anEditThatIsTakenBackLeavesNoTrace()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 30);
    const Picture before(trainer);
    (void)trainer.apply(weightEdit(1.0));
    QVERIFY(trainer.returnTo(before.now, before.run));
    QVERIFY(Picture(trainer) == before);
    trainer.advance(StepUnit::Epoch);
    QCOMPARE(trainer.now().branch, 0U);
}

void tst_TrainerReplay::aBranchThatWasTrainedStaysWhenItIsLeft()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 30);
    const Picture before(trainer);
    (void)trainer.apply(weightEdit(1.0));
    trainer.advance(StepUnit::Sample);
    const Picture trained(trainer);
    QVERIFY(trainer.returnTo(before.now, before.run));
    QVERIFY(trainer.run() == before.run);
    QVERIFY(trainer.returnTo(trained.now, trained.run));
    QVERIFY(Picture(trainer) == trained);
}

void tst_TrainerReplay::aBranchThatAnotherLeftStays()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 30);
    const Picture before(trainer);
    (void)trainer.apply(weightEdit(1.0));
    trainer.advance(StepUnit::Sample);
    QVERIFY(trainer.stepBack(StepUnit::Sample));
    (void)trainer.apply(weightEdit(2.0));
    QVERIFY(trainer.returnTo(before.now, before.run));
    // The second edit came to nothing; the branch it left is still there.
    QCOMPARE(trainer.timeline().branches().size(), 2U);
    QVERIFY(trainer.timeline().find(1) != nullptr);
}

void tst_TrainerReplay::theFirstBranchStays()
{
    nn::Trainer trainer(someRun());
    const Picture before(trainer);
    (void)trainer.apply(weightEdit(1.0));
    const Picture edited(trainer);
    trainer.advance(StepUnit::Sample);
    const Picture trained(trainer);
    QVERIFY(trainer.returnTo(before.now, before.run));
    QVERIFY(trainer.returnTo(edited.now, edited.run));
    QVERIFY(trainer.returnTo(before.now, before.run));
    QVERIFY(trainer.returnTo(trained.now, trained.run));
}

void tst_TrainerReplay::aReturnToThePresentMomentChangesNothing()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 5);
    (void)trainer.apply(weightEdit(1.0));
    const Picture before(trainer);
    QVERIFY(trainer.returnTo(before.now, before.run));
    QVERIFY(Picture(trainer) == before);
}

void tst_TrainerReplay::aReturnNeedsTheRunToBeTheSame()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 30);
    const nn::Moment origin = trainer.now();
    const nn::TrainingRun before = trainer.run();
    (void)trainer.apply(weightEdit(1.0));
    const Picture edited(trainer);

    nn::TrainingRun other = before;
    other.learned.network.setValue(nn::BiasRef{}, 7.0);
    QVERIFY(!trainer.returnTo(origin, other));
    other = before;
    other.settings.learningRate *= 2.0;
    QVERIFY(!trainer.returnTo(origin, other));
    other = before;
    auto data = std::make_shared<nn::TrainingData>(*before.data);
    data->train.inputs(0, 0) += 1.0;
    other.data = data;
    QVERIFY(!trainer.returnTo(origin, other));
    QVERIFY(!trainer.returnTo({.branch = 0, .samples = 29}, before));
    QVERIFY(!trainer.returnTo({.branch = 0, .samples = 31}, before));
    QVERIFY(!trainer.returnTo({.branch = 7, .samples = 30}, before));
    QVERIFY(Picture(trainer) == edited);
    QVERIFY(trainer.returnTo(origin, before));
}

void tst_TrainerReplay::aReturnLeadsBackIntoTheMiddleOfABranch()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 3000);
    const nn::TrainingRun before = trainer.run();
    trainer.advance(StepUnit::Sample, 5000);
    QVERIFY(trainer.goTo({.branch = 0, .samples = 3000}));
    (void)trainer.apply(weightEdit(1.0));
    QVERIFY(trainer.returnTo({.branch = 0, .samples = 3000}, before));
    QVERIFY(trainer.run() == before);
    QCOMPARE(trainer.timeline().branches().size(), 1U);
    QCOMPARE(trainer.timeline().present().lastSample, 8000);
}

void tst_TrainerReplay::aReplayThatIsStoppedLeadsNowhere()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 5005);
    const Picture before(trainer);
    QVERIFY(!trainer.goTo({.branch = 0, .samples = 4001}, stopped()));
    QVERIFY(Picture(trainer) == before);
    for (const StepUnit unit : {StepUnit::Sample, StepUnit::Batch, StepUnit::Epoch}) {
        QVERIFY(!trainer.stepBack(unit, stopped()));
        QVERIFY(Picture(trainer) == before);
    }
}

void tst_TrainerReplay::aReplayBehindAnEditThatIsStoppedLeadsNowhere()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 5005);
    (void)trainer.apply(weightEdit(1.0));
    const Picture before(trainer);
    for (const StepUnit unit : {StepUnit::Sample, StepUnit::Batch, StepUnit::Epoch}) {
        QVERIFY(!trainer.stepBack(unit, stopped()));
        QVERIFY(Picture(trainer) == before);
    }
}

void tst_TrainerReplay::trainingGoesOnAfterAStoppedReplay()
{
    nn::Trainer trainer(someRun());
    nn::Trainer undisturbed(someRun());
    trainer.advance(StepUnit::Sample, 777);
    (void)trainer.goTo({.branch = 0, .samples = 300}, stopped());
    (void)trainer.stepBack(StepUnit::Epoch, stopped());
    trainer.advance(StepUnit::Sample, 777);
    undisturbed.advance(StepUnit::Sample, 2 * 777);
    QVERIFY(trainer.run() == undisturbed.run());
    QVERIFY(trainer.losses() == undisturbed.losses());
}

void tst_TrainerReplay::aReplayInSlicesArrivesAtTheSameBits()
{
    // So large that a few samples fill a slice, and stopped in vain: too late.
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = 16;
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(2, 1, 37, nn::Loss::MeanSquaredError, 21);
    const nn::TrainingRun run = nn::beginRun(
        stackedNetwork(2, {300, 300, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 3),
        settings, data);
    nn::Trainer trainer(run, {.timelineBudget = 1});
    nn::Trainer reference(run);
    trainer.advance(StepUnit::Sample, 400);
    reference.advance(StepUnit::Sample, 399);
    std::stop_source source;
    QVERIFY(trainer.stepBack(StepUnit::Sample, source.get_token()));
    QVERIFY(trainer.run() == reference.run());
    QVERIFY(trainer.stepBack(StepUnit::Epoch, source.get_token()));
    QCOMPARE(trainer.run().counters().samples, 370);
}

QTEST_GUILESS_MAIN(tst_TrainerReplay)
#include "tst_trainerreplay.moc"
