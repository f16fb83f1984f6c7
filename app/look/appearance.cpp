// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/appearance.h"

#include "app/look/style.h"
#include "app/look/theme.h"

#include <QApplication>
#include <QToolTip>

namespace glassnet {

Appearance::Appearance(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    QApplication::setStyle(new Style);
    connect(&m_system, &SystemScheme::changed, this, &Appearance::apply);
    apply();
}

void Appearance::choose(ThemeChoice choice)
{
    m_preferences.setTheme(choice);
    apply();
}

const Theme &Appearance::theme() const
{
    switch (choice()) {
    case ThemeChoice::Light: return Theme::light();
    case ThemeChoice::Dark: return Theme::dark();
    case ThemeChoice::System: break;
    }
    return m_system.isDark() ? Theme::dark() : Theme::light();
}

void Appearance::apply()
{
    const QPalette palette = theme().palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    emit changed();
}

} // namespace glassnet
