// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/loss/losslines.h"
#include "app/plot/plotmap.h"
#include "core/project/viewstate.h"

namespace glassnet {

// Everything of the line, and of the others as much as does not make the line small.
[[nodiscard]] nn::Span fittedEpochs(const LossBranches &branches,
                                    const std::vector<LossBranchLine> &others);

// The losses between two epochs, with some room: from 0 while all epochs are looked at.
[[nodiscard]] PlotRange fittedLosses(PlotRange range, const LossPoints &points, bool isLogarithmic,
                                     bool isFromZero);

// A range that can be drawn, whatever was asked for: finite and of some size.
[[nodiscard]] PlotRange drawable(PlotRange range, bool isLogarithmic);

} // namespace glassnet
