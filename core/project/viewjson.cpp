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

OrderedJson listOf(const Vector &values)
{
    return std::vector<double>(values.begin(), values.end());
}

double speedAt(const JsonPlace &place)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (place.isText(unlimited)) {
        return infinity;
    }
    const double speed = place.number();
    return speed > 0.0 ? speed : infinity;
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
    if (!std::ranges::equal(view.personUnits, dataset.columns, areConvertible, {}, &Column::unit)) {
        view.personUnits.clear();
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
                     {"personUnits", OrderedJson::array()},
                     {"peopleAsked", OrderedJson::array()},
                     {"samplesPerSecond", unlimited}};
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

ViewState viewAt(const JsonPlace &place, const TrainingRun &run)
{
    ViewState view;
    if (const JsonPlace shown = place["shownNeuron"]; !shown.isNull()) {
        view.shownNeuron
            = NeuronRef{.layer = shown["layer"].count(), .neuron = shown["neuron"].count()};
    }
    view.isDiscrete = place["isDiscrete"].flag();
    view.isLogarithmic = place["isLogarithmic"].flag();
    if (const JsonPlace row = place["selectedRow"]; !row.isNull()) {
        view.selectedRow = row.count();
    }
    view.person = place["person"].vector();
    const JsonPlace units = place["personUnits"];
    for (std::size_t i = 0; i < units.size(); ++i) {
        view.personUnits.push_back(units.at(i).oneOf<Unit>());
    }
    const JsonPlace people = place["peopleAsked"];
    for (std::size_t i = 0; i < people.size(); ++i) {
        view.peopleAsked.push_back(
            {.name = people.at(i)["name"].text(), .values = people.at(i)["values"].vector()});
    }
    view.samplesPerSecond = speedAt(place["samplesPerSecond"]);
    dropWhatIsNotThere(view, run);
    return view;
}

} // namespace nn
