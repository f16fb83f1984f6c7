// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/inspection.h"

#include <vector>

namespace nn {

// By the chain rule δ of a neuron is a sum over all ways from it to the outputs,
//   δ = Σ over paths of f'(z) · w · f'(z) · … · w · ∂L/∂z of the path's output,
// with f'(z) of every hidden neuron on the path, the first one included.

struct DeltaPath
{
    std::vector<NeuronRef> neurons; // from the neuron in question up to an output, one a layer
    double share = 0.0; // of the sum δ
};

// The number of paths from a neuron to all outputs: the product of the widths above it. Exact
// up to 2⁵³, then rounded; 1024⁶³ is far from overflow.
[[nodiscard]] double pathCount(const Network &network, NeuronRef from);

// The `limit` paths (or all, if fewer) with the largest shares by magnitude, largest first;
// found without looking at all of them, as their number explodes with the depth. An output has
// one path: itself. A share that is no number counts as infinitely large.
[[nodiscard]] std::vector<DeltaPath> largestPaths(const Network &network,
                                                  const SampleInspection &inspection,
                                                  NeuronRef from, Index limit);

} // namespace nn
