// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/losshistory.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <utility>

namespace nn {

namespace {

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

bool operator==(const LossHistory::Point &a, const LossHistory::Point &b)
{
    return isSame(a.epoch, b.epoch) && isSame(a.train, b.train) && isSame(a.test, b.test);
}

LossHistory::LossHistory(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(capacity, 4))
{
}

std::optional<LossHistory> LossHistory::restored(std::vector<Point> points, std::int64_t stride)
{
    constexpr std::uint64_t largestStride = std::uint64_t{1} << 40;
    const auto isGood = [](const Point &p) {
        return p.epoch >= 0.0 && p.epoch <= largestEpoch && isLoss(p.train)
               && (std::isnan(p.test) || isLoss(p.test));
    };
    const auto isNotBefore = [](const Point &a, const Point &b) { return a.epoch >= b.epoch; };
    LossHistory history;
    if (stride < 1 || !std::has_single_bit(static_cast<std::uint64_t>(stride))
        || static_cast<std::uint64_t>(stride) > largestStride || points.size() >= history.m_capacity
        || !std::ranges::all_of(points, isGood)
        || std::ranges::adjacent_find(points, isNotBefore) != points.end()) {
        return std::nullopt;
    }
    history.m_points = std::move(points);
    history.m_stride = stride;
    return history;
}

void LossHistory::record(const Point &point)
{
    assert(m_points.empty() || m_points.back().epoch < point.epoch);
    m_points.push_back(point);
    if (m_points.size() < m_capacity) {
        return;
    }
    m_stride *= 2;
    // What does not fall on the new stride goes, except the first and the newest point.
    const auto isBetween = [this](const Point &p) {
        return std::fmod(p.epoch, static_cast<double>(m_stride)) != 0.0;
    };
    m_points.erase(std::remove_if(m_points.begin() + 1, m_points.end() - 1, isBetween),
                   m_points.end() - 1);
}

std::int64_t LossHistory::nextEpoch(std::int64_t epoch) const
{
    return (epoch / m_stride + 1) * m_stride;
}

} // namespace nn
