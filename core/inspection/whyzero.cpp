// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/whyzero.h"

#include "core/inspection/healthfigures.h"
#include "core/inspection/lossformula.h"
#include "core/inspection/significant.h"

#include <cassert>
#include <cmath>
#include <string>
#include <utility>

namespace nn {

namespace {

using Kind = ZeroReason::Kind;

bool isZero(double value)
{
    return std::abs(value) < zeroDerivative;
}

NeuronRef neuronOf(const ParameterRef &parameter)
{
    if (const auto *weight = std::get_if<WeightRef>(&parameter)) {
        return {.layer = weight->layer, .neuron = weight->to};
    }
    const auto &bias = std::get<BiasRef>(parameter);
    return {.layer = bias.layer, .neuron = bias.neuron};
}

// Follows δ from a neuron up to the outputs, layer by layer, as far as nothing holds it back.
class Search
{
public:
    Search(const Network &network, const SampleInspection &inspection)
        : m_network(network)
        , m_inspection(inspection)
    {
    }

    void askInput(const WeightRef &at);
    void askAbove(NeuronRef from);
    void askFlat(NeuronRef from);
    void addSmallFactors(const ParameterRef &parameter, double product);

    [[nodiscard]] std::vector<ZeroReason> reasons() && { return std::move(m_reasons); }
    [[nodiscard]] bool hasFound() const { return !m_reasons.empty(); }

private:
    [[nodiscard]] const LayerInspection &layer(Index at) const
    {
        return m_inspection.layers[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] bool isOutput(NeuronRef at) const
    {
        return at.layer + 1 == m_network.layerCount();
    }
    void askOutput(NeuronRef at);
    void askSlope(NeuronRef at, bool isFlatEnough);
    [[nodiscard]] std::vector<NeuronRef> waysUp(NeuronRef at);

    const Network &m_network;
    const SampleInspection &m_inspection;
    std::vector<ZeroReason> m_reasons;
};

void Search::askInput(const WeightRef &at)
{
    const bool isFirst = at.layer == 0;
    const double value
        = isFirst ? m_inspection.input(at.from) : layer(at.layer - 1).activations(at.from);
    if (!isZero(value)) {
        return;
    }
    const NeuronRef below{.layer = at.layer - 1, .neuron = at.from};
    const ZeroPlace place = isFirst ? ZeroPlace(NetworkInput{at.from}) : ZeroPlace(below);
    const std::string name
        = isFirst ? std::string("x").append(std::to_string(at.from + 1)) : m_network.name(below);
    m_reasons.push_back(
        {Kind::InputIsZero, place,
         failure("%1, by which %2 is multiplied, is 0.", name, m_network.name(at))});
}

// A step has no slope anywhere, a ReLU none below 0; what is left of a sigmoid's is next to none.
void Search::askSlope(NeuronRef at, bool isFlatEnough)
{
    const LayerSpec &spec = m_network.layer(at.layer);
    const double slope = layer(at.layer).slopes(at.neuron);
    const bool isEnough
        = isFlatEnough ? isFlat(slope, steepestSlope(spec.activation, spec.slope)) : isZero(slope);
    if (!isEnough) {
        return;
    }
    const double sum = significant(layer(at.layer).preActivations(at.neuron));
    if (spec.activation == Activation::Step) {
        m_reasons.push_back({Kind::NoSlope, at,
                             failure("The slope of Step is 0 everywhere: nothing gets back through "
                                     "%1.",
                                     m_network.name(at))});
    } else if (slope == 0.0 && layer(at.layer).activations(at.neuron) == 0.0) {
        m_reasons.push_back(
            {Kind::NoSlope, at,
             failure("%1 is dead here: at a sum of %2 its slope is 0.", m_network.name(at), sum)});
    } else {
        m_reasons.push_back({Kind::Flat, at,
                             failure("%1 is saturated: at a sum of %2 its slope is %3.",
                                     m_network.name(at), sum, significant(slope))});
    }
}

void Search::askOutput(NeuronRef at)
{
    const LayerInspection &output = layer(at.layer);
    const bool isMixed = m_network.layer(at.layer).activation == Activation::Softmax;
    const bool startsAtSum = startsAtOutputSum(m_network, m_inspection.loss);
    const bool hasSlope
        = !startsAtSum || (isMixed && m_inspection.loss != Loss::SoftmaxCrossEntropy);
    // Where softmax mixes the outputs, the loss must ask nothing of any of them.
    const bool asksNothing = !hasSlope ? isZero(output.deltas(at.neuron))
                             : isMixed
                                 ? (output.activationGradients.array().abs() < zeroDerivative).all()
                                 : isZero(output.activationGradients(at.neuron));
    if (asksNothing) {
        m_reasons.push_back(
            {Kind::LossIsSatisfied, at,
             m_inspection.loss == Loss::Hinge
                 ? failure("%1 is right by more than a margin of 1: hinge loss asks for no more.",
                           m_network.name(at))
                 : failure("%1 is what it should be: the loss asks for nothing.",
                           m_network.name(at))});
    }
    if (hasSlope) {
        askSlope(at, false);
    }
}

// The neurons above that δ would come from, where all of them have none themselves.
std::vector<NeuronRef> Search::waysUp(NeuronRef at)
{
    const auto weights = m_network.parameters().weights(at.layer + 1).col(at.neuron);
    const Vector &deltas = layer(at.layer + 1).deltas;
    std::vector<NeuronRef> above;
    bool isHeldBack = true;
    for (Index to = 0; to < weights.size(); ++to) {
        if (weights(to) != 0.0) {
            above.push_back({.layer = at.layer + 1, .neuron = to});
            isHeldBack = isHeldBack && isZero(deltas(to));
        }
    }
    if (above.empty()) {
        m_reasons.push_back({Kind::NoWay, at,
                             failure("Every weight that leaves %1 is 0: no way leads from it to "
                                     "the loss.",
                                     m_network.name(at))});
    } else if (!isHeldBack) {
        if (above.size() > 1 && isZero(layer(at.layer).activationGradients(at.neuron))) {
            m_reasons.push_back(
                {Kind::WaysCancel, at,
                 failure("What comes back to %1 on its ways adds up to 0.", m_network.name(at))});
        }
        above.clear();
    }
    return above;
}

void Search::askAbove(NeuronRef from)
{
    std::vector<NeuronRef> row{from};
    while (!row.empty()) {
        std::vector<NeuronRef> next;
        std::vector<bool> isNext(static_cast<std::size_t>(
            isOutput(row.front()) ? 0 : m_network.layer(row.front().layer + 1).units));
        for (const NeuronRef at : row) {
            const std::size_t before = m_reasons.size();
            if (isOutput(at)) {
                askOutput(at);
                continue;
            }
            askSlope(at, false);
            if (m_reasons.size() > before) {
                continue;
            }
            for (const NeuronRef above : waysUp(at)) {
                auto mark = isNext[static_cast<std::size_t>(above.neuron)];
                if (!mark) {
                    mark = true;
                    next.push_back(above);
                }
            }
        }
        row = std::move(next);
    }
}

// Where no factor is 0 by itself: those that are small.
void Search::askFlat(NeuronRef from)
{
    std::vector<bool> isReached(static_cast<std::size_t>(m_network.layer(from.layer).units));
    isReached[static_cast<std::size_t>(from.neuron)] = true;
    for (Index l = from.layer; l < m_network.layerCount(); ++l) {
        const bool isLast = l + 1 == m_network.layerCount();
        std::vector<bool> isNext(
            static_cast<std::size_t>(isLast ? 0 : m_network.layer(l + 1).units));
        for (Index unit = 0; unit < m_network.layer(l).units; ++unit) {
            if (!isReached[static_cast<std::size_t>(unit)]) {
                continue;
            }
            if (!isLast || !startsAtOutputSum(m_network, m_inspection.loss)) {
                askSlope({.layer = l, .neuron = unit}, true);
            }
            for (std::size_t to = 0; to < isNext.size(); ++to) {
                isNext[to]
                    = isNext[to]
                      || m_network.parameters().weights(l + 1)(static_cast<Index>(to), unit) != 0.0;
            }
        }
        isReached = std::move(isNext);
    }
}

void Search::addSmallFactors(const ParameterRef &parameter, double product)
{
    const ZeroPlace place = std::visit([](auto at) { return ZeroPlace(at); }, parameter);
    m_reasons.push_back(
        {Kind::SmallFactors, place,
         failure("None of the factors is 0, but their product is %1.", significant(product))});
}

} // namespace

std::vector<ZeroReason> whyZero(const Network &network, const SampleInspection &inspection,
                                const ParameterRef &parameter)
{
    assert(network.has(parameter));
    const double derivative
        = std::visit([&](auto at) { return inspection.parameterGradients[at]; }, parameter);
    if (!isZero(derivative)) {
        return {};
    }
    const NeuronRef neuron = neuronOf(parameter);
    Search search(network, inspection);
    if (const auto *weight = std::get_if<WeightRef>(&parameter)) {
        search.askInput(*weight);
    }
    const auto &layer = inspection.layers[static_cast<std::size_t>(neuron.layer)];
    if (isZero(layer.deltas(neuron.neuron))) {
        search.askAbove(neuron);
    }
    if (!search.hasFound()) {
        search.askFlat(neuron);
    }
    if (!search.hasFound()) {
        search.addSmallFactors(parameter, derivative);
    }
    return std::move(search).reasons();
}

} // namespace nn
