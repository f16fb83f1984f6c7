// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/settings.h"

#include <cstdint>
#include <optional>
#include <string>

namespace nn {

// What an edit does, as a value: a branch of the history keeps it, a file too, and the program
// words it in the language of whoever reads it. Which of the members says something depends on
// the kind.
struct EditName
{
    enum class Kind : std::uint8_t {
        None, // no edit: the first branch
        Words, // `name`, as a file of an earlier version has it
        SetWeight, // `name`, `to`
        SetBias, // `name`, `to`
        SetWeights, // `number`: how many, more than one
        SetBiases, // `number`: how many, more than one
        SetWeightsAndBiases, // `number`: how many, of both
        Freeze, // `name`
        Unfreeze, // `name`
        SetActivation, // `number`, `term`
        AddBiases, // `number`
        RemoveBiases, // `number`
        AddNeuron, // `number`
        RemoveNeuron, // `number`
        AddLayer,
        RemoveLayer,
        SetInputs,
        SetLearningRate, // `from`, `to`
        SetLoss, // `term`
        SetOptimizer, // `term`
        SetBatchSize, // `number`; 0 for all samples
        SetOther, // `term`: another setting
        Reset,
        NewStart, // `name`: the seed
        ChooseData, // `term`
        ChangeSample, // `name` or `number`
        MoveSample, // `name` or `number`
        SetTarget, // `name` or `number`
        RenameSample, // `name` or `number`
        TrainOnSample, // `name` or `number`
        TestOnSample, // `name` or `number`
        TrainOnSamples, // `number`: how many
        TestOnSamples, // `number`: how many
        AddSample, // `name` or `number`
        RemoveSample, // `name` or `number`
        RemoveSamples, // `number`: how many
        PasteSamples,
        SetScaling,
        SetUnit,
    };

    Kind kind = Kind::None;
    bool isUndone = false; // the edit was taken back
    std::string name = {}; // what somebody called it; empty for a sample without a name
    std::string term = {}; // a word of the core, in English
    std::int64_t number = 0; // of a layer or a sample, from 1; the output layer is 0; or a count
    double from = 0.0;
    double to = 0.0;

    friend bool operator==(const EditName &, const EditName &) = default;
};

// How a change of the settings is called: by the first one that differs.
[[nodiscard]] EditName nameOfChange(const TrainingSettings &before, const TrainingSettings &after);

} // namespace nn
