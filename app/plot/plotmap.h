// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <Eigen/Core>

namespace glassnet {

// The part of a plot that is looked at, in the units of its axes.
struct PlotRange
{
    double left = 0.0;
    double right = 1.0;
    double bottom = 0.0;
    double top = 1.0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return top - bottom; }
    [[nodiscard]] bool holds(const PlotRange &other) const;
    [[nodiscard]] PlotRange grown(double share) const; // of its size, at every side

    friend bool operator==(const PlotRange &, const PlotRange &) = default;
};

// How a range lies on a rectangle of the screen. The axes of a QCustomPlot convert in the same way,
// but only once the plot is laid out; a drag needs the map as it was when the button went down.
struct PlotMap
{
    PlotRange range;
    QRectF area;
    bool isLogarithmic = false; // upwards

    // What lies far outside, or nowhere, stays outside, but near enough for painters, which
    // compute with integers.
    [[nodiscard]] double xOf(double across) const;
    [[nodiscard]] double yOf(double up) const; // below the area for 0 on a logarithmic axis
    [[nodiscard]] QPointF toPixel(double across, double up) const { return {xOf(across), yOf(up)}; }
    [[nodiscard]] Eigen::Vector2d toValues(const QPointF &pixel) const;
    // The values at a pixel, with no more decimals than pixels can tell apart; on linear axes.
    [[nodiscard]] Eigen::Vector2d toShortValues(const QPointF &pixel) const;

    // What the rectangle shows when everything is moved by so many pixels.
    [[nodiscard]] PlotRange moved(const QPointF &way) const;
    // Keeps the values under a pixel where they are; a factor above 1 comes closer.
    [[nodiscard]] PlotRange zoomed(const QPointF &around, double across, double up) const;

    friend bool operator==(const PlotMap &, const PlotMap &) = default;
};

// Rounded to the power of ten that is not above the resolution.
[[nodiscard]] double shortened(double value, double resolution);

// A step for the arrow keys: about a fiftieth of the length, as 1, 2 or 5 of a power of ten.
[[nodiscard]] double keyStep(double length);

} // namespace glassnet
