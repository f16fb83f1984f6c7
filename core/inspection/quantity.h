// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/stepnumbers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nn {

// What can be asked for in an exercise about one sample's step, in the order of the work.
enum class QuantityKind : std::uint8_t {
    Input, // x1, of an index
    Weight, // w1, of a parameter
    Bias, // b1, of a parameter
    Sum, // sum_h1, of a neuron
    Activation, // h1, o1, of a neuron
    Target, // y, or y1, y2, …, of an index
    Loss, // L
    ActivationGradient, // ∂L/∂o1, of a neuron
    Slope, // f′(sum_h1), of a neuron
    Delta, // δ_h1 = ∂L/∂sum_h1, of a neuron
    NeuronFactor, // ∂o1/∂h1 = w5 · f′(sum_o1), of the weight between them
    ParameterFactor, // ∂h1/∂w1 = x1 · f′(sum_h1), ∂h1/∂b1 = f′(sum_h1), of a parameter
    Partial, // ∂L/∂w1, of a parameter
    NewValue, // w1⁺: the parameter after the update
    NewLoss, // L⁺: the loss of the same sample after the update
};

// One of them. Which part of a network it is about depends on its kind, as said above.
struct Quantity
{
    QuantityKind kind = QuantityKind::Loss;
    std::variant<std::monostate, Index, NeuronRef, ParameterRef> at = {};

    friend bool operator==(const Quantity &, const Quantity &) = default;
};

// In the notation of chainrule.h. The quantity must be one of this network.
[[nodiscard]] std::string nameOf(const Quantity &quantity, const Network &network);

// The inverse, which takes plain typing as well: "dL/dw1", "f'(sum_h1)", "delta_h1", "w1+", blanks
// and capitals at will; and the names that stand for the same number: "∂L/∂sum_h1" is δ_h1,
// "∂sum_o1/∂h1" is w5, "∂sum_h1/∂w1" is x1, "y1" the only target. Nothing for any other text.
[[nodiscard]] std::optional<Quantity> quantityNamed(std::string_view text, const Network &network);

// All there are, in the order of a homework: what is given, forward, loss, backward from the
// output down, update. A softmax output has no slope of its own, so the factors with one are left
// out there.
[[nodiscard]] std::vector<Quantity> quantitiesOf(const Network &network);

// Those of one layer: the weights neuron by neuron, then the biases that exist.
[[nodiscard]] std::vector<ParameterRef> parametersOf(const Network &network, Index layer);

// What a weight multiplies, an Input or an Activation; nothing for a bias.
[[nodiscard]] std::optional<Quantity> sourceOf(const ParameterRef &parameter);

// Its value in this step. Nothing where the step has no update (see StepNumbers::after); infinite
// or no number where ∂L/∂o1 of a cross-entropy is that. The quantity must be one of the network.
[[nodiscard]] std::optional<double> valueOf(const Quantity &quantity, const StepNumbers &step);

} // namespace nn
