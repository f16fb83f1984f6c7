// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/numbers.h"

#include "core/text/expression.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace glassnet;

class tst_Numbers : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }
    void labelsHaveRoomForEveryParameter_data();
    void labelsHaveRoomForEveryParameter();
    void lossesAreWrittenAlike_data();
    void lossesAreWrittenAlike();
    void countsHaveSeparatorsAndNamesHaveNone();
    void whatIsNoNumberIsADash();
    void germanHasItsDecimalComma();
    void whatIsEditedReadsBackAsTheSameBits_data();
    void whatIsEditedReadsBackAsTheSameBits();
    void onlyCertaintyIsAHundredPercent();
    void pluralsLookAtTheLastDigits();
};

void tst_Numbers::labelsHaveRoomForEveryParameter_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << 1.688 << "1.69";
    QTest::newRow("negative") << -0.5 << "−0.50";
    QTest::newRow("tens") << -12.34 << "−12.34";
    QTest::newRow("hundreds") << 123.44 << "123.4";
    QTest::newRow("thousands") << 1234.4 << "1234";
    QTest::newRow("large") << 1.2e7 << "1.2E7";
}

void tst_Numbers::labelsHaveRoomForEveryParameter()
{
    QFETCH(double, value);
    QTEST(shortNumber(value), "text");
}

void tst_Numbers::lossesAreWrittenAlike_data()
{
    QTest::addColumn<double>("loss");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0.0000";
    QTest::newRow("usual") << 0.02134 << "0.0213";
    QTest::newRow("tiny") << 1.5e-7 << "1.50E−7";
}

void tst_Numbers::lossesAreWrittenAlike()
{
    QFETCH(double, loss);
    QTEST(lossNumber(loss), "text");
}

void tst_Numbers::countsHaveSeparatorsAndNamesHaveNone()
{
    QCOMPARE(countNumber(1640), QString("1,640"));
    QCOMPARE(partialCountNumber(1640.25), QString("1,640.25"));
    QCOMPARE(wholeNumber(1640), QString("1640"));
}

void tst_Numbers::whatIsNoNumberIsADash()
{
    const QString dash = shortNumber(std::nullopt);
    QCOMPARE(dash, QString("–"));
    QCOMPARE(activationNumber(std::nullopt), dash);
    QCOMPARE(outputNumber(std::numeric_limits<double>::quiet_NaN()), dash);
    QCOMPARE(lossNumber(std::numeric_limits<double>::infinity()), dash);
}

void tst_Numbers::germanHasItsDecimalComma()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(shortNumber(-1.69), QString("−1,69"));
    QCOMPARE(lossNumber(0.0213), QString("0,0213"));
    QCOMPARE(countNumber(1640), QString("1.640"));
    QCOMPARE(fullNumber(-0.5), QString("-0,5"));
}

void tst_Numbers::whatIsEditedReadsBackAsTheSameBits_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {0.0, 0.1, -1.0 / 3.0, 1e5, 1e9, 1.5e-7, 5e-324, 1.7e308}) {
        QTest::addRow("%g", value) << value;
    }
}

void tst_Numbers::whatIsEditedReadsBackAsTheSameBits()
{
    QFETCH(double, value);
    const auto read = nn::evaluate(fullNumber(value).toStdString());
    QVERIFY2(read, qPrintable(fullNumber(value)));
    QCOMPARE(*read, value);
}

void tst_Numbers::onlyCertaintyIsAHundredPercent()
{
    QVERIFY(percentNumber(0.99999).startsWith("99.9"));
    QVERIFY(percentNumber(1.0).startsWith("100"));
    QVERIFY(percentNumber(0.914).startsWith("91"));
}

void tst_Numbers::pluralsLookAtTheLastDigits()
{
    QCOMPARE(pluralForm(1), 1);
    QCOMPARE(pluralForm(5'000'000'021) % 100, 21);
}

QTEST_GUILESS_MAIN(tst_Numbers)
#include "tst_numbers.moc"
