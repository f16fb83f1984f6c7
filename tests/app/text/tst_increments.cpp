// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/increments.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace glassnet;

class tst_Increments : public QObject
{
    Q_OBJECT

private slots:
    void theExponentIsThePowerOfTenBelow_data();
    void theExponentIsThePowerOfTenBelow();
    void roundedNumbersAreTheNearestToTheirDigits();
    void stepsAddUpAsDecimalFractions();
    void theIncrementFollowsTheSecondDigit();
    void niceIncrementsAreOneTwoOrFive_data();
    void niceIncrementsAreOneTwoOrFive();
    void decimalsAreTheFewestThatTellTheNumber();
};

void tst_Increments::theExponentIsThePowerOfTenBelow_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("exponent");
    QTest::newRow("hundreds") << 350.0 << 2;
    QTest::newRow("hundredths") << 0.05 << -2;
    QTest::newRow("negative") << -20.0 << 1;
    QTest::newRow("a thousand") << 1000.0 << 3;
    QTest::newRow("nothing") << 0.0 << 0;
    QTest::newRow("no number") << std::numeric_limits<double>::infinity() << 0;
}

void tst_Increments::theExponentIsThePowerOfTenBelow()
{
    QFETCH(double, value);
    QTEST(decimalExponent(value), "exponent");
}

void tst_Increments::roundedNumbersAreTheNearestToTheirDigits()
{
    QCOMPARE(roundedToDigits(0.12345, 2), 0.12);
    QCOMPARE(roundedToDigits(98765.0, 1), 1e5);
    QCOMPARE(roundedToDecimals(1.005, 1), 1.0);
    QCOMPARE(roundedToDecimals(1234.0, -2), 1200.0);
    QCOMPARE(roundedToMultiple(0.37, 0.05), 0.35);
    QVERIFY(!std::signbit(roundedToDecimals(-0.001, 2)));
}

void tst_Increments::stepsAddUpAsDecimalFractions()
{
    double value = 0.0;
    for (int i = 0; i < 3; ++i) {
        value = steppedValue(value, 0.1);
    }
    QCOMPARE(value, 0.3); // to the bit
}

void tst_Increments::theIncrementFollowsTheSecondDigit()
{
    QCOMPARE(defaultIncrement(0.0), 0.1);
    QCOMPARE(defaultIncrement(-9.9), 0.1);
    QCOMPARE(defaultIncrement(12.0), 1.0);
    QCOMPARE(defaultIncrement(450.0), 10.0);
}

void tst_Increments::niceIncrementsAreOneTwoOrFive_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("increment");
    QTest::newRow("one") << 50.0 << 50 << 1.0;
    QTest::newRow("two") << 100.0 << 50 << 2.0;
    QTest::newRow("five") << 0.5 << 10 << 0.05;
    QTest::newRow("the next power") << 90.0 << 10 << 10.0;
}

void tst_Increments::niceIncrementsAreOneTwoOrFive()
{
    QFETCH(double, span);
    QFETCH(int, count);
    QTEST(niceIncrement(span, count), "increment");
}

void tst_Increments::decimalsAreTheFewestThatTellTheNumber()
{
    QCOMPARE(decimalsOf(3.0), 0);
    QCOMPARE(decimalsOf(0.25), 2);
    QCOMPARE(decimalsOf(1.0 / 3.0, 4), 4);
}

QTEST_GUILESS_MAIN(tst_Increments)
#include "tst_increments.moc"
