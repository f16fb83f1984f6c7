// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/finding.h"
#include "core/training/trainingrun.h"

#include <vector>

namespace nn {

// Neurons of a hidden layer that are equal in all their weights, in and out, and in everything the
// optimiser remembers of them. They have the same gradients for every sample, so that training
// never tells them apart. One finding for each group; its neurons are the group.
[[nodiscard]] std::vector<Finding> twinsOf(const TrainingRun &run);

} // namespace nn
