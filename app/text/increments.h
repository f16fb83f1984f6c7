// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glassnet {

// Steps and rounding as people count, in powers of ten. What comes out is the double nearest to
// its decimal text: 0.3, and not 0.30000000000000004.

// The power of ten that is not above the size of a number: 2 for 350, −2 for 0.05. What lies just
// below one because of rounding errors counts as that one. 0 for 0 and for what is no number.
[[nodiscard]] int decimalExponent(double value);
[[nodiscard]] double powerOfTen(int exponent);

// To so many significant digits.
[[nodiscard]] double roundedToDigits(double value, int digits);
// To so many decimals; fewer than none are tens, hundreds and so on. Never −0.
[[nodiscard]] double roundedToDecimals(double value, int decimals);
[[nodiscard]] double roundedToMultiple(double value, double increment);

// The sum, as a decimal fraction.
[[nodiscard]] double steppedValue(double value, double change);
// By how much a number of this size is changed at a time: by 0.1, and from 10 on by one of its
// second digit.
[[nodiscard]] double defaultIncrement(double value);
// 1, 2 or 5 times a power of ten, of which about so many fill the span.
[[nodiscard]] double niceIncrement(double span, int count);

// The fewest decimals with which a number can be written.
[[nodiscard]] int decimalsOf(double value, int most = 8);

} // namespace glassnet
