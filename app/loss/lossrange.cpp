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

} // namespace

nn::Span fittedEpochs(const LossBranches &branches, const std::vector<LossBranchLine> &others)
{
    constexpr double mostBeyond = 1.25; // times as long as the line
    nn::Span epochs{.from = branches.firstEpoch(), .to = branches.lastEpoch()};
    const double farthest = epochs.from + mostBeyond * (epochs.to - epochs.from);
    for (const LossBranchLine &line : others) {
        epochs.to = std::max(epochs.to, std::min(line.endEpoch, farthest));
    }
    constexpr double shortest = 10.0; // the first epochs do not rescale the chart
    epochs.to = std::max(epochs.to, epochs.from + shortest);
    return epochs;
}

PlotRange fittedLosses(PlotRange range, const LossPoints &points, bool isLogarithmic,
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
        if (point.epoch >= range.left && point.epoch <= range.right) {
            include(point.train);
            include(point.test);
        }
    }
    if (!(low <= high)) {
        low = isLogarithmic ? 0.1 : 0.0;
        high = 1.0;
    }
    if (isLogarithmic) {
        range.bottom = low / 1.3;
        range.top = std::max(high * 1.3, low * 8.0);
    } else {
        const double room = 0.06 * (isFromZero ? high : high - low);
        range.bottom = isFromZero ? std::min(0.0, low) : low - room;
        range.top = high + room;
    }
    return drawable(range, isLogarithmic);
}

PlotRange drawable(PlotRange range, bool isLogarithmic)
{
    constexpr double closest = 1e-9; // of the numbers themselves
    const auto clamped = [](double value) {
        return std::isnan(value) ? 0.0 : std::clamp(value, -largest, largest);
    };
    range.left = clamped(range.left);
    range.right = std::max(clamped(range.right), range.left + std::max(1e-3, closest * range.left));
    range.bottom = clamped(range.bottom);
    if (isLogarithmic) {
        range.bottom = std::max(range.bottom, smallest);
        range.top = std::max(clamped(range.top), range.bottom * 1.01);
        return range;
    }
    const double size = std::max(std::abs(range.bottom), std::abs(clamped(range.top)));
    range.top = std::max(clamped(range.top), range.bottom + std::max(1e-12, closest * size));
    return range;
}

} // namespace glassnet
