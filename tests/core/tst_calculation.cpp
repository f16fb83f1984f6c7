// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/calculation.h"
#include "core/inspection/typednames.h"
#include "support/golden.h"
#include "support/homeworks.h"
#include "support/randomproblem.h"
#include "support/stdstring.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::HomeworkContext;
using nn::Quantity;

class tst_Calculation : public QObject
{
    Q_OBJECT

private slots:
    void theTutorialsDerivativeComesOutFactorByFactor_data();
    void theTutorialsDerivativeComesOutFactorByFactor();
    void theTutorialsFirstStepIsMadeByTyping();
    void whatIsTypedIsComputedExactly_data();
    void whatIsTypedIsComputedExactly();
    void everyTypedNameIsOneWordAndLeadsBack();
    void everyTypedNameHasTheValueOfItsQuantity();
    void everyNameOfAFormulaHasTheValueOfItsQuantity();
    void everyActivationIsAFunction();
    void theSlopeOfLeakyReluIsThatOfTheNetwork();
    void theRateOfTheMomentIsEta();
    void unknownNamesAreNamed_data();
    void unknownNamesAreNamed();
    void namesWithGapsAndWithoutNumbersAreTold();
    void withoutAnUpdateThereAreNoNewValues();
    void whatIsNotFiniteIsRefused();
    void anyTextIsComputedOrRefused();
};

namespace {

double calculated(const std::string &text, const HomeworkContext &context)
{
    const nn::Result<double> result = nn::calculate(text, context);
    if (!result) {
        qWarning("%s: %s", text.c_str(), result.error().sentence().c_str());
        return std::numeric_limits<double>::quiet_NaN();
    }
    return *result;
}

std::string refusal(const std::string &text, const HomeworkContext &context)
{
    const nn::Result<double> result = nn::calculate(text, context);
    return result ? std::to_string(*result) : result.error().sentence();
}

HomeworkContext randomContext(nn::Rng &rng, Activation hidden, Activation output, nn::Loss loss)
{
    const RandomProblem problem = randomProblem(rng, randomShape(rng, hidden, output), loss, 3);
    nn::TrainingSettings settings = tutorialSettings();
    settings.loss = loss;
    auto data = std::make_shared<nn::TrainingData>();
    data->train = problem.samples;
    return nn::homeworkOf(nn::beginRun(problem.network, settings, data), 1);
}

template <typename Spell>
void compareAll(Spell spell)
{
    nn::Rng rng(11);
    const std::pair<Activation, nn::Loss> outputs[] = {
        {Activation::Sigmoid, nn::Loss::MeanSquaredError},
        {Activation::Sigmoid, nn::Loss::BinaryCrossEntropy},
        {Activation::Softmax, nn::Loss::SoftmaxCrossEntropy},
        {Activation::Tanh, nn::Loss::Hinge},
    };
    for (int i = 0; i < 40; ++i) {
        const auto &[output, loss] = outputs[i % 4];
        const HomeworkContext context = randomContext(rng, Activation::Tanh, output, loss);
        for (const Quantity &quantity : nn::quantitiesOf(context.step.network)) {
            const std::string name = spell(quantity, context.step.network);
            QCOMPARE(calculated(name, context), *nn::valueOf(quantity, context.step));
            QCOMPARE(calculated("2 (" + name + " - 1)", context),
                     2.0 * (*nn::valueOf(quantity, context.step) - 1.0));
        }
    }
}

} // namespace

void tst_Calculation::theTutorialsDerivativeComesOutFactorByFactor_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("dL_do1 * do1_dh1 * dh1_dw1");
    row("-2*(y-o1) * w5*o1*(1-o1) * x1*h1*(1-h1)");
    row("−2 (y − o1) · w5 · f′(sum_o1) · x1 · f′(sum_h1)");
    row("∂L/∂o1 · ∂o1/∂h1 · ∂h1/∂w1");
    row("dL/do1 * do1/dh1 * dh1/dw1");
    row("d_h1 * x1");
    row("δ_h1 · x1");
    row("delta_h1 * x1");
    row("dL_dsum_h1*x1");
    row("slope_h1 * w5 * d_o1 * x1");
    row("f'(sum_h1) * (w5 * d_o1) * x1");
    row("sigmoid'(sum_h1) * w5 * d_o1 * x1");
    row("(w1 − w1⁺) / η");
    row("(w1 - w1_new) / eta");
    row("dl / dW1");
}

void tst_Calculation::theTutorialsDerivativeComesOutFactorByFactor()
{
    QFETCH(QString, text);
    VERIFY_NEAR(calculated(text.toStdString(), alice()), 0.0214695352658, 1e-11);
}

void tst_Calculation::theTutorialsFirstStepIsMadeByTyping()
{
    const HomeworkContext a = alice();
    const double sum = calculated("w1*x1 + w2*x2 + b1", a);
    QCOMPARE(sum, -3.0);
    QCOMPARE(calculated("sigmoid(sum_h1)", a), calculated("h1", a));
    QCOMPARE(calculated("1/(1+exp(-sum_h1))", a), 1.0 / (1.0 + std::exp(3.0)));
    QCOMPARE(calculated("f(sum_o1)", a), calculated("o1", a));
    QCOMPARE(calculated("(y-o1)^2", a), calculated("L", a));
    VERIFY_NEAR(calculated("w1 - eta*dL_dw1", a), calculated("w1_new", a), 1e-15);
}

void tst_Calculation::whatIsTypedIsComputedExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const auto row = [](const char *text, double value) {
        QTest::newRow(text) << QString::fromUtf8(text) << value;
    };
    row("0,5*x1", -1.0);
    row("x1^2 + x2^2", 5.0);
    row("-x1^2", -4.0);
    row("2(x1+1)", -2.0);
    row("x1 (x2)", 2.0);
    row("(x1)(x2)", 2.0);
    row("2e1 + y", 21.0);
    row("2E+1·y", 20.0);
    row(".5*w1", 0.5);
    row("sqrt(y+3)", 2.0);
    row("relu(x1) + relu(y)", 1.0);
    row("relu'(y)", 1.0);
    row("linear(x2)", -1.0);
    row("step(0)", 1.0);
    row("  X1 ", -2.0);
    row("pi*0 + e^0", 1.0);
    row("1/3", 1.0 / 3.0);
}

void tst_Calculation::whatIsTypedIsComputedExactly()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QCOMPARE(calculated(text.toStdString(), alice()), value);
}

void tst_Calculation::everyTypedNameIsOneWordAndLeadsBack()
{
    nn::Rng rng(5);
    for (int i = 0; i < 50; ++i) {
        const RandomShape shape = randomShape(
            rng, Activation::Tanh, i % 2 == 0 ? Activation::Linear : Activation::Softmax);
        const nn::Network network(shape.inputCount, shape.layers);
        for (const Quantity &quantity : nn::quantitiesOf(network)) {
            const std::string name = nn::typedName(quantity, network);
            QVERIFY2(std::ranges::all_of(name, nn::isNamePart), name.c_str());
            const auto found = nn::quantityTyped(name, network);
            QVERIFY2(found && *found == quantity, name.c_str());
        }
    }
}

void tst_Calculation::everyTypedNameHasTheValueOfItsQuantity()
{
    compareAll(nn::typedName);
}

void tst_Calculation::everyNameOfAFormulaHasTheValueOfItsQuantity()
{
    compareAll(nn::nameOf);
}

void tst_Calculation::everyActivationIsAFunction()
{
    const HomeworkContext a = alice();
    for (const Activation activation : nn::allActivations) {
        if (activation == Activation::Softmax) {
            continue;
        }
        const double slope = nn::defaultSlope(activation);
        const std::string name(nn::key(activation));
        QCOMPARE(calculated(name + "(-0.7)", a), nn::activate(activation, slope, -0.7));
        QCOMPARE(calculated(name + "'(-0.7)", a), nn::derivative(activation, slope, -0.7));
    }
}

void tst_Calculation::theSlopeOfLeakyReluIsThatOfTheNetwork()
{
    nn::TrainingRun run = alice().run;
    run.learned.network.setActivation(0, Activation::LeakyRelu, 0.25);
    QCOMPARE(calculated("leaky_relu(-2)", nn::homeworkOf(run, 0)), -0.5);
    run.learned.network.setActivation(1, Activation::LeakyRelu, 0.5);
    QCOMPARE(refusal("leaky_relu(-2)", nn::homeworkOf(run, 0)),
             std::string("leaky_relu has more than one slope in this network: f(sum_h1) takes that "
                         "of its neuron."));
}

void tst_Calculation::theRateOfTheMomentIsEta()
{
    nn::TrainingRun run = alice().run;
    run.settings.learningRate = 0.3;
    QCOMPARE(calculated("eta", nn::homeworkOf(run, 0)), 0.3);
    QCOMPARE(calculated("2 · η", nn::homeworkOf(run, 0)), 0.6);
}

void tst_Calculation::unknownNamesAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, const char *sentence) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
    };
    row("h7", "There is no h7 in this network; it has h1 and h2.");
    row("2*h7 + q", "There is no h7 in this network; it has h1 and h2.");
    row("sigmoid(sum_h3)", "There is no h3 in this network; it has h1 and h2.");
    row("w9*x1", "There is no w9 in this network; it has w1 to w6.");
    row("dL_dw7", "There is no w7 in this network; it has w1 to w6.");
    row("∂L/∂b4", "There is no b4 in this network; it has b1 to b3.");
    row("o2", "There is no o2 in this network; it has o1.");
    row("x3 + 1", "There is no x3 in this network; it has x1 and x2.");
    row("y2", "There is no y2 in this network; it has y.");
    row("f'(sum_h9)", "There is no h9 in this network; it has h1 and h2.");
    row("slope_h9", "There is no h9 in this network; it has h1 and h2.");
    row("w7⁺", "There is no w7 in this network; it has w1 to w6.");
    row("do1_dw1", "There is no do1_dw1 among the numbers of this step.");
    row("do1/dw1", "There is no ∂o1/∂w1 among the numbers of this step.");
    row("∂o1", "There is no ∂o1 among the numbers of this step.");
    row("h1_new", "There is no h1_new among the numbers of this step.");
    row("h1'", "There is no h1′ among the numbers of this step.");
    row("q0", "'q0' is neither the name of a number nor of a function here.");
    row("sigmoyd(1)", "'sigmoyd' is neither the name of a number nor of a function here.");
    row("softmax(1)", "'softmax' is neither the name of a number nor of a function here.");
    row("δ", "'δ' is neither the name of a number nor of a function here.");
    row("f(0.5)", "f is the activation of a neuron: it stands before a sum, as in f(sum_h1).");
    row("f", "f is the activation of a neuron: it stands before a sum, as in f(sum_h1).");
    row("", "There is no number.");
    row("w1*", "'w1*' is neither a number nor a formula that makes one.");
    row("w1 w2", "'w1 w2' is neither a number nor a formula that makes one.");
    row("sigmoid", "'sigmoid' is neither a number nor a formula that makes one.");
    row("w1 = 2", "'w1 = 2' is neither a number nor a formula that makes one.");
    row("Σy", "'Σy' is neither a number nor a formula that makes one.");
}

void tst_Calculation::unknownNamesAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    QCOMPARE(refusal(text.toStdString(), alice()), sentence.toStdString());
}

void tst_Calculation::namesWithGapsAndWithoutNumbersAreTold()
{
    const nn::LayerSpec with{.units = 2, .activation = Activation::Sigmoid};
    const nn::LayerSpec without{.units = 1, .activation = Activation::Sigmoid, .hasBiases = false};
    nn::TrainingRun run = alice().run;
    run = nn::beginRun(nn::Network(2, {with, without, {.units = 1}}), run.settings, run.data);
    QCOMPARE(refusal("b3", nn::homeworkOf(run, 0)),
             std::string("There is no b3 in this network; it has b1, b2, b4."));
    run = nn::beginRun(nn::Network(2, {without}), run.settings, run.data);
    QCOMPARE(refusal("h1 + b1", nn::homeworkOf(run, 0)),
             std::string("There is no h1 in this network."));
    QCOMPARE(refusal("b1", nn::homeworkOf(run, 0)), std::string("There is no b1 in this network."));
    QCOMPARE(refusal("y", worked()),
             std::string("There is no y in this network; it has y1 and y2."));
}

void tst_Calculation::withoutAnUpdateThereAreNoNewValues()
{
    nn::TrainingRun run = alice().run;
    run.settings.batchSize = 4;
    QCOMPARE(refusal("w1_new", nn::homeworkOf(run, 0)),
             std::string("There is no w1⁺: the update takes more than this sample."));
}

void tst_Calculation::whatIsNotFiniteIsRefused()
{
    QCOMPARE(refusal("1/(x1+2)", alice()), std::string("'1/(x1+2)' has no finite value."));
    QCOMPARE(refusal("ln(x1)", alice()), std::string("'ln(x1)' has no finite value."));
    nn::TrainingRun run = crossEntropy().run; // far in saturation, y = 0.3
    run.learned.network.setValue(nn::BiasRef{.layer = 1, .neuron = 0}, 1000.0);
    QCOMPARE(refusal("dL_do1", nn::homeworkOf(run, 0)),
             std::string("∂L/∂o1 has no finite value here."));
    const std::string tooLong(nn::longestCalculation + 1, '1');
    QCOMPARE(refusal(tooLong, alice()),
             std::string("A calculation has at most 1000 characters here."));
}

void tst_Calculation::anyTextIsComputedOrRefused()
{
    const std::vector<std::string> pieces{
        "w1", "h1", "∂",    "/", "d",      "_",    "f",       "(",  ")", "'",  "sum",
        "δ",  "⁺",  "1",    "e", "*",      "-",    " ",       "η",  ",", "\"", "=",
        "y",  "o1", "\xe2", "",  "slope_", "_new", "sigmoid", "dL", "^", "\n", "x1"};
    nn::Rng rng(3);
    const HomeworkContext a = alice();
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (nn::Index length = rng.below(8); length >= 0; --length) {
            text += pieces[static_cast<std::size_t>(
                rng.below(static_cast<nn::Index>(pieces.size())))];
        }
        const nn::Result<double> result = nn::calculate(text, a);
        QVERIFY2(result ? std::isfinite(*result) : !result.error().sentence().empty(),
                 text.c_str());
    }
}

QTEST_GUILESS_MAIN(tst_Calculation)
#include "tst_calculation.moc"
