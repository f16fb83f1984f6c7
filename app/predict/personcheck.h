// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <optional>
#include <vector>

namespace glassnet {

// The columns in which somebody lies far outside of what was trained on: further from the
// training samples than these lie apart. Where they are all equal, anything further away than
// their own size is far.
[[nodiscard]] std::vector<nn::Index> farColumns(const nn::Dataset &dataset,
                                                const nn::Vector &person);

// The columns in which nobody can be like that: a negative height, a ton of weight.
[[nodiscard]] std::vector<nn::Index> impossibleColumns(const nn::Dataset &dataset,
                                                       const nn::Vector &person);

struct SwappedNumbers
{
    nn::Index first = 0;
    nn::Index second = 0;
    nn::Vector person; // afterwards, in the units of the columns
};

// The two numbers that were probably typed in each other's place: as they are the person is far
// outside, exchanged no number is. The units are those in which the numbers were typed, one a
// column, because it is the numbers that change places and not the measures.
[[nodiscard]] std::optional<SwappedNumbers> likelySwap(const nn::Dataset &dataset,
                                                       const nn::Vector &person,
                                                       const std::vector<nn::Unit> &units);

} // namespace glassnet
