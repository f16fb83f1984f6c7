// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/settings.h"

#include "core/limits.h"
#include "core/overloaded.h"

#include <array>
#include <cmath>
#include <numbers>

namespace nn {

namespace {

constexpr std::array<std::string_view, 7> ruleKeys{"sgd",     "momentum", "nesterov", "adagrad",
                                                   "rmsprop", "adam",     "adamw"};
constexpr std::array<std::string_view, 7> ruleNames{
    translatable("SGD"),     translatable("Momentum"), translatable("Nesterov"),
    translatable("AdaGrad"), translatable("RMSProp"),  translatable("Adam"),
    translatable("AdamW")};

double curveFactor(const RateCurve &curve, double epoch)
{
    return std::visit(
        Overloaded{
            [](ConstantRate) { return 1.0; },
            [=](StepDecay s) { return std::pow(s.factor, std::floor(epoch / s.every)); },
            [=](ExponentialDecay s) { return std::pow(s.factor, epoch); },
            [=](CosineDecay s) {
                const double share = std::min(epoch / s.length, 1.0);
                const double wave = 0.5 * (1.0 + std::cos(std::numbers::pi * share));
                return s.lowest + (1.0 - s.lowest) * wave;
            },
        },
        curve);
}

bool isShare(double value)
{
    return value >= 0.0 && value < 1.0;
}

bool isSize(double value)
{
    return value >= 0.0 && value <= largestSetting;
}

bool isPositive(double value)
{
    return value > 0.0 && value <= largestSetting;
}

bool isLength(double epochs)
{
    return epochs >= 0.0 && epochs <= mostEpochs;
}

Result<Done> checkRule(const OptimizerRule &rule)
{
    const bool isGood = std::visit(
        Overloaded{
            [](const Sgd &) { return true; },
            [](const Momentum &r) { return isShare(r.momentum); },
            [](const Nesterov &r) { return isShare(r.momentum); },
            [](const AdaGrad &r) { return isPositive(r.epsilon); },
            [](const RmsProp &r) {
                return isShare(r.decay) && isShare(r.momentum) && isPositive(r.epsilon);
            },
            [](const Adam &r) {
                return isShare(r.beta1) && isShare(r.beta2) && isPositive(r.epsilon);
            },
            [](const AdamW &r) {
                return isShare(r.beta1) && isShare(r.beta2) && isPositive(r.epsilon)
                       && isSize(r.weightDecay);
            },
        },
        rule);
    if (!isGood) {
        return failure("%1 needs momentum and decays from 0 to below 1, an epsilon above 0 and a "
                       "weight decay from 0, neither beyond a million.",
                       term(displayName(rule)));
    }
    return Done{};
}

Result<Done> checkSchedule(const Schedule &schedule)
{
    const bool isGood
        = isLength(schedule.warmUpEpochs) && isLength(schedule.startEpoch)
          && std::visit(Overloaded{
                            [](ConstantRate) { return true; },
                            [](StepDecay s) {
                                return s.every > 0.0 && isLength(s.every) && isPositive(s.factor);
                            },
                            [](ExponentialDecay s) { return isPositive(s.factor); },
                            [](CosineDecay s) {
                                return s.length > 0.0 && isLength(s.length) && s.lowest >= 0.0
                                       && s.lowest <= 1.0;
                            },
                        },
                        schedule.curve);
    if (!isGood) {
        return failure("The learning-rate schedule needs lengths above 0 and up to 10¹² epochs, "
                       "factors above 0 and up to a million, and a lowest share from 0 to 1.");
    }
    return Done{};
}

} // namespace

std::string_view key(const OptimizerRule &rule)
{
    return ruleKeys[rule.index()];
}

std::string_view displayName(const OptimizerRule &rule)
{
    return ruleNames[rule.index()];
}

double rateFactor(const Schedule &schedule, double beginEpoch, double endEpoch)
{
    const double begin = std::max(beginEpoch - schedule.startEpoch, 0.0);
    if (begin < schedule.warmUpEpochs) {
        const double end = std::max(endEpoch - schedule.startEpoch, 0.0);
        return std::min(end / schedule.warmUpEpochs, 1.0);
    }
    return curveFactor(schedule.curve, begin - schedule.warmUpEpochs);
}

Result<Done> check(const TrainingSettings &settings)
{
    if (!isSize(settings.learningRate)) {
        return failure("The learning rate must be a number from 0 to a million.");
    }
    if (settings.batchSize && (*settings.batchSize < 1 || *settings.batchSize > largestBatch)) {
        return failure("A batch holds from 1 to a billion samples, not %1.", *settings.batchSize);
    }
    if (!isSize(settings.penalty.l1) || !isSize(settings.penalty.l2)) {
        return failure("The L1 and L2 penalties must be numbers from 0 to a million.");
    }
    if (settings.slips.halfCrossEntropy && settings.loss != Loss::BinaryCrossEntropy) {
        return failure("Half of the cross-entropy can only be left out of binary cross-entropy.");
    }
    if (const Result<Done> rule = checkRule(settings.optimizer); !rule) {
        return rule;
    }
    return checkSchedule(settings.schedule);
}

} // namespace nn
