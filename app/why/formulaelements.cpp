// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/formulaelements.h"

#include "core/inspection/names.h"

namespace glassnet {

Element elementNamed(QString name, const nn::Network &network)
{
    name = name.section(QStringLiteral("/∂"), -1);
    for (const QString &part : {QStringLiteral("f′("), QStringLiteral("sum_"), QStringLiteral("δ_"),
                                QStringLiteral(")"), QStringLiteral("∂")}) {
        name.remove(part);
    }
    if (const auto parameter = network.parameterNamed(name.toStdString())) {
        return std::visit([](auto ref) { return Element(ref); }, *parameter);
    }
    bool isNumber = false;
    const int number = name.mid(1).toInt(&isNumber);
    if (name.startsWith(u'x') && isNumber && number >= 1 && number <= network.inputCount()) {
        return InputRef{.input = number - 1};
    }
    for (nn::Index layer = 0; layer < network.layerCount(); ++layer) {
        for (nn::Index neuron = 0; neuron < network.layer(layer).units; ++neuron) {
            const nn::NeuronRef at{.layer = layer, .neuron = neuron};
            if (network.name(at) == name.toStdString()) {
                return at;
            }
        }
    }
    return {};
}

QSet<QString> namesOf(const Element &element, const nn::Network &network)
{
    if (!exists(element, network) || std::holds_alternative<std::monostate>(element)) {
        return {};
    }
    if (const auto *input = std::get_if<InputRef>(&element)) {
        return {QStringLiteral("x%1").arg(input->input + 1)};
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return {QString::fromStdString(network.name(*neuron)),
                QString::fromStdString(nn::sumName(network, *neuron)),
                QString::fromStdString(nn::deltaName(network, *neuron)),
                QString::fromStdString(nn::slopeName(network, *neuron))};
    }
    const auto *weight = std::get_if<nn::WeightRef>(&element);
    const nn::ParameterRef parameter = weight != nullptr
                                           ? nn::ParameterRef(*weight)
                                           : nn::ParameterRef(std::get<nn::BiasRef>(element));
    return {QString::fromStdString(network.name(parameter))};
}

} // namespace glassnet
