// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/gradientcheck.h"

#include "support/randomproblem.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::GradientCheck;
using nn::Index;
using nn::Loss;
using nn::Reduction;

class tst_GradientCheck : public QObject
{
    Q_OBJECT

private slots:
    void backpropagationIsTheDerivativeOfTheLoss_data();
    void backpropagationIsTheDerivativeOfTheLoss();
    void nothingBelowAStepHasADerivative();
    void aFaultIsFoundAndNamed();
    void onlyTheParametersAskedForAreChecked();
    void theStepGrowsWithTheParameter();
    void aLossThatIsNoNumberIsTheWorst();
    void aFlatLossHasNoError();
};

namespace {

const nn::DerivativeCheck &worstOf(const GradientCheck &check)
{
    return check.derivatives[check.worst];
}

GradientCheck checkAll(const RandomProblem &problem, Loss loss, Reduction reduction,
                       const nn::ParameterVector &gradient)
{
    return nn::checkParameters(problem.network, problem.samples, loss, reduction, gradient,
                               problem.network.parameterList());
}

QString described(const nn::DerivativeCheck &check, const char *output)
{
    return QString::asprintf("output %s: analytic %.12g, numeric %.12g, error %.3g", output,
                             check.analytic, check.numeric, check.error);
}

} // namespace

void tst_GradientCheck::backpropagationIsTheDerivativeOfTheLoss_data()
{
    QTest::addColumn<int>("hidden");
    QTest::addColumn<int>("loss");
    for (const Activation hidden : nn::allActivations) {
        for (const Loss loss : nn::allLosses) {
            if (hidden != Activation::Softmax) {
                const QByteArray title
                    = QByteArray(nn::key(hidden).data()) + ", " + nn::key(loss).data();
                QTest::newRow(title.constData())
                    << static_cast<int>(hidden) << static_cast<int>(loss);
            }
        }
    }
}

// Shapes of 1 to 4 layers, each output activation that the loss allows, means and sums. The
// inputs are nudged off kinks, where a derivative is one-sided.
void tst_GradientCheck::backpropagationIsTheDerivativeOfTheLoss()
{
    QFETCH(int, hidden);
    QFETCH(int, loss);
    const auto which = static_cast<Loss>(loss);
    nn::Rng rng(static_cast<std::uint64_t>(100 * hidden + loss));
    for (const Activation output : nn::allActivations) {
        if (!nn::checkPair(which, output)) {
            continue;
        }
        for (const Reduction reduction : {Reduction::Mean, Reduction::Sum}) {
            const RandomProblem problem = randomProblem(
                rng, randomShape(rng, static_cast<Activation>(hidden), output), which, 3);
            const nn::Gradient gradient
                = nn::gradient(problem.network, problem.samples, which, reduction);
            const GradientCheck check = checkAll(problem, which, reduction, gradient.parameters);
            QCOMPARE(static_cast<Index>(check.derivatives.size()),
                     problem.network.parameterCount());
            QVERIFY2(worstOf(check).error < 1e-8,
                     qPrintable(described(worstOf(check), nn::key(output).data())));
            const GradientCheck inputs = nn::checkInputs(problem.network, problem.samples, which,
                                                         reduction, gradient.inputs);
            QVERIFY2(worstOf(inputs).error < 1e-8,
                     qPrintable(described(worstOf(inputs), nn::key(output).data())));
        }
    }
}

void tst_GradientCheck::nothingBelowAStepHasADerivative()
{
    nn::Rng rng(41);
    const RandomShape shape{
        .inputCount = 2,
        .layers = {{.units = 3}, {.units = 3, .activation = Activation::Step}, {.units = 1}}};
    const RandomProblem problem = randomProblem(rng, shape, Loss::MeanSquaredError, 4);
    const nn::Gradient gradient
        = nn::gradient(problem.network, problem.samples, Loss::MeanSquaredError, Reduction::Mean);
    int above = 0;
    for (const nn::DerivativeCheck &check :
         checkAll(problem, Loss::MeanSquaredError, Reduction::Mean, gradient.parameters)
             .derivatives) {
        const Index layer = std::visit(
            [](auto at) {
                if constexpr (std::is_same_v<decltype(at), nn::InputRef>) {
                    return Index{-1};
                } else {
                    return at.layer;
                }
            },
            check.at);
        if (layer < 2) {
            QCOMPARE(check.analytic, 0.0);
            QCOMPARE(check.numeric, 0.0);
        } else {
            above += check.analytic != 0.0 ? 1 : 0;
        }
    }
    QVERIFY(above > 0);
    QVERIFY(gradient.inputs.isZero(0.0));
}

void tst_GradientCheck::aFaultIsFoundAndNamed()
{
    nn::Rng rng(42);
    const RandomProblem problem = randomProblem(
        rng, {.inputCount = 2, .layers = {{.units = 3}, {.units = 1}}}, Loss::MeanSquaredError, 4);
    for (const nn::ParameterRef &at : problem.network.parameterList()) {
        nn::Gradient gradient = nn::gradient(problem.network, problem.samples,
                                             Loss::MeanSquaredError, Reduction::Mean);
        std::visit([&](auto ref) { gradient.parameters[ref] += 1e-3; }, at);
        const GradientCheck check
            = checkAll(problem, Loss::MeanSquaredError, Reduction::Mean, gradient.parameters);
        QVERIFY(worstOf(check).error > nn::defaultCheckTolerance);
        std::visit(
            [&](auto ref) {
                const auto *found = std::get_if<decltype(ref)>(&worstOf(check).at);
                QVERIFY(found != nullptr && *found == ref);
            },
            at);
    }
    nn::Gradient gradient
        = nn::gradient(problem.network, problem.samples, Loss::MeanSquaredError, Reduction::Mean);
    gradient.inputs(1, 2) = -gradient.inputs(1, 2);
    const GradientCheck inputs = nn::checkInputs(
        problem.network, problem.samples, Loss::MeanSquaredError, Reduction::Mean, gradient.inputs);
    QVERIFY(worstOf(inputs).error > nn::defaultCheckTolerance);
    QVERIFY((std::get<nn::InputRef>(worstOf(inputs).at) == nn::InputRef{.input = 1, .sample = 2}));
}

void tst_GradientCheck::onlyTheParametersAskedForAreChecked()
{
    nn::Rng rng(43);
    const RandomProblem problem = randomProblem(
        rng, {.inputCount = 2, .layers = {{.units = 3}, {.units = 1}}}, Loss::MeanSquaredError, 4);
    const nn::Gradient gradient
        = nn::gradient(problem.network, problem.samples, Loss::MeanSquaredError, Reduction::Mean);
    const std::vector<nn::ParameterRef> asked{nn::BiasRef{.layer = 1, .neuron = 0},
                                              nn::WeightRef{.layer = 0, .to = 2, .from = 1}};
    const GradientCheck check
        = nn::checkParameters(problem.network, problem.samples, Loss::MeanSquaredError,
                              Reduction::Mean, gradient.parameters, asked);
    QCOMPARE(check.derivatives.size(), std::size_t{2});
    QVERIFY(
        (std::get<nn::BiasRef>(check.derivatives[0].at) == nn::BiasRef{.layer = 1, .neuron = 0}));
    QCOMPARE(check.derivatives[1].analytic,
             (gradient.parameters[nn::WeightRef{.layer = 0, .to = 2, .from = 1}]));

    const GradientCheck none
        = nn::checkParameters(problem.network, problem.samples, Loss::MeanSquaredError,
                              Reduction::Mean, gradient.parameters, {});
    QVERIFY(none.derivatives.empty());
}

// L = ½ (w·x)² around w = 10¹²: a step of 6·10⁻⁶ would vanish in its rounding.
void tst_GradientCheck::theStepGrowsWithTheParameter()
{
    nn::Network network(1, {{.units = 1, .activation = Activation::Linear}});
    network.setValue(nn::WeightRef{.layer = 0, .to = 0, .from = 0}, 1e12);
    const nn::Samples samples{.inputs = nn::Matrix{{1e-6}}, .targets = nn::Matrix{{0.0}}};
    const nn::Gradient gradient
        = nn::gradient(network, samples, Loss::HalfSumOfSquares, Reduction::Sum);
    const auto parameters = network.parameterList();
    const GradientCheck check
        = nn::checkParameters(network, samples, Loss::HalfSumOfSquares, Reduction::Sum,
                              gradient.parameters, std::span(parameters).first(1));
    VERIFY_NEAR(check.derivatives[0].numeric, 1.0, 1e-9);
}

void tst_GradientCheck::aLossThatIsNoNumberIsTheWorst()
{
    nn::Network network(2, {{.units = 1, .activation = Activation::Linear}});
    nn::Samples samples{.inputs = nn::Matrix{{1.0}, {1.0}}, .targets = nn::Matrix{{0.0}}};
    nn::Gradient gradient = nn::gradient(network, samples, Loss::MeanSquaredError, Reduction::Sum);
    gradient.parameters[nn::WeightRef{.layer = 0, .to = 0, .from = 1}] = std::nan("");
    gradient.parameters[nn::BiasRef{.layer = 0, .neuron = 0}] = 5.0;
    const GradientCheck check
        = nn::checkParameters(network, samples, Loss::MeanSquaredError, Reduction::Sum,
                              gradient.parameters, network.parameterList());
    QCOMPARE(check.worst, std::size_t{1});
    QVERIFY(std::isnan(worstOf(check).error));
}

void tst_GradientCheck::aFlatLossHasNoError()
{
    nn::Network network(1, {{.units = 1, .activation = Activation::Step}});
    network.setValue(nn::WeightRef{.layer = 0, .to = 0, .from = 0}, 1.0);
    const nn::Samples samples{.inputs = nn::Matrix{{1.0}}, .targets = nn::Matrix{{1.0}}};
    const nn::Gradient gradient
        = nn::gradient(network, samples, Loss::MeanSquaredError, Reduction::Sum);
    const auto parameters = network.parameterList();
    const GradientCheck check
        = nn::checkParameters(network, samples, Loss::MeanSquaredError, Reduction::Sum,
                              gradient.parameters, std::span(parameters).first(1));
    QCOMPARE(check.derivatives[0].error, 0.0);
}

QTEST_GUILESS_MAIN(tst_GradientCheck)
#include "tst_gradientcheck.moc"
