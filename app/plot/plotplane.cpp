// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plot/plotplane.h"

#include "app/document/defaultview.h"
#include "app/text/increments.h"

#include <algorithm>
#include <cmath>

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
bool isNear(const nn::Vector &person, const PlaneRange &range)
{
    constexpr double reach = 1.5;
    const PlaneRange world = range.grown(reach);
    return person.size() >= 2
           && world.holds(
               {.left = person(0), .right = person(0), .bottom = person(1), .top = person(1)});
}

PlaneRange defaultRange(const nn::DataOrigin &origin)
{
    const nn::GridAxis across = defaultAxis(origin, 0);
    const nn::GridAxis up = defaultAxis(origin, 1);
    return {.left = across.from, .right = across.to, .bottom = up.from, .top = up.to};
}

} // namespace

bool PlaneRange::holds(const PlaneRange &other) const
{
    return left <= other.left && other.right <= right && bottom <= other.bottom && other.top <= top;
}

PlaneRange PlaneRange::moved(double across, double up) const
{
    return {.left = left + across, .right = right + across, .bottom = bottom + up, .top = top + up};
}

PlaneRange PlaneRange::zoomed(const Eigen::Vector2d &around, double factor) const
{
    return {.left = around.x() + (left - around.x()) * factor,
            .right = around.x() + (right - around.x()) * factor,
            .bottom = around.y() + (bottom - around.y()) * factor,
            .top = around.y() + (top - around.y()) * factor};
}

PlaneRange PlaneRange::grown(double share) const
{
    return {.left = left - share * width(),
            .right = right + share * width(),
            .bottom = bottom - share * height(),
            .top = top + share * height()};
}

PlaneRange neededRange(const nn::DataOrigin &origin, const nn::Vector &person)
{
    const auto across = origin.dataset.values.row(0);
    const auto up = origin.dataset.values.row(1);
    PlaneRange range{.left = across.minCoeff(),
                     .right = across.maxCoeff(),
                     .bottom = up.minCoeff(),
                     .top = up.maxCoeff()};
    if (isNear(person, defaultRange(origin))) {
        range.left = std::min(range.left, person(0));
        range.right = std::max(range.right, person(0));
        range.bottom = std::min(range.bottom, person(1));
        range.top = std::max(range.top, person(1));
    }
    return range;
}

PlaneRange fittedRange(const nn::DataOrigin &origin, const nn::Vector &person)
{
    PlaneRange range = defaultRange(origin);
    if (isNear(person, range)) {
        include(person(0), range.left, range.right);
        include(person(1), range.bottom, range.top);
    }
    return range;
}

bool isOutgrown(const PlaneRange &shown, const PlaneRange &needed, const PlaneRange &fitted)
{
    constexpr double closer = 0.9;
    return !shown.grown(-0.02).holds(needed) || fitted.width() < closer * shown.width()
           || fitted.height() < closer * shown.height();
}

// What lies far outside, or nowhere, stays outside, but near enough for painters, which compute
// with integers.
QPointF PlaneMap::toPixel(double across, double up) const
{
    constexpr double far = 1e5;
    const double x = pixels.left() + (across - range.left) / range.width() * pixels.width();
    const double y = pixels.bottom() - (up - range.bottom) / range.height() * pixels.height();
    const auto kept = [=](double pixel) { return pixel >= -far ? std::min(pixel, far) : -far; };
    return {kept(x), kept(y)};
}

Eigen::Vector2d PlaneMap::toValues(const QPointF &pixel) const
{
    return {range.left + (pixel.x() - pixels.left()) / pixels.width() * range.width(),
            range.bottom + (pixels.bottom() - pixel.y()) / pixels.height() * range.height()};
}

Eigen::Vector2d PlaneMap::toShortValues(const QPointF &pixel) const
{
    const Eigen::Vector2d values = toValues(pixel);
    return {shortened(values.x(), range.width() / pixels.width()),
            shortened(values.y(), range.height() / pixels.height())};
}

double shortened(double value, double resolution)
{
    return resolution > 0.0 ? roundedToDecimals(value, -decimalExponent(resolution)) : value;
}

double keyStep(double length)
{
    return niceIncrement(length, 50);
}

} // namespace glassnet
