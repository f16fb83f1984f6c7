// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"
#include "support/networks.h"

#include <QTest>

using nn::StepUnit;
using nn::Timeline;

namespace {

nn::TrainingRun tutorialRun()
{
    return nn::beginRun(
        stackedNetwork(2, {2, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 31),
        tutorialSettings(), fourPeople());
}

nn::Trainer withBudget(std::size_t bytes)
{
    return nn::Trainer(tutorialRun(), {.timelineBudget = bytes});
}

constexpr std::size_t smallBudget = 128'000;

} // namespace

class tst_Timeline : public QObject
{
    Q_OBJECT

private slots:
    void aLongRunStaysWithinItsBudget();
    void everyMomentOfALongRunCanStillBeReached();
    void theFirstStateOfABranchIsAlwaysKept();
    void editsAtOneMomentLeaveOneBranch();
    void tooManyBranchesForgetTheOldest();
    void manyEditsOnTheWayStayWithinTheBudget();
    void otherDataCountsForTheBudget();
    void theWayToAMomentLeadsThroughTheBranchesItComesFrom();
    void aLongWayIsThinnedEvenly();
};

void tst_Timeline::aLongRunStaysWithinItsBudget()
{
    nn::Trainer trainer = withBudget(smallBudget);
    for (int i = 0; i < 50; ++i) {
        trainer.advance(StepUnit::Epoch, 2000);
        QVERIFY(trainer.timeline().bytes() <= smallBudget);
    }
}

void tst_Timeline::everyMomentOfALongRunCanStillBeReached()
{
    nn::Trainer trainer = withBudget(smallBudget);
    nn::Trainer reference(tutorialRun());
    trainer.advance(StepUnit::Epoch, 20000);
    for (const std::int64_t samples : {1, 77, 1024, 33333, 50001, 79999}) {
        reference.advance(StepUnit::Sample, samples - reference.run().counters().samples);
        QVERIFY(trainer.goTo({.branch = 0, .samples = samples}));
        QVERIFY(trainer.run() == reference.run());
    }
}

void tst_Timeline::theFirstStateOfABranchIsAlwaysKept()
{
    nn::Trainer trainer = withBudget(1);
    const nn::TrainingRun first = trainer.run();
    trainer.advance(StepUnit::Epoch, 5000);
    QVERIFY(trainer.goTo({.branch = 0, .samples = 0}));
    QVERIFY(trainer.run() == first);
}

void tst_Timeline::editsAtOneMomentLeaveOneBranch()
{
    nn::Trainer trainer(tutorialRun());
    trainer.advance(StepUnit::Epoch, 3);
    for (int i = 0; i < 50; ++i) {
        (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 0.1 * i});
    }
    QCOMPARE(trainer.timeline().branches().size(), 2U);
    QCOMPARE(*trainer.timeline().present().origin, (nn::Moment{.branch = 0, .samples = 12}));
    const nn::TrainingRun edited = trainer.run();
    trainer.advance(StepUnit::Epoch);
    QVERIFY(trainer.stepBack(StepUnit::Epoch));
    QVERIFY(trainer.run() == edited);
}

void tst_Timeline::tooManyBranchesForgetTheOldest()
{
    nn::Trainer trainer = withBudget(smallBudget);
    for (int i = 0; i < 100; ++i) {
        QVERIFY(trainer.goTo({.branch = 0, .samples = 0}));
        (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 0.1 * i});
        trainer.advance(StepUnit::Epoch);
    }
    QVERIFY(trainer.timeline().bytes() <= smallBudget);
    QVERIFY(trainer.timeline().find(0) != nullptr);
    QVERIFY(trainer.timeline().find(1) == nullptr);
    QVERIFY(!trainer.goTo({.branch = 1, .samples = 0}));
    QCOMPARE(trainer.timeline().branches().back()->number, trainer.timeline().present().number);
}

void tst_Timeline::manyEditsOnTheWayStayWithinTheBudget()
{
    nn::Trainer trainer = withBudget(smallBudget);
    for (int i = 0; i < 2000; ++i) {
        trainer.advance(StepUnit::Epoch);
        (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 0.001 * i});
    }
    QVERIFY(trainer.timeline().bytes() <= smallBudget);
    // The very beginning can still be returned to, and what is kept of the last edits.
    QVERIFY(trainer.stepBack(StepUnit::Epoch));
    QVERIFY(trainer.goTo({.branch = 0, .samples = 4}));
}

void tst_Timeline::otherDataCountsForTheBudget()
{
    constexpr std::size_t budget = 2'000'000;
    nn::Trainer trainer = withBudget(budget);
    for (int i = 0; i < 20; ++i) {
        trainer.advance(StepUnit::Sample);
        auto data = std::make_shared<nn::TrainingData>();
        data->train = randomSamples(2, 1, 20'000, nn::Loss::MeanSquaredError, 32);
        (void)trainer.apply(nn::SetData{.data = data});
    }
    // Three numbers a row: four such sets are all there is room for.
    QVERIFY(trainer.timeline().bytes() <= budget);
    QVERIFY(trainer.timeline().branches().size() <= 5);
}

void tst_Timeline::theWayToAMomentLeadsThroughTheBranchesItComesFrom()
{
    nn::Trainer trainer(tutorialRun());
    for (int i = 0; i < 5; ++i) {
        trainer.advance(StepUnit::Epoch);
    }
    QVERIFY(trainer.goTo({.branch = 0, .samples = 12})); // what came later is on no way from there
    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 0.5});
    trainer.advance(StepUnit::Epoch);
    trainer.advance(StepUnit::Epoch);
    const auto way = trainer.timeline().passed(trainer.now(), 100);
    std::int64_t samples = -1;
    std::size_t branch = 0;
    for (const nn::Timeline::Passed &passed : way) {
        const std::int64_t now = passed.state->counters().samples;
        QVERIFY(now > samples || (now == samples && passed.branch != branch));
        QCOMPARE(passed.branch, now < 12 ? 0U : passed.branch);
        samples = now;
        branch = passed.branch;
    }
    QCOMPARE(way.front().state->counters().samples, 0);
    QCOMPARE(way.back().branch, trainer.timeline().present().number);
    QVERIFY(*way.back().state == trainer.run());
    const auto edited = std::ranges::find(way, way.back().branch, &nn::Timeline::Passed::branch);
    QCOMPARE(edited->state->network().value(nn::WeightRef{}), 0.5);
    QCOMPARE((edited - 1)->state->counters().samples, 12);
    // Earlier on the same branch the way is shorter.
    QVERIFY(trainer.goTo({.branch = 0, .samples = 4}));
    QCOMPARE(trainer.timeline().passed(trainer.now(), 100).back().state->counters().samples, 4);
    QVERIFY(trainer.timeline().passed({.branch = 99, .samples = 0}, 100).empty());
}

void tst_Timeline::aLongWayIsThinnedEvenly()
{
    nn::Trainer trainer(tutorialRun());
    for (int i = 0; i < 200; ++i) {
        trainer.advance(StepUnit::Epoch);
    }
    const auto way = trainer.timeline().passed(trainer.now(), 11);
    QCOMPARE(way.size(), std::size_t{11});
    for (std::size_t i = 0; i < way.size(); ++i) {
        QCOMPARE(way[i].state->counters().samples, static_cast<std::int64_t>(80 * i));
    }
    QCOMPARE(trainer.timeline().passed(trainer.now(), 2).size(), std::size_t{2});
    QCOMPARE(trainer.timeline().passed({.branch = 0, .samples = 0}, 11).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"
