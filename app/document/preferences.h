// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace glassnet {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

// What a person sets for all documents, kept between sessions. Passed to whoever needs it.
class Preferences
{
public:
    static constexpr int mostRecentFiles = 9;

    Preferences(); // where the system keeps them for the application's name
    explicit Preferences(const QString &file);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    // Of the window, by its code; empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    // Whether signals run through the network while its stages are walked through.
    [[nodiscard]] bool movesSignals() const;
    void setMovesSignals(bool moves);

    // Newest first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    // Where the last file was opened or saved; the documents folder before the first one.
    [[nodiscard]] QString lastFolder() const;

    // Of the main window, as QWidget::saveGeometry() says it.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray layout() const; // of the cards
    void setLayout(const QByteArray &layout);

private:
    QSettings m_settings;
};

} // namespace glassnet
