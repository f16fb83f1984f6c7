// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/explanation.h"

#include "core/inspection/names.h"
#include "core/training/stepper.h"

#include <algorithm>
#include <array>

namespace nn {

namespace {

Explanation::LossChange lossChangeOf(const Network &before, const Network &after,
                                     const SampleInspection &seen)
{
    const auto valuesOf = [](const ParameterVector &vector) {
        return Eigen::Map<const Vector>(vector.data(), vector.size());
    };
    const Vector step = valuesOf(after.parameters()) - valuesOf(before.parameters());
    return {.predicted = valuesOf(seen.parameterGradients).dot(step),
            .real
            = inspectSample(after, seen.input, seen.target, seen.loss).lossValue - seen.lossValue};
}

// The run with all samples of its next update seen but the last one, whose step makes it.
TrainingRun beforeLastSample(TrainingRun run)
{
    Stepper stepper;
    stepper.attach(run);
    const EpochPosition &position = run.learned.position;
    const Stepper::Batch batch = stepper.nextBatch(run);
    const auto toCome = static_cast<Index>(batch.samples.size()) - (position.seen - position.used);
    if (batch.isComplete && toCome > 1) {
        Stepper::Until until;
        until.samples = run.counters().samples + toCome - 1;
        (void)stepper.advance(run, until);
    }
    return run;
}

} // namespace

Explanation explain(const TrainingRun &run, const ParameterRef &parameter, std::size_t place,
                    Index pathLimit)
{
    const Network &network = run.network();
    Explanation explanation;
    explanation.parameter = parameter;
    explanation.update = explainUpdate(run, parameter);
    explanation.place = std::min(place, explanation.update.samples.size() - 1);
    const Index sample = explanation.update.samples[explanation.place].sample;
    const Samples one{run.data->train.inputs.col(sample), run.data->train.targets.col(sample)};
    const Loss loss = run.settings.loss;
    explanation.inspection = inspectSample(network, one.inputs.col(0), one.targets.col(0), loss);
    explanation.chain = chainRule(network, explanation.inspection, parameter, pathLimit);
    explanation.deltas = deltaForm(network, explanation.inspection, parameter);
    explanation.check
        = checkParameters(network, one, loss, Reduction::Sum,
                          explanation.inspection.parameterGradients, std::array{parameter})
              .derivatives.front();
    explanation.zeroReasons = whyZero(network, explanation.inspection, parameter);
    if (explanation.update.after == explanation.update.before) {
        const TrainingRun ready = beforeLastSample(run);
        explanation.unchangedReasons = whyUnchanged(ready, nextSampleStep(ready), parameter);
    }
    if (const std::optional<Network> &updated = explanation.update.updated) {
        explanation.lossChange = lossChangeOf(network, *updated, explanation.inspection);
    }
    return explanation;
}

std::vector<ChainFactor> forwardFormulas(const Network &network, const SampleInspection &inspection,
                                         NeuronRef neuron)
{
    const LayerInspection &layer = inspection.layers[static_cast<std::size_t>(neuron.layer)];
    const Index inputs
        = neuron.layer == 0 ? network.inputCount() : network.layer(neuron.layer - 1).units;
    const std::string name = network.name(neuron);
    const std::string sum = sumName(network, neuron);
    ChainFactor weighted{
        .name = sum, .formula = {}, .numbers = {}, .value = layer.preActivations(neuron.neuron)};
    for (Index from = 0; from < inputs; ++from) {
        const WeightRef weight{.layer = neuron.layer, .to = neuron.neuron, .from = from};
        const NamedNumber source = sourceOf(network, inspection, weight);
        const std::string weightName = network.name(weight);
        weighted.formula += (from > 0 ? " + " : "") + weightName + " · " + source.name;
        weighted.numbers.push_back({weightName, network.value(weight)});
        weighted.numbers.push_back(source);
    }
    const BiasRef bias{.layer = neuron.layer, .neuron = neuron.neuron};
    if (network.has(bias)) {
        weighted.formula += " + " + network.name(bias);
        weighted.numbers.push_back({network.name(bias), network.value(bias)});
    }
    return {std::move(weighted),
            {.name = name,
             .formula = "f(" + sum + ")",
             .numbers = {{sum, layer.preActivations(neuron.neuron)}},
             .value = layer.activations(neuron.neuron)}};
}

std::optional<ChainFactor> slopeFormula(const Network &network, const SampleInspection &inspection,
                                        NeuronRef neuron)
{
    const LayerInspection &layer = inspection.layers[static_cast<std::size_t>(neuron.layer)];
    const NamedNumber out{network.name(neuron), layer.activations(neuron.neuron)};
    ChainFactor line{.name = slopeName(network, neuron),
                     .formula = {},
                     .numbers = {out, out},
                     .value = layer.slopes(neuron.neuron)};
    switch (network.layer(neuron.layer).activation) {
    case Activation::Sigmoid: line.formula = out.name + " · (1 − " + out.name + ")"; break;
    case Activation::Tanh: line.formula = "1 − " + out.name + " · " + out.name; break;
    default: return std::nullopt;
    }
    return line;
}

} // namespace nn
