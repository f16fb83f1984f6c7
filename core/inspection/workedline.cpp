// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/exercise.h"

#include "core/inspection/explanation.h"
#include "core/inspection/lossformula.h"
#include "core/inspection/names.h"

#include <cmath>
#include <string>

namespace nn {

namespace {

using Kind = QuantityKind;

class LineWriter
{
public:
    LineWriter(const Quantity &quantity, const HomeworkContext &context)
        : m_quantity(quantity)
        , m_context(context)
        , m_network(context.step.network)
        , m_inspection(context.step.inspection)
    {
    }

    [[nodiscard]] std::optional<ChainFactor> line() const
    {
        switch (m_quantity.kind) {
        case Kind::Input:
        case Kind::Target:
        case Kind::Weight:
        case Kind::Bias:
        case Kind::NewLoss: return std::nullopt;
        case Kind::Sum: return forwardFormulas(m_network, m_inspection, neuron()).front();
        case Kind::Activation: return activation();
        case Kind::Loss: return loss();
        case Kind::ActivationGradient: return activationGradient();
        case Kind::Slope: return slope();
        case Kind::Delta: return deltaFormula(m_network, m_inspection, neuron());
        case Kind::NeuronFactor:
            return product({{m_network.name(parameter()), m_network.value(parameter())},
                            slopeOf(neuronOf(parameter()))});
        case Kind::ParameterFactor: return parameterFactor();
        case Kind::Partial: return derivativeFormula(m_network, m_inspection, parameter());
        case Kind::NewValue: return newValue();
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] NeuronRef neuron() const { return std::get<NeuronRef>(m_quantity.at); }
    [[nodiscard]] const ParameterRef &parameter() const
    {
        return std::get<ParameterRef>(m_quantity.at);
    }
    [[nodiscard]] NamedNumber numberOf(const Quantity &quantity) const
    {
        return {nameOf(quantity, m_network), *valueOf(quantity, m_context.step)};
    }
    [[nodiscard]] NamedNumber slopeOf(NeuronRef at) const { return numberOf({Kind::Slope, at}); }
    // This quantity = formula.
    [[nodiscard]] ChainFactor lineOf(std::string formula, std::vector<NamedNumber> numbers) const
    {
        const NamedNumber self = numberOf(m_quantity);
        return {.name = self.name,
                .formula = std::move(formula),
                .numbers = std::move(numbers),
                .value = self.value};
    }
    [[nodiscard]] ChainFactor product(std::vector<NamedNumber> factors) const
    {
        std::string formula;
        for (const NamedNumber &factor : factors) {
            formula.append(formula.empty() ? "" : " · ").append(factor.name);
        }
        return lineOf(std::move(formula), std::move(factors));
    }

    [[nodiscard]] ChainFactor activation() const
    {
        if (m_network.layer(neuron().layer).activation != Activation::Softmax) {
            return forwardFormulas(m_network, m_inspection, neuron()).back();
        }
        std::vector<NamedNumber> sums{numberOf({Kind::Sum, neuron()})};
        std::string total;
        for (Index unit = 0; unit < m_network.outputCount(); ++unit) {
            sums.push_back(
                numberOf({Kind::Sum, NeuronRef{.layer = neuron().layer, .neuron = unit}}));
            total.append(unit > 0 ? " + " : "").append("exp(" + sums.back().name + ")");
        }
        const std::string formula = "exp(" + sums.front().name + ") / (" + total + ")";
        return lineOf(formula, std::move(sums));
    }

    // One term for each output, added up or the mean of them.
    [[nodiscard]] ChainFactor loss() const
    {
        std::string sum;
        std::vector<NamedNumber> numbers;
        const Index outputs = m_network.outputCount();
        for (Index output = 0; output < outputs; ++output) {
            const NamedNumber y = numberOf({Kind::Target, output});
            const NamedNumber o
                = numberOf({Kind::Activation,
                            NeuronRef{.layer = m_network.layerCount() - 1, .neuron = output}});
            sum.append(output > 0 ? " + " : "").append(lossTerm(y.name, o.name));
            const bool isTwice = m_inspection.loss == Loss::BinaryCrossEntropy;
            for (int i = 0; i < (isTwice ? 2 : 1); ++i) {
                numbers.push_back(y);
                numbers.push_back(o);
            }
        }
        switch (m_inspection.loss) {
        case Loss::HalfSumOfSquares:
        case Loss::MeanHalfSquaredError:
            sum = outputs > 1 ? "(" + sum + ") / 2" : sum + " / 2";
            break;
        case Loss::SoftmaxCrossEntropy: sum = "−(" + sum + ")"; break;
        case Loss::BinaryCrossEntropy: sum = "−(" + sum + ")"; [[fallthrough]];
        case Loss::MeanSquaredError:
        case Loss::Hinge:
            if (outputs > 1) {
                sum = "(" + sum + ") / ";
                sum += std::to_string(outputs);
            }
        }
        return lineOf(std::move(sum), std::move(numbers));
    }
    [[nodiscard]] std::string lossTerm(const std::string &y, const std::string &o) const
    {
        switch (m_inspection.loss) {
        case Loss::BinaryCrossEntropy:
            return y + " · ln(" + o + ") + (1 − " + y + ") · ln(1 − " + o + ")";
        case Loss::SoftmaxCrossEntropy: return y + " · ln(" + o + ")";
        case Loss::Hinge: return "max(0, 1 − " + y + " · " + o + ")";
        default: return "(" + y + " − " + o + ")^2";
        }
    }

    // ∂L/∂h1 = w5 · δ_o1 + …; of an output, the loss's own formula.
    [[nodiscard]] std::optional<ChainFactor> activationGradient() const
    {
        const Index above = neuron().layer + 1;
        if (above == m_network.layerCount()) {
            return startsAtOutputSum(m_network, m_inspection.loss)
                       ? std::nullopt
                       : std::optional(outputFactor(m_network, m_inspection, neuron().neuron));
        }
        std::string formula;
        std::vector<NamedNumber> numbers;
        for (Index to = 0; to < m_network.layer(above).units; ++to) {
            numbers.push_back(numberOf(
                {Kind::Weight,
                 ParameterRef(WeightRef{.layer = above, .to = to, .from = neuron().neuron})}));
            formula.append(to > 0 ? " + " : "").append(numbers.back().name);
            numbers.push_back(numberOf({Kind::Delta, NeuronRef{.layer = above, .neuron = to}}));
            formula.append(" · ").append(numbers.back().name);
        }
        return lineOf(std::move(formula), std::move(numbers));
    }

    [[nodiscard]] ChainFactor slope() const
    {
        const auto byOutput = slopeFormula(m_network, m_inspection, neuron());
        return byOutput ? *byOutput : lineOf({}, {numberOf({Kind::Sum, neuron()})});
    }

    [[nodiscard]] ChainFactor parameterFactor() const
    {
        std::vector<NamedNumber> factors;
        if (const auto source = sourceOf(parameter())) {
            factors.push_back(numberOf(*source));
        }
        factors.push_back(slopeOf(neuronOf(parameter())));
        return product(std::move(factors));
    }

    [[nodiscard]] std::optional<ChainFactor> newValue() const
    {
        const auto after = valueOf(m_quantity, m_context.step);
        const std::string name = m_network.name(parameter());
        const double before = m_network.value(parameter());
        const double rate = presentRate(m_context.run);
        const NamedNumber partial = numberOf({Kind::Partial, parameter()});
        const double plain = before - rate * partial.value;
        const double tolerance = 1e-12 * (std::abs(before) + std::abs(plain));
        if (!after || !(std::abs(*after - plain) <= tolerance)) {
            return std::nullopt;
        }
        return lineOf(name + " − η · " + partial.name, {{name, before}, {"η", rate}, partial});
    }

    const Quantity &m_quantity;
    const HomeworkContext &m_context;
    const Network &m_network;
    const SampleInspection &m_inspection;
};

} // namespace

std::optional<ChainFactor> workedLine(const Quantity &quantity, const HomeworkContext &context)
{
    return LineWriter(quantity, context).line();
}

} // namespace nn
