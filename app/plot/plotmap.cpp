// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plot/plotmap.h"

#include "app/text/increments.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr double mostPower = 240.0; // of ten, up and down, on a logarithmic axis

double nearby(double pixel)
{
    constexpr double far = 1e5;
    return pixel >= -far ? std::min(pixel, far) : -far;
}

// The vertical axis as it is drawn: values, or their powers of ten.
struct Upwards
{
    explicit Upwards(const PlotMap &map)
        : isLogarithmic(map.isLogarithmic)
        , low(positionOf(map.range.bottom))
        , high(positionOf(map.range.top))
    {
    }

    [[nodiscard]] double length() const { return high - low; }
    [[nodiscard]] double positionOf(double value) const
    {
        return isLogarithmic ? std::max(std::log10(std::max(value, 0.0)), -mostPower) : value;
    }
    [[nodiscard]] double valueAt(double position) const
    {
        return isLogarithmic ? std::pow(10.0, std::clamp(position, -mostPower, mostPower))
                             : position;
    }

    bool isLogarithmic;
    double low;
    double high;
};

} // namespace

bool PlotRange::holds(const PlotRange &other) const
{
    return left <= other.left && other.right <= right && bottom <= other.bottom && other.top <= top;
}

PlotRange PlotRange::grown(double share) const
{
    return {.left = left - share * width(),
            .right = right + share * width(),
            .bottom = bottom - share * height(),
            .top = top + share * height()};
}

double PlotMap::xOf(double across) const
{
    return nearby(area.left() + (across - range.left) / range.width() * area.width());
}

double PlotMap::yOf(double up) const
{
    const Upwards axis(*this);
    return nearby(area.bottom() - (axis.positionOf(up) - axis.low) / axis.length() * area.height());
}

Eigen::Vector2d PlotMap::toValues(const QPointF &pixel) const
{
    const Upwards axis(*this);
    return {range.left + (pixel.x() - area.left()) / area.width() * range.width(),
            axis.valueAt(axis.low + (area.bottom() - pixel.y()) / area.height() * axis.length())};
}

Eigen::Vector2d PlotMap::toShortValues(const QPointF &pixel) const
{
    const Eigen::Vector2d values = toValues(pixel);
    return {shortened(values.x(), range.width() / area.width()),
            shortened(values.y(), range.height() / area.height())};
}

PlotRange PlotMap::moved(const QPointF &way) const
{
    const Upwards axis(*this);
    const double across = way.x() / area.width() * range.width();
    const double up = way.y() / area.height() * axis.length();
    return {.left = range.left - across,
            .right = range.right - across,
            .bottom = axis.valueAt(axis.low + up),
            .top = axis.valueAt(axis.high + up)};
}

PlotRange PlotMap::zoomed(const QPointF &around, double across, double up) const
{
    const Upwards axis(*this);
    const double x = toValues(around).x();
    const double y = axis.low + (area.bottom() - around.y()) / area.height() * axis.length();
    return {.left = x + (range.left - x) / across,
            .right = x + (range.right - x) / across,
            .bottom = axis.valueAt(y + (axis.low - y) / up),
            .top = axis.valueAt(y + (axis.high - y) / up)};
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
