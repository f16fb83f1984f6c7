// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formula.h"
#include "core/inspection/chainrule.h"

namespace glassnet {

inline constexpr int shownDigits = 5; // of a result

// Powers of ten as they are written by hand.
[[nodiscard]] Formula numberOf(double value, int digits);

// name = formula = formula with numbers = value, or with an arrow for the first "=" where a value
// is given to the name. Where the formula is one symbol, its number is the value. The numbers have
// as many digits as whoever computes with them needs to get `shown` digits of the value.
[[nodiscard]] Formula factorLine(const nn::ChainFactor &line, int shown, Formula::Role role,
                                 bool assigns = false);

// So many digits that the difference between the two can be read off.
[[nodiscard]] int digitsThatTellApart(double before, double after);

} // namespace glassnet
