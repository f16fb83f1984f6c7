// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/jsonnode.h"
#include "core/training/settings.h"

namespace nn {

[[nodiscard]] OrderedJson jsonOf(const TrainingSettings &settings);
[[nodiscard]] TrainingSettings settingsAt(const JsonNode &node);

} // namespace nn
