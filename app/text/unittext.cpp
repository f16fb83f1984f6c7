// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/unittext.h"

#include "core/data/units.h"
#include "core/text/expression.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace glassnet {

namespace {

constexpr double inchesPerFoot = 12.0;
constexpr double leastPlain = 1e-4; // smaller measures would be all zeros
constexpr double mostPlain = 1e9; // and larger ones all digits
const QString dash = QStringLiteral("–"); // for what is no number

QLocale plainLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

QString fixed(double value, int fewest, int most)
{
    const QLocale locale = plainLocale();
    QString text = locale.toString(value, 'f', most);
    const QString zero = locale.zeroDigit();
    for (int decimals = most; decimals > fewest && text.endsWith(zero); --decimals) {
        text.chop(zero.size());
    }
    if (text.endsWith(locale.decimalPoint())) {
        text.chop(locale.decimalPoint().size());
    }
    return text;
}

QString feetText(double inches)
{
    // Rounded before it is parted, so that nobody is 5 feet and 12 inches.
    const double rounded = std::round(std::abs(inches) * 1e4) / 1e4;
    const double feet = std::floor(rounded / inchesPerFoot);
    const QString sign = inches < 0.0 ? QStringLiteral("−") : QString();
    return sign + fixed(feet, 0, 0) + QStringLiteral("′ ")
           + fixed(rounded - feet * inchesPerFoot, 0, 4) + QStringLiteral("″");
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
    if (!std::isfinite(value)) {
        return dash;
    }
    const double size = std::abs(value);
    const bool isPlain = value == 0.0 || (size >= leastPlain && size < mostPlain);
    if (notation.unit == nn::Unit::None || !isPlain) {
        return shortText(value);
    }
    return notation.isFeetAndInches ? feetText(value) : fixed(value, 1, 4);
}

QString shortText(double value)
{
    return std::isfinite(value) ? plainLocale().toString(value, 'g', 6) : dash;
}

QString fullText(double value)
{
    return plainLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString outputText(double value)
{
    if (!std::isfinite(value)) {
        return dash;
    }
    // Three decimals, but no column of digits where outputs are large.
    return std::abs(value) < 1e5 ? plainLocale().toString(value, 'f', 3)
                                 : plainLocale().toString(value, 'g', 4);
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

QString titleOf(const std::string &name)
{
    QString title = QString::fromStdString(name);
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
        return outputText(answer.value);
    }
    return QCoreApplication::translate("Units", "%1 %2", "class and share")
        .arg(classNameOf(target, *answer.classIndex),
             isShare ? percentText(answer.share) : outputText(answer.value));
}

QString percentText(double share)
{
    if (!std::isfinite(share)) {
        return dash;
    }
    // Nobody is quite sure: a hundred percent is kept for a share of 1.
    const bool isNearlyAll = share < 1.0 && share >= 0.995;
    const double percent = isNearlyAll ? std::min(share * 100.0, 99.9) : share * 100.0;
    return QCoreApplication::translate("Units", "%1 %")
        .arg(plainLocale().toString(percent, 'f', isNearlyAll ? 1 : 0));
}

} // namespace glassnet
