// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networkvalues.h"

#include <QString>

namespace glassnet {

// What the network view says.
namespace networktext {

[[nodiscard]] QString inputName(const NetworkValues &values, nn::Index input); // "x1 · weight"
[[nodiscard]] QString shortInputName(const NetworkValues &values, nn::Index input); // "x1"
[[nodiscard]] QString neuronName(const NetworkValues &values, nn::NeuronRef at);
[[nodiscard]] QString outputName(const NetworkValues &values, nn::Index output); // "o1 · gender"
[[nodiscard]] QString parameterName(const NetworkValues &values, const nn::ParameterRef &at);
[[nodiscard]] QString labelled(const QString &name, const QString &value); // "b1 = 0.99"
[[nodiscard]] QString beside(const QString &name, const QString &value); // "h1 · 0.060"

// "133 lb"; "as it is" where inputs are given so.
[[nodiscard]] QString inputInUnit(const NetworkValues &values, nn::Index input);
[[nodiscard]] QString target(const NetworkValues &values, nn::Index output);
[[nodiscard]] QString widestTarget(const NetworkValues &values);

// For a screen reader: "Weight w1 from x1 weight to h1: 1.69, frozen".
[[nodiscard]] QString sentence(const NetworkValues &values, const Element &element);
[[nodiscard]] QString valueText(const NetworkValues &values, const Element &element);
[[nodiscard]] QString hint(const NetworkValues &values, const Element &element); // what to do
// All of it for the eye.
[[nodiscard]] QString toolTip(const NetworkValues &values, const Element &element);
[[nodiscard]] QString summary(const NetworkValues &values, bool hasLabels);

} // namespace networktext

} // namespace glassnet
