// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/losscurve.h"

#include <algorithm>
#include <cmath>

namespace nn {

namespace {

constexpr Index coarsePoints = 33;
constexpr int mostDoublings = 6;
constexpr int refinements = 5; // each looks five times as closely
constexpr Index refinedPoints = 11;
constexpr Index fewestPoints = 65;
constexpr double budget = 6e7; // of multiplications: some 10 milliseconds

struct Range
{
    double from;
    double to;
};

// Odd, for the present value to be one of the points.
Index affordablePoints(const Network &network, const Samples &samples)
{
    const double points
        = std::clamp(budget / workOfPass(network, samples.count()),
                     static_cast<double>(fewestPoints), static_cast<double>(curvePoints));
    return (static_cast<Index>(points) - 1) / 2 * 2 + 1;
}

// Losses that are no number, far outside, count as high.
Index lowestOf(const Vector &losses)
{
    Index lowest = 0;
    for (Index i = 1; i < losses.size(); ++i) {
        if (losses(i) < losses(lowest) || std::isnan(losses(lowest))) {
            lowest = i;
        }
    }
    return lowest;
}

} // namespace

LossCurve lossCurve(const Network &network, const Samples &samples, Loss loss, Reduction reduction,
                    const ParameterRef &parameter)
{
    const auto along = [&](const Range &range, Index points) {
        return lossAlong(network, samples, loss, reduction, parameter,
                         Vector::LinSpaced(points, range.from, range.to));
    };
    const double present = network.value(parameter);
    double reach = std::max(2.0, std::abs(present));
    Range range{present - reach, present + reach};
    LossSlice coarse = along(range, coarsePoints);
    Index lowest = lowestOf(coarse.losses);
    const auto isInside = [&] {
        return lowest > 0 && lowest < coarse.losses.size() - 1
               && coarse.losses(0) > coarse.losses(lowest)
               && coarse.losses(coarse.losses.size() - 1) > coarse.losses(lowest);
    };
    for (int i = 0; i < mostDoublings && !isInside(); ++i) {
        reach *= 2.0;
        range = {present - reach, present + reach};
        coarse = along(range, coarsePoints);
        lowest = lowestOf(coarse.losses);
    }
    LossCurve curve{.parameter = parameter, .slice = {}, .minimum = {}};
    if (!isInside()) {
        // Nothing is found by going so far out: what is near is told best.
        reach = std::max(2.0, std::abs(present));
        range = {present - reach, present + reach};
    } else {
        LossSlice fine = coarse;
        for (int i = 0; i < refinements; ++i) {
            const Index before = std::max<Index>(lowest - 1, 0);
            const Index after = std::min(lowest + 1, fine.values.size() - 1);
            fine = along({fine.values(before), fine.values(after)}, refinedPoints);
            lowest = lowestOf(fine.losses);
        }
        curve.minimum = LossCurve::Minimum{fine.values(lowest), fine.losses(lowest)};
    }
    curve.slice = along(range, affordablePoints(network, samples));
    return curve;
}

} // namespace nn
