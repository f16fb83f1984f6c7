// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/picturethread.h"

#include "app/worker/picturemaker.h"

#include <utility>

namespace glassnet {

PictureThread::PictureThread(std::function<void()> notify)
    : m_notify(std::move(notify))
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

void PictureThread::request(SnapshotPtr snapshot, const PictureRequest &pictures)
{
    Job job{.snapshot = std::move(snapshot), .request = pictures};
    {
        const std::lock_guard lock(m_mutex);
        std::swap(m_job, job);
    }
    m_arrived.notify_one();
}

void PictureThread::work(const std::stop_token &stop)
{
    PictureMaker maker;
    while (!stop.stop_requested()) {
        Job job = nextJob(stop);
        if (!job.snapshot) {
            continue;
        }
        std::shared_ptr<const Pictures> pictures = maker.make(*job.snapshot, job.request, stop);
        if (!pictures) {
            continue;
        }
        Frame frame{.snapshot = std::move(job.snapshot), .pictures = std::move(pictures)};
        if (m_frames.put(std::make_shared<const Frame>(std::move(frame)))) {
            m_notify();
        }
    }
}

PictureThread::Job PictureThread::nextJob(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, stop, [this] { return m_job.snapshot != nullptr; });
    return std::exchange(m_job, {});
}

} // namespace glassnet
