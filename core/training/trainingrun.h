// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"
#include "core/random/random.h"
#include "core/samples.h"
#include "core/training/settings.h"
#include "core/training/start.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace nn {

// Three counts that are easily confused. A sample is seen when a step passes it, also before
// its batch is complete; an update changes the parameters once; an epoch is over when as many
// samples have been seen as the training set has.
struct Counters
{
    std::int64_t samples = 0;
    std::int64_t updates = 0;
    std::int64_t epochs = 0;

    friend bool operator==(const Counters &, const Counters &) = default;
};

// What an optimiser remembers between its steps; which vector means what is its own affair.
struct OptimizerState
{
    std::vector<ParameterVector> moments;
    std::int64_t steps = 0;

    friend bool operator==(const OptimizerState &, const OptimizerState &) = default;
};

// The state for a rule at its first step: all moments 0.
[[nodiscard]] OptimizerState freshState(const OptimizerRule &rule, const ParameterLayout &layout);

// The state for other numbers or switches of the same rule: moments that both need are kept.
[[nodiscard]] OptimizerState resizedState(OptimizerState state, const OptimizerRule &rule,
                                          const ParameterLayout &layout);

// Where in an epoch a run stands. The gradient of a batch is computed when the batch is
// complete, from the parameters of that moment; until then its samples only wait. So stepping
// by samples, batches or epochs gives the same bits, and an edit in the middle of a batch counts
// for all of it.
struct EpochPosition
{
    Rng random = Rng(); // as it was when this epoch began: the order of its samples follows from it
    Index seen = 0; // samples of this epoch
    Index used = 0; // of those, how many an update has used
    // Left over by the last epoch (ShortBatch::Carry): the sum of their gradients, zero if none.
    ParameterVector carriedGradient;
    Index carriedSamples = 0;

    friend bool operator==(const EpochPosition &, const EpochPosition &) = default;
};

// Everything that training changes.
struct Learned
{
    Network network;
    OptimizerState optimizer;
    Counters counters;
    EpochPosition position;

    friend bool operator==(const Learned &, const Learned &) = default;
};

// A training run at one moment, as one value: a copy continues bit for bit. Two runs are equal
// if they will do the same for ever.
struct TrainingRun
{
    Learned learned;
    TrainingSettings settings;
    std::shared_ptr<const TrainingData> data;
    std::shared_ptr<const Start> start = nullptr; // of the same shape; not compared

    [[nodiscard]] const Network &network() const { return learned.network; }
    [[nodiscard]] const Counters &counters() const { return learned.counters; }
    // Epochs with their fraction: 2.5 in the middle of the third.
    [[nodiscard]] double epochTime() const;
    [[nodiscard]] Index batchSize() const; // the whole training set for no batch size

    friend bool operator==(const TrainingRun &a, const TrainingRun &b);
};

// The learning rate, schedule included, of an update whose samples begin and end at these places
// of the present epoch.
[[nodiscard]] double rateOfUpdate(const TrainingRun &run, Index begin, Index end);

// Whether training alone could lead from one to the other: same settings, data and shape.
[[nodiscard]] bool differInLearnedOnly(const TrainingRun &a, const TrainingRun &b);

// Whether moments are those a rule needs for such a network, and whether a position exists in an
// epoch of so many samples.
[[nodiscard]] bool fits(const OptimizerState &state, const OptimizerRule &rule,
                        const ParameterLayout &layout);
[[nodiscard]] bool fits(const EpochPosition &position, Index samples,
                        const ParameterLayout &layout);

// The position at the beginning of an epoch, nothing waiting and nothing carried over.
[[nodiscard]] EpochPosition epochStart(const Rng &random, const ParameterLayout &layout);

// A run that has not begun: counters 0, no moments. `seed` decides the order of samples where
// the settings draw it.
[[nodiscard]] TrainingRun beginRun(Network network, TrainingSettings settings,
                                   std::shared_ptr<const TrainingData> data,
                                   std::uint64_t seed = 0);

// What a reset goes back to: the start with the activations and biases of the present network,
// nothing counted, no moments. The run must have a start.
[[nodiscard]] Learned atStart(const TrainingRun &run);

// The part of check() that is about what training changes.
[[nodiscard]] Result<Done> checkLearned(const TrainingRun &run);

// Whether the parts fit together: settings, shape, sizes of inputs and targets, loss and output,
// targets and loss, position, moments and counters; and whether all numbers are finite. Everything
// else asks for a run that has passed, so a file that was read is asked first.
[[nodiscard]] Result<Done> check(const TrainingRun &run);

} // namespace nn
