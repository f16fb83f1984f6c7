// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <optional>

namespace glassnet {

// What stands at the network's inputs: a row of the data, or the person that is asked about, who
// is the cross on the surface; or in the person's place numbers that are given to the inputs as
// they are, of which no column knows. A value of the window, not of the run: asking changes
// nothing.
struct Probe
{
    std::optional<nn::Index> row; // nothing: the inputs below, else the person
    nn::Vector person; // one value a column, in its unit
    nn::Vector inputs = {}; // one number an input, as the network sees it; empty: the person

    // Whether no row and nobody, but such inputs are shown.
    [[nodiscard]] bool isAsSeen() const { return !row && inputs.size() > 0; }

    // The same with another row; nothing: none.
    [[nodiscard]] Probe withRow(std::optional<nn::Index> other) const
    {
        return {.row = other, .person = person, .inputs = inputs};
    }
    // The same for a network of so many inputs: without those of another one.
    [[nodiscard]] Probe forNetworkOf(nn::Index inputCount) const
    {
        return {.row = row,
                .person = person,
                .inputs = inputs.size() == inputCount ? inputs : nn::Vector()};
    }

    friend bool operator==(const Probe &a, const Probe &b)
    {
        return a.row == b.row && nn::sameValues(a.person, b.person)
               && nn::sameValues(a.inputs, b.inputs);
    }
};

} // namespace glassnet
