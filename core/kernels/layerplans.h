// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/kernels.h"
#include "core/network.h"

#include <vector>

namespace nn::kernels {

// Where the layers of a network lie in its block of parameters, and their transposed weights one
// after the other in a block of their own. Reuses the memory of `layers`.
void describeLayers(const Network &network, std::vector<LayerPlan> &layers);

} // namespace nn::kernels
