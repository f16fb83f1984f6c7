// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotmap.h"
#include "app/worker/frame.h"

#include <QImage>
#include <QLineF>
#include <QVector>

#include <optional>

class QPainter;

namespace glassnet {

struct Theme;

// The coloured surface and its boundary. While the view moves on and the next surface is still
// to come, the last one keeps its place in the plane.
class SurfacePicture
{
public:
    void draw(QPainter &painter, const PlotMap &map, const Pictures &pictures, const Theme &theme);

private:
    void scale(const PlotMap &map, const Pictures &pictures, double pixelRatio);
    void drawBoundary(QPainter &painter, const PlotMap &map, const Pictures &pictures,
                      const Theme &theme);

    // The picture as it lies on the screen: enlarging is the costly part, and most repaints
    // change something else.
    QImage m_scaled;
    QPointF m_corner;
    qint64 m_source = 0;
    PlotMap m_map;
    double m_pixelRatio = 1.0;
    QVector<QLineF> m_dashes;
};

// The neuron's output at a point of the plane, between the points of the grid; nothing outside.
[[nodiscard]] std::optional<double> valueAt(const Pictures &pictures, const Eigen::Vector2d &point);

} // namespace glassnet
