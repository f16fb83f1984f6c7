// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/viewjson.h"

#include "core/data/dataorigin.h"
#include "core/data/units.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nn {

namespace {

constexpr std::string_view unlimited = "unlimited";
// Older files do not have these.
constexpr const char *feetKey = "personInFeet";
constexpr const char *lookedAtKey = "lookedAt";
constexpr const char *networkInputsKey = "networkInputs";

OrderedJson listOf(const Vector &values)
{
    return std::vector<double>(values.begin(), values.end());
}

double speedAt(const JsonNode &node)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (node.isText(unlimited)) {
        return infinity;
    }
    const double speed = node.number();
    return speed > 0.0 && speed <= fastestSpeed ? std::max(speed, slowestSpeed) : infinity;
}

std::vector<bool> feetAt(const JsonNode &view)
{
    std::vector<bool> feet;
    if (view.has(feetKey)) {
        const JsonNode list = view[feetKey];
        for (std::size_t i = 0; i < list.size(); ++i) {
            feet.push_back(list.at(i).flag());
        }
    }
    return feet;
}

OrderedJson jsonOf(const std::optional<Span> &span)
{
    return span ? OrderedJson::array({span->from, span->to}) : OrderedJson();
}

OrderedJson jsonOf(const LookedAt &looked)
{
    OrderedJson json{{"surface", nullptr},
                     {"epochs", jsonOf(looked.epochs)},
                     {"losses", jsonOf(looked.losses)},
                     {"network", nullptr}};
    if (looked.surface) {
        const auto &[across, up] = *looked.surface;
        json["surface"] = OrderedJson::array({across.from, across.to, up.from, up.to});
    }
    if (looked.network) {
        const Zoom &zoom = *looked.network;
        json["network"] = OrderedJson::array({zoom.factor, zoom.left, zoom.top});
    }
    return json;
}

// Nothing where no such part can be drawn.
std::optional<Span> spanOf(double from, double to)
{
    constexpr double closest = 1e-12; // of the numbers themselves
    const double size = std::max(std::abs(from), std::abs(to));
    return to - from > closest * size ? std::optional(Span{from, to}) : std::nullopt;
}

std::optional<Span> spanAt(const JsonNode &node)
{
    const Vector ends = node.isNull() ? Vector() : node.vector(2);
    return ends.size() == 2 ? spanOf(ends(0), ends(1)) : std::nullopt;
}

LookedAt lookedAt(const JsonNode &node)
{
    LookedAt looked{.surface = {},
                    .epochs = spanAt(node["epochs"]),
                    .losses = spanAt(node["losses"]),
                    .network = {}};
    const JsonNode surface = node["surface"];
    if (const Vector ends = surface.isNull() ? Vector() : surface.vector(4); ends.size() == 4) {
        const Span across{ends(0), ends(1)};
        const Span up{ends(2), ends(3)};
        if (canBeLookedAt(across) && canBeLookedAt(up)) {
            looked.surface = {across, up};
        }
    }
    const JsonNode network = node["network"];
    if (const Vector zoom = network.isNull() ? Vector() : network.vector(3);
        zoom.size() == 3 && zoom(0) > 1.0) {
        looked.network = Zoom{.factor = zoom(0), .left = zoom(1), .top = zoom(2)};
    }
    return looked;
}

void dropWhatIsNotThere(ViewState &view, const TrainingRun &run)
{
    const Network &network = run.network();
    if (view.shownNeuron
        && (view.shownNeuron->layer >= network.layerCount()
            || view.shownNeuron->neuron >= network.layer(view.shownNeuron->layer).units)) {
        view.shownNeuron.reset();
    }
    const Dataset &dataset = run.data->origin->dataset;
    if (view.selectedRow && *view.selectedRow >= dataset.sampleCount()) {
        view.selectedRow.reset();
    }
    if (view.person.size() != dataset.columnCount()) {
        view.person = {};
    }
    if (view.networkInputs.size() != network.inputCount()) {
        view.networkInputs = {};
    }
    if (!std::ranges::equal(view.personUnits, dataset.columns, areConvertible, {}, &Column::unit)) {
        view.personUnits.clear();
    }
    if (view.personInFeet.size() != view.personUnits.size()) {
        view.personInFeet.clear();
    }
    if (dataset.columnCount() < 2) {
        view.lookedAt.surface.reset();
    }
    std::erase_if(view.peopleAsked, [&](const PersonAsked &person) {
        return person.values.size() != dataset.columnCount();
    });
}

} // namespace

OrderedJson jsonOf(const ViewState &view)
{
    OrderedJson json{{"shownNeuron", nullptr},
                     {"isDiscrete", view.isDiscrete},
                     {"isLogarithmic", view.isLogarithmic},
                     {"selectedRow", nullptr},
                     {"person", listOf(view.person)},
                     {networkInputsKey, listOf(view.networkInputs)},
                     {"personUnits", OrderedJson::array()},
                     {feetKey, view.personInFeet},
                     {"peopleAsked", OrderedJson::array()},
                     {"samplesPerSecond", unlimited},
                     {lookedAtKey, jsonOf(view.lookedAt)}};
    if (view.shownNeuron) {
        json["shownNeuron"]
            = {{"layer", view.shownNeuron->layer}, {"neuron", view.shownNeuron->neuron}};
    }
    if (view.selectedRow) {
        json["selectedRow"] = *view.selectedRow;
    }
    for (const Unit unit : view.personUnits) {
        json["personUnits"].push_back(keyOf(unit));
    }
    for (const PersonAsked &person : view.peopleAsked) {
        json["peopleAsked"].push_back({{"name", person.name}, {"values", listOf(person.values)}});
    }
    if (std::isfinite(view.samplesPerSecond)) {
        json["samplesPerSecond"] = view.samplesPerSecond;
    }
    return json;
}

ViewState viewAt(const JsonNode &node, const TrainingRun &run)
{
    ViewState view;
    if (const JsonNode shown = node["shownNeuron"]; !shown.isNull()) {
        view.shownNeuron
            = NeuronRef{.layer = shown["layer"].count(), .neuron = shown["neuron"].count()};
    }
    view.isDiscrete = node["isDiscrete"].flag();
    view.isLogarithmic = node["isLogarithmic"].flag();
    if (const JsonNode row = node["selectedRow"]; !row.isNull()) {
        view.selectedRow = row.count();
    }
    view.person = node["person"].values();
    if (node.has(networkInputsKey)) {
        view.networkInputs = node[networkInputsKey].values();
    }
    const JsonNode units = node["personUnits"];
    for (std::size_t i = 0; i < units.size(); ++i) {
        view.personUnits.push_back(units.at(i).oneOf<Unit>());
    }
    view.personInFeet = feetAt(node);
    const JsonNode people = node["peopleAsked"];
    for (std::size_t i = 0; i < people.size(); ++i) {
        view.peopleAsked.push_back(
            {.name = people.at(i)["name"].name(), .values = people.at(i)["values"].values()});
    }
    view.samplesPerSecond = speedAt(node["samplesPerSecond"]);
    if (node.has(lookedAtKey)) {
        view.lookedAt = lookedAt(node[lookedAtKey]);
    }
    dropWhatIsNotThere(view, run);
    return view;
}

} // namespace nn
