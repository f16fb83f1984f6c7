// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/inspection.h"
#include "core/training/trainingrun.h"

#include <optional>

namespace nn {

// Every number of one sample's training step: the way through the network and back, then the
// update that this sample alone would make.
struct StepNumbers
{
    Network network; // before the update
    SampleInspection inspection;
    std::optional<Network> after; // nothing where an update takes more than one sample
    double lossAfter = 0.0; // the sample's loss in `after`
};

// Of any training sample, as if it were the next one. The run must have passed check(). Slips are
// left out: these are the numbers that are right. `after` follows from the run's optimiser with
// its moments, schedule and penalty; it exists where the batch size is 1 and nothing waits.
[[nodiscard]] StepNumbers stepNumbers(const TrainingRun &run, Index sample);

// An exercise: one sample's step of a run. Made by homeworkOf().
struct HomeworkContext
{
    TrainingRun run;
    Index sample = 0; // its column in the training data
    StepNumbers step;
};
[[nodiscard]] HomeworkContext homeworkOf(TrainingRun run, Index sample);

// η at this moment, with the factor of the schedule.
[[nodiscard]] double presentRate(const TrainingRun &run);

} // namespace nn
