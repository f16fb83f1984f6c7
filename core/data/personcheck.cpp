// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/personcheck.h"

#include "core/data/units.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nn {

namespace {

bool isFar(const Dataset &dataset, Index column, double value)
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (Index row = 0; row < dataset.sampleCount(); ++row) {
        if (dataset.roles[static_cast<std::size_t>(row)] == Role::Train) {
            lowest = std::min(lowest, dataset.values(column, row));
            highest = std::max(highest, dataset.values(column, row));
        }
    }
    const double spread = highest - lowest;
    const double reach = spread > 0.0 ? spread : std::max(std::abs(lowest), 1.0);
    return value < lowest - reach || value > highest + reach;
}

Vector exchanged(const Dataset &dataset, Vector person, const std::vector<Unit> &units, Index first,
                 Index second)
{
    const auto unitOf = [&dataset](Index column) {
        return dataset.columns[static_cast<std::size_t>(column)].unit;
    };
    const Unit firstTyped = units[static_cast<std::size_t>(first)];
    const Unit secondTyped = units[static_cast<std::size_t>(second)];
    const double firstNumber = convert(person(first), unitOf(first), firstTyped);
    const double secondNumber = convert(person(second), unitOf(second), secondTyped);
    person(first) = convert(secondNumber, firstTyped, unitOf(first));
    person(second) = convert(firstNumber, secondTyped, unitOf(second));
    return person;
}

} // namespace

bool arePeople(const Dataset &dataset)
{
    return std::ranges::any_of(dataset.columns,
                               [](const Column &column) { return column.unit != Unit::None; });
}

std::vector<Index> farColumns(const Dataset &dataset, const Vector &person)
{
    std::vector<Index> columns;
    for (Index column = 0; column < person.size(); ++column) {
        if (isFar(dataset, column, person(column))) {
            columns.push_back(column);
        }
    }
    return columns;
}

std::vector<Index> impossibleColumns(const Dataset &dataset, const Vector &person)
{
    std::vector<Index> columns;
    for (Index column = 0; column < person.size(); ++column) {
        const Unit unit = dataset.columns[static_cast<std::size_t>(column)].unit;
        if (!canBeOfPerson(person(column), unit)) {
            columns.push_back(column);
        }
    }
    return columns;
}

std::optional<SwappedNumbers> likelySwap(const Dataset &dataset, const Vector &person,
                                         const std::vector<Unit> &units)
{
    const std::vector<Index> far = farColumns(dataset, person);
    if (far.empty() || far.size() > 2) {
        return std::nullopt;
    }
    // One of the two stands in a column that is far; the other may be anywhere.
    const Index first = far.front();
    for (Index second = 0; second < person.size(); ++second) {
        if (second == first) {
            continue;
        }
        Vector other = exchanged(dataset, person, units, first, second);
        if (farColumns(dataset, other).empty()) {
            return SwappedNumbers{std::min(first, second), std::max(first, second),
                                  std::move(other)};
        }
    }
    return std::nullopt;
}

} // namespace nn
