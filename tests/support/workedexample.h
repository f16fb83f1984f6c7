// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainingrun.h"

#include <memory>

// M. Mazur, "A step by step backpropagation example" (2015): 2-2-2 with sigmoids, one sample, half
// the sum of squared errors, rate 0.5. A layer shares its bias, which is never updated.
[[nodiscard]] inline nn::TrainingRun workedExample()
{
    const nn::LayerSpec layer{.units = 2, .activation = nn::Activation::Sigmoid};
    nn::Network network(2, {layer, layer});
    network.parameters().weights(0) = nn::Matrix{{0.15, 0.20}, {0.25, 0.30}};
    network.parameters().weights(1) = nn::Matrix{{0.40, 0.45}, {0.50, 0.55}};
    network.parameters().biases(0).setConstant(0.35);
    network.parameters().biases(1).setConstant(0.60);
    for (nn::Index i = 0; i < 4; ++i) {
        network.setFrozen(nn::BiasRef{.layer = i / 2, .neuron = i % 2}, true);
    }
    nn::TrainingSettings settings;
    settings.loss = nn::Loss::HalfSumOfSquares;
    settings.learningRate = 0.5;
    auto data = std::make_shared<nn::TrainingData>();
    data->train.inputs = nn::Matrix{{0.05}, {0.10}};
    data->train.targets = nn::Matrix{{0.01}, {0.99}};
    return nn::beginRun(std::move(network), settings, std::move(data));
}
