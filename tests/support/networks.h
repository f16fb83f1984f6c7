// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/initialization.h"
#include "core/training/trainingrun.h"

#include <memory>
#include <vector>

// Small networks and data that more than one test needs.

// inputs-…-outputs with one activation in the hidden layers and one at the output.
[[nodiscard]] inline nn::Network stackedNetwork(nn::Index inputs,
                                                const std::vector<nn::Index> &widths,
                                                nn::Activation hidden, nn::Activation output,
                                                std::uint64_t seed, bool hasBiases = true)
{
    std::vector<nn::LayerSpec> layers;
    for (const nn::Index units : widths) {
        layers.push_back({.units = units,
                          .activation = hidden,
                          .hasBiases = hasBiases,
                          .slope = nn::defaultSlope(hidden)});
    }
    layers.back().activation = output;
    layers.back().slope = nn::defaultSlope(output);
    nn::Network network(inputs, layers);
    nn::RandomSource source = nn::Rng(seed);
    nn::initialize(network, nn::Initializer::StandardNormal, source);
    return network;
}

// Inputs from −2 to 2, targets that suit every loss: 0.05 … 0.95, or classes −1 and 1 for hinge,
// or one-hot for softmax.
[[nodiscard]] inline nn::Samples randomSamples(nn::Index inputs, nn::Index outputs, nn::Index count,
                                               nn::Loss loss, std::uint64_t seed)
{
    nn::Rng random(seed);
    nn::Samples samples{nn::Matrix(inputs, count), nn::Matrix::Zero(outputs, count)};
    for (nn::Index i = 0; i < count; ++i) {
        for (nn::Index k = 0; k < inputs; ++k) {
            samples.inputs(k, i) = random.uniform(-2.0, 2.0);
        }
        for (nn::Index k = 0; k < outputs; ++k) {
            samples.targets(k, i) = loss == nn::Loss::Hinge ? (random.uniform() < 0.5 ? -1.0 : 1.0)
                                                            : random.uniform(0.05, 0.95);
        }
        if (loss == nn::Loss::SoftmaxCrossEntropy) {
            samples.targets.col(i).setZero();
            samples.targets(random.below(outputs), i) = 1.0;
        }
    }
    return samples;
}

// The tutorials' four people, shifted: inputs weight − 135 and height − 66, target 1 for F.
[[nodiscard]] inline std::shared_ptr<const nn::TrainingData> fourPeople()
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train.inputs = nn::Matrix{{-2.0, 25.0, 17.0, -15.0}, {-1.0, 6.0, 4.0, -6.0}};
    data->train.targets = nn::Matrix{{1.0, 0.0, 0.0, 1.0}};
    return data;
}

[[nodiscard]] inline nn::Network tutorialNetwork()
{
    const nn::LayerSpec sigmoid{.units = 1, .activation = nn::Activation::Sigmoid};
    std::vector<nn::LayerSpec> layers(2, sigmoid);
    layers.front().units = 2;
    return nn::Network(2, layers);
}

// The tutorials' settings: squared error, sample by sample in the order of the table.
[[nodiscard]] inline nn::TrainingSettings tutorialSettings()
{
    nn::TrainingSettings settings;
    settings.loss = nn::Loss::MeanSquaredError;
    settings.learningRate = 0.1;
    settings.batchSize = 1;
    return settings;
}
