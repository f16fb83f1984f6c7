// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfacemarks.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace glassnet {

namespace {

constexpr int valueColors = 33;
constexpr double leastCrossed = 4.9; // radius; a wrong mark that is smaller has a strong outline
constexpr int circle = 1; // shapes count as classes do: 0 is a triangle

QPainterPath polygon(double radius, int corners, double turn)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * (i + turn) / corners;
        points << QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

// All shapes look about equally large.
QPainterPath shapePath(int shape, double r)
{
    QPainterPath path;
    switch (shape % 6) {
    case 0:
        path.addPolygon(QPolygonF({{0.0, -1.15 * r}, {1.15 * r, 0.85 * r}, {-1.15 * r, 0.85 * r}}));
        path.closeSubpath();
        return path;
    case circle: path.addEllipse(QPointF(), r, r); return path;
    case 2: return polygon(1.25 * r, 4, 0.5);
    case 3: return polygon(1.3 * r, 4, 0.0);
    case 4: return polygon(1.25 * r, 3, 0.5);
    default: return polygon(1.15 * r, 5, 0.0);
    }
}

double outlineWidth(double radius)
{
    return std::clamp(0.28 * radius, 0.9, 2.0);
}

void drawCrossing(QPainter &painter, double reach, double width, const Theme &theme)
{
    for (const auto &[color, pen] :
         {std::pair(theme.middle, width + 2.0), std::pair(theme.text, width)}) {
        painter.setPen(QPen(color, pen, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(-reach, -reach), QPointF(reach, reach));
        painter.drawLine(QPointF(-reach, reach), QPointF(reach, -reach));
    }
}

void drawRing(QPainter &painter, const QPointF &at, double radius, const Theme &theme)
{
    painter.setBrush(Qt::NoBrush);
    for (const auto &[color, width] : {std::pair(theme.card, 4.0), std::pair(theme.accent, 2.0)}) {
        painter.setPen(QPen(color, width));
        painter.drawEllipse(at, radius, radius);
    }
}

} // namespace

void SurfaceMarks::setLook(const MarkLook &look)
{
    m_look = look;
    m_pictures.clear();
    const bool isNumeric = look.classes == 0;
    const int colors = isNumeric ? valueColors : look.classes;
    for (int i = 0; i < colors; ++i) {
        const QColor color = isNumeric ? look.theme.valueColor(2.0 * i / (valueColors - 1) - 1.0)
                                       : look.theme.classColor(i, look.classes);
        for (const bool isTest : {false, true}) {
            for (const bool isWrong : {false, true}) {
                m_pictures.push_back(drawn(isNumeric ? circle : i, color, isTest, isWrong));
            }
        }
    }
}

QPixmap SurfaceMarks::drawn(int shape, const QColor &color, bool isTest, bool isWrong) const
{
    const double radius = m_look.radius;
    const double reach = std::ceil(1.4 * radius + 3.0);
    const double ratio = m_look.pixelRatio;
    const int side = static_cast<int>(std::ceil(2.0 * reach * ratio));
    QPixmap picture(side, side);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / ratio / 2.0, side / ratio / 2.0);
    const bool isCrossed = isWrong && radius >= leastCrossed;
    const QColor white = Qt::white;
    const QColor outline = isWrong && !isCrossed ? m_look.theme.text : isTest ? color : white;
    painter.setPen(QPen(outline, outlineWidth(radius)));
    painter.setBrush(isTest ? white : color);
    painter.drawPath(shapePath(shape, radius));
    if (isCrossed) {
        drawCrossing(painter, 1.05 * radius, std::clamp(0.22 * radius, 0.9, 1.6), m_look.theme);
    }
    return picture;
}

const QPixmap &SurfaceMarks::ofClass(nn::Index index, nn::Role role, bool isWrong) const
{
    const auto color = static_cast<std::size_t>(index);
    return m_pictures.at(color * 4 + (role == nn::Role::Test ? 2 : 0) + (isWrong ? 1 : 0));
}

const QPixmap &SurfaceMarks::ofValue(double value, nn::Role role) const
{
    const double share = (std::clamp(value, -1.0, 1.0) + 1.0) / 2.0;
    return ofClass(std::lround(share * (valueColors - 1)), role, false);
}

void SurfaceMarks::drawSelection(QPainter &painter, const QPointF &at) const
{
    drawRing(painter, at, 1.3 * m_look.radius + 3.0, m_look.theme);
}

void SurfaceMarks::drawPerson(QPainter &painter, const QPointF &at, bool isSelected) const
{
    constexpr double reach = 9.0;
    const Theme &theme = m_look.theme;
    const QPointF across(reach, 0.0);
    const QPointF down(0.0, reach);
    if (isSelected) {
        drawRing(painter, at, reach + 3.0, theme);
    }
    for (const auto &[color, width] : {std::pair(theme.middle, 4.0), std::pair(theme.text, 1.8)}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at - across, at + across);
        painter.drawLine(at - down, at + down);
    }
}

double markRadius(nn::Index samples, double side)
{
    constexpr nn::Index few = 30;
    constexpr double share = 0.25; // of the distance between neighbours on a regular grid
    if (samples <= few) {
        return side < 200.0 ? 5.0 : 7.0;
    }
    return std::clamp(share * side / std::sqrt(static_cast<double>(samples)), 1.8, 5.0);
}

} // namespace glassnet
