// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pass.h"

#include <cassert>

namespace nn {

Trace trace(const Network &network, const Matrix &inputs)
{
    assert(inputs.rows() == network.inputCount());
    Trace result;
    const Matrix *x = &inputs;
    result.activations.reserve(static_cast<std::size_t>(network.layerCount()));
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        const LayerSpec &spec = network.layer(layer);
        Matrix z = network.parameters().weights(layer) * *x;
        z.colwise() += network.parameters().biases(layer);
        result.activations.push_back(activate(spec.activation, spec.slope, z));
        result.preActivations.push_back(std::move(z));
        x = &result.activations.back();
    }
    return result;
}

Matrix predict(const Network &network, const Matrix &inputs)
{
    return std::move(trace(network, inputs).activations.back());
}

OutputLayer outputLayer(const Network &network, const Trace &trace)
{
    const LayerSpec &spec = network.layers().back();
    return {.activation = spec.activation,
            .slope = spec.slope,
            .z = trace.preActivations.back(),
            .a = trace.activations.back()};
}

// One layer back. With z = W x + b, a = f(z) and columns as samples:
//   dz = da ∘ f'(z)        (units × batch)
//   dW = dz xᵀ             (units × inputs)
//   db = Σ dz              (units)
//   dx = Wᵀ dz             (inputs × batch), the da of the layer below
Gradient backpropagate(const Network &network, const Matrix &inputs, const Trace &trace,
                       const Matrix &outputDelta)
{
    Gradient result{.parameters = ParameterVector(network.parameters().layout()),
                    .deltas = std::vector<Matrix>(trace.activations.size()),
                    .inputs = {}};
    Matrix dz = outputDelta;
    for (Index layer = network.layerCount() - 1; layer >= 0; --layer) {
        const auto at = static_cast<std::size_t>(layer);
        const Matrix &x = layer > 0 ? trace.activations[at - 1] : inputs;
        result.parameters.weights(layer).noalias() = dz * x.transpose();
        if (network.layer(layer).hasBiases) {
            result.parameters.biases(layer) = dz.rowwise().sum();
        }
        Matrix dx = network.parameters().weights(layer).transpose() * dz;
        result.deltas[at] = std::move(dz);
        if (layer > 0) {
            const LayerSpec &below = network.layer(layer - 1);
            dz = backward(below.activation, below.slope, trace.preActivations[at - 1],
                          trace.activations[at - 1], dx);
        } else {
            result.inputs = std::move(dx);
        }
    }
    return result;
}

Gradient gradient(const Network &network, const Samples &samples, Loss loss, Reduction reduction)
{
    assert(samples.targets.rows() == network.outputCount());
    const Trace forward = trace(network, samples.inputs);
    Matrix delta = outputDelta(loss, outputLayer(network, forward), samples.targets);
    if (reduction == Reduction::Mean) {
        delta /= static_cast<double>(samples.count());
    }
    return backpropagate(network, samples.inputs, forward, delta);
}

double objective(const Network &network, const Samples &samples, Loss loss, Reduction reduction)
{
    const Trace forward = trace(network, samples.inputs);
    const Vector losses = sampleLosses(loss, outputLayer(network, forward), samples.targets);
    return reduction == Reduction::Mean ? losses.mean() : losses.sum();
}

double shownLoss(const Network &network, const Samples &samples, Loss loss)
{
    const Trace forward = trace(network, samples.inputs);
    return shownLoss(loss, sampleLosses(loss, outputLayer(network, forward), samples.targets));
}

} // namespace nn
