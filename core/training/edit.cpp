// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/edit.h"

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
    auto before = std::make_shared<const Learned>(run.learned);
    run.learned.network.setHasBiases(edit.layer, edit.hasBiases);
    return SetLearned{std::move(before)};
}

// Moments belong to a rule; other numbers for the same rule keep them.
bool keepsMoments(const OptimizerRule &before, const OptimizerRule &after)
{
    return before.index() == after.index()
           && freshState(before, ParameterLayout()).moments.size()
                  == freshState(after, ParameterLayout()).moments.size();
}

Edit applyTo(TrainingRun &run, const SetSettings &edit)
{
    SetSettings inverse{.settings = run.settings, .optimizer = nullptr};
    if (edit.optimizer || !keepsMoments(run.settings.optimizer, edit.settings.optimizer)) {
        inverse.optimizer = std::make_shared<const OptimizerState>(run.learned.optimizer);
        run.learned.optimizer = edit.optimizer ? *edit.optimizer
                                               : freshState(edit.settings.optimizer,
                                                            run.network().parameters().layout());
    }
    run.settings = edit.settings;
    return inverse;
}

Edit applyTo(TrainingRun &run, const SetData &edit)
{
    SetData inverse{.data = run.data,
                    .position = std::make_shared<const EpochPosition>(run.learned.position)};
    if (edit.position) {
        run.learned.position = *edit.position;
    } else {
        run.learned.position
            = {.random = run.learned.position.random,
               .seen = 0,
               .used = 0,
               .carriedGradient = ParameterVector(run.network().parameters().layout()),
               .carriedSamples = 0};
    }
    run.data = edit.data;
    return inverse;
}

Edit applyTo(TrainingRun &run, const SetLearned &edit)
{
    auto before = std::make_shared<const Learned>(std::move(run.learned));
    run.learned = *edit.learned;
    return SetLearned{std::move(before)};
}

Result<Done> checkReference(const TrainingRun &run, const ParameterRef &at)
{
    if (!run.network().has(at)) {
        return failure("The network has no such weight or bias.");
    }
    return Done{};
}

} // namespace

Edit apply(TrainingRun &run, const Edit &edit)
{
    Edit inverse = std::visit([&](const auto &e) { return applyTo(run, e); }, edit);
    assert(check(run));
    return inverse;
}

Result<Done> wouldFit(const TrainingRun &run, const Edit &edit)
{
    if (const auto *parameter = std::get_if<SetParameter>(&edit)) {
        if (!std::isfinite(parameter->value)) {
            return failure("A weight or bias must be a finite number.");
        }
        return checkReference(run, parameter->at);
    }
    if (const auto *frozen = std::get_if<SetFrozen>(&edit)) {
        return checkReference(run, frozen->at);
    }
    const auto *activation = std::get_if<SetActivation>(&edit);
    const auto *biases = std::get_if<SetHasBiases>(&edit);
    const Index layer
        = activation != nullptr ? activation->layer : (biases != nullptr ? biases->layer : 0);
    if (layer < 0 || layer >= run.network().layerCount()) {
        return failure("The network has no layer %1.", std::to_string(layer + 1));
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
    learned.position.used = learned.position.seen;
    return learned;
}

} // namespace nn
