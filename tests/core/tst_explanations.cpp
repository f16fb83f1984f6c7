// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/chainpaths.h"
#include "core/inspection/chainrule.h"
#include "core/inspection/gradientcheck.h"
#include "core/inspection/names.h"
#include "support/randomproblem.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::Index;
using nn::Loss;

// What the chain rule tells about a derivative, held against the gradient that training uses.
class tst_Explanations : public QObject
{
    Q_OBJECT

private slots:
    void allPathsAddUpToTheGradient_data() { addPairs(); }
    void allPathsAddUpToTheGradient();
    void theFactorsOfAPathMultiplyToItsShare_data() { addPairs(); }
    void theFactorsOfAPathMultiplyToItsShare();
    void finiteDifferencesAgree_data() { addPairs(); }
    void finiteDifferencesAgree();

private:
    static void addPairs();
};

namespace {

constexpr int shapesOfEachPair = 4;
constexpr Index everyPath = 10'000; // 6³ at most

std::vector<RandomProblem> problemsOf(Activation hidden, Activation output, Loss loss)
{
    nn::Rng rng(static_cast<std::uint64_t>(hidden) * 1000 + static_cast<std::uint64_t>(output) * 10
                + static_cast<std::uint64_t>(loss));
    std::vector<RandomProblem> problems;
    for (int i = 0; i < shapesOfEachPair; ++i) {
        problems.push_back(randomProblem(rng, randomShape(rng, hidden, output), loss, 1));
    }
    return problems;
}

std::vector<RandomProblem> problemsOfThisRow()
{
    QFETCH(Activation, hidden);
    QFETCH(Activation, output);
    QFETCH(Loss, loss);
    return problemsOf(hidden, output, loss);
}

nn::SampleInspection inspected(const RandomProblem &problem, Loss loss)
{
    return nn::inspectSample(problem.network, problem.samples.inputs.col(0),
                             problem.samples.targets.col(0), loss);
}

// What the parameter multiplies.
double sourceOf(const nn::SampleInspection &seen, const nn::ParameterRef &at)
{
    const auto *weight = std::get_if<nn::WeightRef>(&at);
    if (weight == nullptr) {
        return 1.0;
    }
    return weight->layer == 0
               ? seen.input(weight->from)
               : seen.layers[static_cast<std::size_t>(weight->layer - 1)].activations(weight->from);
}

} // namespace

// Every hidden activation with every output and loss that go together; softmax is for outputs.
void tst_Explanations::addPairs()
{
    QTest::addColumn<Activation>("hidden");
    QTest::addColumn<Activation>("output");
    QTest::addColumn<Loss>("loss");
    for (const Activation hidden : nn::allActivations) {
        for (const Activation output : nn::allActivations) {
            for (const Loss loss : nn::allLosses) {
                if (hidden != Activation::Softmax && nn::checkPair(loss, output)) {
                    QTest::addRow("%s, %s, %s", nn::key(hidden).data(), nn::key(output).data(),
                                  nn::key(loss).data())
                        << hidden << output << loss;
                }
            }
        }
    }
}

void tst_Explanations::allPathsAddUpToTheGradient()
{
    QFETCH(Loss, loss);
    for (const RandomProblem &problem : problemsOfThisRow()) {
        const nn::SampleInspection seen = inspected(problem, loss);
        const nn::Gradient gradient
            = nn::gradient(problem.network, problem.samples, loss, nn::Reduction::Mean);
        for (const nn::ParameterRef &at : problem.network.parameterList()) {
            const nn::ChainRule rule = nn::chainRule(problem.network, seen, at, everyPath);
            QCOMPARE(static_cast<double>(rule.paths.size()), rule.pathCount);
            double sum = 0.0;
            double size = 0.0; // of the terms: paths that cancel leave their rounding
            for (const nn::ChainPath &path : rule.paths) {
                sum += path.share;
                size += std::abs(path.share);
            }
            const double expected
                = std::visit([&](auto ref) { return gradient.parameters[ref]; }, at);
            VERIFY_NEAR(sum, expected, 1e-12, 1e-12 * size);
        }
    }
}

// The share is also the product of δ along the path and what the weight multiplies.
void tst_Explanations::theFactorsOfAPathMultiplyToItsShare()
{
    QFETCH(Loss, loss);
    for (const RandomProblem &problem : problemsOfThisRow()) {
        const nn::SampleInspection seen = inspected(problem, loss);
        for (const nn::ParameterRef &at : problem.network.parameterList()) {
            const nn::NeuronRef neuron = nn::neuronOf(at);
            const double source = sourceOf(seen, at);
            const auto rule = nn::chainRule(problem.network, seen, at, everyPath);
            const auto deltas = nn::largestPaths(problem.network, seen, neuron, everyPath);
            QCOMPARE(rule.paths.size(), deltas.size());
            for (std::size_t i = 0; i < deltas.size(); ++i) {
                const nn::ChainPath &path = rule.paths[i];
                double product = 1.0;
                for (const nn::ChainFactor &factor : path.factors) {
                    product *= factor.value;
                }
                VERIFY_NEAR(product, path.share, 1e-12);
                VERIFY_NEAR(product, deltas[i].share * source, 1e-12);
                QVERIFY(path.neurons == deltas[i].neurons);
                QCOMPARE(path.factors.size(), path.neurons.size() + 1);
            }
        }
    }
}

// Samples of randomProblem() keep away from kinks.
void tst_Explanations::finiteDifferencesAgree()
{
    QFETCH(Loss, loss);
    for (const RandomProblem &problem : problemsOfThisRow()) {
        const nn::SampleInspection seen = inspected(problem, loss);
        const nn::GradientCheck parameters
            = nn::checkParameters(problem.network, problem.samples, loss, nn::Reduction::Mean,
                                  seen.parameterGradients, problem.network.parameterList());
        QVERIFY(parameters.derivatives[parameters.worst].error < nn::defaultCheckTolerance);
        const nn::GradientCheck inputs = nn::checkInputs(problem.network, problem.samples, loss,
                                                         nn::Reduction::Mean, seen.inputGradients);
        QVERIFY(inputs.derivatives[inputs.worst].error < nn::defaultCheckTolerance);
    }
}

QTEST_GUILESS_MAIN(tst_Explanations)
#include "tst_explanations.moc"
