// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/element.h"

namespace glassnet {

bool exists(const Element &element, const nn::Network &network)
{
    if (const auto *input = std::get_if<InputRef>(&element)) {
        return input->input < network.inputCount();
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return neuron->layer < network.layerCount()
               && neuron->neuron < network.layer(neuron->layer).units;
    }
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        return network.has(*weight);
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&element)) {
        return network.has(*bias);
    }
    return true;
}

} // namespace glassnet
