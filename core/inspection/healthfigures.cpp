// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/healthfigures.h"

#include "core/pass.h"
#include "core/training/slips.h"
#include "core/training/stepper.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>
#include <variant>

namespace nn {

namespace {

// t ln t with its limit at 0.
double timesItsLogarithm(double t)
{
    return t > 0.0 ? t * std::log(t) : 0.0;
}

double binaryLogarithms(double t)
{
    return timesItsLogarithm(t) + timesItsLogarithm(1.0 - t);
}

double lossOfMean(Loss loss, const Matrix &targets)
{
    const Vector mean = targets.rowwise().mean();
    const double squares
        = (targets.colwise() - mean).squaredNorm() / static_cast<double>(targets.cols());
    const auto outputs = static_cast<double>(targets.rows());
    switch (loss) {
    case Loss::MeanSquaredError: return squares / outputs;
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: return 0.5 * squares;
    case Loss::BinaryCrossEntropy: return -mean.unaryExpr(&binaryLogarithms).mean();
    case Loss::SoftmaxCrossEntropy: return -mean.unaryExpr(&timesItsLogarithm).sum();
    case Loss::Hinge: return 1.0 - mean.squaredNorm() / outputs; // 1 − t·m, |m| being at most 1
    }
    return 0.0;
}

double lossOfKnowingNothing(Loss loss, const Matrix &targets)
{
    const auto samples = static_cast<double>(targets.cols());
    const double squares = targets.squaredNorm() / samples;
    const auto outputs = static_cast<double>(targets.rows());
    switch (loss) {
    case Loss::MeanSquaredError: return squares / outputs;
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: return 0.5 * squares;
    case Loss::BinaryCrossEntropy: return std::log(2.0);
    case Loss::SoftmaxCrossEntropy: return targets.sum() / samples * std::log(outputs);
    case Loss::Hinge: return 1.0;
    }
    return 0.0;
}

Samples evenlySpread(const Samples &all, Index most)
{
    const Index count = std::min(all.count(), most);
    Samples some{Matrix(all.inputs.rows(), count), Matrix(all.targets.rows(), count)};
    for (Index i = 0; i < count; ++i) {
        const Index sample = i * all.count() / count;
        some.inputs.col(i) = all.inputs.col(sample);
        some.targets.col(i) = all.targets.col(sample);
    }
    return some;
}

NeuronFigures neuronFigures(const LayerSpec &spec, double steepest,
                            const Eigen::Ref<const Eigen::RowVectorXd, 0, Eigen::InnerStride<>> &z,
                            const Eigen::Ref<const Eigen::RowVectorXd, 0, Eigen::InnerStride<>> &a)
{
    NeuronFigures figures{.steepest = steepest,
                          .largestSlope = 0.0,
                          .flatSamples = 0,
                          .lowestOutput = a.minCoeff(),
                          .highestOutput = a.maxCoeff()};
    for (Index sample = 0; sample < z.size(); ++sample) {
        const double slope = spec.activation == Activation::Softmax
                                 ? a(sample) * (1.0 - a(sample))
                                 : derivative(spec.activation, spec.slope, z(sample));
        figures.largestSlope = std::max(figures.largestSlope, std::abs(slope));
        figures.flatSamples += isFlat(slope, steepest) ? 1 : 0;
    }
    return figures;
}

// The sum over the samples and the free parameters of a layer of squared derivatives. One sample's
// derivative by a weight is δ·x, so with the free weights as a mask M of 0 and 1 it is
//   Σ δ² ∘ (M x² + m)        (units × samples), m the mask of the biases.
double squaredDerivatives(const Network &network, Index layer, const Matrix &x, const Matrix &delta)
{
    const ParameterVector &free = network.trainable();
    Matrix reached = free.weights(layer) * x.cwiseAbs2();
    reached.colwise() += free.biases(layer);
    return (delta.array().square() * reached.array()).sum();
}

struct Sums
{
    Index count = 0;
    double squares = 0.0;
    double steps = 0.0; // squared
};

void addUp(const Network &before, const Network &after, const ParameterVector &gradientSum,
           Index samples, HealthFigures &figures)
{
    const ParameterVector &free = before.trainable();
    const ParameterLayout &layout = free.layout();
    for (Index l = 0; l < layout.layerCount(); ++l) {
        LayerFigures &layer = figures.layers[static_cast<std::size_t>(l)];
        Sums sums;
        for (Index i = layout.offset(l); i < layout.biasOffset(l) + layout.stride(l); ++i) {
            if (free.data()[i] == 0.0) {
                continue;
            }
            const double value = before.parameters().data()[i];
            const double step = after.parameters().data()[i] - value;
            const double gradient = gradientSum.data()[i] / static_cast<double>(samples);
            ++sums.count;
            sums.squares += value * value;
            sums.steps += step * step;
            figures.largestStep = std::max(figures.largestStep, std::abs(step));
            figures.largestGradient = std::max(figures.largestGradient, std::abs(gradient));
            figures.changesSomething |= step != 0.0;
        }
        const auto count = static_cast<double>(std::max<Index>(sums.count, 1));
        layer.freeCount = sums.count;
        layer.size = std::sqrt(sums.squares / count);
        layer.step = std::sqrt(sums.steps / count);
        figures.freeCount += sums.count;
    }
}

// The network after one more update, by a batch of the run's size in which every sample has the
// mean of these gradients.
Network afterUpdate(const TrainingRun &run, double rate, const Samples &some,
                    const ParameterVector &gradientSum, Index batch)
{
    auto data = std::make_shared<TrainingData>();
    data->train = some;
    TrainingRun next{.learned = run.learned, .settings = run.settings, .data = std::move(data)};
    next.settings.learningRate = rate;
    next.settings.schedule = {};
    next.settings.order = SampleOrder::AsInTable;
    next.learned.position = epochStart(Rng(), run.network().parameters().layout());
    ParameterVector scaled = gradientSum;
    const double scale = static_cast<double>(batch) / static_cast<double>(some.count());
    for (Index i = 0; i < scaled.size(); ++i) {
        scaled.data()[i] *= scale;
    }
    Stepper stepper;
    stepper.attach(next);
    stepper.update(next, scaled, batch);
    return std::move(next.learned.network);
}

bool isLargeStep(const LayerFigures &layer, Index inputs)
{
    return layer.step > std::max(layer.size, usualSize(inputs));
}

} // namespace

double steepestSlope(Activation activation, double slope)
{
    switch (activation) {
    case Activation::Sigmoid:
    case Activation::Softmax: return 0.25;
    case Activation::LeakyRelu:
    case Activation::Elu: return std::max(1.0, slope);
    // Where the second derivative is 0: at z = 2.39936 and at z = √2.
    case Activation::Silu: return 1.0998393201288670;
    case Activation::Gelu: return 1.1289041451851547;
    case Activation::Tanh:
    case Activation::Relu:
    case Activation::Softplus:
    case Activation::Sine:
    case Activation::Linear: return 1.0;
    case Activation::Step: return 0.0;
    }
    return 1.0;
}

double lossOfGuessing(Loss loss, const Matrix &targets)
{
    const bool areAllEqual = ((targets.colwise() - targets.col(0)).array() == 0.0).all();
    return areAllEqual ? lossOfKnowingNothing(loss, targets) : lossOfMean(loss, targets);
}

double lowestLoss(Loss loss, const Matrix &targets)
{
    const auto samples = static_cast<double>(targets.cols());
    const auto outputs = static_cast<double>(targets.rows());
    if (loss == Loss::BinaryCrossEntropy) {
        return -targets.unaryExpr(&binaryLogarithms).sum() / (samples * outputs);
    }
    return loss == Loss::SoftmaxCrossEntropy
               ? -targets.unaryExpr(&timesItsLogarithm).sum() / samples
               : 0.0;
}

double usualSize(Index inputs)
{
    return 1.0 / std::sqrt(static_cast<double>(inputs));
}

HealthFigures measureHealth(const TrainingRun &run, const HealthOptions &options)
{
    const Network &network = run.network();
    const Samples &all = run.data->train;
    assert(all.count() > 0 && options.mostSamples > 0);
    const Samples some = evenlySpread(all, options.mostSamples);
    const Trace forward = trace(network, some.inputs);
    const OutputLayer output = outputLayer(network, forward);
    const Gradient back
        = backpropagate(network, some.inputs, forward,
                        slipDelta(run.settings.loss, output, some.targets, run.settings.slips));

    HealthFigures figures;
    figures.samples = some.count();
    figures.areInputsAlike = ((some.inputs.colwise() - some.inputs.col(0)).array() == 0.0).all();
    figures.areAllSamples = some.count() == all.count();
    figures.loss = sampleLosses(run.settings.loss, output, some.targets).mean();
    figures.lowestLoss = lowestLoss(run.settings.loss, some.targets);
    figures.lossOfGuessing = lossOfGuessing(run.settings.loss, some.targets);
    figures.lossAfterStep = std::numeric_limits<double>::quiet_NaN();
    figures.layers.resize(forward.activations.size());

    const EpochPosition &position = run.learned.position;
    const Index batch = std::min(run.batchSize(), all.count());
    const Index due = std::min(all.count(), position.seen - position.seen % batch + batch);
    figures.rate = rateOfUpdate(run, position.used, due);
    const Network after = afterUpdate(run, figures.rate, some, back.parameters, batch);
    addUp(network, after, back.parameters, some.count(), figures);

    double squares = 0.0;
    bool isLarge = false;
    for (std::size_t l = 0; l < figures.layers.size(); ++l) {
        const auto at = static_cast<Index>(l);
        const LayerSpec &spec = network.layer(at);
        LayerFigures &layer = figures.layers[l];
        const double steepest = steepestSlope(spec.activation, spec.slope);
        for (Index unit = 0; unit < spec.units; ++unit) {
            layer.neurons.push_back(neuronFigures(spec, steepest,
                                                  forward.preActivations[l].row(unit),
                                                  forward.activations[l].row(unit)));
        }
        const Matrix &x = l > 0 ? forward.activations[l - 1] : some.inputs;
        const double ofLayer = squaredDerivatives(network, at, x, back.deltas[l]);
        squares += ofLayer;
        layer.gradient = std::sqrt(
            ofLayer / static_cast<double>(std::max<Index>(layer.freeCount, 1) * some.count()));
        isLarge |= isLargeStep(layer, x.rows());
    }
    figures.gradientNorm = std::sqrt(squares);
    if (isLarge) {
        figures.lossAfterStep = objective(after, some, run.settings.loss, Reduction::Mean);
    }
    return figures;
}

} // namespace nn
