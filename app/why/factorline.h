// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formula.h"
#include "core/inspection/chainrule.h"

namespace glassnet {

inline constexpr int shownDigits = 5; // of a result

// With powers of ten as they are written by hand: 1.5 · 10^−7.
[[nodiscard]] Formula numberFormula(double value, int digits);

// name = formula = formula with numbers = value, the value to `shown` digits and the numbers to as
// many as whoever computes with them needs for it; ← for = where a new value is assigned to the
// name. What needs no formula or no numbers is left out.
[[nodiscard]] Formula factorLine(const nn::ChainFactor &line, int shown,
                                 Formula::Role role = Formula::Role::Plain, bool assigns = false);

// So many digits that the difference between the two can be read off.
[[nodiscard]] int digitsThatTellApart(double before, double after);

} // namespace glassnet
