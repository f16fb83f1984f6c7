// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/whylines.h"

#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/text/samplenames.h"
#include "app/why/factorline.h"
#include "app/why/whymatrices.h"
#include "core/inspection/formulavalue.h"
#include "core/inspection/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr std::size_t waysWithFactors = 1; // the others are told by their share
constexpr std::size_t mostNamedSamples = 8;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Why)
};

// Significant digits that two numbers share.
int commonDigits(double a, double b)
{
    const double size = std::max(std::abs(a), std::abs(b));
    if (a == b || size == 0.0) {
        return nn::mostDigits - 1;
    }
    return std::max(0, static_cast<int>(-std::log10(std::abs(a - b) / size)));
}

// The lines of one explanation, one after the other.
class Writer
{
public:
    Writer(const Frame &frame, const nn::Explanation &explanation)
        : m_frame(frame)
        , m_network(explainedRun(frame).network())
        , m_explanation(explanation)
    {
    }

    void tellSample()
    {
        const nn::SampleInspection &seen = m_explanation.inspection;
        std::vector<Formula> parts;
        const QString name = explainedSample(m_frame, m_explanation.place);
        parts.push_back(formulas::text(Text::tr("%1: ").arg(name)));
        for (nn::Index i = 0; i < m_network.outputCount(); ++i) {
            const nn::NeuronRef output{.layer = m_network.layerCount() - 1, .neuron = i};
            append(parts, nn::targetName(m_network, i), seen.target(i));
            append(parts, m_network.name(output), seen.layers.back().activations(i));
        }
        append(parts, "L", seen.lossValue, Formula::Role::Gradient);
        parts.pop_back(); // the comma behind the last one
        add(formulas::row(std::move(parts)));
    }

    // ∂L/∂w1 as a sum over all ways, the largest one written out.
    void tellWays()
    {
        const nn::ChainRule &rule = m_explanation.chain;
        if (rule.paths.empty()) {
            return;
        }
        for (std::size_t i = 0; i < std::min(waysWithFactors, rule.paths.size()); ++i) {
            tellWay(rule, rule.paths[i]);
        }
        if (rule.pathCount > 1.0) {
            tellOtherWays(rule);
        }
    }

    void tellDeltas(const std::vector<nn::ChainFactor> &lines)
    {
        const nn::ChainFactor *last = lines.empty() ? nullptr : &lines.back();
        for (const nn::ChainFactor &line : lines) {
            tellFactor(line, shownDigits,
                       &line == last ? Formula::Role::Gradient : Formula::Role::Plain);
        }
    }

    void tellMatrices()
    {
        std::ranges::move(matrixLines(m_network, m_explanation.inspection),
                          std::back_inserter(m_lines));
    }

    void tellNeuron(nn::NeuronRef neuron)
    {
        const nn::SampleInspection &seen = m_explanation.inspection;
        heading(Text::tr("Forward"));
        for (const nn::ChainFactor &line : nn::forwardFormulas(m_network, seen, neuron)) {
            tellFactor(line, shownDigits, Formula::Role::Plain);
        }
        heading(Text::tr("Backward"));
        tellSlope(neuron, shownDigits);
        tellFactor(nn::deltaFormula(m_network, seen, neuron), shownDigits, Formula::Role::Gradient);
    }

    void tellZero()
    {
        for (const nn::ZeroReason &reason : m_explanation.zeroReasons) {
            remark(sentenceOf(reason.sentence));
        }
    }

    void tellCheck()
    {
        const nn::DerivativeCheck &check = m_explanation.check;
        if (!std::isfinite(check.error)) {
            return;
        }
        const int digits = commonDigits(check.analytic, check.numeric);
        const QString number = plainNumber(check.numeric, std::clamp(digits + 1, 3, 12));
        const bool isNoise = check.error < nn::defaultCheckTolerance && digits < 3;
        remark(isNoise ? Text::tr("Measured by moving %1 a little: %2, which is 0 within rounding.")
                             .arg(name(), number)
                       : Text::tr("Measured by moving %1 a little: %2; %n digit(s) agree.", nullptr,
                                  digits)
                             .arg(name(), number));
    }

    void tellUpdate()
    {
        const bool isOfLast = m_frame.pictures->explainsLast;
        const nn::UpdateExplanation &update = m_explanation.update;
        const qint64 number = m_frame.snapshot->run.counters().updates + (isOfLast ? 0 : 1);
        if (m_frame.pictures->request.explained->isOfLast && !isOfLast) {
            remark(
                Text::tr("No update has been made since the last change: this is the next one."));
        }
        heading(isOfLast ? Text::tr("The update just made, number %1").arg(countNumber(number))
                         : Text::tr("The next update, number %1").arg(countNumber(number)));
        // What holds the derivative back has been said above.
        for (const nn::ZeroReason &reason : m_explanation.unchangedReasons) {
            if (m_explanation.zeroReasons.empty() || update.isFrozen) {
                remark(sentenceOf(reason.sentence));
            }
        }
        if (update.isFrozen) {
            return;
        }
        if (update.lines.empty()) {
            remark(Text::tr("The batch is larger than the training data and is never complete: "
                            "nothing is ever updated."));
            return;
        }
        nameSamples();
        for (const nn::UpdateLine &line : update.lines) {
            const bool isLast = &line == &update.lines.back();
            tellFactor(line.factor,
                       isLast ? digitsThatTellApart(update.before, update.after) : shownDigits,
                       isLast ? Formula::Role::Gradient : Formula::Role::Plain, line.assigns);
        }
        tellLossChange();
    }

    [[nodiscard]] std::vector<WhyLine> lines() && { return std::move(m_lines); }

private:
    [[nodiscard]] QString name() const { return QString::fromStdString(m_explanation.update.name); }
    void add(Formula formula) { m_lines.push_back({.formula = std::move(formula)}); }
    void heading(const QString &words)
    {
        m_lines.push_back({.kind = WhyLine::Kind::Heading, .formula = formulas::text(words)});
    }
    void remark(const QString &words)
    {
        m_lines.push_back({.kind = WhyLine::Kind::Remark, .formula = formulas::text(words)});
    }

    static void append(std::vector<Formula> &parts, const std::string &name, double value,
                       Formula::Role role = Formula::Role::Plain)
    {
        // Words, not a relation: the line is broken at its commas.
        parts.push_back(formulas::parse(QString::fromStdString(name)));
        parts.push_back(formulas::text(QStringLiteral(" = ")));
        parts.push_back(numberFormula(value, shownDigits).withRole(role));
        parts.push_back(formulas::text(QStringLiteral(",  ")));
    }

    void tellFactor(const nn::ChainFactor &line, int shown, Formula::Role role,
                    bool assigns = false)
    {
        add(factorLine(line, shown, role, assigns));
    }

    // f′ by the neuron's own output, for those who have learned it so.
    void tellSlope(nn::NeuronRef neuron, int shown)
    {
        if (const auto slope = nn::slopeFormula(m_network, m_explanation.inspection, neuron)) {
            tellFactor(*slope, shown, Formula::Role::Plain);
        }
    }

    void tellWay(const nn::ChainRule &rule, const nn::ChainPath &way)
    {
        nn::ChainFactor product{
            .name = rule.name, .formula = {}, .numbers = {}, .value = way.share};
        for (const nn::ChainFactor &factor : way.factors) {
            product.formula += (product.formula.empty() ? "" : " · ") + factor.name;
            product.numbers.push_back({factor.name, factor.value});
        }
        const bool isOnly = rule.pathCount == 1.0;
        if (!isOnly) {
            heading(Text::tr("The largest of %1 ways: %2")
                        .arg(plainNumber(rule.pathCount), wayText(way)));
            product.name = "share";
        }
        add(formulas::row({formulas::parse(QString::fromStdString(product.name)),
                           formulas::sign(QStringLiteral("=")),
                           formulas::parse(QString::fromStdString(product.formula))}));
        const int digits = nn::digitsToCompute(product, shownDigits);
        for (std::size_t i = 0; i < way.factors.size(); ++i) {
            tellFactor(way.factors[i], digits, Formula::Role::Plain);
            // The factors come from the output down, the neurons from the parameter up.
            const bool usesSlope = way.factors[i].formula.find("f′") != std::string::npos && i > 0;
            if (usesSlope) {
                tellSlope(way.neurons[way.neurons.size() - i],
                          nn::digitsToCompute(way.factors[i], digits));
            }
        }
        tellFactor(product, shownDigits, Formula::Role::Gradient);
    }

    void tellOtherWays(const nn::ChainRule &rule)
    {
        heading(Text::tr("All ways together"));
        std::vector<Formula> sum{formulas::parse(QString::fromStdString(rule.name)),
                                 formulas::sign(QStringLiteral("="))};
        for (const nn::ChainPath &way : rule.paths) {
            if (&way != &rule.paths.front()) {
                sum.push_back(formulas::sign(QStringLiteral("+")));
            }
            const Formula share = numberFormula(way.share, shownDigits);
            sum.push_back(way.share < 0.0 ? formulas::brackets(share) : share);
        }
        if (rule.remainder != 0.0) {
            sum.push_back(formulas::sign(QStringLiteral("+")));
            sum.push_back(
                numberFormula(rule.remainder, shownDigits).withRole(Formula::Role::Faint));
        }
        sum.push_back(formulas::sign(QStringLiteral("=")));
        sum.push_back(
            numberFormula(rule.derivative, shownDigits).withRole(Formula::Role::Gradient));
        for (std::size_t i = waysWithFactors; i < rule.paths.size(); ++i) {
            remark(QStringLiteral("%1: %2").arg(wayText(rule.paths[i]),
                                                plainNumber(rule.paths[i].share, shownDigits)));
        }
        const double others = rule.pathCount - static_cast<double>(rule.paths.size());
        if (others > 0.0) {
            remark(Text::tr("%1 other ways: %2")
                       .arg(plainNumber(others), plainNumber(rule.remainder, shownDigits)));
        }
        add(formulas::row(std::move(sum)));
    }

    [[nodiscard]] QString wayText(const nn::ChainPath &way) const
    {
        QStringList names;
        for (const nn::NeuronRef neuron : way.neurons) {
            names += QString::fromStdString(m_network.name(neuron));
        }
        return names.join(QStringLiteral(" → "));
    }

    // What all steps together do to this sample's loss.
    void tellLossChange()
    {
        const auto &change = m_explanation.lossChange;
        if (!change || !std::isfinite(change->real)) {
            return;
        }
        remark(Text::tr("Of all steps together the derivatives predict %1 for this sample's loss; "
                        "really it is %2.")
                   .arg(plainNumber(change->predicted, shownDigits),
                        plainNumber(change->real, shownDigits)));
    }

    // Who stands behind g1, g2, … of a batch.
    void nameSamples()
    {
        const auto &samples = m_explanation.update.samples;
        if (samples.size() < 2 || samples.size() > mostNamedSamples) {
            return;
        }
        QStringList names;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            names += Text::tr("g%1 of %2").arg(i + 1).arg(explainedSample(m_frame, i));
        }
        remark(Text::tr("∂L/∂%1 of each sample: %2").arg(name(), names.join(QStringLiteral(", "))));
    }

    const Frame &m_frame;
    const nn::Network &m_network;
    const nn::Explanation &m_explanation;
    std::vector<WhyLine> m_lines;
};

} // namespace

std::vector<WhyLine> whyLines(const Frame &frame, const Element &selected, WhyForm form)
{
    const auto &explanation = frame.pictures->explanation;
    Writer writer(frame, *explanation);
    writer.tellSample();
    const auto *neuron = std::get_if<nn::NeuronRef>(&selected);
    if (form == WhyForm::Matrices) {
        writer.tellMatrices();
    } else if (neuron != nullptr) {
        writer.tellNeuron(*neuron);
    } else if (form == WhyForm::Ways) {
        writer.tellWays();
    } else {
        writer.tellDeltas(explanation->deltas);
    }
    if (neuron != nullptr) {
        return std::move(writer).lines();
    }
    writer.tellZero();
    writer.tellCheck();
    writer.tellUpdate();
    return std::move(writer).lines();
}

std::vector<WhyLine> healthLines(const Frame &frame, const Element &selected)
{
    std::vector<WhyLine> lines;
    const auto *neuron = std::get_if<nn::NeuronRef>(&selected);
    for (const nn::Finding &finding : frame.pictures->health) {
        const auto *place = std::get_if<nn::NeuronRef>(&finding.place);
        const bool isAbout
            = neuron == nullptr || (place != nullptr && *place == *neuron)
              || std::ranges::find(finding.neurons, *neuron) != finding.neurons.end();
        if (!isAbout) {
            continue;
        }
        const bool isWarning = finding.severity == nn::Finding::Severity::Warning;
        const QString sentence = sentenceOf(finding.sentence);
        lines.push_back(
            {.kind = WhyLine::Kind::Heading,
             .formula = formulas::text(isWarning ? QStringLiteral("⚠ ") + sentence : sentence)});
        if (const QString advice = sentenceOf(finding.advice); !advice.isEmpty()) {
            lines.push_back({.kind = WhyLine::Kind::Remark, .formula = formulas::text(advice)});
        }
    }
    if (lines.empty() && neuron == nullptr && frame.pictures->request.findsHealth) {
        lines.push_back({.kind = WhyLine::Kind::Remark,
                         .formula = formulas::text(
                             Text::tr("Nothing is seen that keeps the network from learning."))});
    }
    return lines;
}

const nn::TrainingRun &explainedRun(const Frame &frame)
{
    return frame.pictures->explainsLast ? *frame.snapshot->beforeUpdate : frame.snapshot->run;
}

QString explainedSample(const Frame &frame, std::size_t place)
{
    const nn::Dataset &dataset = frame.snapshot->dataset();
    const nn::Index sample = frame.pictures->explanation->update.samples[place].sample;
    return nameOfSample(dataset, nn::Role::Train, sample);
}

} // namespace glassnet
