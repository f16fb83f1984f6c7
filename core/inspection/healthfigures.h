// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainingrun.h"

#include <vector>

namespace nn {

struct HealthOptions
{
    // Training samples to look at, evenly spread over the table. A class that is 1 % of the data
    // is missed by 256 samples once in thirteen times.
    Index mostSamples = 256;
};

// |f′(z)| below this share of the largest slope that the activation has anywhere is flat. For a
// sigmoid that is an output beyond 0.0025 or 0.9975, for tanh beyond ±0.995; Glorot and Bengio
// (2010) look at where the activations of a layer pile up near such ends.
inline constexpr double flatShare = 0.01;

struct NeuronFigures
{
    double steepest = 1.0; // the largest slope its activation has anywhere
    double largestSlope = 0.0; // |f′(z)| over the samples; of softmax a (1 − a)
    Index flatSamples = 0; // how many have a slope below flatShare · steepest
    double lowestOutput = 0.0;
    double highestOutput = 0.0;
};

struct LayerFigures
{
    std::vector<NeuronFigures> neurons;
    // All three over the parameters that training may change; 0 where there are none.
    Index freeCount = 0;
    double gradient = 0.0; // root mean square over parameters and samples, of one sample's loss
    double size = 0.0; // root mean square of the parameters
    double step = 0.0; // root mean square of what the next update would add
};

struct HealthFigures
{
    Index samples = 0; // looked at
    bool areAllSamples = false;
    bool areInputsAlike = false; // all inputs are the same for every sample
    Index freeCount = 0;
    double loss = 0.0; // mean over the samples
    double lowestLoss = 0.0;
    double lossOfGuessing = 0.0;
    std::vector<LayerFigures> layers;

    // √ of the sum over samples and free parameters of the squared derivatives of one sample's
    // loss: no derivative of any sample is larger.
    double gradientNorm = 0.0;
    double largestGradient = 0.0; // of the samples' mean loss by a free parameter

    // The next update of the run's own optimiser, with its moments and penalties, on a batch like
    // the samples that were looked at.
    double rate = 0.0; // of this update
    double largestStep = 0.0;
    bool changesSomething = false; // a single bit
    double lossAfterStep = 0.0; // NaN unless some step is larger than the size of its layer
};

// The largest |f′(z)| for any z; of softmax that of a (1 − a).
[[nodiscard]] double steepestSlope(Activation activation, double slope);
[[nodiscard]] inline bool isFlat(double slope, double steepest)
{
    return slope < flatShare * steepest && slope > -flatShare * steepest;
}

// The mean loss of a network that always says the mean of the targets. Where all targets are equal
// and that is 0, of one that knows nothing: it says 0, or all classes alike.
[[nodiscard]] double lossOfGuessing(Loss loss, const Matrix &targets);

// What no network can go below: the cross-entropies of soft targets with themselves, else 0.
[[nodiscard]] double lowestLoss(Loss loss, const Matrix &targets);

// 1/√inputs, the size of weights that keep sums of so many inputs about as large as the inputs
// (Glorot and Bengio 2010). A step is held against it where the weights themselves are smaller.
[[nodiscard]] double usualSize(Index inputs);

// The run must have passed check() and have training samples. Costs about a forward pass, a
// backward pass and a half of at most HealthOptions::mostSamples samples, and one update; memory
// for every activation of these samples is taken once. Numbers that are not finite stay what they
// are.
[[nodiscard]] HealthFigures measureHealth(const TrainingRun &run,
                                          const HealthOptions &options = {});

} // namespace nn
