// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossrange.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassnet {

namespace {

// QCustomPlot draws no ranges beyond about 1e250, and none narrower than about 1e-280.
constexpr double largest = 1e240;
constexpr double smallest = 1e-240;

double shown(double loss, bool isLogarithmic)
{
    return isLogarithmic ? std::log10(std::max(loss, smallest)) : loss;
}

double hidden(double position, bool isLogarithmic)
{
    return isLogarithmic ? std::pow(10.0, std::clamp(position, -240.0, 240.0)) : position;
}

} // namespace

double LossMap::xOf(double epoch) const
{
    return area.left() + (epoch - range.from) / (range.to - range.from) * area.width();
}

double LossMap::yOf(double loss) const
{
    const double low = shown(range.lowest, isLogarithmic);
    const double high = shown(range.highest, isLogarithmic);
    const double share = (shown(loss, isLogarithmic) - low) / (high - low);
    return area.bottom() - std::clamp(share, -10.0, 10.0) * area.height();
}

double LossMap::epochAt(double x) const
{
    return range.from + (x - area.left()) / area.width() * (range.to - range.from);
}

LossRange LossMap::moved(const QPointF &way) const
{
    const double across = way.x() / area.width() * (range.to - range.from);
    const double low = shown(range.lowest, isLogarithmic);
    const double high = shown(range.highest, isLogarithmic);
    const double up = way.y() / area.height() * (high - low);
    return {.from = range.from - across,
            .to = range.to - across,
            .lowest = hidden(low + up, isLogarithmic),
            .highest = hidden(high + up, isLogarithmic)};
}

LossRange LossMap::zoomed(const QPointF &around, double across, double up) const
{
    const double epoch = epochAt(around.x());
    const double low = shown(range.lowest, isLogarithmic);
    const double high = shown(range.highest, isLogarithmic);
    const double at = low + (area.bottom() - around.y()) / area.height() * (high - low);
    return {.from = epoch + (range.from - epoch) * across,
            .to = epoch + (range.to - epoch) * across,
            .lowest = hidden(at + (low - at) * up, isLogarithmic),
            .highest = hidden(at + (high - at) * up, isLogarithmic)};
}

LossRange fittedEpochs(const LossBranches &lineage, const std::vector<LossBranchLine> &others)
{
    constexpr double mostBeyond = 1.25; // times as long as the line
    LossRange range{.from = lineage.firstEpoch(), .to = lineage.lastEpoch()};
    const double length = range.to - range.from;
    for (const LossBranchLine &line : others) {
        range.to = std::max(range.to, std::min(line.endEpoch, range.from + mostBeyond * length));
    }
    constexpr double shortest = 10.0; // the first epochs do not rescale the chart
    range.to = std::max(range.to, range.from + shortest);
    return range;
}

LossRange fittedLosses(LossRange range, const LossPoints &points, bool isLogarithmic,
                       bool isFromZero)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto include = [&](double loss) {
        if (std::isfinite(loss) && (!isLogarithmic || loss > 0.0)) {
            low = std::min(low, loss);
            high = std::max(high, loss);
        }
    };
    for (const nn::LossHistory::Point &point : points) {
        if (point.epoch >= range.from && point.epoch <= range.to) {
            include(point.train);
            include(point.test);
        }
    }
    if (!(low <= high)) {
        low = isLogarithmic ? 0.1 : 0.0;
        high = 1.0;
    }
    if (isLogarithmic) {
        range.lowest = low / 1.3;
        range.highest = std::max(high * 1.3, low * 8.0);
    } else {
        const double room = 0.06 * (isFromZero ? high : high - low);
        range.lowest = isFromZero ? std::min(0.0, low) : low - room;
        range.highest = high + room;
    }
    return kept(range, isLogarithmic);
}

LossRange kept(LossRange range, bool isLogarithmic)
{
    constexpr double closest = 1e-9; // of the numbers themselves
    const auto clamped = [](double value) {
        return std::isnan(value) ? 0.0 : std::clamp(value, -largest, largest);
    };
    range.from = clamped(range.from);
    range.to = std::max(clamped(range.to), range.from + std::max(1e-3, closest * range.from));
    range.lowest = clamped(range.lowest);
    if (isLogarithmic) {
        range.lowest = std::max(range.lowest, smallest);
        range.highest = std::max(clamped(range.highest), range.lowest * 1.01);
        return range;
    }
    const double size = std::max(std::abs(range.lowest), std::abs(clamped(range.highest)));
    range.highest
        = std::max(clamped(range.highest), range.lowest + std::max(1e-12, closest * size));
    return range;
}

} // namespace glassnet
