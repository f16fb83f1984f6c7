// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace nn {

namespace {

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool isControl(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 || code == 0x7F;
}

} // namespace

std::size_t characterCount(std::string_view utf8)
{
    return utf8.size() - static_cast<std::size_t>(std::ranges::count_if(utf8, continuesCharacter));
}

Result<Done> checkName(std::string_view place, std::string_view name, std::size_t longest)
{
    if (characterCount(name) > longest) {
        return failure("%1: '%2' is too long; %3 characters are the most.", place, shortened(name),
                       std::to_string(longest));
    }
    if (std::ranges::any_of(name, isControl)) {
        return failure("%1: '%2' contains a line end, a tab or another control character.", place,
                       shortened(name));
    }
    return Done{};
}

std::string onOneLine(std::string name)
{
    std::ranges::replace_if(name, isControl, ' ');
    return name;
}

bool areValues(const Eigen::Ref<const Vector> &values)
{
    return std::ranges::all_of(values, [](double v) { return std::abs(v) <= largestValue; });
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t size = 40;
    std::size_t end = std::min(size, text.size());
    while (end < text.size() && continuesCharacter(text[end])) {
        ++end;
    }
    const std::string shown = onOneLine(std::string(text.substr(0, end)));
    return end < text.size() ? shown + "…" : shown;
}

} // namespace nn
