// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/probe.h"
#include "core/project/viewstate.h"

#include <vector>

namespace glassnet {

// What lies beside the run and can be undone with it: whose numbers are at the inputs, and who
// is asked about.
struct Desk
{
    Probe probe;
    std::vector<nn::PersonAsked> people;

    friend bool operator==(const Desk &, const Desk &) = default;
};

} // namespace glassnet
