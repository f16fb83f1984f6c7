// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/editname.h"

#include "core/translatable.h"

#include <string_view>

namespace nn {

namespace {

using Settings = TrainingSettings;

template <typename Class, typename Value>
Class classOf(Value Class::*);

// Whether both hold the alternative that one of the members belongs to, and the member differs.
template <auto... members>
bool differ(const auto &before, const auto &after)
{
    const auto differs = [&](auto member) {
        using Alternative = decltype(classOf(member));
        const auto *a = std::get_if<Alternative>(&before);
        const auto *b = std::get_if<Alternative>(&after);
        return a != nullptr && b != nullptr && a->*member != b->*member;
    };
    return (differs(members) || ...);
}

struct Setting
{
    std::string_view name;
    bool (*differs)(const Settings &a, const Settings &b);
};

// All but those that have a kind of their own, by the names that they have in the window.
constexpr Setting others[]{
    {translatable("Momentum"),
     [](const Settings &a, const Settings &b) {
         return differ<&Momentum::momentum, &Nesterov::momentum, &RmsProp::momentum>(a.optimizer,
                                                                                     b.optimizer);
     }},
    {translatable("Decay α"),
     [](const Settings &a, const Settings &b) {
         return differ<&RmsProp::decay>(a.optimizer, b.optimizer);
     }},
    {translatable("β1"),
     [](const Settings &a, const Settings &b) {
         return differ<&Adam::beta1, &AdamW::beta1>(a.optimizer, b.optimizer);
     }},
    {translatable("β2"),
     [](const Settings &a, const Settings &b) {
         return differ<&Adam::beta2, &AdamW::beta2>(a.optimizer, b.optimizer);
     }},
    {translatable("Epsilon"),
     [](const Settings &a, const Settings &b) {
         return differ<&AdaGrad::epsilon, &RmsProp::epsilon, &Adam::epsilon, &AdamW::epsilon>(
             a.optimizer, b.optimizer);
     }},
    {translatable("Weight decay"),
     [](const Settings &a, const Settings &b) {
         return differ<&AdamW::weightDecay>(a.optimizer, b.optimizer);
     }},
    {translatable("Centred"),
     [](const Settings &a, const Settings &b) {
         return differ<&RmsProp::centred>(a.optimizer, b.optimizer);
     }},
    {translatable("AMSGrad"),
     [](const Settings &a, const Settings &b) {
         return differ<&Adam::amsgrad>(a.optimizer, b.optimizer);
     }},
    {translatable("Learning rate"),
     [](const Settings &a, const Settings &b) {
         return a.schedule.curve.index() != b.schedule.curve.index();
     }},
    {translatable("Every (epochs)"),
     [](const Settings &a, const Settings &b) {
         return differ<&StepDecay::every>(a.schedule.curve, b.schedule.curve);
     }},
    {translatable("Factor"),
     [](const Settings &a, const Settings &b) {
         return differ<&StepDecay::factor, &ExponentialDecay::factor>(a.schedule.curve,
                                                                      b.schedule.curve);
     }},
    {translatable("Length (epochs)"),
     [](const Settings &a, const Settings &b) {
         return differ<&CosineDecay::length>(a.schedule.curve, b.schedule.curve);
     }},
    {translatable("Lowest share"),
     [](const Settings &a, const Settings &b) {
         return differ<&CosineDecay::lowest>(a.schedule.curve, b.schedule.curve);
     }},
    {translatable("Warm-up (epochs)"),
     [](const Settings &a, const Settings &b) {
         return a.schedule.warmUpEpochs != b.schedule.warmUpEpochs;
     }},
    {translatable("L1"),
     [](const Settings &a, const Settings &b) { return a.penalty.l1 != b.penalty.l1; }},
    {translatable("L2"),
     [](const Settings &a, const Settings &b) { return a.penalty.l2 != b.penalty.l2; }},
    {translatable("On biases too"),
     [](const Settings &a, const Settings &b) { return a.penalty.onBiases != b.penalty.onBiases; }},
    {translatable("L1 switches weights off"),
     [](const Settings &a, const Settings &b) { return a.penalty.l1Kills != b.penalty.l1Kills; }},
    {translatable("Order"),
     [](const Settings &a, const Settings &b) { return a.order != b.order; }},
    {translatable("Rest of an epoch"),
     [](const Settings &a, const Settings &b) { return a.shortBatch != b.shortBatch; }},
    {translatable("Gradient"),
     [](const Settings &a, const Settings &b) { return a.reduction != b.reduction; }},
    {translatable("First weights overwritten"),
     [](const Settings &a, const Settings &b) {
         return a.slips.overwrittenWeights != b.slips.overwrittenWeights;
     }},
    {translatable("Output rounded in between"),
     [](const Settings &a, const Settings &b) {
         return a.slips.roundedOutput != b.slips.roundedOutput;
     }},
    {translatable("Half of the cross-entropy"),
     [](const Settings &a, const Settings &b) {
         return a.slips.halfCrossEntropy != b.slips.halfCrossEntropy;
     }},
};

} // namespace

EditName nameOfChange(const TrainingSettings &before, const TrainingSettings &after)
{
    using Kind = EditName::Kind;
    if (before.learningRate != after.learningRate) {
        return {
            .kind = Kind::SetLearningRate, .from = before.learningRate, .to = after.learningRate};
    }
    if (before.loss != after.loss) {
        return {.kind = Kind::SetLoss, .term = std::string(displayName(after.loss))};
    }
    if (before.optimizer.index() != after.optimizer.index()) {
        return {.kind = Kind::SetOptimizer, .term = std::string(displayName(after.optimizer))};
    }
    if (before.batchSize != after.batchSize) {
        return {.kind = Kind::SetBatchSize, .number = after.batchSize.value_or(0)};
    }
    for (const Setting &setting : others) {
        if (setting.differs(before, after)) {
            return {.kind = Kind::SetOther, .term = std::string(setting.name)};
        }
    }
    return {};
}

} // namespace nn
