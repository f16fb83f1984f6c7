// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/initialization.h"

#include <cmath>

namespace nn {

namespace {

double drawWeight(Initializer initializer, RandomSource &source, Index inputs, Index units)
{
    switch (initializer) {
    case Initializer::StandardNormal: return standardNormal(source);
    case Initializer::SmallNormal: return 0.01 * standardNormal(source);
    case Initializer::SmallUniform: return uniform(source) - 0.5;
    case Initializer::Glorot:
        return std::sqrt(6.0 / static_cast<double>(inputs + units)) * (2.0 * uniform(source) - 1.0);
    case Initializer::He:
        return std::sqrt(2.0 / static_cast<double>(inputs)) * standardNormal(source);
    case Initializer::Zeros: (void)uniform(source); return 0.0;
    }
    return 0.0;
}

double drawBias(Initializer initializer, RandomSource &source)
{
    switch (initializer) {
    case Initializer::StandardNormal: return standardNormal(source);
    case Initializer::SmallNormal: return 0.01 * standardNormal(source);
    case Initializer::SmallUniform: return 0.1;
    case Initializer::Glorot:
    case Initializer::He:
    case Initializer::Zeros: break;
    }
    return 0.0;
}

void drawLayer(Network &network, Index layer, Initializer initializer, RandomSource &source,
               DrawOrder order)
{
    const ParameterLayout &layout = network.parameters().layout();
    const bool byNeuron = order == DrawOrder::NeuronByNeuron;
    const Index units = layout.units(layer);
    const Index inputs = layout.inputs(layer);
    const Index inner = byNeuron ? inputs : units;
    for (Index i = 0; i < units * inputs; ++i) {
        const WeightRef at{.layer = layer,
                           .to = byNeuron ? i / inner : i % inner,
                           .from = byNeuron ? i % inner : i / inner};
        const double drawn = drawWeight(initializer, source, inputs, units);
        if (!network.isFrozen(at)) {
            network.setValue(at, drawn);
        }
    }
}

// The number of the layer in the old network that a layer of the new one continues.
std::optional<Index> ancestor(Index layer, Index layers, Index oldLayers)
{
    if (layer + 1 == layers) {
        return oldLayers - 1;
    }
    return layer + 1 < oldLayers ? std::optional(layer) : std::nullopt;
}

} // namespace

std::string_view key(Initializer initializer)
{
    switch (initializer) {
    case Initializer::StandardNormal: return "standard_normal";
    case Initializer::SmallNormal: return "small_normal";
    case Initializer::SmallUniform: return "small_uniform";
    case Initializer::Glorot: return "glorot";
    case Initializer::He: return "he";
    case Initializer::Zeros: return "zeros";
    }
    return {};
}

std::string_view displayName(Initializer initializer)
{
    switch (initializer) {
    case Initializer::StandardNormal: return translatable("Standard normal");
    case Initializer::SmallNormal: return translatable("0.01 × normal");
    case Initializer::SmallUniform: return translatable("Uniform ±0.5, bias 0.1");
    case Initializer::Glorot: return translatable("Glorot");
    case Initializer::He: return translatable("He");
    case Initializer::Zeros: return translatable("Zeros");
    }
    return {};
}

void initialize(Network &network, Initializer initializer, RandomSource &source, DrawOrder order)
{
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        drawLayer(network, layer, initializer, source, order);
    }
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        for (Index neuron = 0; neuron < network.layer(layer).units; ++neuron) {
            const BiasRef at{.layer = layer, .neuron = neuron};
            if (!network.has(at)) {
                continue;
            }
            const double drawn = drawBias(initializer, source);
            if (!network.isFrozen(at)) {
                network.setValue(at, drawn);
            }
        }
    }
}

Result<Done> setParameters(Network &network, std::span<const double> values)
{
    const std::vector<ParameterRef> list = network.parameterList();
    if (values.size() != list.size()) {
        return counted("The network has %1 weights and biases, not %2.",
                       "The network has %1 weight, not %2.", list.size(), values.size());
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!std::isfinite(values[i])) {
            return failure("The value for %1 is not a finite number.", network.name(list[i]));
        }
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        network.setValue(list[i], values[i]);
    }
    return Done{};
}

Vector parameterValues(const Network &network)
{
    const std::vector<ParameterRef> list = network.parameterList();
    Vector values(static_cast<Index>(list.size()));
    for (std::size_t i = 0; i < list.size(); ++i) {
        values(static_cast<Index>(i)) = network.value(list[i]);
    }
    return values;
}

Network reshaped(const Network &network, Index inputCount, std::vector<LayerSpec> layers,
                 Initializer initializer, RandomSource &source)
{
    Network result(inputCount, std::move(layers));
    initialize(result, initializer, source);
    for (const ParameterRef &at : result.parameterList()) {
        const Index layer = std::visit([](auto ref) { return ref.layer; }, at);
        const std::optional<Index> old = ancestor(layer, result.layerCount(), network.layerCount());
        if (!old) {
            continue;
        }
        ParameterRef from = at;
        std::visit([&](auto &ref) { ref.layer = *old; }, from);
        if (network.has(from)) {
            result.setValue(at, network.value(from));
            result.setFrozen(at, network.isFrozen(from));
        }
    }
    return result;
}

} // namespace nn
