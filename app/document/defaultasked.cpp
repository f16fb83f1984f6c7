// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/defaultasked.h"

#include "app/text/increments.h"
#include "core/data/tutorialdata.h"

namespace glassnet {

namespace {

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
