// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataorigin.h"
#include "core/project/jsonnode.h"

#include <memory>

namespace nn {

[[nodiscard]] OrderedJson jsonOf(const DataOrigin &origin);

// Prepared anew from their origin; null if something was refused.
[[nodiscard]] std::shared_ptr<const TrainingData> dataAt(const JsonNode &node);

} // namespace nn
