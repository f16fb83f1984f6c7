// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/frame.h"
#include "app/worker/latestvalue.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace glassnet {

// Makes the pictures of snapshots on a thread of its own. Of several requests that wait only the
// newest is carried out; every result is a whole frame.
class PictureThread
{
public:
    // `notify` is called on the thread of pictures when the slot was empty and is not any more.
    explicit PictureThread(std::function<void()> notify);
    // Stops in the middle of a sweep.
    ~PictureThread() = default;

    PictureThread(const PictureThread &) = delete;
    PictureThread &operator=(const PictureThread &) = delete;

    void request(SnapshotPtr snapshot, const PictureRequest &pictures);
    [[nodiscard]] std::shared_ptr<const Frame> takeFrame() { return m_frames.take(); }

private:
    struct Job
    {
        SnapshotPtr snapshot; // null: nothing is asked
        PictureRequest request;
    };

    void work(const std::stop_token &stop);
    [[nodiscard]] Job nextJob(const std::stop_token &stop);

    LatestValue<Frame> m_frames;
    std::function<void()> m_notify;
    std::mutex m_mutex; // guards m_job
    std::condition_variable_any m_arrived;
    Job m_job;
    std::jthread m_thread; // last: it starts when everything else is there
};

} // namespace glassnet
