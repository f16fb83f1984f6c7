// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkelements.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr nn::Index mostSearched = 5000;

// The layer whose elements begin at or before the index.
nn::Index layerAt(const std::vector<nn::Index> &begins, nn::Index index)
{
    return std::ranges::upper_bound(begins, index) - begins.begin() - 1;
}

nn::Index at(const std::vector<nn::Index> &values, nn::Index index)
{
    return values[static_cast<std::size_t>(index)];
}

// How far it is to a point that lies in a direction, counting what is beside the way double;
// nothing for what lies rather beside or behind.
std::optional<qreal> wayTo(const QPointF &offset, Qt::Key arrow)
{
    const bool isSideways = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const qreal sign = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1.0 : 1.0;
    const qreal ahead = sign * (isSideways ? offset.x() : offset.y());
    const qreal beside = std::abs(isSideways ? offset.y() : offset.x());
    if (ahead < 1.0 || beside > 2.5 * ahead) {
        return std::nullopt;
    }
    return ahead + 2.0 * beside;
}

} // namespace

bool isNothing(const Element &element)
{
    return std::holds_alternative<std::monostate>(element);
}

bool isUnit(const Element &element)
{
    return std::holds_alternative<InputRef>(element)
           || std::holds_alternative<nn::NeuronRef>(element);
}

NetworkElements::NetworkElements(const nn::Network &network)
    : m_shape(shapeOf(network))
{
    nn::Index index = network.inputCount();
    m_neurons.clear();
    m_weights.clear();
    m_biases.clear();
    for (const nn::LayerSpec &layer : network.layers()) {
        m_hasBiases.push_back(layer.hasBiases);
        m_neurons.push_back(index);
        index += layer.units;
    }
    for (std::size_t column = 1; column < m_shape.size(); ++column) {
        m_weights.push_back(index);
        index += m_shape[column - 1] * m_shape[column];
    }
    for (const nn::LayerSpec &layer : network.layers()) {
        m_biases.push_back(index + m_biasCount);
        m_biasCount += layer.hasBiases ? layer.units : 0;
    }
}

Element NetworkElements::at(nn::Index index) const
{
    if (index < m_shape.front()) {
        return InputRef{index};
    }
    if (index < m_weights.front()) {
        const nn::Index layer = layerAt(m_neurons, index);
        return nn::NeuronRef{.layer = layer, .neuron = index - glassnet::at(m_neurons, layer)};
    }
    if (index < m_biases.front()) {
        const nn::Index layer = layerAt(m_weights, index);
        const nn::Index inputs = glassnet::at(m_shape, layer);
        const nn::Index weight = index - glassnet::at(m_weights, layer);
        return nn::WeightRef{.layer = layer, .to = weight / inputs, .from = weight % inputs};
    }
    const nn::Index layer = layerAt(m_biases, index); // the last of those that begin there
    return nn::BiasRef{.layer = layer, .neuron = index - glassnet::at(m_biases, layer)};
}

std::optional<nn::Index> NetworkElements::indexOf(const Element &element) const
{
    const auto layers = static_cast<nn::Index>(m_hasBiases.size());
    const auto has = [&](nn::Index layer, nn::Index neuron) {
        return layer < layers && neuron < glassnet::at(m_shape, layer + 1);
    };
    if (const auto *input = std::get_if<InputRef>(&element)) {
        return input->input < m_shape.front() ? std::optional(input->input) : std::nullopt;
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return has(neuron->layer, neuron->neuron)
                   ? std::optional(glassnet::at(m_neurons, neuron->layer) + neuron->neuron)
                   : std::nullopt;
    }
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        if (!has(weight->layer, weight->to)
            || weight->from >= glassnet::at(m_shape, weight->layer)) {
            return std::nullopt;
        }
        return glassnet::at(m_weights, weight->layer)
               + weight->to * glassnet::at(m_shape, weight->layer) + weight->from;
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&element)) {
        const bool exists
            = has(bias->layer, bias->neuron) && m_hasBiases[static_cast<std::size_t>(bias->layer)];
        return exists ? std::optional(glassnet::at(m_biases, bias->layer) + bias->neuron)
                      : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Element> NetworkElements::beside(const Element &element, bool isForward) const
{
    const auto index = indexOf(element);
    const nn::Index next = !index      ? (isForward ? 0 : count() - 1)
                           : isForward ? *index + 1
                                       : *index - 1;
    return next >= 0 && next < count() ? std::optional(at(next)) : std::nullopt;
}

QRectF rectOf(const Element &element, const NetworkLayout &layout, const NetworkLabels &labels)
{
    if (const auto *input = std::get_if<InputRef>(&element)) {
        return layout.picture(0, input->input);
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return layout.picture(static_cast<std::size_t>(neuron->layer) + 1, neuron->neuron);
    }
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        return labels.rectOf(*weight, layout);
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&element)) {
        const auto column = static_cast<std::size_t>(bias->layer) + 1;
        const qreal width = layout.metrics().neuronText;
        QRectF text = layout.secondRect(column, bias->neuron);
        if (text.isEmpty()) { // shown there while it is selected
            const QRectF picture = layout.picture(column, bias->neuron);
            text = QRectF(0.0, picture.bottom() + 2.0, width, layout.metrics().line + 2.0);
        }
        const qreal x = layout.columns()[column].x;
        return {x - width / 2.0, text.top(), width, text.height()};
    }
    return {};
}

std::optional<Element> neighbourOf(const Element &element, Qt::Key arrow,
                                   const NetworkElements &elements, const NetworkLayout &layout,
                                   const NetworkLabels &labels)
{
    const QPointF here = rectOf(element, layout, labels).center();
    nn::Index searched = elements.count();
    if (searched > mostSearched) {
        searched = elements.indexOf(nn::WeightRef{}).value_or(searched);
    }
    std::optional<Element> nearest;
    qreal least = 0.0;
    for (nn::Index index = 0; index < searched; ++index) {
        const Element candidate = elements.at(index);
        const auto way = wayTo(rectOf(candidate, layout, labels).center() - here, arrow);
        if (way && (!nearest || *way < least)) {
            least = *way;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace glassnet
