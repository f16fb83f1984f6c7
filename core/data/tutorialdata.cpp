// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tutorialdata.h"

#include "core/data/scaler.h"

#include <cassert>
#include <utility>

namespace nn {

namespace {

// Nameless samples, all of them for training.
Dataset withSamples(Dataset dataset, Matrix values, Vector targets)
{
    const auto samples = static_cast<std::size_t>(values.cols());
    dataset.values = std::move(values);
    dataset.targets = std::move(targets);
    dataset.sampleNames.assign(samples, {});
    dataset.roles.assign(samples, Role::Train);
    return dataset;
}

Dataset drawnPeople(Index count, NumpyRandom &stream)
{
    Matrix values(2, count);
    for (double &height : values.row(0)) {
        height = static_cast<double>(stream.randint(150, 200));
    }
    for (double &weight : values.row(1)) {
        weight = static_cast<double>(stream.randint(50, 100));
    }
    Vector labels(count);
    for (double &label : labels) {
        label = static_cast<double>(stream.randint(0, 2));
    }
    Dataset dataset;
    dataset.columns = {{"height", Unit::Centimetre}, {"weight", Unit::Kilogram}};
    dataset.target = {"gender", {"F", "M"}};
    return withSamples(std::move(dataset), std::move(values), std::move(labels));
}

bool isTrue(Gate gate, bool a, bool b)
{
    switch (gate) {
    case Gate::And: return a && b;
    case Gate::Or: return a || b;
    case Gate::Nand: return !(a && b);
    case Gate::Xor: return a != b;
    }
    assert(false);
    return false;
}

} // namespace

Dataset fourPeople()
{
    Dataset dataset;
    dataset.name = "Four people";
    dataset.source = "Alice, Bob, Charlie and Diana of tutorials 001 to 003";
    dataset.columns = {{"weight", Unit::Pound}, {"height", Unit::Inch}};
    dataset.target = {"gender", {"M", "F"}};
    dataset = withSamples(std::move(dataset),
                          Matrix{{133.0, 160.0, 152.0, 120.0}, {65.0, 72.0, 70.0, 60.0}},
                          Vector{{1.0, 0.0, 0.0, 1.0}});
    dataset.sampleNames = {"Alice", "Bob", "Charlie", "Diana"};
    return dataset;
}

std::vector<Query> peopleAskedAbout()
{
    const std::vector<Unit> imperial{Unit::Pound, Unit::Inch};
    const std::vector<Unit> metric{Unit::Kilogram, Unit::Centimetre};
    return {{"Emily", Vector{{128.0, 63.0}}, imperial},
            {"Frank", Vector{{155.0, 68.0}}, imperial},
            {"Steve", Vector{{73.0, 182.0}}, metric},
            {"Steve, as written", Vector{{182.0, 73.0}}, metric}};
}

Result<Vector> valuesIn(const std::vector<Column> &columns, const Query &query,
                        Conversion conversion)
{
    assert(static_cast<std::size_t>(query.values.size()) == query.units.size());
    if (query.units.size() != columns.size()) {
        return failure("%1 is described by another number of values than the data: %2, not %3.",
                       query.name, query.units.size(), columns.size());
    }
    Vector values = query.values;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!areConvertible(query.units[i], columns[i].unit)) {
            return failure("%1, column '%2': '%3' cannot be converted to '%4'.", query.name,
                           columns[i].name, term(symbolOf(query.units[i])),
                           term(symbolOf(columns[i].unit)));
        }
        double &value = values(static_cast<Index>(i));
        value = convert(value, query.units[i], columns[i].unit, conversion);
    }
    return values;
}

Dataset randomPeople(Index count, NumpyRandom &stream)
{
    Dataset dataset = drawnPeople(count, stream);
    dataset.name = "Random people";
    dataset.source = "Drawn as in tutorial 000; the labels are random too";
    return dataset;
}

Dataset randomPeopleByRule(Index count, NumpyRandom &stream)
{
    Dataset dataset = drawnPeople(count, stream);
    dataset.name = "Random people, labelled by a rule";
    dataset.source = "Drawn as in tutorial 000; M where the standardised height and weight add "
                     "to more than 0";
    const Matrix standardised = standardiser(dataset.values).apply(dataset.values);
    dataset.targets = (standardised.colwise().sum().array() > 0.0).cast<double>();
    return dataset;
}

Dataset sumOfTwo(Index count, NumpyRandom &stream)
{
    Matrix values(2, count);
    for (Index sample = 0; sample < count; ++sample) {
        values(0, sample) = stream.rand();
        values(1, sample) = stream.rand();
    }
    Vector sums = values.colwise().sum();
    Dataset dataset;
    dataset.name = "Sum of two numbers";
    dataset.source = "Drawn as in tutorial 004";
    dataset.columns = {{"x1", Unit::None}, {"x2", Unit::None}};
    dataset.target = {"x1 + x2", {}};
    return withSamples(std::move(dataset), std::move(values), std::move(sums));
}

std::string_view displayName(Gate gate)
{
    switch (gate) {
    case Gate::And: return "AND";
    case Gate::Or: return "OR";
    case Gate::Nand: return "NAND";
    case Gate::Xor: return "XOR";
    }
    assert(false);
    return "";
}

Dataset gateTable(Gate gate)
{
    const Matrix rows{{0.0, 1.0, 0.0, 1.0}, {0.0, 0.0, 1.0, 1.0}};
    Vector results(4);
    for (Index row = 0; row < rows.cols(); ++row) {
        results(row) = isTrue(gate, rows(0, row) != 0.0, rows(1, row) != 0.0) ? 1.0 : 0.0;
    }
    Dataset dataset;
    dataset.name = displayName(gate);
    dataset.source = "Truth table";
    dataset.columns = {{"x1", Unit::None}, {"x2", Unit::None}};
    dataset.target = {dataset.name, {"0", "1"}};
    dataset = withSamples(std::move(dataset), rows, results);
    dataset.sampleNames = {"00", "10", "01", "11"};
    return dataset;
}

} // namespace nn
