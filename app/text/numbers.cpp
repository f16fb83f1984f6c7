// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/numbers.h"

#include "app/text/increments.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace glassnet {

namespace {

const QString dash = QStringLiteral("–");
const QString minus = QStringLiteral("−");

QString localized(double value, char format, int precision)
{
    if (!std::isfinite(value)) {
        return dash;
    }
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::OmitLeadingZeroInExponent);
    QString text = locale.toString(value, format, precision);
    text.replace(locale.negativeSign(), minus);
    return text.remove(locale.positiveSign());
}

// A number, or else what is written as a dash.
double orNone(std::optional<double> value)
{
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

} // namespace

QString shortNumber(std::optional<double> value)
{
    const double size = std::abs(orNone(value));
    if (size < 99999.5) {
        return fixedNumber(*value, size < 99.995 ? 2 : size < 999.95 ? 1 : 0);
    }
    return scientificNumber(orNone(value), size < 1e100 ? 1 : 0);
}

QString activationNumber(std::optional<double> value)
{
    return std::abs(orNone(value)) < 99.9995 ? fixedNumber(*value, 3) : shortNumber(value);
}

QString inputNumber(std::optional<double> value)
{
    const double size = std::abs(orNone(value));
    const bool isPlain = size == 0.0 || (size >= 5e-4 && size < 1e6);
    return isPlain ? decimalNumber(*value, 0, 3) : plainNumber(orNone(value), 3);
}

QString outputNumber(double value)
{
    return std::abs(value) < 1e5 ? fixedNumber(value, 3) : scientificNumber(value, 3);
}

QString lossNumber(double loss)
{
    const double size = std::abs(loss);
    const bool isPlain = size == 0.0 || (size >= 1e-4 && size < 1e5);
    // Six digits, of which up to four are decimals.
    return isPlain ? fixedNumber(loss, std::clamp(5 - decimalExponent(loss), 1, 4))
                   : scientificNumber(loss, 2);
}

QString percentNumber(double share)
{
    if (!std::isfinite(share)) {
        return dash;
    }
    const bool isNearlyAll = share < 1.0 && share >= 0.995;
    const double percent = isNearlyAll ? std::min(share * 100.0, 99.9) : share * 100.0;
    return QCoreApplication::translate("Units", "%1 %")
        .arg(fixedNumber(percent, isNearlyAll ? 1 : 0));
}

QString countNumber(qint64 count)
{
    constexpr qint64 mostDigits = 1'000'000'000;
    return count < mostDigits ? QLocale().toString(count)
                              : plainNumber(static_cast<double>(count), 4);
}

int pluralForm(qint64 count)
{
    constexpr qint64 round = 1'000'000'000;
    return static_cast<int>(count <= round ? count : round + count % round);
}

QString partialCountNumber(double count)
{
    const double nearest = std::round(count);
    if (!std::isfinite(count) || count >= 1e9) {
        return plainNumber(count, 4);
    }
    return std::abs(count - nearest) < 1e-6 ? countNumber(static_cast<qint64>(nearest))
                                            : QLocale().toString(count, 'f', 2);
}

QString wholeNumber(qint64 number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number);
}

QString fixedNumber(double value, int decimals)
{
    return localized(roundedToDecimals(value, decimals), 'f', decimals);
}

QString decimalNumber(double value, int fewest, int most)
{
    const QLocale locale;
    QString text = fixedNumber(value, most);
    for (int decimals = most; decimals > fewest && text.endsWith(locale.zeroDigit()); --decimals) {
        text.chop(locale.zeroDigit().size());
    }
    if (text.endsWith(locale.decimalPoint())) {
        text.chop(locale.decimalPoint().size());
    }
    return text;
}

QString plainNumber(double value, int digits)
{
    return localized(value + 0.0, 'g', digits); // never −0
}

QString scientificNumber(double value, int decimals)
{
    return localized(value, 'e', decimals);
}

QString powerOfTenText(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = exponent < 0 ? QStringLiteral("10⁻") : QStringLiteral("10");
    for (const QChar digit : QString::number(std::abs(exponent))) {
        text += digits.at(digit.digitValue());
    }
    return text;
}

QString fullNumber(double value)
{
    if (!std::isfinite(value)) {
        return dash;
    }
    const double size = std::abs(value);
    const bool isPlain = size == 0.0 || (size >= 1e-4 && size < 1e9);
    std::array<char, 32> buffer; // "-2.2250738585072014e-308" has 24
    const char *end
        = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                        isPlain ? std::chars_format::fixed : std::chars_format::scientific)
              .ptr;
    QString text = QString::fromLatin1(buffer.data(), end - buffer.data());
    text.remove(QLatin1Char('+'));
    text.replace(QLatin1String("e0"), QLatin1String("e"));
    text.replace(QLatin1String("e-0"), QLatin1String("e-"));
    // A comma where people type one; the parser knows no other decimal separators.
    if (QLocale().decimalPoint() == QLatin1String(",")) {
        text.replace(QLatin1Char('.'), QLatin1Char(','));
    }
    return text;
}

QString asTyped(QString number)
{
    return number.replace(minus, QLatin1String("-"));
}

} // namespace glassnet
