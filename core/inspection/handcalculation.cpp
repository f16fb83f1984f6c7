// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/handcalculation.h"

#include "core/inspection/lossformula.h"
#include "core/inspection/names.h"
#include "core/training/slips.h"

#include <cmath>

namespace nn {

namespace {

using Kind = MistakeKind;

bool isPlain(const TrainingSettings &settings)
{
    return std::holds_alternative<Sgd>(settings.optimizer) && settings.penalty.l1 == 0.0
           && settings.penalty.l2 == 0.0;
}

bool isHalved(Loss loss)
{
    return loss == Loss::HalfSumOfSquares || loss == Loss::MeanHalfSquaredError;
}

bool isMeanOverOutputs(Loss loss)
{
    return loss == Loss::MeanSquaredError || loss == Loss::BinaryCrossEntropy
           || loss == Loss::Hinge;
}

// f′ from the value of f, where there is such a formula.
std::optional<Vector> slopesFrom(Activation activation, const Vector &a)
{
    if (activation == Activation::Sigmoid) {
        return a.array() * (1.0 - a.array());
    }
    return activation == Activation::Tanh ? std::optional<Vector>(1.0 - a.array().square())
                                          : std::nullopt;
}

double xLogY(double x, double y)
{
    return x == 0.0 ? 0.0 : x * std::log(y);
}

class HandCalculation
{
public:
    HandCalculation(const HomeworkContext &context, std::optional<Mistake> mistake,
                    std::optional<EarlyRounding> rounding)
        : m_context(context)
        , m_network(context.step.network)
        , m_loss(context.run.settings.loss)
        , m_mistake(std::move(mistake))
        , m_rounding(rounding)
        , m_raw(context.step.inspection)
        , m_used(context.step.inspection)
        , m_rawAfter(m_network)
        , m_usedAfter(m_network)
    {
    }

    [[nodiscard]] StepNumbers carriedOut(bool keepsRounded);

private:
    [[nodiscard]] bool makes(Kind kind, Index layer) const
    {
        return m_mistake && m_mistake->kind == kind && !m_mistake->about
               && m_mistake->layer.value_or(layer) == layer;
    }
    [[nodiscard]] bool makesAbout(Kind kind, QuantityKind about, Index layer) const
    {
        return m_mistake && m_mistake->kind == kind && m_mistake->about
               && m_mistake->about->kind == about && m_mistake->layer.value_or(layer) == layer;
    }
    [[nodiscard]] bool forgets(const Quantity &factor, Index layer) const
    {
        return makesAbout(Kind::ForgottenFactor, factor.kind, layer)
               && (m_mistake->layer || *m_mistake->about == factor);
    }
    [[nodiscard]] double rounded(double value) const
    {
        if (!m_rounding) {
            return value;
        }
        const double scale = std::pow(10.0, m_rounding->decimals);
        return std::round(value * scale) / scale;
    }
    [[nodiscard]] Vector rounded(const Vector &values) const
    {
        return values.unaryExpr([this](double value) { return rounded(value); });
    }
    [[nodiscard]] bool roundsFactors() const { return m_rounding && m_rounding->isInFactors; }
    [[nodiscard]] bool startsAtSum(Index layer) const
    {
        return layer + 1 == m_network.layerCount() && startsAtOutputSum(m_network, m_loss);
    }
    [[nodiscard]] LayerInspection &used(Index layer)
    {
        return m_used.layers[static_cast<std::size_t>(layer)];
    }
    [[nodiscard]] LayerInspection &raw(Index layer)
    {
        return m_raw.layers[static_cast<std::size_t>(layer)];
    }

    void goForward(const Network &network, SampleInspection &raw, SampleInspection &used) const;
    [[nodiscard]] Vector departedSlopes(Index layer, const LayerInspection &numbers) const;
    [[nodiscard]] double lossOf(const SampleInspection &used) const;
    [[nodiscard]] double lossScale() const;
    [[nodiscard]] double gradientScale() const;
    void beginAtOutputs();
    void goBack(Index layer);
    [[nodiscard]] double termOf(Index layer, Index above, Index neuron);
    void differentiate(Index layer);
    [[nodiscard]] double sourceFor(WeightRef at);
    [[nodiscard]] double partialOf(const ParameterRef &at);
    void update(const ParameterRef &at);

    const HomeworkContext &m_context;
    const Network &m_network;
    Loss m_loss;
    std::optional<Mistake> m_mistake;
    std::optional<EarlyRounding> m_rounding;
    // Numbers as they come out and as they are used further, which rounding tells apart.
    SampleInspection m_raw;
    SampleInspection m_used;
    Network m_rawAfter;
    Network m_usedAfter;
};

void HandCalculation::goForward(const Network &network, SampleInspection &raw,
                                SampleInspection &used) const
{
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        const auto at = static_cast<std::size_t>(layer);
        const LayerSpec &spec = network.layer(layer);
        const Vector &below = layer == 0 ? used.input : used.layers[at - 1].activations;
        raw.layers[at].preActivations = network.parameters().weights(layer) * below;
        if (!makes(Kind::ForgottenBias, layer)) {
            raw.layers[at].preActivations += network.parameters().biases(layer);
        }
        used.layers[at].preActivations = rounded(raw.layers[at].preActivations);
        const Matrix z = used.layers[at].preActivations;
        raw.layers[at].activations
            = makes(Kind::SumForActivation, layer) ? z : activate(spec.activation, spec.slope, z);
        used.layers[at].activations = rounded(raw.layers[at].activations);
        raw.layers[at].slopes = departedSlopes(layer, used.layers[at]);
        used.layers[at].slopes = rounded(raw.layers[at].slopes);
    }
    raw.lossValue = lossOf(used);
}

Vector HandCalculation::departedSlopes(Index layer, const LayerInspection &numbers) const
{
    const LayerSpec &spec = m_network.layer(layer);
    const Vector &z = numbers.preActivations;
    const Vector &a = numbers.activations;
    const auto fromActivations = slopesFrom(spec.activation, a);
    Vector slopes = m_rounding && m_rounding->hasSlopesFromActivations && fromActivations
                        ? *fromActivations
                        : slopesOf(spec, z, a);
    if (makes(Kind::ActivationForSlope, layer)) {
        slopes = a;
    } else if (makes(Kind::ActivationForSum, layer)) {
        slopes = slopesOf(spec, a, a);
    } else if (makesAbout(Kind::SumForActivation, QuantityKind::Slope, layer)) {
        slopes = slopesFrom(spec.activation, z).value_or(slopes);
    }
    for (Index neuron = 0; neuron < slopes.size(); ++neuron) {
        const NeuronRef ref{.layer = layer, .neuron = neuron};
        slopes(neuron) = forgets({QuantityKind::Slope, ref}, layer) ? 1.0 : slopes(neuron);
    }
    return slopes;
}

double HandCalculation::lossScale() const
{
    const auto outputs = static_cast<double>(m_network.outputCount());
    if (makes(Kind::ExtraHalf, 0) && m_loss == Loss::MeanSquaredError) {
        return 0.5;
    }
    if (makes(Kind::ForgottenHalf, 0) && isHalved(m_loss)) {
        return 2.0;
    }
    if (makes(Kind::SumForMean, 0) && isMeanOverOutputs(m_loss)) {
        return outputs;
    }
    return makes(Kind::MeanForSum, 0) && !isMeanOverOutputs(m_loss) ? 1.0 / outputs : 1.0;
}

double HandCalculation::gradientScale() const
{
    if (makes(Kind::ForgottenTwo, 0) && m_loss == Loss::MeanSquaredError) {
        return 0.5;
    }
    if (makes(Kind::ExtraTwo, 0) && isHalved(m_loss)) {
        return 2.0;
    }
    const bool isAboutMean = makes(Kind::SumForMean, 0) || makes(Kind::MeanForSum, 0);
    return isAboutMean ? lossScale() : 1.0;
}

double HandCalculation::lossOf(const SampleInspection &used) const
{
    const LayerSpec &spec = m_network.layers().back();
    const Matrix z = used.layers.back().preActivations;
    const Matrix a = used.layers.back().activations;
    const bool isBinary = m_loss == Loss::BinaryCrossEntropy;
    if (!m_rounding || (!isBinary && m_loss != Loss::SoftmaxCrossEntropy)) {
        return lossScale()
               * sampleLosses(m_loss, {spec.activation, spec.slope, z, a}, used.target)(0);
    }
    // By hand a cross-entropy follows from the rounded outputs, not from their sums.
    double sum = 0.0;
    for (Index i = 0; i < a.size(); ++i) {
        const double t = used.target(i);
        sum -= xLogY(t, a(i)) + (isBinary ? xLogY(1.0 - t, 1.0 - a(i)) : 0.0);
    }
    return isBinary ? sum / static_cast<double>(a.size()) : sum;
}

void HandCalculation::beginAtOutputs()
{
    const Index layer = m_network.layerCount() - 1;
    const LayerSpec &spec = m_network.layer(layer);
    const Matrix z = used(layer).preActivations;
    const Matrix a = used(layer).activations;
    const OutputLayer output{spec.activation, spec.slope, z, a};
    Vector gradient = gradientScale() * outputGradient(m_loss, output, m_used.target);
    Vector delta = gradientScale() * outputDelta(m_loss, output, m_used.target);
    for (Index neuron = 0; neuron < gradient.size(); ++neuron) {
        const NeuronRef ref{.layer = layer, .neuron = neuron};
        if (forgets({QuantityKind::ActivationGradient, ref}, layer)) {
            gradient(neuron) = 1.0;
            delta(neuron) = 1.0;
        }
    }
    raw(layer).activationGradients = gradient;
    used(layer).activationGradients = rounded(gradient);
    raw(layer).deltas
        = startsAtSum(layer)
              ? delta
              : Vector(used(layer).activationGradients.cwiseProduct(used(layer).slopes));
    used(layer).deltas = rounded(raw(layer).deltas);
}

// One term of ∂L/∂h1 = w5 · δ_o1 + …
double HandCalculation::termOf(Index layer, Index above, Index neuron)
{
    const Index upper = layer + 1;
    const WeightRef at{.layer = upper, .to = above, .from = neuron};
    const NeuronRef to{.layer = upper, .neuron = above};
    const Network &network = makes(Kind::UpdatedWeight, upper) ? m_usedAfter : m_network;
    const double gradient = used(upper).activationGradients(above);
    const double delta = used(upper).deltas(above);
    if (makesAbout(Kind::ForgottenPath, QuantityKind::Activation, upper)
        && *m_mistake->about == Quantity{QuantityKind::Activation, to}) {
        return 0.0;
    }
    if (forgets({QuantityKind::NeuronFactor, ParameterRef(at)}, upper)) {
        return gradient;
    }
    if (forgets({QuantityKind::Weight, ParameterRef(at)}, upper)) {
        return delta;
    }
    return roundsFactors() && !startsAtSum(upper)
               ? gradient * rounded(network.value(at) * used(upper).slopes(above))
               : network.value(at) * delta;
}

void HandCalculation::goBack(Index layer)
{
    Vector gradient = Vector::Zero(m_network.layer(layer).units);
    for (Index neuron = 0; neuron < gradient.size(); ++neuron) {
        for (Index above = 0; above < m_network.layer(layer + 1).units; ++above) {
            gradient(neuron) += termOf(layer, above, neuron);
        }
    }
    raw(layer).activationGradients = gradient;
    used(layer).activationGradients = roundsFactors() ? gradient : rounded(gradient);
    raw(layer).deltas = used(layer).activationGradients.cwiseProduct(used(layer).slopes);
    used(layer).deltas = rounded(raw(layer).deltas);
}

double HandCalculation::sourceFor(WeightRef at)
{
    if (at.layer == 0) {
        return m_used.input(at.from);
    }
    const LayerInspection &below = used(at.layer - 1);
    return makesAbout(Kind::SumForActivation, QuantityKind::ParameterFactor, at.layer)
               ? below.preActivations(at.from)
               : below.activations(at.from);
}

double HandCalculation::partialOf(const ParameterRef &at)
{
    const NeuronRef neuron = neuronOf(at);
    const double gradient = used(neuron.layer).activationGradients(neuron.neuron);
    if (makesAbout(Kind::ForgottenFactor, QuantityKind::ParameterFactor, neuron.layer)) {
        return gradient;
    }
    const auto *weight = std::get_if<WeightRef>(&at);
    const bool hasSource = weight != nullptr && !makes(Kind::ForgottenInput, neuron.layer);
    const double source = hasSource ? sourceFor(*weight) : 1.0;
    return roundsFactors() && !startsAtSum(neuron.layer)
               ? gradient * rounded(source * used(neuron.layer).slopes(neuron.neuron))
               : used(neuron.layer).deltas(neuron.neuron) * source;
}

void HandCalculation::differentiate(Index layer)
{
    for (const ParameterRef &at : parametersOf(m_network, layer)) {
        const double partial = partialOf(at);
        std::visit(
            [&](auto ref) {
                m_raw.parameterGradients[ref] = partial;
                m_used.parameterGradients[ref] = rounded(partial);
            },
            at);
    }
}

void HandCalculation::update(const ParameterRef &at)
{
    const Index layer = neuronOf(at).layer;
    const bool isLeftOut = makes(Kind::OldWeight, layer)
                           || (makesAbout(Kind::OldWeight, QuantityKind::Bias, layer)
                               && std::holds_alternative<BiasRef>(at))
                           || (m_network.isFrozen(at) && !makes(Kind::UpdatedFrozen, layer));
    if (isLeftOut) {
        return;
    }
    const double derivative
        = std::visit([this](auto ref) { return m_used.parameterGradients[ref]; }, at);
    const double rate = makes(Kind::ForgottenRate, layer) ? 1.0 : presentRate(m_context.run);
    const double step = makes(Kind::AddedStep, layer) ? -rate * derivative : rate * derivative;
    const double value = makes(Kind::OverwrittenWeight, layer) ? step : m_network.value(at) - step;
    m_rawAfter.setValue(at, value);
    m_usedAfter.setValue(at, rounded(value));
}

StepNumbers HandCalculation::carriedOut(bool keepsRounded)
{
    goForward(m_network, m_raw, m_used);
    const bool isSlip = makes(Kind::RoundedOutput, 0) || makes(Kind::HalfCrossEntropy, 0);
    if (isSlip) {
        m_used.parameterGradients
            = slipGradient(m_network, {.inputs = m_used.input, .targets = m_used.target}, m_loss,
                           {.overwrittenWeights = false,
                            .roundedOutput = makes(Kind::RoundedOutput, 0),
                            .halfCrossEntropy = makes(Kind::HalfCrossEntropy, 0)});
        m_raw.parameterGradients = m_used.parameterGradients;
    }
    // Each layer is updated as soon as its derivatives are there: whoever looks up a weight too
    // late finds the new one.
    for (Index layer = m_network.layerCount() - 1; layer >= 0; --layer) {
        if (layer + 1 == m_network.layerCount()) {
            beginAtOutputs();
        } else {
            goBack(layer);
        }
        if (!isSlip) {
            differentiate(layer);
        }
        for (const ParameterRef &at : parametersOf(m_network, layer)) {
            update(at);
        }
    }
    StepNumbers result{.network = m_network,
                       .inspection = keepsRounded ? m_used : m_raw,
                       .after = std::nullopt,
                       .lossAfter = 0.0};
    if (m_context.step.after && isPlain(m_context.run.settings)) {
        SampleInspection raw = m_raw;
        SampleInspection used = m_used;
        goForward(m_usedAfter, raw, used);
        result.after = std::move(m_rawAfter);
        result.lossAfter = raw.lossValue;
    }
    return result;
}

} // namespace

StepNumbers calculatedWith(const HomeworkContext &context, const Mistake &mistake)
{
    return HandCalculation(context, mistake, std::nullopt).carriedOut(false);
}

StepNumbers calculatedWith(const HomeworkContext &context, const EarlyRounding &rounding,
                           bool keepsRounded)
{
    return HandCalculation(context, std::nullopt, rounding).carriedOut(keepsRounded);
}

} // namespace nn
