// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/settings.h"

#include <optional>

namespace nn {

// What a person should know about settings that are allowed but seldom meant: a rate at which
// hardly anything learns, a batch larger than the data. Only about what differs from before;
// nothing if it is not unusual.
[[nodiscard]] std::optional<Error> remarkOn(const TrainingSettings &before,
                                            const TrainingSettings &after, Index trainingSamples);

} // namespace nn
