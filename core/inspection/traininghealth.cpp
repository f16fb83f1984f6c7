// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/traininghealth.h"

#include "core/inspection/significant.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace nn {

namespace {

using Kind = Finding::Kind;
using Severity = Finding::Severity;

Finding ofNetwork(Kind kind, Severity severity, const HealthFigures &figures)
{
    Finding finding{.kind = kind, .severity = severity};
    finding.figures.gradient = figures.gradientNorm;
    finding.figures.loss = figures.loss;
    finding.figures.lossOfGuessing = figures.lossOfGuessing;
    return finding;
}

Finding allFrozen(const HealthFigures &figures)
{
    Finding finding = ofNetwork(Kind::AllFrozen, Severity::Note, figures);
    finding.sentence = failure("Every weight and bias is frozen: nothing changes.");
    finding.advice = failure("Unfreeze what is to learn.");
    return finding;
}

Finding zeroRate(const TrainingRun &run, const HealthFigures &figures)
{
    Finding finding = ofNetwork(Kind::ZeroRate, Severity::Note, figures);
    if (run.settings.learningRate == 0.0) {
        finding.sentence = failure("The learning rate is 0: nothing changes.");
        finding.advice = failure("Choose a rate above 0.");
    } else {
        finding.sentence = failure("The schedule has brought the learning rate to 0: nothing "
                                   "changes.");
        finding.advice = failure("Choose another schedule, or a longer one.");
    }
    return finding;
}

Finding learned(const HealthFigures &figures)
{
    Finding finding = ofNetwork(Kind::Learned, Severity::Note, figures);
    finding.sentence = failure("Learned: the loss is %1, and nothing is left to change.",
                               significant(figures.loss));
    finding.advice = failure("Try it on samples that it has not seen.");
    return finding;
}

Finding balanced(const HealthFigures &figures)
{
    Finding finding = ofNetwork(Kind::Balanced, Severity::Note, figures);
    finding.sentence = failure("What the samples ask for cancels out: the gradient is 0 at a loss "
                               "of %1, in a minimum or on a saddle.",
                               significant(figures.loss));
    finding.advice = failure("If the loss is to be smaller, begin again with other weights or "
                             "with more neurons.");
    return finding;
}

Finding tooSmallRate(const HealthFigures &figures)
{
    Finding finding = ofNetwork(Kind::TooSmallRate, Severity::Warning, figures);
    finding.sentence = failure("At a learning rate of %1 the next update is lost in the rounding "
                               "of the weights: nothing changes.",
                               significant(figures.rate));
    finding.advice = failure("Choose a larger learning rate.");
    return finding;
}

// The value that all outputs of all samples share, to the digits that are shown.
std::optional<double> commonOutput(const HealthFigures &figures)
{
    const auto &outputs = figures.layers.back().neurons;
    const double first = outputs.front().highestOutput;
    const bool areEqual = std::ranges::all_of(outputs, [&](const NeuronFigures &output) {
        return std::abs(output.highestOutput - first) <= constantShare * std::abs(first)
               && std::abs(output.lowestOutput - first) <= constantShare * std::abs(first);
    });
    return areEqual ? std::optional(significant(first)) : std::nullopt;
}

Error stuckSentence(const TrainingRun &run, const HealthFigures &figures)
{
    const std::optional<double> output = commonOutput(figures);
    if (run.settings.slips.any()) {
        return failure("The loss is %1, but with the tutorials' mistakes that are switched on its "
                       "gradient is below %2: nothing changes.",
                       significant(figures.loss), stillGradient);
    }
    if (output && figures.layers.back().neurons.size() == 1) {
        return counted("The outputs for all %1 samples are %2, and the gradient is below %3: the "
                       "weights are where the slope is 0.",
                       "The output for the only sample is %2, and the gradient is below %3: the "
                       "weights are where the slope is 0.",
                       figures.samples, *output, stillGradient);
    }
    return failure(
        "The loss is %1, where guessing would give %2, but the gradient is below %3: the "
        "weights are where the slope is 0.",
        significant(figures.loss), significant(figures.lossOfGuessing), stillGradient);
}

Finding stuck(const TrainingRun &run, const HealthFigures &figures)
{
    Finding finding = ofNetwork(Kind::Stuck, Severity::Warning, figures);
    finding.sentence = stuckSentence(run, figures);
    if (run.settings.slips.any()) {
        finding.advice = failure("Switch the tutorials' mistakes off.");
    } else if (run.counters().updates > 0) {
        finding.advice = failure("The learning rate, %1, was probably too high. Go back to an "
                                 "earlier moment, choose a lower one, or begin again.",
                                 significant(run.settings.learningRate));
    } else {
        finding.advice = failure("Begin with smaller weights, or scale the inputs to about 1.");
    }
    return finding;
}

bool isStill(const HealthFigures &figures)
{
    // As small as a plain step along such a gradient: an optimiser that divides by the gradient's
    // size goes on, and so does one that has momentum left, a decay or a penalty.
    return figures.largestStep <= stillGradient * figures.rate;
}

bool isFullBatch(const TrainingRun &run)
{
    return run.batchSize() >= run.data->train.count();
}

bool isBalanced(const TrainingRun &run, const HealthFigures &figures)
{
    const auto free = static_cast<double>(figures.freeCount * figures.samples);
    return isFullBatch(run) && figures.areAllSamples
           && figures.largestGradient <= balancedShare * figures.gradientNorm / std::sqrt(free);
}

std::optional<Finding> stillness(const TrainingRun &run, const HealthFigures &figures)
{
    if (figures.gradientNorm < stillGradient && isStill(figures)) {
        return isLearned(figures) ? learned(figures) : stuck(run, figures);
    }
    if (isBalanced(run, figures) && isStill(figures)) {
        return isLearned(figures) ? learned(figures) : balanced(figures);
    }
    if (!figures.changesSomething && figures.largestGradient >= stillGradient) {
        return tooSmallRate(figures);
    }
    return std::nullopt;
}

std::optional<Finding> exploding(const TrainingRun &run, const HealthFigures &figures)
{
    double worst = 1.0;
    Index at = -1;
    for (Index l = 0; l < run.network().layerCount(); ++l) {
        const LayerFigures &layer = figures.layers[static_cast<std::size_t>(l)];
        const Index inputs = run.network().parameters().layout().inputs(l);
        const double ratio = layer.step / std::max(layer.size, usualSize(inputs));
        if (ratio > worst) {
            worst = ratio;
            at = l;
        }
    }
    // A step as large as this is taken by a network that has just begun, too: it is one too many
    // where the loss rises with it, or is no number any more.
    if (at < 0 || figures.lossAfterStep <= figures.loss) {
        return std::nullopt;
    }
    const LayerFigures &layer = figures.layers[static_cast<std::size_t>(at)];
    Finding finding = ofNetwork(Kind::Exploding, Severity::Warning, figures);
    finding.place = LayerRef{at};
    finding.figures.gradient = layer.gradient;
    finding.figures.stepRatio = worst;
    finding.sentence
        = std::isfinite(figures.lossAfterStep)
              ? failure("The next update moves layer %1 by %2 times the size of its weights, and "
                        "the loss rises from %3 to %4.",
                        at + 1, significant(worst), significant(figures.loss),
                        significant(figures.lossAfterStep))
              : failure("The next update moves layer %1 by %2 times the size of its weights, and "
                        "the loss is no number any more.",
                        at + 1, significant(worst));
    finding.advice = failure("Go on with a tenth of the learning rate, %1, or scale the inputs to "
                             "about 1.",
                             significant(run.settings.learningRate / 10.0));
    return finding;
}

bool hasStep(const Network &network, Index from)
{
    return std::ranges::any_of(
        network.layers().begin() + from, network.layers().end(),
        [](const LayerSpec &layer) { return layer.activation == Activation::Step; });
}

std::optional<Finding> vanishing(const TrainingRun &run, const HealthFigures &figures)
{
    const Network &network = run.network();
    const double last = figures.layers.back().gradient;
    double smallest = vanishingRatio;
    Index at = -1;
    for (Index l = 0; l + 1 < network.layerCount(); ++l) {
        const LayerFigures &layer = figures.layers[static_cast<std::size_t>(l)];
        if (layer.freeCount > 0 && last > 0.0 && layer.gradient / last < smallest) {
            smallest = layer.gradient / last;
            at = l;
        }
    }
    if (at < 0) {
        return std::nullopt;
    }
    Finding finding{.kind = Kind::Vanishing,
                    .severity = isLearned(figures) ? Severity::Note : Severity::Warning,
                    .place = LayerRef{at}};
    finding.figures.gradient = figures.layers[static_cast<std::size_t>(at)].gradient;
    finding.figures.gradientRatio = smallest;
    if (smallest > 0.0) {
        finding.sentence = failure("The gradient of layer %1 is %2 of the last layer's: it hardly "
                                   "learns.",
                                   at + 1, significant(smallest));
        finding.advice = failure("Use fewer layers, ReLU or tanh in place of sigmoid, or first "
                                 "weights drawn by Glorot's or He's rule.");
    } else {
        finding.sentence = failure("No gradient reaches layer %1: it does not learn.", at + 1);
        finding.advice = hasStep(network, at)
                             ? failure("The slope of Step is 0 everywhere. Choose another "
                                       "activation where something is to learn.")
                             : failure("Give the layers above it other weights: they are 0, or "
                                       "their neurons have no slope.");
    }
    return finding;
}

std::optional<Finding> largestWeight(const Network &network)
{
    const ParameterVector &values = network.parameters();
    WeightRef worst;
    for (Index l = 0; l < network.layerCount(); ++l) {
        Index to = 0;
        Index from = 0;
        const double largest = values.weights(l).cwiseAbs().maxCoeff(&to, &from);
        if (l == 0 || largest > std::abs(values[worst])) {
            worst = {.layer = l, .to = to, .from = from};
        }
    }
    if (!(std::abs(values[worst]) > largeWeight)) {
        return std::nullopt;
    }
    Finding finding{.kind = Kind::LargeWeight,
                    .place = NeuronRef{.layer = worst.layer, .neuron = worst.to}};
    finding.sentence = failure("%1 is %2: weights beyond %3 make sums at which a bounded "
                               "activation has no slope and others grow without end.",
                               network.name(worst), significant(values[worst]), largeWeight);
    finding.advice = failure("Scale the inputs to about 1, lower the learning rate, or add an L2 "
                             "penalty.");
    return finding;
}

} // namespace

std::vector<Finding> trainingHealth(const TrainingRun &run, const HealthFigures &figures)
{
    if (figures.freeCount == 0) {
        return {allFrozen(figures)};
    }
    if (figures.rate == 0.0) {
        return {zeroRate(run, figures)};
    }
    std::optional<Finding> finding = stillness(run, figures);
    if (!finding) {
        finding = exploding(run, figures);
    }
    return finding ? std::vector{*std::move(finding)} : std::vector<Finding>();
}

std::vector<Finding> layerHealth(const TrainingRun &run, const HealthFigures &figures)
{
    std::vector<Finding> findings;
    for (std::optional<Finding> finding : {vanishing(run, figures), largestWeight(run.network())}) {
        if (finding) {
            findings.push_back(*std::move(finding));
        }
    }
    return findings;
}

} // namespace nn
