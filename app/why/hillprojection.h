// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

namespace glassnet {

// How a hill is drawn in an area: seen from so far away that what is parallel stays so, turned
// around its upright axis and then tilted towards the eye.
class HillProjection
{
public:
    // Degrees: the turn is 0 with the first axis to the right and the second away from the eye, the
    // tilt 0 from the side and 90 from above.
    HillProjection(double turn, double tilt, const QRectF &area);

    // A place on the ground, from −1 to 1 on both axes, and a height above it, from 0 to 1. All
    // such places are in the area.
    [[nodiscard]] QPointF pixelOf(double first, double second, double height) const;

    // Whether an axis ends farther away than it begins.
    [[nodiscard]] bool isFirstsEndFar() const { return m_sinTurn > 0.0; }
    [[nodiscard]] bool isSecondsEndFar() const { return m_cosTurn > 0.0; }

private:
    double m_sinTurn;
    double m_cosTurn;
    double m_ground; // what one unit away, and the hill's height, are on the screen, in units
    double m_tall;
    double m_across; // pixels for a unit
    double m_up;
    QPointF m_middle;
};

} // namespace glassnet
