// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/systemscheme.h"

#include <QApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>
#include <QtDBus/QDBusVariant>

using glassnet::SystemScheme;

class tst_SystemScheme : public QObject
{
    Q_OBJECT

private slots:
    void init() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }
    void thePaletteDecidesAtFirst_data();
    void thePaletteDecidesAtFirst();
    void itFollowsTheDesktop_data();
    void itFollowsTheDesktop();
    void otherSettingsAreNotItsAffair();
};

namespace {

void startWith(const QColor &window)
{
    QApplication::setPalette(QPalette(window));
}

// As the portal tells of a change.
void tell(SystemScheme &scheme, const QString &key, uint value)
{
    QVERIFY(QMetaObject::invokeMethod(
        &scheme, "settingChanged", Q_ARG(QString, QStringLiteral("org.freedesktop.appearance")),
        Q_ARG(QString, key), Q_ARG(QDBusVariant, QDBusVariant(value))));
}

} // namespace

void tst_SystemScheme::thePaletteDecidesAtFirst_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_SystemScheme::thePaletteDecidesAtFirst()
{
    QFETCH(bool, isDark);
    startWith(isDark ? Qt::black : Qt::white);
    QCOMPARE(SystemScheme().isDark(), isDark);
}

void tst_SystemScheme::itFollowsTheDesktop_data()
{
    QTest::addColumn<uint>("light");
    QTest::newRow("prefers light") << 2U;
    QTest::newRow("has no preference, as GNOME calls its usual light") << 0U;
}

void tst_SystemScheme::itFollowsTheDesktop()
{
    QFETCH(uint, light);
    startWith(Qt::white);
    SystemScheme scheme;
    QSignalSpy changed(&scheme, &SystemScheme::changed);
    tell(scheme, "color-scheme", 1);
    QVERIFY(scheme.isDark());
    tell(scheme, "color-scheme", light);
    QVERIFY(!scheme.isDark());
    QCOMPARE(changed.count(), 2);
    tell(scheme, "color-scheme", light);
    QCOMPARE(changed.count(), 2);
}

void tst_SystemScheme::otherSettingsAreNotItsAffair()
{
    startWith(Qt::white);
    SystemScheme scheme;
    tell(scheme, "contrast", 1);
    QVERIFY(!scheme.isDark());
}

QTEST_MAIN(tst_SystemScheme)
#include "tst_systemscheme.moc"
