// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <optional>

namespace glassnet {

// Whose numbers stand at the network's inputs: a row of the data, or the person that is asked
// about, who is the cross on the surface. A value of the window, not of the run: asking somebody
// changes nothing.
struct Probe
{
    std::optional<nn::Index> row; // nothing: the person
    nn::Vector person; // one value a column, in its unit

    friend bool operator==(const Probe &a, const Probe &b)
    {
        return a.row == b.row && nn::sameValues(a.person, b.person);
    }
};

} // namespace glassnet
