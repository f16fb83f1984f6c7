// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkwalktext.h"

#include "app/network/networktext.h"
#include "app/text/numbers.h"
#include "core/inspection/names.h"

namespace glassnet::walktext {

namespace {

const QString becomes = QStringLiteral(" → ");

// Derivatives are often small: three digits that count, 0.0215 and not 0.02.
QString gradientNumber(double value)
{
    return plainNumber(value, 3);
}

// The stages, once they belong to the network that is drawn.
const nn::SampleStages *stagesOf(const NetworkScene &scene)
{
    const bool isThere = scene.walk && scene.walk->stages
                         && scene.walk->stages->inspection.layers.size()
                                == static_cast<std::size_t>(scene.values.network().layerCount());
    return isThere ? scene.walk->stages.get() : nullptr;
}

const nn::LayerInspection &layerOf(const nn::SampleStages &stages, nn::NeuronRef at)
{
    return stages.inspection.layers[static_cast<std::size_t>(at.layer)];
}

bool updates(const NetworkScene &scene)
{
    const nn::SampleStages *stages = stagesOf(scene);
    return stages != nullptr && scene.walk->position.stage == nn::Stage::Update && stages->after;
}

// ∂L/∂parameter as the walk has it, or else of all samples if somebody asks for that.
std::optional<double> gradientOf(const NetworkScene &scene, const nn::ParameterRef &at)
{
    const nn::Network &network = scene.values.network();
    const auto valueIn = [&](const nn::ParameterVector &gradient) {
        return std::visit([&](auto ref) { return gradient[ref]; }, at);
    };
    if (scene.walk) {
        const nn::SampleStages *stages = stagesOf(scene);
        const bool isThere = stages != nullptr && !stages->after.has_value()
                             && scene.walk->position.stage == nn::Stage::Update;
        const bool isBackward = stages != nullptr
                                && scene.walk->position.stage == nn::Stage::Backward
                                && nn::hasDelta(scene.walk->position, network, nn::neuronOf(at));
        return isThere || isBackward ? std::optional(valueIn(stages->gradients)) : std::nullopt;
    }
    const bool isShown = scene.hasGradients && scene.pictures && scene.pictures->gradient
                         && scene.pictures->gradient->size() == network.parameters().size();
    return isShown ? std::optional(valueIn(*scene.pictures->gradient)) : std::nullopt;
}

// "∂L/∂w1 = 0.0215"; empty where it is not shown.
QString derivativeText(const NetworkScene &scene, const nn::ParameterRef &at, bool hasName)
{
    const std::optional<double> gradient = gradientOf(scene, at);
    if (!gradient) {
        return {};
    }
    const std::string name = nn::derivativeName("L", scene.values.network().name(at));
    const QString value = gradientNumber(*gradient);
    return hasName ? networktext::labelled(QString::fromStdString(name), value) : value;
}

} // namespace

bool isGradient(const NetworkScene &scene)
{
    if (!scene.walk) {
        return scene.hasGradients;
    }
    const nn::Stage stage = scene.walk->position.stage;
    return stage == nn::Stage::Backward || (stage == nn::Stage::Update && !updates(scene));
}

bool hasGradient(const NetworkScene &scene, nn::WeightRef at)
{
    return gradientOf(scene, at).has_value();
}

QString outputText(const NetworkScene &scene, nn::NeuronRef at)
{
    const nn::SampleStages *stages = stagesOf(scene);
    if (!scene.walk) {
        return activationNumber(scene.values.activation(at));
    }
    const bool isThere
        = stages != nullptr && nn::hasOutput(scene.walk->position, scene.values.network(), at);
    return isThere ? activationNumber(layerOf(*stages, at).activations(at.neuron)) : QString();
}

QString resultText(const NetworkScene &scene, nn::NeuronRef at)
{
    const nn::Network &network = scene.values.network();
    const nn::BiasRef bias{.layer = at.layer, .neuron = at.neuron};
    const QString derivative = network.has(bias) ? derivativeText(scene, bias, true) : QString();
    if (!scene.walk) {
        return derivative;
    }
    const nn::SampleStages *stages = stagesOf(scene);
    if (stages == nullptr) {
        return {};
    }
    switch (scene.walk->position.stage) {
    case nn::Stage::Forward:
        if (nn::hasOutput(scene.walk->position, network, at)) {
            return networktext::labelled(
                QStringLiteral("sum"), shortNumber(layerOf(*stages, at).preActivations(at.neuron)));
        }
        break;
    case nn::Stage::Loss:
        if (at.layer + 1 == network.layerCount() && at.neuron == 0) {
            return networktext::labelled(QStringLiteral("L"),
                                         lossNumber(stages->inspection.lossValue));
        }
        break;
    case nn::Stage::Backward:
        if (nn::hasDelta(scene.walk->position, network, at)) {
            return networktext::labelled(QStringLiteral("δ"),
                                         gradientNumber(layerOf(*stages, at).deltas(at.neuron)));
        }
        break;
    case nn::Stage::Update:
        if (stages->after && stages->after->has(bias)) {
            return QString::fromStdString(network.name(bias)) + becomes
                   + shortNumber(stages->after->value(bias));
        }
        return derivative;
    }
    return {};
}

QString labelText(const NetworkScene &scene, nn::WeightRef at, bool hasName)
{
    const QString name = networktext::parameterName(scene.values, at);
    if (updates(scene) && stagesOf(scene)->after->has(at)) {
        const QString value = shortNumber(stagesOf(scene)->after->value(at));
        return hasName ? name + becomes + value : value;
    }
    if (const QString derivative = derivativeText(scene, at, hasName); !derivative.isEmpty()) {
        return derivative;
    }
    const QString value = shortNumber(scene.values.value(at));
    return hasName ? networktext::labelled(name, value) : value;
}

} // namespace glassnet::walktext
