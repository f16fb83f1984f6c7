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

QTEST_GUILESS_MAIN(tst_Result)
#include "tst_result.moc"
