// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace nn {

// The shortest decimal text with a point that reads back as the same double, whatever the
// system's language.
[[nodiscard]] inline std::string shortestDigits(double number)
{
    std::array<char, 32> buffer; // "-2.2250738585072014e-308" has 24
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

} // namespace nn
