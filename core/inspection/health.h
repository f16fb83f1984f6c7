// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/finding.h"
#include "core/inspection/healthfigures.h"

#include <vector>

namespace nn {

// What counts as unhealthy. The literature gives no exact limits; those here are where the
// difference can be seen while one watches.

// A neuron is called saturated from this share of flat samples on: the few that are left decide
// nothing, and with four samples it means all four.
inline constexpr double saturatedShare = 0.95;
// Outputs closer together than this share of the largest differ in no digit that is shown.
inline constexpr double constantShare = 1e-9;
// An early layer with this share of the last layer's gradient needs ten thousand epochs for what
// the last one does in one. Seven sigmoids at their steepest, each with ¼, are just beyond it
// (Glorot and Bengio 2010).
inline constexpr double vanishingRatio = 1e-4;
// Of the loss above the lowest possible, as a share of that of guessing. One wrong answer among 256
// of two equal classes costs 1.6 % and is something left to learn.
inline constexpr double learnedShare = 0.01;
// Below this gradient a million updates at a rate of 1 move no weight by more than 10⁻⁶.
inline constexpr double stillGradient = 1e-12;
// The gradient of a batch is a balance where it is this small a part of those of its samples.
inline constexpr double balancedShare = 1e-6;
// Weights this large turn inputs of about 1 into sums in the hundreds, where every bounded
// activation is flat.
inline constexpr double largeWeight = 1e3;

// What keeps the network of a run from learning, or is worth knowing about it: first about the
// whole network, then layer by layer. Of a neuron no more than one of dead, saturated and constant,
// and one finding where all of a layer have it. Where most is learned, what would be warnings are
// notes. Costs what measureHealth() costs. The run must have passed check(); nothing for a run
// without training samples, and little where numbers are not finite (see Divergence).
[[nodiscard]] std::vector<Finding> healthOf(const TrainingRun &run,
                                            const HealthOptions &options = {});
// The same from figures that were measured of this very run.
[[nodiscard]] std::vector<Finding> healthOf(const TrainingRun &run, const HealthFigures &figures);

// Whether hardly anything is left to learn of the loss (see learnedShare).
[[nodiscard]] bool isLearned(const HealthFigures &figures);

} // namespace nn
