// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomproblem.h"

#include "core/pass.h"

#include <cmath>

namespace {

using nn::Activation;
using nn::Index;
using nn::Loss;

// At a kink the derivative is one-sided while a difference quotient sees both sides.
constexpr double distanceFromKinks = 0.01;

bool hasKink(Activation activation)
{
    return activation == Activation::Relu || activation == Activation::LeakyRelu
           || activation == Activation::Elu || activation == Activation::Step;
}

bool isNearKink(const nn::Network &network, const nn::Samples &sample, Loss loss)
{
    const nn::Trace trace = nn::trace(network, sample.inputs);
    for (Index i = 0; i < network.layerCount(); ++i) {
        const nn::Matrix &z = trace.preActivations[static_cast<std::size_t>(i)];
        if (hasKink(network.layer(i).activation) && !(z.array().abs() > distanceFromKinks).all()) {
            return true;
        }
    }
    const auto margins = 1.0 - sample.targets.array() * trace.activations.back().array();
    return loss == Loss::Hinge && !(margins.abs() > distanceFromKinks).all();
}

nn::Vector randomVector(nn::Rng &rng, Index size, double lo, double hi)
{
    return nn::Vector::NullaryExpr(size, [&](Index) { return rng.uniform(lo, hi); });
}

nn::Vector randomTarget(nn::Rng &rng, Loss loss, Index outputs)
{
    if (loss == Loss::Hinge) {
        return nn::Vector::NullaryExpr(outputs,
                                       [&](Index) { return rng.below(2) == 0 ? -1.0 : 1.0; });
    }
    return randomVector(rng, outputs, 0.0, 1.0);
}

nn::Network randomNetwork(nn::Rng &rng, const RandomShape &shape)
{
    nn::Network network(shape.inputCount, shape.layers);
    for (const nn::ParameterRef &at : network.parameterList()) {
        network.setValue(at, rng.uniform(-1.5, 1.5));
    }
    return network;
}

} // namespace

RandomShape randomShape(nn::Rng &rng, Activation hidden, Activation output)
{
    RandomShape shape{.inputCount = 1 + rng.below(6), .layers = {}};
    const Index count = 1 + rng.below(4);
    for (Index i = 0; i < count; ++i) {
        const bool isOutput = i + 1 == count;
        const Index fewest = isOutput && output == Activation::Softmax ? 2 : 1;
        shape.layers.push_back({.units = fewest + rng.below(7 - fewest),
                                .activation = isOutput ? output : hidden,
                                .hasBiases = rng.below(3) != 0,
                                .slope = rng.uniform(0.05, 1.2)});
    }
    return shape;
}

RandomProblem randomProblem(nn::Rng &rng, const RandomShape &shape, Loss loss, Index sampleCount)
{
    const Index outputs = shape.layers.back().units;
    // Behind dead ReLUs a sum can be 0 for every sample; then other weights are needed.
    constexpr int triesPerNetwork = 1000;
    for (;;) {
        RandomProblem problem{.network = randomNetwork(rng, shape),
                              .samples = {.inputs = nn::Matrix(shape.inputCount, sampleCount),
                                          .targets = nn::Matrix(outputs, sampleCount)}};
        Index found = 0;
        for (int i = 0; i < triesPerNetwork && found < sampleCount; ++i) {
            const nn::Samples sample{.inputs = randomVector(rng, shape.inputCount, -2.0, 2.0),
                                     .targets = randomTarget(rng, loss, outputs)};
            if (!isNearKink(problem.network, sample, loss)) {
                problem.samples.inputs.col(found) = sample.inputs;
                problem.samples.targets.col(found) = sample.targets;
                ++found;
            }
        }
        if (found == sampleCount) {
            return problem;
        }
    }
}
