// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networkcanvas.h"

class QPainter;

namespace glassnet {

// Draws a scene; everything that costs is in the canvas already.
class NetworkPainter
{
public:
    NetworkPainter(QPainter &painter, const NetworkScene &scene, const NetworkCanvas &canvas);

    void paint();

private:
    void paintUnits(std::size_t column);
    void paintDenseColumn(std::size_t column);
    void paintUnit(std::size_t column, nn::Index unit);
    void paintDot(std::size_t column, nn::Index unit);
    void paintInputTexts(nn::Index input);
    void paintNeuronTexts(nn::NeuronRef at);
    void paintLinksOf(const Element &element);
    void paintLink(nn::WeightRef at, const QColor &halo);
    void paintLabels();
    void paintLabel(nn::WeightRef at, QRectF rect, bool hasName);
    void paintFrozenLinks();
    void paintBias(nn::BiasRef at);
    void paintMarks();
    void paintRing(const QRectF &rect, qreal radius);
    void paintMagnified();
    void paintSnowflake(const QPointF &center, const QColor &color);

    void text(const QRectF &rect, const QFont &font, const QColor &color, const QString &words,
              Qt::Alignment alignment = Qt::AlignCenter);
    [[nodiscard]] Element elementAt(std::size_t column, nn::Index unit) const;
    [[nodiscard]] bool isMarked(const Element &element) const; // hovered or selected

    QPainter &m_painter;
    const NetworkScene &m_scene;
    const NetworkCanvas &m_canvas;
    const NetworkLayout &m_layout;
    const Theme &m_theme;
};

} // namespace glassnet
