// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <string_view>

namespace nn {

inline constexpr std::size_t longestExpression = 200; // in bytes

// The number that a person types: "0.25", "1/3", "−2×0,5", "2^3", "sqrt(2)", "pi/4". A comma is a
// decimal separator like a point, whatever the system's language. Refuses everything else, and
// what has no finite value.
[[nodiscard]] Result<double> evaluate(std::string_view text);

} // namespace nn
