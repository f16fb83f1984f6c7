// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/probe.h"
#include "core/data/dataset.h"
#include "core/project/viewstate.h"

#include <optional>
#include <vector>

namespace glassnet {

// What lies beside the run and can be undone with it: whose numbers are at the inputs, and who
// is asked about.
struct AskedState
{
    Probe probe;
    std::vector<nn::PersonAsked> people;
    std::vector<nn::Column> columns; // of the data beside which it lies

    friend bool operator==(const AskedState &, const AskedState &) = default;
};

// The same people beside data of these columns, in their units; nothing if they measure something
// else, or would be beyond the limits (see limits.h).
[[nodiscard]] std::optional<AskedState> movedTo(AskedState askedState,
                                                const std::vector<nn::Column> &columns);

} // namespace glassnet
