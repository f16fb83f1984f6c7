// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/pace.h"

#include <cmath>
#include <limits>

namespace glassnet {

namespace {

constexpr double mostDebt = 0.1; // seconds that may be caught up

} // namespace

void Pace::setSpeed(double samplesPerSecond, Clock::time_point now)
{
    m_speed = samplesPerSecond;
    begin(now);
}

void Pace::begin(Clock::time_point now)
{
    m_begin = now;
    m_done = 0;
}

std::int64_t Pace::due(Clock::time_point now)
{
    if (isUnlimited()) {
        return std::numeric_limits<std::int64_t>::max();
    }
    const double elapsed = std::chrono::duration<double>(now - m_begin).count();
    const double due = std::floor(elapsed * m_speed) + 1.0 - static_cast<double>(m_done);
    if (due > 1.0 + m_speed * mostDebt) {
        begin(now);
        return 1;
    }
    return static_cast<std::int64_t>(due);
}

Pace::Clock::time_point Pace::next() const
{
    if (isUnlimited()) {
        return m_begin;
    }
    const std::chrono::duration<double> wait(static_cast<double>(m_done) / m_speed);
    return m_begin + std::chrono::duration_cast<Clock::duration>(wait);
}

} // namespace glassnet
