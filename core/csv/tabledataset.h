// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/csv/csv.h"
#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

// Automatic takes labels as classes, and numbers too when they are 0 and 1, or -1 and 1.
enum class TargetKind : std::uint8_t { Automatic, Classes, Number };

// More different labels than this are no classes but names.
inline constexpr std::size_t maxClasses = 100;

// Which columns of a table, by position from 0, become what in a dataset.
struct ColumnChoice
{
    std::vector<std::size_t> inputs = {}; // columns of numbers
    std::size_t target = 0;
    TargetKind targetKind = TargetKind::Automatic;
    std::vector<std::string> classes
        = {}; // their order; empty: labels as they appear, numbers sorted
    std::optional<std::size_t> name = {}; // of the samples
    std::optional<std::size_t> role = {}; // labels "train" and "test"; absent: all train
};

// A proposal. The target is the column called target, class, label or y, else the last one that
// does not hold names; names are a column called name or id, or labels of which none is twice;
// the inputs are all other columns of numbers.
[[nodiscard]] ColumnChoice guessColumns(const Table &table);

struct ImportedDataset
{
    Dataset dataset; // its name and source are left to the caller
    std::vector<Notice> notices;
};

// Rows in which an input, the target or the role is missing are left out, with a notice; a
// missing name is an empty one. Units are guessed from the names of the columns. Refuses tables
// without rows, inputs that are no numbers, and targets that are not what they should be. All
// positions have to be columns of the table.
[[nodiscard]] Result<ImportedDataset> toDataset(const Table &table, const ColumnChoice &choice);

// "weight_kg", "weight (kg)", "weight [kg]", "weight in kg" and "weight/kg" are a weight in
// kilograms; other words for the unit are known too. What names no unit is a name as it stands.
[[nodiscard]] Column columnCalled(std::string_view header);

// The same samples, with class 0 called class 1 and the reverse. The target has two classes.
[[nodiscard]] Dataset withClassesSwapped(Dataset dataset);

} // namespace nn
