// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/level.h"

namespace nn::kernels {

extern const Functions v4Functions;
const Functions v4Functions = theseFunctions;

} // namespace nn::kernels
