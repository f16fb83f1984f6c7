// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace glassnet {

// One slot between two threads, in which only the newest value waits: a reader that is slow
// misses values, it never falls behind.
template <typename T>
class LatestValue
{
public:
    using Pointer = std::shared_ptr<const T>;

    // True if the slot was empty: the reader has to be told. A value that is pushed out dies
    // outside the lock.
    bool put(Pointer value)
    {
        const std::lock_guard lock(m_mutex);
        m_value.swap(value);
        return !value;
    }

    // Null if nothing has come since.
    [[nodiscard]] Pointer take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_value, nullptr);
    }

private:
    std::mutex m_mutex; // guards m_value, for a pointer swap only
    Pointer m_value;
};

} // namespace glassnet
