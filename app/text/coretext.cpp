// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/coretext.h"

#include "app/text/numbers.h"
#include "core/overloaded.h"

#include <QCoreApplication>
#include <QLocale>

#include <string>
#include <vector>

namespace glassnet {

namespace {

constexpr const char *context = "Core";

QString translatedPattern(const nn::Error &error)
{
    const std::optional<std::int64_t> count = error.count();
    if (!count) {
        return translatedCore(error.pattern);
    }
    const QString text = QCoreApplication::translate(context, error.pattern.c_str(),
                                                     error.singular.c_str(), pluralForm(*count));
    const bool isTranslated = text != QString::fromStdString(error.pattern);
    return isTranslated ? text : QString::fromStdString(error.englishPattern());
}

QString textOf(double value)
{
    const std::optional<std::string> power = nn::powerOfTen(value);
    return power ? QString::fromStdString(*power) : QLocale().toString(value, 'g', 6);
}

QString textOf(const nn::Argument &argument)
{
    return std::visit(nn::Overloaded{
                          [](const std::string &text) { return QString::fromStdString(text); },
                          [](std::int64_t number) { return QLocale().toString(qlonglong{number}); },
                          [](double number) { return textOf(number); },
                          [](const nn::Term &term) { return translatedCore(term.english); },
                          [](const nn::NestedError &nested) { return sentenceOf(*nested.error); },
                      },
                      argument);
}

} // namespace

QString translatedCore(std::string_view text)
{
    // An empty text would be translated by what a translation says about itself.
    return text.empty() ? QString()
                        : QCoreApplication::translate(context, std::string(text).c_str());
}

QString sentenceOf(const nn::Error &error)
{
    std::vector<std::string> texts;
    for (const nn::Argument &argument : error.arguments) {
        texts.push_back(textOf(argument).toStdString());
    }
    return QString::fromStdString(nn::filledIn(translatedPattern(error).toStdString(), texts));
}

} // namespace glassnet
