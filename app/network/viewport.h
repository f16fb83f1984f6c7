// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/viewstate.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace glassnet {

// The part of a drawing that a view shows. The drawing is as large as the view at a zoom of 1 and
// never smaller, and it is never moved so far that it would not cover the view.
class Viewport
{
public:
    static constexpr double largestZoom = 64.0;

    Viewport() = default;
    Viewport(const QSizeF &size, const nn::Zoom &zoom); // of a view of this size

    [[nodiscard]] double zoom() const { return m_zoom.factor; }
    // The whole drawing, in the view's pixels.
    [[nodiscard]] QRectF content() const;
    // From the view's pixels to those of the drawing at a zoom of 1, and back.
    [[nodiscard]] QPointF toContent(const QPointF &point) const;
    [[nodiscard]] QPointF toView(const QPointF &point) const;
    // To be stored; nothing while all of the drawing is shown.
    [[nodiscard]] std::optional<nn::Zoom> stored() const;

    void resize(const QSizeF &size); // the same part is shown, larger or smaller
    void zoomAround(const QPointF &point, double factor); // which stays where it is in the view
    void moveBy(const QPointF &distance); // in the view's pixels
    void fit();

private:
    QSizeF m_size;
    nn::Zoom m_zoom;
};

} // namespace glassnet
