// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nn {

// Loss over time, bounded: when full it drops every second point and from then on records half
// as often. A week of training costs as much memory as a minute, and recording ever less time.
class LossHistory
{
public:
    struct Point
    {
        double epoch = 0.0; // with its fraction, where a branch began between two epochs
        double train = 0.0;
        double test = 0.0; // NaN without test samples: a gap in the curve, not a line at zero

        friend bool operator==(const Point &a, const Point &b);
    };

    static constexpr std::size_t defaultCapacity = 512;

    // Capacity is at least 4.
    explicit LossHistory(std::size_t capacity = defaultCapacity);

    // Losses are never below 0. Those beyond say no more than that training diverges: they are
    // neither recorded nor drawn.
    static constexpr double largestLoss = 1e100;
    static constexpr double largestEpoch = 0x1p53; // counters are exact up to there
    [[nodiscard]] static bool isLoss(double value) { return value >= 0.0 && value <= largestLoss; }

    // Continues a record that was saved. Nothing for points that are not in ascending order or
    // no losses (a test loss may be NaN), too many of them, and a stride that no record has.
    [[nodiscard]] static std::optional<LossHistory> restored(std::vector<Point> points,
                                                             std::int64_t stride);

    // Points come in the order of their epochs. The first one is kept for ever.
    void record(const Point &point);

    // The first whole epoch after this one that is to be recorded.
    [[nodiscard]] std::int64_t nextEpoch(std::int64_t epoch) const;

    [[nodiscard]] const std::vector<Point> &points() const { return m_points; }
    // How many epochs lie between two points that are recorded now.
    [[nodiscard]] std::int64_t stride() const { return m_stride; }

    friend bool operator==(const LossHistory &, const LossHistory &) = default;

private:
    std::vector<Point> m_points;
    std::size_t m_capacity;
    std::int64_t m_stride = 1;
};

} // namespace nn
