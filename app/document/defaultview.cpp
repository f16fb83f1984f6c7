// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/defaultview.h"

#include "app/text/increments.h"
#include "core/data/tutorialdata.h"
#include "core/project/viewstate.h"

#include <cmath>

namespace glassnet {

namespace {

constexpr nn::Index finest = 128; // points a side
constexpr double margin = 0.2; // of the samples' range, on each side
constexpr double playgroundReach = 6.0; // the Playground shows −6 to 6

// An average in as few digits as tell one from another.
nn::Vector averageOf(const nn::Dataset &dataset)
{
    nn::Vector average = dataset.values.rowwise().mean();
    for (nn::Index column = 0; column < average.size(); ++column) {
        const auto values = dataset.values.row(column);
        const double span = values.maxCoeff() - values.minCoeff();
        if (span > 0.0) {
            average(column) = roundedToDecimals(average(column), 2 - decimalExponent(span));
        }
    }
    return average;
}

} // namespace

nn::GridAxis defaultAxis(const nn::DataOrigin &origin, nn::Index column)
{
    const bool isPlayground
        = origin.choice && nn::infoOf(origin.choice->set).group == nn::BuiltInGroup::Playground;
    if (isPlayground) {
        return {.column = column, .from = -playgroundReach, .to = playgroundReach, .count = finest};
    }
    const auto values = origin.dataset.values.row(column);
    const double lowest = values.minCoeff();
    const double highest = values.maxCoeff();
    const double size = std::max(std::abs(lowest), std::abs(highest));
    const bool areApart = nn::canBeLookedAt({.from = lowest, .to = highest});
    const double span = areApart ? highest - lowest : std::max(1.0, size);
    return {.column = column,
            .from = lowest - margin * span,
            .to = highest + margin * span,
            .count = finest};
}

AskedState defaultAskedState(const nn::DataOrigin &origin)
{
    const nn::Dataset &dataset = origin.dataset;
    AskedState askedState{.probe = {}, .people = {}, .columns = dataset.columns};
    if (origin.choice && origin.choice->set == nn::BuiltIn::FourPeople) {
        for (const nn::Query &query : nn::peopleAskedAbout()) {
            if (nn::Result<nn::Vector> values = nn::valuesIn(dataset.columns, query)) {
                askedState.people.push_back({.name = query.name, .values = *values});
            }
        }
    }
    askedState.probe.person
        = askedState.people.empty() ? averageOf(dataset) : askedState.people.front().values;
    askedState.probe.row = 0;
    return askedState;
}

} // namespace glassnet
