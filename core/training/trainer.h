// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/edit.h"
#include "core/training/stepper.h"
#include "core/training/timeline.h"

#include <optional>
#include <stop_token>
#include <string>

namespace nn {

enum class StepUnit : std::uint8_t { Sample, Batch, Epoch };

// Why training stopped by itself: the first thing that was no longer a finite number.
struct Divergence
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

    friend bool operator==(const Divergence &, const Divergence &) = default;
};

// "Update 123 would make w5 infinite or undefined." as a pattern with arguments, for people.
[[nodiscard]] Error describe(const Divergence &divergence, const Network &network);

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
    // Goes on where a saved run stood, at a moment of its timeline's present branch.
    Trainer(TrainingRun run, Timeline timeline, Options options);

    [[nodiscard]] const TrainingRun &run() const { return m_run; }

    // Takes that many steps, fewer if the numbers break. A batch (or an epoch) that is under way
    // counts as one when it is finished.
    void advance(StepUnit unit, std::int64_t count = 1);

    // Set when advance() had to stop before an update, or an edit put in values that no pass can
    // be made with. The next step, edit or replay clears it.
    [[nodiscard]] const std::optional<Divergence> &divergence() const { return m_divergence; }

    // The losses of the present moment; NaN for no samples, and where an output is no number.
    // Computed when asked for.
    [[nodiscard]] double trainLoss();
    [[nodiscard]] double testLoss();

    // The record of the present branch: every so many epochs, more sparsely as it grows.
    [[nodiscard]] const LossHistory &losses() const { return m_timeline.present().losses; }

    // Begins a new branch with the edited run, which keeps the name of the edit and its mark. The
    // edit must fit (see wouldFit()).
    [[nodiscard]] Edit apply(const Edit &edit, EditName name = {},
                             std::optional<EditMark> mark = {});

    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] Moment now() const;
    // Makes the run what it was at that moment, bit for bit. From there advance() retraces the
    // branch and an edit begins a new one. False, and nothing changes, if the moment was never
    // reached or is forgotten, or if a stop is requested on the way.
    bool goTo(const Moment &moment, std::stop_token stop = {});
    // Goes to the moment if the run was equal to `expected` there, and forgets the branch that it
    // leaves if nothing came of it: an edit is taken back without leaving a trace. Else, or if a
    // stop is requested on the way, false, and nothing changes.
    bool returnTo(const Moment &moment, const TrainingRun &expected, std::stop_token stop = {});
    // The run as it was before its last update, with that one's samples seen or yet to be seen, for
    // the update to be looked at. Null where there was none since the last edit, and where finding
    // it would take a long replay.
    [[nodiscard]] std::shared_ptr<const TrainingRun> beforeLastUpdate();

    // One step back: to the last moment at which one sample, update or epoch less was finished.
    // At the beginning of a branch it goes behind the edit, into the branch it came from. False,
    // and nothing changes, at the very beginning and if a stop is requested on the way.
    bool stepBack(StepUnit unit, std::stop_token stop = {});

private:
    // Where a replay has come to; the run stands where it was until it arrives.
    struct Place
    {
        std::size_t branch;
        TrainingRun run;
        std::optional<Learned> shortBefore = {}; // where its last slice began
    };

    [[nodiscard]] Stepper::Until target(StepUnit unit, std::int64_t count) const;
    [[nodiscard]] bool isSound();
    [[nodiscard]] bool isKnown(const Samples &samples) const;
    bool findDivergence(const Stepper::Until &until);
    void stopBefore(Learned broken);
    void recordLosses();
    std::optional<Place> at(const Moment &moment, const std::stop_token &stop);
    std::optional<Place> behindEdit(const Place &place, const std::stop_token &stop);
    std::optional<Place> stepBefore(const Place &place, StepUnit unit, const std::stop_token &stop);
    std::optional<Place> rewound(const Place &place, const Stepper::Until &until,
                                 const std::stop_token &stop);
    std::optional<Place> replayed(Place from, const Stepper::Until &until,
                                  const std::stop_token &stop);
    bool arrive(std::optional<Place> place);

    TrainingRun m_run;
    // At the beginning of the last stretch, all finite; nothing after an edit.
    std::optional<Learned> m_lastFinite;
    std::shared_ptr<const TrainingRun> m_beforeUpdate; // see beforeLastUpdate()
    Stepper m_stepper;
    Timeline m_timeline;
    std::optional<Divergence> m_divergence;
    std::optional<double> m_trainLoss; // of the present moment, once it was asked for
};

} // namespace nn
