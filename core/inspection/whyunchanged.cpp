// SPDX-License-Identifier: GPL-3.0-or-later
// The part of whyzero.h about the change that an update makes.
#include "core/inspection/whyzero.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace nn {

namespace {

using Kind = ZeroReason::Kind;

// How many samples an update still waits for after the next one; nothing if for ever.
std::optional<Index> samplesMissing(const TrainingRun &run)
{
    const Index batch = run.batchSize();
    const Index count = run.data->train.count();
    const Index seen = run.learned.position.seen;
    const Index due = seen - seen % batch + batch;
    if (due <= count || run.settings.shortBatch == ShortBatch::Apply) {
        return std::min(due, count) - seen - 1;
    }
    // They are carried over to the first batch of the next epoch, if there is a whole one.
    return batch <= count ? std::optional(count - seen - 1 + batch) : std::nullopt;
}

ZeroReason incompleteBatch(const TrainingRun &run)
{
    if (const std::optional<Index> missing = samplesMissing(run)) {
        return {Kind::BatchIsIncomplete, WholeNetwork(),
                counted("The batch is not complete: the update waits for %1 more samples.",
                        "The batch is not complete: the update waits for %1 more sample.",
                        *missing)};
    }
    return {Kind::BatchIsIncomplete, WholeNetwork(),
            failure("The batch is larger than the training set: it is never complete.")};
}

double penaltyOn(const TrainingRun &run, const ParameterRef &parameter)
{
    const Penalty &penalty = run.settings.penalty;
    const double value = run.network().value(parameter);
    if (std::holds_alternative<BiasRef>(parameter) && !penalty.onBiases) {
        return 0.0;
    }
    const double sign = value > 0.0 ? 1.0 : (value < 0.0 ? -1.0 : 0.0);
    const bool hasL1 = !penalty.l1Kills || std::holds_alternative<WeightRef>(parameter);
    return (hasL1 ? penalty.l1 * sign : 0.0) + penalty.l2 * value;
}

// What the sample asks of this parameter, as the slips have it.
std::vector<ZeroReason> reasonsOfSample(const TrainingRun &run, const SampleStep &step,
                                        const ParameterRef &parameter)
{
    const Slips &slips = run.settings.slips;
    const auto isRight = [&] {
        const auto rounded = (step.output.array() > 0.5).cast<double>();
        return (rounded == step.target.array()).all();
    };
    if (slips.roundedOutput && isRight()) {
        return {{Kind::RoundedOutput, WholeNetwork(),
                 failure("With the output rounded the answer counts as right: nothing is asked "
                         "for.")}};
    }
    if (slips.halfCrossEntropy && (step.target.array() == 0.0).all()) {
        return {{Kind::HalfCrossEntropy, WholeNetwork(),
                 failure("With half of the cross-entropy missing a target of 0 asks for "
                         "nothing.")}};
    }
    const Vector input = run.data->train.inputs.col(step.sample);
    return whyZero(run.network(),
                   inspectSample(run.network(), input, step.target, run.settings.loss), parameter);
}

// A derivative that is not 0 and yet changes nothing.
ZeroReason reasonOfStep(const TrainingRun &run, const SampleStep &step,
                        const ParameterRef &parameter, double derivative, double rate)
{
    const double value = run.network().value(parameter);
    const double samples = static_cast<double>(step.samplesInUpdate);
    const double scaled
        = run.settings.reduction == Reduction::Mean ? derivative / samples : derivative;
    const ZeroPlace place = std::visit([](auto at) { return ZeroPlace(at); }, parameter);
    const std::string name = run.network().name(parameter);
    const double penalty = penaltyOn(run, parameter);
    // What is left of two numbers of opposite sign that cancel is rounding.
    constexpr double rounding = 16.0 * std::numeric_limits<double>::epsilon();
    if (step.samplesInUpdate == 1 && penalty != 0.0
        && std::abs(scaled + penalty) <= rounding * std::abs(penalty)) {
        return {Kind::PenaltyCancels, place,
                failure("The penalty pulls %1 as hard as the sample, the other way.", name)};
    }
    if (value - rate * scaled == value) {
        return {Kind::LostInRounding, place,
                failure("The step is less than the last digit of %1 can show.", name)};
    }
    if (step.samplesInUpdate > 1) {
        return {Kind::CancelsInBatch, place,
                failure("The other samples of the batch pull %1 as hard, the other way.", name)};
    }
    return {Kind::OptimizerCancels, place,
            failure("What the optimiser remembers of earlier steps pulls %1 as hard, the other "
                    "way.",
                    name)};
}

} // namespace

std::vector<ZeroReason> whyUnchanged(const TrainingRun &run, const SampleStep &step,
                                     const ParameterRef &parameter)
{
    const Network &network = run.network();
    assert(network.has(parameter));
    if (step.after && step.after->value(parameter) != network.value(parameter)) {
        return {};
    }
    std::vector<ZeroReason> reasons;
    const std::string name = network.name(parameter);
    if (network.isFrozen(parameter)) {
        reasons.push_back({Kind::Frozen,
                           std::visit([](auto at) { return ZeroPlace(at); }, parameter),
                           failure("%1 is frozen.", name)});
    }
    const EpochPosition &position = run.learned.position;
    const double rate = rateOfUpdate(run, position.used, position.seen + 1);
    if (run.settings.learningRate == 0.0) {
        reasons.push_back(
            {Kind::ZeroRate, WholeNetwork(), failure("The learning rate is 0: nothing changes.")});
    } else if (rate == 0.0) {
        reasons.push_back({Kind::ZeroRate, WholeNetwork(),
                           failure("The schedule has brought the learning rate to 0: nothing "
                                   "changes.")});
    }
    if (!step.after) {
        reasons.push_back(incompleteBatch(run));
    }
    if (!reasons.empty()) {
        return reasons;
    }
    const double derivative
        = std::visit([&](auto at) { return step.backward.parameters[at]; }, parameter);
    if (std::abs(derivative) < zeroDerivative) {
        return reasonsOfSample(run, step, parameter);
    }
    return {reasonOfStep(run, step, parameter, derivative, rate)};
}

} // namespace nn
