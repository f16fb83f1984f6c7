// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfacerange.h"

#include "app/document/defaultrange.h"

#include <algorithm>

namespace glassnet {

namespace {

// With room for the mark, where the value is not inside with some room already.
void include(double value, double &from, double &to)
{
    const double room = 0.06 * (to - from);
    if (value < from + room || value > to - room) {
        const double low = std::min(from, value);
        const double high = std::max(to, value);
        from = value < from + room ? low - 0.1 * (high - low) : from;
        to = value > to - room ? high + 0.1 * (high - low) : to;
    }
}

// Somebody from another world is left outside, for the samples would be a single point.
bool isNear(const nn::Vector &person, const PlotRange &range)
{
    constexpr double reach = 1.5;
    const PlotRange world = range.grown(reach);
    return person.size() >= 2
           && world.holds(
               {.left = person(0), .right = person(0), .bottom = person(1), .top = person(1)});
}

PlotRange withoutPerson(const nn::DataOrigin &origin)
{
    const nn::GridAxis across = defaultAxis(origin, 0);
    const nn::GridAxis up = defaultAxis(origin, 1);
    return {.left = across.from, .right = across.to, .bottom = up.from, .top = up.to};
}

} // namespace

PlotRange neededRange(const nn::DataOrigin &origin, const nn::Vector &person)
{
    const auto across = origin.dataset.values.row(0);
    const auto up = origin.dataset.values.row(1);
    PlotRange range{.left = across.minCoeff(),
                    .right = across.maxCoeff(),
                    .bottom = up.minCoeff(),
                    .top = up.maxCoeff()};
    if (isNear(person, withoutPerson(origin))) {
        range.left = std::min(range.left, person(0));
        range.right = std::max(range.right, person(0));
        range.bottom = std::min(range.bottom, person(1));
        range.top = std::max(range.top, person(1));
    }
    return range;
}

PlotRange fittedRange(const nn::DataOrigin &origin, const nn::Vector &person)
{
    PlotRange range = withoutPerson(origin);
    if (isNear(person, range)) {
        include(person(0), range.left, range.right);
        include(person(1), range.bottom, range.top);
    }
    return range;
}

bool isOutgrown(const PlotRange &shown, const PlotRange &needed, const PlotRange &fitted)
{
    constexpr double closer = 0.9;
    return !shown.grown(-0.02).holds(needed) || fitted.width() < closer * shown.width()
           || fitted.height() < closer * shown.height();
}

} // namespace glassnet
