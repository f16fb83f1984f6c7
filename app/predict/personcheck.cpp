// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/personcheck.h"

#include "core/data/units.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassnet {

namespace {

bool isFar(const nn::Dataset &dataset, nn::Index column, double value)
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (nn::Index row = 0; row < dataset.sampleCount(); ++row) {
        if (dataset.roles[static_cast<std::size_t>(row)] == nn::Role::Train) {
            lowest = std::min(lowest, dataset.values(column, row));
            highest = std::max(highest, dataset.values(column, row));
        }
    }
    const double spread = highest - lowest;
    const double reach = spread > 0.0 ? spread : std::max(std::abs(lowest), 1.0);
    return value < lowest - reach || value > highest + reach;
}

nn::Vector exchanged(const nn::Dataset &dataset, nn::Vector person,
                     const std::vector<nn::Unit> &units, nn::Index first, nn::Index second)
{
    const auto unitOf = [&dataset](nn::Index column) {
        return dataset.columns[static_cast<std::size_t>(column)].unit;
    };
    const nn::Unit firstTyped = units[static_cast<std::size_t>(first)];
    const nn::Unit secondTyped = units[static_cast<std::size_t>(second)];
    const double firstNumber = nn::convert(person(first), unitOf(first), firstTyped);
    const double secondNumber = nn::convert(person(second), unitOf(second), secondTyped);
    person(first) = nn::convert(secondNumber, firstTyped, unitOf(first));
    person(second) = nn::convert(firstNumber, secondTyped, unitOf(second));
    return person;
}

} // namespace

std::vector<nn::Index> farColumns(const nn::Dataset &dataset, const nn::Vector &person)
{
    std::vector<nn::Index> columns;
    for (nn::Index column = 0; column < person.size(); ++column) {
        if (isFar(dataset, column, person(column))) {
            columns.push_back(column);
        }
    }
    return columns;
}

std::vector<nn::Index> impossibleColumns(const nn::Dataset &dataset, const nn::Vector &person)
{
    std::vector<nn::Index> columns;
    for (nn::Index column = 0; column < person.size(); ++column) {
        const nn::Unit unit = dataset.columns[static_cast<std::size_t>(column)].unit;
        if (!nn::canBeOfPerson(person(column), unit)) {
            columns.push_back(column);
        }
    }
    return columns;
}

std::optional<SwappedNumbers> likelySwap(const nn::Dataset &dataset, const nn::Vector &person,
                                         const std::vector<nn::Unit> &units)
{
    const std::vector<nn::Index> far = farColumns(dataset, person);
    if (far.empty() || far.size() > 2) {
        return std::nullopt;
    }
    // One of the two stands in a column that is far; the other may be anywhere.
    const nn::Index first = far.front();
    for (nn::Index second = 0; second < person.size(); ++second) {
        if (second == first) {
            continue;
        }
        nn::Vector other = exchanged(dataset, person, units, first, second);
        if (farColumns(dataset, other).empty()) {
            return SwappedNumbers{std::min(first, second), std::max(first, second),
                                  std::move(other)};
        }
    }
    return std::nullopt;
}

} // namespace glassnet
