// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainingrun.h"

#include <memory>
#include <variant>
#include <vector>

namespace nn {

// Everything a user can do to a run. An edit says what should be, never by how much: applying it
// twice is harmless, and its inverse is an edit too. References must be valid and the run must
// pass check() afterwards; whoever makes an edit asks wouldFit() before, apply() only asserts.
struct SetParameter
{
    ParameterRef at;
    double value = 0.0;
};
// Several at once, as one edit. One that is named twice gets the last of its values.
struct SetParameters
{
    std::vector<SetParameter> all;
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
// What a layer's biases were, to be put back by an inverse.
struct LayerBiases
{
    Vector values;
    std::vector<bool> frozen;
};
// Biases that are switched on start at 0, unless their values come along.
struct SetHasBiases
{
    Index layer = 0;
    bool hasBiases = true;
    std::shared_ptr<const LayerBiases> biases = nullptr;
};
// Other numbers and switches of the same optimiser keep its moments; another optimiser starts
// with fresh ones, unless they come along.
struct SetSettings
{
    TrainingSettings settings;
    std::shared_ptr<const OptimizerState> optimizer = nullptr;
};
// The epoch under way goes on with the new samples, so that samples and epochs still add up: what
// it has seen counts as seen, as long as one is left to see. Unless the position comes along.
struct SetData
{
    std::shared_ptr<const TrainingData> data;
    std::shared_ptr<const EpochPosition> position = nullptr;
};
// A whole new state of what is learned, of the same shape: a reset, an earlier moment. Moments
// that do not belong to the present optimiser and a position that the present data does not have
// are replaced by fresh ones.
struct SetLearned
{
    std::shared_ptr<const Learned> learned;
};
// Network, settings and data at once, where no one of them fits without the others.
struct SetRun
{
    std::shared_ptr<const TrainingRun> run;
};

using Edit = std::variant<SetParameter, SetParameters, SetFrozen, SetActivation, SetHasBiases,
                          SetSettings, SetData, SetLearned, SetRun>;

// Applies the edit and returns the one that takes it back.
[[nodiscard]] Edit apply(TrainingRun &run, const Edit &edit);

// Whether the run would pass check() with the edit; the sentence says why not. A parameter must
// exist and its value must be finite.
[[nodiscard]] Result<Done> wouldFit(const TrainingRun &run, const Edit &edit);

// What is learned, carried over to another network (see reshaped()): counters and waiting samples
// go on, moments and a gradient that was carried over are gone.
[[nodiscard]] Learned withNetwork(const TrainingRun &run, Network network);

} // namespace nn
