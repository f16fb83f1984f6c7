// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/increments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace glassnet {

namespace {

constexpr int safeDigits = 12; // of the 15 that a double holds: those that computing leaves right

// "-1.23e+04", with so many significant digits.
class ScientificText
{
public:
    ScientificText(double value, int digits)
        : m_end(std::to_chars(m_buffer.data(), m_buffer.data() + m_buffer.size(), value,
                              std::chars_format::scientific, std::clamp(digits, 1, 17) - 1)
                    .ptr)
    {
    }

    [[nodiscard]] double value() const
    {
        double value = 0.0;
        std::from_chars(m_buffer.data(), m_end, value);
        return value;
    }

    [[nodiscard]] int exponent() const
    {
        const char *begin = std::find(m_buffer.data(), m_end, 'e') + 1;
        int exponent = 0;
        std::from_chars(*begin == '+' ? begin + 1 : begin, m_end, exponent);
        return exponent;
    }

private:
    std::array<char, 32> m_buffer; // "-1.2345678901234567e-308" has 24
    const char *m_end;
};

} // namespace

int decimalExponent(double value)
{
    return std::isfinite(value) ? ScientificText(value, safeDigits).exponent() : 0;
}

double powerOfTen(int exponent)
{
    return std::pow(10.0, exponent);
}

double roundedToDigits(double value, int digits)
{
    return std::isfinite(value) ? ScientificText(value, digits).value() : value;
}

double roundedToDecimals(double value, int decimals)
{
    // A division by a power of ten gives the number nearest to the digits, a product does not.
    const double unit = powerOfTen(std::abs(decimals));
    const double rounded
        = decimals > 0 ? std::round(value * unit) / unit : std::round(value / unit) * unit;
    return std::isfinite(unit) && std::isfinite(rounded) ? rounded + 0.0 : value;
}

double roundedToMultiple(double value, double increment)
{
    return steppedValue(std::round(value / increment) * increment, 0.0);
}

double steppedValue(double value, double change)
{
    return roundedToDigits(value + change, safeDigits);
}

double defaultIncrement(double value)
{
    return powerOfTen(std::max(decimalExponent(value), 0) - 1);
}

double niceIncrement(double span, int count)
{
    const double raw = span / count;
    const int exponent = decimalExponent(raw);
    const double share = raw / powerOfTen(exponent);
    const double digit = share < 1.5 ? 1.0 : share < 3.5 ? 2.0 : share < 7.5 ? 5.0 : 10.0;
    return roundedToDigits(digit * powerOfTen(exponent), safeDigits);
}

int decimalsOf(double value, int most)
{
    constexpr double tolerance = 1e-9; // of the number
    int decimals = 0;
    double scaled = std::abs(value);
    while (decimals < most && std::abs(scaled - std::round(scaled)) > tolerance * scaled) {
        scaled *= 10.0;
        ++decimals;
    }
    return decimals;
}

} // namespace glassnet
