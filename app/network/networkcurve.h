// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>

namespace glassnet {

// The line of a link, from the edge of one picture to the edge of another further right. Curved,
// it is the cubic whose control points lie half-way, level with its ends; every such cubic is
// the same function of x, stretched.
struct NetworkCurve
{
    QPointF from;
    QPointF to; // to.x() > from.x()
    bool isStraight = false;

    [[nodiscard]] QPointF at(qreal share) const; // share of the way in x, 0 to 1
    [[nodiscard]] qreal slopeAt(qreal share) const; // dy/dx
    [[nodiscard]] qreal distanceTo(const QPointF &point) const; // along the nearest normal
    [[nodiscard]] QPainterPath path() const;
};

// How far down the curve is at a share of its way in x, and how fast it goes down there.
struct CurvePoint
{
    qreal depth = 0.0; // 0 to 1
    qreal slope = 0.0;
};
[[nodiscard]] CurvePoint curvePointAt(qreal share);

} // namespace glassnet
