// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networklinks.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

float within(float value, float lowest, float highest)
{
    return std::min(std::max(value, lowest), highest);
}

QRgb blended(QRgb over, QRgb under, float share)
{
    const auto weight = static_cast<QRgb>(static_cast<int>(share * 256.0F));
    const QRgb rest = 256U - weight;
    const QRgb redBlue = (over & 0xff00ffU) * weight + (under & 0xff00ffU) * rest;
    const QRgb green = (over & 0x00ff00U) * weight + (under & 0x00ff00U) * rest;
    return 0xff000000U | ((redBlue >> 8U) & 0xff00ffU) | ((green >> 8U) & 0x00ff00U);
}

} // namespace

// A link in device pixels.
struct NetworkLinks::Stroke
{
    float from = 0.0F;
    float height = 0.0F; // of the curve, downwards
    float half = 0.5F; // of the width
    QRgb color = 0;
    float dash = 0.0F; // its length; 0: a continuous line
    float period = 0.0F;
    float perPeriod = 0.0F; // 1 / period

    // How much of a dashed line is there, so far along it. A little is left in the gaps, so that
    // the eye can follow one line among many.
    [[nodiscard]] float shareAt(float along) const
    {
        const float periods = along * perPeriod;
        const float inPeriod = period * (periods - static_cast<float>(static_cast<int>(periods)));
        const float fromMiddle = std::abs(inPeriod - 0.5F * dash);
        const float nearest = std::min(fromMiddle, period - fromMiddle);
        return 0.2F + 0.8F * within(0.5F * dash + 0.5F - nearest, 0.0F, 1.0F);
    }
};

void NetworkLinks::begin(const QSize &size, qreal pixelRatio, QRgb background)
{
    const QSize pixels = (QSizeF(size) * pixelRatio).toSize().expandedTo(QSize(1, 1));
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_RGB32);
    }
    m_ratio = pixelRatio;
    m_image.setDevicePixelRatio(pixelRatio);
    m_image.fill(background);
    m_pixels = reinterpret_cast<QRgb *>(m_image.bits());
    m_stride = static_cast<std::size_t>(m_image.bytesPerLine()) / sizeof(QRgb);
    m_height = static_cast<float>(m_image.height());
}

void NetworkLinks::beginLayer(qreal from, qreal to, bool isStraight)
{
    const qreal left = from * m_ratio;
    const qreal right = std::max(to * m_ratio, left + 0.01);
    const int first = std::max(0, static_cast<int>(std::floor(left)));
    const int last = std::min(m_image.width(), static_cast<int>(std::ceil(right)));
    m_columns.clear();
    for (int x = first; x < last; ++x) {
        const qreal begin = std::max(left, static_cast<qreal>(x));
        const qreal end = std::min(right, x + 1.0);
        const qreal way = (0.5 * (begin + end) - left) / (right - left);
        const CurvePoint point
            = isStraight ? CurvePoint{.depth = way, .slope = 1.0} : curvePointAt(way);
        m_columns.push_back({.x = static_cast<std::size_t>(x),
                             .share = static_cast<float>(end - begin),
                             .depth = static_cast<float>(point.depth),
                             .slope = static_cast<float>(point.slope / (right - left))});
    }
}

void NetworkLinks::draw(const Link &link)
{
    const auto ratio = static_cast<float>(m_ratio);
    Stroke stroke{.from = static_cast<float>(link.from) * ratio,
                  .height = static_cast<float>(link.to - link.from) * ratio,
                  .half = std::max(0.5F, 0.5F * link.width * ratio),
                  .color = link.color};
    const float highest = std::min(stroke.from, stroke.from + stroke.height) - stroke.half;
    const float lowest = std::max(stroke.from, stroke.from + stroke.height) + stroke.half;
    if (lowest < 0.0F || highest > m_height) {
        return;
    }
    if (link.isDashed) {
        stroke.dash = (7.0F + 1.6F * link.width) * ratio;
        stroke.period = stroke.dash + (2.5F + 0.8F * link.width) * ratio;
        stroke.perPeriod = 1.0F / stroke.period;
    }
    float along = 0.0F;
    for (const Column &column : m_columns) {
        drawColumn(stroke, column, along);
        const float slope = column.slope * stroke.height;
        along += column.share * std::sqrt(1.0F + slope * slope);
    }
}

void NetworkLinks::drawColumn(const Stroke &stroke, const Column &column, float along)
{
    const float middle = stroke.from + column.depth * stroke.height;
    const float slope = column.slope * stroke.height;
    const float stretch = std::sqrt(1.0F + slope * slope);
    const float reach = (stroke.half + 0.5F) * stretch;
    const auto first = static_cast<int>(within(middle - reach, 0.0F, m_height));
    const auto last = static_cast<int>(within(middle + reach + 1.0F, 0.0F, m_height));

    const float across = 1.0F / stretch; // distance from the tangent per pixel downwards
    const float tangent = slope / stretch; // and how far its foot moves along the tangent
    const float start = along + 8.0F * stroke.period; // positive wherever the foot is
    QRgb *pixel = m_pixels + static_cast<std::size_t>(first) * m_stride + column.x;
    for (int row = first; row < last; ++row, pixel += m_stride) {
        const float down = static_cast<float>(row) + 0.5F - middle;
        const float distance = std::abs(down) * across;
        float share = column.share * within(stroke.half + 0.5F - distance, 0.0F, 1.0F);
        if (stroke.dash > 0.0F) {
            share *= stroke.shareAt(start + down * tangent);
        }
        *pixel = blended(stroke.color, *pixel, share);
    }
}

} // namespace glassnet
