// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/answer.h"
#include "core/data/metrics.h"

#include <QTest>

#include <limits>

using nn::TargetCoding;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

nn::Preparation codedAs(TargetCoding coding)
{
    nn::Preparation preparation;
    preparation.coding = coding;
    return preparation;
}

} // namespace

class tst_Answer : public QObject
{
    Q_OBJECT

private slots:
    void oneOutputTellsTwoClassesApart_data();
    void oneOutputTellsTwoClassesApart();
    void theBoundaryIsThatOfTheMetrics();
    void theLargestOfManyOutputsDecides();
    void theFirstOfEqualOutputsDecides();
    void whereAnOutputIsNoNumberNothingIsSaidOrJudged();
    void aNumberIsGivenInTheUnitOfItsTarget();
    void anAnswerIsRightOrWrongAboutAClassOnly();
    void outputsBetweenNoughtAndOneAreColouredAroundOneHalf();
    void outputsAreSharesWhereEachOfThemIsOne();
};

void tst_Answer::oneOutputTellsTwoClassesApart_data()
{
    QTest::addColumn<TargetCoding>("coding");
    QTest::addColumn<double>("output");
    QTest::addColumn<int>("classIndex");
    QTest::addColumn<double>("share");
    const auto row
        = [](const char *name, TargetCoding coding, double output, int classIndex, double share) {
              QTest::newRow(name) << coding << output << classIndex << share;
          };
    row("Emily", TargetCoding::ZeroOne, 0.75, 1, 0.75);
    row("Frank", TargetCoding::ZeroOne, 0.25, 0, 0.75);
    row("undecided", TargetCoding::ZeroOne, 0.5, 0, 0.5);
    row("beyond one", TargetCoding::ZeroOne, 1.5, 1, 1.0);
    row("below nought", TargetCoding::ZeroOne, -3.0, 0, 1.0);
    row("no number", TargetCoding::ZeroOne, notANumber, 0, 0.0);
    row("nearly plus one", TargetCoding::MinusOnePlusOne, 0.5, 1, 0.75);
    row("nearly minus one", TargetCoding::MinusOnePlusOne, -0.5, 0, 0.75);
    row("in the middle", TargetCoding::MinusOnePlusOne, 0.0, 0, 0.5);
    row("beyond plus one", TargetCoding::MinusOnePlusOne, 7.0, 1, 1.0);
    row("beyond minus one", TargetCoding::MinusOnePlusOne, -7.0, 0, 1.0);
}

void tst_Answer::oneOutputTellsTwoClassesApart()
{
    QFETCH(TargetCoding, coding);
    QFETCH(double, output);
    QFETCH(int, classIndex);
    QFETCH(double, share);
    const nn::Answer answer = nn::answerOf(nn::Vector{{output}}, codedAs(coding));
    QCOMPARE(*answer.classIndex, classIndex);
    QCOMPARE(answer.share, share);
    QVERIFY(answer.value == output || std::isnan(output));
}

void tst_Answer::theBoundaryIsThatOfTheMetrics()
{
    for (const TargetCoding coding : {TargetCoding::ZeroOne, TargetCoding::MinusOnePlusOne}) {
        const double boundary = *nn::boundaryOf(coding);
        for (const double output : {boundary, std::nextafter(boundary, -1.0),
                                    std::nextafter(boundary, 1.0), notANumber}) {
            const nn::Answer answer = nn::answerOf(nn::Vector{{output}}, codedAs(coding));
            QCOMPARE(*answer.classIndex, nn::classesAbove({&output, 1}, boundary).front());
        }
    }
    QCOMPARE(*nn::boundaryOf(TargetCoding::OneHot), 0.5);
    QVERIFY(!nn::boundaryOf(TargetCoding::Number));
}

void tst_Answer::theLargestOfManyOutputsDecides()
{
    const nn::Preparation preparation = codedAs(TargetCoding::OneHot);
    nn::Answer answer = nn::answerOf(nn::Vector{{0.25, 0.5, 0.125}}, preparation);
    QCOMPARE(answer, (nn::Answer{.classIndex = 1, .share = 0.5, .value = 0.5}));
    answer = nn::answerOf(nn::Vector{{-4.0, -2.0, 3.0}}, preparation);
    QCOMPARE(answer, (nn::Answer{.classIndex = 2, .share = 1.0, .value = 3.0}));
    answer = nn::answerOf(nn::Vector{{-2.0, -4.0}}, preparation);
    QCOMPARE(answer, (nn::Answer{.classIndex = 0, .share = 0.0, .value = -2.0}));
}

void tst_Answer::theFirstOfEqualOutputsDecides()
{
    const nn::Answer answer
        = nn::answerOf(nn::Vector{{0.2, 0.4, 0.4}}, codedAs(TargetCoding::OneHot));
    QCOMPARE(*answer.classIndex, 1);
}

void tst_Answer::whereAnOutputIsNoNumberNothingIsSaidOrJudged()
{
    const nn::Preparation preparation = codedAs(TargetCoding::OneHot);
    for (const nn::Vector &outputs :
         {nn::Vector{{notANumber, 0.4, notANumber}}, nn::Vector{{0.4, infinity, 0.1}}}) {
        const nn::Answer answer = nn::answerOf(outputs, preparation);
        QVERIFY(!answer.isKnown());
        QVERIFY(!answer.classIndex);
        QCOMPARE(answer.share, 0.0);
        QVERIFY(!nn::isRight(answer, 1.0));
        QVERIFY(answer == answer);
    }
    const nn::Answer single
        = nn::answerOf(nn::Vector{{notANumber}}, codedAs(TargetCoding::ZeroOne));
    QVERIFY(!nn::isRight(single, 0.0));
}

void tst_Answer::aNumberIsGivenInTheUnitOfItsTarget()
{
    nn::Preparation preparation = codedAs(TargetCoding::Number);
    preparation.targetDivisor = 2.0;
    const nn::Answer answer = nn::answerOf(nn::Vector{{0.75}}, preparation);
    QCOMPARE(answer, (nn::Answer{.classIndex = {}, .share = 0.0, .value = 1.5}));
}

void tst_Answer::anAnswerIsRightOrWrongAboutAClassOnly()
{
    QCOMPARE(nn::isRight({.classIndex = 1}, 1.0), std::optional(true));
    QCOMPARE(nn::isRight({.classIndex = 1}, 0.0), std::optional(false));
    QCOMPARE(nn::isRight({.classIndex = {}, .value = 1.5}, 1.5), std::optional<bool>());
}

void tst_Answer::outputsBetweenNoughtAndOneAreColouredAroundOneHalf()
{
    for (const nn::Activation activation : nn::allActivations) {
        const bool isShare = activation == nn::Activation::Sigmoid
                             || activation == nn::Activation::Softmax
                             || activation == nn::Activation::Step;
        const nn::OutputScale expected
            = isShare ? nn::OutputScale{.lowest = 0.0, .middle = 0.5, .highest = 1.0}
                      : nn::OutputScale{.lowest = -1.0, .middle = 0.0, .highest = 1.0};
        QVERIFY2(nn::outputScale(activation, nn::defaultSlope(activation)) == expected,
                 nn::key(activation).data());
    }
}

void tst_Answer::outputsAreSharesWhereEachOfThemIsOne()
{
    const auto network = [](nn::Activation output, nn::Index units) {
        return nn::Network(2, {{.units = units, .activation = output}});
    };
    QVERIFY(nn::areShares(network(nn::Activation::Softmax, 3)));
    QVERIFY(nn::areShares(network(nn::Activation::Sigmoid, 3)));
    QVERIFY(!nn::areShares(network(nn::Activation::Linear, 3)));
    QVERIFY(!nn::areShares(network(nn::Activation::Tanh, 3)));
    QVERIFY(nn::areShares(network(nn::Activation::Linear, 1)));
}

QTEST_GUILESS_MAIN(tst_Answer)
#include "tst_answer.moc"
