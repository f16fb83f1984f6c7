// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/quantity.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace nn {

// Names of quantities without signs that calculate, for calculations (see calculation.h): "dL_dw1"
// for ∂L/∂w1, "do1_dh1", "d_h1" for δ_h1, "slope_h1" for f′(sum_h1), "w1_new" for w1⁺; "h1" and the
// like as they are.

[[nodiscard]] std::string typedName(const Quantity &quantity, const Network &network);

// The inverse, which takes whatever quantityNamed() takes as well.
[[nodiscard]] std::optional<Quantity> quantityTyped(std::string_view name, const Network &network);

// The sentence about a name that is none of this network: "There is no h7 in this network; it has
// h1 and h2."
[[nodiscard]] Error unknownName(std::string_view name, const Network &network);

// Letters, digits and "_" of ASCII.
[[nodiscard]] bool isNamePart(char c);

} // namespace nn
