// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/jsonnode.h"
#include "core/training/timeline.h"

#include <memory>
#include <optional>
#include <vector>

namespace nn {

// Data and starts, which many runs share: each is written once, and runs name its place.
struct SharedParts
{
    std::vector<std::shared_ptr<const TrainingData>> data;
    std::vector<std::shared_ptr<const Start>> starts;
};

[[nodiscard]] SharedParts partsOf(const TrainingRun &run, const KeptTimeline &timeline);
[[nodiscard]] OrderedJson jsonOf(const SharedParts &parts);
[[nodiscard]] SharedParts partsAt(const JsonNode &node);

[[nodiscard]] OrderedJson jsonOf(const TrainingRun &run, const SharedParts &parts);
[[nodiscard]] OrderedJson jsonOf(const KeptTimeline &timeline, const SharedParts &parts);
[[nodiscard]] OrderedJson jsonOf(const Moment &moment);

// A run without data or a start is refused. Not checked: whether the parts fit together is for
// check() and Timeline::restored() to say.
[[nodiscard]] std::optional<TrainingRun> runAt(const JsonNode &node, const SharedParts &parts);
[[nodiscard]] KeptTimeline timelineAt(const JsonNode &node, const SharedParts &parts);
[[nodiscard]] Moment momentAt(const JsonNode &node);

} // namespace nn
