// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/latestvalue.h"
#include "app/worker/trainingloop.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace glassnet {

// The thread that owns the run. Messages go in, whole snapshots come out through one slot; nobody
// asks it a question, except to have what it knows for a file or for an edit of the whole run. It
// sleeps while there is nothing to train. Free of Qt, so that a thread sanitizer sees all of it.
class TrainingThread
{
public:
    // `notify` is called on the training thread when the slot was empty and is not any more.
    TrainingThread(nn::TrainingRun run, std::function<void()> notify);
    // Stops within a slice of training, or in the middle of a replay through time.
    ~TrainingThread();

    TrainingThread(const TrainingThread &) = delete;
    TrainingThread &operator=(const TrainingThread &) = delete;

    void post(Message message);

    [[nodiscard]] SnapshotPtr takeSnapshot() { return m_snapshots.take(); }

    // The state for a file, as it is when the messages posted so far have been carried out. Replays
    // among them that take long give up.
    [[nodiscard]] SavedRun save(std::uint64_t revision);
    // The run alone, likewise.
    [[nodiscard]] nn::TrainingRun run(std::uint64_t revision);

private:
    template <typename T>
    [[nodiscard]] T awaited(std::future<T> answer);
    void work(const nn::TrainingRun &first, const std::stop_token &stop);
    [[nodiscard]] std::vector<Message>
    nextMessages(std::optional<TrainingLoop::Clock::time_point> at, const std::stop_token &stop);
    [[nodiscard]] std::stop_token beginReplay(const std::stop_token &stop);

    LatestValue<Snapshot> m_snapshots;
    std::function<void()> m_notify;
    std::mutex m_mutex; // guards m_inbox, m_replay and m_replayBegan
    std::condition_variable_any m_arrived;
    std::vector<Message> m_inbox;
    std::stop_source m_replay; // of the message being carried out
    TrainingLoop::Clock::time_point m_replayBegan;
    std::jthread m_thread; // last: it starts when everything else is there
};

} // namespace glassnet
