// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network.h"

#include "core/limits.h"

#include <cassert>
#include <charconv>
#include <cmath>

namespace nn {

namespace {

std::vector<Index> widthsOf(const std::vector<LayerSpec> &layers)
{
    std::vector<Index> widths;
    for (const LayerSpec &layer : layers) {
        widths.push_back(layer.units);
    }
    return widths;
}

std::string numbered(char letter, Index number) // "w3"
{
    return std::string(1, letter).append(std::to_string(number));
}

} // namespace

Result<Done> checkShape(Index inputCount, const std::vector<LayerSpec> &layers)
{
    if (inputCount < 1 || inputCount > maximumUnits) {
        return counted("A network takes 1 to %1 inputs, not %2.",
                       "A network takes 1 to %1 input, not %2.", maximumUnits, inputCount);
    }
    const auto count = static_cast<Index>(layers.size());
    if (count < 1 || count > maximumLayers) {
        return counted("A network has 1 to %1 layers, not %2.",
                       "A network has 1 to %1 layer, not %2.", maximumLayers, count);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const LayerSpec &layer = layers[i];
        if (layer.units < 1 || layer.units > maximumUnits) {
            return counted("Layer %2 can have 1 to %1 neurons, not %3.",
                           "Layer %2 can have 1 to %1 neuron, not %3.", maximumUnits, i + 1,
                           layer.units);
        }
        if (!(layer.slope >= 0.0 && layer.slope <= largestSetting)) {
            return failure("The slope of layer %1 must be a number from 0 to a million.", i + 1);
        }
        if (layer.activation == Activation::Softmax
            && (i + 1 != layers.size() || layer.units < 2)) {
            return failure("Softmax needs the output layer and two or more neurons; layer %1 is "
                           "not that.",
                           i + 1);
        }
    }
    return Done{};
}

Network::Network(Index inputCount, std::vector<LayerSpec> layers)
    : m_inputCount(inputCount)
    , m_layers(std::move(layers))
    , m_parameters(ParameterLayout(inputCount, widthsOf(m_layers)))
    , m_trainable(m_parameters.layout(), 1.0)
{
    assert(checkShape(m_inputCount, m_layers));
    for (Index i = 0; i < layerCount(); ++i) {
        setHasBiases(i, layer(i).hasBiases);
    }
}

void Network::setActivation(Index layer, Activation activation, double slope)
{
    LayerSpec &spec = m_layers[static_cast<std::size_t>(layer)];
    spec.activation = activation;
    spec.slope = slope;
    assert(checkShape(m_inputCount, m_layers));
}

void Network::setHasBiases(Index layer, bool hasBiases)
{
    LayerSpec &spec = m_layers[static_cast<std::size_t>(layer)];
    if (!hasBiases) {
        for (Index neuron = 0; neuron < spec.units; ++neuron) {
            if (spec.hasBiases) {
                setFrozen(BiasRef{.layer = layer, .neuron = neuron}, false);
            }
        }
        m_parameters.biases(layer).setZero();
        m_trainable.biases(layer).setZero();
    } else if (!spec.hasBiases) {
        m_trainable.biases(layer).setOnes();
    }
    spec.hasBiases = hasBiases;
}

double Network::value(const ParameterRef &at) const
{
    return std::visit([this](auto ref) { return m_parameters[ref]; }, at);
}

void Network::setValue(const ParameterRef &at, double value)
{
    assert(has(at));
    std::visit([&](auto ref) { m_parameters[ref] = value; }, at);
}

bool Network::isFrozen(const ParameterRef &at) const
{
    return has(at) && std::visit([this](auto ref) { return m_trainable[ref]; }, at) == 0.0;
}

void Network::setFrozen(const ParameterRef &at, bool frozen)
{
    assert(has(at));
    if (isFrozen(at) != frozen) {
        m_frozenCount += frozen ? 1 : -1;
        std::visit([&](auto ref) { m_trainable[ref] = frozen ? 0.0 : 1.0; }, at);
    }
}

Index Network::weightCount() const
{
    const ParameterLayout &layout = m_parameters.layout();
    Index count = 0;
    for (Index i = 0; i < layerCount(); ++i) {
        count += layout.units(i) * layout.inputs(i);
    }
    return count;
}

Index Network::parameterCount() const
{
    Index count = weightCount();
    for (const LayerSpec &layer : m_layers) {
        count += layer.hasBiases ? layer.units : 0;
    }
    return count;
}

bool Network::has(const ParameterRef &at) const
{
    const ParameterLayout &layout = m_parameters.layout();
    const auto isInside = [](Index value, Index count) { return value >= 0 && value < count; };
    if (const auto *weight = std::get_if<WeightRef>(&at)) {
        return isInside(weight->layer, layerCount())
               && isInside(weight->to, layout.units(weight->layer))
               && isInside(weight->from, layout.inputs(weight->layer));
    }
    const auto &bias = std::get<BiasRef>(at);
    return isInside(bias.layer, layerCount()) && layer(bias.layer).hasBiases
           && isInside(bias.neuron, layout.units(bias.layer));
}

std::vector<ParameterRef> Network::parameterList() const
{
    const ParameterLayout &layout = m_parameters.layout();
    std::vector<ParameterRef> list;
    for (Index i = 0; i < layerCount(); ++i) {
        for (Index to = 0; to < layout.units(i); ++to) {
            for (Index from = 0; from < layout.inputs(i); ++from) {
                list.emplace_back(WeightRef{.layer = i, .to = to, .from = from});
            }
        }
    }
    for (Index i = 0; i < layerCount(); ++i) {
        for (Index neuron = 0; layer(i).hasBiases && neuron < layout.units(i); ++neuron) {
            list.emplace_back(BiasRef{.layer = i, .neuron = neuron});
        }
    }
    return list;
}

std::string Network::name(const ParameterRef &at) const
{
    const ParameterLayout &layout = m_parameters.layout();
    Index number = 1;
    if (const auto *weight = std::get_if<WeightRef>(&at)) {
        for (Index i = 0; i < weight->layer; ++i) {
            number += layout.units(i) * layout.inputs(i);
        }
        number += weight->to * layout.inputs(weight->layer) + weight->from;
        return numbered('w', number);
    }
    const auto &bias = std::get<BiasRef>(at);
    for (Index i = 0; i < bias.layer; ++i) {
        number += layout.units(i);
    }
    return numbered('b', number + bias.neuron);
}

std::optional<ParameterRef> Network::parameterNamed(std::string_view name) const
{
    if (name.size() < 2 || (name.front() != 'w' && name.front() != 'b') || name[1] == '0') {
        return std::nullopt;
    }
    Index number = 0;
    const char *end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + 1, end, number);
    if (error != std::errc() || stop != end || number < 1) {
        return std::nullopt;
    }
    --number;
    const ParameterLayout &layout = m_parameters.layout();
    for (Index i = 0; i < layerCount(); ++i) {
        const bool isWeight = name.front() == 'w';
        const Index inLayer = isWeight ? layout.units(i) * layout.inputs(i) : layout.units(i);
        if (number >= inLayer) {
            number -= inLayer;
            continue;
        }
        const ParameterRef found
            = isWeight ? ParameterRef(WeightRef{
                  .layer = i, .to = number / layout.inputs(i), .from = number % layout.inputs(i)})
                       : ParameterRef(BiasRef{.layer = i, .neuron = number});
        return has(found) ? std::optional(found) : std::nullopt;
    }
    return std::nullopt;
}

std::string Network::name(NeuronRef at) const
{
    if (at.layer + 1 == layerCount()) {
        return numbered('o', at.neuron + 1);
    }
    Index number = at.neuron + 1;
    for (Index i = 0; i < at.layer; ++i) {
        number += layer(i).units;
    }
    return numbered('h', number);
}

} // namespace nn
