// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/stagelines.h"

#include "app/text/numbers.h"
#include "app/text/samplenames.h"
#include "app/why/factorline.h"
#include "core/inspection/explanation.h"
#include "core/inspection/lossformula.h"
#include "core/inspection/names.h"
#include "core/inspection/quantity.h"

#include <QCoreApplication>

namespace glassnet {

namespace {

// Of a neuron with more weights the first ones are written out; all of them stand in the network.
constexpr nn::Index mostDerivatives = 4;
constexpr nn::Index mostInputs = 8;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Stages)
};

class Writer
{
public:
    explicit Writer(const Frame &frame)
        : m_network(frame.snapshot->network())
        , m_stages(*frame.pictures->stages)
    {
    }

    std::vector<Formula> linesAt(const nn::StagePosition &at) &&
    {
        const auto neuron = nn::currentNeuron(at, m_network);
        switch (at.stage) {
        case nn::Stage::Forward:
            if (neuron) {
                tellAll(nn::forwardFormulas(m_network, m_stages.inspection, *neuron));
            } else {
                tellInputs();
            }
            break;
        case nn::Stage::Loss:
            tell(nn::lossFormula(m_network, m_stages.inspection), Formula::Role::Gradient);
            break;
        case nn::Stage::Backward: tellBackward(*neuron); break;
        case nn::Stage::Update: tellUpdate(); break;
        }
        return std::move(m_lines);
    }

private:
    void tell(const nn::ChainFactor &line, Formula::Role role = Formula::Role::Plain)
    {
        m_lines.push_back(factorLine(line, shownDigits, role));
    }
    void tellAll(const std::vector<nn::ChainFactor> &lines)
    {
        for (const nn::ChainFactor &line : lines) {
            tell(line);
        }
    }
    void remark(const QString &words)
    {
        m_lines.push_back(formulas::text(words).withRole(Formula::Role::Faint));
    }

    void tellInputs()
    {
        const nn::Vector &input = m_stages.inspection.input;
        for (nn::Index i = 0; i < std::min(input.size(), mostInputs); ++i) {
            m_lines.push_back(formulas::row(
                {formulas::parse(QString::fromStdString(nn::inputName(i))),
                 formulas::sign(QStringLiteral("=")), numberFormula(input(i), shownDigits)}));
        }
        if (input.size() > mostInputs) {
            remark(
                Text::tr("%n more input(s)", nullptr, static_cast<int>(input.size() - mostInputs)));
        }
    }

    void tellBackward(nn::NeuronRef neuron)
    {
        if (const auto slope = nn::slopeFormula(m_network, m_stages.inspection, neuron)) {
            tell(*slope);
        }
        tell(nn::deltaFormula(m_network, m_stages.inspection, neuron));
        nn::Index told = 0;
        nn::Index left = 0;
        for (const nn::ParameterRef &at : nn::parametersOf(m_network, neuron.layer)) {
            if (nn::neuronOf(at) != neuron) {
                continue;
            }
            if (told < mostDerivatives) {
                tell(nn::derivativeFormula(m_network, m_stages.inspection, at),
                     Formula::Role::Gradient);
                ++told;
            } else {
                ++left;
            }
        }
        if (left > 0) {
            remark(Text::tr("%n more derivative(s)", nullptr, static_cast<int>(left)));
        }
    }

    void tellUpdate()
    {
        const nn::UpdateExplanation &update = m_stages.update;
        if (!m_stages.after) {
            tellWaiting();
            return;
        }
        if (update.isFrozen) {
            remark(Text::tr("%1 is frozen and stays as it is.")
                       .arg(QString::fromStdString(update.name)));
            return;
        }
        for (const nn::UpdateLine &line : update.lines) {
            const bool isLast = &line == &update.lines.back();
            m_lines.push_back(
                factorLine(line.factor,
                           isLast ? digitsThatTellApart(update.before, update.after) : shownDigits,
                           isLast ? Formula::Role::Gradient : Formula::Role::Plain, line.assigns));
        }
    }

    // The batch is not complete: the derivatives are kept.
    void tellWaiting()
    {
        const std::string derivative = nn::derivativeName("L", m_stages.update.name);
        m_lines.push_back(formulas::row(
            {formulas::text(Text::tr("sum of ")),
             formulas::parse(QString::fromStdString(derivative)),
             formulas::text(Text::tr(" so far")), formulas::sign(QStringLiteral("=")),
             numberFormula(m_stages.gradientSum, shownDigits).withRole(Formula::Role::Gradient)}));
        remark(
            m_stages.update.updated
                ? Text::tr("%1 of %2 samples: the derivatives are added up, and the update comes "
                           "with the last sample.")
                      .arg(m_stages.seen)
                      .arg(m_stages.inUpdate)
                : Text::tr("The batch is larger than the training data and is never complete: "
                           "nothing is ever updated."));
    }

    const nn::Network &m_network;
    const nn::SampleStages &m_stages;
    std::vector<Formula> m_lines;
};

QString stageName(nn::Stage stage)
{
    switch (stage) {
    case nn::Stage::Forward: return Text::tr("Forward");
    case nn::Stage::Loss: return Text::tr("Loss");
    case nn::Stage::Backward: return Text::tr("Backward");
    case nn::Stage::Update: return Text::tr("Update");
    }
    return {};
}

} // namespace

std::vector<Formula> stageLines(const Frame &frame, const nn::StagePosition &at)
{
    return Writer(frame).linesAt(at);
}

QString stageTitle(const Frame &frame, const nn::StagePosition &at)
{
    const nn::SampleStages &stages = *frame.pictures->stages;
    const nn::Dataset &dataset = frame.snapshot->dataset();
    const QString who = nameOfSample(dataset, nn::Role::Train, stages.sample);
    QString what = stageName(at.stage);
    if (const auto neuron = nn::currentNeuron(at, frame.snapshot->network())) {
        what = Text::tr("%1: %2", "stage: neuron")
                   .arg(what, QString::fromStdString(frame.snapshot->network().name(*neuron)));
    }
    return Text::tr("%1 · %2, epoch %3").arg(what, who, countNumber(stages.ofEpoch));
}

} // namespace glassnet
