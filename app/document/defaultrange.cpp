// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/defaultrange.h"

#include "core/project/viewstate.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr nn::Index finest = 128; // points a side
constexpr double margin = 0.2; // of the samples' range, on each side
constexpr double playgroundReach = 6.0; // the Playground shows −6 to 6

} // namespace

nn::GridAxis defaultAxis(const nn::DataOrigin &origin, nn::Index column)
{
    const bool isPlayground
        = origin.choice && nn::infoOf(origin.choice->set).group == nn::BuiltInGroup::Playground;
    if (isPlayground) {
        return {.column = column, .from = -playgroundReach, .to = playgroundReach, .count = finest};
    }
    const auto values = origin.dataset.values.row(column);
    const double lowest = values.minCoeff();
    const double highest = values.maxCoeff();
    const double size = std::max(std::abs(lowest), std::abs(highest));
    const bool areApart = nn::canBeLookedAt({.from = lowest, .to = highest});
    const double span = areApart ? highest - lowest : std::max(1.0, size);
    return {.column = column,
            .from = lowest - margin * span,
            .to = highest + margin * span,
            .count = finest};
}

} // namespace glassnet
