// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include <algorithm>

namespace nn {

namespace {

// Samples × parameters that are replayed between two looks at a stop request: some milliseconds.
constexpr Index sliceWork = Index{1} << 22;
constexpr Index longestLook = 4 * sliceWork; // back, for the last update

} // namespace

bool Trainer::goTo(const Moment &moment, std::stop_token stop)
{
    return arrive(at(moment, stop));
}

bool Trainer::returnTo(const Moment &moment, const TrainingRun &expected, std::stop_token stop)
{
    const std::shared_ptr<const TrainingRun> state = m_timeline.before(moment);
    if (!state || moment.samples != expected.counters().samples
        || !differInLearnedOnly(*state, expected)) {
        return false;
    }
    std::optional<Place> there = at(moment, stop);
    if (there && there->run != expected) {
        there.reset();
    }
    const std::size_t left = m_timeline.present().number;
    if (!arrive(std::move(there))) {
        return false;
    }
    m_timeline.forgetUntouched(left);
    return true;
}

std::shared_ptr<const TrainingRun> Trainer::beforeLastUpdate()
{
    const Counters &here = m_run.counters();
    Stepper::Until until;
    until.updates = here.updates - 1;
    if (m_beforeUpdate && m_beforeUpdate->counters().updates == until.updates) {
        return m_beforeUpdate;
    }
    m_beforeUpdate.reset();
    TrainingRun from = m_run;
    if (m_lastFinite && m_lastFinite->counters.updates <= until.updates) {
        from.learned = *m_lastFinite;
    } else {
        const Branch &branch = m_timeline.present();
        const Index parameters = m_run.network().parameters().size();
        Moment moment{.branch = branch.number, .samples = here.samples};
        while (from.counters().updates > until.updates) {
            if (moment.samples <= branch.firstSample) {
                return nullptr;
            }
            --moment.samples;
            const std::shared_ptr<const TrainingRun> kept = m_timeline.before(moment);
            if (!kept || (here.samples - kept->counters().samples) > longestLook / parameters) {
                return nullptr;
            }
            from = *kept;
            moment.samples = from.counters().samples;
        }
    }
    m_stepper.attach(from);
    (void)m_stepper.advance(from, until);
    m_stepper.attach(m_run);
    m_beforeUpdate = std::make_shared<const TrainingRun>(std::move(from));
    return m_beforeUpdate;
}

bool Trainer::stepBack(StepUnit unit, std::stop_token stop)
{
    Place place{.branch = m_timeline.present().number, .run = m_run};
    while (std::optional<Place> origin = behindEdit(place, stop)) {
        place = std::move(*origin);
    }
    std::optional<Place> before = stepBefore(place, unit, stop);
    // Where the branch that an edit left begins there too, behind the edit is far enough.
    if (!before && place.branch != m_timeline.present().number) {
        before = std::move(place);
    }
    if (stop.stop_requested()) {
        before.reset();
    }
    return arrive(std::move(before));
}

std::optional<Trainer::Place> Trainer::at(const Moment &moment, const std::stop_token &stop)
{
    const std::shared_ptr<const TrainingRun> from = m_timeline.before(moment);
    if (!from) {
        return std::nullopt;
    }
    Stepper::Until until;
    until.samples = moment.samples;
    return replayed({.branch = moment.branch, .run = *from}, until, stop);
}

// Where the branch came from; nothing unless the place is where it begins.
std::optional<Trainer::Place> Trainer::behindEdit(const Place &place, const std::stop_token &stop)
{
    const Branch &branch = *m_timeline.find(place.branch);
    const bool isAtBeginning = place.run.counters().samples == branch.firstSample;
    return isAtBeginning && branch.origin ? at(*branch.origin, stop) : std::nullopt;
}

// One step back within the branch; nothing at its beginning.
std::optional<Trainer::Place> Trainer::stepBefore(const Place &place, StepUnit unit,
                                                  const std::stop_token &stop)
{
    const Counters &here = place.run.counters();
    if (here.samples == m_timeline.find(place.branch)->firstSample) {
        return std::nullopt;
    }
    const EpochPosition &position = place.run.learned.position;
    Stepper::Until until;
    switch (unit) {
    case StepUnit::Sample: return at({.branch = place.branch, .samples = here.samples - 1}, stop);
    case StepUnit::Batch: {
        const bool isUnderWay = position.used < position.seen || position.carriedSamples > 0;
        until.updates = isUnderWay ? here.updates : here.updates - 1;
        break;
    }
    case StepUnit::Epoch: until.epochs = position.seen > 0 ? here.epochs : here.epochs - 1; break;
    }
    return rewound(place, until, stop);
}

// Back within the branch to the moment that training from before would stop at, or to the first
// state of the branch if that lies behind it.
std::optional<Trainer::Place> Trainer::rewound(const Place &place, const Stepper::Until &until,
                                               const std::stop_token &stop)
{
    const std::int64_t first = m_timeline.find(place.branch)->firstSample;
    Moment moment{.branch = place.branch, .samples = place.run.counters().samples - 1};
    std::shared_ptr<const TrainingRun> from = m_timeline.before(moment);
    while (from && until.isReachedBy(from->counters()) && from->counters().samples > first) {
        moment.samples = from->counters().samples - 1;
        from = m_timeline.before(moment);
    }
    return from ? replayed({.branch = place.branch, .run = *from}, until, stop) : std::nullopt;
}

// Trains on from a kept state; what is replayed was finite the first time. Nothing if a stop is
// requested.
std::optional<Trainer::Place> Trainer::replayed(Place from, const Stepper::Until &until,
                                                const std::stop_token &stop)
{
    const Index slice = std::max<Index>(1, sliceWork / from.run.network().parameters().size());
    m_stepper.attach(from.run);
    while (!until.isReachedBy(from.run.counters())) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        Stepper::Until next = until;
        next.samples = std::min(next.samples, from.run.counters().samples + slice);
        from.shortBefore = from.run.learned;
        (void)m_stepper.advance(from.run, next);
    }
    return from;
}

// Ends a replay. False if it led nowhere and the run stays where it is.
bool Trainer::arrive(std::optional<Place> place)
{
    if (place) {
        m_run = std::move(place->run);
        m_lastFinite = std::move(place->shortBefore);
        m_beforeUpdate.reset();
        m_timeline.setPresent(place->branch);
        m_divergence.reset();
        m_trainLoss.reset();
    }
    m_stepper.attach(m_run);
    return place.has_value();
}

} // namespace nn
