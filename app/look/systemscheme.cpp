// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

namespace glassnet {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme");
constexpr uint noPreference = 0;
constexpr uint preferDark = 1;

// Connecting where there is no bus would start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
           || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_isDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    if (hasSessionBus()) {
        ask();
    }
}

void SystemScheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question
        = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << appearanceGroup << schemeKey;
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &SystemScheme::answered);
}

void SystemScheme::answered(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (!reply.isError()) {
        // Read wraps its answer twice.
        const QVariant once = reply.value().variant();
        const QVariant scheme
            = once.canConvert<QDBusVariant>() ? once.value<QDBusVariant>().variant() : once;
        // No preference leaves it to the palette, which some desktops alone make dark.
        if (scheme.toUInt() != noPreference) {
            setDark(scheme.toUInt() == preferDark);
        }
    }
}

void SystemScheme::settingChanged(const QString &group, const QString &key,
                                  const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey) {
        setDark(value.variant().toUInt() == preferDark); // back to light may be no preference
    }
}

void SystemScheme::setDark(bool isDark)
{
    if (m_isDark != isDark) {
        m_isDark = isDark;
        emit changed();
    }
}

} // namespace glassnet
