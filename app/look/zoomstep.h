// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glassnet {

// How many times closer a key or a button comes, and a step of the wheel over a plot. The wheel is
// gentler over the network (network/networkinteraction).
constexpr double zoomStep = 1.25;

} // namespace glassnet
