// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/settingsjson.h"

#include <array>
#include <concepts>
#include <limits>

namespace nn {

namespace {

template <typename T, typename... Others>
constexpr bool isAny = (std::same_as<std::remove_const_t<T>, Others> || ...);

// The numbers and switches of an alternative with their names, for reading and for writing.
template <typename T, typename Field>
void eachField(T &part, const Field &field)
{
    if constexpr (isAny<T, Momentum, Nesterov>) {
        field("momentum", part.momentum);
    } else if constexpr (isAny<T, AdaGrad>) {
        field("epsilon", part.epsilon);
    } else if constexpr (isAny<T, RmsProp>) {
        field("decay", part.decay);
        field("epsilon", part.epsilon);
        field("momentum", part.momentum);
        field("centred", part.centred);
    } else if constexpr (isAny<T, Adam, AdamW>) {
        field("beta1", part.beta1);
        field("beta2", part.beta2);
        field("epsilon", part.epsilon);
        if constexpr (isAny<T, Adam>) {
            field("amsgrad", part.amsgrad);
        } else {
            field("weightDecay", part.weightDecay);
        }
    } else if constexpr (isAny<T, StepDecay>) {
        field("every", part.every);
        field("factor", part.factor);
    } else if constexpr (isAny<T, ExponentialDecay>) {
        field("factor", part.factor);
    } else if constexpr (isAny<T, CosineDecay>) {
        field("length", part.length);
        field("lowest", part.lowest);
    } else if constexpr (isAny<T, Penalty>) {
        field("l1", part.l1);
        field("l2", part.l2);
        field("onBiases", part.onBiases);
        field("l1Kills", part.l1Kills);
    } else if constexpr (isAny<T, Slips>) {
        field("overwrittenWeights", part.overwrittenWeights);
        field("roundedOutput", part.roundedOutput);
        field("halfCrossEntropy", part.halfCrossEntropy);
    } else {
        static_assert(isAny<T, Sgd, ConstantRate>);
    }
}

void writeFields(OrderedJson &json, const auto &part)
{
    eachField(part, [&](const char *name, const auto &value) { json[name] = value; });
}

void readFields(const JsonNode &node, auto &part)
{
    eachField(part, [&]<typename V>(const char *name, V &value) {
        if constexpr (std::same_as<V, bool>) {
            value = node[name].flag();
        } else {
            value = node[name].number();
        }
    });
}

const std::array<OptimizerRule, std::variant_size_v<OptimizerRule>> rules{
    Sgd(), Momentum(), Nesterov(), AdaGrad(), RmsProp(), Adam(), AdamW()};

// In the order of the alternatives.
constexpr std::array<std::string_view, std::variant_size_v<RateCurve>> curveKeys{
    "constant", "step", "exponential", "cosine"};
const std::array<RateCurve, std::variant_size_v<RateCurve>> curves{
    ConstantRate(), StepDecay(), ExponentialDecay(), CosineDecay()};

OptimizerRule ruleAt(const JsonNode &node)
{
    const std::string name = node["rule"].text();
    for (OptimizerRule rule : rules) {
        if (key(rule) == name) {
            std::visit([&](auto &r) { readFields(node, r); }, rule);
            return rule;
        }
    }
    node["rule"].refuseUnknown(name);
    return {};
}

RateCurve curveAt(const JsonNode &node)
{
    const std::string name = node["curve"].text();
    for (RateCurve curve : curves) {
        if (curveKeys[curve.index()] == name) {
            std::visit([&](auto &c) { readFields(node, c); }, curve);
            return curve;
        }
    }
    node["curve"].refuseUnknown(name);
    return {};
}

} // namespace

OrderedJson jsonOf(const TrainingSettings &settings)
{
    OrderedJson optimizer{{"rule", key(settings.optimizer)}};
    std::visit([&](const auto &rule) { writeFields(optimizer, rule); }, settings.optimizer);
    const Schedule &schedule = settings.schedule;
    OrderedJson rate{{"curve", curveKeys[schedule.curve.index()]}};
    std::visit([&](const auto &curve) { writeFields(rate, curve); }, schedule.curve);
    rate["warmUpEpochs"] = schedule.warmUpEpochs;
    rate["startEpoch"] = schedule.startEpoch;
    OrderedJson penalty;
    writeFields(penalty, settings.penalty);
    OrderedJson slips;
    writeFields(slips, settings.slips);
    OrderedJson json{{"loss", keyOf(settings.loss)},
                     {"reduction", keyOf(settings.reduction)},
                     {"optimizer", std::move(optimizer)},
                     {"learningRate", settings.learningRate},
                     {"schedule", std::move(rate)},
                     {"penalty", std::move(penalty)},
                     {"batchSize", nullptr},
                     {"order", keyOf(settings.order)},
                     {"shortBatch", keyOf(settings.shortBatch)},
                     {"slips", std::move(slips)}};
    if (settings.batchSize) {
        json["batchSize"] = *settings.batchSize;
    }
    return json;
}

TrainingSettings settingsAt(const JsonNode &node)
{
    TrainingSettings settings;
    settings.loss = node["loss"].oneOf<Loss>();
    settings.reduction = node["reduction"].oneOf<Reduction>();
    settings.optimizer = ruleAt(node["optimizer"]);
    settings.learningRate = node["learningRate"].number();
    const JsonNode schedule = node["schedule"];
    settings.schedule = {.curve = curveAt(schedule),
                         .warmUpEpochs = schedule["warmUpEpochs"].number(),
                         .startEpoch = schedule["startEpoch"].number()};
    readFields(node["penalty"], settings.penalty);
    settings.batchSize.reset();
    if (const JsonNode batch = node["batchSize"]; !batch.isNull()) {
        settings.batchSize = batch.count();
    }
    settings.order = node["order"].oneOf<SampleOrder>();
    settings.shortBatch = node["shortBatch"].oneOf<ShortBatch>();
    readFields(node["slips"], settings.slips);
    return settings;
}

} // namespace nn
