// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/stepnumbers.h"
#include "core/result.h"

#include <cstddef>
#include <string_view>

namespace nn {

// Calculating with the numbers of a step by their names, as formulas call them.

inline constexpr std::size_t longestCalculation = 1000; // in bytes

// The number of "w1*x1 + w2*x2 + b1": what evaluate() reads, with
//  - every quantity of the step by its typed name (see typednames.h) or as formulas write it, so
//  that a copied formula
//    is understood: "−2 (y − o1) · f′(sum_o1) · h1", "dL/dw1"; a number, name or bracket before
//    "(" is a factor;
//  - eta or η, the learning rate of the moment;
//  - the activations by the names that files have for them, "sigmoid(sum_h1)", and their
//  derivatives,
//    "sigmoid'(sum_h1)"; f(sum_h1) of whichever the neuron has. Leaky ReLU and ELU have the slope
//    that they have in the network.
// Refuses other names, what is no expression, and what has no finite value.
[[nodiscard]] Result<double> calculate(std::string_view text, const HomeworkContext &context);

} // namespace nn
