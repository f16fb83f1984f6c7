// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/names.h"

namespace nn {

std::string inputName(Index input)
{
    return std::string("x").append(std::to_string(input + 1));
}

std::string targetName(const Network &network, Index output)
{
    return network.outputCount() > 1 ? std::string("y").append(std::to_string(output + 1)) : "y";
}

std::string sumName(const Network &network, NeuronRef neuron)
{
    return "sum_" + network.name(neuron);
}

std::string slopeName(const Network &network, NeuronRef neuron)
{
    return "f′(" + sumName(network, neuron) + ")";
}

std::string deltaName(const Network &network, NeuronRef neuron)
{
    return "δ_" + network.name(neuron);
}

std::string derivativeName(const std::string &of, const std::string &by)
{
    return "∂" + of + "/∂" + by;
}

std::string sourceName(const Network &network, WeightRef weight)
{
    return weight.layer == 0
               ? inputName(weight.from)
               : network.name(NeuronRef{.layer = weight.layer - 1, .neuron = weight.from});
}

NeuronRef neuronOf(const ParameterRef &parameter)
{
    if (const auto *weight = std::get_if<WeightRef>(&parameter)) {
        return {.layer = weight->layer, .neuron = weight->to};
    }
    const auto &bias = std::get<BiasRef>(parameter);
    return {.layer = bias.layer, .neuron = bias.neuron};
}

} // namespace nn
