// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/health.h"

namespace nn {

// The part of healthOf() about single neurons: dead, saturated, constant.
[[nodiscard]] std::vector<Finding> neuronHealth(const TrainingRun &run,
                                                const HealthFigures &figures);

} // namespace nn
