// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"
#include "support/editnames.h"
#include "support/networks.h"

#include <QTest>

#include <functional>
#include <limits>

using nn::KeptTimeline;
using nn::StepUnit;
using nn::Timeline;

namespace {

nn::TrainingRun someRun()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = 4;
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    settings.shortBatch = nn::ShortBatch::Carry;
    settings.optimizer = nn::Adam();
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(2, 1, 11, nn::Loss::MeanSquaredError, 21);
    data->test = randomSamples(2, 1, 5, nn::Loss::MeanSquaredError, 22);
    return nn::beginRun(
        stackedNetwork(2, {3, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 23), settings,
        data);
}

nn::Edit weightEdit(double value)
{
    return nn::SetParameter{.at = nn::WeightRef{}, .value = value};
}

// Three branches, of which the middle one is the present one, standing before its end.
nn::Trainer travelled()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 20'000);
    (void)trainer.goTo({.branch = 0, .samples = 5005});
    (void)trainer.apply(weightEdit(1.0), words("w1 = 1"));
    trainer.advance(StepUnit::Sample, 9000);
    (void)trainer.apply(weightEdit(2.0), words("w1 = 2"));
    trainer.advance(StepUnit::Sample, 300);
    (void)trainer.goTo({.branch = 1, .samples = 8008});
    return trainer;
}

nn::Trainer resumed(const nn::Trainer &trainer, std::size_t states = 16)
{
    return {trainer.run(), *Timeline::restored(trainer.timeline().kept(states)), {}};
}

bool areSame(const nn::Branch &a, const nn::Branch &b)
{
    return a.number == b.number && a.origin == b.origin && a.firstSample == b.firstSample
           && a.lastSample == b.lastSample && a.begunBy == b.begunBy && a.losses == b.losses;
}

bool areSame(const Timeline &a, const Timeline &b)
{
    return a.present().number == b.present().number
           && std::ranges::equal(
               a.branches(), b.branches(),
               [](const nn::Branch *p, const nn::Branch *q) { return areSame(*p, *q); });
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(KeptTimeline &)>)

class tst_KeptTimeline : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRestoredLooksTheSame();
    void trainingGoesOnAsIfNothingHadHappened();
    void aLongTrainingGoesOnToTheSameLosses();
    void everyMomentCanStillBeReached_data();
    void everyMomentCanStillBeReached();
    void anEditBeginsTheNextBranch();
    void stepsBackCrossEdits();
    void theFirstStateIsKeptAndTheOthersAreSpread();
    void aForgottenOriginIsNoHindrance();
    void theBudgetHoldsForWhatIsRestored();
    void timelinesThatCannotBeAreRefused_data();
    void timelinesThatCannotBeAreRefused();
};

void tst_KeptTimeline::whatIsRestoredLooksTheSame()
{
    const nn::Trainer trainer = travelled();
    const nn::Trainer again = resumed(trainer);
    QVERIFY(again.run() == trainer.run());
    QVERIFY(areSame(again.timeline(), trainer.timeline()));
    QCOMPARE(again.now(), trainer.now());
}

void tst_KeptTimeline::trainingGoesOnAsIfNothingHadHappened()
{
    nn::Trainer trainer = travelled();
    nn::Trainer again = resumed(trainer);
    // Retraces the branch to its end and goes on.
    for (const std::int64_t samples : {1, 37, 4000, 9000}) {
        trainer.advance(StepUnit::Sample, samples);
        again.advance(StepUnit::Sample, samples);
        QVERIFY(again.run() == trainer.run());
        QVERIFY(again.losses() == trainer.losses());
        QCOMPARE(again.trainLoss(), trainer.trainLoss());
    }
    QVERIFY(areSame(again.timeline(), trainer.timeline()));
}

void tst_KeptTimeline::aLongTrainingGoesOnToTheSameLosses()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Epoch, 5001);
    QVERIFY(trainer.losses().stride() > 4);
    nn::Trainer again = resumed(trainer);
    trainer.advance(StepUnit::Epoch, 5000);
    again.advance(StepUnit::Epoch, 5000);
    QVERIFY(again.losses() == trainer.losses());
}

void tst_KeptTimeline::everyMomentCanStillBeReached_data()
{
    QTest::addColumn<std::size_t>("states");
    QTest::newRow("one state a branch") << std::size_t{1};
    QTest::newRow("two") << std::size_t{2};
    QTest::newRow("sixteen") << std::size_t{16};
    QTest::newRow("all") << std::size_t{100'000};
}

void tst_KeptTimeline::everyMomentCanStillBeReached()
{
    QFETCH(std::size_t, states);
    nn::Trainer trainer = travelled();
    nn::Trainer again = resumed(trainer, states);
    for (const nn::Moment &moment : std::vector<nn::Moment>{{0, 0},
                                                            {0, 5005},
                                                            {0, 20'000},
                                                            {1, 5005},
                                                            {1, 14'005},
                                                            {2, 14'005},
                                                            {2, 14'300},
                                                            {0, 77}}) {
        QVERIFY(trainer.goTo(moment));
        QVERIFY(again.goTo(moment));
        QVERIFY(again.run() == trainer.run());
    }
    QVERIFY(!again.goTo({.branch = 0, .samples = 20'001}));
}

void tst_KeptTimeline::anEditBeginsTheNextBranch()
{
    nn::Trainer trainer = travelled();
    nn::Trainer again = resumed(trainer);
    (void)trainer.apply(weightEdit(3.0));
    (void)again.apply(weightEdit(3.0));
    trainer.advance(StepUnit::Epoch, 5);
    again.advance(StepUnit::Epoch, 5);
    QCOMPARE(again.now().branch, 3U);
    QVERIFY(areSame(again.timeline(), trainer.timeline()));
}

void tst_KeptTimeline::stepsBackCrossEdits()
{
    nn::Trainer trainer = travelled();
    QVERIFY(trainer.goTo({.branch = 2, .samples = 14'006}));
    nn::Trainer again = resumed(trainer);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(trainer.stepBack(StepUnit::Sample));
        QVERIFY(again.stepBack(StepUnit::Sample));
        QCOMPARE(again.now(), trainer.now());
        QVERIFY(again.run() == trainer.run());
    }
    QCOMPARE(again.now().branch, 1U);
}

void tst_KeptTimeline::theFirstStateIsKeptAndTheOthersAreSpread()
{
    nn::Trainer trainer(someRun());
    trainer.advance(StepUnit::Sample, 1000 * 1024);
    const KeptTimeline all = trainer.timeline().kept(100'000);
    const auto &states = all.branches.front().states;
    QVERIFY(states.size() > 100);
    const KeptTimeline few = trainer.timeline().kept(9);
    const auto &chosen = few.branches.front().states;
    QCOMPARE(chosen.size(), 9U);
    QCOMPARE(chosen.front(), states.front());
    QCOMPARE(chosen.back(), states.back());
    const std::int64_t share = states.back()->counters().samples / 8;
    for (std::size_t i = 1; i < chosen.size(); ++i) {
        const std::int64_t gap = chosen[i]->counters().samples - chosen[i - 1]->counters().samples;
        QVERIFY(gap > share / 2 && gap < share * 2);
    }
}

void tst_KeptTimeline::aForgottenOriginIsNoHindrance()
{
    nn::Trainer trainer(someRun(), {.timelineBudget = 100'000});
    for (int i = 0; i < 100; ++i) {
        trainer.advance(StepUnit::Epoch);
        (void)trainer.apply(weightEdit(0.01 * i));
    }
    trainer.advance(StepUnit::Epoch);
    QVERIFY(trainer.timeline().find(1) == nullptr);
    const nn::Trainer again = resumed(trainer);
    QVERIFY(areSame(again.timeline(), trainer.timeline()));
}

void tst_KeptTimeline::theBudgetHoldsForWhatIsRestored()
{
    nn::Trainer trainer(someRun());
    for (int i = 0; i < 100; ++i) {
        trainer.advance(StepUnit::Epoch);
        (void)trainer.apply(weightEdit(0.01 * i));
    }
    constexpr std::size_t budget = 100'000;
    const nn::Result<Timeline> timeline = Timeline::restored(trainer.timeline().kept(), budget);
    QVERIFY(timeline);
    QVERIFY(timeline->bytes() <= budget);
    QVERIFY(timeline->find(0) != nullptr);
    QCOMPARE(timeline->present().number, trainer.timeline().present().number);
}

void tst_KeptTimeline::timelinesThatCannotBeAreRefused_data()
{
    QTest::addColumn<std::function<void(KeptTimeline &)>>("spoil");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *sentence, auto spoil) {
        QTest::newRow(name) << std::function<void(KeptTimeline &)>(spoil) << QString(sentence);
    };
    // Change of one kept state, which is shared and constant.
    const auto change = [](KeptTimeline &kept, std::size_t branch, std::size_t state, auto how) {
        auto &at = kept.branches[branch].states[state];
        nn::TrainingRun run = *at;
        how(run);
        at = std::make_shared<const nn::TrainingRun>(std::move(run));
    };
    const char *noBranch = "The history lacks its first or its present branch.";
    row("no branches", noBranch, [](auto &kept) { kept.branches.clear(); });
    row("no present branch", noBranch, [](auto &kept) { kept.present = 7; });
    row("no first branch", noBranch,
        [](auto &kept) { kept.branches.erase(kept.branches.begin()); });
    row("a branch twice", "Branch 1 of the history is not in order.",
        [](auto &kept) { kept.branches.push_back(kept.branches[1]); });
    row("a number that is to come", "Branch 2 of the history is not in order.",
        [](auto &kept) { kept.nextNumber = 2; });
    row("no origin", "Branch 1 of the history does not say where it began.",
        [](auto &kept) { kept.branches[1].branch.origin.reset(); });
    row("an origin of the first", "Branch 0 of the history does not say where it began.",
        [](auto &kept) { kept.branches[0].branch.origin = nn::Moment(); });
    const char *noMoment = "Branch 1 of the history began at a moment that never was.";
    row("an origin in the future", noMoment,
        [](auto &kept) { kept.branches[1].branch.origin = {.branch = 2, .samples = 14'100}; });
    row("an origin beyond the end", noMoment,
        [](auto &kept) { kept.branches[1].branch.origin->samples = 20'001; });
    row("an origin before the beginning", noMoment,
        [](auto &kept) { kept.branches[1].branch.origin->samples = -1; });
    row("no states", "Branch 2 of the history has no first state.",
        [](auto &kept) { kept.branches[2].states.clear(); });
    row("no state", "Branch 2 of the history has no first state.",
        [](auto &kept) { kept.branches[2].states.front() = nullptr; });
    row("states out of order", "Branch 0 of the history has states that are not in order.",
        [](auto &kept) { std::swap(kept.branches[0].states[1], kept.branches[0].states[2]); });
    const char *noFit = "Branch 0 of the history has states that do not belong together.";
    row("states of other settings", noFit, [=](auto &kept) {
        change(kept, 0, 3, [](auto &run) { run.settings.learningRate = 0.7; });
    });
    row("states of another shape", noFit, [=](auto &kept) {
        change(kept, 0, 3,
               [](auto &run) { run.learned.network.setActivation(0, nn::Activation::Relu, 1.0); });
    });
    row("states without data", noFit,
        [=](auto &kept) { change(kept, 0, 3, [](auto &run) { run.data = nullptr; }); });
    row("states of another start", noFit,
        [=](auto &kept) { change(kept, 0, 3, [](auto &run) { run.start = nullptr; }); });
    row("a state without sense",
        "Branch 0 of the history: The run holds a weight, bias or moment that is not a finite "
        "number.",
        [=](auto &kept) {
            change(kept, 0, 3, [](auto &run) {
                run.learned.network.setValue(nn::WeightRef{},
                                             std::numeric_limits<double>::infinity());
            });
        });
    row("a first state without sense", "Branch 2 of the history: There are no training samples.",
        [=](auto &kept) { change(kept, 2, 0, [](auto &run) { run.data = nullptr; }); });
    const char *noEnds
        = "Branch 0 of the history does not begin with its first state or ends before its last.";
    row("another beginning", noEnds, [](auto &kept) { kept.branches[0].branch.firstSample = 1; });
    row("an early end", noEnds, [](auto &kept) { kept.branches[0].branch.lastSample = 19'000; });
    row("losses out of order",
        "Branch 0 of the history has a record of losses that is not in order or holds what no loss "
        "is.",
        [](auto &kept) {
            nn::LossHistory losses;
            losses.record(
                {.epoch = 1.0, .train = std::numeric_limits<double>::infinity(), .test = 0.0});
            kept.branches[0].branch.losses = losses;
        });
}

void tst_KeptTimeline::timelinesThatCannotBeAreRefused()
{
    QFETCH(std::function<void(KeptTimeline &)>, spoil);
    QFETCH(QString, sentence);
    KeptTimeline kept = travelled().timeline().kept();
    QVERIFY(Timeline::restored(kept));
    spoil(kept);
    const nn::Result<Timeline> result = Timeline::restored(kept);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()), sentence);
}

QTEST_GUILESS_MAIN(tst_KeptTimeline)
#include "tst_kepttimeline.moc"
