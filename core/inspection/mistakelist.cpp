// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/mistakelist.h"

#include "core/inspection/handcalculation.h"
#include "core/inspection/names.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace nn {

namespace {

using Kind = MistakeKind;

constexpr Index mostParametersForLayers = 10'000;
constexpr Index mostParametersForFactors = 300;
constexpr Index mostOthers = 200;

// Closer than a calculation in double precision can tell.
bool areSame(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

bool isUpdated(QuantityKind kind)
{
    return kind == QuantityKind::NewValue || kind == QuantityKind::NewLoss;
}

class MistakeList
{
public:
    MistakeList(const HomeworkContext &context, const Quantity &quantity)
        : m_context(context)
        , m_network(context.step.network)
        , m_quantity(quantity)
        , m_truth(*valueOf(quantity, context.step))
    {
    }

    [[nodiscard]] std::vector<Mistake> all();

private:
    void add(const Mistake &mistake, std::optional<double> value);
    void addCalculated(const Mistake &mistake);
    void addEverywhere();
    void addLayerByLayer();
    void addFactors();
    void addFactorsOfLayer(Index layer);
    void addFactorsOfNeuron(NeuronRef neuron);
    void addOfProduct();
    void addForgottenInput();
    void addUpdatedAndOld();
    void addNeighbours();
    void addOtherSamples();

    const HomeworkContext &m_context;
    const Network &m_network;
    const Quantity &m_quantity;
    double m_truth;
    std::vector<Mistake> m_mistakes;
};

// The same kind with the same value in two places is one mistake: the place cannot be told.
void MistakeList::add(const Mistake &mistake, std::optional<double> value)
{
    if (!value || !std::isfinite(*value) || areSame(*value, m_truth)) {
        return;
    }
    const bool isKnown = std::any_of(m_mistakes.begin(), m_mistakes.end(), [&](const Mistake &m) {
        return m.kind == mistake.kind && areSame(m.value, *value);
    });
    if (!isKnown) {
        m_mistakes.push_back(mistake);
        m_mistakes.back().value = *value;
    }
}

void MistakeList::addCalculated(const Mistake &mistake)
{
    add(mistake, valueOf(m_quantity, calculatedWith(m_context, mistake)));
}

void MistakeList::addEverywhere()
{
    constexpr std::array kinds{
        Kind::AddedStep,          Kind::ForgottenRate,    Kind::ForgottenTwo,
        Kind::ExtraTwo,           Kind::ForgottenHalf,    Kind::ExtraHalf,
        Kind::ActivationForSlope, Kind::SumForActivation, Kind::ActivationForSum,
        Kind::ForgottenBias,      Kind::UpdatedWeight,    Kind::UpdatedFrozen,
        Kind::SumForMean,         Kind::MeanForSum,       Kind::OverwrittenWeight,
        Kind::RoundedOutput,
    };
    for (const Kind kind : kinds) {
        addCalculated({.kind = kind});
    }
    if (m_context.run.settings.loss == Loss::BinaryCrossEntropy) {
        addCalculated({.kind = Kind::HalfCrossEntropy});
    }
    // In the slopes alone, and in what the weights multiply on the way back alone.
    for (const QuantityKind where : {QuantityKind::Slope, QuantityKind::ParameterFactor}) {
        addCalculated({.kind = Kind::SumForActivation, .about = Quantity{where, {}}});
    }
}

void MistakeList::addLayerByLayer()
{
    constexpr std::array kinds{Kind::ActivationForSlope, Kind::SumForActivation,
                               Kind::ActivationForSum, Kind::ForgottenBias};
    for (Index layer = 0; layer < m_network.layerCount(); ++layer) {
        for (const Kind kind : kinds) {
            addCalculated({.kind = kind, .layer = layer});
        }
        if (m_quantity.kind == QuantityKind::NewLoss) {
            addCalculated({.kind = Kind::OldWeight, .layer = layer});
        }
    }
}

// Single factors come first: a whole layer of one neuron then is that factor.
void MistakeList::addFactors()
{
    const bool isSmall = m_network.parameterCount() <= mostParametersForFactors;
    for (Index layer = 0; layer < m_network.layerCount(); ++layer) {
        for (Index unit = 0; isSmall && unit < m_network.layer(layer).units; ++unit) {
            addFactorsOfNeuron({.layer = layer, .neuron = unit});
        }
        addFactorsOfLayer(layer);
    }
}

void MistakeList::addFactorsOfNeuron(NeuronRef neuron)
{
    const auto forgotten = [](QuantityKind kind, auto at) {
        return Mistake{.kind = Kind::ForgottenFactor, .about = Quantity{kind, at}};
    };
    if (neuron.layer + 1 == m_network.layerCount()) {
        addCalculated(forgotten(QuantityKind::ActivationGradient, neuron));
    }
    addCalculated(forgotten(QuantityKind::Slope, neuron));
    if (neuron.layer == 0) {
        return;
    }
    addCalculated(
        {.kind = Kind::ForgottenPath, .about = Quantity{QuantityKind::Activation, neuron}});
    for (Index from = 0; from < m_network.layer(neuron.layer - 1).units; ++from) {
        const ParameterRef weight
            = WeightRef{.layer = neuron.layer, .to = neuron.neuron, .from = from};
        addCalculated(forgotten(QuantityKind::Weight, weight));
        if (m_network.layer(neuron.layer).activation != Activation::Softmax) {
            addCalculated(forgotten(QuantityKind::NeuronFactor, weight));
        }
    }
}

void MistakeList::addFactorsOfLayer(Index layer)
{
    const auto forgotten = [&](QuantityKind kind, auto at) {
        return Mistake{.kind = Kind::ForgottenFactor, .layer = layer, .about = Quantity{kind, at}};
    };
    const NeuronRef neuron{.layer = layer, .neuron = 0};
    if (layer + 1 == m_network.layerCount()) {
        addCalculated(forgotten(QuantityKind::ActivationGradient, neuron));
    }
    addCalculated(forgotten(QuantityKind::Slope, neuron));
    if (layer > 0) {
        const ParameterRef weight = WeightRef{.layer = layer, .to = 0, .from = 0};
        addCalculated(forgotten(QuantityKind::Weight, weight));
        if (m_network.layer(layer).activation != Activation::Softmax) {
            addCalculated(forgotten(QuantityKind::NeuronFactor, weight));
        }
    }
}

// ∂o1/∂h1 = w5 · f′(sum_o1) and ∂h1/∂w1 = x1 · f′(sum_h1) without one of their two.
void MistakeList::addOfProduct()
{
    const bool isOfNeurons = m_quantity.kind == QuantityKind::NeuronFactor;
    if (!isOfNeurons && m_quantity.kind != QuantityKind::ParameterFactor) {
        return;
    }
    const auto &parameter = std::get<ParameterRef>(m_quantity.at);
    const Quantity slope{QuantityKind::Slope, neuronOf(parameter)};
    const auto onlySlope = valueOf(slope, m_context.step);
    const Mistake withoutSlope{.kind = Kind::ForgottenFactor, .about = slope};
    if (isOfNeurons) {
        const Quantity weight{QuantityKind::Weight, parameter};
        add(withoutSlope, valueOf(weight, m_context.step));
        add({.kind = Kind::ForgottenFactor, .about = weight}, onlySlope);
    } else if (const auto source = sourceOf(parameter)) {
        add(withoutSlope, valueOf(*source, m_context.step));
        add({.kind = Kind::ForgottenInput, .about = source}, onlySlope);
    }
}

void MistakeList::addForgottenInput()
{
    const auto *parameter = std::get_if<ParameterRef>(&m_quantity.at);
    if (m_quantity.kind != QuantityKind::Partial && !isUpdated(m_quantity.kind)) {
        return;
    }
    const Mistake forgotten{.kind = Kind::ForgottenInput};
    const auto value = valueOf(m_quantity, calculatedWith(m_context, forgotten));
    add({.kind = Kind::ForgottenInput,
         .about = parameter != nullptr ? sourceOf(*parameter) : std::nullopt},
        value);
    // A softmax output has no slope of its own, and no factor with one.
    const bool hasFactor
        = parameter != nullptr
          && m_network.layer(neuronOf(*parameter).layer).activation != Activation::Softmax;
    if (hasFactor) {
        addCalculated({.kind = Kind::ForgottenFactor,
                       .layer = {},
                       .about = Quantity{QuantityKind::ParameterFactor, *parameter}});
    }
}

void MistakeList::addUpdatedAndOld()
{
    const StepNumbers &step = m_context.step;
    if (!step.after) {
        return;
    }
    if (m_quantity.kind == QuantityKind::NewValue) {
        add({.kind = Kind::OldWeight}, m_network.value(std::get<ParameterRef>(m_quantity.at)));
    } else if (m_quantity.kind == QuantityKind::NewLoss) {
        add({.kind = Kind::OldWeight}, step.inspection.lossValue);
        addCalculated({.kind = Kind::OldWeight, .about = Quantity{QuantityKind::Bias, {}}});
    } else {
        const SampleInspection later = inspectSample(*step.after, step.inspection.input,
                                                     step.inspection.target, step.inspection.loss);
        add({.kind = Kind::UpdatedWeight}, valueOf(m_quantity, {.network = *step.after,
                                                                .inspection = later,
                                                                .after = std::nullopt,
                                                                .lossAfter = 0.0}));
    }
}

void MistakeList::addNeighbours()
{
    std::vector<Quantity> others;
    for (const Quantity &other : quantitiesOf(m_network)) {
        if (other.kind == m_quantity.kind && other != m_quantity) {
            others.push_back(other);
        }
    }
    if (static_cast<Index>(others.size()) > mostOthers) {
        return;
    }
    for (const Quantity &other : others) {
        add({.kind = Kind::Neighbour, .about = other}, valueOf(other, m_context.step));
    }
}

void MistakeList::addOtherSamples()
{
    const Index count = m_context.run.data->train.count();
    for (Index sample = 0; count <= mostOthers && sample < count; ++sample) {
        if (sample != m_context.sample) {
            add({.kind = Kind::OtherSample, .sample = sample},
                valueOf(m_quantity, stepNumbers(m_context.run, sample)));
        }
    }
}

std::vector<Mistake> MistakeList::all()
{
    add({.kind = Kind::ForgottenMinus}, -m_truth);
    if (m_network.parameterCount() > mostParametersByHand) {
        return std::move(m_mistakes);
    }
    addEverywhere();
    addOfProduct();
    addForgottenInput();
    addUpdatedAndOld();
    if (m_network.parameterCount() <= mostParametersForLayers) {
        addFactors();
        addLayerByLayer();
    }
    addNeighbours();
    addOtherSamples();
    std::stable_sort(m_mistakes.begin(), m_mistakes.end(),
                     [](const Mistake &a, const Mistake &b) { return a.kind < b.kind; });
    return std::move(m_mistakes);
}

} // namespace

std::vector<Mistake> possibleMistakes(const HomeworkContext &context, const Quantity &quantity)
{
    assert(valueOf(quantity, context.step));
    return MistakeList(context, quantity).all();
}

} // namespace nn
