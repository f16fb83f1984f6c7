// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/quantity.h"

#include "core/inspection/names.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

namespace nn {

namespace {

using Kind = QuantityKind;

NeuronRef neuronAt(const Quantity &quantity)
{
    return std::get<NeuronRef>(quantity.at);
}

const ParameterRef &parameterAt(const Quantity &quantity)
{
    return std::get<ParameterRef>(quantity.at);
}

const LayerInspection &layerAt(const StepNumbers &step, Index layer)
{
    return step.inspection.layers[static_cast<std::size_t>(layer)];
}

bool hasSlope(const Network &network, Index layer)
{
    return network.layer(layer).activation != Activation::Softmax;
}

double slopeAt(const StepNumbers &step, NeuronRef neuron)
{
    return layerAt(step, neuron.layer).slopes(neuron.neuron);
}

double partialAt(const StepNumbers &step, const ParameterRef &at)
{
    return std::visit([&](auto ref) { return step.inspection.parameterGradients[ref]; }, at);
}

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

// One spelling for all that mean the same: "dl/dw1", "f'(sum_h1)", "delta_h1", "w1+".
std::string plain(std::string_view name)
{
    std::string text(name);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> spellings{{
        {"∂", "d"},
        {"′", "'"},
        {"’", "'"},
        {"δ", "delta"},
        {"⁺", "+"},
        {" ", ""},
        {"\t", ""},
        {"\u00a0", ""},
    }};
    for (const auto &[written, typed] : spellings) {
        replaceAll(text, written, typed);
    }
    for (char &letter : text) {
        if (letter >= 'A' && letter <= 'Z') {
            letter = static_cast<char>(letter - 'A' + 'a');
        }
    }
    return text;
}

// What follows a prefix; nothing if the text does not begin with it.
std::optional<std::string_view> behind(std::string_view text, std::string_view prefix)
{
    return text.starts_with(prefix) ? std::optional(text.substr(prefix.size())) : std::nullopt;
}

// The number of "x3" from 0, below a limit.
std::optional<Index> indexIn(std::string_view text, char letter, Index limit)
{
    if (text.size() < 2 || text.front() != letter || text[1] < '1' || text[1] > '9') {
        return std::nullopt;
    }
    Index number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, number);
    const bool isIndex = error == std::errc() && stop == end && number <= limit;
    return isIndex ? std::optional(number - 1) : std::nullopt;
}

std::optional<NeuronRef> neuronNamed(std::string_view text, const Network &network)
{
    const Index last = network.layerCount() - 1;
    if (const auto output = indexIn(text, 'o', network.outputCount())) {
        return NeuronRef{.layer = last, .neuron = *output};
    }
    auto number = indexIn(text, 'h', maximumLayers * maximumUnits);
    for (Index layer = 0; number && layer < last; ++layer) {
        if (*number < network.layer(layer).units) {
            return NeuronRef{.layer = layer, .neuron = *number};
        }
        *number -= network.layer(layer).units;
    }
    return std::nullopt;
}

std::optional<Quantity> ofNeuron(Kind kind, std::string_view name, const Network &network)
{
    const auto neuron = neuronNamed(name, network);
    const bool exists = neuron && (kind != Kind::Slope || hasSlope(network, neuron->layer));
    return exists ? std::optional(Quantity{kind, *neuron}) : std::nullopt;
}

std::optional<Quantity> ofParameter(Kind kind, std::string_view name, const Network &network)
{
    const auto parameter = network.parameterNamed(name);
    return parameter ? std::optional(Quantity{kind, *parameter}) : std::nullopt;
}

// "l/dw1", "l/do1", "l/dsum_h1" behind the first d.
std::optional<Quantity> lossDerivative(std::string_view by, const Network &network)
{
    if (const auto sum = behind(by, "sum_")) {
        return ofNeuron(Kind::Delta, *sum, network);
    }
    const auto parameter = ofParameter(Kind::Partial, by, network);
    return parameter ? parameter : ofNeuron(Kind::ActivationGradient, by, network);
}

std::optional<WeightRef> weightBetween(std::string_view below, NeuronRef above,
                                       const Network &network)
{
    if (above.layer == 0) {
        const auto input = indexIn(below, 'x', network.inputCount());
        return input ? std::optional(WeightRef{.layer = 0, .to = above.neuron, .from = *input})
                     : std::nullopt;
    }
    const auto neuron = neuronNamed(below, network);
    return neuron && neuron->layer + 1 == above.layer ? std::optional(
               WeightRef{.layer = above.layer, .to = above.neuron, .from = neuron->neuron})
                                                      : std::nullopt;
}

// "sum_o1/dh1" is a weight, "sum_h1/dw1" what the weight multiplies.
std::optional<Quantity> sumDerivative(NeuronRef of, std::string_view by, const Network &network)
{
    if (const auto weight = weightBetween(by, of, network)) {
        return Quantity{Kind::Weight, ParameterRef(*weight)};
    }
    const auto parameter = network.parameterNamed(by);
    const auto *weight = parameter ? std::get_if<WeightRef>(&*parameter) : nullptr;
    if (weight == nullptr || neuronOf(*weight) != of) {
        return std::nullopt;
    }
    return sourceOf(*parameter);
}

std::optional<Quantity> neuronDerivative(NeuronRef of, std::string_view by, const Network &network)
{
    if (!hasSlope(network, of.layer)) {
        return std::nullopt;
    }
    const auto weight = of.layer > 0 ? weightBetween(by, of, network) : std::nullopt;
    if (weight) {
        return Quantity{Kind::NeuronFactor, ParameterRef(*weight)};
    }
    const auto parameter = network.parameterNamed(by);
    return parameter && neuronOf(*parameter) == of
               ? std::optional(Quantity{Kind::ParameterFactor, *parameter})
               : std::nullopt;
}

std::optional<Quantity> derivative(std::string_view of, std::string_view by, const Network &network)
{
    if (of == "l") {
        return lossDerivative(by, network);
    }
    const auto sum = behind(of, "sum_");
    const auto neuron = neuronNamed(sum.value_or(of), network);
    if (!neuron) {
        return std::nullopt;
    }
    return sum ? sumDerivative(*neuron, by, network) : neuronDerivative(*neuron, by, network);
}

std::optional<Quantity> simple(std::string_view text, const Network &network)
{
    if (text == "l") {
        return Quantity{Kind::Loss, {}};
    }
    if (text == "l+") {
        return Quantity{Kind::NewLoss, {}};
    }
    if (const auto input = indexIn(text, 'x', network.inputCount())) {
        return Quantity{Kind::Input, *input};
    }
    if (const auto output = indexIn(text, 'y', network.outputCount())) {
        return Quantity{Kind::Target, *output};
    }
    if (text == "y" && network.outputCount() == 1) {
        return Quantity{Kind::Target, Index{0}};
    }
    if (text.ends_with('+')) {
        return ofParameter(Kind::NewValue, text.substr(0, text.size() - 1), network);
    }
    return ofParameter(text.starts_with('w') ? Kind::Weight : Kind::Bias, text, network);
}

// Of every neuron of a layer.
void addNeurons(std::vector<Quantity> &list, const Network &network, Index layer, Kind kind)
{
    for (Index neuron = 0; neuron < network.layer(layer).units; ++neuron) {
        list.push_back({kind, NeuronRef{.layer = layer, .neuron = neuron}});
    }
}

void addParameters(std::vector<Quantity> &list, const std::vector<ParameterRef> &parameters,
                   Kind ofWeights, Kind ofBiases)
{
    for (const ParameterRef &at : parameters) {
        list.push_back({std::holds_alternative<WeightRef>(at) ? ofWeights : ofBiases, at});
    }
}

void addBackward(std::vector<Quantity> &list, const Network &network, Index layer)
{
    const std::vector<ParameterRef> parameters = parametersOf(network, layer);
    addNeurons(list, network, layer, Kind::ActivationGradient);
    if (hasSlope(network, layer)) {
        addNeurons(list, network, layer, Kind::Slope);
    }
    addNeurons(list, network, layer, Kind::Delta);
    if (hasSlope(network, layer)) {
        for (const ParameterRef &at : parameters) {
            if (layer > 0 && std::holds_alternative<WeightRef>(at)) {
                list.push_back({Kind::NeuronFactor, at});
            }
        }
        addParameters(list, parameters, Kind::ParameterFactor, Kind::ParameterFactor);
    }
    addParameters(list, parameters, Kind::Partial, Kind::Partial);
}

} // namespace

std::string nameOf(const Quantity &quantity, const Network &network)
{
    switch (quantity.kind) {
    case Kind::Input: return inputName(std::get<Index>(quantity.at));
    case Kind::Target: return targetName(network, std::get<Index>(quantity.at));
    case Kind::Weight:
    case Kind::Bias: return network.name(parameterAt(quantity));
    case Kind::Sum: return sumName(network, neuronAt(quantity));
    case Kind::Activation: return network.name(neuronAt(quantity));
    case Kind::Loss: return "L";
    case Kind::ActivationGradient: return derivativeName("L", network.name(neuronAt(quantity)));
    case Kind::Slope: return slopeName(network, neuronAt(quantity));
    case Kind::Delta: return deltaName(network, neuronAt(quantity));
    case Kind::NeuronFactor: {
        const auto &weight = std::get<WeightRef>(parameterAt(quantity));
        return derivativeName(network.name(neuronOf(weight)), sourceName(network, weight));
    }
    case Kind::ParameterFactor:
        return derivativeName(network.name(neuronOf(parameterAt(quantity))),
                              network.name(parameterAt(quantity)));
    case Kind::Partial: return derivativeName("L", network.name(parameterAt(quantity)));
    case Kind::NewValue: return network.name(parameterAt(quantity)) + "⁺";
    case Kind::NewLoss: return "L⁺";
    }
    assert(false);
    return {};
}

std::optional<Quantity> quantityNamed(std::string_view text, const Network &network)
{
    const std::string name = plain(text);
    const std::string_view view = name;
    if (const auto neuron = behind(view, "delta_")) {
        return ofNeuron(Kind::Delta, *neuron, network);
    }
    if (const auto neuron = behind(view, "sum_")) {
        return ofNeuron(Kind::Sum, *neuron, network);
    }
    if (const auto neuron = behind(view, "f'(sum_"); neuron && neuron->ends_with(')')) {
        return ofNeuron(Kind::Slope, neuron->substr(0, neuron->size() - 1), network);
    }
    if (const std::size_t slash = view.find("/d"); view.starts_with('d') && slash != view.npos) {
        return derivative(view.substr(1, slash - 1), view.substr(slash + 2), network);
    }
    const auto found = simple(view, network);
    return found ? found : ofNeuron(Kind::Activation, view, network);
}

std::vector<Quantity> quantitiesOf(const Network &network)
{
    std::vector<Quantity> list;
    for (Index input = 0; input < network.inputCount(); ++input) {
        list.push_back({Kind::Input, input});
    }
    const std::vector<ParameterRef> parameters = network.parameterList();
    addParameters(list, parameters, Kind::Weight, Kind::Bias);
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        addNeurons(list, network, layer, Kind::Sum);
        addNeurons(list, network, layer, Kind::Activation);
    }
    for (Index output = 0; output < network.outputCount(); ++output) {
        list.push_back({Kind::Target, output});
    }
    list.push_back({Kind::Loss, {}});
    for (Index layer = network.layerCount() - 1; layer >= 0; --layer) {
        addBackward(list, network, layer);
    }
    addParameters(list, parameters, Kind::NewValue, Kind::NewValue);
    list.push_back({Kind::NewLoss, {}});
    return list;
}

std::vector<ParameterRef> parametersOf(const Network &network, Index layer)
{
    std::vector<ParameterRef> list;
    const Index inputs = network.parameters().layout().inputs(layer);
    for (Index to = 0; to < network.layer(layer).units; ++to) {
        for (Index from = 0; from < inputs; ++from) {
            list.emplace_back(WeightRef{.layer = layer, .to = to, .from = from});
        }
    }
    for (Index to = 0; network.layer(layer).hasBiases && to < network.layer(layer).units; ++to) {
        list.emplace_back(BiasRef{.layer = layer, .neuron = to});
    }
    return list;
}

std::optional<Quantity> sourceOf(const ParameterRef &parameter)
{
    const auto *weight = std::get_if<WeightRef>(&parameter);
    if (weight == nullptr) {
        return std::nullopt;
    }
    return weight->layer == 0 ? Quantity{Kind::Input, weight->from}
                              : Quantity{Kind::Activation, NeuronRef{.layer = weight->layer - 1,
                                                                     .neuron = weight->from}};
}

std::optional<double> valueOf(const Quantity &quantity, const StepNumbers &step)
{
    const auto ofNeuron = [&](const Vector LayerInspection::*numbers) {
        const NeuronRef neuron = neuronAt(quantity);
        return (layerAt(step, neuron.layer).*numbers)(neuron.neuron);
    };
    switch (quantity.kind) {
    case Kind::Input: return step.inspection.input(std::get<Index>(quantity.at));
    case Kind::Target: return step.inspection.target(std::get<Index>(quantity.at));
    case Kind::Weight:
    case Kind::Bias: return step.network.value(parameterAt(quantity));
    case Kind::Sum: return ofNeuron(&LayerInspection::preActivations);
    case Kind::Activation: return ofNeuron(&LayerInspection::activations);
    case Kind::Loss: return step.inspection.lossValue;
    case Kind::ActivationGradient: return ofNeuron(&LayerInspection::activationGradients);
    case Kind::Slope: return ofNeuron(&LayerInspection::slopes);
    case Kind::Delta: return ofNeuron(&LayerInspection::deltas);
    case Kind::NeuronFactor:
        return step.network.value(parameterAt(quantity))
               * slopeAt(step, neuronOf(parameterAt(quantity)));
    case Kind::ParameterFactor: {
        const auto source = sourceOf(parameterAt(quantity));
        const double slope = slopeAt(step, neuronOf(parameterAt(quantity)));
        return source ? *valueOf(*source, step) * slope : slope;
    }
    case Kind::Partial: return partialAt(step, parameterAt(quantity));
    case Kind::NewValue:
        return step.after ? std::optional(step.after->value(parameterAt(quantity))) : std::nullopt;
    case Kind::NewLoss: return step.after ? std::optional(step.lossAfter) : std::nullopt;
    }
    assert(false);
    return std::nullopt;
}

} // namespace nn
