// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networkcurve.h"

#include <QImage>

#include <vector>

namespace glassnet {

// A picture of many links. QPainter takes many times as long for wide antialiased curves as may
// be spent on a frame. All curves of a network go from left to right, and between the same two
// columns all are one curve, stretched: here a pixel is covered by how near it is to the tangent
// of the curve in its column of pixels, which is tabulated once for all links of a layer.
class NetworkLinks
{
public:
    struct Link
    {
        qreal from = 0.0; // y at the left end
        qreal to = 0.0;
        float width = 1.0F;
        QRgb color = 0;
        bool isDashed = false;
    };

    // An empty picture of so many logical pixels. Memory is kept from picture to picture.
    void begin(const QSize &size, qreal pixelRatio, QRgb background);
    // Between these two x go all links that follow.
    void beginLayer(qreal from, qreal to, bool isStraight);
    void draw(const Link &link);

    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    // Of a curve from 0 to 1 in a column of pixels, or in the part of it that an end covers.
    struct Column
    {
        std::size_t x = 0;
        float share = 1.0F; // of the pixels' width
        float depth = 0.0F;
        float slope = 0.0F; // downwards, per pixel
    };
    struct Stroke;

    void drawColumn(const Stroke &stroke, const Column &column, float along);

    QImage m_image;
    QRgb *m_pixels = nullptr; // of the image, from begin() on
    std::size_t m_stride = 0; // pixels from row to row
    float m_height = 0.0F;
    std::vector<Column> m_columns;
    qreal m_ratio = 1.0;
};

} // namespace glassnet
