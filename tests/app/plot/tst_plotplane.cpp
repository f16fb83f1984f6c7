// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plot/plotplane.h"

#include "app/plot/plotstyle.h"
#include "core/training/problem.h"

#include <QTest>

using namespace glassnet;

class tst_PlotPlane : public QObject
{
    Q_OBJECT

private slots:
    void pixelsAndValuesAreEachOthersInverse();
    void upIsMore();
    void valuesHaveNoMoreDigitsThanPixelsCanTell();
    void zoomingKeepsThePointUnderThePointer();
    void theFittedRangeHoldsSamplesAndPerson_data();
    void theFittedRangeHoldsSamplesAndPerson();
    void somebodyFromAnotherWorldIsLeftOutside();
    void aRangeStaysWhileEverythingIsInSight();
    void aRangeIsOutgrownByASampleOutside();
    void aRangeIsOutgrownWhenAllIsFarAway();
    void keyStepsAreRound_data();
    void keyStepsAreRound();
    void ticksHaveTheDecimalsOfTheirStep_data();
    void ticksHaveTheDecimalsOfTheirStep();
    void logarithmicTicksAreShort_data();
    void logarithmicTicksAreShort();
    void anAxisHasOneNotation();
    void whatIsNowhereIsFarOutsideThePicture();
    void aRangeComesBackWhenAnAbsurdPersonIsGone();
};

namespace {

PlaneMap map()
{
    return {.range = {.left = 110.0, .right = 170.0, .bottom = 55.0, .top = 75.0},
            .pixels = QRectF(40.0, 4.0, 300.0, 300.0)};
}

nn::DataOrigin fourPeople()
{
    return *nn::tutorial002().start.data->origin;
}

} // namespace

void tst_PlotPlane::pixelsAndValuesAreEachOthersInverse()
{
    const QPointF pixel(123.0, 222.0);
    const Eigen::Vector2d values = map().toValues(pixel);
    const QPointF back = map().toPixel(values.x(), values.y());
    QVERIFY(QLineF(pixel, back).length() < 1e-9);
}

void tst_PlotPlane::upIsMore()
{
    QVERIFY(map().toPixel(120.0, 70.0).y() < map().toPixel(120.0, 60.0).y());
    QVERIFY(map().toPixel(150.0, 60.0).x() > map().toPixel(120.0, 60.0).x());
}

void tst_PlotPlane::valuesHaveNoMoreDigitsThanPixelsCanTell()
{
    // 0.2 lb and 0.0667 in a pixel: tenths and hundredths.
    const Eigen::Vector2d values = map().toShortValues({123.4, 222.2});
    QCOMPARE(values.x(), 126.7);
    QCOMPARE(values.y(), 60.45);
}

void tst_PlotPlane::zoomingKeepsThePointUnderThePointer()
{
    PlaneMap zoomed = map();
    const QPointF pointer(100.0, 200.0);
    zoomed.range = zoomed.range.zoomed(zoomed.toValues(pointer), 0.5);
    QVERIFY((zoomed.toValues(pointer) - map().toValues(pointer)).norm() < 1e-9);
    QCOMPARE(zoomed.range.width(), 30.0);
}

void tst_PlotPlane::theFittedRangeHoldsSamplesAndPerson_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("height");

    QTest::newRow("among the samples") << 128.0 << 63.0;
    QTest::newRow("the tutorial's swapped numbers") << 182.0 << 73.0;
    QTest::newRow("rather far below") << 80.0 << 40.0;
}

void tst_PlotPlane::theFittedRangeHoldsSamplesAndPerson()
{
    QFETCH(double, weight);
    QFETCH(double, height);
    const nn::DataOrigin origin = fourPeople();
    const nn::Vector person{{weight, height}};
    const PlaneRange fitted = fittedRange(origin, person);
    QVERIFY(fitted.grown(-0.04).holds(neededRange(origin, person)));
    QVERIFY(!isOutgrown(fitted, neededRange(origin, person), fitted));
}

void tst_PlotPlane::somebodyFromAnotherWorldIsLeftOutside()
{
    const nn::DataOrigin origin = fourPeople();
    QCOMPARE(fittedRange(origin, nn::Vector{{5000.0, 63.0}}), fittedRange(origin, {}));
    QCOMPARE(neededRange(origin, nn::Vector{{128.0, -700.0}}), neededRange(origin, {}));
}

void tst_PlotPlane::aRangeStaysWhileEverythingIsInSight()
{
    nn::DataOrigin origin = fourPeople();
    const PlaneRange shown = fittedRange(origin, {});
    origin.dataset.values(0, 0) += 10.0;
    QVERIFY(!isOutgrown(shown, neededRange(origin, {}), fittedRange(origin, {})));
}

void tst_PlotPlane::aRangeIsOutgrownByASampleOutside()
{
    nn::DataOrigin origin = fourPeople();
    const PlaneRange shown = fittedRange(origin, {});
    origin.dataset.values(0, 0) = 400.0;
    QVERIFY(isOutgrown(shown, neededRange(origin, {}), fittedRange(origin, {})));
}

void tst_PlotPlane::aRangeIsOutgrownWhenAllIsFarAway()
{
    const nn::DataOrigin origin = fourPeople();
    const PlaneRange fitted = fittedRange(origin, {});
    QVERIFY(isOutgrown(fitted.grown(1.0), neededRange(origin, {}), fitted));
}

void tst_PlotPlane::keyStepsAreRound_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<double>("step");

    QTest::newRow("weights") << 56.0 << 1.0;
    QTest::newRow("heights") << 19.0 << 0.5;
    QTest::newRow("plain inputs") << 12.0 << 0.2;
    QTest::newRow("thousands") << 40000.0 << 1000.0;
}

void tst_PlotPlane::keyStepsAreRound()
{
    QFETCH(double, length);
    QTEST(keyStep(length), "step");
}

void tst_PlotPlane::ticksHaveTheDecimalsOfTheirStep_data()
{
    QTest::addColumn<double>("tick");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");

    QTest::newRow("whole") << 120.0 << 10.0 << "120"
                           << "120";
    QTest::newRow("tenths") << 0.5 << 0.1 << "0.5"
                            << "0,5";
    QTest::newRow("quarters") << 0.5 << 0.25 << "0.50"
                              << "0,50";
    QTest::newRow("nearly zero is zero") << 1e-17 << 0.05 << "0.00"
                                         << "0,00";
    QTest::newRow("large ones as powers") << 1.5e7 << 5e6 << "1.5E7"
                                          << "1,5E7";
    QTest::newRow("with the digits that tell them apart") << 1e9 << 10.0 << "1.00000000E9"
                                                          << "1,00000000E9";
    QTest::newRow("thousands without separators") << 12000.0 << 2000.0 << "12000"
                                                  << "12000";
}

void tst_PlotPlane::ticksHaveTheDecimalsOfTheirStep()
{
    QFETCH(double, tick);
    QFETCH(double, step);
    const auto text = [&](const QLocale &locale) {
        QLocale::setDefault(locale);
        return tickText(tick, {.step = step, .largest = std::abs(tick)});
    };
    QTEST(text(QLocale(QLocale::English)), "english");
    QTEST(text(QLocale(QLocale::German)), "german");
}

void tst_PlotPlane::logarithmicTicksAreShort_data()
{
    QTest::addColumn<double>("tick");
    QTest::addColumn<QString>("text");

    QTest::newRow("one") << 1.0 << "1";
    QTest::newRow("hundredths") << 0.02 << "0,02";
    QTest::newRow("small") << 1e-7 << "10⁻⁷";
    QTest::newRow("a multiple") << 5e-7 << "5·10⁻⁷";
    QTest::newRow("large") << 1e12 << "10¹²";
}

void tst_PlotPlane::anAxisHasOneNotation()
{
    QVERIFY(needsPowers(1e-7, 1.0));
    QCOMPARE(logarithmicTickText(1.0, needsPowers(1e-7, 1.0)), QString("10⁰"));
    QVERIFY(!needsPowers(1e-3, 10.0));
    const TickScale large{.step = 5e6, .largest = 2e7};
    QCOMPARE(tickText(0.0, large), QString("0"));
    QCOMPARE(tickText(5e6, large), QString("5.0e6"));
    QCOMPARE(tickText(1e7, large), QString("1.0e7"));
}

void tst_PlotPlane::whatIsNowhereIsFarOutsideThePicture()
{
    const PlaneMap map{.range = {}, .pixels = QRectF(0.0, 0.0, 100.0, 100.0)};
    constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
    for (const double value : {1e300, -1e300, notANumber}) {
        const QPointF at = map.toPixel(value, value);
        QVERIFY(!map.pixels.contains(at));
        QVERIFY(std::abs(at.x()) <= 1e5 && std::abs(at.y()) <= 1e5);
    }
}

void tst_PlotPlane::aRangeComesBackWhenAnAbsurdPersonIsGone()
{
    const nn::DataOrigin origin = fourPeople();
    const PlaneRange fitted = fittedRange(origin, {});
    const PlaneRange stretched = fittedRange(origin, nn::Vector{{128.0, 82.0}});
    QVERIFY(stretched.height() > 1.3 * fitted.height());
    QVERIFY(isOutgrown(stretched, neededRange(origin, {}), fitted));
}

void tst_PlotPlane::logarithmicTicksAreShort()
{
    QFETCH(double, tick);
    const bool hasPowers = needsPowers(tick, tick);
    QLocale::setDefault(QLocale(QLocale::German));
    QTEST(logarithmicTickText(tick, hasPowers), "text");
}

QTEST_GUILESS_MAIN(tst_PlotPlane)
#include "tst_plotplane.moc"
