// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/slips.h"

namespace nn {

ParameterVector slipGradient(const Network &network, const Samples &samples, Loss loss,
                             const Slips &slips)
{
    Trace forward = trace(network, samples.inputs);
    Matrix &output = forward.activations.back();
    if (slips.roundedOutput) {
        output = output.unaryExpr([](double a) { return a > 0.5 ? 1.0 : 0.0; });
    }
    Matrix delta = outputDelta(loss, outputLayer(network, forward), samples.targets);
    if (slips.halfCrossEntropy) {
        // −t ln a alone: δ = −t (1 − a) where the whole cross-entropy has a − t.
        delta = -(samples.targets.array() * (1.0 - output.array())).matrix()
                / static_cast<double>(output.rows());
    }
    return backpropagate(network, samples.inputs, forward, delta).parameters;
}

} // namespace nn
