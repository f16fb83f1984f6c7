// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/chainrule.h"
#include "core/inspection/quantity.h"
#include "core/training/samplestep.h"
#include "core/training/trainer.h"
#include "support/networks.h"
#include "support/randomproblem.h"
#include "support/stdstring.h"
#include "support/tolerance.h"
#include "support/workedexample.h"

#include <QTest>

#include <algorithm>

using nn::Activation;
using nn::Index;
using nn::Loss;
using nn::ParameterRef;
using nn::Quantity;
using nn::QuantityKind;

class tst_Quantity : public QObject
{
    Q_OBJECT

private slots:
    void aHomeworkGoesForwardAndBackAndEndsWithTheUpdate();
    void everyNameLeadsBackToItsQuantity();
    void plainTypingIsUnderstood_data();
    void plainTypingIsUnderstood();
    void namesOfOtherNetworksAreNone_data();
    void namesOfOtherNetworksAreNone();
    void aSoftmaxOutputHasNoSlope();
    void severalOutputsHaveNumberedTargets();
    void aliceHasTheValuesOfTheTutorial();
    void theFactorsMultiplyToThePartial();
    void factorsAreNamedAndValuedAsInTheChainRule();
    void newValuesAreThoseOfTheTrainer();
    void everyOptimizerAndScheduleIsFollowed();
    void anySampleIsTakenAsIfItWereNext();
    void slipsAreLeftOut();
    void aBatchOfSeveralHasNoNewValuesOfOneSample();
};

namespace {

nn::TrainingRun aliceRun()
{
    nn::Network network = tutorialNetwork();
    network.parameters().weights(0).setOnes();
    network.parameters().weights(1).setOnes();
    return nn::beginRun(network, tutorialSettings(), fourPeople());
}

double valueOf(const char *name, const nn::StepNumbers &step)
{
    return *nn::valueOf(*nn::quantityNamed(name, step.network), step);
}

} // namespace

void tst_Quantity::aHomeworkGoesForwardAndBackAndEndsWithTheUpdate()
{
    const nn::Network network = tutorialNetwork();
    std::string names;
    for (const Quantity &quantity : nn::quantitiesOf(network)) {
        names.append(names.empty() ? "" : " ").append(nn::nameOf(quantity, network));
    }
    QCOMPARE(names, std::string("x1 x2 w1 w2 w3 w4 w5 w6 b1 b2 b3 "
                                "sum_h1 sum_h2 h1 h2 sum_o1 o1 y L "
                                "∂L/∂o1 f′(sum_o1) δ_o1 ∂o1/∂h1 ∂o1/∂h2 ∂o1/∂w5 ∂o1/∂w6 ∂o1/∂b3 "
                                "∂L/∂w5 ∂L/∂w6 ∂L/∂b3 "
                                "∂L/∂h1 ∂L/∂h2 f′(sum_h1) f′(sum_h2) δ_h1 δ_h2 "
                                "∂h1/∂w1 ∂h1/∂w2 ∂h2/∂w3 ∂h2/∂w4 ∂h1/∂b1 ∂h2/∂b2 "
                                "∂L/∂w1 ∂L/∂w2 ∂L/∂w3 ∂L/∂w4 ∂L/∂b1 ∂L/∂b2 "
                                "w1⁺ w2⁺ w3⁺ w4⁺ w5⁺ w6⁺ b1⁺ b2⁺ b3⁺ L⁺"));
}

void tst_Quantity::everyNameLeadsBackToItsQuantity()
{
    nn::Rng rng(5);
    for (int i = 0; i < 50; ++i) {
        const RandomShape shape = randomShape(
            rng, Activation::Tanh, i % 2 == 0 ? Activation::Linear : Activation::Softmax);
        const nn::Network network(shape.inputCount, shape.layers);
        const std::vector<Quantity> quantities = nn::quantitiesOf(network);
        for (std::size_t a = 0; a < quantities.size(); ++a) {
            const std::string name = nn::nameOf(quantities[a], network);
            const auto found = nn::quantityNamed(name, network);
            QVERIFY2(found && *found == quantities[a], name.c_str());
            QVERIFY(std::count(quantities.begin(), quantities.end(), quantities[a]) == 1);
        }
    }
}

void tst_Quantity::plainTypingIsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *typed, const char *name) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(name);
    };
    row("dL/dw1", "∂L/∂w1");
    row(" dl / dW1 ", "∂L/∂w1");
    row("∂L/∂ w1", "∂L/∂w1");
    row("dL/do1", "∂L/∂o1");
    row("dL/dh2", "∂L/∂h2");
    row("do1/dh1", "∂o1/∂h1");
    row("dh1/dw1", "∂h1/∂w1");
    row("dh2/db2", "∂h2/∂b2");
    row("f'(sum_h1)", "f′(sum_h1)");
    row("f’(sum_h1)", "f′(sum_h1)");
    row("delta_h1", "δ_h1");
    row("dL/dsum_h1", "δ_h1");
    row("∂L/∂sum_o1", "δ_o1");
    row("dsum_o1/dh2", "w6");
    row("dsum_o1/dw6", "h2");
    row("dsum_h1/dw2", "x2");
    row("dsum_h1/dx2", "w2");
    row("y1", "y");
    row("w1+", "w1⁺");
    row("B3 +", "b3⁺");
    row("L+", "L⁺");
    row("l", "L");
    row("O1", "o1");
}

void tst_Quantity::plainTypingIsUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    const nn::Network network = tutorialNetwork();
    const auto found = nn::quantityNamed(typed.toStdString(), network);
    QVERIFY(found);
    QCOMPARE(nn::nameOf(*found, network), name.toStdString());
}

void tst_Quantity::namesOfOtherNetworksAreNone_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"",          "x3",      "x0",      "x01",     "w7",          "b4",
          "h3",        "o2",      "y2",      "sum_x1",  "sum_",        "f'(sum_h3)",
          "f'(sum_h1", "f'(h1)",  "dL/d",    "d/d",     "dL/dx",       "dw1/dL",
          "do1/dw1",   "dh1/dw3", "do1/do1", "dh1/dh2", "dsum_o1/dw1", "dsum_o1/dx1",
          "w1++",      "+",       "h1+",     "delta_",  "delta_x1",    "x99999999999999999999",
          "L1"}) {
        QTest::newRow(typed) << QString::fromUtf8(typed);
    }
}

void tst_Quantity::namesOfOtherNetworksAreNone()
{
    QFETCH(QString, typed);
    QVERIFY(!nn::quantityNamed(typed.toStdString(), tutorialNetwork()));
}

void tst_Quantity::aSoftmaxOutputHasNoSlope()
{
    const nn::Network network(1, {{.units = 1}, {.units = 2, .activation = Activation::Softmax}});
    QVERIFY(!nn::quantityNamed("f'(sum_o1)", network));
    QVERIFY(!nn::quantityNamed("do1/dh1", network));
    QVERIFY(nn::quantityNamed("f'(sum_h1)", network));
    QVERIFY(nn::quantityNamed("dsum_o1/dh1", network));
    QVERIFY(nn::quantityNamed("delta_o1", network));
}

void tst_Quantity::severalOutputsHaveNumberedTargets()
{
    const nn::Network network = workedExample().network();
    QVERIFY(!nn::quantityNamed("y", network));
    QCOMPARE(nn::nameOf(*nn::quantityNamed("y2", network), network), std::string("y2"));
}

void tst_Quantity::aliceHasTheValuesOfTheTutorial()
{
    const nn::StepNumbers alice = nn::stepNumbers(aliceRun(), 0);
    QCOMPARE(valueOf("x1", alice), -2.0);
    QCOMPARE(valueOf("y", alice), 1.0);
    QCOMPARE(valueOf("w6", alice), 1.0);
    QCOMPARE(valueOf("b2", alice), 0.0);
    QCOMPARE(valueOf("sum_h1", alice), -3.0);
    VERIFY_NEAR(valueOf("h1", alice), 0.0474, 0.0, 5e-5);
    VERIFY_NEAR(valueOf("o1", alice), 0.524, 0.0, 5e-4);
    VERIFY_NEAR(valueOf("dL/do1", alice), -0.952, 0.0, 8e-4);
    VERIFY_NEAR(valueOf("do1/dh1", alice), 0.249, 0.0, 5e-4);
    VERIFY_NEAR(valueOf("dh1/dw1", alice), -0.0904, 0.0, 5e-5);
    VERIFY_NEAR(valueOf("dL/dw1", alice), 0.021469535265811107, 1e-12);
    VERIFY_NEAR(valueOf("w1+", alice), 1.0 - 0.1 * 0.021469535265811107, 1e-12);
}

void tst_Quantity::theFactorsMultiplyToThePartial()
{
    const nn::StepNumbers alice = nn::stepNumbers(aliceRun(), 0);
    for (const char *weight : {"w1", "w2"}) {
        const std::string last = std::string("dh1/d") + weight;
        const std::string partial = std::string("dL/d") + weight;
        VERIFY_NEAR(valueOf("dL/do1", alice) * valueOf("do1/dh1", alice)
                        * valueOf(last.c_str(), alice),
                    valueOf(partial.c_str(), alice), 1e-14);
    }
}

void tst_Quantity::factorsAreNamedAndValuedAsInTheChainRule()
{
    nn::Rng rng(7);
    for (const Loss loss : nn::allLosses) {
        const Activation output
            = loss == Loss::SoftmaxCrossEntropy ? Activation::Softmax : Activation::Sigmoid;
        const RandomProblem problem
            = randomProblem(rng, randomShape(rng, Activation::Silu, output), loss, 1);
        nn::TrainingSettings settings;
        settings.loss = loss;
        auto data = std::make_shared<nn::TrainingData>();
        data->train = problem.samples;
        const nn::StepNumbers step
            = nn::stepNumbers(nn::beginRun(problem.network, settings, data), 0);
        for (const ParameterRef &at : problem.network.parameterList()) {
            const nn::ChainRule rule = nn::chainRule(problem.network, step.inspection, at);
            VERIFY_NEAR(valueOf(rule.name.c_str(), step), rule.derivative, 0.0);
            for (const nn::ChainPath &path : rule.paths) {
                for (const nn::ChainFactor &factor : path.factors) {
                    // ∂sum_o1/∂b1 = 1 is nothing to ask for.
                    const auto quantity = nn::quantityNamed(factor.name, problem.network);
                    QVERIFY2(quantity || factor.value == 1.0, factor.name.c_str());
                    VERIFY_NEAR(quantity ? *nn::valueOf(*quantity, step) : 1.0, factor.value,
                                1e-14);
                }
            }
        }
    }
}

void tst_Quantity::newValuesAreThoseOfTheTrainer()
{
    nn::Trainer trainer(aliceRun());
    for (Index sample = 0; sample < 8; ++sample) {
        const nn::StepNumbers step = nn::stepNumbers(trainer.run(), sample % 4);
        trainer.advance(nn::StepUnit::Sample);
        for (const ParameterRef &at : step.network.parameterList()) {
            const double value = *nn::valueOf({QuantityKind::NewValue, at}, step);
            VERIFY_NEAR(value, trainer.run().network().value(at), 1e-15);
        }
    }
}

void tst_Quantity::everyOptimizerAndScheduleIsFollowed()
{
    const std::vector<nn::OptimizerRule> rules{nn::Sgd(),     nn::Momentum(), nn::Nesterov(),
                                               nn::AdaGrad(), nn::RmsProp(),  nn::Adam(),
                                               nn::AdamW()};
    for (const nn::OptimizerRule &rule : rules) {
        nn::TrainingRun run = aliceRun();
        run.settings.optimizer = rule;
        run.settings.penalty.l2 = 0.01;
        run.settings.schedule = {.curve = nn::ExponentialDecay{.factor = 0.5}, .warmUpEpochs = 1.5};
        nn::Trainer trainer(nn::beginRun(run.network(), run.settings, run.data));
        for (int i = 0; i < 11; ++i) {
            const nn::SampleStep next = nn::nextSampleStep(trainer.run());
            const nn::StepNumbers step = nn::stepNumbers(trainer.run(), next.sample);
            for (const ParameterRef &at : step.network.parameterList()) {
                VERIFY_NEAR(step.after->value(at), next.after->value(at), 1e-14, 1e-16);
            }
            trainer.advance(nn::StepUnit::Sample);
        }
    }
}

void tst_Quantity::anySampleIsTakenAsIfItWereNext()
{
    const nn::StepNumbers diana = nn::stepNumbers(aliceRun(), 3);
    QCOMPARE(valueOf("x1", diana), -15.0);
    VERIFY_NEAR(valueOf("b3+", diana), -0.1 * valueOf("dL/db3", diana), 1e-14);
    QVERIFY(valueOf("L+", diana) < valueOf("L", diana));
}

void tst_Quantity::slipsAreLeftOut()
{
    nn::TrainingRun run = aliceRun();
    run.settings.slips = {.overwrittenWeights = true, .roundedOutput = true};
    const nn::StepNumbers slipped = nn::stepNumbers(run, 0);
    QVERIFY(*slipped.after == *nn::stepNumbers(aliceRun(), 0).after);
}

void tst_Quantity::aBatchOfSeveralHasNoNewValuesOfOneSample()
{
    nn::TrainingRun run = aliceRun();
    run.settings.batchSize = 2;
    const nn::StepNumbers step = nn::stepNumbers(run, 0);
    for (const Quantity &quantity : nn::quantitiesOf(run.network())) {
        const bool isNew
            = quantity.kind == QuantityKind::NewValue || quantity.kind == QuantityKind::NewLoss;
        QCOMPARE(nn::valueOf(quantity, step).has_value(), !isNew);
    }
    // The whole training set is one sample: that is a batch of one.
    nn::TrainingRun whole = workedExample();
    whole.settings.batchSize.reset();
    QVERIFY(nn::stepNumbers(whole, 0).after);
}

QTEST_GUILESS_MAIN(tst_Quantity)
#include "tst_quantity.moc"
