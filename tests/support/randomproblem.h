// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss.h"
#include "core/network.h"
#include "core/random/random.h"
#include "core/samples.h"

// A network with random parameters and samples that it has to do with.
struct RandomProblem
{
    nn::Network network;
    nn::Samples samples;
};

// 1 to 4 layers of 1 to 6 neurons, a third of them without biases, slopes from 0.05 to 1.2; every
// hidden layer has the activation `hidden`.
struct RandomShape
{
    nn::Index inputCount;
    std::vector<nn::LayerSpec> layers;
};
[[nodiscard]] RandomShape randomShape(nn::Rng &rng, nn::Activation hidden, nn::Activation output);

// Weights from −1.5 to 1.5, inputs from −2 to 2, targets that the loss accepts. No weighted sum
// lies near a kink of its activation and no output near hinge's.
[[nodiscard]] RandomProblem randomProblem(nn::Rng &rng, const RandomShape &shape, nn::Loss loss,
                                          nn::Index sampleCount);
