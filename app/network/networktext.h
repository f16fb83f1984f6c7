// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networkvalues.h"

#include <QString>

namespace glassnet {

// What the network view says.
namespace networktext {

[[nodiscard]] QString inputName(const NetworkValues &reading, nn::Index input); // "x1 · weight"
[[nodiscard]] QString shortInputName(const NetworkValues &reading, nn::Index input); // "x1"
[[nodiscard]] QString neuronName(const NetworkValues &reading, nn::NeuronRef at);
[[nodiscard]] QString outputName(const NetworkValues &reading, nn::Index output); // "o1 · gender"
[[nodiscard]] QString parameterName(const NetworkValues &reading, const nn::ParameterRef &at);
[[nodiscard]] QString labelled(const QString &name, const QString &value); // "b1 = 0.99"
[[nodiscard]] QString beside(const QString &name, const QString &value); // "h1 · 0.060"

[[nodiscard]] QString inputInUnit(const NetworkValues &reading, nn::Index input); // "133 lb"
[[nodiscard]] QString target(const NetworkValues &reading, nn::Index output);
[[nodiscard]] QString widestTarget(const NetworkValues &reading);

// For a screen reader: "Weight w1 from x1 weight to h1: 1.69, frozen".
[[nodiscard]] QString sentence(const NetworkValues &reading, const Element &element);
[[nodiscard]] QString valueText(const NetworkValues &reading, const Element &element);
[[nodiscard]] QString hint(const NetworkValues &reading, const Element &element); // what to do
// All of it for the eye.
[[nodiscard]] QString toolTip(const NetworkValues &reading, const Element &element);
[[nodiscard]] QString summary(const NetworkValues &reading, bool hasLabels);

} // namespace networktext

} // namespace glassnet
