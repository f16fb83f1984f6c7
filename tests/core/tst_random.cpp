// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random.h"

#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

using nn::Rng;

class tst_Random : public QObject
{
    Q_OBJECT

private slots:
    void theStateOneTwoThreeFourGivesThePublishedNumbers();
    void theSeedIsSpreadBySplitmix64();
    void aSeedGivesTheSameBitsOnEveryPlatform();
    void normalNumbersAreTheSameBitsOnEveryPlatform();
    void aCopyContinuesWithTheSameNumbers();
    void aSavedStateContinuesWithTheSameNumbers();
    void fourZerosAreNoState();
    void uniformNumbersStayInTheirRange();
    void normalNumbersHaveTheMomentsOfTheirDistribution();
    void everyNumberBelowTheLimitIsEquallyLikely();
    void aChoiceOfOneIsZero();
    void aShuffleKeepsEveryElement();
    void everyOrderOfThreeIsEquallyLikely();
};

// The first numbers of the authors' program for this state, as other implementations quote
// them too.
void tst_Random::theStateOneTwoThreeFourGivesThePublishedNumbers()
{
    Rng rng = *Rng::fromState({1, 2, 3, 4});
    const std::array<std::uint64_t, 6> published{41943041,
                                                 58720359,
                                                 3588806011781223,
                                                 3591011842654386,
                                                 9228616714210784205U,
                                                 9973669472204895162U};
    for (const std::uint64_t expected : published) {
        QCOMPARE(rng.next(), expected);
    }
}

void tst_Random::theSeedIsSpreadBySplitmix64()
{
    const Rng::State expected{0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f,
                              0xf88bb8a8724c81ec};
    QVERIFY(Rng(0).state() == expected);
    QVERIFY(Rng() == Rng(0));
    QVERIFY(Rng(1) != Rng(0));
}

void tst_Random::aSeedGivesTheSameBitsOnEveryPlatform()
{
    Rng bits(42);
    for (const std::uint64_t expected : {15021278609987233951U, 5881210131331364753U,
                                         18149643915985481100U, 12933668939759105464U}) {
        QCOMPARE(bits.next(), expected);
    }
    Rng doubles(42);
    for (const double expected : {0.8143051451229099, 0.3188210400616611, 0.9838941681774888}) {
        const double drawn = doubles.uniform();
        QVERIFY2(drawn == expected, qPrintable(QString::number(drawn, 'g', 17)));
    }
}

void tst_Random::normalNumbersAreTheSameBitsOnEveryPlatform()
{
    Rng rng(42);
    for (const double expected :
         {0x1.f679d98b6ab7bp-1, 0x1.571f94d19c30ap+0, -0x1.edae4f6954ef1p-1, 0x1.91df36fc7a31dp-3,
          0x1.9f8e83e100ac7p-3, -0x1.1eea5740e03d7p+1}) {
        const double drawn = rng.normal();
        QVERIFY2(drawn == expected, qPrintable(QString::asprintf("%a, not %a", drawn, expected)));
    }
}

void tst_Random::aCopyContinuesWithTheSameNumbers()
{
    Rng rng(7);
    (void)rng.normal();
    Rng copy = rng;
    QVERIFY(copy == rng);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(copy.normal() == rng.normal());
        QVERIFY(copy.below(1000) == rng.below(1000));
    }
    (void)copy.next();
    QVERIFY(copy != rng);
}

void tst_Random::aSavedStateContinuesWithTheSameNumbers()
{
    Rng rng(7);
    (void)rng.uniform(-1.0, 1.0);
    std::optional<Rng> restored = Rng::fromState(rng.state());
    QVERIFY(restored.has_value());
    QVERIFY(*restored == rng);
    QCOMPARE(restored->next(), rng.next());
}

void tst_Random::fourZerosAreNoState()
{
    QVERIFY(!Rng::fromState({}).has_value());
    QVERIFY(Rng::fromState({0, 0, 0, 1}).has_value());
}

void tst_Random::uniformNumbersStayInTheirRange()
{
    Rng rng(3);
    double least = 1.0;
    double largest = 0.0;
    double sum = 0.0;
    constexpr int draws = 100000;
    for (int i = 0; i < draws; ++i) {
        const double x = rng.uniform();
        least = std::min(least, x);
        largest = std::max(largest, x);
        sum += x;
    }
    QVERIFY(least >= 0.0 && least < 0.001);
    QVERIFY(largest < 1.0 && largest > 0.999);
    VERIFY_NEAR(sum / draws, 0.5, 0.01);

    for (int i = 0; i < 1000; ++i) {
        const double x = rng.uniform(-6.0, -5.0);
        QVERIFY(x >= -6.0 && x <= -5.0);
    }
}

void tst_Random::normalNumbersHaveTheMomentsOfTheirDistribution()
{
    Rng rng(11);
    constexpr int draws = 200000;
    double sum = 0.0;
    double squares = 0.0;
    double fourths = 0.0;
    int withinOne = 0;
    for (int i = 0; i < draws; ++i) {
        const double x = rng.normal();
        sum += x;
        squares += x * x;
        fourths += x * x * x * x;
        withinOne += std::abs(x) < 1.0 ? 1 : 0;
    }
    VERIFY_NEAR(sum / draws, 0.0, 0.0, 0.01);
    VERIFY_NEAR(squares / draws, 1.0, 0.02);
    VERIFY_NEAR(fourths / draws, 3.0, 0.04);
    VERIFY_NEAR(double(withinOne) / draws, 0.6826894921, 0.01);
}

void tst_Random::everyNumberBelowTheLimitIsEquallyLikely()
{
    Rng rng(5);
    constexpr int draws = 60000;
    std::array<int, 6> counts{};
    for (int i = 0; i < draws; ++i) {
        ++counts.at(static_cast<std::size_t>(rng.below(6)));
    }
    for (const int count : counts) {
        VERIFY_NEAR(count, draws / 6.0, 0.04);
    }
}

void tst_Random::aChoiceOfOneIsZero()
{
    Rng rng(5);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(rng.below(1), nn::Index{0});
    }
}

void tst_Random::aShuffleKeepsEveryElement()
{
    std::vector<std::uint32_t> values(50);
    std::iota(values.begin(), values.end(), 0U);
    const std::vector<std::uint32_t> ordered = values;

    Rng(9).shuffle(values);
    QVERIFY(values != ordered);
    std::sort(values.begin(), values.end());
    QVERIFY(values == ordered);

    Rng untouched(9);
    untouched.shuffle({});
    QVERIFY(untouched == Rng(9));
}

void tst_Random::everyOrderOfThreeIsEquallyLikely()
{
    Rng rng(13);
    constexpr int draws = 60000;
    std::array<int, 27> counts{};
    for (int i = 0; i < draws; ++i) {
        std::array<std::uint32_t, 3> values{0, 1, 2};
        rng.shuffle(values);
        ++counts.at(values[0] * 9 + values[1] * 3 + values[2]);
    }
    QCOMPARE(std::count(counts.begin(), counts.end(), 0), 21);
    for (const int count : counts) {
        if (count > 0) {
            VERIFY_NEAR(count, draws / 6.0, 0.04);
        }
    }
}

QTEST_GUILESS_MAIN(tst_Random)
#include "tst_random.moc"
