// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/message.h"

#include <chrono>
#include <cstdint>

namespace glassnet {

// How many samples may be trained by now, so that a speed is kept on average.
class Pace
{
public:
    using Clock = std::chrono::steady_clock;

    void setSpeed(double samplesPerSecond, Clock::time_point now);
    // Begins to count anew: the first sample is due at once.
    void begin(Clock::time_point now);

    [[nodiscard]] bool isUnlimited() const { return m_speed == unlimitedSpeed; }
    // Samples that are due. What could not be kept up with is forgiven.
    [[nodiscard]] std::int64_t due(Clock::time_point now);
    void done(std::int64_t samples) { m_done += samples; }
    // When the next sample is due.
    [[nodiscard]] Clock::time_point next() const;

private:
    double m_speed = unlimitedSpeed;
    Clock::time_point m_begin;
    std::int64_t m_done = 0;
};

} // namespace glassnet
