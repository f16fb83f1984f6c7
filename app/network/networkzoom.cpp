// SPDX-License-Identifier: GPL-3.0-or-later
// How near a network view is looked at, and where.
#include "app/network/networkediting.h"
#include "app/network/networkview.h"

#include <algorithm>

namespace glassnet {

namespace {

constexpr double largestZoom = 64.0;
constexpr double zoomStep = 1.25;

} // namespace

void NetworkView::zoomIn()
{
    zoomAt(QRectF(rect()).center(), zoomStep);
}

void NetworkView::zoomOut()
{
    zoomAt(QRectF(rect()).center(), 1.0 / zoomStep);
}

void NetworkView::fit()
{
    m_zoom = 1.0;
    panBy({});
}

void NetworkView::zoomAt(const QPointF &point, double factor)
{
    const double before = m_zoom;
    m_zoom = std::clamp(before * factor, 1.0, largestZoom);
    panBy((m_pan - point) * (m_zoom / before) + point - m_pan);
}

// As the session has it, which goes by the size of the view.
void NetworkView::takeZoom()
{
    const nn::Zoom zoom = m_session.view().lookedAt.network.value_or(nn::Zoom());
    m_zoom = std::clamp(zoom.factor, 1.0, largestZoom);
    m_pan = {std::clamp(zoom.left, 1.0 - m_zoom, 0.0) * width(),
             std::clamp(zoom.top, 1.0 - m_zoom, 0.0) * height()};
    m_editing->settleEditor();
    layOut();
}

// The drawing always covers the view.
void NetworkView::panBy(const QPointF &way)
{
    const QPointF least(width() * (1.0 - m_zoom), height() * (1.0 - m_zoom));
    m_pan = {std::clamp(m_pan.x() + way.x(), least.x(), 0.0),
             std::clamp(m_pan.y() + way.y(), least.y(), 0.0)};
    m_editing->settleEditor();
    layOut();
    nn::ViewState view = m_session.view();
    view.lookedAt.network.reset();
    if (m_zoom > 1.0) {
        view.lookedAt.network = nn::Zoom{.factor = m_zoom,
                                         .left = m_pan.x() / std::max(width(), 1),
                                         .top = m_pan.y() / std::max(height(), 1)};
    }
    m_session.setView(view);
}

} // namespace glassnet
