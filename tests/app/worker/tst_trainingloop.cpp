// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/trainingloop.h"
#include "core/training/problem.h"
#include "support/editnames.h"
#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

using namespace glassnet;
using namespace std::chrono_literals;

namespace {

// A loop whose clock moves only when it is told to.
struct Bench
{
    TrainingLoop::Clock::time_point now = TrainingLoop::Clock::time_point() + 1h;
    std::vector<SnapshotPtr> published;
    TrainingLoop loop;

    explicit Bench(const nn::TrainingRun &run = nn::tutorial002().start)
        : loop(
            run, [this](SnapshotPtr s) { published.push_back(std::move(s)); },
            [this] { return now; })
    {
    }

    void tell(Order order, std::uint64_t revision = 0)
    {
        loop.handle({.order = std::move(order), .revision = revision}, {});
    }
    // Runs until only a message could wake the loop; the clock jumps to each waking.
    void finish()
    {
        while (const auto at = loop.wakesAt()) {
            now = std::max(now, *at) + 1us;
            loop.run();
        }
    }
    [[nodiscard]] const Snapshot &last() const { return *published.back(); }
    [[nodiscard]] const nn::Counters &counters() const { return last().run.counters(); }
};

} // namespace

class tst_TrainingLoop : public QObject
{
    Q_OBJECT

private slots:
    void aStepIsExactlyThatLong_data();
    void aStepIsExactlyThatLong();
    void twoEpochsAskedForInAHurryAreTwo();
    void playingReachesTheEpochsAskedForAndStops();
    void epochsAskedForAreAsManyAfterAReset();
    void playingStopsAtTheFirstEpochBelowTheLoss();
    void theNumbersDoNotDependOnTheSpeed_data();
    void theNumbersDoNotDependOnTheSpeed();
    void oneSampleASecondIsOneSampleASecond();
    void aModerateSpeedWakesTheThreadSeldom();
    void aHeldRunStandsStillAndGoesOnAfterwards();
    void aSnapshotRepeatsTheNumberOfTheLastOrder();
    void anEditMakesABranchWithItsLabel();
    void anUndoneEditLeadsBackOntoTheOldBranch();
    void theLastUpdateIsToldToThoseWhoAskForIt();
    void theWayHereIsToldToThoseWhoAskForIt();
    void aReplayPausesAndShowsThatMoment();
    void aBrokenRunStopsInItsLastFiniteState();
    void aSavedRunGoesOnWithTheSameBits();
    void noSpeedIsBelowZeroAfterAJump();
    void anIdleLoopSleeps();
    void framesComeAtMostSixtyTimesASecond();
};

void tst_TrainingLoop::aStepIsExactlyThatLong_data()
{
    QTest::addColumn<nn::StepUnit>("unit");
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("samples");

    QTest::newRow("a sample") << nn::StepUnit::Sample << 1 << qint64{1};
    QTest::newRow("three samples") << nn::StepUnit::Sample << 3 << qint64{3};
    QTest::newRow("a batch") << nn::StepUnit::Batch << 1 << qint64{1};
    QTest::newRow("an epoch") << nn::StepUnit::Epoch << 1 << qint64{4};
    QTest::newRow("many epochs") << nn::StepUnit::Epoch << 1000 << qint64{4000};
}

void tst_TrainingLoop::aStepIsExactlyThatLong()
{
    QFETCH(nn::StepUnit, unit);
    QFETCH(int, count);
    QFETCH(qint64, samples);
    Bench bench;

    bench.tell(StepForward{.unit = unit, .count = count});
    bench.finish();

    QCOMPARE(bench.counters().samples, samples);
    QCOMPARE(bench.last().state, RunState::Paused);
}

void tst_TrainingLoop::twoEpochsAskedForInAHurryAreTwo()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Sample});
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch});
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch});
    bench.finish();
    QCOMPARE(bench.counters().samples, 8);
}

void tst_TrainingLoop::playingReachesTheEpochsAskedForAndStops()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Sample});
    bench.tell(Play{.epochs = 1000, .lossBelow = {}});
    bench.finish();
    QCOMPARE(bench.counters().epochs, 1000);
    QCOMPARE(bench.counters().samples, 4000);
    QCOMPARE(bench.last().state, RunState::Paused);
}

void tst_TrainingLoop::epochsAskedForAreAsManyAfterAReset()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch, .count = 50});
    bench.finish();
    bench.tell(Play{.epochs = 10, .lossBelow = {}});
    const nn::TrainingRun start = nn::tutorial002().start;
    const nn::SetLearned reset{.learned = std::make_shared<const nn::Learned>(start.learned)};
    bench.tell(ApplyEdit{.edit = reset, .name = words("reset"), .returnTo = {}});
    bench.finish();
    QCOMPARE(bench.counters().epochs, 10);
}

void tst_TrainingLoop::playingStopsAtTheFirstEpochBelowTheLoss()
{
    Bench bench;
    bench.tell(Play{.epochs = {}, .lossBelow = 0.01});
    bench.finish();
    QVERIFY(bench.last().trainLoss < 0.01);
    QCOMPARE(bench.counters().samples % 4, 0);

    nn::Trainer trainer(nn::tutorial002().start);
    trainer.advance(nn::StepUnit::Epoch, bench.counters().epochs - 1);
    QVERIFY(trainer.trainLoss() >= 0.01);
}

void tst_TrainingLoop::theNumbersDoNotDependOnTheSpeed_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("one a second") << 1.0;
    QTest::newRow("sixty epochs a second") << 240.0;
    QTest::newRow("fast") << 12345.0;
    QTest::newRow("unlimited") << unlimitedSpeed;
}

void tst_TrainingLoop::theNumbersDoNotDependOnTheSpeed()
{
    QFETCH(double, speed);
    Bench bench;
    bench.tell(SetSpeed{.samplesPerSecond = speed});
    bench.tell(Play{.epochs = 200, .lossBelow = {}});
    bench.finish();

    nn::Trainer trainer(nn::tutorial002().start);
    trainer.advance(nn::StepUnit::Epoch, 200);
    QVERIFY(bench.last().run == trainer.run());
}

void tst_TrainingLoop::oneSampleASecondIsOneSampleASecond()
{
    Bench bench;
    bench.tell(SetSpeed{.samplesPerSecond = 1.0});
    bench.tell(Play{});
    const auto begin = bench.now;
    for (int second = 0; second < 5; ++second) {
        QVERIFY(*bench.loop.wakesAt() <= begin + second * 1s);
        bench.now = begin + second * 1s + 1ms;
        bench.loop.run();
        bench.loop.run(); // nothing is due so soon
        QVERIFY(*bench.loop.wakesAt() > bench.now);
    }
    bench.tell(Pause{});
    QCOMPARE(bench.counters().samples, 5);
}

void tst_TrainingLoop::aModerateSpeedWakesTheThreadSeldom()
{
    Bench bench;
    bench.tell(SetSpeed{.samplesPerSecond = 50'000.0});
    bench.tell(Play{});
    const auto end = bench.now + 1s;
    int wakings = 0;
    while (bench.now < end) {
        bench.now = std::max(bench.now, *bench.loop.wakesAt()) + 1us;
        bench.loop.run();
        ++wakings;
    }
    bench.tell(Pause{});
    QVERIFY2(wakings < 200, QByteArray::number(wakings));
    QVERIFY2(bench.counters().samples > 48'000, QByteArray::number(bench.counters().samples));
}

void tst_TrainingLoop::aHeldRunStandsStillAndGoesOnAfterwards()
{
    Bench bench;
    bench.tell(Play{});
    bench.tell(Hold{});
    bench.tell(Hold{});
    QVERIFY(!bench.loop.wakesAt());
    bench.loop.run();
    bench.tell(Release{});
    QVERIFY(!bench.loop.wakesAt());
    QCOMPARE(bench.counters().samples, 0);
    QCOMPARE(bench.last().state, RunState::Running);
    bench.tell(Release{});
    QVERIFY(bench.loop.wakesAt());
    bench.loop.run();
    bench.tell(Pause{});
    QVERIFY(bench.counters().samples > 0);
}

void tst_TrainingLoop::aSnapshotRepeatsTheNumberOfTheLastOrder()
{
    Bench bench;
    bench.tell(Pause{}, 7);
    QCOMPARE(bench.last().revision, 7U);
    bench.tell(Play{}, 8);
    QCOMPARE(bench.last().revision, 8U);
}

void tst_TrainingLoop::anEditMakesABranchWithItsLabel()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch, .count = 3});
    bench.finish();
    const nn::WeightRef w1;
    bench.tell(ApplyEdit{
        .edit = nn::SetParameter{.at = w1, .value = 4.0}, .name = words("w1 = 4"), .returnTo = {}});

    QCOMPARE(bench.last().network().value(w1), 4.0);
    QCOMPARE(bench.last().branches.size(), 2U);
    QCOMPARE(bench.last().present().branch->begunBy, words("w1 = 4"));
    QCOMPARE(bench.last().present().branch->origin->samples, 12);
    QCOMPARE(bench.last().present().epochAt(12), 3.0);
    QCOMPARE(bench.last().present().samplesAt(3.0), 12);
}

void tst_TrainingLoop::anUndoneEditLeadsBackOntoTheOldBranch()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch, .count = 3});
    bench.finish();
    const Snapshot before = bench.last();
    nn::TrainingRun mirror = before.run;
    const nn::Edit edit = nn::SetParameter{.at = nn::BiasRef{}, .value = 4.0};
    const nn::Edit inverse = nn::apply(mirror, edit);

    bench.tell(ApplyEdit{.edit = edit, .name = words("b1 = 4"), .returnTo = {}});
    bench.tell(ApplyEdit{.edit = inverse, .name = words("b1"), .returnTo = before.now});

    QCOMPARE(bench.last().now, before.now);
    QCOMPARE(bench.last().branches.size(), 1U);
    QVERIFY(bench.last().run == before.run);
}

void tst_TrainingLoop::theLastUpdateIsToldToThoseWhoAskForIt()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch, .count = 3});
    bench.finish();
    QVERIFY(!bench.last().beforeUpdate);
    bench.tell(KeepLastUpdate{});
    QVERIFY(bench.last().beforeUpdate);
    QCOMPARE(bench.last().beforeUpdate->counters().updates, 11);
    bench.tell(StepForward{.unit = nn::StepUnit::Sample});
    bench.finish();
    QCOMPARE(bench.last().beforeUpdate->counters().updates, 12);
    bench.tell(KeepLastUpdate{.isKept = false});
    QVERIFY(!bench.last().beforeUpdate);
}

void tst_TrainingLoop::theWayHereIsToldToThoseWhoAskForIt()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch, .count = 3});
    bench.finish();
    QVERIFY(bench.last().way.empty());
    bench.tell(KeepWay{});
    QVERIFY(bench.last().way.size() >= 2);
    QCOMPARE(bench.last().way.front().state->counters().samples, 0);
    QCOMPARE(bench.last().way.back().state->counters().samples, 12);
    bench.tell(GoTo{.moment = {.branch = 0, .samples = 0}});
    QCOMPARE(bench.last().way.size(), std::size_t{1});
    bench.tell(KeepWay{.isKept = false});
    QVERIFY(bench.last().way.empty());
}

void tst_TrainingLoop::aReplayPausesAndShowsThatMoment()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Epoch, .count = 100});
    bench.finish();
    bench.tell(Play{});
    bench.tell(GoTo{.moment = {.branch = 0, .samples = 40}});
    QCOMPARE(bench.counters().epochs, 10);
    QCOMPARE(bench.last().state, RunState::Paused);
    QCOMPARE(bench.last().present().branch->lastSample, 400);

    nn::Trainer trainer(nn::tutorial002().start);
    trainer.advance(nn::StepUnit::Epoch, 10);
    QVERIFY(bench.last().run == trainer.run());
}

void tst_TrainingLoop::aBrokenRunStopsInItsLastFiniteState()
{
    nn::PlaygroundSetup setup;
    setup.data.shape = nn::PlaygroundShape::Plane;
    setup.hidden = nn::Activation::Linear;
    nn::TrainingRun wild = nn::playgroundProblem(setup)->start;
    wild.settings.learningRate = 1e6;
    Bench bench(wild);
    bench.tell(Play{});
    bench.finish();
    QCOMPARE(bench.last().state, RunState::BrokenDown);
    QVERIFY(bench.last().divergence.has_value());
    QVERIFY(std::isfinite(bench.last().trainLoss));
    QVERIFY(nn::check(bench.last().run));
}

void tst_TrainingLoop::aSavedRunGoesOnWithTheSameBits()
{
    Bench bench;
    bench.tell(StepForward{.unit = nn::StepUnit::Sample, .count = 402});
    bench.finish();
    auto promise = std::make_shared<std::promise<SavedRun>>();
    std::future<SavedRun> future = promise->get_future();
    bench.tell(Save{.into = promise});
    const SavedRun saved = future.get();

    Bench other;
    other.tell(Load{.run = std::make_shared<const nn::TrainingRun>(saved.run),
                    .timeline = std::make_shared<const nn::KeptTimeline>(saved.timeline)});
    QCOMPARE(other.last().now, bench.last().now);
    for (Bench *each : {&bench, &other}) {
        each->tell(StepForward{.unit = nn::StepUnit::Epoch, .count = 50});
        each->finish();
    }
    QVERIFY(other.last().run == bench.last().run);
    QVERIFY(other.last().present().branch->losses == bench.last().present().branch->losses);
}

// A run that is set back has fewer samples than when its speed was last measured.
void tst_TrainingLoop::noSpeedIsBelowZeroAfterAJump()
{
    Bench bench;
    bench.tell(SetSpeed{.samplesPerSecond = 1000.0});
    bench.tell(Play{});
    double slowest = 0.0;
    const auto runFor = [&](std::chrono::milliseconds time) {
        for (const auto end = bench.now + time; bench.now < end;) {
            bench.now = std::max(bench.now, *bench.loop.wakesAt()) + 1us;
            bench.loop.run();
            slowest = std::min(slowest, bench.last().samplesPerSecond);
        }
    };
    runFor(2s);
    QVERIFY(bench.last().samplesPerSecond > 900.0);
    nn::TrainingRun other = nn::tutorial004().start;
    bench.tell(ApplyEdit{.edit = nn::SetRun{std::make_shared<const nn::TrainingRun>(other)},
                         .name = words("other data"),
                         .returnTo = {}});
    QVERIFY(bench.counters().samples < 100);
    runFor(2s);
    QCOMPARE(slowest, 0.0);
}

void tst_TrainingLoop::anIdleLoopSleeps()
{
    Bench bench;
    QVERIFY(!bench.loop.wakesAt());
    bench.tell(StepForward{});
    QVERIFY(bench.loop.wakesAt());
    bench.finish();
    QVERIFY(!bench.loop.wakesAt());
}

void tst_TrainingLoop::framesComeAtMostSixtyTimesASecond()
{
    Bench bench;
    bench.tell(SetSpeed{.samplesPerSecond = 5000.0});
    bench.tell(Play{});
    const std::size_t before = bench.published.size();
    for (int i = 0; i < 1000; ++i) {
        bench.now += 1ms;
        bench.loop.run();
    }
    const std::size_t frames = bench.published.size() - before;
    QVERIFY2(frames >= 50 && frames <= 61, qPrintable(QString::number(frames)));
}

QTEST_GUILESS_MAIN(tst_TrainingLoop)
#include "tst_trainingloop.moc"
