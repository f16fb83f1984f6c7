// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/chainrule.h"

#include <optional>

namespace nn {

// The formula computed as a reader would, each symbol standing for the next of its numbers.
// Nothing for text that is no formula, and for numbers that do not occur in it.
[[nodiscard]] std::optional<double> formulaValue(const ChainFactor &line);

inline constexpr int mostDigits = 17; // significant ones; more say nothing about a double

// With how many significant digits the numbers of a line are to be written, so that whoever
// computes with what is written gets the value to its first `shown` digits; at least so many.
// `shown` itself for what is no formula.
[[nodiscard]] int digitsToCompute(const ChainFactor &line, int shown);

} // namespace nn
