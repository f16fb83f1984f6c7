// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pushedit.h"

#include "app/text/numbers.h"
#include "core/training/refit.h"

namespace glassnet {

HeldTraining::HeldTraining(Session &session)
    : m_session(session)
{
    session.hold();
    session.catchUp();
}

HeldTraining::~HeldTraining()
{
    m_session.release();
}

edits::Outcome push(Session &session, nn::Edit edit, const UndoName &name)
{
    if (edits::Outcome fits = nn::wouldFit(session.run(), edit); !fits) {
        return fits;
    }
    session.undoStack()->push(new EditCommand(session, std::move(edit), name));
    return nn::Done{};
}

edits::Outcome push(Session &session, nn::Result<nn::TrainingRun> run, const UndoName &name)
{
    if (!run) {
        return run.error();
    }
    auto whole = std::make_shared<const nn::TrainingRun>(std::move(run).value());
    return push(session, nn::SetRun{.run = std::move(whole)}, name);
}

namespace edits {

namespace {

QString nameOf(const Session &session, const nn::ParameterRef &at)
{
    return QString::fromStdString(session.run().network().name(at));
}

QString layerName(const Session &session, nn::Index layer)
{
    const bool isOutput = layer + 1 == session.run().network().layerCount();
    return isOutput ? EditTexts::tr("the output layer") : EditTexts::tr("layer %1").arg(layer + 1);
}

Outcome changeLayers(Session &session, std::vector<nn::LayerSpec> layers, const QString &text)
{
    const HeldTraining still(session);
    return push(session, nn::withLayers(session.run(), std::move(layers)),
                {.text = text, .label = text});
}

bool hasLayer(const Session &session, nn::Index layer)
{
    return layer >= 0 && layer < session.run().network().layerCount();
}

nn::Error noSuchLayer(nn::Index layer)
{
    return nn::failure("The network has no layer %1.", std::to_string(layer + 1));
}

} // namespace

Outcome setParameter(Session &session, const nn::ParameterRef &at, double value,
                     const Gesture *gesture)
{
    if (Outcome fits = nn::wouldFit(session.run(), nn::SetParameter{.at = at, .value = value});
        !fits) {
        return fits;
    }
    if (session.run().network().value(at) == value && gesture == nullptr) {
        return nn::Done{};
    }
    const QString name = nameOf(session, at);
    const QString text = std::holds_alternative<nn::WeightRef>(at)
                             ? EditTexts::tr("Change Weight %1").arg(name)
                             : EditTexts::tr("Change Bias %1").arg(name);
    return push(session, nn::SetParameter{.at = at, .value = value},
                {.text = text,
                 .label = EditTexts::tr("%1 = %2").arg(name, plainNumber(value, labelDigits)),
                 .gesture = gesture});
}

Outcome setFrozen(Session &session, const nn::ParameterRef &at, bool frozen)
{
    if (!session.run().network().has(at) || session.run().network().isFrozen(at) == frozen) {
        return nn::wouldFit(session.run(), nn::SetFrozen{.at = at, .frozen = frozen});
    }
    const QString text = (frozen ? EditTexts::tr("Freeze %1") : EditTexts::tr("Unfreeze %1"))
                             .arg(nameOf(session, at));
    return push(session, nn::SetFrozen{.at = at, .frozen = frozen}, {.text = text, .label = text});
}

Outcome setActivation(Session &session, nn::Index layer, nn::Activation activation, double slope)
{
    const QString text = EditTexts::tr("Change Activation of %1").arg(layerName(session, layer));
    return push(session,
                nn::SetActivation{.layer = layer, .activation = activation, .slope = slope},
                {.text = text, .label = translatedCore(nn::displayName(activation))});
}

Outcome setHiddenActivation(Session &session, nn::Activation activation)
{
    const nn::Index layers = session.run().network().layerCount();
    if (layers == 1) {
        return nn::failure("The network has no hidden layer.");
    }
    const double slope = nn::defaultSlope(activation);
    session.undoStack()->beginMacro(EditTexts::tr("Change Activation"));
    Outcome outcome = nn::Done{};
    for (nn::Index layer = 0; layer + 1 < layers && outcome; ++layer) {
        outcome = setActivation(session, layer, activation, slope);
    }
    session.undoStack()->endMacro();
    return outcome;
}

Outcome setHasBiases(Session &session, nn::Index layer, bool hasBiases)
{
    const QString text
        = (hasBiases ? EditTexts::tr("Add Biases of %1") : EditTexts::tr("Remove Biases of %1"))
              .arg(layerName(session, layer));
    return push(session, nn::SetHasBiases{.layer = layer, .hasBiases = hasBiases},
                {.text = text, .label = text});
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
    const QString text = (units > present ? EditTexts::tr("Add Neuron to %1")
                                          : EditTexts::tr("Remove Neuron from %1"))
                             .arg(layerName(session, layer));
    present = units;
    return changeLayers(session, std::move(layers), text);
}

Outcome addLayer(Session &session, nn::Index before)
{
    std::vector<nn::LayerSpec> layers = session.run().network().layers();
    if (!hasLayer(session, before)) {
        return noSuchLayer(before);
    }
    // Like its neighbour towards the inputs; a first hidden layer gets a usual shape.
    nn::LayerSpec added{.units = 2, .activation = nn::Activation::Tanh};
    if (layers.size() > 1) {
        added = layers[static_cast<std::size_t>(std::max<nn::Index>(before - 1, 0))];
    } else if (layers.back().activation == nn::Activation::Sigmoid) {
        added.activation = nn::Activation::Sigmoid;
    }
    layers.insert(layers.begin() + before, added);
    return changeLayers(session, std::move(layers), EditTexts::tr("Add Layer"));
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
    return changeLayers(session, std::move(layers), EditTexts::tr("Remove Layer"));
}

Outcome setInputs(Session &session, const std::vector<nn::DerivedInput> &inputs)
{
    if (inputs == session.origin().preparation.inputs) {
        return nn::Done{};
    }
    const HeldTraining still(session);
    const QString text = EditTexts::tr("Change Inputs");
    return push(session, nn::withInputs(session.run(), inputs), {.text = text, .label = text});
}

} // namespace edits

} // namespace glassnet
