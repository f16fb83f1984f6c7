// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkcurve.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

// With control points half-way, the cubic's x is 3/2 t − 3/2 t² + t³ of its width and its y is
// 3 t² − 2 t³ of its height. x never stands still (dx/dt is at least 3/4), so Newton's method
// finds t for every x.
CurvePoint curvePointAt(qreal share)
{
    qreal t = share;
    for (int round = 0; round < 4; ++round) {
        const qreal x = t * (1.5 + t * (t - 1.5));
        t -= (x - share) / (1.5 + t * (3.0 * t - 3.0));
    }
    return {.depth = t * t * (3.0 - 2.0 * t),
            .slope = 6.0 * t * (1.0 - t) / (1.5 + t * (3.0 * t - 3.0))};
}

QPointF NetworkCurve::at(qreal share) const
{
    const qreal depth = isStraight ? share : curvePointAt(share).depth;
    return {from.x() + share * (to.x() - from.x()), from.y() + depth * (to.y() - from.y())};
}

qreal NetworkCurve::slopeAt(qreal share) const
{
    const qreal slope = isStraight ? 1.0 : curvePointAt(share).slope;
    return slope * (to.y() - from.y()) / (to.x() - from.x());
}

qreal NetworkCurve::distanceTo(const QPointF &point) const
{
    const qreal share = std::clamp((point.x() - from.x()) / (to.x() - from.x()), 0.0, 1.0);
    const QPointF nearest = at(share);
    const qreal across = point.x() - nearest.x(); // beyond an end
    const qreal down = (point.y() - nearest.y()) / std::hypot(1.0, slopeAt(share));
    return std::hypot(across, down);
}

QPainterPath NetworkCurve::path() const
{
    QPainterPath path(from);
    if (isStraight) {
        path.lineTo(to);
        return path;
    }
    const qreal middle = (from.x() + to.x()) / 2.0;
    path.cubicTo(QPointF(middle, from.y()), QPointF(middle, to.y()), to);
    return path;
}

} // namespace glassnet
