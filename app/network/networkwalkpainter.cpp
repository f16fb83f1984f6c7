// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkwalkpainter.h"

#include "app/look/theme.h"

#include <QPainter>

#include <cmath>

namespace glassnet {

namespace {

constexpr std::size_t mostLinks = 512; // more would be one grey mass
constexpr qreal arrowLength = 9.0;
constexpr qreal signalRadius = 5.0;

// Those that end at the neuron, or start there.
std::vector<nn::WeightRef> linksOf(const nn::Network &network, nn::NeuronRef neuron, bool isForward)
{
    std::vector<nn::WeightRef> links;
    const nn::Index layer = isForward ? neuron.layer : neuron.layer + 1;
    if (layer >= network.layerCount()) {
        return links;
    }
    const nn::Index others = !isForward          ? network.layer(layer).units
                             : neuron.layer == 0 ? network.inputCount()
                                                 : network.layer(neuron.layer - 1).units;
    for (nn::Index i = 0; i < others; ++i) {
        const nn::WeightRef at
            = isForward ? nn::WeightRef{.layer = layer, .to = neuron.neuron, .from = i}
                        : nn::WeightRef{.layer = layer, .to = i, .from = neuron.neuron};
        if (network.has(at)) {
            links.push_back(at);
        }
    }
    return links;
}

void paintArrow(QPainter &painter, const NetworkCurve &curve, bool isForward)
{
    const qreal share = isForward ? 0.9 : 0.1;
    const QPointF tip = curve.at(share);
    const qreal angle = std::atan(curve.slopeAt(share)) + (isForward ? 0.0 : M_PI);
    const auto behind = [&](qreal turned) {
        return tip - arrowLength * QPointF(std::cos(angle + turned), std::sin(angle + turned));
    };
    painter.drawPolygon(QPolygonF({tip, behind(0.45), behind(-0.45)}));
}

} // namespace

void paintWalk(QPainter &painter, const NetworkScene &scene)
{
    if (!scene.walk) {
        return;
    }
    const NetworkWalk &walk = *scene.walk;
    const bool isForward = walk.position.stage == nn::Stage::Forward;
    if (!isForward && walk.position.stage != nn::Stage::Backward) {
        return;
    }
    std::vector<nn::WeightRef> links;
    for (const nn::NeuronRef neuron : walk.current) {
        for (const nn::WeightRef at : linksOf(scene.values.network(), neuron, isForward)) {
            links.push_back(at);
        }
        if (links.size() > mostLinks) {
            return;
        }
    }
    const QColor color = isForward ? scene.theme->accent : scene.theme->gradient;
    for (const nn::WeightRef at : links) {
        const NetworkCurve curve = scene.layout.curve(at);
        painter.setBrush(Qt::NoBrush);
        painter.strokePath(curve.path(), QPen(mixed(color, scene.theme->card, 0.35), 7.0,
                                              Qt::SolidLine, Qt::RoundCap));
        painter.strokePath(curve.path(), QPen(color, 2.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        paintArrow(painter, curve, isForward);
        if (walk.progress < 1.0) {
            const qreal share = isForward ? walk.progress : 1.0 - walk.progress;
            painter.drawEllipse(curve.at(share), signalRadius, signalRadius);
        }
    }
}

} // namespace glassnet
