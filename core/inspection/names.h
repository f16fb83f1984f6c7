// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"

#include <string>

namespace nn {

// How formulas call what they are made of (see chainrule.h). UTF-8, the same in every language;
// parameters and neurons have the names that the network gives them.

[[nodiscard]] std::string inputName(Index input); // "x1"
[[nodiscard]] std::string targetName(const Network &network, Index output); // "y", "y2" of several
[[nodiscard]] std::string sumName(const Network &network, NeuronRef neuron); // "sum_h1"
[[nodiscard]] std::string slopeName(const Network &network, NeuronRef neuron); // "f′(sum_h1)"
[[nodiscard]] std::string deltaName(const Network &network, NeuronRef neuron); // "δ_h1"
[[nodiscard]] std::string derivativeName(const std::string &of, const std::string &by); // "∂L/∂w1"
// What a weight multiplies: "x1" in the first layer, "h1" above.
[[nodiscard]] std::string sourceName(const Network &network, WeightRef weight);

// The neuron that a parameter belongs to: the one it feeds.
[[nodiscard]] NeuronRef neuronOf(const ParameterRef &parameter);

} // namespace nn
