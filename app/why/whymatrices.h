// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/why/whylines.h"

namespace glassnet {

// Larger than this in one direction, only the first rows or columns of a matrix are written.
inline constexpr nn::Index mostWrittenOut = 6;

// One sample's way through the network and back, a layer at once, with names and with numbers, as
// tutorial 004 names them: z1 = W1 x + b1, a1 = f(z1), …, ŷ; δ3 = (ŷ − y) ∘ f′(z2), δ2 = W2ᵀ δ3 ∘
// f′(z1), djdW2 = δ3 a1ᵀ. One sample is one column here, a row there: every matrix is the
// transposed one of the tutorial. Numbers have as many digits as it takes to get what stands behind
// the equals sign. The numbers of W1 have the names of weights for ids, and so on.
[[nodiscard]] std::vector<WhyLine> matrixLines(const nn::Network &network,
                                               const nn::SampleInspection &seen);

} // namespace glassnet
