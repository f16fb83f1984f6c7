// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss.h"
#include "core/network.h"

#include <vector>

namespace nn {

// What one layer does with one sample: one number a neuron in each vector.
struct LayerInspection
{
    Vector preActivations; // z = W x + b, the tutorials' sum_h1, sum_o1
    Vector activations; // a = f(z)
    Vector slopes; // f'(z); of softmax the ∂a/∂z of the same neuron, a (1 − a)
    // ∂L/∂a. Of a saturated output under a cross-entropy it may be infinite or no number, as it
    // divides by zero there; δ does not.
    Vector activationGradients;
    Vector deltas; // δ = ∂L/∂z
};

// Every number of one sample's way through a network and back, L being the sample's loss.
struct SampleInspection
{
    Vector input;
    Vector target;
    Loss loss = Loss::MeanSquaredError;

    double lossValue = 0.0; // L
    std::vector<LayerInspection> layers;
    ParameterVector parameterGradients; // ∂L/∂w and ∂L/∂b, of frozen parameters too
    Vector inputGradients; // ∂L/∂x
};

// The slopes of a layer with sums z and activations a, as above.
[[nodiscard]] Vector slopesOf(const LayerSpec &spec, const Vector &z, const Vector &a);

// input: input count; target: outputs. The pair of loss and output must have passed checkPair()
// and the target checkTargets(). The derivatives are those of gradient() for this one sample.
[[nodiscard]] SampleInspection inspectSample(const Network &network, const Vector &input,
                                             const Vector &target, Loss loss);

} // namespace nn
