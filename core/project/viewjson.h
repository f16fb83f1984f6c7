// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/jsonnode.h"
#include "core/project/viewstate.h"
#include "core/training/trainingrun.h"

namespace nn {

[[nodiscard]] OrderedJson jsonOf(const ViewState &view);

// What is not there in the run, whose data have an origin, is left out.
[[nodiscard]] ViewState viewAt(const JsonNode &node, const TrainingRun &run);

} // namespace nn
