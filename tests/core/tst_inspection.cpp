// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/inspection.h"

#include "core/pass.h"
#include "support/randomproblem.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::Index;
using nn::Loss;
using nn::Matrix;
using nn::Vector;

class tst_Inspection : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberIsThatOfThePasses();
    void activationGradientsAreSlopesOfTheLoss();
    void deltaIsActivationGradientTimesSlope();
    void softmaxSlopesAreTheDiagonalOfItsJacobian();
    void saturatedCrossEntropiesHaveFiniteDeltas();
    void samplesAddUpToTheirBatch();
};

namespace {

nn::SampleInspection inspected(const RandomProblem &problem, Loss loss, Index sample = 0)
{
    return nn::inspectSample(problem.network, problem.samples.inputs.col(sample),
                             problem.samples.targets.col(sample), loss);
}

RandomProblem randomCase(nn::Rng &rng, Activation hidden, Activation output, Loss loss)
{
    return randomProblem(rng, randomShape(rng, hidden, output), loss, 3);
}

} // namespace

void tst_Inspection::everyNumberIsThatOfThePasses()
{
    nn::Rng rng(1);
    for (const Activation hidden : nn::allActivations) {
        if (hidden == Activation::Softmax) {
            continue;
        }
        const RandomProblem problem
            = randomCase(rng, hidden, Activation::Tanh, Loss::MeanSquaredError);
        const nn::SampleInspection seen = inspected(problem, Loss::MeanSquaredError);
        const nn::Samples sample{.inputs = problem.samples.inputs.col(0),
                                 .targets = problem.samples.targets.col(0)};
        const nn::Trace trace = nn::trace(problem.network, sample.inputs);
        const nn::Gradient gradient
            = nn::gradient(problem.network, sample, seen.loss, nn::Reduction::Sum);

        QVERIFY(nn::sameValues(seen.input, sample.inputs));
        QVERIFY(nn::sameValues(seen.target, sample.targets));
        QCOMPARE(seen.lossValue,
                 nn::objective(problem.network, sample, seen.loss, nn::Reduction::Sum));
        QVERIFY(seen.parameterGradients == gradient.parameters);
        QVERIFY(nn::sameValues(seen.inputGradients, gradient.inputs));
        QCOMPARE(seen.layers.size(), trace.activations.size());
        for (std::size_t i = 0; i < seen.layers.size(); ++i) {
            QVERIFY(nn::sameValues(seen.layers[i].preActivations, trace.preActivations[i]));
            QVERIFY(nn::sameValues(seen.layers[i].activations, trace.activations[i]));
            QVERIFY(nn::sameValues(seen.layers[i].deltas, gradient.deltas[i]));
        }
    }
}

// A hidden activation cannot be moved by itself, but the layers above it are a network of their
// own whose inputs they are.
void tst_Inspection::activationGradientsAreSlopesOfTheLoss()
{
    nn::Rng rng(2);
    const RandomShape shape{.inputCount = 2, .layers = {{.units = 3}, {.units = 4}, {.units = 2}}};
    const RandomProblem problem = randomProblem(rng, shape, Loss::MeanSquaredError, 1);
    const nn::SampleInspection seen = inspected(problem, Loss::MeanSquaredError);

    nn::Network upper(3, {{.units = 4}, {.units = 2}});
    for (Index i = 0; i < 2; ++i) {
        upper.parameters().weights(i) = problem.network.parameters().weights(i + 1);
        upper.parameters().biases(i) = problem.network.parameters().biases(i + 1);
    }
    const nn::Gradient gradient
        = nn::gradient(upper, {.inputs = seen.layers[0].activations, .targets = seen.target},
                       seen.loss, nn::Reduction::Sum);
    QVERIFY(areNear(seen.layers[0].activationGradients, gradient.inputs, 1e-14));
    const Vector error = seen.layers[2].activations - seen.target;
    QVERIFY(areNear(seen.layers[2].activationGradients, error, 1e-15));
}

void tst_Inspection::deltaIsActivationGradientTimesSlope()
{
    nn::Rng rng(3);
    for (const Loss loss : nn::allLosses) {
        for (const Activation output : nn::allActivations) {
            if (!nn::checkPair(loss, output)) {
                continue;
            }
            const RandomProblem problem = randomCase(rng, Activation::Silu, output, loss);
            const nn::SampleInspection seen = inspected(problem, loss);
            for (std::size_t i = 0; i < seen.layers.size(); ++i) {
                const nn::LayerInspection &layer = seen.layers[i];
                if (i + 1 == seen.layers.size() && output == Activation::Softmax) {
                    continue; // there every δ has a part of every ∂L/∂a
                }
                const Vector product = layer.activationGradients.cwiseProduct(layer.slopes);
                QVERIFY(areNear(layer.deltas, product, 1e-13));
            }
        }
    }
}

void tst_Inspection::softmaxSlopesAreTheDiagonalOfItsJacobian()
{
    nn::Rng rng(4);
    const RandomProblem problem
        = randomCase(rng, Activation::Tanh, Activation::Softmax, Loss::SoftmaxCrossEntropy);
    const nn::LayerInspection output = inspected(problem, Loss::SoftmaxCrossEntropy).layers.back();
    constexpr double h = 1e-6;
    for (Index i = 0; i < output.slopes.size(); ++i) {
        Matrix up = output.preActivations;
        Matrix down = output.preActivations;
        up(i) += h;
        down(i) -= h;
        const double slope = (nn::activate(Activation::Softmax, 1.0, up)(i)
                              - nn::activate(Activation::Softmax, 1.0, down)(i))
                             / (2.0 * h);
        VERIFY_NEAR(output.slopes(i), slope, 1e-8, 1e-10);
    }
}

void tst_Inspection::saturatedCrossEntropiesHaveFiniteDeltas()
{
    for (const Loss loss : {Loss::BinaryCrossEntropy, Loss::SoftmaxCrossEntropy}) {
        const Activation output
            = loss == Loss::BinaryCrossEntropy ? Activation::Sigmoid : Activation::Softmax;
        nn::Network network(1, {{.units = 2, .activation = output}});
        network.parameters().weights(0) = Matrix{{900.0}, {-900.0}};
        const nn::SampleInspection seen
            = nn::inspectSample(network, Vector{{1.0}}, Vector{{0.0, 1.0}}, loss);
        const double each = loss == Loss::BinaryCrossEntropy ? 0.5 : 1.0;
        QVERIFY(nn::sameValues(seen.layers[0].deltas, Vector{{each, -each}}));
        QVERIFY(std::isfinite(seen.lossValue));
        QCOMPARE(seen.inputGradients(0), 1800.0 * each);
    }
}

void tst_Inspection::samplesAddUpToTheirBatch()
{
    nn::Rng rng(5);
    const RandomProblem problem
        = randomCase(rng, Activation::Gelu, Activation::Linear, Loss::HalfSumOfSquares);
    const nn::Gradient batch = nn::gradient(problem.network, problem.samples,
                                            Loss::HalfSumOfSquares, nn::Reduction::Sum);
    for (const nn::ParameterRef &at : problem.network.parameterList()) {
        double sum = 0.0;
        double scale = 0.0;
        for (Index sample = 0; sample < problem.samples.count(); ++sample) {
            const auto seen = inspected(problem, Loss::HalfSumOfSquares, sample);
            const double part
                = std::visit([&](auto ref) { return seen.parameterGradients[ref]; }, at);
            sum += part;
            scale += std::abs(part);
        }
        const double together = std::visit([&](auto ref) { return batch.parameters[ref]; }, at);
        VERIFY_NEAR(together, sum, 1e-15, 1e-14 * scale);
    }
}

QTEST_GUILESS_MAIN(tst_Inspection)
#include "tst_inspection.moc"
