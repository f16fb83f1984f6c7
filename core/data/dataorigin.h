// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtin.h"
#include "core/data/preparation.h"

#include <memory>
#include <optional>

namespace nn {

// What the numbers a run trains on were made from: the samples as people know them and the way
// they were prepared. Training never looks at it; it travels with the numbers (see
// TrainingData::origin), so that whoever sees a run at any moment of its history can say which
// person a column is, in which unit, and what was asked of the built-in set.
struct DataOrigin
{
    Dataset dataset;
    Preparation preparation;
    std::optional<BuiltInChoice> choice = {}; // how the samples were drawn, unless edited since

    friend bool operator==(const DataOrigin &, const DataOrigin &) = default;
};

// The numbers to train on, with their origin. Refuses what prepare() refuses.
[[nodiscard]] Result<std::shared_ptr<const TrainingData>> prepared(DataOrigin origin);

// Where the samples of one role stand in the data set: entry c is the row of column c of the
// training (or test) matrices.
[[nodiscard]] std::vector<Index> rowsOf(const Dataset &dataset, Role role);

} // namespace nn
