// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/losshistory.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using nn::LossHistory;

class tst_LossHistory : public QObject
{
    Q_OBJECT

private slots:
    void aWeekOfTrainingCostsAsMuchMemoryAsAMinute();
    void thinningKeepsFirstLastAndOrder();
    void thePointsThatAreAskedForFallOnTheStride();
    void aBranchThatBeginsBetweenEpochsKeepsItsFirstPoint();
    void gapsAreEqualToGaps();
    void aRestoredRecordGoesOnAsBefore();
    void recordsThatCannotBeAreNotRestored();
};

namespace {

// Records what the history asks for, from one epoch to another.
void recordUpTo(LossHistory &history, std::int64_t last)
{
    std::int64_t epoch
        = history.points().empty() ? -1 : static_cast<std::int64_t>(history.points().back().epoch);
    for (epoch = epoch < 0 ? 0 : history.nextEpoch(epoch); epoch <= last;
         epoch = history.nextEpoch(epoch)) {
        history.record({.epoch = static_cast<double>(epoch),
                        .train = 1.0 / static_cast<double>(epoch + 1),
                        .test = 2.0});
    }
}

} // namespace

void tst_LossHistory::aWeekOfTrainingCostsAsMuchMemoryAsAMinute()
{
    LossHistory history(64);
    recordUpTo(history, 100'000'000);
    QVERIFY(history.points().size() < 64);
    QVERIFY(history.points().size() >= 31);
}

void tst_LossHistory::thinningKeepsFirstLastAndOrder()
{
    LossHistory history(8);
    for (std::int64_t last = 0; last < 500; ++last) {
        recordUpTo(history, last);
        const auto &points = history.points();
        QCOMPARE(points.front().epoch, 0.0);
        QVERIFY(static_cast<double>(last)
                < points.back().epoch + static_cast<double>(history.nextEpoch(last) - last) + 64.0);
        QVERIFY(std::ranges::is_sorted(points, std::less_equal<>(), &LossHistory::Point::epoch)
                || std::ranges::adjacent_find(points, std::greater_equal<>(),
                                              &LossHistory::Point::epoch)
                       == points.end());
        for (const LossHistory::Point &point : points) {
            QCOMPARE(point.train, 1.0 / (point.epoch + 1.0));
        }
    }
}

void tst_LossHistory::thePointsThatAreAskedForFallOnTheStride()
{
    LossHistory history(8);
    QCOMPARE(history.nextEpoch(0), 1);
    recordUpTo(history, 7); // eight points: full
    QCOMPARE(history.nextEpoch(7), 8);
    QCOMPARE(history.nextEpoch(8), 10);
    QCOMPARE(history.nextEpoch(9), 10);
}

void tst_LossHistory::aBranchThatBeginsBetweenEpochsKeepsItsFirstPoint()
{
    LossHistory history(4);
    history.record({.epoch = 2.5, .train = 9.0, .test = 9.0});
    for (int epoch = 3; epoch < 40; ++epoch) {
        history.record({.epoch = static_cast<double>(epoch), .train = 1.0, .test = 1.0});
    }
    QCOMPARE(history.points().front().epoch, 2.5);
    QCOMPARE(history.points().back().epoch, 39.0);
}

void tst_LossHistory::gapsAreEqualToGaps()
{
    const double gap = std::numeric_limits<double>::quiet_NaN();
    const LossHistory::Point a{.epoch = 1.0, .train = 0.5, .test = gap};
    QVERIFY(a == a);
    QVERIFY(!(a == LossHistory::Point{.epoch = 1.0, .train = 0.5, .test = 0.0}));
}

void tst_LossHistory::aRestoredRecordGoesOnAsBefore()
{
    LossHistory history;
    recordUpTo(history, 3000);
    std::optional<LossHistory> again = LossHistory::restored(history.points(), history.stride());
    QVERIFY(again);
    QVERIFY(*again == history);
    recordUpTo(history, 10'000);
    recordUpTo(*again, 10'000);
    QVERIFY(*again == history);
    QVERIFY(LossHistory::restored({}, 1));
}

void tst_LossHistory::recordsThatCannotBeAreNotRestored()
{
    const double gap = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    using Points = std::vector<LossHistory::Point>;
    QVERIFY(LossHistory::restored(Points{{0.0, 1.0, gap}, {0.5, 1.0, 2.0}}, 4));
    QVERIFY(!LossHistory::restored(Points{{1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}, 1));
    QVERIFY(!LossHistory::restored(Points{{2.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}, 1));
    QVERIFY(!LossHistory::restored(Points{{-1.0, 1.0, 1.0}}, 1));
    QVERIFY(!LossHistory::restored(Points{{gap, 1.0, 1.0}}, 1));
    QVERIFY(!LossHistory::restored(Points{{infinity, 1.0, 1.0}}, 1));
    QVERIFY(!LossHistory::restored(Points{{1.0, gap, 1.0}}, 1));
    QVERIFY(!LossHistory::restored(Points{{1.0, 1.0, infinity}}, 1));
    for (const std::int64_t stride :
         {std::int64_t{-1}, std::int64_t{0}, std::int64_t{3}, std::int64_t{1} << 41}) {
        QVERIFY(!LossHistory::restored({}, stride));
    }
    Points many;
    for (std::size_t i = 0; i < LossHistory::defaultCapacity; ++i) {
        many.push_back({static_cast<double>(i), 1.0, 1.0});
    }
    QVERIFY(!LossHistory::restored(many, 1));
    many.pop_back();
    QVERIFY(LossHistory::restored(many, 1));
}

QTEST_GUILESS_MAIN(tst_LossHistory)
#include "tst_losshistory.moc"
