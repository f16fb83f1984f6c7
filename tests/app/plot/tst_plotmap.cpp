// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plot/plotmap.h"

#include "app/plot/plotstyle.h"

#include <QTest>

using namespace glassnet;

class tst_PlotMap : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void pixelsAndValuesAreEachOthersInverse();
    void upIsMore();
    void valuesHaveNoMoreDigitsThanPixelsCanTell();
    void movingAndZoomingKeepWhatIsUnderThePointer_data();
    void movingAndZoomingKeepWhatIsUnderThePointer();
    void keyStepsAreRound_data();
    void keyStepsAreRound();
    void ticksHaveTheDecimalsOfTheirStep_data();
    void ticksHaveTheDecimalsOfTheirStep();
    void logarithmicTicksAreShort_data();
    void logarithmicTicksAreShort();
    void anAxisHasOneNotation();
    void whatIsNowhereIsFarOutsideThePicture();
};

namespace {

PlotMap map()
{
    return {.range = {.left = 110.0, .right = 170.0, .bottom = 55.0, .top = 75.0},
            .area = QRectF(40.0, 4.0, 300.0, 300.0)};
}

} // namespace

void tst_PlotMap::pixelsAndValuesAreEachOthersInverse()
{
    for (const bool isLogarithmic : {false, true}) {
        PlotMap converted = map();
        converted.isLogarithmic = isLogarithmic;
        const QPointF pixel(123.0, 222.0);
        const Eigen::Vector2d values = converted.toValues(pixel);
        QVERIFY(QLineF(pixel, converted.toPixel(values.x(), values.y())).length() < 1e-9);
    }
}

void tst_PlotMap::upIsMore()
{
    QVERIFY(map().toPixel(120.0, 70.0).y() < map().toPixel(120.0, 60.0).y());
    QVERIFY(map().toPixel(150.0, 60.0).x() > map().toPixel(120.0, 60.0).x());
}

void tst_PlotMap::valuesHaveNoMoreDigitsThanPixelsCanTell()
{
    // 0.2 lb and 0.0667 in a pixel: tenths and hundredths.
    const Eigen::Vector2d values = map().toShortValues({123.4, 222.2});
    QCOMPARE(values.x(), 126.7);
    QCOMPARE(values.y(), 60.45);
}

void tst_PlotMap::movingAndZoomingKeepWhatIsUnderThePointer_data()
{
    QTest::addColumn<bool>("isLogarithmic");
    QTest::newRow("linear") << false;
    QTest::newRow("logarithmic") << true;
}

void tst_PlotMap::movingAndZoomingKeepWhatIsUnderThePointer()
{
    QFETCH(bool, isLogarithmic);
    PlotMap map{.range = {.left = 0.0, .right = 400.0, .bottom = 0.01, .top = 0.5},
                .area = QRectF(40.0, 20.0, 600.0, 200.0),
                .isLogarithmic = isLogarithmic};
    const QPointF pointer = map.toPixel(100.0, 0.1);
    map.range = map.zoomed(pointer, 2.0, 1.4);
    QCOMPARE(map.range.width(), 200.0);
    QVERIFY(QLineF(map.toPixel(100.0, 0.1), pointer).length() < 1e-6);
    map.range = map.moved({30.0, -12.0});
    QVERIFY(QLineF(map.toPixel(100.0, 0.1), pointer + QPointF(30.0, -12.0)).length() < 1e-6);
}

void tst_PlotMap::keyStepsAreRound_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<double>("step");

    QTest::newRow("weights") << 56.0 << 1.0;
    QTest::newRow("heights") << 19.0 << 0.5;
    QTest::newRow("plain inputs") << 12.0 << 0.2;
    QTest::newRow("thousands") << 40000.0 << 1000.0;
}

void tst_PlotMap::keyStepsAreRound()
{
    QFETCH(double, length);
    QTEST(keyStep(length), "step");
}

void tst_PlotMap::ticksHaveTheDecimalsOfTheirStep_data()
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

void tst_PlotMap::ticksHaveTheDecimalsOfTheirStep()
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

void tst_PlotMap::logarithmicTicksAreShort_data()
{
    QTest::addColumn<double>("tick");
    QTest::addColumn<QString>("text");

    QTest::newRow("one") << 1.0 << "1";
    QTest::newRow("hundredths") << 0.02 << "0,02";
    QTest::newRow("small") << 1e-7 << "10⁻⁷";
    QTest::newRow("a multiple") << 5e-7 << "5·10⁻⁷";
    QTest::newRow("large") << 1e12 << "10¹²";
}

void tst_PlotMap::anAxisHasOneNotation()
{
    QVERIFY(needsPowers(1e-7, 1.0));
    QCOMPARE(logarithmicTickText(1.0, needsPowers(1e-7, 1.0)), QString("10⁰"));
    QVERIFY(!needsPowers(1e-3, 10.0));
    const TickScale large{.step = 5e6, .largest = 2e7};
    QCOMPARE(tickText(0.0, large), QString("0"));
    QCOMPARE(tickText(5e6, large), QString("5.0e6"));
    QCOMPARE(tickText(1e7, large), QString("1.0e7"));
}

void tst_PlotMap::whatIsNowhereIsFarOutsideThePicture()
{
    const PlotMap map{.range = {}, .area = QRectF(0.0, 0.0, 100.0, 100.0)};
    constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
    for (const double value : {1e300, -1e300, notANumber}) {
        const QPointF at = map.toPixel(value, value);
        QVERIFY(!map.area.contains(at));
        QVERIFY(std::abs(at.x()) <= 1e5 && std::abs(at.y()) <= 1e5);
    }
}

void tst_PlotMap::logarithmicTicksAreShort()
{
    QFETCH(double, tick);
    const bool hasPowers = needsPowers(tick, tick);
    QLocale::setDefault(QLocale(QLocale::German));
    QTEST(logarithmicTickText(tick, hasPowers), "text");
}

QTEST_GUILESS_MAIN(tst_PlotMap)
#include "tst_plotmap.moc"
