// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networktext.h"

#include "app/text/numbers.h"
#include "app/text/unittext.h"
#include "core/data/units.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace glassnet::networktext {

namespace {

struct View
{
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

const QString between = QStringLiteral(" · ");

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString described(const NetworkValues &values, const nn::WeightRef &at)
{
    const QString from = at.layer == 0
                             ? inputName(values, at.from).replace(between, QLatin1String(" "))
                             : neuronName(values, {.layer = at.layer - 1, .neuron = at.from});
    const QString to = neuronName(values, {.layer = at.layer, .neuron = at.to});
    return View::tr("Weight %1 from %2 to %3").arg(parameterName(values, at), from, to);
}

QString described(const NetworkValues &values, const Element &element)
{
    if (const auto *input = std::get_if<InputRef>(&element)) {
        return View::tr("Input %1")
            .arg(inputName(values, input->input).replace(between, QLatin1String(" ")));
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        const bool isOutput = neuron->layer + 1 == values.network().layerCount();
        const QString name = neuronName(values, *neuron);
        return isOutput ? View::tr("Output %1").arg(name) : View::tr("Neuron %1").arg(name);
    }
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        return described(values, *weight);
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&element)) {
        return View::tr("Bias %1 of %2")
            .arg(parameterName(values, *bias),
                 neuronName(values, {.layer = bias->layer, .neuron = bias->neuron}));
    }
    return {};
}

} // namespace

QString shortInputName(const NetworkValues &values, nn::Index input)
{
    const std::vector<nn::DerivedInput> &inputs = values.snapshot().preparation().inputs;
    const auto index = static_cast<std::size_t>(input);
    return index < inputs.size() ? text(nn::displayName(inputs[index]))
                                 : QStringLiteral("x%1").arg(input + 1);
}

QString inputName(const NetworkValues &values, nn::Index input)
{
    const QString name = shortInputName(values, input);
    const auto column = values.columnOf(input);
    if (!column) {
        return name;
    }
    const auto &columns = values.snapshot().dataset().columns;
    const QString meaning = columnName(columns[static_cast<std::size_t>(*column)].name);
    return meaning.isEmpty() || meaning == name ? name : beside(name, meaning);
}

QString neuronName(const NetworkValues &values, nn::NeuronRef at)
{
    return text(values.network().name(at));
}

QString outputName(const NetworkValues &values, nn::Index output)
{
    const nn::Index outputs = values.network().outputCount();
    const QString name
        = neuronName(values, {.layer = values.network().layerCount() - 1, .neuron = output});
    const nn::TargetColumn &target = values.snapshot().dataset().target;
    const auto index = static_cast<std::size_t>(output);
    const bool isClass = outputs > 1 && index < target.classes.size();
    const QString meaning = isClass ? text(target.classes[index]) : columnName(target.name);
    return meaning.isEmpty() ? name : beside(name, meaning);
}

QString parameterName(const NetworkValues &values, const nn::ParameterRef &at)
{
    return text(values.network().name(at));
}

QString labelled(const QString &name, const QString &value)
{
    return name + QLatin1String(" = ") + value;
}

QString beside(const QString &name, const QString &value)
{
    return name + between + value;
}

QString inputInUnit(const NetworkValues &values, nn::Index input)
{
    if (values.isAsSeen()) {
        return View::tr("as it is");
    }
    const auto column = values.columnOf(input);
    if (!column) {
        return {};
    }
    const QString number = inputNumber(values.value(InputRef{input}));
    const nn::Column &of = values.snapshot().dataset().columns[static_cast<std::size_t>(*column)];
    const std::string_view symbol = nn::symbolOf(of.unit);
    return symbol.empty()
               ? number
               : number + QChar(QChar::Nbsp)
                     + QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
}

QString target(const NetworkValues &values, nn::Index output)
{
    const auto target = values.target(output);
    if (!target) {
        return {};
    }
    QString words = View::tr("target %1").arg(inputNumber(target));
    const nn::Index outputs = values.network().outputCount();
    const auto &classes = values.snapshot().dataset().target.classes;
    const auto shown = values.shownClass();
    if (shown && outputs == 1) {
        const QString name = text(classes[static_cast<std::size_t>(*shown)]);
        bool isNumber = false; // Playground's classes are called −1 and +1 and coded so
        const bool isSaid = name.toDouble(&isNumber) == *target && isNumber;
        words += isSaid ? QString() : QStringLiteral(" (%1)").arg(name);
    }
    if (output + 1 == outputs && values.loss()) {
        words += between + View::tr("loss %1").arg(lossNumber(*values.loss()));
    }
    return words;
}

QString widestTarget(const NetworkValues &values)
{
    QString words = View::tr("target %1").arg(QStringLiteral("−1"));
    qsizetype longest = 0;
    if (values.network().outputCount() == 1) { // with the longest name of a class
        for (const std::string &name : values.snapshot().dataset().target.classes) {
            longest = std::max(longest, text(name).size());
        }
        words += QStringLiteral(" (%1)").arg(QString(longest, QLatin1Char('n')));
    }
    return words + between + View::tr("loss %1").arg(lossNumber(8.88e-8));
}

QString valueText(const NetworkValues &values, const Element &element)
{
    if (const auto *input = std::get_if<InputRef>(&element)) {
        const QString seen = inputNumber(values.input(input->input));
        if (values.isAsSeen()) {
            return View::tr("%1, as it is").arg(seen);
        }
        const QString inUnit = inputInUnit(values, input->input);
        return inUnit.isEmpty() || inUnit == seen ? seen
                                                  : View::tr("%1, from %2").arg(seen, inUnit);
    }
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        return activationNumber(values.activation(*neuron));
    }
    return shortNumber(values.value(element));
}

QString sentence(const NetworkValues &values, const Element &element)
{
    const QString words
        = View::tr("%1: %2").arg(described(values, element), valueText(values, element));
    return values.isFrozen(element) ? View::tr("%1, frozen").arg(words) : words;
}

QString hint(const NetworkValues &values, const Element &element)
{
    if (const auto *input = std::get_if<InputRef>(&element)) {
        if (values.isAsSeen()) {
            return View::tr("Given as the network sees it. Click to change it, drag up or down to "
                            "try values; the menu leads back to the data's numbers.");
        }
        return values.columnOf(input->input)
                   ? View::tr("Click to change it, drag up or down to try values.")
                   : View::tr(
                       "Computed from the other inputs; the menu lets you give it as it is.");
    }
    if (std::holds_alternative<nn::NeuronRef>(element)) {
        return View::tr("Click to see its output in the decision surface.");
    }
    return values.isFrozen(element)
               ? View::tr("Training leaves it as it is. Click to change it, F to unfreeze.")
               : View::tr("Click to change it, drag up or down to try values, F to freeze.");
}

QString toolTip(const NetworkValues &values, const Element &element)
{
    QString words = sentence(values, element);
    const bool isInput = std::holds_alternative<InputRef>(element);
    if (const auto number = values.shownValue(element); number && !isInput) {
        words = View::tr("%1 = %2").arg(described(values, element), fullNumber(*number));
    }
    return words + QLatin1Char('\n') + hint(values, element);
}

QString summary(const NetworkValues &values, bool hasLabels)
{
    const QString parameters
        = View::tr("%Ln parameters", nullptr, static_cast<int>(values.network().parameterCount()));
    if (values.isAsSeen()) {
        return parameters + between + View::tr("inputs given as they are");
    }
    return parameters + between
           + (hasLabels ? View::tr("click a weight, bias or input to change it")
                        : View::tr("hover a link or neuron to read it"));
}

} // namespace glassnet::networktext
