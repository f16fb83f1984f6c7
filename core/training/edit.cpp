// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/edit.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace nn {

namespace {

Edit applyTo(TrainingRun &run, const SetParameter &edit)
{
    const double before = run.network().value(edit.at);
    run.learned.network.setValue(edit.at, edit.value);
    return SetParameter{.at = edit.at, .value = before};
}

Edit applyTo(TrainingRun &run, const SetParameters &edit)
{
    SetParameters inverse;
    for (const SetParameter &one : edit.all) {
        inverse.all.push_back({.at = one.at, .value = run.network().value(one.at)});
        run.learned.network.setValue(one.at, one.value);
    }
    std::ranges::reverse(inverse.all); // of one that was named twice, the first value is the last
    return inverse;
}

Edit applyTo(TrainingRun &run, const SetFrozen &edit)
{
    const bool before = run.network().isFrozen(edit.at);
    run.learned.network.setFrozen(edit.at, edit.frozen);
    return SetFrozen{.at = edit.at, .frozen = before};
}

Edit applyTo(TrainingRun &run, const SetActivation &edit)
{
    const LayerSpec before = run.network().layer(edit.layer);
    run.learned.network.setActivation(edit.layer, edit.activation, edit.slope);
    return SetActivation{
        .layer = edit.layer, .activation = before.activation, .slope = before.slope};
}

Edit applyTo(TrainingRun &run, const SetHasBiases &edit)
{
    Network &network = run.learned.network;
    SetHasBiases inverse{
        .layer = edit.layer, .hasBiases = network.layer(edit.layer).hasBiases, .biases = nullptr};
    const auto at = [&](Index neuron) { return BiasRef{.layer = edit.layer, .neuron = neuron}; };
    const Index units = network.layer(edit.layer).units;
    if (inverse.hasBiases) {
        LayerBiases before{.values = network.parameters().biases(edit.layer), .frozen = {}};
        for (Index neuron = 0; neuron < units; ++neuron) {
            before.frozen.push_back(network.isFrozen(at(neuron)));
        }
        inverse.biases = std::make_shared<const LayerBiases>(std::move(before));
    }
    network.setHasBiases(edit.layer, edit.hasBiases);
    for (Index neuron = 0; edit.hasBiases && edit.biases && neuron < units; ++neuron) {
        network.setValue(at(neuron), edit.biases->values(neuron));
        network.setFrozen(at(neuron), edit.biases->frozen[static_cast<std::size_t>(neuron)]);
    }
    return inverse;
}

Edit applyTo(TrainingRun &run, const SetSettings &edit)
{
    const ParameterLayout &layout = run.network().parameters().layout();
    const OptimizerRule &rule = edit.settings.optimizer;
    SetSettings inverse{.settings = run.settings, .optimizer = nullptr};
    OptimizerState &state = run.learned.optimizer;
    const bool isSameRule = run.settings.optimizer.index() == rule.index();
    if (edit.optimizer || !isSameRule || !fits(state, rule, layout)) {
        inverse.optimizer = std::make_shared<const OptimizerState>(state);
        if (edit.optimizer) {
            state = *edit.optimizer;
        } else {
            state = isSameRule ? resizedState(std::move(state), rule, layout)
                               : freshState(rule, layout);
        }
    }
    run.settings = edit.settings;
    return inverse;
}

Edit applyTo(TrainingRun &run, const SetData &edit)
{
    EpochPosition &position = run.learned.position;
    SetData inverse{.data = run.data, .position = std::make_shared<const EpochPosition>(position)};
    if (edit.position) {
        position = *edit.position;
    } else {
        // An epoch that has seen more than there is now is over after one more sample.
        position.seen = std::min(position.seen, edit.data->train.count() - 1);
        position.used = std::min(position.used, position.seen);
    }
    run.data = edit.data;
    return inverse;
}

Edit applyTo(TrainingRun &run, const SetLearned &edit)
{
    auto before = std::make_shared<const Learned>(std::move(run.learned));
    run.learned = *edit.learned;
    const ParameterLayout &layout = run.network().parameters().layout();
    if (!fits(run.learned.optimizer, run.settings.optimizer, layout)) {
        run.learned.optimizer = freshState(run.settings.optimizer, layout);
    }
    if (!fits(run.learned.position, run.data->train.count(), layout)) {
        run.learned.position = epochStart(run.learned.position.random, layout);
    }
    return SetLearned{std::move(before)};
}

Edit applyTo(TrainingRun &run, const SetRun &edit)
{
    auto before = std::make_shared<const TrainingRun>(std::move(run));
    run = *edit.run;
    return SetRun{std::move(before)};
}

// Before the first step the network is the start: what is changed then, a reset comes back to.
void carryIntoStart(TrainingRun &run)
{
    if (run.start && run.counters().samples == 0) {
        Start start = *run.start;
        start.network = run.network();
        run.start = std::make_shared<const Start>(std::move(start));
    }
}

bool changesNetworkOnly(const Edit &edit)
{
    return std::holds_alternative<SetParameter>(edit) || std::holds_alternative<SetParameters>(edit)
           || std::holds_alternative<SetFrozen>(edit) || std::holds_alternative<SetActivation>(edit)
           || std::holds_alternative<SetHasBiases>(edit);
}

// Whether what an edit points to is there.
bool isComplete(const Edit &edit)
{
    const auto *data = std::get_if<SetData>(&edit);
    const auto *learned = std::get_if<SetLearned>(&edit);
    const auto *run = std::get_if<SetRun>(&edit);
    return !(data != nullptr && !data->data) && !(learned != nullptr && !learned->learned)
           && !(run != nullptr && !run->run);
}

Result<Done> checkReference(const TrainingRun &run, const ParameterRef &at)
{
    if (!run.network().has(at)) {
        return failure("The network has no such weight or bias.");
    }
    return Done{};
}

Result<Done> checkParameter(const TrainingRun &run, const SetParameter &edit)
{
    if (!std::isfinite(edit.value)) {
        return failure("A weight or bias must be a finite number.");
    }
    return checkReference(run, edit.at);
}

} // namespace

Edit apply(TrainingRun &run, const Edit &edit)
{
    Edit inverse = std::visit([&](const auto &e) { return applyTo(run, e); }, edit);
    if (changesNetworkOnly(edit)) {
        carryIntoStart(run);
    }
    assert(check(run));
    return inverse;
}

Result<Done> wouldFit(const TrainingRun &run, const Edit &edit)
{
    if (const auto *parameter = std::get_if<SetParameter>(&edit)) {
        return checkParameter(run, *parameter);
    }
    if (const auto *parameters = std::get_if<SetParameters>(&edit)) {
        for (const SetParameter &one : parameters->all) {
            if (Result<Done> fits = checkParameter(run, one); !fits) {
                return fits;
            }
        }
        return Done{};
    }
    if (const auto *frozen = std::get_if<SetFrozen>(&edit)) {
        return checkReference(run, frozen->at);
    }
    const auto *activation = std::get_if<SetActivation>(&edit);
    const auto *biases = std::get_if<SetHasBiases>(&edit);
    const Index layer
        = activation != nullptr ? activation->layer : (biases != nullptr ? biases->layer : 0);
    if (layer < 0 || layer >= run.network().layerCount()) {
        return failure("The network has no layer %1.", layer + 1);
    }
    if (biases != nullptr && biases->biases
        && biases->biases->values.size() != run.network().layer(layer).units) {
        return failure("Layer %1 has another number of biases.", layer + 1);
    }
    TrainingRun copy = run;
    if (activation != nullptr) {
        std::vector<LayerSpec> layers = run.network().layers();
        layers[static_cast<std::size_t>(layer)].activation = activation->activation;
        layers[static_cast<std::size_t>(layer)].slope = activation->slope;
        if (Result<Done> shape = checkShape(run.network().inputCount(), layers); !shape) {
            return shape;
        }
    }
    if (!isComplete(edit)) {
        return failure("The edit does not say what should be.");
    }
    std::visit([&](const auto &e) { (void)applyTo(copy, e); }, edit);
    return check(copy);
}

Learned withNetwork(const TrainingRun &run, Network network)
{
    const ParameterLayout layout = network.parameters().layout();
    Learned learned{.network = std::move(network),
                    .optimizer = freshState(run.settings.optimizer, layout),
                    .counters = run.counters(),
                    .position = run.learned.position};
    learned.position.carriedGradient = ParameterVector(layout);
    learned.position.carriedSamples = 0;
    return learned;
}

} // namespace nn
