// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/curve.h"

#include "core/activation.h"
#include "core/inspection/healthfigures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr int activationPoints = 241;
constexpr double leastReach = 6.0; // of the weighted sum, to both sides of 0

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Curve)
};

// Where the activation is so flat that hardly anything is learned through it: below a hundredth of
// its steepest slope.
std::vector<Curve::Zone> flatZones(const QVector<double> &xs, const nn::LayerSpec &layer)
{
    constexpr double flatShare = 0.01;
    const double limit = flatShare * nn::steepestSlope(layer.activation, layer.slope);
    std::vector<Curve::Zone> zones;
    bool wasFlat = false;
    for (const double x : xs) {
        const double slope = nn::derivative(layer.activation, layer.slope, x);
        const bool isFlat = std::abs(slope) <= limit;
        if (isFlat && !wasFlat) {
            const bool isDead = slope == 0.0;
            zones.push_back({.from = x,
                             .to = x,
                             .text = isDead ? Text::tr("no slope") : Text::tr("hardly any slope")});
        } else if (isFlat) {
            zones.back().to = x;
        }
        wasFlat = isFlat;
    }
    return zones;
}

} // namespace

std::optional<Curve> lossCurveOf(const Frame &frame)
{
    if (!frame.pictures || !frame.pictures->curve) {
        return std::nullopt;
    }
    const nn::LossCurve &loss = *frame.pictures->curve;
    const nn::LossSlice &slice = loss.slice;
    Curve curve{.across = QString::fromStdString(frame.snapshot->network().name(loss.parameter)),
                .up = QStringLiteral("L"),
                .xs = QVector<double>(slice.values.begin(), slice.values.end()),
                .ys = QVector<double>(slice.losses.begin(), slice.losses.end()),
                .present = {slice.present, slice.loss},
                .slope = slice.slope,
                .minimum = {},
                .zones = {},
                .parameter = loss.parameter};
    if (loss.minimum) {
        curve.minimum = QPointF(loss.minimum->value, loss.minimum->loss);
    }
    return curve;
}

std::optional<Curve> activationCurveOf(const Frame &frame, nn::NeuronRef neuron)
{
    const nn::Network &network = frame.snapshot->network();
    if (!frame.pictures || !frame.pictures->explanation || !exists(Element(neuron), network)) {
        return std::nullopt;
    }
    const nn::LayerSpec &layer = network.layer(neuron.layer);
    const auto &layers = frame.pictures->explanation->inspection.layers;
    const auto index = static_cast<std::size_t>(neuron.layer);
    if (layer.activation == nn::Activation::Softmax || index >= layers.size()
        || neuron.neuron >= layers[index].preActivations.size()) {
        return std::nullopt;
    }
    const nn::LayerInspection &seen = layers[index];
    const double sum = seen.preActivations(neuron.neuron);
    const double reach = std::max(leastReach, 1.2 * std::abs(sum));
    const QString name = QString::fromStdString(network.name(neuron));
    Curve curve{.across = QStringLiteral("sum_") + name,
                .up = name,
                .xs = {},
                .ys = {},
                .present = {sum, seen.activations(neuron.neuron)},
                .slope = seen.slopes(neuron.neuron),
                .minimum = {},
                .zones = {},
                .parameter = {}};
    for (int i = 0; i < activationPoints; ++i) {
        const double x = reach * (2.0 * i / (activationPoints - 1) - 1.0);
        curve.xs.push_back(x);
        curve.ys.push_back(nn::activate(layer.activation, layer.slope, x));
    }
    curve.zones = flatZones(curve.xs, layer);
    return curve;
}

} // namespace glassnet
