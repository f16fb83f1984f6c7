// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/preferences.h"
#include "app/look/systemscheme.h"

#include <QObject>

namespace glassnet {

struct Theme;

// Light, dark or as the desktop is: gives the application the palette of the theme, which all
// widgets take their colours from.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(Preferences &preferences, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_preferences.theme(); }
    void choose(ThemeChoice choice);
    [[nodiscard]] const Theme &theme() const;

signals:
    void changed();

private:
    void apply();

    Preferences &m_preferences;
    SystemScheme m_system;
};

} // namespace glassnet
