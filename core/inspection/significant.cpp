// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/significant.h"

#include <array>
#include <charconv>
#include <cmath>

namespace nn {

double significant(double value, int digits)
{
    if (!std::isfinite(value)) {
        return value;
    }
    // By way of digits: a quotient of powers of ten would not be the double nearest to them.
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::scientific, digits - 1);
    double rounded = value;
    std::from_chars(text.data(), end.ptr, rounded);
    return rounded;
}

} // namespace nn
