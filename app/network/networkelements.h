// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/network/networklabels.h"

#include <Qt>

#include <optional>
#include <vector>

namespace glassnet {

[[nodiscard]] bool isNothing(const Element &element);
[[nodiscard]] bool isUnit(const Element &element); // an input or a neuron

// Everything of a network that can be selected, in reading order: inputs, neurons, weights and
// the biases that exist. Elements are counted, not listed, so that a large network costs nothing.
class NetworkElements
{
public:
    NetworkElements() = default;
    explicit NetworkElements(const nn::Network &network);

    [[nodiscard]] nn::Index count() const { return m_biases.front() + m_biasCount; }
    [[nodiscard]] Element at(nn::Index index) const; // 0 … count() − 1
    [[nodiscard]] std::optional<nn::Index> indexOf(const Element &element) const;

    // The next or the previous one; the first or the last one beside an element that is not there.
    // Nothing behind the ends.
    [[nodiscard]] std::optional<Element> beside(const Element &element, bool isForward) const;

    friend bool operator==(const NetworkElements &, const NetworkElements &) = default;

private:
    NetworkShape m_shape{0};
    std::vector<bool> m_hasBiases; // one a layer
    // Where the neurons, weights and biases of each layer begin.
    std::vector<nn::Index> m_neurons{0};
    std::vector<nn::Index> m_weights{0};
    std::vector<nn::Index> m_biases{0};
    nn::Index m_biasCount = 0;
};

// Where an element is on the screen: its picture, its label, its text.
[[nodiscard]] QRectF rectOf(const Element &element, const NetworkLayout &layout,
                            const NetworkLabels &labels);

// The element that an arrow key leads to: the nearest one in that direction. Nothing if there is
// none. Of a large network only inputs and neurons are looked at.
[[nodiscard]] std::optional<Element> neighbourOf(const Element &element, Qt::Key arrow,
                                                 const NetworkElements &elements,
                                                 const NetworkLayout &layout,
                                                 const NetworkLabels &labels);

} // namespace glassnet
