// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/networkedits.h"

#include "app/document/pushedit.h"
#include "core/training/refit.h"

#include <QCoreApplication>

#include <algorithm>

namespace glassnet::edits {

namespace {

using Kind = nn::EditName::Kind;

// Of a layer as an edit counts them: from 1, and the output layer is 0.
std::int64_t layerNumber(const Session &session, nn::Index layer)
{
    const bool isOutput = layer + 1 == session.run().network().layerCount();
    return isOutput ? 0 : layer + 1;
}

Outcome changeLayers(Session &session, std::vector<nn::LayerSpec> layers, const nn::EditName &name)
{
    const HeldTraining still(session);
    return push(session, nn::withLayers(session.run(), std::move(layers)), name);
}

bool hasLayer(const Session &session, nn::Index layer)
{
    return layer >= 0 && layer < session.run().network().layerCount();
}

nn::Error noSuchLayer(nn::Index layer)
{
    return nn::failure("The network has no layer %1.", layer + 1);
}

} // namespace

Outcome setParameter(Session &session, const nn::ParameterRef &at, double value,
                     const Gesture *gesture)
{
    const nn::Network &network = session.run().network();
    if (network.has(at) && network.value(at) == value && gesture == nullptr) {
        return nn::Done{};
    }
    const bool isWeight = std::holds_alternative<nn::WeightRef>(at);
    nn::EditName name{.kind = isWeight ? Kind::SetWeight : Kind::SetBias, .to = value};
    if (network.has(at)) {
        name.name = network.name(at);
    }
    return push(session, nn::SetParameter{.at = at, .value = value}, name, gesture);
}

Outcome setParameters(Session &session, const std::vector<nn::SetParameter> &values,
                      const Gesture *gesture)
{
    if (values.size() == 1) {
        return setParameter(session, values.front().at, values.front().value, gesture);
    }
    const nn::Network &network = session.run().network();
    const bool changesNothing = std::ranges::all_of(values, [&](const nn::SetParameter &one) {
        return network.has(one.at) && network.value(one.at) == one.value;
    });
    if (changesNothing) {
        return nn::Done{};
    }
    const auto weights = std::ranges::count_if(values, [](const nn::SetParameter &one) {
        return std::holds_alternative<nn::WeightRef>(one.at);
    });
    const auto count = static_cast<std::int64_t>(values.size());
    const Kind kind = weights == count ? Kind::SetWeights
                      : weights == 0   ? Kind::SetBiases
                                       : Kind::SetWeightsAndBiases;
    return push(session, nn::SetParameters{.all = values}, {.kind = kind, .number = count},
                gesture);
}

Outcome setFrozen(Session &session, const nn::ParameterRef &at, bool frozen)
{
    const nn::Network &network = session.run().network();
    if (!network.has(at) || network.isFrozen(at) == frozen) {
        return nn::wouldFit(session.run(), nn::SetFrozen{.at = at, .frozen = frozen});
    }
    return push(session, nn::SetFrozen{.at = at, .frozen = frozen},
                {.kind = frozen ? Kind::Freeze : Kind::Unfreeze, .name = network.name(at)});
}

Outcome setActivation(Session &session, nn::Index layer, nn::Activation activation, double slope)
{
    return push(session,
                nn::SetActivation{.layer = layer, .activation = activation, .slope = slope},
                {.kind = Kind::SetActivation,
                 .term = std::string(nn::displayName(activation)),
                 .number = layerNumber(session, layer)});
}

Outcome setHiddenActivation(Session &session, nn::Activation activation)
{
    const nn::Index layers = session.run().network().layerCount();
    if (layers == 1) {
        return nn::failure("The network has no hidden layer.");
    }
    const double slope = nn::defaultSlope(activation);
    session.undoStack()->beginMacro(QCoreApplication::translate("Edits", "Change Activation"));
    Outcome outcome = nn::Done{};
    for (nn::Index layer = 0; layer + 1 < layers && outcome; ++layer) {
        outcome = setActivation(session, layer, activation, slope);
    }
    session.undoStack()->endMacro();
    return outcome;
}

Outcome setHasBiases(Session &session, nn::Index layer, bool hasBiases)
{
    return push(session, nn::SetHasBiases{.layer = layer, .hasBiases = hasBiases},
                {.kind = hasBiases ? Kind::AddBiases : Kind::RemoveBiases,
                 .number = layerNumber(session, layer)});
}

Outcome setUnits(Session &session, nn::Index layer, nn::Index units)
{
    std::vector<nn::LayerSpec> layers = session.run().network().layers();
    if (!hasLayer(session, layer)) {
        return noSuchLayer(layer);
    }
    nn::Index &present = layers[static_cast<std::size_t>(layer)].units;
    if (present == units) {
        return nn::Done{};
    }
    const nn::EditName name{.kind = units > present ? Kind::AddNeuron : Kind::RemoveNeuron,
                            .number = layerNumber(session, layer)};
    present = units;
    return changeLayers(session, std::move(layers), name);
}

Outcome addLayer(Session &session, nn::Index before)
{
    std::vector<nn::LayerSpec> layers = session.run().network().layers();
    if (!hasLayer(session, before)) {
        return noSuchLayer(before);
    }
    // Like its neighbour towards the inputs; a first hidden layer gets two neurons.
    nn::LayerSpec added{.units = 2, .activation = nn::Activation::Tanh};
    if (layers.size() > 1) {
        added = layers[static_cast<std::size_t>(std::max<nn::Index>(before - 1, 0))];
    } else if (layers.back().activation == nn::Activation::Sigmoid) {
        added.activation = nn::Activation::Sigmoid;
    }
    layers.insert(layers.begin() + before, added);
    return changeLayers(session, std::move(layers), {.kind = Kind::AddLayer});
}

Outcome removeLayer(Session &session, nn::Index layer)
{
    std::vector<nn::LayerSpec> layers = session.run().network().layers();
    if (!hasLayer(session, layer)) {
        return noSuchLayer(layer);
    }
    if (layer + 1 == session.run().network().layerCount()) {
        return nn::failure("The output layer cannot be removed.");
    }
    layers.erase(layers.begin() + layer);
    return changeLayers(session, std::move(layers), {.kind = Kind::RemoveLayer});
}

Outcome setInputs(Session &session, const std::vector<nn::DerivedInput> &inputs)
{
    if (inputs == session.origin().preparation.inputs) {
        return nn::Done{};
    }
    const HeldTraining still(session);
    return push(session, nn::withInputs(session.run(), inputs), {.kind = Kind::SetInputs});
}

} // namespace glassnet::edits
