// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotmap.h"
#include "core/data/dataorigin.h"

namespace glassnet {

// What the surface view shows of the two columns of the data: their default ranges
// (defaultAxis, document/defaultrange), and whoever is asked about.

// The smallest range with all samples and the person, if there is one who is not too far from
// them. The data must have two columns and samples.
[[nodiscard]] PlotRange neededRange(const nn::DataOrigin &origin, const nn::Vector &person);

// The default ranges of the two columns, wider where that person would not be in them, unless it is
// far away. What "fit" shows.
[[nodiscard]] PlotRange fittedRange(const nn::DataOrigin &origin, const nn::Vector &person);

// Whether another range should take the place of this one, so that everything stays in sight and
// is not lost in the distance. Small changes leave the view at rest.
[[nodiscard]] bool isOutgrown(const PlotRange &shown, const PlotRange &needed,
                              const PlotRange &fitted);

} // namespace glassnet
