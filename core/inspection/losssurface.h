// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/contour.h"
#include "core/inspection/landscape.h"

#include <optional>
#include <vector>

namespace nn {

struct ParameterRange
{
    double from = -2.0;
    double to = 2.0;

    friend bool operator==(const ParameterRange &, const ParameterRange &) = default;
};

// The loss over two parameters, all others as they are: what tutorial 003 draws as a hill.
struct LossSurface
{
    struct Point
    {
        double first = 0.0; // values of the parameters
        double second = 0.0;
        double loss = 0.0;

        friend bool operator==(const Point &, const Point &) = default;
    };
    // Where the loss has one value: x of the first, y of the second parameter.
    struct Level
    {
        double loss = 0.0;
        std::vector<Polyline> lines;
    };

    ParameterRef first;
    ParameterRef second;
    Vector firstValues; // evenly spaced over the range
    Vector secondValues;
    Matrix losses; // entry (i, j) at firstValues(i) and secondValues(j); maybe not all finite
    Point present;
    // The lowest point that was found within the ranges, the present one if that is it. At the edge
    // the loss falls on outside of the ranges, or is as low there.
    Point lowest;
    bool isLowestAtEdge = false;
    double highest = 0.0; // of the finite losses of the grid
    std::vector<Level> levels; // lowest first; closer to each other near the lowest loss

    // The height above any place of the ranges, bilinear between the points of the grid; NaN
    // where one of them is not finite, and outside.
    [[nodiscard]] double lossAt(double firstValue, double secondValue) const;
};

// What goes well with a parameter: another weight of the same neuron, else its bias (of a bias, the
// first weight), else any other parameter. Nothing if there is no other.
[[nodiscard]] std::optional<ParameterRef> neighbourOf(const Network &network,
                                                      const ParameterRef &parameter);

// Wide enough for all values, at least 2 to both sides of 0 or 1 beyond the outermost value, with
// round ends: as a path grows the range stays for a while and then grows by a step. Of finite
// values, at least one.
[[nodiscard]] ParameterRange rangeAround(const std::vector<double> &values);

inline constexpr Index surfacePoints = 41; // a side at most; fewer where a pass takes long

// How many points a side can be computed with that many multiplications, from 9 to surfacePoints;
// always odd.
[[nodiscard]] Index affordableSide(const Network &network, const Samples &samples, double budget);

inline constexpr int surfaceLevels = 12;

// The parameters must be different ones that exist; there must be at least one sample, and three
// points a side. Costs a forward pass of all samples for every point, and a hundred more to find
// the lowest one. Losses are objective()'s.
[[nodiscard]] LossSurface lossSurface(const Network &network, const Samples &samples, Loss loss,
                                      Reduction reduction, const ParameterRef &first,
                                      const ParameterRange &firstRange, const ParameterRef &second,
                                      const ParameterRange &secondRange, Index side);

// The same surface with the two parameters where the network now has them: cheap, one pass. The
// network may differ in them only, and the point must lie within the ranges.
[[nodiscard]] LossSurface movedTo(LossSurface surface, const Network &network,
                                  const Samples &samples, Loss loss, Reduction reduction);

} // namespace nn
