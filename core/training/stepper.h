// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/kernels.h"
#include "core/training/trainingrun.h"

#include <limits>
#include <memory>
#include <vector>

namespace nn {

// Moves a run forward: chooses the kernels for its shape and settings and owns their memory.
// Holds nothing that a run needs to be continued elsewhere; any stepper of the same level takes
// any run to the same bits, in steps of any size, because the kernel follows from the run alone:
// its shape, frozen parameters, settings and data. Not for two threads at once.
class Stepper
{
public:
    explicit Stepper(kernels::Level level = kernels::bestLevel());
    ~Stepper();
    Stepper(Stepper &&) noexcept;
    Stepper &operator=(Stepper &&) noexcept;

    [[nodiscard]] kernels::Level level() const { return m_level; }

    // To be called after anything but advance() has changed the run, before the next call here.
    // The run must have passed check().
    void attach(const TrainingRun &run);

    // Counts of the run to stop at, whichever is reached first.
    struct Until
    {
        std::int64_t samples = std::numeric_limits<std::int64_t>::max();
        std::int64_t updates = std::numeric_limits<std::int64_t>::max();
        std::int64_t epochs = std::numeric_limits<std::int64_t>::max();

        [[nodiscard]] bool isReachedBy(const Counters &counters) const
        {
            return counters.samples >= samples || counters.updates >= updates
                   || counters.epochs >= epochs;
        }
    };

    // Trains the run it was attached to. False if some loss, gradient or parameter on the way
    // may not have been finite; the run has gone on with it all the same.
    [[nodiscard]] bool advance(TrainingRun &run, const Until &until);

    // One update of the run it was attached to, with a gradient that somebody else computed: the
    // sum over so many samples. The position in the epoch stays.
    void update(TrainingRun &run, const ParameterVector &gradientSum, Index samples);

    // The sum of the losses of the samples in the batch under way, waiting and to come: what the
    // next update will be computed from.
    [[nodiscard]] double nextLoss(const TrainingRun &run);

    // The training sample that the next step of the run it was attached to will see.
    [[nodiscard]] Index nextSample(const TrainingRun &run);

    // What the next update is computed from, as far as the epoch under way goes: the samples that
    // wait for it and those to come.
    struct Batch
    {
        std::vector<Index> samples; // of the training data, in the order in which they are seen
        bool isComplete = false; // else the next epoch goes on with it (see ShortBatch::Carry)
    };
    [[nodiscard]] Batch nextBatch(const TrainingRun &run);

    // The losses to be shown for the run it was attached to (see isShownAsSum); NaN for no
    // samples.
    [[nodiscard]] double trainLoss(const TrainingRun &run);
    [[nodiscard]] double testLoss(const TrainingRun &run);

private:
    struct Memory;

    [[nodiscard]] Index nextDue(const TrainingRun &run) const;
    void ensureOrder(const TrainingRun &run);
    void ensureTransposed(const TrainingRun &run);
    void trainPerSample(TrainingRun &run, const Until &until);
    void finishBatch(TrainingRun &run);
    void finishEpoch(TrainingRun &run);
    void addGradient(const TrainingRun &run, double *sum, bool adds);
    void update(TrainingRun &run, Index samples);

    kernels::Level m_level;
    const kernels::Functions *m_functions;
    std::unique_ptr<Memory> m_memory;
    double m_probe = 0.0;
};

} // namespace nn
