// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/updateexplanation.h"

#include <cstdint>
#include <optional>

namespace nn {

// The next sample's step of a run, to be walked through at leisure: neuron by neuron forward, the
// loss, neuron by neuron backward from the outputs, the update.
enum class Stage : std::uint8_t { Forward, Loss, Backward, Update };

// How far one has come. `computed` counts the neurons that the stage has done: forward in the order
// of the layers, from 0, where only the inputs are there; backward against it, from 1. 0 in the
// other stages.
struct StagePosition
{
    Stage stage = Stage::Forward;
    Index computed = 0;

    friend bool operator==(const StagePosition &, const StagePosition &) = default;
};

// A network of so many neurons; at least 1. Nothing behind the update: there the step is taken, and
// the next sample's begins.
[[nodiscard]] std::optional<StagePosition> nextNeuron(const StagePosition &at, Index neurons);
[[nodiscard]] std::optional<StagePosition> nextStage(const StagePosition &at, Index neurons);
// Nothing before the inputs.
[[nodiscard]] std::optional<StagePosition> previousNeuron(const StagePosition &at, Index neurons);
[[nodiscard]] std::optional<StagePosition> previousStage(const StagePosition &at, Index neurons);

[[nodiscard]] Index neuronCount(const Network &network);
[[nodiscard]] NeuronRef neuronAt(const Network &network, Index number); // layer by layer, from 0
[[nodiscard]] Index numberOf(const Network &network, NeuronRef neuron);
// The one that has been computed last; nothing at the inputs, the loss and the update.
[[nodiscard]] std::optional<NeuronRef> currentNeuron(const StagePosition &at,
                                                     const Network &network);
// Whether its output is there, and its δ with the derivatives by the parameters it has.
[[nodiscard]] bool hasOutput(const StagePosition &at, const Network &network, NeuronRef neuron);
[[nodiscard]] bool hasDelta(const StagePosition &at, const Network &network, NeuronRef neuron);

// Every number of that step, and where it stands in its batch.
struct SampleStages
{
    Index sample = 0; // its column in the training data
    std::int64_t ofEpoch = 0; // from 1
    SampleInspection inspection;
    // By every parameter, as the update uses them: of a run with slips not those of the inspection.
    ParameterVector gradients;
    // The network after the step. Nothing where the sample does not complete a batch: then its
    // derivatives are added to those of the others, and the update comes with the last.
    std::optional<Network> after;
    Index seen = 1; // samples of the batch so far, this one and carried ones included
    Index inUpdate = 1; // and when it is complete
    ParameterRef parameter; // whose update is told:
    UpdateExplanation update; // the one that the sample takes part in
    double gradientSum = 0.0; // the parameter's derivatives of the samples seen, added up
};

// Of the next sample. The run must have passed check() and have a training sample; the parameter
// must exist. Costs the passes of its batch.
[[nodiscard]] SampleStages stagesOfNextSample(const TrainingRun &run,
                                              const ParameterRef &parameter);

} // namespace nn
