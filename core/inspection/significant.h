// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nn {

// A measured number as a sentence says it, rounded to so many digits. Infinities and NaN stay.
[[nodiscard]] double significant(double value, int digits = 3);

} // namespace nn
