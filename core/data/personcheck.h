// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <optional>
#include <vector>

namespace nn {

// Whether the samples are people: they are where anything about them is measured.
[[nodiscard]] bool arePeople(const Dataset &dataset);

// The columns in which somebody lies far outside of what was trained on: further from the
// training samples than these lie apart. Where they are all equal, anything further away than
// their own size is far.
[[nodiscard]] std::vector<Index> farColumns(const Dataset &dataset, const Vector &person);

// The columns in which nobody can be like that: a negative height, a ton of weight.
[[nodiscard]] std::vector<Index> impossibleColumns(const Dataset &dataset, const Vector &person);

struct SwappedNumbers
{
    Index first = 0;
    Index second = 0;
    Vector person; // afterwards, in the units of the columns
};

// The two numbers that were probably typed in each other's place: as they are the person is far
// outside, exchanged no number is. The units are those in which the numbers were typed, one a
// column, because it is the numbers that change places and not the measures.
[[nodiscard]] std::optional<SwappedNumbers> likelySwap(const Dataset &dataset, const Vector &person,
                                                       const std::vector<Unit> &units);

} // namespace nn
