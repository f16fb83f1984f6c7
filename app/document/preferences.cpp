// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/preferences.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <array>
#include <utility>

namespace glassnet {

namespace {

constexpr auto themeKey = "theme";
constexpr auto languageKey = "language";
constexpr auto movesSignalsKey = "movesSignals";
constexpr auto recentFilesKey = "recentFiles";
constexpr auto lastFolderKey = "lastFolder";
constexpr auto geometryKey = "window/geometry";
constexpr auto layoutKey = "window/layout";

constexpr std::array themeNames{
    std::pair{ThemeChoice::System, "system"},
    std::pair{ThemeChoice::Light, "light"},
    std::pair{ThemeChoice::Dark, "dark"},
};

} // namespace

Preferences::Preferences() = default;

Preferences::Preferences(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

ThemeChoice Preferences::theme() const
{
    const QString name = m_settings.value(themeKey).toString();
    for (const auto &[choice, text] : themeNames) {
        if (name == QLatin1String(text)) {
            return choice;
        }
    }
    return ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice theme)
{
    for (const auto &[choice, text] : themeNames) {
        if (choice == theme) {
            m_settings.setValue(themeKey, QLatin1String(text));
        }
    }
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString &code)
{
    if (code.isEmpty()) {
        m_settings.remove(languageKey);
    } else {
        m_settings.setValue(languageKey, code);
    }
}

bool Preferences::movesSignals() const
{
    return m_settings.value(movesSignalsKey, true).toBool();
}

void Preferences::setMovesSignals(bool moves)
{
    m_settings.setValue(movesSignalsKey, moves);
}

QStringList Preferences::recentFiles() const
{
    return m_settings.value(recentFilesKey).toStringList();
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(recentFilesKey, QStringList(files.mid(0, mostRecentFiles)));
    m_settings.setValue(lastFolderKey, QFileInfo(path).absolutePath());
}

void Preferences::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_settings.setValue(recentFilesKey, files);
}

void Preferences::clearRecentFiles()
{
    m_settings.remove(recentFilesKey);
}

QString Preferences::lastFolder() const
{
    const QString folder = m_settings.value(lastFolderKey).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
        return folder;
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QByteArray Preferences::layout() const
{
    return m_settings.value(layoutKey).toByteArray();
}

void Preferences::setLayout(const QByteArray &layout)
{
    m_settings.setValue(layoutKey, layout);
}

} // namespace glassnet
