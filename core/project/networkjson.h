// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/jsonnode.h"
#include "core/training/trainingrun.h"

namespace nn {

[[nodiscard]] OrderedJson jsonOf(const Start &start);
[[nodiscard]] OrderedJson jsonOf(const Learned &learned);

// A network that passes checkShape(), and numbers laid out like it; nothing if something was
// refused.
[[nodiscard]] std::optional<Start> startAt(const JsonNode &node);
[[nodiscard]] std::optional<Learned> learnedAt(const JsonNode &node);

} // namespace nn
