// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/hillprojection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace glassnet {

namespace {

constexpr double tallness = 1.1; // of the hill; a side of its ground is 2
constexpr double mostStretch = 1.8; // of one direction against the other, to fill the area

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

} // namespace

HillProjection::HillProjection(double turn, double tilt, const QRectF &area)
    : m_sinTurn(std::sin(radians(turn)))
    , m_cosTurn(std::cos(radians(turn)))
    , m_ground(std::sin(radians(tilt)))
    , m_tall(tallness * std::cos(radians(tilt)))
    , m_middle(area.center())
{
    // Room for every turn, so that the hill keeps its size while it is turned.
    const double diagonal = 2.0 * std::numbers::sqrt2;
    const double acrossRoom = std::max(area.width(), 1.0) / diagonal;
    const double upRoom = std::max(area.height(), 1.0) / (diagonal * m_ground + m_tall);
    m_across = std::min(acrossRoom, mostStretch * upRoom);
    m_up = std::min(upRoom, mostStretch * acrossRoom);
}

QPointF HillProjection::pixelOf(double first, double second, double height) const
{
    const double right = first * m_cosTurn - second * m_sinTurn;
    const double away = first * m_sinTurn + second * m_cosTurn;
    const double up = away * m_ground + (height - 0.5) * m_tall;
    return {m_middle.x() + right * m_across, m_middle.y() - up * m_up};
}

} // namespace glassnet
