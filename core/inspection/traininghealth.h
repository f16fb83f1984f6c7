// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/health.h"

namespace nn {

// The parts of healthOf() about the network as a whole (frozen, still, exploding), at most one of
// them, and about layers and weights (vanishing, large).
[[nodiscard]] std::vector<Finding> trainingHealth(const TrainingRun &run,
                                                  const HealthFigures &figures);
[[nodiscard]] std::vector<Finding> layerHealth(const TrainingRun &run,
                                               const HealthFigures &figures);

} // namespace nn
