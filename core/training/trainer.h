// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/edit.h"
#include "core/training/stepper.h"
#include "core/training/timeline.h"

#include <optional>

namespace nn {

enum class StepUnit : std::uint8_t { Sample, Batch, Epoch };

// Why training stopped by itself: the first thing that was no longer a finite number.
struct Breakdown
{
    enum class What : std::uint8_t { Parameter, Activation, Loss };

    What what = What::Loss;
    // Of What::Parameter the first one that broke, in the order of their numbers; else the one
    // that the update moved most.
    ParameterRef parameter;
    NeuronRef neuron; // of What::Activation: the first one, layer by layer
    // The number of the update that broke it, from 1; nothing where no update did, but the values
    // that were put in.
    std::optional<std::int64_t> update;

    friend bool operator==(const Breakdown &, const Breakdown &) = default;
};

// "Update 123 would make w5 infinite or undefined." as a pattern with arguments, for people.
[[nodiscard]] Error describe(const Breakdown &breakdown, const Network &network);

// Trains a run: takes steps, keeps the record of losses and the timeline, and stops in the last
// finite state when numbers break. Knows nothing of threads, clocks or windows: whoever calls
// advance() decides when and how often.
class Trainer
{
public:
    struct Options
    {
        kernels::Level level = kernels::bestLevel();
        std::size_t timelineBudget = Timeline::defaultBudget;
    };

    // The run must have passed check().
    explicit Trainer(TrainingRun run);
    Trainer(TrainingRun run, Options options);

    [[nodiscard]] const TrainingRun &run() const { return m_run; }

    // Takes that many steps, fewer if the numbers break. A batch (or an epoch) that is under way
    // counts as one when it is finished.
    void advance(StepUnit unit, std::int64_t count = 1);

    // Set when advance() had to stop before an update, or an edit put in values that no pass can
    // be made with. The next step, edit or journey clears it.
    [[nodiscard]] const std::optional<Breakdown> &breakdown() const { return m_breakdown; }

    // The losses of the present moment; NaN for no samples. Computed when asked for.
    [[nodiscard]] double trainLoss();
    [[nodiscard]] double testLoss();

    // The record of the present branch: every so many epochs, more sparsely as it grows.
    [[nodiscard]] const LossHistory &losses() const { return m_timeline.present().losses; }

    // Begins a new branch with the edited run. The edit must fit (see wouldFit()).
    [[nodiscard]] Edit apply(const Edit &edit);

    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] Moment now() const;
    // Makes the run what it was at that moment, bit for bit. From there advance() retraces the
    // branch and an edit begins a new one. False, and nothing changes, if the moment was never
    // reached or is forgotten.
    bool goTo(const Moment &moment);
    // One step back: to the last moment at which one sample, update or epoch less was finished.
    // At the beginning of a branch it goes behind the edit, into the branch it came from. False,
    // and nothing changes, at the very beginning.
    bool stepBack(StepUnit unit);

private:
    [[nodiscard]] Stepper::Until target(StepUnit unit, std::int64_t count) const;
    [[nodiscard]] bool isReached(const Stepper::Until &until) const;
    [[nodiscard]] bool isSound();
    bool findBreakdown(const Stepper::Until &until);
    void stopBefore(Learned broken);
    void recordLosses();
    bool rewind(const Stepper::Until &until);
    void replay(std::shared_ptr<const TrainingRun> from, const Stepper::Until &until);

    TrainingRun m_run;
    Learned m_lastFinite; // at the beginning of the stretch under way
    Stepper m_stepper;
    Timeline m_timeline;
    std::optional<Breakdown> m_breakdown;
    std::optional<double> m_trainLoss; // of the present moment, once it was asked for
};

} // namespace nn
