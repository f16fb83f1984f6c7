// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainingrun.h"

#include <memory>
#include <variant>

namespace nn {

// Everything a user can do to a run. An edit says what should be, never by how much: applying it
// twice is harmless, and its inverse is an edit too. References must be valid and the run must
// pass check() afterwards; whoever makes an edit asks wouldFit() before, apply() only asserts.
struct SetParameter
{
    ParameterRef at;
    double value = 0.0;
};
struct SetFrozen
{
    ParameterRef at;
    bool frozen = false;
};
struct SetActivation
{
    Index layer = 0;
    Activation activation = Activation::Tanh;
    double slope = 1.0;
};
struct SetHasBiases
{
    Index layer = 0;
    bool hasBiases = true;
};
// Another optimiser starts with fresh moments, unless they come along (as in an inverse).
struct SetSettings
{
    TrainingSettings settings;
    std::shared_ptr<const OptimizerState> optimizer;
};
// Other data begins its epoch anew, unless the position comes along (as in an inverse).
struct SetData
{
    std::shared_ptr<const TrainingData> data;
    std::shared_ptr<const EpochPosition> position;
};
// A whole new state of what is learned: a reset, another shape, an earlier moment.
struct SetLearned
{
    std::shared_ptr<const Learned> learned;
};

using Edit = std::variant<SetParameter, SetFrozen, SetActivation, SetHasBiases, SetSettings,
                          SetData, SetLearned>;

// Applies the edit and returns the one that takes it back.
[[nodiscard]] Edit apply(TrainingRun &run, const Edit &edit);

// Whether the run would pass check() with the edit; the sentence says why not. A parameter must
// exist and its value must be finite.
[[nodiscard]] Result<Done> wouldFit(const TrainingRun &run, const Edit &edit);

// What is learned, carried over to another network (see reshaped()): counters go on, moments are
// fresh, a batch under way starts over.
[[nodiscard]] Learned withNetwork(const TrainingRun &run, Network network);

} // namespace nn
