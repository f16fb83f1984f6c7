// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/losssurface.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace nn {

namespace {

constexpr Index smallestSide = 9;
constexpr int refinements = 4; // each looks twice as closely
constexpr Index refinedPoints = 5; // a side

// The ends of ranges are multiples of a power of two, about an eighth of what they hold.
double roundStep(double extent)
{
    return std::exp2(std::floor(std::log2(extent))) / 4.0;
}

// Losses that are no number, far outside, are no lowest ones.
LossSurface::Point lowestOf(const Vector &firstValues, const Vector &secondValues,
                            const Matrix &losses, LossSurface::Point lowest)
{
    for (Index j = 0; j < losses.cols(); ++j) {
        for (Index i = 0; i < losses.rows(); ++i) {
            if (losses(i, j) < lowest.loss) {
                lowest = {.first = firstValues(i), .second = secondValues(j), .loss = losses(i, j)};
            }
        }
    }
    return lowest;
}

double highestOf(const Matrix &losses)
{
    double highest = -std::numeric_limits<double>::infinity();
    for (Index i = 0; i < losses.size(); ++i) {
        const double loss = losses.data()[i];
        if (std::isfinite(loss)) {
            highest = std::max(highest, loss);
        }
    }
    return highest;
}

// Of two coordinates of the grid, in the units of the parameters.
double valueAt(const Vector &values, double place)
{
    const double step
        = (values(values.size() - 1) - values(0)) / static_cast<double>(values.size() - 1);
    return values(0) + place * step;
}

// Heights are between 0 and 1 for contour(), whose numbers are floats.
std::vector<LossSurface::Level> levelsOf(const LossSurface &surface, double lowestOfGrid)
{
    const double height = surface.highest - lowestOfGrid;
    std::vector<LossSurface::Level> levels;
    if (!(height > 1e-12 * std::abs(surface.highest))) {
        return levels; // as flat as numbers can tell
    }
    // Rows of a plane are what goes up: the second parameter.
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> heights
        = ((surface.losses.array() - lowestOfGrid) / height).matrix().transpose().cast<float>();
    const Field::Plane plane(heights.data(), heights.rows(), heights.cols());
    for (int i = 1; i <= surfaceLevels; ++i) {
        const double share = static_cast<double>(i) / (surfaceLevels + 1);
        LossSurface::Level level{.loss = lowestOfGrid + share * share * height,
                                 .lines = contour(plane, static_cast<float>(share * share))};
        for (Polyline &line : level.lines) {
            for (Eigen::Vector2d &point : line) {
                point = {valueAt(surface.firstValues, point.x()),
                         valueAt(surface.secondValues, point.y())};
            }
        }
        levels.push_back(std::move(level));
    }
    return levels;
}

} // namespace

double LossSurface::lossAt(double firstValue, double secondValue) const
{
    const auto placeOf = [](const Vector &values, double value) {
        const double share = (value - values(0)) / (values(values.size() - 1) - values(0));
        return share * static_cast<double>(values.size() - 1);
    };
    const double x = placeOf(firstValues, firstValue);
    const double y = placeOf(secondValues, secondValue);
    const auto lastX = static_cast<double>(losses.rows() - 1);
    const auto lastY = static_cast<double>(losses.cols() - 1);
    if (!(x >= 0.0 && x <= lastX && y >= 0.0 && y <= lastY)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const auto i = std::min(static_cast<Index>(x), losses.rows() - 2);
    const auto j = std::min(static_cast<Index>(y), losses.cols() - 2);
    const double right = x - static_cast<double>(i);
    const double up = y - static_cast<double>(j);
    const double loss = (1.0 - up) * ((1.0 - right) * losses(i, j) + right * losses(i + 1, j))
                        + up * ((1.0 - right) * losses(i, j + 1) + right * losses(i + 1, j + 1));
    return std::isfinite(loss) ? loss : std::numeric_limits<double>::quiet_NaN();
}

std::optional<ParameterRef> neighbourOf(const Network &network, const ParameterRef &parameter)
{
    std::vector<ParameterRef> candidates;
    if (const auto *weight = std::get_if<WeightRef>(&parameter)) {
        for (const Index from : {weight->from + 1, weight->from - 1}) {
            candidates.emplace_back(
                WeightRef{.layer = weight->layer, .to = weight->to, .from = from});
        }
        candidates.emplace_back(BiasRef{.layer = weight->layer, .neuron = weight->to});
    } else {
        const auto &bias = std::get<BiasRef>(parameter);
        candidates.emplace_back(WeightRef{.layer = bias.layer, .to = bias.neuron, .from = 0});
    }
    std::ranges::copy(network.parameterList(), std::back_inserter(candidates));
    const auto found = std::ranges::find_if(candidates, [&](const ParameterRef &candidate) {
        return candidate != parameter && network.has(candidate);
    });
    return found != candidates.end() ? std::optional(*found) : std::nullopt;
}

ParameterRange rangeAround(const std::vector<double> &values)
{
    assert(!values.empty());
    const auto [least, most] = std::ranges::minmax(values);
    const double from = std::min(-2.0, least - 1.0);
    const double to = std::max(2.0, most + 1.0);
    const double step = roundStep(to - from);
    return {.from = step * std::floor(from / step), .to = step * std::ceil(to / step)};
}

Index affordableSide(const Network &network, const Samples &samples, double budget)
{
    const double side
        = std::clamp(std::sqrt(budget / workOfPass(network, samples.count())),
                     static_cast<double>(smallestSide), static_cast<double>(surfacePoints));
    return (static_cast<Index>(side) - 1) / 2 * 2 + 1;
}

LossSurface lossSurface(const Network &network, const Samples &samples, Loss loss,
                        Reduction reduction, const ParameterRef &first,
                        const ParameterRange &firstRange, const ParameterRef &second,
                        const ParameterRange &secondRange, Index side)
{
    assert(side >= 3);
    const auto gridOver = [&](const Vector &firstValues, const Vector &secondValues) {
        return lossGrid(network, samples, loss, reduction, first, firstValues, second,
                        secondValues);
    };
    LossSurface surface;
    surface.first = first;
    surface.second = second;
    surface.firstValues = Vector::LinSpaced(side, firstRange.from, firstRange.to);
    surface.secondValues = Vector::LinSpaced(side, secondRange.from, secondRange.to);
    surface.losses = gridOver(surface.firstValues, surface.secondValues);
    surface.highest = highestOf(surface.losses);
    constexpr double infinite = std::numeric_limits<double>::infinity();
    LossSurface::Point lowest
        = lowestOf(surface.firstValues, surface.secondValues, surface.losses,
                   {.first = firstRange.from, .second = secondRange.from, .loss = infinite});
    surface.levels = levelsOf(surface, lowest.loss);
    double firstReach = (firstRange.to - firstRange.from) / static_cast<double>(side - 1);
    double secondReach = (secondRange.to - secondRange.from) / static_cast<double>(side - 1);
    for (int i = 0; i < refinements; ++i) {
        const auto around = [](double middle, double reach, const ParameterRange &range) {
            return Vector(Vector::LinSpaced(refinedPoints, std::max(middle - reach, range.from),
                                            std::min(middle + reach, range.to)));
        };
        const Vector firstValues = around(lowest.first, firstReach, firstRange);
        const Vector secondValues = around(lowest.second, secondReach, secondRange);
        lowest = lowestOf(firstValues, secondValues, gridOver(firstValues, secondValues), lowest);
        firstReach /= 2.0;
        secondReach /= 2.0;
    }
    surface.lowest = lowest;
    return movedTo(std::move(surface), network, samples, loss, reduction);
}

LossSurface movedTo(LossSurface surface, const Network &network, const Samples &samples, Loss loss,
                    Reduction reduction)
{
    surface.present = {.first = network.value(surface.first),
                       .second = network.value(surface.second),
                       .loss = objective(network, samples, loss, reduction)};
    if (surface.present.loss < surface.lowest.loss) {
        surface.lowest = surface.present;
    }
    const auto isAtEnd = [](const Vector &values, double value) {
        return value <= values(0) || value >= values(values.size() - 1);
    };
    surface.isLowestAtEdge = isAtEnd(surface.firstValues, surface.lowest.first)
                             || isAtEnd(surface.secondValues, surface.lowest.second);
    return surface;
}

} // namespace nn
