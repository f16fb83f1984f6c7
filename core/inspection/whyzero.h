// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/finding.h"
#include "core/inspection/inspection.h"
#include "core/training/samplestep.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace nn {

struct NetworkInput
{
    Index input = 0;

    friend bool operator==(NetworkInput, NetworkInput) = default;
};
using ZeroPlace = std::variant<WholeNetwork, NetworkInput, NeuronRef, WeightRef, BiasRef>;

// One reason why a derivative is 0, or why an update leaves a parameter as it is.
struct ZeroReason
{
    enum class Kind : std::uint8_t {
        // of the derivative
        InputIsZero, // what the weight multiplies
        NoSlope, // a neuron whose slope is 0 for this sample: dead, or a step
        Flat, // a saturated neuron
        NoWay, // every weight that leaves a neuron is 0
        LossIsSatisfied, // the loss asks nothing of an output
        WaysCancel, // what comes back to a neuron on several ways adds up to 0
        SmallFactors, // none is 0, but their product is as good as that
        RoundedOutput, // with Slips::roundedOutput the answer counts as right
        HalfCrossEntropy, // with Slips::halfCrossEntropy a target of 0 asks nothing
        // of the change
        Frozen,
        ZeroRate,
        BatchIsIncomplete, // the update is yet to come
        CancelsInBatch, // the other samples of the batch ask for the opposite
        PenaltyCancels,
        OptimizerCancels, // what it remembers of earlier gradients
        LostInRounding, // the step is less than the last digit of the parameter
    };

    Kind kind = Kind::InputIsZero;
    ZeroPlace place = WholeNetwork();
    Error sentence = {};
};

// Derivatives below this are as good as 0: a million updates at a rate of 1 do not show them.
inline constexpr double zeroDerivative = 1e-12;

// Why ∂L/∂parameter is 0 for one sample: nothing if it is not. Each reason holds back at least one
// way from the parameter to the loss, and together they hold back all of them; of a neuron that
// holds back everything, no more is said about what is above it. The inspection must be of this
// very network; the parameter must exist. Costs at most one look at every weight above the
// parameter.
[[nodiscard]] std::vector<ZeroReason>
whyZero(const Network &network, const SampleInspection &inspection, const ParameterRef &parameter);

// Why the next sample's step (see nextSampleStep()) of this very run leaves a parameter as it is:
// nothing if it changes it. Reasons of the derivative are those of that sample.
[[nodiscard]] std::vector<ZeroReason> whyUnchanged(const TrainingRun &run, const SampleStep &step,
                                                   const ParameterRef &parameter);

} // namespace nn
