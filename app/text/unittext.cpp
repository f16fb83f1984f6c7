// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/unittext.h"

#include "app/text/increments.h"
#include "app/text/numbers.h"
#include "core/data/units.h"
#include "core/text/expression.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <optional>

namespace glassnet {

namespace {

constexpr double inchesPerFoot = 12.0;
constexpr double leastPlain = 1e-4; // smaller measures would be all zeros
constexpr double mostPlain = 1e9; // and larger ones all digits

QString feetText(double inches)
{
    // Rounded before it is parted, so that nobody is 5 feet and 12 inches.
    const double rounded = roundedToDecimals(std::abs(inches), 4);
    const double feet = std::floor(rounded / inchesPerFoot);
    const QString sign = inches < 0.0 ? QStringLiteral("−") : QString();
    return sign + wholeNumber(static_cast<qint64>(feet)) + QStringLiteral("′ ")
           + decimalNumber(rounded - feet * inchesPerFoot, 0, 4) + QStringLiteral("″");
}

nn::Result<double> evaluated(const QString &text)
{
    return nn::evaluate(text.trimmed().toStdString());
}

// In inches, if the text is feet and perhaps inches.
std::optional<nn::Result<double>> feetAndInches(const QString &text, bool isAskedFor)
{
    static const QRegularExpression marked(
        QStringLiteral("^\\s*([^'′’a-z]+?)\\s*(?:'(?!')|′|’|ft\\.?|feet|foot)"
                       "\\s*(?:([^a-z\"″”']+?)\\s*(?:\"|″|”|''|in\\.?|inch|inches)?)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(
        QStringLiteral("^\\s*(\\d+)(?:\\s*[-–]\\s*|\\s+)(\\d+(?:[.,]\\d+)?)\\s*$"));
    static const QRegularExpression single(QStringLiteral("^\\s*(\\d+(?:[.,]\\d+)?)\\s*$"));
    QRegularExpressionMatch match = marked.match(text);
    if (!match.hasMatch() && isAskedFor) {
        match = bare.match(text);
        match = match.hasMatch() ? match : single.match(text);
    }
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const nn::Result<double> feet = evaluated(match.captured(1));
    const bool hasInches = !match.captured(2).isEmpty();
    const nn::Result<double> inches = hasInches ? evaluated(match.captured(2)) : 0.0;
    if (!feet || !inches) {
        return feet ? inches : feet;
    }
    return nn::Result<double>(*feet * inchesPerFoot + *inches);
}

// A number behind which a unit of the same kind is written, in the unit that is asked for.
std::optional<nn::Result<double>> withSymbol(const QString &text, nn::Unit unit)
{
    constexpr std::array units{nn::Unit::Pound, nn::Unit::Kilogram, nn::Unit::Inch,
                               nn::Unit::Centimetre};
    for (const nn::Unit written : units) {
        const QString symbol = symbolOf(Notation{.unit = written});
        if (nn::areConvertible(written, unit) && text.endsWith(symbol, Qt::CaseInsensitive)) {
            const auto number = evaluated(text.chopped(symbol.size()));
            return number ? nn::Result<double>(nn::convert(*number, written, unit)) : number;
        }
    }
    return std::nullopt;
}

bool isOfPeople(const nn::TargetColumn &target)
{
    const auto has = [&target](const char *name) {
        return target.classes.front() == name || target.classes.back() == name;
    };
    return target.classes.size() == 2 && has("F") && has("M");
}

} // namespace

std::vector<Notation> notationsFor(nn::Unit unit)
{
    switch (unit) {
    case nn::Unit::Pound:
    case nn::Unit::Kilogram: return {{.unit = nn::Unit::Kilogram}, {.unit = nn::Unit::Pound}};
    case nn::Unit::Inch:
    case nn::Unit::Centimetre:
        return {{.unit = nn::Unit::Centimetre},
                {.unit = nn::Unit::Inch},
                {.unit = nn::Unit::Inch, .isFeetAndInches = true}};
    case nn::Unit::None: break;
    }
    return {{}};
}

QString symbolOf(const Notation &notation)
{
    if (notation.isFeetAndInches) {
        return QCoreApplication::translate("Units", "ft-in");
    }
    const std::string_view symbol = nn::symbolOf(notation.unit);
    return QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
}

QString textOf(double value, const Notation &notation)
{
    const double size = std::abs(value);
    const bool isPlain = value == 0.0 || (size >= leastPlain && size < mostPlain);
    if (notation.unit == nn::Unit::None || !isPlain) {
        return plainNumber(value);
    }
    return notation.isFeetAndInches ? feetText(value) : decimalNumber(value, 1, 4);
}

nn::Result<double> numberIn(const QString &text, const Notation &notation)
{
    const QString trimmed = text.trimmed();
    if (nn::areConvertible(notation.unit, nn::Unit::Inch)) {
        if (const auto inches = feetAndInches(trimmed, notation.isFeetAndInches)) {
            return *inches ? nn::Result<double>(
                       nn::convert(inches->value(), nn::Unit::Inch, notation.unit))
                           : *inches;
        }
    }
    if (notation.unit != nn::Unit::None) {
        if (const auto measured = withSymbol(trimmed, notation.unit)) {
            return *measured;
        }
    }
    return evaluated(trimmed);
}

QString columnName(const std::string &name)
{
    static constexpr const char *measured[] = {
        QT_TRANSLATE_NOOP("Columns", "weight"),
        QT_TRANSLATE_NOOP("Columns", "height"),
        QT_TRANSLATE_NOOP("Columns", "gender"),
    };
    for (const char *own : measured) {
        if (name == own) {
            return QCoreApplication::translate("Columns", own);
        }
    }
    return QString::fromStdString(name);
}

QString titleOf(const std::string &name)
{
    QString title = columnName(name);
    for (const QChar character : std::as_const(title)) {
        if (character.isDigit()) {
            return title;
        }
    }
    if (!title.isEmpty()) {
        title[0] = title.at(0).toUpper();
    }
    return title;
}

QString classNameOf(const nn::TargetColumn &target, nn::Index classIndex)
{
    const QString name = classLetterOf(target, classIndex);
    if (isOfPeople(target)) {
        return name == QLatin1String("F") ? QCoreApplication::translate("Units", "Female")
                                          : QCoreApplication::translate("Units", "Male");
    }
    return name;
}

QString classLetterOf(const nn::TargetColumn &target, nn::Index classIndex)
{
    return QString::fromStdString(target.classes[static_cast<std::size_t>(classIndex)]);
}

QString answerText(const nn::Answer &answer, const nn::TargetColumn &target, bool isShare)
{
    if (!answer.classIndex || !std::isfinite(answer.value)) {
        return outputNumber(answer.value);
    }
    return QCoreApplication::translate("Units", "%1 %2", "class and share")
        .arg(classNameOf(target, *answer.classIndex),
             isShare ? percentNumber(answer.share) : outputNumber(answer.value));
}

} // namespace glassnet
