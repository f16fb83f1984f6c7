// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/mistakelist.h"
#include "support/homeworks.h"
#include "support/stdstring.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using nn::Activation;
using nn::HomeworkContext;
using nn::Index;
using nn::Loss;
using nn::Mistake;
using nn::MistakeKind;
using nn::QuantityKind;
using nn::RightAnswer;
using nn::Verdict;

class tst_MistakeList : public QObject
{
    Q_OBJECT

private slots:
    void everyMistakeIsNamed_data() { addMistakes(); }
    void everyMistakeIsNamed();
    void aRightAnswerIsNoMistake_data() { addMistakes(); }
    void aRightAnswerIsNoMistake();
    void everyKindOfMistakeIsInTheTable();
    void eachFactorOfTheChainCanBeForgotten_data();
    void eachFactorOfTheChainCanBeForgotten();
    void aMistakeThatChangesNothingIsNotNamed();
    void theLikeliestOfSeveralIsNamedFirst();
    void fewTypedDigitsFitMoreMistakes();
    void layersThatWereNotUpdatedAreNamed();
    void everyMistakeIsASentence();
    void aLargeNetworkIsAnsweredSoon();

private:
    static void addMistakes();
};

namespace {

// A mistake as somebody makes it: whose number, and what comes out, from a formula of its own.
struct Case
{
    MistakeKind kind;
    const char *mistake;
    HomeworkContext context;
    std::string quantity;
    double answer;
};

std::vector<Case> aliceCases()
{
    const HomeworkContext a = alice();
    const double h = sigmoid(-3.0);
    const double slope = h * (1.0 - h);
    const double o = sigmoid(2.0 * h);
    const double g = -2.0 * (1.0 - o);
    const double d = g * o * (1.0 - o) * slope * -2.0;
    const double bob = sigmoid(sigmoid(31.0) * 2.0);
    return {
        {MistakeKind::ForgottenMinus, "minus", a, "dL/dw1", -d},
        {MistakeKind::ForgottenMinus, "minus of a sum", a, "sum_h1", 3.0},
        {MistakeKind::AddedStep, "added", a, "w1+", 1.0 + 0.1 * d},
        {MistakeKind::ForgottenRate, "rate", a, "w1+", 1.0 - d},
        {MistakeKind::ForgottenTwo, "two", a, "dL/dw1", d / 2.0},
        {MistakeKind::ForgottenTwo, "two in the first factor", a, "dL/do1", g / 2.0},
        {MistakeKind::ForgottenTwo, "two in a new value", a, "w1+", 1.0 - 0.05 * d},
        {MistakeKind::ExtraHalf, "half too much", a, "L", (1.0 - o) * (1.0 - o) / 2.0},
        {MistakeKind::ActivationForSlope, "f for f'", a, "f'(sum_h1)", h},
        {MistakeKind::ActivationForSlope, "f for f' everywhere", a, "dL/dw1", g * o * h * -2.0},
        {MistakeKind::ActivationForSlope, "f for f' below", a, "dL/dw1",
         g * o * (1.0 - o) * h * -2.0},
        {MistakeKind::ActivationForSlope, "f for f' in a factor", a, "dh1/dw1", h * -2.0},
        {MistakeKind::ForgottenInput, "input", a, "dL/dw1", d / -2.0},
        {MistakeKind::ForgottenInput, "activation below", a, "dL/dw5", g * o * (1.0 - o)},
        {MistakeKind::ForgottenInput, "input of a factor", a, "dh1/dw1", slope},
        {MistakeKind::ForgottenFactor, "first factor", a, "dL/dw1", d / g},
        {MistakeKind::ForgottenFactor, "slope of the output", a, "dL/dw1", d / (o * (1.0 - o))},
        {MistakeKind::ForgottenFactor, "slope of the neuron", a, "dL/dw1", d / slope},
        {MistakeKind::ForgottenFactor, "last factor", a, "dL/dw1", d / slope / -2.0},
        {MistakeKind::ForgottenFactor, "slope of a factor", a, "do1/dh1", 1.0},
        {MistakeKind::SumForActivation, "sum of the activation", a, "h1", -3.0},
        {MistakeKind::SumForActivation, "sums above", a, "sum_o1", -6.0},
        {MistakeKind::SumForActivation, "sum in the slope", a, "f'(sum_h1)", -3.0 * 4.0},
        {MistakeKind::SumForActivation, "sum on the way back", a, "dL/dw5",
         g * o * (1.0 - o) * -3.0},
        {MistakeKind::ActivationForSum, "slope at h", a, "f'(sum_h1)",
         sigmoid(h) * (1.0 - sigmoid(h))},
        {MistakeKind::OldWeight, "old weight", a, "w1+", 1.0},
        {MistakeKind::OldWeight, "old loss", a, "L+", (1.0 - o) * (1.0 - o)},
        {MistakeKind::UpdatedWeight, "new weight", a, "w1", 1.0 - 0.1 * d},
        {MistakeKind::OverwrittenWeight, "overwritten", a, "w1+", 0.1 * d},
        {MistakeKind::RoundedOutput, "rounded output", alice(1), "dL/dw5",
         2.0 * bob * (1.0 - bob) * sigmoid(31.0)},
        {MistakeKind::OtherSample, "Bob's loss", a, "L", bob * bob},
        {MistakeKind::OtherSample, "Charlie's input", a, "x1", 17.0},
    };
}

std::vector<Case> workedCases()
{
    const HomeworkContext w = worked();
    const HomeworkContext mean = worked(Loss::MeanSquaredError);
    const HomeworkContext cross = crossEntropy();
    // As they are printed where the example is taught.
    const double h1 = 0.5932699921071872;
    const double loss = 0.2983711087600027;
    const double w5 = 0.08216704056423078;
    const double delta1 = 0.1384985616;
    const double h = sigmoid(-3.0);
    const double o = sigmoid(2.0 * h);
    return {
        {MistakeKind::ExtraTwo, "two too much", w, "dL/dw5", 2.0 * w5},
        {MistakeKind::ForgottenHalf, "half", w, "L", 2.0 * loss},
        {MistakeKind::ForgottenBias, "bias", w, "sum_h1", 0.0275},
        {MistakeKind::ForgottenBias, "bias below", w, "h1", sigmoid(0.0275)},
        {MistakeKind::UpdatedWeight, "way back through new weights", w, "L+", 0.29102792390544197},
        {MistakeKind::UpdatedWeight, "hidden weight with new weights", w, "w1+",
         0.14981763856120295},
        {MistakeKind::UpdatedFrozen, "frozen", w, "b3+", 0.6 - 0.5 * w5 / h1},
        {MistakeKind::MeanForSum, "mean", w, "L", loss / 2.0},
        {MistakeKind::SumForMean, "sum", mean, "L", 2.0 * loss},
        {MistakeKind::SumForMean, "sum in a derivative", mean, "dL/dw5", 2.0 * w5},
        {MistakeKind::ForgottenPath, "the other output", w, "dL/dw1",
         w5 / h1 * 0.4 * h1 * (1.0 - h1) * 0.05},
        {MistakeKind::HalfCrossEntropy, "half cross-entropy", cross, "dL/dw5",
         -0.3 * (1.0 - o) * h},
        {MistakeKind::Neighbour, "w2", w, "w1+", 0.19956143226552567},
        {MistakeKind::Neighbour, "h2", w, "h1", 0.596884378},
        {MistakeKind::Neighbour, "δ of the other output", w, "delta_o2", delta1},
    };
}

std::vector<Case> allCases()
{
    std::vector<Case> cases = aliceCases();
    const std::vector<Case> more = workedCases();
    cases.insert(cases.end(), more.begin(), more.end());
    return cases;
}

} // namespace

void tst_MistakeList::addMistakes()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Case &one : allCases()) {
        QTest::addRow("%s: %s", one.quantity.c_str(), one.mistake) << index++;
    }
}

void tst_MistakeList::everyMistakeIsNamed()
{
    QFETCH(int, index);
    const Case one = allCases()[static_cast<std::size_t>(index)];
    for (const int digits : {9, 5}) {
        if (roundedTo(one.answer, digits)
            == roundedTo(valueOf(one.context, one.quantity), digits)) {
            QVERIFY(digits < 9); // the mistake shows in later digits only
            continue;
        }
        const double answer = roundedTo(one.answer, digits);
        const Verdict verdict = verdictOn(one.context, one.quantity, answer, digits);
        const std::string sentence = sentenceOn(one.context, one.quantity, answer, digits);
        QVERIFY2(names(verdict, one.kind), sentence.c_str());
        for (const Mistake &mistake : verdict.mistakes) {
            VERIFY_NEAR(mistake.value, answer, std::pow(10.0, 1 - digits));
        }
    }
    const auto &first = nn::possibleMistakes(one.context, named(one.context, one.quantity));
    QVERIFY(std::is_sorted(first.begin(), first.end(),
                           [](const Mistake &a, const Mistake &b) { return a.kind < b.kind; }));
}

void tst_MistakeList::aRightAnswerIsNoMistake()
{
    QFETCH(int, index);
    const Case one = allCases()[static_cast<std::size_t>(index)];
    const double value = valueOf(one.context, one.quantity);
    for (int digits = 3; digits <= nn::mostDigitsCompared; ++digits) {
        const Verdict verdict
            = verdictOn(one.context, one.quantity, roundedTo(value, digits), digits);
        QVERIFY(std::holds_alternative<RightAnswer>(verdict.verdict));
        QVERIFY(!names(verdict, one.kind));
    }
    for (const Mistake &mistake :
         nn::possibleMistakes(one.context, named(one.context, one.quantity))) {
        QVERIFY(!isNear(mistake.value, value, 1e-12));
    }
}

void tst_MistakeList::everyKindOfMistakeIsInTheTable()
{
    const std::vector<Case> cases = allCases();
    for (int kind = 0; kind <= static_cast<int>(MistakeKind::OtherSample); ++kind) {
        QVERIFY2(std::any_of(cases.begin(), cases.end(),
                             [&](const Case &one) { return static_cast<int>(one.kind) == kind; }),
                 qPrintable(QString::number(kind)));
    }
}

void tst_MistakeList::eachFactorOfTheChainCanBeForgotten_data()
{
    QTest::addColumn<QString>("factor");
    for (const char *factor : {"∂L/∂o1", "f′(sum_o1)", "w3", "∂o1/∂h2", "f′(sum_h2)", "w2",
                               "∂h2/∂h1", "f′(sum_h1)", "∂h1/∂w1", "x1"}) {
        QTest::newRow(factor) << QString::fromUtf8(factor);
    }
}

void tst_MistakeList::eachFactorOfTheChainCanBeForgotten()
{
    QFETCH(QString, factor);
    const HomeworkContext context = chain();
    const double without = valueOf(context, "dL/dw1") / valueOf(context, factor.toStdString());
    const std::string sentence = sentenceOn(context, "dL/dw1", roundedTo(without, 10), 10);
    QVERIFY2(sentence.starts_with("The factor " + factor.toStdString() + " is missing"),
             sentence.c_str());
    // A new weight is wrong with it.
    const double weight = valueOf(context, "w1") - 0.1 * without;
    QVERIFY(names(verdictOn(context, "w1+", roundedTo(weight, 12), 12),
                  factor == "x1" ? MistakeKind::ForgottenInput : MistakeKind::ForgottenFactor));
}

// Alice's weights are 1: without w5 everything is the same.
void tst_MistakeList::aMistakeThatChangesNothingIsNotNamed()
{
    const HomeworkContext a = alice();
    for (const Mistake &mistake : nn::possibleMistakes(a, named(a, "dL/dw1"))) {
        QVERIFY(mistake.kind != MistakeKind::ForgottenBias);
        const bool isWeight = mistake.about && mistake.about->kind == QuantityKind::Weight;
        QVERIFY(!isWeight);
    }
}

// x1 = 2 · x2: half of ∂L/∂w1 is also ∂L/∂w2.
void tst_MistakeList::theLikeliestOfSeveralIsNamedFirst()
{
    const Verdict verdict = verdictOn(alice(), "dL/dw1", 0.0107347676, 9);
    QCOMPARE(std::get<Mistake>(verdict.verdict).kind, MistakeKind::ForgottenTwo);
    QCOMPARE(verdict.mistakes.front().kind, MistakeKind::ForgottenTwo);
    QVERIFY(names(verdict, MistakeKind::Neighbour));
    QCOMPARE(sentenceOn(alice(), "dL/dw1", 0.0107347676, 9),
             std::string("The factor 2 from the derivative of the square is missing."));
}

void tst_MistakeList::fewTypedDigitsFitMoreMistakes()
{
    const std::size_t withTwo = verdictOn(alice(), "dL/dw1", 0.011, 2).mistakes.size();
    const std::size_t withNine = verdictOn(alice(), "dL/dw1", 0.0107347676, 9).mistakes.size();
    QVERIFY(withTwo >= withNine);
}

void tst_MistakeList::layersThatWereNotUpdatedAreNamed()
{
    const HomeworkContext w = worked();
    nn::Network upper = *w.step.after;
    upper.parameters().weights(0) = w.step.network.parameters().weights(0);
    const double loss = nn::inspectSample(upper, w.step.inspection.input, w.step.inspection.target,
                                          Loss::HalfSumOfSquares)
                            .lossValue;
    QCOMPARE(sentenceOn(w, "L+", roundedTo(loss, 10), 10), std::string("Layer 1 was not updated."));
    // With free biases the loss that is taught is one without their step.
    nn::TrainingRun free = workedExample();
    for (Index i = 0; i < 4; ++i) {
        free.learned.network.setFrozen(nn::BiasRef{.layer = i / 2, .neuron = i % 2}, false);
    }
    QCOMPARE(sentenceOn(nn::homeworkOf(free, 0), "L+", 0.291027774, 9),
             std::string("The biases were not updated."));
}

void tst_MistakeList::everyMistakeIsASentence()
{
    for (const Case &one : allCases()) {
        const nn::Network &network = one.context.step.network;
        for (const Mistake &mistake :
             nn::possibleMistakes(one.context, named(one.context, one.quantity))) {
            const std::string sentence = nn::describe(mistake, network).sentence();
            QVERIFY2(sentence.ends_with('.') && sentence.find('%') == std::string::npos,
                     sentence.c_str());
        }
    }
    QCOMPARE(sentenceOn(alice(), "L", 0.776, 3), std::string("That is the value for sample 2."));
    QCOMPARE(sentenceOn(worked(), "h1", 0.596884378, 9), std::string("That is the value of h2."));
}

void tst_MistakeList::aLargeNetworkIsAnsweredSoon()
{
    const HomeworkContext context = nn::homeworkOf(
        nn::beginRun(stackedNetwork(2, {200, 200, 1}, Activation::Tanh, Activation::Sigmoid, 3),
                     tutorialSettings(), fourPeople()),
        0);
    const double value = valueOf(context, "dL/dw1");
    const Verdict verdict = verdictOn(context, "dL/dw1", roundedTo(value / 2.0, 9), 9);
    QVERIFY(names(verdict, MistakeKind::ForgottenTwo));
}

QTEST_GUILESS_MAIN(tst_MistakeList)
#include "tst_mistakelist.moc"
