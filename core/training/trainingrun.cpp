// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainingrun.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace nn {

namespace {

std::size_t momentCount(const OptimizerRule &rule)
{
    if (const auto *rms = std::get_if<RmsProp>(&rule)) {
        return rms->centred ? 3 : (rms->momentum != 0.0 ? 2 : 1);
    }
    if (const auto *adam = std::get_if<Adam>(&rule)) {
        return adam->amsgrad ? 3 : 2;
    }
    if (std::holds_alternative<AdamW>(rule)) {
        return 2;
    }
    return std::holds_alternative<Sgd>(rule) ? 0 : 1;
}

bool isFinite(const ParameterVector &parameters)
{
    return std::all_of(parameters.data(), parameters.data() + parameters.size(),
                       [](double value) { return std::isfinite(value); });
}

Result<Done> checkSamples(const Samples &samples, const Network &network, const char *which)
{
    if (samples.inputs.cols() != samples.targets.cols()) {
        return failure("The %1 data has %2 but %3.", term(which),
                       counted("%1 samples", "%1 sample", samples.inputs.cols()),
                       counted("%1 targets", "%1 target", samples.targets.cols()));
    }
    if (samples.count() > 0 && samples.inputs.rows() != network.inputCount()) {
        return counted("The %2 data has %1 inputs a sample, the network %3.",
                       "The %2 data has %1 input a sample, the network %3.", samples.inputs.rows(),
                       term(which), network.inputCount());
    }
    if (samples.count() > 0 && samples.targets.rows() != network.outputCount()) {
        return failure("The %1 data has %2, the network %3.", term(which),
                       counted("%1 targets a sample", "%1 target a sample", samples.targets.rows()),
                       counted("%1 outputs", "%1 output", network.outputCount()));
    }
    if (!samples.inputs.allFinite() || !samples.targets.allFinite()) {
        return failure("The %1 data holds a number that is not finite.", term(which));
    }
    return Done{};
}

} // namespace

OptimizerState freshState(const OptimizerRule &rule, const ParameterLayout &layout)
{
    return {.moments = std::vector(momentCount(rule), ParameterVector(layout)), .steps = 0};
}

OptimizerState resizedState(OptimizerState state, const OptimizerRule &rule,
                            const ParameterLayout &layout)
{
    state.moments.resize(momentCount(rule), ParameterVector(layout));
    return state;
}

EpochPosition epochStart(const Rng &random, const ParameterLayout &layout)
{
    return {.random = random,
            .seen = 0,
            .used = 0,
            .carriedGradient = ParameterVector(layout),
            .carriedSamples = 0};
}

bool fits(const OptimizerState &state, const OptimizerRule &rule, const ParameterLayout &layout)
{
    const auto isLaidOut = [&](const ParameterVector &m) { return m.layout() == layout; };
    return state.steps >= 0 && state.moments.size() == momentCount(rule)
           && std::ranges::all_of(state.moments, isLaidOut);
}

bool fits(const EpochPosition &position, Index samples, const ParameterLayout &layout)
{
    return position.used >= 0 && position.used <= position.seen && position.seen < samples
           && position.carriedSamples >= 0 && position.carriedGradient.layout() == layout;
}

double TrainingRun::epochTime() const
{
    const auto count = static_cast<double>(data->train.count());
    return static_cast<double>(learned.counters.epochs)
           + static_cast<double>(learned.position.seen) / count;
}

Index TrainingRun::batchSize() const
{
    return settings.batchSize.value_or(data->train.count());
}

bool operator==(const TrainingRun &a, const TrainingRun &b)
{
    return a.learned == b.learned && differInLearnedOnly(a, b);
}

double rateOfUpdate(const TrainingRun &run, Index begin, Index end)
{
    const TrainingSettings &settings = run.settings;
    if (std::holds_alternative<ConstantRate>(settings.schedule.curve)
        && settings.schedule.warmUpEpochs <= 0.0) {
        return settings.learningRate;
    }
    const auto count = static_cast<double>(run.data->train.count());
    const auto epochs = static_cast<double>(run.counters().epochs);
    return settings.learningRate
           * rateFactor(settings.schedule, epochs + static_cast<double>(begin) / count,
                        epochs + static_cast<double>(end) / count);
}

bool differInLearnedOnly(const TrainingRun &a, const TrainingRun &b)
{
    return a.settings == b.settings && a.network().inputCount() == b.network().inputCount()
           && a.network().layers() == b.network().layers()
           && (a.data == b.data || (a.data && b.data && *a.data == *b.data));
}

TrainingRun beginRun(Network network, TrainingSettings settings,
                     std::shared_ptr<const TrainingData> data, std::uint64_t seed)
{
    const ParameterLayout &layout = network.parameters().layout();
    Learned learned{.network = {},
                    .optimizer = freshState(settings.optimizer, layout),
                    .counters = {},
                    .position = epochStart(Rng(seed), layout)};
    learned.network = std::move(network);
    auto start = std::make_shared<const Start>(
        Start{.network = learned.network, .order = Rng(seed), .draw = {}});
    return {.learned = std::move(learned),
            .settings = settings,
            .data = std::move(data),
            .start = std::move(start)};
}

Learned atStart(const TrainingRun &run)
{
    assert(run.start);
    Network network = run.start->network;
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        const LayerSpec &now = run.network().layer(layer);
        network.setActivation(layer, now.activation, now.slope);
        network.setHasBiases(layer, now.hasBiases);
    }
    const ParameterLayout layout = network.parameters().layout();
    return {.network = std::move(network),
            .optimizer = freshState(run.settings.optimizer, layout),
            .counters = {},
            .position = epochStart(run.start->order, layout)};
}

Result<Done> checkLearned(const TrainingRun &run)
{
    const ParameterLayout &layout = run.network().parameters().layout();
    const Learned &learned = run.learned;
    if (!fits(learned.position, run.data->train.count(), layout)) {
        return failure(
            "The run stands at a place in its epoch that the training data does not have.");
    }
    if (!fits(learned.optimizer, run.settings.optimizer, layout)) {
        return failure("The optimiser's memory does not belong to %1 and this network.",
                       term(displayName(run.settings.optimizer)));
    }
    const Counters &counters = learned.counters;
    if (counters.samples < 0 || counters.updates < 0 || counters.epochs < 0) {
        return failure("Samples, updates and epochs cannot be counted below 0.");
    }
    if (!isFinite(run.network().parameters()) || !isFinite(learned.position.carriedGradient)
        || !std::ranges::all_of(learned.optimizer.moments, isFinite)) {
        return failure("The run holds a weight, bias or moment that is not a finite number.");
    }
    return Done{};
}

Result<Done> check(const TrainingRun &run)
{
    const Network &network = run.network();
    if (Result<Done> shape = checkShape(network.inputCount(), network.layers()); !shape) {
        return shape;
    }
    if (Result<Done> settings = check(run.settings); !settings) {
        return settings;
    }
    if (Result<Done> pair = checkPair(run.settings.loss, network.layers().back().activation);
        !pair) {
        return pair;
    }
    if (run.start
        && (run.start->network.inputCount() != network.inputCount()
            || !std::ranges::equal(run.start->network.layers(), network.layers(), {},
                                   &LayerSpec::units, &LayerSpec::units)
            || !isFinite(run.start->network.parameters()))) {
        return failure("The network's start has another shape or numbers that are not finite.");
    }
    if (!run.data || run.data->train.count() == 0) {
        return failure("There are no training samples.");
    }
    for (const auto &[samples, which] : {std::pair(&run.data->train, translatable("training")),
                                         std::pair(&run.data->test, translatable("test"))}) {
        if (Result<Done> fits = checkSamples(*samples, network, which); !fits) {
            return fits;
        }
        if (Result<Done> targets = checkTargets(run.settings.loss, samples->targets); !targets) {
            return targets;
        }
    }
    return checkLearned(run);
}

} // namespace nn
