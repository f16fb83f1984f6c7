// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/trainingthread.h"

#include "app/worker/trainingloop.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace glassnet {

using namespace std::chrono_literals;

namespace {

// A replay that takes longer gives way to a newer one, and to whoever waits for an answer.
constexpr auto patience = 100ms;

// The window is to stay quick when both want the same core.
void lowerPriority()
{
#ifdef __linux__
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 10);
#endif
}

} // namespace

TrainingThread::TrainingThread(nn::TrainingRun run, std::function<void()> notify)
    : m_notify(std::move(notify))
    , m_thread([this, first = std::move(run)](const std::stop_token &stop) { work(first, stop); })
{
}

TrainingThread::~TrainingThread()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_replay.request_stop();
}

void TrainingThread::post(Message message)
{
    {
        const std::lock_guard lock(m_mutex);
        // Where the pointer is now matters, not every moment it has passed.
        const bool isReplaying = std::holds_alternative<GoTo>(message.order);
        if (isReplaying && TrainingLoop::Clock::now() - m_replayBegan > patience) {
            m_replay.request_stop();
        }
        if (isReplaying && !m_inbox.empty() && std::holds_alternative<GoTo>(m_inbox.back().order)) {
            m_inbox.back() = std::move(message);
        } else {
            m_inbox.push_back(std::move(message));
        }
    }
    m_arrived.notify_one();
}

template <typename T>
T TrainingThread::awaited(std::future<T> answer)
{
    while (answer.wait_for(patience) != std::future_status::ready) {
        const std::lock_guard lock(m_mutex);
        m_replay.request_stop();
    }
    return answer.get();
}

SavedRun TrainingThread::save(std::uint64_t revision)
{
    auto into = std::make_shared<std::promise<SavedRun>>();
    std::future<SavedRun> saved = into->get_future();
    post({.order = Save{std::move(into)}, .revision = revision});
    return awaited(std::move(saved));
}

nn::TrainingRun TrainingThread::run(std::uint64_t revision)
{
    auto into = std::make_shared<std::promise<nn::TrainingRun>>();
    std::future<nn::TrainingRun> told = into->get_future();
    post({.order = CopyRun{std::move(into)}, .revision = revision});
    return awaited(std::move(told));
}

void TrainingThread::work(const nn::TrainingRun &first, const std::stop_token &stop)
{
    lowerPriority();
    TrainingLoop loop(first, [this](SnapshotPtr snapshot) {
        if (m_snapshots.put(std::move(snapshot))) {
            m_notify();
        }
    });
    loop.publish();
    while (!stop.stop_requested()) {
        for (const Message &message : nextMessages(loop.wakesAt(), stop)) {
            if (!stop.stop_requested()) {
                loop.handle(message, beginReplay(stop));
            }
        }
        if (!stop.stop_requested()) {
            loop.run();
        }
    }
}

// Waits until something arrives, or until the loop has something to do by itself.
std::vector<Message> TrainingThread::nextMessages(std::optional<TrainingLoop::Clock::time_point> at,
                                                  const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const auto hasArrived = [this] { return !m_inbox.empty(); };
    if (!at) {
        m_arrived.wait(lock, stop, hasArrived);
    } else if (*at > TrainingLoop::Clock::now()) {
        m_arrived.wait_until(lock, stop, *at, hasArrived);
    }
    return std::exchange(m_inbox, {});
}

std::stop_token TrainingThread::beginReplay(const std::stop_token &stop)
{
    const std::lock_guard lock(m_mutex);
    if (!stop.stop_requested()) {
        m_replay = std::stop_source();
        m_replayBegan = TrainingLoop::Clock::now();
    }
    return m_replay.get_token();
}

} // namespace glassnet
