// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/playgrounddata.h"
#include "core/data/preparation.h"
#include "core/random/randomsource.h"
#include "core/training/trainingrun.h"

#include <optional>
#include <string>
#include <vector>

namespace nn {

// A whole problem to begin with: the data, how it is prepared, and a run that has not begun,
// with its first network drawn and its settings made.
struct Problem
{
    Dataset dataset;
    Preparation preparation;
    TrainingRun start;
    std::int64_t epochs = 0; // how long the source trains it
    std::int64_t lossShownEvery = 1; // and how often it prints the loss, in epochs
    // The generator as the first network left it, where the source goes on drawing from it.
    std::optional<RandomSource> stream;
};

// Tutorial 000 with its three slips corrected: a hundred random people, 2-2-1 without biases,
// summed cross-entropy over the full batch. Its slips are Slips' three, all switched on.
[[nodiscard]] Problem tutorial000();

// Tutorials 002 and 003: four people, 2-2-1, sample by sample. The seed is NumPy's; theirs is
// unknown. 44 is the smallest that prints their 0.951 for Emily and 0.039 for Frank.
[[nodiscard]] Problem tutorial002(std::uint32_t seed = 44);

// Tutorial 004: x1 + x2 from 10,000 rows, 2-3-1 without biases, summed half squared error over
// the full batch. Half of its targets exceed what a sigmoid can reach, and its training is
// chaotic from about update 350 on.
[[nodiscard]] Problem tutorial004();

// What a TensorFlow Playground link says; the defaults are the Playground's.
struct PlaygroundSetup
{
    PlaygroundSpec data;
    std::string seed; // as text: every digit counts
    std::vector<DerivedInput> inputs{plainInput(0), plainInput(1)};
    std::vector<Index> hiddenUnits{4, 2};
    Activation hidden = Activation::Tanh;
    double learningRate = 0.03;
    Index batchSize = 10;
    Penalty penalty = {.l1 = 0.0, .l2 = 0.0, .onBiases = false, .l1Kills = true};
    bool startsAtZero = false;
};

// The data and the first network of a page load. Refuses a shape that is no network and a share
// that leaves nothing to train on.
[[nodiscard]] Result<Problem> playgroundProblem(const PlaygroundSetup &setup);

// The link at the head of tutorial 003: xor, noise 40, 60 % to train on, batches of 30.
[[nodiscard]] PlaygroundSetup tutorial003Link();

} // namespace nn
