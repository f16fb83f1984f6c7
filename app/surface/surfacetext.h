// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotmap.h"
#include "app/worker/frame.h"

#include <QString>

namespace glassnet {

[[nodiscard]] QString axisTitle(const nn::Column &column); // "Weight (lb)"

// "133.0 lb, 65.0 in: o1 = 0.901"
[[nodiscard]] QString pointText(const Frame &frame, const Eigen::Vector2d &point);
// "Alice · Female · training · 133.0 lb, 65.0 in: o1 = 0.901, right"
[[nodiscard]] QString rowText(const Frame &frame, nn::Index row);
[[nodiscard]] QString surfaceSummary(const Frame &frame); // "output o1"
// "Decision surface of o1 over weight and height; 4 of 4 right"
[[nodiscard]] QString surfaceDescription(const Frame &frame);

} // namespace glassnet
