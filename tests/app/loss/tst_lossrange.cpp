// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossrange.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace glassnet;

class tst_LossRange : public QObject
{
    Q_OBJECT

private slots:
    void everyLossIsInTheFittedRange_data();
    void everyLossIsInTheFittedRange();
    void strangeLossesMakeADrawableRange_data();
    void strangeLossesMakeADrawableRange();
};

namespace {

LossPoints pointsOf(std::initializer_list<double> losses)
{
    LossPoints points;
    for (const double loss : losses) {
        points.push_back({.epoch = static_cast<double>(points.size()),
                          .train = loss,
                          .test = std::numeric_limits<double>::quiet_NaN()});
    }
    return points;
}

} // namespace

void tst_LossRange::everyLossIsInTheFittedRange_data()
{
    QTest::addColumn<bool>("isLogarithmic");
    QTest::addColumn<bool>("isFromZero");

    QTest::newRow("linear from zero") << false << true;
    QTest::newRow("linear") << false << false;
    QTest::newRow("logarithmic") << true << true;
}

void tst_LossRange::everyLossIsInTheFittedRange()
{
    QFETCH(bool, isLogarithmic);
    QFETCH(bool, isFromZero);
    const PlotRange range = fittedLosses(
        {.left = 0.0, .right = 3.0}, pointsOf({0.9, 0.5, 0.2, 0.15}), isLogarithmic, isFromZero);
    QVERIFY(range.bottom < 0.15 && range.bottom >= 0.0);
    QVERIFY(range.top > 0.9 && range.top < 1.5);
    QCOMPARE(range.bottom == 0.0, !isLogarithmic && isFromZero);
}

void tst_LossRange::strangeLossesMakeADrawableRange_data()
{
    QTest::addColumn<LossPoints>("points");

    constexpr double infinity = std::numeric_limits<double>::infinity();
    QTest::newRow("none") << LossPoints();
    QTest::newRow("not a number") << pointsOf({std::nan(""), std::nan("")});
    QTest::newRow("infinite") << pointsOf({1.0, infinity, 2.0});
    QTest::newRow("all zero") << pointsOf({0.0, 0.0});
    QTest::newRow("all the same") << pointsOf({0.3, 0.3});
    QTest::newRow("beyond all measure") << pointsOf({1.0, 1e300, 1e308});
    QTest::newRow("tiny") << pointsOf({1e-300, 1e-308});
}

void tst_LossRange::strangeLossesMakeADrawableRange()
{
    QFETCH(LossPoints, points);
    for (const bool isLogarithmic : {false, true}) {
        for (const bool isFromZero : {false, true}) {
            const PlotRange range
                = fittedLosses({.left = 0.0, .right = 2.0}, points, isLogarithmic, isFromZero);
            QVERIFY(std::isfinite(range.bottom) && std::isfinite(range.top));
            QVERIFY(range.bottom < range.top);
            QVERIFY(range.top < 1e250);
            QVERIFY(!isLogarithmic || range.bottom > 0.0);
        }
    }
}

QTEST_GUILESS_MAIN(tst_LossRange)
#include "tst_lossrange.moc"
