// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <vector>

namespace glassnet {

// A language that the window can speak.
struct Language
{
    QString code; // "de"
    QString name; // in itself: "Deutsch"
};

// English and every language there is a translation for.
[[nodiscard]] const std::vector<Language> &languages();

// While it lives the program speaks a language: that of the code, or the system's where the code
// is empty or unknown, English where there is no translation. Numbers are written as that language
// writes them; the system's own locale stays if its language is the one. To be made before
// the first text is asked for.
class Translation
{
public:
    explicit Translation(const QString &code);
    ~Translation();

    Translation(const Translation &) = delete;
    Translation &operator=(const Translation &) = delete;

    [[nodiscard]] const QString &code() const { return m_code; } // of the language spoken

private:
    QString m_code;
    QTranslator m_plurals; // English needs one too: "1 sample", "2 samples"
    QTranslator m_texts;
    QTranslator m_qt; // the texts of Qt's own dialogs and menus
};

} // namespace glassnet
