// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/exercisesheet.h"

#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/why/factorline.h"
#include "core/inspection/formulavalue.h"
#include "core/inspection/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace glassnet {

namespace {

constexpr int fewestDigitsGiven = 6; // of the numbers at the top
constexpr int digitsForFunctions = shownDigits + 2; // of what f, ln or exp is taken

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExerciseSheet)
};

QString htmlOf(const Formula &formula)
{
    QString text = formulas::toText(formula).toHtmlEscaped();
    return text.replace(QStringLiteral("^2"), QStringLiteral("²"));
}

QString nameHtml(const std::string &name)
{
    return QStringLiteral("<b>%1</b>").arg(QString::fromStdString(name).toHtmlEscaped());
}

// How many digits each name needs, so that the last line comes out right.
using Digits = std::map<std::string, int>;

void addDigits(Digits &digits, const std::vector<nn::ChainFactor> &lines)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const int shown = std::max(digits[line->name], shownDigits);
        digits[line->name] = shown;
        const int needed = nn::formulaValue(*line) ? nn::digitsToCompute(*line, shown)
                                                   : std::max(shown, digitsForFunctions);
        for (const nn::NamedNumber &number : line->numbers) {
            digits[number.name] = std::max(digits[number.name], needed);
        }
    }
}

// Writes one sheet, part by part.
class Writer
{
public:
    explicit Writer(const ExerciseSheet &sheet)
        : m_sheet(sheet)
        , m_network(sheet.context.step.network)
        , m_inspection(sheet.context.step.inspection)
    {
        for (const nn::Exercise &exercise : sheet.exercises) {
            addDigits(m_digits, exercise.solution);
        }
    }

    void writeTop()
    {
        add(QStringLiteral("<h1>%1</h1>").arg(Text::tr("Exercises, sheet %1").arg(m_sheet.seed)));
        add(QStringLiteral("<p>%1</p>").arg(Text::tr("Name:")));
        add(QStringLiteral("<h2>%1</h2>").arg(Text::tr("The network")));
        add(QStringLiteral("<table cellpadding=\"3\">"));
        for (nn::Index layer = 0; layer < m_network.layerCount(); ++layer) {
            for (nn::Index unit = 0; unit < m_network.layer(layer).units; ++unit) {
                writeNeuron({.layer = layer, .neuron = unit});
            }
        }
        add(QStringLiteral("</table>"));
        writeSample();
        writeLoss();
    }

    void writeQuestions()
    {
        add(QStringLiteral("<h2>%1</h2>").arg(Text::tr("Questions")));
        int number = 0;
        for (const nn::Exercise &exercise : m_sheet.exercises) {
            const QString name = nameHtml(nn::nameOf(exercise.quantity, m_network));
            QStringList given;
            for (const nn::NamedNumber &known : exercise.given) {
                given += equation(known);
            }
            const QString question = given.isEmpty()
                                         ? Text::tr("Calculate %1.").arg(name)
                                         : Text::tr("Calculate %1 from %2.")
                                               .arg(name, given.join(QStringLiteral(", ")));
            add(QStringLiteral("<p>%1.&nbsp;&nbsp;%2</p>").arg(++number).arg(question));
            // Room to answer, more for a longer way.
            const auto room
                = std::min<std::size_t>(1 + exercise.solution.size(), mostLinesToAnswer);
            for (std::size_t i = 0; i < room; ++i) {
                add(QStringLiteral("<p>&nbsp;</p>"));
            }
        }
    }

    void writeSolutions()
    {
        add(QStringLiteral("<h2 style=\"page-break-before:always\">%1</h2>")
                .arg(Text::tr("Solutions")));
        int number = 0;
        for (const nn::Exercise &exercise : m_sheet.exercises) {
            Digits digits;
            addDigits(digits, exercise.solution);
            add(QStringLiteral("<p>%1.&nbsp;&nbsp;<b>%2</b></p>")
                    .arg(++number)
                    .arg(htmlOf(answerOf(exercise))));
            QStringList lines;
            for (const nn::ChainFactor &line : exercise.solution) {
                lines += htmlOf(factorLine(line, digits[line.name]));
            }
            add(QStringLiteral("<p style=\"margin-left:24px\">%1</p>")
                    .arg(lines.join(QStringLiteral("<br/>"))));
        }
    }

    [[nodiscard]] QString html() const
    {
        return QStringLiteral("<html><head><meta charset=\"utf-8\"/><title>%1</title></head>"
                              "<body>%2</body></html>")
            .arg(Text::tr("Exercises, sheet %1").arg(m_sheet.seed), m_html);
    }

private:
    static constexpr std::size_t mostLinesToAnswer = 9;

    void add(const QString &html) { m_html += html + u'\n'; }
    [[nodiscard]] Formula numberNamed(const std::string &name, double value) const
    {
        const auto found = m_digits.find(name);
        return numberFormula(
            value, std::max(found == m_digits.end() ? 0 : found->second, fewestDigitsGiven));
    }
    [[nodiscard]] QString equation(const nn::NamedNumber &number) const
    {
        return QStringLiteral("%1&nbsp;=&nbsp;%2")
            .arg(QString::fromStdString(number.name).toHtmlEscaped(),
                 htmlOf(numberNamed(number.name, number.value)));
    }
    [[nodiscard]] QString equationOf(const nn::Quantity &quantity) const
    {
        return equation(
            {nn::nameOf(quantity, m_network), *nn::valueOf(quantity, m_sheet.context.step)});
    }

    // h1 | w1 = 0.3 | w2 = −0.5 | b1 = 0.1 | Sigmoid
    void writeNeuron(nn::NeuronRef neuron)
    {
        QStringList cells{nameHtml(m_network.name(neuron))};
        for (const nn::ParameterRef &at : nn::parametersOf(m_network, neuron.layer)) {
            if (nn::neuronOf(at) == neuron) {
                cells += equation({m_network.name(at), m_network.value(at)});
            }
        }
        const nn::LayerSpec &layer = m_network.layer(neuron.layer);
        const QString activation = translatedCore(nn::displayName(layer.activation));
        cells += nn::usesSlope(layer.activation)
                     ? Text::tr("%1, slope %2").arg(activation, plainNumber(layer.slope))
                     : activation;
        add(QStringLiteral("<tr><td>%1</td></tr>").arg(cells.join(QStringLiteral("</td><td>"))));
    }

    void writeSample()
    {
        QStringList parts;
        for (nn::Index i = 0; i < m_network.inputCount(); ++i) {
            parts += equationOf({nn::QuantityKind::Input, i});
        }
        for (nn::Index i = 0; i < m_network.outputCount(); ++i) {
            parts += equationOf({nn::QuantityKind::Target, i});
        }
        const QString numbers = parts.join(QStringLiteral(", "));
        add(QStringLiteral("<p>%1</p>")
                .arg(m_sheet.sample.isEmpty() ? Text::tr("The sample: %1").arg(numbers)
                                              : Text::tr("The sample %1: %2")
                                                    .arg(m_sheet.sample.toHtmlEscaped(), numbers)));
    }

    void writeLoss()
    {
        const auto line = nn::workedLine({nn::QuantityKind::Loss, {}}, m_sheet.context);
        add(QStringLiteral("<p>%1</p>")
                .arg(Text::tr("The loss: %1 (%2). The learning rate: %3")
                         .arg(QStringLiteral("L = ")
                                  + htmlOf(formulas::parse(QString::fromStdString(line->formula))),
                              translatedCore(nn::displayName(m_inspection.loss)),
                              equation({"η", nn::presentRate(m_sheet.context.run)}))));
    }

    // ∂L/∂w1 = 0.021470
    [[nodiscard]] static Formula answerOf(const nn::Exercise &exercise)
    {
        const nn::ChainFactor &last = exercise.solution.back();
        return formulas::row({formulas::parse(QString::fromStdString(last.name)),
                              formulas::sign(QStringLiteral("=")),
                              numberFormula(last.value, shownDigits)});
    }

    const ExerciseSheet &m_sheet;
    const nn::Network &m_network;
    const nn::SampleInspection &m_inspection;
    Digits m_digits;
    QString m_html;
};

} // namespace

QString sheetHtml(const ExerciseSheet &sheet, bool hasSolutions)
{
    Writer writer(sheet);
    writer.writeTop();
    writer.writeQuestions();
    if (hasSolutions) {
        writer.writeSolutions();
    }
    return writer.html();
}

} // namespace glassnet
