// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/chainrule.h"

#include "core/inspection/chainpaths.h"
#include "core/inspection/lossformula.h"
#include "core/inspection/names.h"

#include <cassert>

namespace nn {

namespace {

const LayerInspection &layerAt(const SampleInspection &inspection, Index layer)
{
    return inspection.layers[static_cast<std::size_t>(layer)];
}

bool isOutput(const Network &network, NeuronRef neuron)
{
    return neuron.layer + 1 == network.layerCount();
}

NamedNumber slopeOf(const Network &network, const SampleInspection &inspection, NeuronRef neuron)
{
    return {slopeName(network, neuron), layerAt(inspection, neuron.layer).slopes(neuron.neuron)};
}

NamedNumber deltaOf(const Network &network, const SampleInspection &inspection, NeuronRef neuron)
{
    return {deltaName(network, neuron), layerAt(inspection, neuron.layer).deltas(neuron.neuron)};
}

NamedNumber weightOf(const Network &network, WeightRef at)
{
    return {network.name(at), network.value(at)};
}

// ∂neuron/∂what = with · f′(sum), or, where the factor before ends at the neuron's sum already,
// ∂sum/∂what = with. A bias comes with nothing.
ChainFactor innerFactor(const Network &network, const SampleInspection &inspection,
                        NeuronRef neuron, const std::string &what, std::vector<NamedNumber> with)
{
    const bool fromSum = isOutput(network, neuron) && startsAtOutputSum(network, inspection.loss);
    if (!fromSum) {
        with.push_back(slopeOf(network, inspection, neuron));
    }
    const std::string top = fromSum ? sumName(network, neuron) : network.name(neuron);
    ChainFactor factor{
        .name = derivativeName(top, what), .formula = {}, .numbers = std::move(with), .value = 1.0};
    for (const NamedNumber &number : factor.numbers) {
        factor.formula.append(factor.formula.empty() ? "" : " · ").append(number.name);
        factor.value *= number.value;
    }
    if (factor.formula.empty()) {
        factor.formula.append("1");
    }
    return factor;
}

// The last factor: ∂h1/∂w1 = x1 · f′(sum_h1) or ∂h1/∂b1 = f′(sum_h1).
ChainFactor parameterFactor(const Network &network, const SampleInspection &inspection,
                            const ParameterRef &parameter)
{
    std::vector<NamedNumber> with;
    if (const auto *weight = std::get_if<WeightRef>(&parameter)) {
        with.push_back(sourceOf(network, inspection, *weight));
    }
    return innerFactor(network, inspection, neuronOf(parameter), network.name(parameter),
                       std::move(with));
}

ChainPath writtenOut(const Network &network, const SampleInspection &inspection,
                     const ParameterRef &parameter, DeltaPath path)
{
    ChainPath written{.neurons = std::move(path.neurons), .factors = {}, .share = 1.0};
    const auto &neurons = written.neurons;
    written.factors.push_back(outputFactor(network, inspection, neurons.back().neuron));
    for (std::size_t i = neurons.size() - 1; i > 0; --i) {
        const WeightRef weight{
            .layer = neurons[i].layer, .to = neurons[i].neuron, .from = neurons[i - 1].neuron};
        written.factors.push_back(innerFactor(network, inspection, neurons[i],
                                              network.name(neurons[i - 1]),
                                              {weightOf(network, weight)}));
    }
    written.factors.push_back(parameterFactor(network, inspection, parameter));
    for (const ChainFactor &factor : written.factors) {
        written.share *= factor.value;
    }
    return written;
}

// δ of an output: the factors above it up to ∂L/∂sum.
ChainFactor outputDeltaFormula(const Network &network, const SampleInspection &inspection,
                               NeuronRef neuron)
{
    ChainFactor line = outputFactor(network, inspection, neuron.neuron);
    if (!startsAtOutputSum(network, inspection.loss)) {
        const NamedNumber slope = slopeOf(network, inspection, neuron);
        line.formula = slope.name + " · (" + line.formula + ")";
        line.numbers.insert(line.numbers.begin(), slope);
    }
    return line;
}

ChainFactor hiddenDeltaFormula(const Network &network, const SampleInspection &inspection,
                               NeuronRef neuron)
{
    const NamedNumber slope = slopeOf(network, inspection, neuron);
    ChainFactor line{.name = {}, .formula = {}, .numbers = {slope}, .value = 0.0};
    const Index above = neuron.layer + 1;
    for (Index to = 0; to < network.layer(above).units; ++to) {
        const NamedNumber weight
            = weightOf(network, {.layer = above, .to = to, .from = neuron.neuron});
        const NamedNumber delta = deltaOf(network, inspection, {.layer = above, .neuron = to});
        line.formula += (to > 0 ? " + " : "") + weight.name + " · " + delta.name;
        line.numbers.push_back(weight);
        line.numbers.push_back(delta);
    }
    line.formula = slope.name + " · (" + line.formula + ")";
    return line;
}

} // namespace

NamedNumber sourceOf(const Network &network, const SampleInspection &inspection, WeightRef at)
{
    if (at.layer == 0) {
        return {sourceName(network, at), inspection.input(at.from)};
    }
    const NeuronRef below{.layer = at.layer - 1, .neuron = at.from};
    return {sourceName(network, at), layerAt(inspection, below.layer).activations(below.neuron)};
}

ChainRule chainRule(const Network &network, const SampleInspection &inspection,
                    const ParameterRef &parameter, Index pathLimit)
{
    assert(network.has(parameter));
    const NeuronRef neuron = neuronOf(parameter);
    ChainRule rule{.name = derivativeName("L", network.name(parameter)),
                   .derivative = std::visit(
                       [&](auto at) { return inspection.parameterGradients[at]; }, parameter),
                   .pathCount = pathCount(network, neuron),
                   .paths = {},
                   .remainder = 0.0};
    double listed = 0.0;
    for (DeltaPath &path : largestPaths(network, inspection, neuron, pathLimit)) {
        rule.paths.push_back(writtenOut(network, inspection, parameter, std::move(path)));
        listed += rule.paths.back().share;
    }
    // With every path listed only rounding would remain.
    const bool isComplete = static_cast<double>(rule.paths.size()) == rule.pathCount;
    rule.remainder = isComplete ? 0.0 : rule.derivative - listed;
    return rule;
}

ChainFactor deltaFormula(const Network &network, const SampleInspection &inspection,
                         NeuronRef neuron)
{
    ChainFactor line = isOutput(network, neuron) ? outputDeltaFormula(network, inspection, neuron)
                                                 : hiddenDeltaFormula(network, inspection, neuron);
    const NamedNumber delta = deltaOf(network, inspection, neuron);
    line.name = delta.name;
    line.value = delta.value;
    return line;
}

ChainFactor derivativeFormula(const Network &network, const SampleInspection &inspection,
                              const ParameterRef &parameter)
{
    assert(network.has(parameter));
    ChainFactor line{
        .name = derivativeName("L", network.name(parameter)),
        .formula = {},
        .numbers = {deltaOf(network, inspection, neuronOf(parameter))},
        .value = std::visit([&](auto at) { return inspection.parameterGradients[at]; }, parameter)};
    line.formula = line.numbers.front().name;
    if (const auto *weight = std::get_if<WeightRef>(&parameter)) {
        line.numbers.push_back(sourceOf(network, inspection, *weight));
        line.formula += " · " + line.numbers.back().name;
    }
    return line;
}

std::vector<ChainFactor> deltaForm(const Network &network, const SampleInspection &inspection,
                                   const ParameterRef &parameter)
{
    assert(network.has(parameter));
    const NeuronRef neuron = neuronOf(parameter);
    std::vector<ChainFactor> lines;
    for (Index layer = network.layerCount() - 1; layer > neuron.layer; --layer) {
        for (Index unit = 0; unit < network.layer(layer).units; ++unit) {
            lines.push_back(deltaFormula(network, inspection, {.layer = layer, .neuron = unit}));
        }
    }
    lines.push_back(deltaFormula(network, inspection, neuron));
    lines.push_back(derivativeFormula(network, inspection, parameter));
    return lines;
}

} // namespace nn
