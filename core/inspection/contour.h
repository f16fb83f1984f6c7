// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/field.h"

#include <vector>

namespace nn {

// In grid coordinates: x counts columns, y counts rows, both from 0. A closed line ends with the
// point it begins with.
using Polyline = std::vector<Eigen::Vector2d>;

// The lines along which a plane crosses the level, by marching squares: straight between two
// neighbours of which one is strictly above it, and where a cell's two lines could run either
// way, the mean of its corners decides. Lines end at cells with a value that is not finite.
[[nodiscard]] std::vector<Polyline> contour(const Field::Plane &plane, float level);

} // namespace nn
