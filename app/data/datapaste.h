// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/result.h"

#include <optional>
#include <string>

namespace glassnet {

// A cell of the table that can be written to. Fields count from 0: the name, the values, the
// target.
struct DataCell
{
    nn::Index row = 0;
    nn::Index field = 0;
};

// The data with rows from a spreadsheet: tabs, commas or semicolons between their fields. Where
// the system's language has a decimal comma, lines of one number each are one column. Whole
// samples (name, values and target, or without names) are added; anything narrower is written
// over what is there, from the given cell on. The sentence of a refusal names the line.
[[nodiscard]] nn::Result<nn::Dataset> withPasted(nn::Dataset dataset, const std::string &text,
                                                 const std::optional<DataCell> &from);

// Rows as text that a spreadsheet and withPasted() take: name, values and target, tabs between
// them, numbers with every digit in the system's language.
[[nodiscard]] std::string copiedRows(const nn::Dataset &dataset,
                                     const std::vector<nn::Index> &rows);

} // namespace glassnet
