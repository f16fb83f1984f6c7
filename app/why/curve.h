// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/element.h"
#include "app/worker/frame.h"

#include <QPointF>
#include <QString>
#include <QVector>

#include <optional>
#include <vector>

namespace glassnet {

// A function of one number with the tangent where it stands: the loss along a weight or bias, or
// an activation with the present weighted sum.
struct Curve
{
    struct Zone // a part of the axis where something is so
    {
        double from = 0.0;
        double to = 0.0;
        QString text;

        friend bool operator==(const Zone &, const Zone &) = default;
    };

    QString across; // "w1"
    QString up; // "L"
    QVector<double> xs;
    QVector<double> ys;
    QPointF present;
    double slope = 0.0;
    std::optional<QPointF> minimum;
    std::vector<Zone> zones;
    std::optional<nn::ParameterRef> parameter; // that is changed by dragging the point

    friend bool operator==(const Curve &, const Curve &) = default;
};

// The loss along the parameter of the frame's curve; nothing where the frame has none.
[[nodiscard]] std::optional<Curve> lossCurveOf(const Frame &frame);

// The neuron's activation, with its weighted sum for the explained sample of the frame; nothing
// for softmax, which is no function of one number, and without an explanation.
[[nodiscard]] std::optional<Curve> activationCurveOf(const Frame &frame, nn::NeuronRef neuron);

} // namespace glassnet
