// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowplacement.h"

#include <QTest>

using namespace glassnet;

class tst_WindowPlacement : public QObject
{
    Q_OBJECT

private slots:
    void aWindowGoesWhereItFitsOrIsMaximised_data();
    void aWindowGoesWhereItFitsOrIsMaximised();
    void aRememberedPlaceIsBroughtBackIntoReach_data();
    void aRememberedPlaceIsBroughtBackIntoReach();
};

void tst_WindowPlacement::aWindowGoesWhereItFitsOrIsMaximised_data()
{
    QTest::addColumn<QRect>("available");
    QTest::addColumn<bool>("isMaximized");

    QTest::newRow("1024x640") << QRect(0, 0, 1024, 640) << true;
    QTest::newRow("1366x768") << QRect(0, 0, 1366, 768) << true;
    QTest::newRow("its own size leaves no room for a frame") << QRect(0, 0, 1440, 900) << true;
    QTest::newRow("1920x1080") << QRect(0, 0, 1920, 1080) << false;
    QTest::newRow("with a panel above") << QRect(0, 60, 1920, 1020) << false;
    QTest::newRow("beside another screen") << QRect(1920, 0, 2560, 1440) << false;
}

void tst_WindowPlacement::aWindowGoesWhereItFitsOrIsMaximised()
{
    QFETCH(QRect, available);
    QFETCH(bool, isMaximized);
    const WindowPlacement place = initialPlacement(available, QSize(1440, 900));
    QCOMPARE(place.isMaximized, isMaximized);
    QVERIFY(available.contains(place.normal));
    QVERIFY(place.normal.top() - available.top() >= 20); // for a title bar
    if (!isMaximized) {
        QCOMPARE(place.normal.size(), QSize(1440, 900));
    }
}

void tst_WindowPlacement::aRememberedPlaceIsBroughtBackIntoReach_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<bool>("stays");

    QTest::newRow("in the middle") << QRect(100, 100, 800, 500) << true;
    QTest::newRow("partly beyond the right edge") << QRect(800, 100, 800, 500) << false;
    QTest::newRow("on a screen that is gone") << QRect(2500, 100, 800, 500) << false;
    QTest::newRow("below") << QRect(100, 1500, 800, 500) << false;
    QTest::newRow("its title above the screen") << QRect(100, -200, 800, 500) << false;
    QTest::newRow("larger than the screen and beyond it") << QRect(3000, 0, 1900, 1000) << false;
}

void tst_WindowPlacement::aRememberedPlaceIsBroughtBackIntoReach()
{
    QFETCH(QRect, window);
    QFETCH(bool, stays);
    const QRect screen(0, 0, 1024, 640);
    const QRect place = reachablePlacement(window, {screen});
    QCOMPARE(place == window, stays);
    if (!stays) {
        QVERIFY(screen.contains(place));
    }
}

QTEST_GUILESS_MAIN(tst_WindowPlacement)
#include "tst_windowplacement.moc"
