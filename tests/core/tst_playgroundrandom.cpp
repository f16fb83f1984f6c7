// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/playgroundrandom.h"

#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <vector>

using nn::PlaygroundRandom;

class tst_PlaygroundRandom : public QObject
{
    Q_OBJECT

private slots:
    void aSeedTextGivesTheNumbersOfItsLink();
    void everyCharacterOfTheSeedTextCounts();
    void uniformNumbersStretchTheSameDraw();
    void theSecondArgumentOfNormalIsTheVariance();
    void aShuffleTakesOneDrawAnElement();
    void aCopyContinuesWithTheSameNumbers();
};

void tst_PlaygroundRandom::aSeedTextGivesTheNumbersOfItsLink()
{
    PlaygroundRandom first("0.05981");
    QVERIFY(first.random() == 0.13632790510546647);
    QVERIFY(first.random() == 0.61073452689043595);
    QVERIFY(first.random() == 0.66443145607906429);

    PlaygroundRandom second("0.59704");
    QVERIFY(second.random() == 0.37208858913667381);
    QVERIFY(second.random() == 0.5777042295963245);
    QVERIFY(second.random() == 0.51226076022070399);
}

void tst_PlaygroundRandom::everyCharacterOfTheSeedTextCounts()
{
    QVERIFY(PlaygroundRandom("0.1") != PlaygroundRandom("0.10"));
    QVERIFY(PlaygroundRandom("0.1").random() != PlaygroundRandom("0.10").random());

    PlaygroundRandom empty;
    const double drawn = empty.random();
    QVERIFY(drawn >= 0.0 && drawn < 1.0);
}

void tst_PlaygroundRandom::uniformNumbersStretchTheSameDraw()
{
    QVERIFY(PlaygroundRandom("0.5").uniform(-5.0, 5.0)
            == PlaygroundRandom("0.5").random() * 10.0 - 5.0);
}

void tst_PlaygroundRandom::theSecondArgumentOfNormalIsTheVariance()
{
    PlaygroundRandom standard("0.5");
    PlaygroundRandom wide("0.5");
    double squares = 0.0;
    constexpr int draws = 20000;
    for (int i = 0; i < draws; ++i) {
        const double x = standard.normal();
        VERIFY_NEAR(wide.normal(1.0, 4.0), 1.0 + 2.0 * x, 1e-15, 1e-15);
        squares += x * x;
    }
    VERIFY_NEAR(squares / draws, 1.0, 0.04);
}

void tst_PlaygroundRandom::aShuffleTakesOneDrawAnElement()
{
    std::vector<std::uint32_t> values(20);
    std::iota(values.begin(), values.end(), 0U);
    PlaygroundRandom shuffling("0.5");
    shuffling.shuffle(values);
    QVERIFY(!std::is_sorted(values.begin(), values.end()));

    PlaygroundRandom drawing("0.5");
    QCOMPARE(values.back(), static_cast<std::uint32_t>(PlaygroundRandom("0.5").random() * 20.0));
    for (int i = 0; i < 20; ++i) {
        (void)drawing.random();
    }
    QVERIFY(shuffling == drawing);

    std::sort(values.begin(), values.end());
    QCOMPARE(values.front(), 0U);
    QCOMPARE(values.back(), 19U);
    QVERIFY(std::adjacent_find(values.begin(), values.end()) == values.end());
}

void tst_PlaygroundRandom::aCopyContinuesWithTheSameNumbers()
{
    PlaygroundRandom stream("0.5");
    (void)stream.normal();
    PlaygroundRandom copy = stream;
    QVERIFY(copy == stream);
    QVERIFY(copy.random() == stream.random());
    (void)copy.random();
    QVERIFY(copy != stream);
}

QTEST_GUILESS_MAIN(tst_PlaygroundRandom)
#include "tst_playgroundrandom.moc"
