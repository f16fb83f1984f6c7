// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace glassnet {

// Whether the desktop is dark. Qt 6.4 does not know: the desktop portal is asked where there is a
// session bus, and tells when it changes; until it answers, the palette that the program was
// started with decides. Nothing waits for anybody.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    // Before anybody sets the palette of the application.
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void answered(QDBusPendingCallWatcher *call);
    void setDark(bool isDark);

    bool m_isDark;
};

} // namespace glassnet
