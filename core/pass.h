// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss.h"
#include "core/network.h"
#include "core/samples.h"

#include <vector>

namespace nn {

// The forward and backward pass in plain Eigen: short enough to be read aloud. Views and
// inspections use it, and the kernels that train are held against it.

// Everything a forward pass computes, one matrix a layer, units × samples.
struct Trace
{
    std::vector<Matrix> preActivations; // z = W x + b
    std::vector<Matrix> activations; // a = f(z); the last one is the output
};

// inputs: input count × samples.
[[nodiscard]] Trace trace(const Network &network, const Matrix &inputs);

// The outputs alone, outputs × samples.
[[nodiscard]] Matrix predict(const Network &network, const Matrix &inputs);

// The last layer of a trace, as the losses want it. The trace must outlive it.
[[nodiscard]] OutputLayer outputLayer(const Network &network, const Trace &trace);

// All derivatives of the loss of a batch, which is the sum or the mean of its samples' losses.
struct Gradient
{
    ParameterVector parameters;
    std::vector<Matrix> deltas; // ∂loss/∂z, one matrix a layer, units × samples
    Matrix inputs; // ∂loss/∂x, input count × samples
};

// Frozen parameters have their true derivative here; it is training that leaves them out.
[[nodiscard]] Gradient gradient(const Network &network, const Samples &samples, Loss loss,
                                Reduction reduction);
// The same from a trace that is there already and the δ of the output layer, reduction included.
[[nodiscard]] Gradient backpropagate(const Network &network, const Matrix &inputs,
                                     const Trace &trace, const Matrix &outputDelta);

// What gradient() is the gradient of: the sum or the mean of the samples' losses.
[[nodiscard]] double objective(const Network &network, const Samples &samples, Loss loss,
                               Reduction reduction);

// What is shown to people (see isShownAsSum); NaN for no samples.
[[nodiscard]] double shownLoss(const Network &network, const Samples &samples, Loss loss);

} // namespace nn
