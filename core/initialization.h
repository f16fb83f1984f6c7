// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"
#include "core/random/randomsource.h"

#include <span>

namespace nn {

enum class Initializer : std::uint8_t {
    StandardNormal, // weights, then biases, from N(0, 1): tutorials 001 to 004
    SmallNormal, // 0.01 times that; biases too: tutorial 000
    SmallUniform, // weights uniform in ±½, biases 0.1: Playground
    Glorot, // uniform in ±√(6 / (inputs + units)), biases 0 (Glorot and Bengio 2010)
    He, // N(0, 2 / inputs), biases 0 (He et al. 2015)
    Zeros,
};

[[nodiscard]] std::string_view key(Initializer initializer);
[[nodiscard]] std::string_view displayName(Initializer initializer);

// In which order the weights of a layer take the numbers drawn.
enum class DrawOrder : std::uint8_t {
    NeuronByNeuron, // w1, w2, … as they are numbered
    InputByInput, // as NumPy fills a matrix whose rows are inputs: tutorials 000 and 004
};

// Draws a new start. The weights of all layers are drawn first, then the biases, each only where
// the initialiser draws them and they exist; a frozen parameter keeps its value, though the
// number meant for it is drawn. Zeros draws what SmallUniform would, so that a stream which
// later makes something else goes on as in Playground.
void initialize(Network &network, Initializer initializer, RandomSource &source,
                DrawOrder order = DrawOrder::NeuronByNeuron);

// Explicit values in the order of Network::parameterList(): w1, w2, …, then b1, b2, …
// Refuses a wrong count and numbers that are not finite; the sentence names the parameter.
[[nodiscard]] Result<Done> setParameters(Network &network, std::span<const double> values);
[[nodiscard]] Vector parameterValues(const Network &network);

// The network in another shape, without losing what can be kept: parameters whose layer,
// neuron and input exist in both keep value and frozen state, new ones are drawn. The layer is
// matched by its number, except that the output layer stays the output layer.
[[nodiscard]] Network reshaped(const Network &network, Index inputCount,
                               std::vector<LayerSpec> layers, Initializer initializer,
                               RandomSource &source);

} // namespace nn
