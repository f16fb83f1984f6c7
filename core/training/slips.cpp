// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/slips.h"

namespace nn {

Matrix slipDelta(Loss loss, const OutputLayer &output, const Matrix &targets, const Slips &slips)
{
    Matrix a = output.a;
    if (slips.roundedOutput) {
        a = a.unaryExpr([](double value) { return value > 0.5 ? 1.0 : 0.0; });
    }
    if (slips.halfCrossEntropy) {
        // −t ln a alone: δ = −t (1 − a) where the whole cross-entropy has a − t.
        return -(targets.array() * (1.0 - a.array())).matrix() / static_cast<double>(a.rows());
    }
    const OutputLayer used{
        .activation = output.activation, .slope = output.slope, .z = output.z, .a = a};
    return outputDelta(loss, used, targets);
}

ParameterVector slipGradient(const Network &network, const Samples &samples, Loss loss,
                             const Slips &slips)
{
    const Trace forward = trace(network, samples.inputs);
    const Matrix delta = slipDelta(loss, outputLayer(network, forward), samples.targets, slips);
    return backpropagate(network, samples.inputs, forward, delta).parameters;
}

} // namespace nn
