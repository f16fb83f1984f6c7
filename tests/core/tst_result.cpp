// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include <QTest>

class tst_Result : public QObject
{
    Q_OBJECT

private slots:
    void aResultHoldsAValueOrASentence();
    void theSentenceHasItsArgumentsFilledIn();
    void aPercentSignThatNamesNoArgumentStays();
    void numbersAreWrittenAsInC();
    void wordsAndSentencesAreFilledIn();
    void whatIsFilledInIsNotFilledInAgain();
    void oneIsNotMany();
    void errorsAreEqualIfTheySayTheSame();
};

void tst_Result::aResultHoldsAValueOrASentence()
{
    const nn::Result<int> good(7);
    QVERIFY(good.hasValue());
    QCOMPARE(*good, 7);

    const nn::Result<int> bad(nn::failure("Nothing here."));
    QVERIFY(!bad);
    QCOMPARE(bad.error().sentence(), std::string("Nothing here."));
}

void tst_Result::theSentenceHasItsArgumentsFilledIn()
{
    const nn::Error error = nn::failure("Line %2: '%1' is not a number.", "abc", "12");
    QCOMPARE(error.sentence(), std::string("Line 12: 'abc' is not a number."));
}

void tst_Result::aPercentSignThatNamesNoArgumentStays()
{
    QCOMPARE(nn::failure("50 % of %3, %").sentence(), std::string("50 % of %3, %"));
}

void tst_Result::numbersAreWrittenAsInC()
{
    QCOMPARE(nn::failure("%1, %2, %3", 12345, 0.25, std::size_t{7}).sentence(),
             std::string("12345, 0.25, 7"));
    QCOMPARE(nn::failure("%1 to %2", 1e-12, 1e12).sentence(), std::string("10⁻¹² to 10¹²"));
    QCOMPARE(nn::failure("%1 or %2", 1000.0, 2e12).sentence(), std::string("1000 or 2e+12"));
}

void tst_Result::wordsAndSentencesAreFilledIn()
{
    const nn::Error inner = nn::failure("The %1 data are empty.", nn::term("training"));
    QCOMPARE(nn::failure("'%1': %2", "run", inner).sentence(),
             std::string("'run': The training data are empty."));
}

void tst_Result::whatIsFilledInIsNotFilledInAgain()
{
    QCOMPARE(nn::failure("'%1' is not '%2'.", "%2", "%1").sentence(),
             std::string("'%2' is not '%1'."));
}

void tst_Result::oneIsNotMany()
{
    const auto samples = [](int count) {
        return nn::counted("%2 has %1 samples.", "%2 has %1 sample.", count, "A").sentence();
    };
    QCOMPARE(samples(0), std::string("A has 0 samples."));
    QCOMPARE(samples(1), std::string("A has 1 sample."));
    QCOMPARE(samples(2), std::string("A has 2 samples."));
}

void tst_Result::errorsAreEqualIfTheySayTheSame()
{
    const auto error
        = [](int line) { return nn::failure("'%1': %2", "a", nn::failure("%1", line)); };
    QVERIFY(error(3) == error(3));
    QVERIFY(error(3) != error(4));
}

QTEST_GUILESS_MAIN(tst_Result)
#include "tst_result.moc"
