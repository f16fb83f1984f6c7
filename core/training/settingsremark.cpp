// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/settingsremark.h"

namespace nn {

namespace {

constexpr double unusualRateAbove = 10.0;
constexpr double unusualPenaltyAbove = 1.0;

std::optional<Error> remarkOnRate(double rate)
{
    if (rate == 0.0) {
        return failure("With a learning rate of 0 nothing changes.");
    }
    if (rate > unusualRateAbove) {
        return failure(
            "Hardly anything learns at such a rate; most problems want one between %1 and %2.",
            0.001, 1);
    }
    return std::nullopt;
}

std::optional<Error> remarkOnBatch(const TrainingSettings &settings, Index samples)
{
    if (!settings.batchSize || *settings.batchSize <= samples) {
        return std::nullopt;
    }
    return settings.shortBatch == ShortBatch::Carry
               ? counted("There are %1 training samples: such a batch is never complete, and "
                         "nothing is learned.",
                         "There is %1 training sample: such a batch is never complete, and nothing "
                         "is learned.",
                         samples)
               : counted("There are %1 training samples: such a batch holds all of them.",
                         "There is %1 training sample: such a batch holds all of them.", samples);
}

bool grows(const Schedule &schedule)
{
    const auto *steps = std::get_if<StepDecay>(&schedule.curve);
    const auto *exponential = std::get_if<ExponentialDecay>(&schedule.curve);
    return (steps != nullptr && steps->factor > 1.0)
           || (exponential != nullptr && exponential->factor > 1.0);
}

bool isHeavy(const Penalty &penalty)
{
    return penalty.l1 > unusualPenaltyAbove || penalty.l2 > unusualPenaltyAbove;
}

} // namespace

std::optional<Error> remarkOn(const TrainingSettings &before, const TrainingSettings &after,
                              Index trainingSamples)
{
    if (before.learningRate != after.learningRate) {
        return remarkOnRate(after.learningRate);
    }
    if (before.batchSize != after.batchSize || before.shortBatch != after.shortBatch) {
        return remarkOnBatch(after, trainingSamples);
    }
    if (before.schedule != after.schedule && grows(after.schedule)) {
        return failure("With a factor above 1 the learning rate grows without end.");
    }
    if (before.penalty != after.penalty && isHeavy(after.penalty)) {
        return failure("A penalty above 1 usually pulls the weights to 0 faster than they learn.");
    }
    return std::nullopt;
}

} // namespace nn
