// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataorigin.h"

#include <QPointF>
#include <QRectF>

#include <Eigen/Core>

namespace glassnet {

// The part of the plane of the first two columns that is looked at, in their units.
struct PlaneRange
{
    double left = 0.0;
    double right = 1.0;
    double bottom = 0.0;
    double top = 1.0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return top - bottom; }
    [[nodiscard]] bool holds(const PlaneRange &other) const;
    [[nodiscard]] PlaneRange moved(double across, double up) const;
    // Keeps a point where it is; a factor below 1 comes closer.
    [[nodiscard]] PlaneRange zoomed(const Eigen::Vector2d &around, double factor) const;
    [[nodiscard]] PlaneRange grown(double share) const; // of its size, at every side

    friend bool operator==(const PlaneRange &, const PlaneRange &) = default;
};

// The smallest range with all samples and the person, if there is one who is not too far from
// them. The data must have two columns and samples.
[[nodiscard]] PlaneRange neededRange(const nn::DataOrigin &origin, const nn::Vector &person);

// The usual range of the two columns, wider where that person would not be in it.
[[nodiscard]] PlaneRange fittedRange(const nn::DataOrigin &origin, const nn::Vector &person);

// Whether another range should take the place of this one, so that everything stays in sight and
// is not lost in the distance. Small changes leave the view at rest.
[[nodiscard]] bool isOutgrown(const PlaneRange &shown, const PlaneRange &needed,
                              const PlaneRange &fitted);

// How a range lies on a rectangle of the screen.
struct PlaneMap
{
    PlaneRange range;
    QRectF pixels;

    [[nodiscard]] QPointF toPixel(double across, double up) const;
    [[nodiscard]] Eigen::Vector2d toValues(const QPointF &pixel) const;
    // The values at a pixel, with no more decimals than pixels can tell apart.
    [[nodiscard]] Eigen::Vector2d toShortValues(const QPointF &pixel) const;

    friend bool operator==(const PlaneMap &, const PlaneMap &) = default;
};

// Rounded to the power of ten that is not above the resolution.
[[nodiscard]] double shortened(double value, double resolution);

// A step for the arrow keys: about a fiftieth of the length, as 1, 2 or 5 of a power of ten.
[[nodiscard]] double keyStep(double length);

} // namespace glassnet
