// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace nn {

// What a neuron does with its weighted sum z.
enum class Activation : std::uint8_t {
    Sigmoid, // 1 / (1 + e^−z)
    Tanh,
    Relu, // max(0, z)
    LeakyRelu, // z, and slope·z where z ≤ 0
    Elu, // z, and slope·(e^z − 1) where z ≤ 0
    Softplus, // ln(1 + e^z)
    Silu, // z·sigmoid(z)
    Gelu, // z·Φ(z) with the normal distribution Φ, not its tanh approximation
    Sine,
    Linear, // z
    Step, // 1 where z ≥ 0, else 0. Forward only: its derivative is 0, so nothing below it learns
    Softmax, // e^z / Σ e^z over the outputs of one sample; at the output only
};

inline constexpr std::array allActivations{
    Activation::Sigmoid, Activation::Tanh,     Activation::Relu, Activation::LeakyRelu,
    Activation::Elu,     Activation::Softplus, Activation::Silu, Activation::Gelu,
    Activation::Sine,    Activation::Linear,   Activation::Step, Activation::Softmax,
};

// The name used in files: "sigmoid", "leaky_relu".
[[nodiscard]] std::string_view key(Activation activation);
// The name for people, in English; a program translates it: "Sigmoid", "Leaky ReLU".
[[nodiscard]] std::string_view displayName(Activation activation);

// Whether the slope parameter means anything (Leaky ReLU, ELU), and its default value.
[[nodiscard]] bool usesSlope(Activation activation);
[[nodiscard]] double defaultSlope(Activation activation);

// The open interval of values the activation can come close to; ±infinity where unbounded.
struct OutputRange
{
    double lowest;
    double highest;
};
[[nodiscard]] OutputRange outputRange(Activation activation, double slope);

// f(z) and f'(z) of one neuron; not for Softmax, which needs its neighbours. At a kink the
// derivative is the left one: 0 for ReLU and Step, the slope for Leaky ReLU and ELU.
[[nodiscard]] double activate(Activation activation, double slope, double z);
[[nodiscard]] double derivative(Activation activation, double slope, double z);

// f(z) for a whole layer, units × samples; Softmax column by column.
[[nodiscard]] Matrix activate(Activation activation, double slope, const Matrix &z);

// The derivatives with respect to z from those with respect to a = f(z), units × samples:
// da ∘ f'(z), and for Softmax a ∘ (da − Σ a·da).
[[nodiscard]] Matrix backward(Activation activation, double slope, const Matrix &z, const Matrix &a,
                              const Matrix &da);

} // namespace nn
