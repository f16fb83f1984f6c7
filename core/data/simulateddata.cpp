// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/simulateddata.h"

#include <cmath>
#include <numbers>

namespace nn {

namespace {

Dataset emptySamples(Index count)
{
    const auto samples = static_cast<std::size_t>(count);
    Dataset dataset;
    dataset.values.resize(2, count);
    dataset.targets.resize(count);
    dataset.sampleNames.assign(samples, {});
    dataset.roles.assign(samples, Role::Train);
    return dataset;
}

// The classes take turns, so that any first part of the samples has both.
template <typename PointOn>
Dataset twoCurves(Index count, double noise, Rng &rng, const PointOn &pointOn)
{
    Dataset dataset = emptySamples(count);
    dataset.columns = {{"x1", Unit::None}, {"x2", Unit::None}};
    for (Index sample = 0; sample < count; ++sample) {
        const bool isSecond = sample % 2 == 1;
        const Eigen::Vector2d point = pointOn(isSecond, rng.uniform());
        dataset.values(0, sample) = point.x() + noise * rng.normal();
        dataset.values(1, sample) = point.y() + noise * rng.normal();
        dataset.targets(sample) = isSecond ? 1.0 : 0.0;
    }
    return dataset;
}

} // namespace

Dataset moons(Index count, double noise, Rng &rng)
{
    Dataset dataset = twoCurves(count, noise, rng, [](bool isLower, double share) {
        const double angle = std::numbers::pi * share;
        const Eigen::Vector2d upper(std::cos(angle), std::sin(angle));
        return isLower ? Eigen::Vector2d(1.0 - upper.x(), 0.5 - upper.y()) : upper;
    });
    dataset.name = "Two moons";
    dataset.source = "Simulated: two half circles with normal noise";
    dataset.target = {"moon", {"A", "B"}};
    return dataset;
}

Dataset rings(Index count, double noise, Rng &rng)
{
    Dataset dataset = twoCurves(count, noise, rng, [](bool isInner, double share) {
        const double radius = isInner ? 0.5 : 1.0;
        const double angle = 2.0 * std::numbers::pi * share;
        return Eigen::Vector2d(radius * std::cos(angle), radius * std::sin(angle));
    });
    dataset.name = "Two rings";
    dataset.source = "Simulated: two circles around one centre with normal noise";
    dataset.target = {"ring", {"outer", "inner"}};
    return dataset;
}

BodySize sizeOfWomen()
{
    return {.meanHeight = 149.51,
            .heightDeviation = 5.08,
            .meanWeight = 41.81,
            .weightDeviation = 5.39,
            .correlation = 0.62};
}

BodySize sizeOfMen()
{
    return {.meanHeight = 160.36,
            .heightDeviation = 6.01,
            .meanWeight = 48.59,
            .weightDeviation = 5.64,
            .correlation = 0.66};
}

// With independent standard normal u and v, the pair (u, r·u + √(1 − r²)·v) has correlation r.
Dataset adultPopulation(Index count, Rng &rng)
{
    Dataset dataset = emptySamples(count);
    dataset.name = "Adult population";
    dataset.source = "Simulated: normal distributions with the means, deviations and correlations "
                     "of the 352 adults in Nancy Howell's census of the Dobe !Kung, late 1960s";
    dataset.columns = {{"height", Unit::Centimetre}, {"weight", Unit::Kilogram}};
    dataset.target = {"sex", {"F", "M"}};
    for (Index sample = 0; sample < count; ++sample) {
        const bool isMan = rng.below(2) == 1;
        const BodySize size = isMan ? sizeOfMen() : sizeOfWomen();
        const double u = rng.normal();
        const double v = rng.normal();
        const double r = size.correlation;
        dataset.values(0, sample) = size.meanHeight + size.heightDeviation * u;
        dataset.values(1, sample)
            = size.meanWeight + size.weightDeviation * (r * u + std::sqrt(1.0 - r * r) * v);
        dataset.targets(sample) = isMan ? 1.0 : 0.0;
    }
    return dataset;
}

} // namespace nn
