// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <memory>

namespace support {

// Fills the global thread pool, for which some of Qt's painting waits (large translucent or
// smoothly scaled fills), until it dies or a painter has waited for seconds.
class BusyPool
{
public:
    BusyPool()
        : m_end(std::make_shared<QSemaphore>())
        , m_tasks(QThreadPool::globalInstance()->maxThreadCount())
    {
        constexpr int longest = 5000; // milliseconds
        for (int i = 0; i < m_tasks; ++i) {
            QThreadPool::globalInstance()->start(
                [end = m_end] { (void)end->tryAcquire(1, longest); });
        }
    }
    ~BusyPool()
    {
        m_end->release(m_tasks);
        (void)QThreadPool::globalInstance()->waitForDone();
    }

    BusyPool(const BusyPool &) = delete;
    BusyPool &operator=(const BusyPool &) = delete;

    [[nodiscard]] bool isStillBusy() const
    {
        return QThreadPool::globalInstance()->activeThreadCount() == m_tasks;
    }

private:
    std::shared_ptr<QSemaphore> m_end;
    int m_tasks;
};

} // namespace support
