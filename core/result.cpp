// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include "core/overloaded.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace nn {

namespace {

// Six digits, with a point in every locale.
std::string textOf(double value)
{
    if (std::optional<std::string> power = powerOfTen(value)) {
        return *std::move(power);
    }
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, 6);
    return {text.data(), end.ptr};
}

std::string englishOf(const Argument &argument)
{
    return std::visit(Overloaded{
                          [](const std::string &text) { return text; },
                          [](std::int64_t number) { return std::to_string(number); },
                          [](double number) { return textOf(number); },
                          [](const Term &term) { return term.english; },
                          [](const NestedError &nested) { return nested.error->sentence(); },
                      },
                      argument);
}

} // namespace

bool operator==(const NestedError &a, const NestedError &b)
{
    return a.error == b.error || *a.error == *b.error;
}

std::optional<std::int64_t> Error::count() const
{
    const auto *count = singular.empty() ? nullptr : std::get_if<std::int64_t>(&arguments.front());
    return count != nullptr ? std::optional(*count) : std::nullopt;
}

const std::string &Error::englishPattern() const
{
    return count() == 1 ? singular : pattern;
}

std::string Error::sentence() const
{
    std::vector<std::string> texts;
    for (const Argument &argument : arguments) {
        texts.push_back(englishOf(argument));
    }
    return filledIn(englishPattern(), texts);
}

std::string filledIn(std::string_view pattern, std::span<const std::string> arguments)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == '%' && i + 1 < pattern.size()
                             && std::isdigit(static_cast<unsigned char>(pattern[i + 1])) != 0;
        const std::size_t number = isPlace ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (number == 0 || number > arguments.size()) {
            text += pattern[i];
            continue;
        }
        text += arguments[number - 1];
        ++i;
    }
    return text;
}

std::optional<std::string> powerOfTen(double value)
{
    constexpr std::array digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    const double exponent = value > 0.0 ? std::round(std::log10(value)) : 0.0;
    if (!(std::abs(exponent) > 6.0 && std::isfinite(exponent))
        || value != std::pow(10.0, exponent)) {
        return std::nullopt;
    }
    std::string power = exponent < 0.0 ? "10⁻" : "10";
    for (const char digit : std::to_string(static_cast<int>(std::abs(exponent)))) {
        power += digits.at(static_cast<std::size_t>(digit - '0'));
    }
    return power;
}

} // namespace nn
