// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/chainrule.h"
#include "core/kernels/kernels.h"
#include "core/training/trainingrun.h"

#include <optional>
#include <vector>

namespace nn {

// One update of one parameter written out: from the derivatives of its samples to the new value, in
// the notation of chainrule.h, with η for the learning rate.

struct SampleDerivative
{
    Index sample = 0; // its column in the training data
    double value = 0.0; // ∂L/∂w1 for this sample alone
};

struct UpdateLine
{
    ChainFactor factor;
    bool assigns = false; // name ← formula, and the name stands for the old value on the right
};

struct UpdateExplanation
{
    std::string name; // "w1"
    // Those that the update waits for or uses, in the order in which they are seen. What an epoch
    // before has left over (see ShortBatch::Carry) is known as a sum only.
    std::vector<SampleDerivative> samples;
    double carried = 0.0;
    Index carriedSamples = 0;

    // The sum or mean of several samples, the penalty, the optimiser's memory, last the parameter
    // itself. A frozen parameter has no line.
    std::vector<UpdateLine> lines;
    double rate = 0.0; // η, with its schedule
    bool isFrozen = false;
    double before = 0.0;
    double after = 0.0; // the bits of training at this level
    std::optional<Network> updated; // all of it afterwards; nothing if no update ever comes
};

// The next update of the run, which must have passed check(); the parameter must exist. Costs the
// update itself and a pass for each of its samples.
[[nodiscard]] UpdateExplanation explainUpdate(const TrainingRun &run, const ParameterRef &parameter,
                                              kernels::Level level = kernels::bestLevel());

} // namespace nn
