// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkcanvas.h"

#include "app/look/theme.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr qreal smoothFrom = 10.0; // device pixels; smaller pictures are not worth smoothing

QFont sized(const QFont &base, qreal share)
{
    QFont font = base;
    font.setPixelSize(std::max(8, qRound(share * QFontInfo(base).pixelSize())));
    return font;
}

} // namespace

NetworkFonts::NetworkFonts(const QFont &base)
    : name(sized(base, 0.95))
    , value(sized(base, 0.93))
    , small(sized(base, 0.86))
    , label(sized(base, 0.88))
{
    name.setWeight(QFont::DemiBold);
}

QImage pictureOf(const NetworkScene &scene, std::size_t column, nn::Index unit)
{
    if (!scene.pictures) {
        return {};
    }
    const auto index = static_cast<std::size_t>(unit);
    const Pictures &made = *scene.pictures;
    if (column == 0) {
        return index < made.inputs.size() ? made.inputs[index] : QImage();
    }
    const std::size_t layer = column - 1;
    const bool exists = layer < made.neurons.size() && index < made.neurons[layer].size();
    return exists ? made.neurons[layer][index] : QImage();
}

void NetworkCanvas::refresh(const NetworkScene &scene)
{
    m_links.begin(scene.size, scene.pixelRatio, scene.theme->card.rgb());
    for (nn::Index layer = 0; layer < scene.values.network().layerCount(); ++layer) {
        drawLayer(scene, layer);
    }
    scalePictures(scene);
    prepare(scene);
}

// The strongest links lie on top of the weaker ones.
void NetworkCanvas::drawLayer(const NetworkScene &scene, nn::Index layer)
{
    const NetworkLayout &layout = scene.layout;
    const EdgeStyle &style = layout.edgeStyle();
    const auto column = static_cast<std::size_t>(layer);
    const nn::Index units = layout.shape()[column + 1];
    const nn::Index inputs = layout.shape()[column];
    const NetworkCurve ends = layout.curve({.layer = layer});
    if (ends.to.x() < 0.0 || ends.from.x() > scene.size.width()) {
        return;
    }
    const nn::Index stride = edgeStride(inputs, units, style.linksOfLayer);
    m_chosen.clear();
    double largest = 0.0;
    for (nn::Index to = 0; to < units; to += stride) {
        for (nn::Index from = 0; from < inputs; from += stride) {
            const nn::WeightRef at{.layer = layer, .to = to, .from = from};
            const double weight = scene.values.network().parameters()[at];
            largest = std::max(largest, std::abs(weight));
            m_chosen.push_back({.weight = weight, .at = at});
        }
    }
    std::erase_if(m_chosen, [&](const Chosen &link) {
        return std::abs(link.weight) < style.weakest * largest;
    });
    std::ranges::stable_sort(m_chosen, {},
                             [](const Chosen &link) { return std::abs(link.weight); });

    m_links.beginLayer(ends.from.x(), ends.to.x(), style.form == EdgeForm::Straight);
    for (const auto &[weight, at] : m_chosen) {
        m_links.draw(
            {.from = layout.center(column, at.from).y(),
             .to = layout.center(column + 1, at.to).y(),
             .width = static_cast<float>(edgeWidth(style.form, weight, layout.pictureSize())),
             .color = edgeColor(*scene.theme, weight).rgb(),
             .isDashed = weight < 0.0});
    }
}

void NetworkCanvas::scalePictures(const NetworkScene &scene)
{
    const NetworkLayout &layout = scene.layout;
    const auto side = static_cast<int>(std::lround(layout.pictureSize() * scene.pixelRatio));
    const auto mode = side >= smoothFrom ? Qt::SmoothTransformation : Qt::FastTransformation;
    m_pictures.resize(layout.shape().size());
    for (std::size_t column = 0; column < m_pictures.size(); ++column) {
        m_pictures[column].clear();
        if (!layout.hasPictures()) {
            continue;
        }
        m_pictures[column].resize(static_cast<std::size_t>(layout.shape()[column]));
        const auto [first, last] = layout.unitsBetween(column, 0.0, scene.size.height());
        for (nn::Index unit = first; unit < last; ++unit) {
            const QImage made = pictureOf(scene, column, unit);
            if (!made.isNull()) {
                QImage &scaled = m_pictures[column][static_cast<std::size_t>(unit)];
                scaled = made.scaled(side, side, Qt::IgnoreAspectRatio, mode);
                scaled.setDevicePixelRatio(scene.pixelRatio);
            }
        }
    }
}

void NetworkCanvas::prepare(const NetworkScene &scene)
{
    const qreal size = scene.layout.pictureSize();
    const qreal margin = 2.0; // the border reaches out of the picture
    const auto side = static_cast<int>(std::ceil((size + 2.0 * margin) * scene.pixelRatio));
    const bool isThere = m_frame.width() == side && m_frameTheme == scene.theme
                         && m_frame.devicePixelRatio() == scene.pixelRatio;
    if (isThere || !scene.layout.hasPictures()) {
        return;
    }
    m_frameTheme = scene.theme;
    m_frame = QPixmap(side, side);
    m_frame.setDevicePixelRatio(scene.pixelRatio);
    m_frame.fill(Qt::transparent);
    const QRectF picture(margin, margin, size, size);
    const qreal radius = std::clamp(0.17 * size, 2.0, 12.0);
    QPainterPath corners;
    corners.addRect(picture.adjusted(-0.5, -0.5, 0.5, 0.5));
    QPainterPath inside;
    inside.addRoundedRect(picture, radius, radius);
    QPainter painter(&m_frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(corners.subtracted(inside), scene.theme->card);
    painter.setPen(QPen(scene.theme->line, size > 50.0 ? 2.0 : size > 20.0 ? 1.5 : 1.0));
    painter.drawPath(inside);
}

QImage NetworkCanvas::picture(std::size_t column, nn::Index unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    const bool exists = column < m_pictures.size() && index < m_pictures[column].size();
    return exists ? m_pictures[column][index] : QImage();
}

} // namespace glassnet
