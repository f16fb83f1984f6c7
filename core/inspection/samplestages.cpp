// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/samplestages.h"

#include "core/pass.h"
#include "core/training/samplestep.h"
#include "core/training/slips.h"
#include "core/training/stepper.h"

#include <algorithm>

namespace nn {

std::optional<StagePosition> nextNeuron(const StagePosition &at, Index neurons)
{
    const bool goesByNeurons = at.stage == Stage::Forward || at.stage == Stage::Backward;
    if (goesByNeurons && at.computed < neurons) {
        return StagePosition{at.stage, at.computed + 1};
    }
    switch (at.stage) {
    case Stage::Forward: return StagePosition{Stage::Loss, 0};
    case Stage::Loss: return StagePosition{Stage::Backward, 1};
    case Stage::Backward: return StagePosition{Stage::Update, 0};
    case Stage::Update: break;
    }
    return std::nullopt;
}

std::optional<StagePosition> nextStage(const StagePosition &at, Index neurons)
{
    std::optional<StagePosition> next = nextNeuron(at, neurons);
    if (next && (next->stage == Stage::Forward || next->stage == Stage::Backward)) {
        next->computed = neurons;
    }
    return next;
}

std::optional<StagePosition> previousNeuron(const StagePosition &at, Index neurons)
{
    switch (at.stage) {
    case Stage::Forward:
        if (at.computed == 0) {
            return std::nullopt;
        }
        return StagePosition{Stage::Forward, std::min(at.computed, neurons) - 1};
    case Stage::Loss: return StagePosition{Stage::Forward, neurons};
    case Stage::Backward:
        return at.computed > 1 ? StagePosition{Stage::Backward, std::min(at.computed, neurons) - 1}
                               : StagePosition{Stage::Loss, 0};
    case Stage::Update: break;
    }
    return StagePosition{Stage::Backward, neurons};
}

std::optional<StagePosition> previousStage(const StagePosition &at, Index neurons)
{
    if (at.stage == Stage::Forward && at.computed > 0) {
        return StagePosition{Stage::Forward, 0};
    }
    return at.stage == Stage::Backward ? StagePosition{Stage::Loss, 0}
                                       : previousNeuron(at, neurons);
}

Index neuronCount(const Network &network)
{
    Index count = 0;
    for (const LayerSpec &layer : network.layers()) {
        count += layer.units;
    }
    return count;
}

NeuronRef neuronAt(const Network &network, Index number)
{
    Index layer = 0;
    while (number >= network.layer(layer).units) {
        number -= network.layer(layer++).units;
    }
    return {.layer = layer, .neuron = number};
}

Index numberOf(const Network &network, NeuronRef neuron)
{
    Index number = neuron.neuron;
    for (Index layer = 0; layer < neuron.layer; ++layer) {
        number += network.layer(layer).units;
    }
    return number;
}

std::optional<NeuronRef> currentNeuron(const StagePosition &at, const Network &network)
{
    const Index neurons = neuronCount(network);
    if (at.computed < 1 || at.computed > neurons) {
        return std::nullopt;
    }
    const bool isForward = at.stage == Stage::Forward;
    return neuronAt(network, isForward ? at.computed - 1 : neurons - at.computed);
}

bool hasOutput(const StagePosition &at, const Network &network, NeuronRef neuron)
{
    return at.stage != Stage::Forward || numberOf(network, neuron) < at.computed;
}

bool hasDelta(const StagePosition &at, const Network &network, NeuronRef neuron)
{
    return at.stage == Stage::Update
           || (at.stage == Stage::Backward
               && numberOf(network, neuron) >= neuronCount(network) - at.computed);
}

namespace {

double derivativeOf(const TrainingRun &run, Index sample, const ParameterRef &parameter)
{
    const Samples one{run.data->train.inputs.col(sample), run.data->train.targets.col(sample)};
    const ParameterVector gradients
        = run.settings.slips.any()
              ? slipGradient(run.network(), one, run.settings.loss, run.settings.slips)
              : gradient(run.network(), one, run.settings.loss, Reduction::Sum).parameters;
    return std::visit([&](auto ref) { return gradients[ref]; }, parameter);
}

// Of the samples that the batch has seen when this one is done; what an epoch before has left over
// is known as a sum.
double gradientSumOf(const TrainingRun &run, Index seen, const ParameterRef &parameter)
{
    const EpochPosition &position = run.learned.position;
    Stepper stepper;
    stepper.attach(run);
    const std::vector<Index> samples = stepper.nextBatch(run).samples;
    double sum = 0.0;
    if (position.carriedSamples > 0) {
        sum = std::visit([&](auto ref) { return position.carriedGradient[ref]; }, parameter);
    }
    for (Index i = 0; i < seen - position.carriedSamples; ++i) {
        sum += derivativeOf(run, samples[static_cast<std::size_t>(i)], parameter);
    }
    return sum;
}

} // namespace

SampleStages stagesOfNextSample(const TrainingRun &run, const ParameterRef &parameter)
{
    SampleStep step = nextSampleStep(run);
    const Samples &train = run.data->train;
    SampleStages stages{
        .sample = step.sample,
        .ofEpoch = step.ofEpoch,
        .inspection = inspectSample(run.network(), train.inputs.col(step.sample),
                                    train.targets.col(step.sample), run.settings.loss),
        .gradients = std::move(step.backward.parameters),
        .after = std::move(step.after),
        .parameter = parameter,
        .update = explainUpdate(run, parameter),
    };
    const EpochPosition &position = run.learned.position;
    stages.seen = position.carriedSamples + position.seen + 1 - position.used;
    stages.inUpdate
        = stages.update.carriedSamples + static_cast<Index>(stages.update.samples.size());
    stages.gradientSum = gradientSumOf(run, stages.seen, parameter);
    return stages;
}

} // namespace nn
