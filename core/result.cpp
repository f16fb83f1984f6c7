// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include <cctype>

namespace nn {

std::string Error::sentence() const
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

} // namespace nn
