// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataorigin.h"
#include "core/training/trainingrun.h"

namespace nn {

// Changes of a run that concern its data and its network together, each as the whole run that
// comes of it: pure functions, the run they are given stays as it was.

// The run on other data: hidden layers and settings stay, inputs and outputs become those the
// data need, with an activation and, where the present loss has no meaning, a loss that suit the
// coding of the targets; and it begins anew from a start drawn as its last one was. Refuses data
// that cannot be prepared.
[[nodiscard]] Result<TrainingRun> refitted(const TrainingRun &run, DataOrigin origin);

// The run with other layers, going on with what exists in both shapes; so does its start.
[[nodiscard]] Result<TrainingRun> withLayers(const TrainingRun &run, std::vector<LayerSpec> layers);

// The run with other inputs switched on. Weights of inputs that stay are kept; those of new ones
// are drawn. The run must have an origin.
[[nodiscard]] Result<TrainingRun> withInputs(const TrainingRun &run,
                                             const std::vector<DerivedInput> &inputs);

// The run at a new start of the same shape.
[[nodiscard]] Result<TrainingRun> withStart(const TrainingRun &run, Draw draw);

// The problem a built-in set is usually seen with: the tutorials' and the Playground's own, else
// a small network that can learn it. Refuses what makeBuiltIn() refuses.
[[nodiscard]] Result<TrainingRun> defaultRun(const BuiltInChoice &choice);

} // namespace nn
