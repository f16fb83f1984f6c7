// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/datajson.h"

#include <algorithm>

namespace nn {

namespace {

OrderedJson listOf(const auto &numbers)
{
    return std::vector<double>(numbers.begin(), numbers.end());
}

OrderedJson jsonOf(const Dataset &dataset)
{
    OrderedJson columns = OrderedJson::array();
    for (const Column &column : dataset.columns) {
        columns.push_back({{"name", column.name}, {"unit", keyOf(column.unit)}});
    }
    OrderedJson samples = OrderedJson::array();
    for (Index sample = 0; sample < dataset.sampleCount(); ++sample) {
        samples.push_back(listOf(dataset.values.col(sample)));
    }
    const bool isNamed = std::ranges::any_of(dataset.sampleNames,
                                             [](const std::string &name) { return !name.empty(); });
    return {{"name", dataset.name},
            {"source", dataset.source},
            {"columns", std::move(columns)},
            {"target", {{"name", dataset.target.name}, {"classes", dataset.target.classes}}},
            {"samples", std::move(samples)},
            {"targets", listOf(dataset.targets)},
            {"sampleNames", isNamed ? dataset.sampleNames : std::vector<std::string>()},
            {"testRows", nn::rowsOf(dataset, Role::Test)}};
}

std::vector<std::string> namesAt(const JsonNode &node)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < node.size(); ++i) {
        texts.push_back(node.at(i).name());
    }
    return texts;
}

Dataset datasetAt(const JsonNode &node)
{
    Dataset dataset;
    dataset.name = node["name"].name();
    dataset.source = onOneLine(node["source"].text(longestText));
    const JsonNode columns = node["columns"];
    for (std::size_t i = 0; i < columns.size(); ++i) {
        dataset.columns.push_back(
            {.name = columns.at(i)["name"].name(), .unit = columns.at(i)["unit"].oneOf<Unit>()});
    }
    dataset.target.name = node["target"]["name"].name();
    dataset.target.classes = namesAt(node["target"]["classes"]);
    const JsonNode samples = node["samples"];
    const auto count = static_cast<Index>(samples.size());
    dataset.values = samples.matrix(count, static_cast<Index>(columns.size())).transpose();
    dataset.targets = node["targets"].vector(count);
    dataset.sampleNames = namesAt(node["sampleNames"]);
    if (dataset.sampleNames.empty()) {
        dataset.sampleNames.resize(static_cast<std::size_t>(count));
    }
    dataset.roles.assign(static_cast<std::size_t>(count), Role::Train);
    const JsonNode testRows = node["testRows"];
    for (std::size_t i = 0; i < testRows.size() && !node.isRefused(); ++i) {
        const std::int64_t row = testRows.at(i).whole(0, std::max<Index>(count - 1, 0));
        if (row < count) {
            dataset.roles[static_cast<std::size_t>(row)] = Role::Test;
        }
    }
    return dataset;
}

OrderedJson jsonOf(const Preparation &preparation)
{
    OrderedJson inputs = OrderedJson::array();
    for (const DerivedInput &input : preparation.inputs) {
        inputs.push_back(
            {{"p", keyOf(input.p)}, {"i", input.i}, {"q", keyOf(input.q)}, {"j", input.j}});
    }
    return {
        {"scaling", keyOf(preparation.scaling)},     {"shift", listOf(preparation.scaler.shift)},
        {"scale", listOf(preparation.scaler.scale)}, {"inputs", std::move(inputs)},
        {"coding", keyOf(preparation.coding)},       {"targetDivisor", preparation.targetDivisor}};
}

Preparation preparationAt(const JsonNode &node)
{
    Preparation preparation;
    preparation.scaling = node["scaling"].oneOf<Scaling>();
    preparation.scaler = {.shift = node["shift"].vector(), .scale = node["scale"].vector()};
    const JsonNode inputs = node["inputs"];
    for (std::size_t i = 0; i < inputs.size() && !node.isRefused(); ++i) {
        const JsonNode at = inputs.at(i);
        preparation.inputs.push_back({.p = at["p"].oneOf<Factor>(),
                                      .i = at["i"].count(),
                                      .q = at["q"].oneOf<Factor>(),
                                      .j = at["j"].count()});
    }
    preparation.coding = node["coding"].oneOf<TargetCoding>();
    preparation.targetDivisor = node["targetDivisor"].number();
    return preparation;
}

OrderedJson jsonOf(const std::optional<BuiltInChoice> &choice)
{
    if (!choice) {
        return nullptr;
    }
    return {{"set", keyOf(choice->set)},
            {"count", choice->count},
            {"noisePercent", choice->noisePercent},
            {"trainPercent", choice->trainPercent},
            {"seed", choice->seed}};
}

std::optional<BuiltInChoice> choiceAt(const JsonNode &node)
{
    if (node.isNull()) {
        return std::nullopt;
    }
    BuiltInChoice choice{.set = node["set"].oneOf<BuiltIn>(),
                         .count = node["count"].count(),
                         .noisePercent = node["noisePercent"].number(),
                         .trainPercent = static_cast<int>(node["trainPercent"].whole(0, 100)),
                         .seed = node["seed"].text()};
    if (const Result<Done> fits = check(choice); !fits && !node.isRefused()) {
        node.refuseAll(fits.error());
    }
    return choice;
}

// A few lines can ask for more numbers than there is memory: inputs and classes times samples.
bool isPreparable(const JsonNode &node, const DataOrigin &origin)
{
    const auto inputs = static_cast<double>(origin.preparation.inputs.size());
    const auto outputs
        = static_cast<double>(outputsNeeded(origin.dataset.target, origin.preparation.coding));
    if (inputs > maximumUnits || outputs > maximumUnits) {
        node.refuseAll(counted("A network has at most %1 inputs and as many outputs.",
                               "A network has at most %1 input and as many outputs.",
                               maximumUnits));
    }
    const auto samples = static_cast<double>(origin.dataset.sampleCount());
    return node.hasRoomFor(3.0 * (inputs + outputs) * samples);
}

} // namespace

OrderedJson jsonOf(const DataOrigin &origin)
{
    return {{"dataset", jsonOf(origin.dataset)},
            {"preparation", jsonOf(origin.preparation)},
            {"choice", jsonOf(origin.choice)}};
}

std::shared_ptr<const TrainingData> dataAt(const JsonNode &node)
{
    DataOrigin origin{.dataset = datasetAt(node["dataset"]),
                      .preparation = preparationAt(node["preparation"]),
                      .choice = choiceAt(node["choice"])};
    if (node.isRefused() || !isPreparable(node, origin)) {
        return nullptr;
    }
    auto data = prepared(std::move(origin));
    if (!data) {
        node.refuseAll(data.error());
        return nullptr;
    }
    return *data;
}

} // namespace nn
