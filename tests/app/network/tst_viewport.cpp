// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/viewport.h"

#include <QTest>

using glassnet::Viewport;

class tst_Viewport : public QObject
{
    Q_OBJECT

private slots:
    void atFirstAllIsShown();
    void theFixedPointStaysWhereItIs_data();
    void theFixedPointStaysWhereItIs();
    void conversionsAreEachOthersInverse();
    void zoomHasLimits();
    void theDrawingAlwaysCoversTheView_data();
    void theDrawingAlwaysCoversTheView();
    void fitShowsAllAgain();
    void whatIsStoredIsShownAgain();
    void inAViewOfAnotherSizeTheSamePartIsShown();
    void nonsenseThatWasStoredIsKeptWithinLimits();
    void aViewWithoutASizeIsNoTrouble();
};

namespace {

const QSizeF size(600.0, 400.0);

bool covers(const Viewport &viewport)
{
    // To rounding: a drawing that is 64 times as large has few digits behind the point.
    return viewport.content().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(QRectF({}, size));
}

bool isNear(const QPointF &a, const QPointF &b)
{
    return (a - b).manhattanLength() < 1e-6;
}

} // namespace

void tst_Viewport::atFirstAllIsShown()
{
    const Viewport viewport(size, nn::Zoom());

    QCOMPARE(viewport.zoom(), 1.0);
    QCOMPARE(viewport.content(), QRectF({}, size));
    QVERIFY(!viewport.stored());
}

void tst_Viewport::theFixedPointStaysWhereItIs_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<double>("factor");

    QTest::newRow("middle") << QPointF(300.0, 200.0) << 2.0;
    QTest::newRow("corner") << QPointF(0.0, 0.0) << 1.25;
    QTest::newRow("far corner") << QPointF(600.0, 400.0) << 8.0;
    QTest::newRow("anywhere") << QPointF(123.0, 45.0) << 3.7;
}

void tst_Viewport::theFixedPointStaysWhereItIs()
{
    QFETCH(QPointF, point);
    QFETCH(double, factor);
    Viewport viewport(size, {.factor = 2.0, .left = -0.5, .top = -0.5});
    const QPointF before = viewport.toContent(point);

    viewport.zoomAround(point, factor);

    QCOMPARE(viewport.zoom(), 2.0 * factor);
    QVERIFY(isNear(viewport.toContent(point), before));
    QVERIFY(isNear(viewport.toView(before), point));
}

void tst_Viewport::conversionsAreEachOthersInverse()
{
    const Viewport viewport(size, {.factor = 4.0, .left = -1.0, .top = -2.0});

    QCOMPARE(viewport.toView(QPointF(0.0, 0.0)), viewport.content().topLeft());
    QCOMPARE(viewport.toView(QPointF(600.0, 400.0)),
             viewport.content().topLeft() + QPointF(2400.0, 1600.0));
    for (const QPointF point : {QPointF(), QPointF(17.0, 399.0), QPointF(-50.0, 1000.0)}) {
        QVERIFY(isNear(viewport.toView(viewport.toContent(point)), point));
    }
}

void tst_Viewport::zoomHasLimits()
{
    Viewport viewport(size, nn::Zoom());

    viewport.zoomAround({10.0, 10.0}, 1e9);
    QCOMPARE(viewport.zoom(), Viewport::largestZoom);
    viewport.zoomAround({500.0, 10.0}, 1e-9);
    QCOMPARE(viewport.content(), QRectF({}, size));
}

void tst_Viewport::theDrawingAlwaysCoversTheView_data()
{
    QTest::addColumn<QPointF>("distance");

    QTest::newRow("left") << QPointF(-1e5, 0.0);
    QTest::newRow("right") << QPointF(1e5, 0.0);
    QTest::newRow("up") << QPointF(0.0, -1e5);
    QTest::newRow("down") << QPointF(0.0, 1e5);
    QTest::newRow("a little") << QPointF(-20.0, 10.0);
}

void tst_Viewport::theDrawingAlwaysCoversTheView()
{
    QFETCH(QPointF, distance);
    Viewport viewport(size, nn::Zoom());

    viewport.moveBy(distance);
    QCOMPARE(viewport.content(), QRectF({}, size)); // there is nowhere to go

    viewport.zoomAround({300.0, 200.0}, 3.0);
    viewport.moveBy(distance);
    QVERIFY(covers(viewport));
    viewport.zoomAround({599.0, 1.0}, 0.4); // towards a corner from which it could be torn away
    QVERIFY(covers(viewport));
}

void tst_Viewport::fitShowsAllAgain()
{
    Viewport viewport(size, {.factor = 5.0, .left = -2.0, .top = -1.0});

    viewport.fit();

    QCOMPARE(viewport.content(), QRectF({}, size));
    QVERIFY(!viewport.stored());
}

void tst_Viewport::whatIsStoredIsShownAgain()
{
    Viewport viewport(size, nn::Zoom());
    viewport.zoomAround({100.0, 350.0}, 6.0);
    viewport.moveBy({-40.0, 25.0});

    const Viewport again(size, viewport.stored().value());

    QCOMPARE(again.zoom(), viewport.zoom());
    QVERIFY(isNear(again.content().topLeft(), viewport.content().topLeft()));
}

void tst_Viewport::inAViewOfAnotherSizeTheSamePartIsShown()
{
    const nn::Zoom zoom{.factor = 3.0, .left = -1.5, .top = -0.25};
    const Viewport viewport(size, zoom);
    Viewport half(size, zoom);
    half.resize({});
    half.resize(size / 2.0);

    QCOMPARE(half.zoom(), viewport.zoom());
    QVERIFY(isNear(half.toContent({0.0, 0.0}), viewport.toContent({0.0, 0.0}) / 2.0));
}

void tst_Viewport::nonsenseThatWasStoredIsKeptWithinLimits()
{
    for (const nn::Zoom &zoom : {nn::Zoom{.factor = 0.0, .left = 1.0, .top = -9.0},
                                 nn::Zoom{.factor = 1e9, .left = -1e9, .top = 1e9},
                                 nn::Zoom{.factor = 2.0, .left = 0.5, .top = -1.5}}) {
        const Viewport viewport(size, zoom);
        QVERIFY(viewport.zoom() >= 1.0 && viewport.zoom() <= Viewport::largestZoom);
        QVERIFY(covers(viewport));
    }
}

void tst_Viewport::aViewWithoutASizeIsNoTrouble()
{
    Viewport viewport(QSizeF(0.0, 0.0), {.factor = 2.0, .left = -0.5, .top = -0.5});
    viewport.zoomAround({0.0, 0.0}, 1.5);
    viewport.moveBy({5.0, 5.0});

    QCOMPARE(viewport.content(), QRectF(0.0, 0.0, 0.0, 0.0));
    QVERIFY(viewport.stored());
}

QTEST_APPLESS_MAIN(tst_Viewport)
#include "tst_viewport.moc"
