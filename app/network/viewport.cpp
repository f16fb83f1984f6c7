// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/viewport.h"

#include <algorithm>

namespace glassnet {

Viewport::Viewport(const QSizeF &size, const nn::Zoom &zoom)
    : m_size(size)
    , m_zoom(zoom)
{
    m_zoom.factor = std::clamp(zoom.factor, 1.0, largestZoom);
    moveBy({});
}

QRectF Viewport::content() const
{
    return {QPointF(m_zoom.left * m_size.width(), m_zoom.top * m_size.height()),
            m_size * m_zoom.factor};
}

QPointF Viewport::toContent(const QPointF &point) const
{
    return (point - content().topLeft()) / m_zoom.factor;
}

QPointF Viewport::toView(const QPointF &point) const
{
    return content().topLeft() + point * m_zoom.factor;
}

std::optional<nn::Zoom> Viewport::stored() const
{
    return m_zoom.factor > 1.0 ? std::optional(m_zoom) : std::nullopt;
}

void Viewport::resize(const QSizeF &size)
{
    m_size = size;
}

void Viewport::zoomAround(const QPointF &point, double factor)
{
    const QPointF fixed = toContent(point);
    m_zoom.factor = std::clamp(m_zoom.factor * factor, 1.0, largestZoom);
    moveBy(point - toView(fixed));
}

void Viewport::moveBy(const QPointF &distance)
{
    const double most = 1.0 - m_zoom.factor; // to the left and up, in sizes of the view
    m_zoom.left = std::clamp(m_zoom.left + distance.x() / std::max(m_size.width(), 1.0), most, 0.0);
    m_zoom.top = std::clamp(m_zoom.top + distance.y() / std::max(m_size.height(), 1.0), most, 0.0);
}

void Viewport::fit()
{
    m_zoom = {};
}

} // namespace glassnet
