// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/handcalculation.h"
#include "support/networks.h"
#include "support/randomproblem.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::HomeworkContext;
using nn::Loss;
using nn::MistakeKind;
using nn::Quantity;

class tst_HandCalculation : public QObject
{
    Q_OBJECT

private slots:
    void aMistakeThatDoesNotApplyGivesTheRightNumbers_data() { addPairs(); }
    void aMistakeThatDoesNotApplyGivesTheRightNumbers();
    void roundingToManyDecimalsGivesTheRightNumbers_data() { addPairs(); }
    void roundingToManyDecimalsGivesTheRightNumbers();
    void otherOptimizersHaveNoUpdateByHand();

private:
    static void addPairs();
};

namespace {

HomeworkContext contextOf(const RandomProblem &problem, Loss loss)
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.loss = loss;
    auto data = std::make_shared<nn::TrainingData>();
    data->train = problem.samples;
    return nn::homeworkOf(nn::beginRun(problem.network, settings, data), 0);
}

std::vector<HomeworkContext> contextsOfThisRow()
{
    QFETCH(Activation, output);
    QFETCH(Loss, loss);
    nn::Rng rng(static_cast<std::uint64_t>(output) * 10 + static_cast<std::uint64_t>(loss));
    std::vector<HomeworkContext> contexts;
    for (const Activation hidden : nn::allActivations) {
        if (hidden != Activation::Softmax) {
            contexts.push_back(
                contextOf(randomProblem(rng, randomShape(rng, hidden, output), loss, 1), loss));
        }
    }
    return contexts;
}

// A cross-entropy of an output next to 0 or 1 hangs on digits that rounding takes away.
bool isSaturated(const HomeworkContext &context)
{
    const Loss loss = context.run.settings.loss;
    const auto a = context.step.inspection.layers.back().activations.array();
    return (loss == Loss::BinaryCrossEntropy || loss == Loss::SoftmaxCrossEntropy)
           && !((a > 1e-3) && (a < 1.0 - 1e-3)).all();
}

// Every quantity of the one step in the other; relative to 1, as sums may cancel.
void compare(const nn::StepNumbers &actual, const nn::StepNumbers &expected, double tolerance)
{
    for (const Quantity &quantity : nn::quantitiesOf(expected.network)) {
        const double value = *nn::valueOf(quantity, expected);
        if (std::isfinite(value)) {
            VERIFY_NEAR(*nn::valueOf(quantity, actual), value, tolerance, tolerance);
        }
    }
}

} // namespace

void tst_HandCalculation::addPairs()
{
    QTest::addColumn<Activation>("output");
    QTest::addColumn<Loss>("loss");
    for (const Activation output : nn::allActivations) {
        for (const Loss loss : nn::allLosses) {
            if (nn::checkPair(loss, output)) {
                QTest::addRow("%s, %s", nn::key(output).data(), nn::key(loss).data())
                    << output << loss;
            }
        }
    }
}

void tst_HandCalculation::aMistakeThatDoesNotApplyGivesTheRightNumbers()
{
    for (const HomeworkContext &context : contextsOfThisRow()) {
        // Half of one loss and twice the other: one of them is none of this loss.
        const bool isMean = context.run.settings.loss == Loss::MeanSquaredError;
        const nn::Mistake none{.kind
                               = isMean ? MistakeKind::ForgottenHalf : MistakeKind::ForgottenTwo};
        compare(nn::calculatedWith(context, none), context.step, 1e-12);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void tst_HandCalculation::roundingToManyDecimalsGivesTheRightNumbers()
{
    for (const HomeworkContext &context : contextsOfThisRow()) {
        if (isSaturated(context)) {
            continue;
        }
        for (const bool fromActivations : {true, false}) {
            for (const bool inFactors : {true, false}) {
                const nn::EarlyRounding fine{.decimals = 12,
                                             .hasSlopesFromActivations = fromActivations,
                                             .isInFactors = inFactors};
                compare(nn::calculatedWith(context, fine, inFactors), context.step, 1e-7);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }
}

void tst_HandCalculation::otherOptimizersHaveNoUpdateByHand()
{
    nn::TrainingRun run
        = nn::beginRun(stackedNetwork(2, {2, 1}, Activation::Tanh, Activation::Sigmoid, 4),
                       tutorialSettings(), fourPeople());
    const nn::Mistake forgotten{.kind = MistakeKind::ForgottenRate};
    QVERIFY(nn::calculatedWith(nn::homeworkOf(run, 0), forgotten).after);
    run.settings.penalty.l2 = 0.1;
    QVERIFY(!nn::calculatedWith(nn::homeworkOf(run, 0), forgotten).after);
    run.settings.penalty.l2 = 0.0;
    run.settings.batchSize = 2;
    QVERIFY(!nn::calculatedWith(nn::homeworkOf(run, 0), forgotten).after);
}

QTEST_GUILESS_MAIN(tst_HandCalculation)
#include "tst_handcalculation.moc"
