// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/inspection.h"

#include "core/pass.h"

#include <cassert>

namespace nn {

Vector slopesOf(const LayerSpec &spec, const Vector &z, const Vector &a)
{
    if (spec.activation == Activation::Softmax) {
        return a.array() * (1.0 - a.array());
    }
    return z.unaryExpr([&](double sum) { return derivative(spec.activation, spec.slope, sum); });
}

SampleInspection inspectSample(const Network &network, const Vector &input, const Vector &target,
                               Loss loss)
{
    assert(input.size() == network.inputCount() && target.size() == network.outputCount());
    const Trace forward = trace(network, input);
    const OutputLayer output = outputLayer(network, forward);
    Gradient back = backpropagate(network, input, forward, outputDelta(loss, output, target));

    SampleInspection result{.input = input,
                            .target = target,
                            .loss = loss,
                            .lossValue = sampleLosses(loss, output, target)(0),
                            .layers = {},
                            .parameterGradients = std::move(back.parameters),
                            .inputGradients = back.inputs.col(0)};
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        const auto at = static_cast<std::size_t>(layer);
        const Vector z = forward.preActivations[at];
        const Vector a = forward.activations[at];
        const bool isOutput = layer + 1 == network.layerCount();
        const Vector da = isOutput ? Vector(outputGradient(loss, output, target))
                                   : Vector(network.parameters().weights(layer + 1).transpose()
                                            * back.deltas[at + 1]);
        result.layers.push_back({.preActivations = z,
                                 .activations = a,
                                 .slopes = slopesOf(network.layer(layer), z, a),
                                 .activationGradients = da,
                                 .deltas = back.deltas[at]});
    }
    return result;
}

} // namespace nn
