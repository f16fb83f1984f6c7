// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/kernels.h"
#include "core/pass.h"
#include "core/training/trainingrun.h"

#include <optional>

namespace nn {

// The next sample's step taken apart into its four stages, to be read at leisure: a function of
// a run, which it leaves alone. Taking the step itself is Trainer::advance(StepUnit::Sample).
// The numbers are those of the plain pass; a kernel may differ from them in the last digits.
struct SampleStep
{
    Index sample = 0; // its column in the training data
    std::int64_t ofEpoch = 0; // the epoch it belongs to, from 1

    Trace forward; // stage 1: z and a of every neuron
    Vector output; // what the network says
    Vector target; // what it should say
    double loss = 0.0; // stage 2: the loss of this sample, and its derivative by the outputs
    Vector lossGradient;
    Gradient backward; // stage 3: δ of every neuron, the derivative by every parameter
    // Stage 4: the network afterwards, if the sample completes a batch; the update then uses
    // this many samples with it, waiting and carried ones included.
    std::optional<Network> after;
    Index samplesInUpdate = 0;
};

// The run must have passed check(). `after` has the bits of a trainer of the same level. With slips
// the derivative by every parameter is the one that they use; δ stays the true one.
[[nodiscard]] SampleStep nextSampleStep(const TrainingRun &run,
                                        kernels::Level level = kernels::bestLevel());

} // namespace nn
