// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfacepicture.h"

#include "app/look/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

double stepOf(const nn::GridAxis &axis)
{
    return (axis.to - axis.from) / static_cast<double>(std::max<nn::Index>(axis.count - 1, 1));
}

// Which points of an axis are seen, and one more at either side for the transition.
std::pair<int, int> seen(const nn::GridAxis &axis, double from, double to)
{
    const double step = stepOf(axis);
    const auto last = static_cast<double>(axis.count - 1);
    const double first = std::clamp(std::floor((from - axis.from) / step) - 1.0, 0.0, last);
    const double end = std::clamp(std::ceil((to - axis.from) / step) + 1.0, 0.0, last);
    return {static_cast<int>(first), static_cast<int>(end)};
}

bool isDrawable(const Pictures &pictures)
{
    const nn::Grid &grid = pictures.request.surface;
    return !pictures.surface.isNull() && stepOf(grid.across) > 0.0 && stepOf(grid.down) > 0.0;
}

// Dashes as straight pieces, which are drawn several times as fast as a line with a dashed pen.
void appendDashes(const nn::Polyline &line, const PlotMap &map, QVector<QLineF> &into)
{
    constexpr double dash = 6.0;
    constexpr double gap = 5.0;
    const auto place
        = [&](const Eigen::Vector2d &point) { return map.toPixel(point.x(), point.y()); };
    QPointF from = line.empty() ? QPointF() : place(line.front());
    QPointF began = from;
    bool isDash = true;
    double left = dash; // of the dash or gap under way
    for (const Eigen::Vector2d &point : line) {
        const QPointF to = place(point);
        double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        while (length > left) {
            from += (to - from) * (left / length);
            length -= left;
            if (isDash) {
                into.append(QLineF(began, from));
            }
            began = from;
            isDash = !isDash;
            left = isDash ? dash : gap;
        }
        left -= length;
        from = to;
    }
    if (isDash) {
        into.append(QLineF(began, from));
    }
}

} // namespace

void SurfacePicture::draw(QPainter &painter, const PlotMap &map, const Pictures &pictures,
                          const Theme &theme)
{
    if (!isDrawable(pictures)) {
        return;
    }
    painter.save();
    painter.setClipRect(map.area, Qt::IntersectClip);
    const double ratio = painter.device()->devicePixelRatioF();
    if (m_source != pictures.surface.cacheKey() || m_map != map || m_pixelRatio != ratio) {
        scale(map, pictures, ratio);
    }
    painter.drawImage(m_corner, m_scaled);
    drawBoundary(painter, map, pictures, theme);
    painter.restore();
}

// Every point of the grid is the middle of a pixel of the picture. QImage::scaled() and a plain
// blit, as a smooth drawImage() would wait for the global thread pool.
void SurfacePicture::scale(const PlotMap &map, const Pictures &pictures, double pixelRatio)
{
    m_source = pictures.surface.cacheKey();
    m_map = map;
    m_pixelRatio = pixelRatio;
    const nn::GridAxis &across = pictures.request.surface.across;
    const nn::GridAxis &down = pictures.request.surface.down;
    const auto [left, right] = seen(across, map.range.left, map.range.right);
    const auto [bottom, top] = seen(down, map.range.bottom, map.range.top);
    const QPointF from = map.toPixel(across.from + (left - 0.5) * stepOf(across),
                                     down.from + (top + 0.5) * stepOf(down));
    const QPointF to = map.toPixel(across.from + (right + 0.5) * stepOf(across),
                                   down.from + (bottom - 0.5) * stepOf(down));
    const QSize size(std::max(1, static_cast<int>(std::lround((to.x() - from.x()) * pixelRatio))),
                     std::max(1, static_cast<int>(std::lround((to.y() - from.y()) * pixelRatio))));
    const QImage part
        = pictures.surface.copy(left, bottom, right - left + 1, top - bottom + 1).mirrored();
    m_scaled = part.scaled(size, Qt::IgnoreAspectRatio,
                           pictures.request.isDiscrete ? Qt::FastTransformation
                                                       : Qt::SmoothTransformation);
    m_scaled.setDevicePixelRatio(pixelRatio);
    m_corner = from;
}

void SurfacePicture::drawBoundary(QPainter &painter, const PlotMap &map, const Pictures &pictures,
                                  const Theme &theme)
{
    QPen pen(theme.text, 1.5);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    m_dashes.clear();
    for (const nn::Polyline &line : pictures.boundary) {
        appendDashes(line, map, m_dashes);
    }
    painter.drawLines(m_dashes);
}

std::optional<double> valueAt(const Pictures &pictures, const Eigen::Vector2d &point)
{
    const nn::GridAxis &across = pictures.request.surface.across;
    const nn::GridAxis &down = pictures.request.surface.down;
    if (!isDrawable(pictures)
        || pictures.values.size() != static_cast<std::size_t>(across.count * down.count)) {
        return std::nullopt;
    }
    const double column = (point.x() - across.from) / stepOf(across);
    const double row = (point.y() - down.from) / stepOf(down);
    if (!(column >= 0.0 && column <= static_cast<double>(across.count - 1) && row >= 0.0
          && row <= static_cast<double>(down.count - 1))) {
        return std::nullopt;
    }
    const auto left = static_cast<nn::Index>(column);
    const auto below = static_cast<nn::Index>(row);
    const auto value = [&](nn::Index c, nn::Index r) {
        const nn::Index at
            = std::min(r, down.count - 1) * across.count + std::min(c, across.count - 1);
        return static_cast<double>(pictures.values[static_cast<std::size_t>(at)]);
    };
    const double x = column - static_cast<double>(left);
    const double y = row - static_cast<double>(below);
    return (1.0 - y) * ((1.0 - x) * value(left, below) + x * value(left + 1, below))
           + y * ((1.0 - x) * value(left, below + 1) + x * value(left + 1, below + 1));
}

} // namespace glassnet
