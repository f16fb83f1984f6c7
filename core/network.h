// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activation.h"
#include "core/parameters.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nn {

// One fully connected layer: a = f(W x + b).
struct LayerSpec
{
    Index units = 1;
    Activation activation = Activation::Tanh;
    bool hasBiases = true;
    double slope = defaultSlope(Activation::Elu); // of Leaky ReLU and ELU; without meaning else

    friend bool operator==(const LayerSpec &, const LayerSpec &) = default;
};

using ParameterRef = std::variant<WeightRef, BiasRef>;

// Refuses an empty network, sizes beyond the limits, softmax below the output or over a single
// unit, and negative slopes. The sentence names the layer.
[[nodiscard]] Result<Done> checkShape(Index inputCount, const std::vector<LayerSpec> &layers);

// A feed-forward network as a plain value. Copies are independent; const calls touch no hidden
// state, so any number of threads may ask the same network at once. Weights and biases are
// numbered layer by layer, neuron by neuron, input by input: w1, w2, … and b1, b2, …; the
// numbers of biases count the layers without biases too, so that b3 is always neuron 3.
class Network
{
public:
    Network() = default;
    // All parameters 0, none frozen. The shape must have passed checkShape().
    Network(Index inputCount, std::vector<LayerSpec> layers);

    [[nodiscard]] Index inputCount() const { return m_inputCount; }
    [[nodiscard]] Index outputCount() const { return m_layers.back().units; }
    [[nodiscard]] Index layerCount() const { return static_cast<Index>(m_layers.size()); }
    [[nodiscard]] const std::vector<LayerSpec> &layers() const { return m_layers; }
    [[nodiscard]] const LayerSpec &layer(Index layer) const
    {
        return m_layers[static_cast<std::size_t>(layer)];
    }
    void setActivation(Index layer, Activation activation, double slope);
    // Switching biases off sets them to 0 and keeps them there.
    void setHasBiases(Index layer, bool hasBiases);

    [[nodiscard]] const ParameterVector &parameters() const { return m_parameters; }
    // For initialisers and optimisers. Whoever writes here leaves padding and absent biases 0.
    [[nodiscard]] ParameterVector &parameters() { return m_parameters; }

    [[nodiscard]] double value(const ParameterRef &at) const;
    void setValue(const ParameterRef &at, double value);

    // A frozen parameter takes part in every pass and is never updated.
    [[nodiscard]] bool isFrozen(const ParameterRef &at) const;
    void setFrozen(const ParameterRef &at, bool frozen);
    [[nodiscard]] bool hasFrozenParameters() const { return m_frozenCount > 0; }
    // 1 for every parameter that training may change, 0 for frozen ones, absent biases, padding.
    [[nodiscard]] const ParameterVector &trainable() const { return m_trainable; }

    // Weights and the biases that exist.
    [[nodiscard]] Index weightCount() const;
    [[nodiscard]] Index parameterCount() const;
    [[nodiscard]] bool has(const ParameterRef &at) const;
    // All of them: every weight in the order of its number, then every bias.
    [[nodiscard]] std::vector<ParameterRef> parameterList() const;

    // "w5", "b3"; parameterNamed() is the inverse and finds nothing for any other text.
    [[nodiscard]] std::string name(const ParameterRef &at) const;
    [[nodiscard]] std::optional<ParameterRef> parameterNamed(std::string_view name) const;
    // "h1", "h2", …, counted through all hidden layers, and "o1", … at the output.
    [[nodiscard]] std::string name(NeuronRef at) const;

    friend bool operator==(const Network &, const Network &) = default;

private:
    Index m_inputCount = 0;
    std::vector<LayerSpec> m_layers;
    ParameterVector m_parameters;
    ParameterVector m_trainable;
    Index m_frozenCount = 0;
};

} // namespace nn
