// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/chainrule.h"
#include "core/inspection/formulavalue.h"

#include "support/golden.h"
#include "support/randomproblem.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using nn::Activation;
using nn::BiasRef;
using nn::ChainFactor;
using nn::Index;
using nn::Loss;
using nn::Vector;
using nn::WeightRef;

class tst_ChainRule : public QObject
{
    Q_OBJECT

private slots:
    void aliceHasTheFactorsOfTheTutorial();
    void aliceHasTheDeltasOfTheTutorial();
    void aliceHasAllNinePartialsOfTheTutorial();
    void aBiasEndsWithTheSlopeAlone();
    void anOutputWeightHasTwoFactors();
    void aNetworkWithoutHiddenLayerStartsAtTheInputs();
    void theFirstFactorIsTheFormulaOfTheLoss_data();
    void theFirstFactorIsTheFormulaOfTheLoss();
    void allPathsAddUpToTheDerivative_data();
    void allPathsAddUpToTheDerivative();
    void everyFormulaComputesItsValue();
    void theDeltaFormAddsUpTermByTerm();
    void pathsOfADeepNetworkAreTheLargestAndTheRestIsStated();
    void saturatedCrossEntropiesStayFinite();
    void aShareUnderAStepIsZero();
    void pathsAreNamedFromTheLossDown();
};

namespace {

nn::Network aliceNetwork()
{
    nn::Network network(2, {{.units = 2, .activation = Activation::Sigmoid},
                            {.units = 1, .activation = Activation::Sigmoid}});
    network.parameters().weights(0).setOnes();
    network.parameters().weights(1).setOnes();
    return network;
}

nn::SampleInspection alice()
{
    return nn::inspectSample(aliceNetwork(), Vector{{-2.0, -1.0}}, Vector{{1.0}},
                             Loss::MeanSquaredError);
}

double tutorialNumber(const std::string &id)
{
    const nlohmann::json file = readGolden("tutorials.json");
    for (const nlohmann::json &entry : file["entries"]) {
        if (entry["id"] == id) {
            return entry["expected"].get<double>();
        }
    }
    return std::nan("");
}

std::string textOf(const std::vector<ChainFactor> &factors)
{
    std::string text;
    for (const ChainFactor &factor : factors) {
        text += factor.name + " = " + factor.formula + "\n";
    }
    return text;
}

nn::SampleInspection inspected(const RandomProblem &problem, Loss loss)
{
    return nn::inspectSample(problem.network, problem.samples.inputs.col(0),
                             problem.samples.targets.col(0), loss);
}

// Of both forms.
std::vector<ChainFactor> allLines(const nn::Network &network, const nn::SampleInspection &seen,
                                  const nn::ParameterRef &at)
{
    std::vector<ChainFactor> lines = nn::deltaForm(network, seen, at);
    for (const nn::ChainPath &path : nn::chainRule(network, seen, at).paths) {
        lines.insert(lines.end(), path.factors.begin(), path.factors.end());
    }
    return lines;
}

std::string firstFormula(Loss loss, Activation output, const Vector &target)
{
    const nn::Network network(1, {{.units = target.size(), .activation = output}});
    const auto seen = nn::inspectSample(network, Vector{{1.0}}, target, loss);
    const auto rule = nn::chainRule(network, seen, WeightRef{.layer = 0, .to = 0, .from = 0});
    return textOf({rule.paths.front().factors.front()});
}

} // namespace

void tst_ChainRule::aliceHasTheFactorsOfTheTutorial()
{
    const nn::Network network = aliceNetwork();
    const nn::ChainRule rule = nn::chainRule(network, alice(), *network.parameterNamed("w1"));
    QCOMPARE(rule.name, std::string("∂L/∂w1"));
    QCOMPARE(rule.pathCount, 1.0);
    QCOMPARE(rule.paths.size(), std::size_t{1});
    const std::vector<ChainFactor> &factors = rule.paths.front().factors;
    QCOMPARE(textOf(factors), std::string("∂L/∂o1 = −2 (y − o1)\n"
                                          "∂o1/∂h1 = w5 · f′(sum_o1)\n"
                                          "∂h1/∂w1 = x1 · f′(sum_h1)\n"));
    VERIFY_NEAR(factors[0].value, tutorialNumber("alice_dL_dypred"), 1e-12);
    VERIFY_NEAR(factors[1].value, tutorialNumber("alice_dypred_dh1"), 1e-12);
    VERIFY_NEAR(factors[2].value, tutorialNumber("alice_dh1_dw1"), 1e-12);
    VERIFY_NEAR(rule.paths.front().share, tutorialNumber("alice_dL_dw1"), 1e-12);
    VERIFY_NEAR(rule.derivative, tutorialNumber("alice_dL_dw1"), 1e-12);
    QCOMPARE(rule.remainder, 0.0);
    QCOMPARE(factors[2].numbers[0].name, std::string("x1"));
    QCOMPARE(factors[2].numbers[0].value, -2.0);
}

void tst_ChainRule::aliceHasTheDeltasOfTheTutorial()
{
    const nn::Network network = aliceNetwork();
    const auto lines = nn::deltaForm(network, alice(), *network.parameterNamed("w1"));
    QCOMPARE(textOf(lines), std::string("δ_o1 = f′(sum_o1) · (−2 (y − o1))\n"
                                        "δ_h1 = f′(sum_h1) · (w5 · δ_o1)\n"
                                        "∂L/∂w1 = δ_h1 · x1\n"));
    VERIFY_NEAR(lines[0].value,
                tutorialNumber("alice_dL_dypred") * tutorialNumber("alice_dypred_dh1"), 1e-12);
    VERIFY_NEAR(lines[1].value, tutorialNumber("alice_dL_dw1") / -2.0, 1e-12);
    VERIFY_NEAR(lines[2].value, tutorialNumber("alice_dL_dw1"), 1e-12);
}

void tst_ChainRule::aliceHasAllNinePartialsOfTheTutorial()
{
    const nn::Network network = aliceNetwork();
    const nlohmann::json file = readGolden("tutorials.json");
    int found = 0;
    for (const nlohmann::json &entry : file["entries"]) {
        if (entry["id"] != "alice_all_partials") {
            continue;
        }
        const nlohmann::json &expected = entry["expected"];
        for (std::size_t i = 0; i < expected["order"].size(); ++i) {
            const auto at = network.parameterNamed(expected["order"][i].get<std::string>());
            const nn::ChainRule rule = nn::chainRule(network, alice(), *at);
            VERIFY_NEAR(rule.paths.front().share, expected["values"][i].get<double>(), 1e-12);
            ++found;
        }
    }
    QCOMPARE(found, 9);
}

void tst_ChainRule::aBiasEndsWithTheSlopeAlone()
{
    const nn::Network network = aliceNetwork();
    const nn::ChainRule rule = nn::chainRule(network, alice(), *network.parameterNamed("b2"));
    QCOMPARE(textOf(rule.paths.front().factors), std::string("∂L/∂o1 = −2 (y − o1)\n"
                                                             "∂o1/∂h2 = w6 · f′(sum_o1)\n"
                                                             "∂h2/∂b2 = f′(sum_h2)\n"));
    QCOMPARE(textOf({nn::derivativeFormula(network, alice(), *network.parameterNamed("b2"))}),
             std::string("∂L/∂b2 = δ_h2\n"));
}

void tst_ChainRule::anOutputWeightHasTwoFactors()
{
    const nn::Network network = aliceNetwork();
    const nn::ChainRule rule = nn::chainRule(network, alice(), *network.parameterNamed("w6"));
    QCOMPARE(textOf(rule.paths.front().factors), std::string("∂L/∂o1 = −2 (y − o1)\n"
                                                             "∂o1/∂w6 = h2 · f′(sum_o1)\n"));
}

void tst_ChainRule::aNetworkWithoutHiddenLayerStartsAtTheInputs()
{
    nn::Network network(3, {{.units = 2, .activation = Activation::Linear}});
    network.parameters().weights(0).setConstant(0.5);
    const auto seen = nn::inspectSample(network, Vector{{1.0, 2.0, 3.0}}, Vector{{1.0, 5.0}},
                                        Loss::MeanSquaredError);
    const nn::ChainRule rule
        = nn::chainRule(network, seen, WeightRef{.layer = 0, .to = 1, .from = 2});
    QCOMPARE(textOf(rule.paths.front().factors), std::string("∂L/∂o2 = −2 (y2 − o2) / 2\n"
                                                             "∂o2/∂w6 = x3 · f′(sum_o2)\n"));
    QCOMPARE(rule.paths.front().factors[0].value, -2.0);
    QCOMPARE(rule.derivative, -6.0);
    QCOMPARE(rule.paths.front().share, -6.0);
}

void tst_ChainRule::theFirstFactorIsTheFormulaOfTheLoss_data()
{
    QTest::addColumn<std::string>("seen");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, Loss loss, Activation output, const Vector &target,
                        const char *expected) {
        QTest::newRow(name) << firstFormula(loss, output, target) << std::string(expected);
    };
    const Vector one{{1.0}};
    const Vector two{{1.0, -1.0}};
    const Vector shares{{1.0, 0.0}};
    row("half sum", Loss::HalfSumOfSquares, Activation::Tanh, one, "∂L/∂o1 = −(y − o1)\n");
    row("half mean", Loss::MeanHalfSquaredError, Activation::Tanh, two, "∂L/∂o1 = −(y1 − o1)\n");
    row("binary cross-entropy", Loss::BinaryCrossEntropy, Activation::Sigmoid, one,
        "∂L/∂sum_o1 = o1 − y\n");
    row("binary cross-entropy of two", Loss::BinaryCrossEntropy, Activation::Sigmoid, shares,
        "∂L/∂sum_o1 = (o1 − y1) / 2\n");
    row("softmax cross-entropy", Loss::SoftmaxCrossEntropy, Activation::Softmax, shares,
        "∂L/∂sum_o1 = o1 − y1\n");
    row("softmax cross-entropy of loose targets", Loss::SoftmaxCrossEntropy, Activation::Softmax,
        Vector{{0.5, 0.2}}, "∂L/∂sum_o1 = o1 · Σy − y1\n");
    row("squares of softmax", Loss::MeanSquaredError, Activation::Softmax, shares,
        "∂L/∂sum_o1 = o1 · (∂L/∂o1 − Σ o·∂L/∂o)\n");
    row("hinge", Loss::Hinge, Activation::Linear, one, "∂L/∂o1 = −y\n");
    row("hinge of two", Loss::Hinge, Activation::Linear, two, "∂L/∂o1 = −y1 / 2\n");
    row("hinge beyond its kink", Loss::Hinge, Activation::Step, one, "∂L/∂o1 = 0\n");
}

void tst_ChainRule::theFirstFactorIsTheFormulaOfTheLoss()
{
    QFETCH(std::string, seen);
    QFETCH(std::string, expected);
    QCOMPARE(seen, expected);
}

void tst_ChainRule::allPathsAddUpToTheDerivative_data()
{
    QTest::addColumn<int>("hidden");
    for (const Activation hidden : nn::allActivations) {
        if (hidden != Activation::Softmax) {
            QTest::newRow(nn::key(hidden).data()) << static_cast<int>(hidden);
        }
    }
}

void tst_ChainRule::allPathsAddUpToTheDerivative()
{
    QFETCH(int, hidden);
    nn::Rng rng(static_cast<std::uint64_t>(hidden) + 1);
    for (const Loss loss : nn::allLosses) {
        for (const Activation output : nn::allActivations) {
            if (!nn::checkPair(loss, output)) {
                continue;
            }
            const RandomProblem problem = randomProblem(
                rng, randomShape(rng, static_cast<Activation>(hidden), output), loss, 1);
            const nn::SampleInspection seen = inspected(problem, loss);
            for (const nn::ParameterRef &at : problem.network.parameterList()) {
                const nn::ChainRule rule = nn::chainRule(problem.network, seen, at, 1000);
                QCOMPARE(static_cast<double>(rule.paths.size()), rule.pathCount);
                double sum = 0.0;
                double scale = 0.0;
                for (const nn::ChainPath &path : rule.paths) {
                    sum += path.share;
                    scale += std::abs(path.share);
                }
                VERIFY_NEAR(sum, rule.derivative, 1e-12, 1e-13 * scale);
                VERIFY_NEAR(nn::derivativeFormula(problem.network, seen, at).value, rule.derivative,
                            0.0);
            }
        }
    }
}

void tst_ChainRule::everyFormulaComputesItsValue()
{
    nn::Rng rng(21);
    for (const Loss loss : nn::allLosses) {
        for (const Activation output :
             {Activation::Sigmoid, Activation::Tanh, Activation::Softmax}) {
            if (!nn::checkPair(loss, output)) {
                continue;
            }
            const RandomShape shape{
                .inputCount = 3,
                .layers = {{.units = 4}, {.units = 2}, {.units = 3, .activation = output}}};
            const RandomProblem problem = randomProblem(rng, shape, loss, 1);
            const nn::SampleInspection seen = inspected(problem, loss);
            for (const nn::ParameterRef &at : problem.network.parameterList()) {
                for (const ChainFactor &line : allLines(problem.network, seen, at)) {
                    const auto value = formulaValue(line);
                    QVERIFY2(value.has_value(), line.formula.c_str());
                    VERIFY_NEAR(*value, line.value, 1e-12, 1e-14);
                }
            }
        }
    }
}

void tst_ChainRule::theDeltaFormAddsUpTermByTerm()
{
    nn::Rng rng(22);
    const RandomShape shape{.inputCount = 3, .layers = {{.units = 4}, {.units = 3}, {.units = 2}}};
    const RandomProblem problem = randomProblem(rng, shape, Loss::MeanSquaredError, 1);
    const nn::SampleInspection seen = inspected(problem, Loss::MeanSquaredError);
    const auto lines
        = nn::deltaForm(problem.network, seen, WeightRef{.layer = 0, .to = 2, .from = 1});
    QCOMPARE(lines.size(), std::size_t{2 + 3 + 1 + 1});
    QCOMPARE(lines[5].formula, std::string("f′(sum_h3) · (w15 · δ_h5 + w19 · δ_h6 + w23 · δ_h7)"));
    for (std::size_t i = 2; i < 6; ++i) {
        const auto &numbers = lines[i].numbers;
        double sum = 0.0;
        for (std::size_t term = 1; term + 1 < numbers.size(); term += 2) {
            sum += numbers[term].value * numbers[term + 1].value;
        }
        VERIFY_NEAR(lines[i].value, numbers[0].value * sum, 1e-14);
    }
    VERIFY_NEAR(lines[6].value, lines[5].value * seen.input(1), 1e-15);
}

// 2-8-8-8-8-8-8-1: 8⁵ ways from a neuron of the first layer.
void tst_ChainRule::pathsOfADeepNetworkAreTheLargestAndTheRestIsStated()
{
    nn::Rng rng(23);
    RandomShape shape{.inputCount = 2, .layers = std::vector<nn::LayerSpec>(7, {.units = 8})};
    shape.layers.back().units = 1;
    const RandomProblem problem = randomProblem(rng, shape, Loss::MeanSquaredError, 1);
    const nn::SampleInspection seen = inspected(problem, Loss::MeanSquaredError);
    const WeightRef weight{.layer = 0, .to = 3, .from = 1};

    const nn::ChainRule all = nn::chainRule(problem.network, seen, weight, 40000);
    QCOMPARE(all.pathCount, std::pow(8.0, 5.0));
    QCOMPARE(all.paths.size(), std::size_t{32768});
    QVERIFY(std::is_sorted(all.paths.begin(), all.paths.end(),
                           [](const nn::ChainPath &a, const nn::ChainPath &b) {
                               return std::abs(a.share) > std::abs(b.share) * (1.0 + 1e-14);
                           }));

    const nn::ChainRule few = nn::chainRule(problem.network, seen, weight);
    QCOMPARE(static_cast<Index>(few.paths.size()), nn::defaultPathLimit);
    double rest = 0.0;
    for (std::size_t i = 0; i < all.paths.size(); ++i) {
        if (i < few.paths.size()) {
            QVERIFY(few.paths[i].neurons == all.paths[i].neurons);
        } else {
            rest += all.paths[i].share;
        }
    }
    VERIFY_NEAR(few.remainder, rest, 1e-10);
}

void tst_ChainRule::saturatedCrossEntropiesStayFinite()
{
    nn::Network network(1, {{.units = 2, .activation = Activation::Linear},
                            {.units = 1, .activation = Activation::Sigmoid}});
    network.parameters().weights(0).setConstant(30.0);
    network.parameters().weights(1).setConstant(30.0);
    const auto seen
        = nn::inspectSample(network, Vector{{1.0}}, Vector{{0.0}}, Loss::BinaryCrossEntropy);
    QCOMPARE(seen.layers.back().activations(0), 1.0);
    const nn::ChainRule rule = nn::chainRule(network, seen, *network.parameterNamed("w1"));
    QCOMPARE(textOf(rule.paths.front().factors), std::string("∂L/∂sum_o1 = o1 − y\n"
                                                             "∂sum_o1/∂h1 = w3\n"
                                                             "∂h1/∂w1 = x1 · f′(sum_h1)\n"));
    QCOMPARE(rule.paths.front().share, 30.0);
    QCOMPARE(rule.derivative, 30.0);

    const nn::ChainRule bias = nn::chainRule(network, seen, *network.parameterNamed("b3"));
    QCOMPARE(textOf(bias.paths.front().factors), std::string("∂L/∂sum_o1 = o1 − y\n"
                                                             "∂sum_o1/∂b3 = 1\n"));
    QCOMPARE(bias.paths.front().share, 1.0);
}

void tst_ChainRule::aShareUnderAStepIsZero()
{
    nn::Network network(1, {{.units = 2, .activation = Activation::Step},
                            {.units = 1, .activation = Activation::Linear}});
    network.parameters().weights(1).setOnes();
    const auto seen
        = nn::inspectSample(network, Vector{{1.0}}, Vector{{0.0}}, Loss::MeanSquaredError);
    const nn::ChainRule rule = nn::chainRule(network, seen, *network.parameterNamed("w1"));
    QCOMPARE(rule.paths.front().factors.back().value, 0.0);
    QCOMPARE(rule.derivative, 0.0);
}

void tst_ChainRule::pathsAreNamedFromTheLossDown()
{
    nn::Network network(1, {{.units = 1}, {.units = 2}, {.units = 1}});
    network.parameters().weights(0).setConstant(0.5);
    network.parameters().weights(1) = nn::Matrix{{0.5}, {3.0}};
    network.parameters().weights(2).setConstant(0.5);
    const auto seen
        = nn::inspectSample(network, Vector{{0.2}}, Vector{{1.0}}, Loss::HalfSumOfSquares);
    const nn::ChainRule rule = nn::chainRule(network, seen, *network.parameterNamed("b1"));
    QCOMPARE(rule.paths.size(), std::size_t{2});
    QCOMPARE(textOf(rule.paths.front().factors), std::string("∂L/∂o1 = −(y − o1)\n"
                                                             "∂o1/∂h3 = w5 · f′(sum_o1)\n"
                                                             "∂h3/∂h1 = w3 · f′(sum_h3)\n"
                                                             "∂h1/∂b1 = f′(sum_h1)\n"));
    QVERIFY(rule.paths.front().neurons == std::vector<nn::NeuronRef>({{0, 0}, {1, 1}, {2, 0}}));
}

QTEST_GUILESS_MAIN(tst_ChainRule)
#include "tst_chainrule.moc"
