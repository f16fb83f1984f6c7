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

std::vector<std::string> namesAt(const JsonNode &place)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < place.size(); ++i) {
        texts.push_back(place.at(i).name());
    }
    return texts;
}

Dataset datasetAt(const JsonNode &place)
{
    Dataset dataset;
    dataset.name = place["name"].name();
    dataset.source = onOneLine(place["source"].text(longestText));
    const JsonNode columns = place["columns"];
    for (std::size_t i = 0; i < columns.size(); ++i) {
        dataset.columns.push_back(
            {.name = columns.at(i)["name"].name(), .unit = columns.at(i)["unit"].oneOf<Unit>()});
    }
    dataset.target.name = place["target"]["name"].name();
    dataset.target.classes = namesAt(place["target"]["classes"]);
    const JsonNode samples = place["samples"];
    const auto count = static_cast<Index>(samples.size());
    dataset.values = samples.matrix(count, static_cast<Index>(columns.size())).transpose();
    dataset.targets = place["targets"].vector(count);
    dataset.sampleNames = namesAt(place["sampleNames"]);
    if (dataset.sampleNames.empty()) {
        dataset.sampleNames.resize(static_cast<std::size_t>(count));
    }
    dataset.roles.assign(static_cast<std::size_t>(count), Role::Train);
    const JsonNode testRows = place["testRows"];
    for (std::size_t i = 0; i < testRows.size() && !place.isRefused(); ++i) {
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

Preparation preparationAt(const JsonNode &place)
{
    Preparation preparation;
    preparation.scaling = place["scaling"].oneOf<Scaling>();
    preparation.scaler = {.shift = place["shift"].vector(), .scale = place["scale"].vector()};
    const JsonNode inputs = place["inputs"];
    for (std::size_t i = 0; i < inputs.size() && !place.isRefused(); ++i) {
        const JsonNode at = inputs.at(i);
        preparation.inputs.push_back({.p = at["p"].oneOf<Factor>(),
                                      .i = at["i"].count(),
                                      .q = at["q"].oneOf<Factor>(),
                                      .j = at["j"].count()});
    }
    preparation.coding = place["coding"].oneOf<TargetCoding>();
    preparation.targetDivisor = place["targetDivisor"].number();
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

std::optional<BuiltInChoice> choiceAt(const JsonNode &place)
{
    if (place.isNull()) {
        return std::nullopt;
    }
    BuiltInChoice choice{.set = place["set"].oneOf<BuiltIn>(),
                         .count = place["count"].count(),
                         .noisePercent = place["noisePercent"].number(),
                         .trainPercent = static_cast<int>(place["trainPercent"].whole(0, 100)),
                         .seed = place["seed"].text()};
    if (const Result<Done> fits = check(choice); !fits && !place.isRefused()) {
        place.refuseAll(fits.error());
    }
    return choice;
}

// A few lines can ask for more numbers than there is memory: inputs and classes times samples.
bool isPreparable(const JsonNode &place, const DataOrigin &origin)
{
    const auto inputs = static_cast<double>(origin.preparation.inputs.size());
    const auto outputs
        = static_cast<double>(outputsNeeded(origin.dataset.target, origin.preparation.coding));
    if (inputs > maximumUnits || outputs > maximumUnits) {
        place.refuseAll(counted("A network has at most %1 inputs and as many outputs.",
                                "A network has at most %1 input and as many outputs.",
                                maximumUnits));
    }
    const auto samples = static_cast<double>(origin.dataset.sampleCount());
    return place.hasRoomFor(3.0 * (inputs + outputs) * samples);
}

} // namespace

OrderedJson jsonOf(const DataOrigin &origin)
{
    return {{"dataset", jsonOf(origin.dataset)},
            {"preparation", jsonOf(origin.preparation)},
            {"choice", jsonOf(origin.choice)}};
}

std::shared_ptr<const TrainingData> dataAt(const JsonNode &place)
{
    DataOrigin origin{.dataset = datasetAt(place["dataset"]),
                      .preparation = preparationAt(place["preparation"]),
                      .choice = choiceAt(place["choice"])};
    if (place.isRefused() || !isPreparable(place, origin)) {
        return nullptr;
    }
    auto data = prepared(std::move(origin));
    if (!data) {
        place.refuseAll(data.error());
        return nullptr;
    }
    return *data;
}

} // namespace nn
