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

// The length of a control character or line end at the beginning of a text; 0 for none.
std::size_t controlAt(std::string_view text)
{
    for (const std::string_view wide : {"\u0085", "\u2028", "\u2029"}) {
        if (text.starts_with(wide)) {
            return wide.size();
        }
    }
    const auto code = static_cast<unsigned char>(text.front());
    return code < 0x20 || code == 0x7F ? 1 : 0;
}

bool hasControl(std::string_view text)
{
    for (; !text.empty(); text.remove_prefix(1)) {
        if (controlAt(text) > 0) {
            return true;
        }
    }
    return false;
}

} // namespace

std::size_t characterCount(std::string_view utf8)
{
    return utf8.size() - static_cast<std::size_t>(std::ranges::count_if(utf8, continuesCharacter));
}

bool isName(std::string_view name, std::size_t longest)
{
    return characterCount(name) <= longest && !hasControl(name);
}

Result<Done> checkName(const Argument &place, std::string_view name, std::size_t longest)
{
    if (characterCount(name) > longest) {
        return counted("%2: '%3' is too long; %1 characters are the most.",
                       "%2: '%3' is too long; %1 character is the most.", longest, place,
                       shortened(name));
    }
    if (hasControl(name)) {
        return failure("%1: '%2' contains a line end, a tab or another control character.", place,
                       shortened(name));
    }
    return Done{};
}

std::string onOneLine(std::string name)
{
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (const std::size_t length = controlAt(std::string_view(name).substr(i)); length > 0) {
            name.replace(i, length, " ");
        }
    }
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
