// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace glassnet {

namespace {

const QString folder = QStringLiteral(":/translations");
const QString english = QStringLiteral("en");

bool isKnown(const QString &code)
{
    return std::ranges::any_of(languages(), [&](const Language &l) { return l.code == code; });
}

// Of the languages that the system prefers the first one there is.
QString systemLanguage()
{
    for (const QString &preferred : QLocale::system().uiLanguages()) {
        const QString code = preferred.section(QLatin1Char('-'), 0, 0);
        if (isKnown(code)) {
            return code;
        }
    }
    return english;
}

} // namespace

const std::vector<Language> &languages()
{
    static const std::vector<Language> list{{english, QStringLiteral("English")},
                                            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
    return list;
}

Translation::Translation(const QString &code)
    : m_code(isKnown(code) ? code : systemLanguage())
{
    // A language that somebody chose brings its decimal mark along; the system's own one keeps
    // what the system says about numbers.
    if (isKnown(code) && QLocale::system().name().section(QLatin1Char('_'), 0, 0) != code) {
        QLocale::setDefault(QLocale(code));
    }
    if (m_plurals.load(QStringLiteral("glassnet_en"), folder)) {
        QCoreApplication::installTranslator(&m_plurals);
    }
    if (m_code != english && m_texts.load(QStringLiteral("glassnet_") + m_code, folder)) {
        QCoreApplication::installTranslator(&m_texts);
    }
    if (m_qt.load(QStringLiteral("qtbase_") + m_code,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
}

// A translator that is destroyed removes itself, but not what was said about numbers.
Translation::~Translation()
{
    QLocale::setDefault(QLocale::system());
}

} // namespace glassnet
