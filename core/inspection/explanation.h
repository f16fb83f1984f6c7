// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/gradientcheck.h"
#include "core/inspection/updateexplanation.h"
#include "core/inspection/whyzero.h"

#include <optional>

namespace nn {

// Why a weight or bias changes by just that much: every number of the way of one sample through
// the network and back, the parts of ∂L/∂parameter, and the update that comes of it.
struct Explanation
{
    ParameterRef parameter;
    UpdateExplanation update;
    std::size_t place = 0; // of the explained sample among update.samples
    SampleInspection inspection; // with the values before the update
    ChainRule chain;
    std::vector<ChainFactor> deltas; // the δ form of the same derivative
    DerivativeCheck check; // of the same derivative, by finite differences
    std::vector<ZeroReason> zeroReasons; // why the derivative is 0, if it is
    std::vector<ZeroReason> unchangedReasons; // why the update leaves the parameter as it is
    // What the update does to the sample's loss: as its derivatives predict, Σ ∂L/∂p · Δp over all
    // parameters, and really. The two differ by what is not straight.
    struct LossChange
    {
        double predicted = 0.0;
        double real = 0.0;
    };
    std::optional<LossChange> lossChange;
};

// Of the next update of the run, which must have passed check(); the parameter must exist. A place
// beyond the samples of the update means the last one. The check costs two passes more.
[[nodiscard]] Explanation explain(const TrainingRun &run, const ParameterRef &parameter,
                                  std::size_t place = 0, Index pathLimit = defaultPathLimit);

// The two lines of a neuron's way forward: sum_h1 = w1 · x1 + w2 · x2 + b1, h1 = f(sum_h1).
[[nodiscard]] std::vector<ChainFactor>
forwardFormulas(const Network &network, const SampleInspection &inspection, NeuronRef neuron);

// f′(sum_h1) by the neuron's own output, as it is taught: h1 · (1 − h1) of a sigmoid, 1 − h1 · h1
// of tanh. Nothing for other activations.
[[nodiscard]] std::optional<ChainFactor>
slopeFormula(const Network &network, const SampleInspection &inspection, NeuronRef neuron);

} // namespace nn
