// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/trainingloop.h"

#include "core/overloaded.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

using namespace std::chrono_literals;
using nn::Overloaded;

namespace {

constexpr auto sliceLength = 2ms; // so long an edit may wait
constexpr auto frameInterval = 16'667us; // sixty frames a second
constexpr auto pacedInterval = 8ms; // limited speeds need not wake us more often
constexpr auto measuringInterval = 500ms;
constexpr std::size_t timelineBytes = std::size_t{32} << 20; // of earlier moments
constexpr std::size_t savedStates = 4; // of a branch, in a file
constexpr std::size_t wayPoints = 240; // more than can be told apart in a view
constexpr int publishShare = 10; // at most this part of the time goes into publishing

nn::Trainer::Options trainerOptions()
{
    nn::Trainer::Options options;
    options.timelineBudget = timelineBytes;
    return options;
}

} // namespace

TrainingLoop::TrainingLoop(const nn::TrainingRun &run, Publish publish, Now now)
    : m_trainer(run, trainerOptions())
    , m_publish(std::move(publish))
    , m_now(std::move(now))
    , m_nextPublish(m_now())
{
}

void TrainingLoop::handle(const Message &message, const std::stop_token &replay)
{
    m_revision = message.revision;
    const std::int64_t samples = m_trainer.run().counters().samples;
    std::visit(Overloaded{
                   [&](const GoTo &to) {
                       stop();
                       (void)m_trainer.goTo(to.moment, replay);
                   },
                   [&](const StepBack &back) {
                       stop();
                       (void)m_trainer.stepBack(back.unit, replay);
                   },
                   [this](Hold) { ++m_holds; },
                   [this](Release) {
                       m_holds = std::max(m_holds - 1, 0);
                       m_pace.begin(m_now());
                   },
                   [this](const Save &save) {
                       save.into->set_value({.run = m_trainer.run(),
                                             .timeline = m_trainer.timeline().kept(savedStates),
                                             .now = m_trainer.now()});
                   },
                   [this](const KeepLastUpdate &keep) { m_keepsLastUpdate = keep.isKept; },
                   [this](const KeepWay &keep) { m_keepsWay = keep.isKept; },
                   [this](const CopyRun &tell) { tell.into->set_value(m_trainer.run()); },
                   [&](const ApplyEdit &edit) { carryOut(edit, replay); },
                   [this](const auto &other) { carryOut(other); },
               },
               message.order);
    if (m_trainer.run().counters().samples != samples) {
        beginMeasuring(); // other samples were counted before
    }
    publish();
}

std::optional<TrainingLoop::Clock::time_point> TrainingLoop::wakesAt() const
{
    if (!isActive()) {
        return std::nullopt;
    }
    return m_stepsLeft > 0 || m_pace.isUnlimited()
               ? Clock::time_point()
               : std::max(m_pace.next(), m_lastSlice + pacedInterval);
}

void TrainingLoop::run()
{
    if (!isActive()) {
        return;
    }
    const std::int64_t samples = m_trainer.run().counters().samples;
    if (m_stepsLeft > 0) {
        advance(std::min(m_slice, m_stepsLeft));
        m_stepsLeft -= std::min(m_stepsLeft, m_trainer.run().counters().samples - samples);
    } else {
        const std::int64_t due = m_pace.due(m_now());
        if (due < 1) {
            return;
        }
        m_lastSlice = m_now();
        train(std::min(m_slice, due));
    }
    m_pace.done(m_trainer.run().counters().samples - samples);
    if (m_trainer.divergence()) {
        stop();
    }
    measureSpeed();
    if (!isActive() || m_now() >= m_nextPublish) {
        publish();
    }
}

void TrainingLoop::train(std::int64_t samples)
{
    if (m_goalEpoch) {
        samples = std::min(samples, samplesToEpoch(*m_goalEpoch));
    }
    if (m_goalLoss) {
        trainUntilLoss(samples);
    } else {
        advance(samples);
    }
    if (m_goalEpoch && m_trainer.run().counters().epochs >= *m_goalEpoch) {
        stop();
    }
}

// The loss is asked for at the end of every epoch, so that the run stops at the first one that
// reaches the goal, at any speed.
void TrainingLoop::trainUntilLoss(std::int64_t samples)
{
    const auto end = m_now() + sliceLength;
    while (samples > 0 && !m_trainer.divergence() && m_now() < end) {
        const std::int64_t epochs = m_trainer.run().counters().epochs;
        const std::int64_t stretch = std::min({samples, m_slice, samplesToEpoch(epochs + 1)});
        advance(stretch);
        samples -= stretch;
        if (m_trainer.run().counters().epochs > epochs && m_trainer.trainLoss() < *m_goalLoss) {
            stop();
            return;
        }
    }
}

// Takes the steps and learns from the time they take how many fit into a slice.
void TrainingLoop::advance(std::int64_t samples)
{
    if (samples < 1) {
        return;
    }
    const auto begin = m_now();
    m_trainer.advance(nn::StepUnit::Sample, samples);
    const auto taken = std::max<Clock::duration>(m_now() - begin, 1us);
    const double fitting = static_cast<double>(samples) * (sliceLength / (taken * 1.0));
    const double most = static_cast<double>(m_slice) * 2.0;
    if (samples == m_slice || fitting < static_cast<double>(m_slice)) {
        m_slice = static_cast<std::int64_t>(std::clamp(fitting, 1.0, most));
    }
}

std::int64_t TrainingLoop::samplesToEpoch(std::int64_t epoch) const
{
    const nn::TrainingRun &run = m_trainer.run();
    const std::int64_t epochs = epoch - run.counters().epochs;
    return epochs * run.data->train.count() - run.learned.position.seen;
}

void TrainingLoop::carryOut(const Play &play)
{
    m_isPlaying = true;
    m_goalEpoch.reset();
    if (play.epochs) {
        m_goalEpoch = m_trainer.run().counters().epochs + *play.epochs;
    }
    m_goalLoss = play.lossBelow;
    m_pace.begin(m_now());
    beginMeasuring();
    if (m_goalLoss && m_trainer.trainLoss() < *m_goalLoss) {
        stop();
    }
}

void TrainingLoop::carryOut(const Pause &)
{
    stop();
}

void TrainingLoop::carryOut(const StepForward &step)
{
    m_isPlaying = false;
    m_samplesPerSecond = 0.0;
    switch (step.unit) {
    case nn::StepUnit::Sample: m_stepsLeft += step.count; break;
    case nn::StepUnit::Batch: m_trainer.advance(nn::StepUnit::Batch, step.count); break;
    case nn::StepUnit::Epoch: {
        // What is still to be stepped counts: pressing twice is two epochs.
        const nn::Index perEpoch = m_trainer.run().data->train.count();
        const std::int64_t into = (m_trainer.run().learned.position.seen + m_stepsLeft) % perEpoch;
        m_stepsLeft += step.count * perEpoch - into;
        break;
    }
    }
}

void TrainingLoop::carryOut(const ApplyEdit &edit, const std::stop_token &replay)
{
    const std::int64_t epochs = m_trainer.run().counters().epochs;
    applyEdit(edit, replay);
    if (m_goalEpoch) { // as many more as there still were
        *m_goalEpoch += m_trainer.run().counters().epochs - epochs;
    }
    m_slice = 1; // another network may take a thousand times as long
    if (m_trainer.divergence()) {
        stop();
    }
}

void TrainingLoop::applyEdit(const ApplyEdit &edit, const std::stop_token &replay)
{
    if (!nn::wouldFit(m_trainer.run(), edit.edit)) {
        return; // the snapshot that follows tells the sender how things are
    }
    if (edit.returnTo) {
        nn::TrainingRun expected = m_trainer.run();
        (void)nn::apply(expected, edit.edit);
        if (m_trainer.returnTo(*edit.returnTo, expected, replay)) {
            return;
        }
    }
    (void)m_trainer.apply(edit.edit, edit.name, edit.mark);
}

void TrainingLoop::carryOut(const Load &load)
{
    stop();
    m_slice = 1;
    m_pastBranches.clear();
    if (load.timeline) {
        if (nn::Result<nn::Timeline> timeline
            = nn::Timeline::restored(*load.timeline, timelineBytes)) {
            m_trainer = nn::Trainer(*load.run, std::move(timeline).value(), trainerOptions());
            return;
        }
    }
    m_trainer = nn::Trainer(*load.run, trainerOptions());
}

void TrainingLoop::carryOut(const SetSpeed &speed)
{
    m_pace.setSpeed(speed.samplesPerSecond, m_now());
}

void TrainingLoop::stop()
{
    m_isPlaying = false;
    m_stepsLeft = 0;
    m_goalEpoch.reset();
    m_goalLoss.reset();
    m_samplesPerSecond = 0.0;
}

void TrainingLoop::beginMeasuring()
{
    m_measuredAt = m_now();
    m_measuredSamples = m_trainer.run().counters().samples;
}

void TrainingLoop::measureSpeed()
{
    const auto now = m_now();
    const auto elapsed = now - m_measuredAt;
    if (!m_isPlaying || elapsed < measuringInterval) {
        return;
    }
    const std::int64_t samples = m_trainer.run().counters().samples;
    m_samplesPerSecond = static_cast<double>(samples - m_measuredSamples)
                         / std::chrono::duration<double>(elapsed).count();
    m_measuredAt = now;
    m_measuredSamples = samples;
}

void TrainingLoop::publish()
{
    const auto begin = m_now();
    const bool isBroken = m_trainer.divergence().has_value();
    auto snapshot = std::make_shared<Snapshot>(Snapshot{
        .run = m_trainer.run(),
        .now = m_trainer.now(),
        .branches = branchViews(),
        .trainLoss = m_trainer.trainLoss(),
        .testLoss = m_trainer.testLoss(),
        .state = isBroken      ? RunState::BrokenDown
                 : m_isPlaying ? RunState::Running
                               : RunState::Paused,
        .divergence = m_trainer.divergence(),
        .revision = m_revision,
        .samplesPerSecond = m_samplesPerSecond,
        .beforeUpdate = m_keepsLastUpdate ? m_trainer.beforeLastUpdate() : nullptr,
        .way = m_keepsWay ? m_trainer.timeline().passed(m_trainer.now(), wayPoints)
                          : std::vector<nn::Timeline::Passed>(),
    });
    m_publish(std::move(snapshot));
    const auto end = m_now();
    m_nextPublish
        = std::max({m_nextPublish + frameInterval, begin, begin + publishShare * (end - begin)});
}

std::vector<BranchView> TrainingLoop::branchViews()
{
    const nn::Timeline &timeline = m_trainer.timeline();
    std::map<std::size_t, BranchView> past;
    std::vector<BranchView> views;
    for (const nn::Branch *branch : timeline.branches()) {
        const auto known = m_pastBranches.find(branch->number);
        const bool isPresent = branch->number == m_trainer.now().branch;
        BranchView view;
        if (!isPresent && known != m_pastBranches.end()) {
            view = known->second;
        } else {
            view = {.branch = std::make_shared<const nn::Branch>(*branch),
                    .first
                    = timeline.before({.branch = branch->number, .samples = branch->firstSample})};
        }
        if (!isPresent) {
            past.emplace(branch->number, view);
        }
        views.push_back(std::move(view));
    }
    m_pastBranches = std::move(past);
    return views;
}

} // namespace glassnet
