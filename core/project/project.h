// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/viewstate.h"
#include "core/training/timeline.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace nn {

// Everything that is saved: a run with the history it stands in, and how it is looked at. All
// runs must have a start, and all data their origin, from which the numbers to train on are made
// again.
struct Project
{
    TrainingRun run;
    KeptTimeline timeline;
    Moment now; // where the run stands: on the present branch of the timeline
    ViewState view;
};

inline constexpr std::size_t largestProjectBytes = std::size_t{512} << 20;

// The text of a project file (*.glassnet): JSON, which ends with a newline. A run that is read
// back continues bit for bit.
[[nodiscard]] std::string toJson(const Project &project);

// Refuses, with the place in the file, what is no project, is damaged or does not fit together,
// and files of a newer version. Whatever it gives passes check() and Timeline::restored(), every
// run in it has data and a start, and no count is above 2^53. How far the history's last state is
// from its end is not bounded: going there is as long as the training was. Keys that it does not
// know are ignored; of what is looked at, what is not there any more is left out.
[[nodiscard]] Result<Project> projectFromJson(std::string_view text);

} // namespace nn
