// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include "core/limits.h"
#include "core/random/random.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace nn {

namespace {

Result<Done> checkSizes(const Dataset &dataset)
{
    if (dataset.columns.empty()) {
        return failure("The data have no columns.");
    }
    if (dataset.sampleCount() == 0) {
        return failure("The data have no samples.");
    }
    const auto columnCount = static_cast<Index>(dataset.columns.size());
    if (columnCount != dataset.columnCount()) {
        return counted("The data have %1 columns, but names for %2.",
                       "The data have %1 column, but names for %2.", dataset.columnCount(),
                       columnCount);
    }
    const Index samples = dataset.sampleCount();
    if (dataset.targets.size() != samples) {
        return counted("The data have %1 samples, but targets for %2.",
                       "The data have %1 sample, but targets for %2.", samples,
                       dataset.targets.size());
    }
    if (static_cast<Index>(dataset.sampleNames.size()) != samples) {
        return counted("The data have %1 samples, but names for %2.",
                       "The data have %1 sample, but names for %2.", samples,
                       dataset.sampleNames.size());
    }
    if (static_cast<Index>(dataset.roles.size()) != samples) {
        return counted("The data have %1 samples, of which %2 are assigned to training or testing.",
                       "The data have %1 sample, of which %2 are assigned to training or testing.",
                       samples, dataset.roles.size());
    }
    return Done{};
}

Result<Done> checkTexts(const Dataset &dataset)
{
    Result<Done> checked = checkName(term("The name of the data"), dataset.name);
    for (std::size_t i = 0; i < dataset.columns.size() && checked; ++i) {
        checked = checkName(argument(failure("Column %1", i + 1)), dataset.columns[i].name);
    }
    if (checked) {
        checked = checkName(term("The name of the target"), dataset.target.name);
    }
    for (std::size_t i = 0; i < dataset.target.classes.size() && checked; ++i) {
        checked = checkName(argument(failure("Class %1", i + 1)), dataset.target.classes[i]);
    }
    const auto unfit = std::ranges::find_if_not(
        dataset.sampleNames, [](const std::string &name) { return isName(name); });
    if (checked && unfit != dataset.sampleNames.end()) {
        checked = checkName(argument(failure("Sample %1", unfit - dataset.sampleNames.begin() + 1)),
                            *unfit);
    }
    return checked ? checkName(term("The source of the data"), dataset.source, longestText)
                   : checked;
}

// A number that is not finite, or finite and larger than anything that is measured.
Error noValue(Index sample, const std::string &column, double value)
{
    return std::isfinite(value)
               ? failure("Sample %1, column '%2': the number is beyond ±%3.", sample + 1, column,
                         largestValue)
               : failure("Sample %1, column '%2': the value is not a finite number.", sample + 1,
                         column);
}

Result<Done> checkSample(const Dataset &dataset, Index sample)
{
    for (Index column = 0; column < dataset.columnCount(); ++column) {
        const double value = dataset.values(column, sample);
        if (!(std::abs(value) <= largestValue)) {
            return noValue(sample, dataset.columns[static_cast<std::size_t>(column)].name, value);
        }
    }
    const double target = dataset.targets(sample);
    if (!(std::abs(target) <= largestValue)) {
        return noValue(sample, dataset.target.name, target);
    }
    const auto classCount = static_cast<double>(dataset.target.classes.size());
    if (!dataset.target.isNumeric()
        && (target != std::floor(target) || target < 0.0 || target >= classCount)) {
        return counted("Sample %2, column '%3': the target is none of the %1 classes.",
                       "Sample %2, column '%3': the target is not the only class.",
                       dataset.target.classes.size(), sample + 1, dataset.target.name);
    }
    return Done{};
}

} // namespace

Index Dataset::count(Role role) const
{
    return std::count(roles.begin(), roles.end(), role);
}

bool operator==(const Dataset &a, const Dataset &b)
{
    return a.name == b.name && a.source == b.source && a.columns == b.columns
           && a.target == b.target && sameValues(a.values, b.values)
           && sameValues(a.targets, b.targets) && a.sampleNames == b.sampleNames
           && a.roles == b.roles;
}

Result<Done> validate(const Dataset &dataset)
{
    if (const auto sizes = checkSizes(dataset); !sizes) {
        return sizes;
    }
    if (const auto texts = checkTexts(dataset); !texts) {
        return texts;
    }
    for (Index sample = 0; sample < dataset.sampleCount(); ++sample) {
        if (const auto checked = checkSample(dataset, sample); !checked) {
            return checked;
        }
    }
    return Done{};
}

Dataset splitAtRandom(Dataset dataset, double trainShare, Rng &rng)
{
    assert(trainShare >= 0.0 && trainShare <= 1.0);
    const auto samples = static_cast<std::size_t>(dataset.sampleCount());
    std::vector<std::uint32_t> order(samples);
    std::iota(order.begin(), order.end(), 0U);
    rng.shuffle(order);

    const auto trainCount
        = static_cast<std::size_t>(std::round(trainShare * static_cast<double>(samples)));
    dataset.roles.assign(samples, Role::Test);
    for (std::size_t i = 0; i < trainCount; ++i) {
        dataset.roles[order[i]] = Role::Train;
    }
    return dataset;
}

} // namespace nn
