// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glassnet {

// Samples × parameters of a pass that is too slow for hundreds of them in every frame.
inline constexpr double slowPass = 2e5;

} // namespace glassnet
