// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/inspection.h"

#include <string>
#include <vector>

namespace nn {

// The chain rule written out for one sample, in the notation of tutorials 001 to 003: neurons
// h1, …, o1, their weighted sums sum_h1, …, inputs x1, …, targets y (y1, y2, … where there are
// several outputs), f′ the derivative of the activation of the neuron in brackets. Formulas are
// UTF-8 and the same in every language.

struct NamedNumber
{
    std::string name; // as it stands in the formula: "w5", "f′(sum_o1)"
    double value = 0.0;
};

// One line: name = formula = value, such as ∂o1/∂h1 = w5 · f′(sum_o1) = 0.2494.
struct ChainFactor
{
    std::string name;
    std::string formula;
    std::vector<NamedNumber> numbers; // every symbol of the formula, in its order
    double value = 0.0;
};

// The product of derivatives along one way from the loss to a parameter, ∂L/∂o1 first.
struct ChainPath
{
    std::vector<NeuronRef> neurons; // from the parameter's neuron up to an output
    // Where the output's own derivative mixes outputs (softmax) or cancels (cross-entropies)
    // the first factor is ∂L/∂sum_o1, which stays finite in saturation, else ∂L/∂o1.
    std::vector<ChainFactor> factors;
    double share = 0.0; // the product of the factors
};

// ∂L/∂parameter as the sum over all paths.
struct ChainRule
{
    std::string name; // "∂L/∂w1"
    double derivative = 0.0; // the sum of all paths, listed or not
    double pathCount = 0.0; // of all; exact up to 2⁵³
    std::vector<ChainPath> paths; // those with the largest shares, largest magnitude first
    double remainder = 0.0; // what the paths that are not listed add up to
};

// What a weight multiplies: x1 in the first layer, h1 above.
[[nodiscard]] NamedNumber sourceOf(const Network &network, const SampleInspection &inspection,
                                   WeightRef at);

inline constexpr Index defaultPathLimit = 12;

// The scalar form. The inspection must be of this very network; the parameter must exist.
[[nodiscard]] ChainRule chainRule(const Network &network, const SampleInspection &inspection,
                                  const ParameterRef &parameter,
                                  Index pathLimit = defaultPathLimit);

// The δ form: δ_h1 = f′(sum_h1) · (w5 · δ_o1), one term for each neuron above, or the loss's own
// formula for an output. A neuron under 1,024 others has a formula of 1,024 terms.
[[nodiscard]] ChainFactor deltaFormula(const Network &network, const SampleInspection &inspection,
                                       NeuronRef neuron);
// ∂L/∂w1 = δ_h1 · x1, ∂L/∂b1 = δ_h1.
[[nodiscard]] ChainFactor derivativeFormula(const Network &network,
                                            const SampleInspection &inspection,
                                            const ParameterRef &parameter);
// All lines of the δ form that the parameter's derivative rests on: the outputs, every layer
// down to the parameter's neuron, last the derivative itself.
[[nodiscard]] std::vector<ChainFactor> deltaForm(const Network &network,
                                                 const SampleInspection &inspection,
                                                 const ParameterRef &parameter);

} // namespace nn
