// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/chainrule.h"

namespace nn {

// Whether ∂L/∂sum of an output is written as one factor: for the cross-entropies, where
// ∂L/∂a · ∂a/∂z cancels to a − t, and for every softmax, where an output's sum moves all outputs.
[[nodiscard]] bool startsAtOutputSum(const Network &network, Loss loss);

// The first factor of the scalar form for an output: ∂L/∂o1 or ∂L/∂sum_o1.
[[nodiscard]] ChainFactor outputFactor(const Network &network, const SampleInspection &inspection,
                                       Index output);

// L of the sample: (y − o1)², ½ · (y − o1)², −y · ln(o1) − (1 − y) · ln(1 − o1), max(0, 1 − y ·
// o1), and over several outputs the sum or mean of them (see loss.h). Of terms that are 0 a
// softmax's formula has none.
[[nodiscard]] ChainFactor lossFormula(const Network &network, const SampleInspection &inspection);

} // namespace nn
