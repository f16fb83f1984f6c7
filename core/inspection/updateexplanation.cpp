// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/updateexplanation.h"

#include "core/inspection/names.h"
#include "core/overloaded.h"
#include "core/pass.h"
#include "core/training/slips.h"
#include "core/training/stepper.h"

#include <cassert>
#include <cmath>

namespace nn {

namespace {

constexpr std::size_t fewSamples = 8; // that are written as a sum term by term

double valueAt(const ParameterVector &vector, const ParameterRef &at)
{
    return std::visit([&](auto ref) { return vector[ref]; }, at);
}

double signOf(double x)
{
    return x > 0.0 ? 1.0 : (x < 0.0 ? -1.0 : 0.0);
}

// The derivative of each sample's loss, as training computes it.
std::vector<SampleDerivative> derivativesOf(const TrainingRun &run, const ParameterRef &parameter,
                                            const std::vector<Index> &samples)
{
    std::vector<SampleDerivative> derivatives;
    const Samples &train = run.data->train;
    const auto count = static_cast<Index>(samples.size());
    Samples batch{Matrix(train.inputs.rows(), count), Matrix(train.targets.rows(), count)};
    for (Index i = 0; i < count; ++i) {
        batch.inputs.col(i) = train.inputs.col(samples[static_cast<std::size_t>(i)]);
        batch.targets.col(i) = train.targets.col(samples[static_cast<std::size_t>(i)]);
    }
    const Trace forward = trace(run.network(), batch.inputs);
    const Gradient backward = backpropagate(
        run.network(), batch.inputs, forward,
        outputDelta(run.settings.loss, outputLayer(run.network(), forward), batch.targets));
    const auto derivativeOf = [&](Index i) {
        if (run.settings.slips.any()) {
            const Samples one{batch.inputs.col(i), batch.targets.col(i)};
            return valueAt(slipGradient(run.network(), one, run.settings.loss, run.settings.slips),
                           parameter);
        }
        if (const auto *bias = std::get_if<BiasRef>(&parameter)) {
            return backward.deltas[static_cast<std::size_t>(bias->layer)](bias->neuron, i);
        }
        const auto &weight = std::get<WeightRef>(parameter);
        const double source
            = weight.layer == 0
                  ? batch.inputs(weight.from, i)
                  : forward.activations[static_cast<std::size_t>(weight.layer - 1)](weight.from, i);
        return backward.deltas[static_cast<std::size_t>(weight.layer)](weight.to, i) * source;
    };
    for (Index i = 0; i < count; ++i) {
        derivatives.push_back(
            {.sample = samples[static_cast<std::size_t>(i)], .value = derivativeOf(i)});
    }
    return derivatives;
}

// Writes the lines of one update one after the other; each uses what those before have made.
class Lines
{
public:
    Lines(const TrainingRun &run, const ParameterRef &parameter, UpdateExplanation &into)
        : m_run(run)
        , m_parameter(parameter)
        , m_into(into)
        , m_rate{"η", into.rate}
        , m_old{into.name, into.before}
        , m_isWeight(std::holds_alternative<WeightRef>(parameter))
    {
    }

    void write()
    {
        reduce();
        const Slips &slips = m_run.settings.slips;
        const auto *weight = std::get_if<WeightRef>(&m_parameter);
        if (slips.overwrittenWeights && weight != nullptr && weight->layer == 0) {
            assign(m_old.name, "η · " + m_gradient.name, {m_rate, m_gradient},
                   m_rate.value * m_gradient.value);
            return;
        }
        addPenalty();
        std::visit([this](const auto &rule) { step(rule); }, m_run.settings.optimizer);
        killByPenalty();
    }

private:
    void equal(const std::string &name, std::string formula, std::vector<NamedNumber> numbers,
               double value)
    {
        m_into.lines.push_back({.factor = {.name = name,
                                           .formula = std::move(formula),
                                           .numbers = std::move(numbers),
                                           .value = value}});
    }
    NamedNumber assign(const std::string &name, std::string formula,
                       std::vector<NamedNumber> numbers, double value)
    {
        equal(name, std::move(formula), std::move(numbers), value);
        m_into.lines.back().assigns = true;
        return {name, value};
    }
    [[nodiscard]] NamedNumber memory(const std::string &name, std::size_t moment) const
    {
        return {name, valueAt(m_run.learned.optimizer.moments[moment], m_parameter)};
    }
    // p ← p − formula.
    void subtract(const std::string &formula, std::vector<NamedNumber> numbers, double step)
    {
        numbers.insert(numbers.begin(), m_old);
        assign(m_old.name, m_old.name + " − " + formula, std::move(numbers), m_old.value - step);
    }

    // The sum or the mean of the samples' derivatives.
    void reduce()
    {
        const auto &samples = m_into.samples;
        const auto count = static_cast<Index>(samples.size()) + m_into.carriedSamples;
        double sum = m_into.carried;
        for (const SampleDerivative &sample : samples) {
            sum += sample.value;
        }
        if (count == 1) {
            m_gradient = {derivativeName("L", m_into.name), sum};
            return;
        }
        std::string formula;
        std::vector<NamedNumber> numbers;
        if (m_into.carriedSamples > 0) {
            formula = "g0";
            numbers.push_back({"g0", m_into.carried});
        }
        for (std::size_t i = 0; samples.size() <= fewSamples && i < samples.size(); ++i) {
            std::string term = "g";
            term.append(std::to_string(i + 1));
            formula.append(formula.empty() ? "" : " + ").append(term);
            numbers.push_back({std::move(term), samples[i].value});
        }
        if (samples.size() > fewSamples) {
            formula = "Σ g";
            numbers = {{"Σ g", sum}};
        }
        const bool isMean = m_run.settings.reduction == Reduction::Mean;
        if (isMean) {
            formula = (numbers.size() > 1 ? "(" + formula + ")" : formula) + " / "
                      + std::to_string(count);
        }
        m_gradient = {"g", isMean ? sum / static_cast<double>(count) : sum};
        equal("g", formula, std::move(numbers), m_gradient.value);
    }

    void addPenalty()
    {
        const Penalty &penalty = m_run.settings.penalty;
        const double l1 = penalty.l1Kills ? 0.0 : penalty.l1;
        if ((l1 == 0.0 && penalty.l2 == 0.0) || !(m_isWeight || penalty.onBiases)) {
            return;
        }
        std::string formula = m_gradient.name;
        std::vector<NamedNumber> numbers{m_gradient};
        double value = m_gradient.value;
        if (penalty.l2 != 0.0) {
            formula += " + λ2 · " + m_old.name;
            numbers.insert(numbers.end(), {{"λ2", penalty.l2}, m_old});
            value += penalty.l2 * m_old.value;
        }
        if (l1 != 0.0) {
            const NamedNumber sign{"sign(" + m_old.name + ")", signOf(m_old.value)};
            formula += " + λ1 · " + sign.name;
            numbers.insert(numbers.end(), {{"λ1", l1}, sign});
            value += l1 * sign.value;
        }
        equal("d", formula, std::move(numbers), value);
        m_gradient = {"d", value};
    }

    void step(const Sgd &)
    {
        subtract("η · " + m_gradient.name, {m_rate, m_gradient}, m_rate.value * m_gradient.value);
    }
    void step(const Momentum &rule)
    {
        const NamedNumber m = velocity(rule.momentum, m_gradient, 0);
        subtract("η · m", {m_rate, m}, m_rate.value * m.value);
    }
    void step(const Nesterov &rule)
    {
        const NamedNumber m = velocity(rule.momentum, m_gradient, 0);
        subtract("η · (" + m_gradient.name + " + μ · m)",
                 {m_rate, m_gradient, {"μ", rule.momentum}, m},
                 m_rate.value * (m_gradient.value + rule.momentum * m.value));
    }
    void step(const AdaGrad &rule)
    {
        const NamedNumber old = memory("s", 0);
        const std::string &g = m_gradient.name;
        const NamedNumber s = assign("s", "s + " + g + " · " + g, {old, m_gradient, m_gradient},
                                     old.value + m_gradient.value * m_gradient.value);
        const NamedNumber epsilon{"ε", rule.epsilon};
        subtract("η · " + g + " / (√s + ε)", {m_rate, m_gradient, s, epsilon},
                 m_rate.value * m_gradient.value / (std::sqrt(s.value) + rule.epsilon));
    }
    void step(const RmsProp &rule)
    {
        const NamedNumber s = square("α", rule.decay, 0);
        std::string root = "√s";
        std::vector<NamedNumber> numbers{m_gradient, s};
        double spread = s.value;
        if (rule.centred) {
            const NamedNumber c = mean("c", "α", rule.decay, 2);
            root = "√(s − c · c)";
            numbers.insert(numbers.end(), {c, c});
            spread = std::max(0.0, s.value - c.value * c.value);
        }
        numbers.push_back({"ε", rule.epsilon});
        NamedNumber u{"u", m_gradient.value / (std::sqrt(spread) + rule.epsilon)};
        equal("u", m_gradient.name + " / (" + root + " + ε)", std::move(numbers), u.value);
        if (rule.momentum != 0.0) {
            u = velocity(rule.momentum, u, 1, false);
        }
        subtract("η · " + u.name, {m_rate, u}, m_rate.value * u.value);
    }
    void step(const Adam &rule) { adam(rule.beta1, rule.beta2, rule.epsilon, rule.amsgrad, 0.0); }
    void step(const AdamW &rule)
    {
        const bool decays = m_isWeight || m_run.settings.penalty.onBiases;
        adam(rule.beta1, rule.beta2, rule.epsilon, false, decays ? rule.weightDecay : 0.0);
    }

    void adam(double beta1, double beta2, double epsilon, bool keepsLargest, double decay)
    {
        const NamedNumber m = mean("m", "β1", beta1, 0);
        NamedNumber s = square("β2", beta2, 1);
        if (keepsLargest) {
            const NamedNumber r = memory("r", 2);
            s = assign("r", "max(r, s)", {r, s}, std::max(r.value, s.value));
        }
        const auto t = static_cast<double>(m_run.learned.optimizer.steps + 1);
        const auto corrected = [&](const std::string &name, const NamedNumber &moment,
                                   const std::string &beta, double value) {
            const NamedNumber result{name, moment.value / (1.0 - std::pow(value, t))};
            equal(name, moment.name + " / (1 − " + beta + "^t)", {moment, {beta, value}, {"t", t}},
                  result.value);
            return result;
        };
        const NamedNumber mean = corrected("M", m, "β1", beta1);
        const NamedNumber spread = corrected("S", s, "β2", beta2);
        std::string formula = "η · M / (√S + ε)";
        std::vector<NamedNumber> numbers{m_rate, mean, spread, {"ε", epsilon}};
        double step = m_rate.value * mean.value / (std::sqrt(spread.value) + epsilon);
        if (decay != 0.0) {
            formula = "η · λ · " + m_old.name + " − " + formula;
            numbers.insert(numbers.begin(), {m_rate, {"λ", decay}, m_old});
            step += m_rate.value * decay * m_old.value;
        }
        subtract(formula, std::move(numbers), step);
    }

    NamedNumber velocity(double momentum, const NamedNumber &of, std::size_t moment,
                         bool startsAsFirst = true)
    {
        if (startsAsFirst && m_run.learned.optimizer.steps == 0) {
            return assign("m", of.name, {of}, of.value);
        }
        const NamedNumber old = memory("m", moment);
        return assign("m", "μ · m + " + of.name, {{"μ", momentum}, old, of},
                      momentum * old.value + of.value);
    }
    // A running mean of the gradient, and of its square.
    NamedNumber mean(const std::string &name, const std::string &beta, double decay,
                     std::size_t moment)
    {
        const NamedNumber old = memory(name, moment);
        const NamedNumber share{beta, decay};
        return assign(name, beta + " · " + name + " + (1 − " + beta + ") · " + m_gradient.name,
                      {share, old, share, m_gradient},
                      decay * old.value + (1.0 - decay) * m_gradient.value);
    }
    NamedNumber square(const std::string &beta, double decay, std::size_t moment)
    {
        const NamedNumber old = memory("s", moment);
        const NamedNumber share{beta, decay};
        const std::string &g = m_gradient.name;
        return assign("s", beta + " · s + (1 − " + beta + ") · " + g + " · " + g,
                      {share, old, share, m_gradient, m_gradient},
                      decay * old.value + (1.0 - decay) * m_gradient.value * m_gradient.value);
    }

    // Playground's L1 acts after the step, with the sign from before it.
    void killByPenalty()
    {
        const Penalty &penalty = m_run.settings.penalty;
        if (!penalty.l1Kills || penalty.l1 == 0.0 || !m_isWeight) {
            return;
        }
        const double stepped = m_into.lines.back().factor.value;
        const NamedNumber sign{"sign", signOf(m_old.value)};
        const double pulled = stepped - m_rate.value * penalty.l1 * sign.value;
        if (stepped * pulled < 0.0) {
            assign(m_old.name, "0", {}, 0.0);
            return;
        }
        assign(m_old.name, m_old.name + " − η · λ1 · sign",
               {{m_old.name, stepped}, m_rate, {"λ1", penalty.l1}, sign}, pulled);
    }

    const TrainingRun &m_run;
    const ParameterRef &m_parameter;
    UpdateExplanation &m_into;
    NamedNumber m_rate;
    NamedNumber m_old;
    NamedNumber m_gradient;
    bool m_isWeight;
};

} // namespace

UpdateExplanation explainUpdate(const TrainingRun &run, const ParameterRef &parameter,
                                kernels::Level level)
{
    assert(run.network().has(parameter));
    UpdateExplanation explanation;
    explanation.name = run.network().name(parameter);
    explanation.isFrozen = run.network().isFrozen(parameter);
    explanation.before = run.network().value(parameter);
    explanation.after = explanation.before;

    TrainingRun ready = run;
    Stepper stepper(level);
    stepper.attach(ready);
    Stepper::Batch batch = stepper.nextBatch(ready);
    const bool neverUpdates
        = run.settings.shortBatch == ShortBatch::Carry && run.batchSize() > run.data->train.count();
    while (!batch.isComplete && !neverUpdates) {
        Stepper::Until until;
        until.epochs = ready.counters().epochs + 1;
        (void)stepper.advance(ready, until);
        batch = stepper.nextBatch(ready);
    }
    const EpochPosition &position = ready.learned.position;
    const Index due = position.used + static_cast<Index>(batch.samples.size());
    explanation.rate = rateOfUpdate(ready, position.used, due);
    explanation.samples = derivativesOf(ready, parameter, batch.samples);
    explanation.carriedSamples = position.carriedSamples;
    explanation.carried
        = position.carriedSamples > 0 ? valueAt(position.carriedGradient, parameter) : 0.0;
    if (neverUpdates) {
        return explanation;
    }
    if (!explanation.isFrozen) {
        Lines(ready, parameter, explanation).write();
    }
    Stepper::Until until;
    until.updates = ready.counters().updates + 1;
    (void)stepper.advance(ready, until);
    explanation.after = ready.network().value(parameter);
    explanation.updated = std::move(ready.learned.network);
    if (!explanation.lines.empty()) {
        explanation.lines.back().factor.value = explanation.after;
    }
    return explanation;
}

} // namespace nn
