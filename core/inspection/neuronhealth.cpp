// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/neuronhealth.h"

#include "core/inspection/significant.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

namespace nn {

namespace {

using Kind = Finding::Kind;

bool isOutput(const Network &network, Index layer)
{
    return layer + 1 == network.layerCount();
}

bool isConstant(const NeuronFigures &neuron)
{
    const double largest = std::max(std::abs(neuron.lowestOutput), std::abs(neuron.highestOutput));
    return neuron.highestOutput - neuron.lowestOutput <= constantShare * largest;
}

bool areInputsAlike(const HealthFigures &figures, Index layer)
{
    return layer == 0 ? figures.areInputsAlike
                      : std::ranges::all_of(
                          figures.layers[static_cast<std::size_t>(layer - 1)].neurons, isConstant);
}

bool isCrossEntropy(Loss loss)
{
    return loss == Loss::BinaryCrossEntropy || loss == Loss::SoftmaxCrossEntropy;
}

// Neither has a saturated output stopped learning under a cross-entropy, whose δ does not pass
// through its slope, nor is it a fault where its answers are right.
bool mayBeSaturated(const TrainingRun &run, const HealthFigures &figures, Index layer)
{
    return !isOutput(run.network(), layer)
           || !(isCrossEntropy(run.settings.loss) || isLearned(figures));
}

std::optional<Kind> kindOf(const TrainingRun &run, const HealthFigures &figures, Index layer,
                           const NeuronFigures &neuron, bool isFedAlike)
{
    const bool isZero = neuron.lowestOutput == 0.0 && neuron.highestOutput == 0.0;
    if (isZero && neuron.largestSlope == 0.0) {
        return Kind::Dead;
    }
    const auto flat = static_cast<double>(neuron.flatSamples);
    if (flat >= saturatedShare * static_cast<double>(figures.samples)
        && mayBeSaturated(run, figures, layer)) {
        return Kind::Saturated;
    }
    if (figures.samples > 1 && !isFedAlike && isConstant(neuron)) {
        return Kind::Constant;
    }
    return std::nullopt;
}

Error deadSentence(const HealthFigures &figures, const std::string &name)
{
    return counted("%2 is dead: its output and its slope are 0 for all %1 samples, so nothing "
                   "learns through it.",
                   "%2 is dead: its output and its slope are 0 for the only sample, so nothing "
                   "learns through it.",
                   figures.samples, name);
}

Error deadAdvice(const LayerSpec &spec)
{
    // He et al. (2015) draw weights so that half of the ReLUs are alive; Maas et al. (2013) give
    // the other side a slope.
    switch (spec.activation) {
    case Activation::Step:
        return failure("The slope of Step is 0 everywhere. Choose another activation where "
                       "something is to learn.");
    case Activation::LeakyRelu:
    case Activation::Elu:
        return failure("Give the activation a slope above 0, or the neuron a larger bias.");
    default: break;
    }
    return failure("Give it a larger bias or other weights, and a lower learning rate. Leaky ReLU "
                   "cannot die.");
}

Error saturatedSentence(const HealthFigures &figures, const NeuronFigures &neuron,
                        const std::string &name)
{
    const double limit = significant(flatShare * neuron.steepest);
    if (neuron.flatSamples < figures.samples) {
        return counted("%2 is saturated: its slope is below %3 for %4 of %1 samples, so its "
                       "weights hardly change.",
                       "%2 is saturated: its slope is below %3 for %4 of %1 sample, so its weights "
                       "hardly change.",
                       figures.samples, name, limit, neuron.flatSamples);
    }
    return counted("%2 is saturated: its slope is below %3 for all %1 samples, so its weights "
                   "hardly change.",
                   "%2 is saturated: its slope is below %3 for the only sample, so its weights "
                   "hardly change.",
                   figures.samples, name, limit);
}

Error constantSentence(const HealthFigures &figures, const NeuronFigures &neuron,
                       const std::string &name)
{
    return counted("%2 is constant: it gives %3 for all %1 samples, and says nothing about them.",
                   "%2 is constant: it gives %3 for the only sample, and says nothing about it.",
                   figures.samples, name, significant(neuron.highestOutput));
}

Finding findingOf(const TrainingRun &run, const HealthFigures &figures, Kind kind, NeuronRef at)
{
    const NeuronFigures &neuron = figures.layers[static_cast<std::size_t>(at.layer)]
                                      .neurons[static_cast<std::size_t>(at.neuron)];
    const std::string name = run.network().name(at);
    Finding finding{.kind = kind,
                    .severity = isLearned(figures) || kind == Kind::Constant
                                    ? Finding::Severity::Note
                                    : Finding::Severity::Warning,
                    .place = at};
    finding.figures.sampleShare = 1.0;
    finding.figures.largestSlope = neuron.largestSlope;
    if (kind == Kind::Dead) {
        finding.sentence = deadSentence(figures, name);
        finding.advice = deadAdvice(run.network().layer(at.layer));
    } else if (kind == Kind::Saturated) {
        finding.figures.sampleShare
            = static_cast<double>(neuron.flatSamples) / static_cast<double>(figures.samples);
        finding.sentence = saturatedSentence(figures, neuron, name);
        finding.advice = failure("Give it smaller weights, scale the inputs to about 1, or lower "
                                 "the learning rate.");
    } else {
        finding.sentence = constantSentence(figures, neuron, name);
        finding.advice = failure("Give it larger weights, or do without it.");
    }
    return finding;
}

// One finding in place of those of all neurons of a layer.
Finding together(const HealthFigures &figures, const std::vector<Finding> &all, Index layer)
{
    Finding one = all.front();
    one.place = LayerRef{layer};
    for (const Finding &finding : all) {
        one.figures.largestSlope
            = std::max(*one.figures.largestSlope, *finding.figures.largestSlope);
        one.figures.sampleShare = std::min(*one.figures.sampleShare, *finding.figures.sampleShare);
        one.neurons.push_back(std::get<NeuronRef>(finding.place));
    }
    if (one.kind == Kind::Dead) {
        one.sentence = counted("All neurons of layer %2 are dead: their outputs and slopes are 0 "
                               "for all %1 samples, so nothing below learns.",
                               "All neurons of layer %2 are dead: their outputs and slopes are 0 "
                               "for the only sample, so nothing below learns.",
                               figures.samples, layer + 1);
    } else if (one.kind == Kind::Saturated) {
        one.sentence = failure(
            "All neurons of layer %1 are saturated: their slopes are below %2 "
            "for almost every sample, so neither they nor what is below learns "
            "much.",
            layer + 1,
            significant(
                flatShare
                * figures.layers[static_cast<std::size_t>(layer)].neurons.front().steepest));
    } else {
        one.sentence = failure("All neurons of layer %1 are constant: nothing about the samples "
                               "gets through.",
                               layer + 1);
    }
    return one;
}

std::vector<Finding> layerNeurons(const TrainingRun &run, const HealthFigures &figures, Index layer)
{
    const auto &neurons = figures.layers[static_cast<std::size_t>(layer)].neurons;
    const bool isFedAlike = areInputsAlike(figures, layer);
    std::vector<Finding> findings;
    for (Index unit = 0; unit < static_cast<Index>(neurons.size()); ++unit) {
        if (const auto kind
            = kindOf(run, figures, layer, neurons[static_cast<std::size_t>(unit)], isFedAlike)) {
            findings.push_back(findingOf(run, figures, *kind, {.layer = layer, .neuron = unit}));
        }
    }
    return findings;
}

} // namespace

std::vector<Finding> neuronHealth(const TrainingRun &run, const HealthFigures &figures)
{
    std::vector<Finding> all;
    for (Index layer = 0; layer < run.network().layerCount(); ++layer) {
        std::vector<Finding> ofLayer = layerNeurons(run, figures, layer);
        const auto units = static_cast<std::size_t>(run.network().layer(layer).units);
        const bool areAlike = units > 1 && ofLayer.size() == units
                              && std::ranges::all_of(ofLayer, [&](const Finding &finding) {
                                     return finding.kind == ofLayer.front().kind;
                                 });
        if (areAlike) {
            all.push_back(together(figures, ofLayer, layer));
        } else {
            std::ranges::move(ofLayer, std::back_inserter(all));
        }
    }
    return all;
}

} // namespace nn
