// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nn {

// A measured number as a sentence says it, rounded to three digits. Infinities and NaN stay.
[[nodiscard]] double significant(double value);

} // namespace nn
