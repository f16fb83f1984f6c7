// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/level.h"

namespace nn::kernels {

extern const Functions baselineFunctions;
const Functions baselineFunctions = theseFunctions;

} // namespace nn::kernels
