// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networkcanvas.h"

#include <QString>

namespace glassnet {

// What stands beside neurons and on links while somebody walks through a sample's step, or has
// asked for gradients; without either the usual values.
namespace walktext {

// Whether the second line beside neurons is about derivatives.
[[nodiscard]] bool isGradient(const NetworkScene &scene);
// Whether the label of this weight tells its derivative.
[[nodiscard]] bool hasGradient(const NetworkScene &scene, nn::WeightRef at);

// The neuron's output; nothing as long as it has not been computed.
[[nodiscard]] QString outputText(const NetworkScene &scene, nn::NeuronRef at);
// What the stage has computed for it: "sum = 0.25", "L = 0.0213", "δ = −0.014", "b1 → 0.101".
// Empty: its bias stands there.
[[nodiscard]] QString resultText(const NetworkScene &scene, nn::NeuronRef at);
// "w1 = 1.69", "∂L/∂w1 = 0.0215", "w1 → 1.688"; the value alone without a name.
[[nodiscard]] QString labelText(const NetworkScene &scene, nn::WeightRef at, bool hasName);

} // namespace walktext

} // namespace glassnet
