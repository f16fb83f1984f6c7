// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/message.h"
#include "app/worker/pace.h"
#include "app/worker/snapshot.h"

#include <chrono>
#include <functional>
#include <map>
#include <stop_token>

namespace glassnet {

// What the training thread does, without the thread: carries out messages, trains in slices of a
// few milliseconds at the speed that is set, and publishes a snapshot after every change and at
// most once a display frame while it trains. How often and in how large slices it is called
// decides nothing about the numbers.
class TrainingLoop
{
public:
    using Clock = std::chrono::steady_clock;
    using Publish = std::function<void(SnapshotPtr)>;
    using Now = std::function<Clock::time_point()>;

    TrainingLoop(const nn::TrainingRun &run, Publish publish, Now now = &Clock::now);

    // A replay through time gives up, and nothing has changed, when the token says so.
    void handle(const Message &message, const std::stop_token &replay);

    // When run() has something to do; nothing while only a message can wake it.
    [[nodiscard]] std::optional<Clock::time_point> wakesAt() const;
    // Trains one slice if it is time.
    void run();
    void publish();

private:
    void carryOut(const Play &play);
    void carryOut(const Pause &pause);
    void carryOut(const StepForward &step);
    void carryOut(const ApplyEdit &edit, const std::stop_token &replay);
    void applyEdit(const ApplyEdit &edit, const std::stop_token &replay);
    void carryOut(const Load &load);
    void carryOut(const SetSpeed &speed);

    [[nodiscard]] bool isActive() const { return m_holds == 0 && (m_isPlaying || m_stepsLeft > 0); }
    [[nodiscard]] std::int64_t samplesToEpoch(std::int64_t epoch) const;
    void train(std::int64_t samples);
    void trainUntilLoss(std::int64_t samples);
    void advance(std::int64_t samples);
    void stop();
    void beginMeasuring();
    void measureSpeed();
    [[nodiscard]] std::vector<BranchView> branchViews();

    nn::Trainer m_trainer;
    Publish m_publish;
    Now m_now;
    std::uint64_t m_revision = 0;
    bool m_keepsLastUpdate = false;
    bool m_keepsWay = false;
    int m_holds = 0;
    bool m_isPlaying = false;
    std::optional<std::int64_t> m_goalEpoch;
    std::optional<double> m_goalLoss;
    std::int64_t m_stepsLeft = 0; // samples of single steps that are still to be made
    Pace m_pace;
    std::int64_t m_slice = 1; // samples that fit into a slice
    Clock::time_point m_lastSlice;
    Clock::time_point m_nextPublish;
    std::map<std::size_t, BranchView> m_pastBranches;
    Clock::time_point m_measuredAt;
    std::int64_t m_measuredSamples = 0;
    double m_samplesPerSecond = 0.0;
};

} // namespace glassnet
