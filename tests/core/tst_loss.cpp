// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss.h"

#include "support/tolerance.h"

#include <QTest>

#include <cmath>
#include <set>
#include <string>

using nn::Activation;
using nn::Loss;
using nn::Matrix;

Q_DECLARE_METATYPE(nn::Activation)
Q_DECLARE_METATYPE(nn::Loss)

class tst_Loss : public QObject
{
    Q_OBJECT

private slots:
    void keysAndDisplayNamesAreDistinct();
    void pairsWithoutAMeaningAreRefused_data();
    void pairsWithoutAMeaningAreRefused();
    void everyOtherPairIsAllowed();
    void targetsOfTheWrongKindAreRefused_data();
    void targetsOfTheWrongKindAreRefused();
    void targetsAtTheirLimitsAreAccepted();
    void eachLossIsItsFormula();
    void onlyTheHalfSumIsShownAsASum();
    void noSamplesHaveNoLoss();
    void theGradientIsTheSlopeOfTheLoss();
    void deltasOfCrossEntropiesAreOutputMinusTarget();
    void softTargetsThatDoNotAddUpToOneHaveTheTrueDelta();
    void extremeSumsKeepTheCrossEntropiesFinite();
    void hingeIsFlatAtAndBeyondItsKink();
};

namespace {

// A last layer that owns its matrices.
struct Outputs
{
    Activation activation;
    Matrix z;
    Matrix a;

    Outputs(Activation which, Matrix sums)
        : activation(which)
        , z(std::move(sums))
        , a(nn::activate(which, 1.0, z))
    {
    }
    [[nodiscard]] nn::OutputLayer layer() const
    {
        return {.activation = activation, .slope = 1.0, .z = z, .a = a};
    }
};

double lossOf(Loss loss, Activation activation, const Matrix &z, const Matrix &targets)
{
    return nn::sampleLosses(loss, Outputs(activation, z).layer(), targets).sum();
}

} // namespace

void tst_Loss::keysAndDisplayNamesAreDistinct()
{
    std::set<std::string_view> keys;
    std::set<std::string_view> names;
    for (const Loss loss : nn::allLosses) {
        keys.insert(nn::key(loss));
        names.insert(nn::displayName(loss));
    }
    QCOMPARE(keys.size(), nn::allLosses.size());
    QCOMPARE(names.size(), nn::allLosses.size());
    QVERIFY(!keys.contains("") && !names.contains(""));
    QVERIFY(nn::key(nn::Reduction::Mean) == "mean" && nn::key(nn::Reduction::Sum) == "sum");
}

void tst_Loss::pairsWithoutAMeaningAreRefused_data()
{
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<Activation>("output");
    QTest::addColumn<std::string>("sentence");
    QTest::newRow("binary cross-entropy of tanh")
        << Loss::BinaryCrossEntropy << Activation::Tanh
        << std::string("Binary cross-entropy needs a sigmoid output, not Tanh.");
    QTest::newRow("softmax cross-entropy of sigmoid")
        << Loss::SoftmaxCrossEntropy << Activation::Sigmoid
        << std::string("Softmax cross-entropy needs a softmax output, not Sigmoid.");
    QTest::newRow("hinge of softmax")
        << Loss::Hinge << Activation::Softmax
        << std::string("Hinge loss compares signs; a softmax output has none.");
}

void tst_Loss::pairsWithoutAMeaningAreRefused()
{
    QFETCH(Loss, loss);
    QFETCH(Activation, output);
    QFETCH(std::string, sentence);
    const auto result = nn::checkPair(loss, output);
    QVERIFY(!result);
    QCOMPARE(result.error().sentence(), sentence);
}

void tst_Loss::everyOtherPairIsAllowed()
{
    int allowed = 0;
    for (const Loss loss : nn::allLosses) {
        for (const Activation output : nn::allActivations) {
            const bool expected = loss == Loss::BinaryCrossEntropy ? output == Activation::Sigmoid
                                  : loss == Loss::SoftmaxCrossEntropy
                                      ? output == Activation::Softmax
                                      : loss != Loss::Hinge || output != Activation::Softmax;
            QCOMPARE(nn::checkPair(loss, output).hasValue(), expected);
            allowed += expected ? 1 : 0;
        }
    }
    QCOMPARE(allowed, 3 * 12 + 1 + 1 + 11);
}

void tst_Loss::targetsOfTheWrongKindAreRefused_data()
{
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<double>("bad");
    QTest::addColumn<std::string>("sentence");
    QTest::newRow("binary cross-entropy below 0")
        << Loss::BinaryCrossEntropy << -0.01
        << std::string("Binary cross-entropy needs targets between 0 and 1; sample 2 has another.");
    QTest::newRow("softmax cross-entropy above 1")
        << Loss::SoftmaxCrossEntropy << 1.01
        << std::string(
               "Softmax cross-entropy needs targets between 0 and 1; sample 2 has another.");
    QTest::newRow("softmax cross-entropy of no number")
        << Loss::SoftmaxCrossEntropy << std::nan("")
        << std::string(
               "Softmax cross-entropy needs targets between 0 and 1; sample 2 has another.");
    QTest::newRow("hinge of 0") << Loss::Hinge << 0.0
                                << std::string(
                                       "Hinge loss needs targets −1 and +1; sample 2 has another.");
}

void tst_Loss::targetsOfTheWrongKindAreRefused()
{
    QFETCH(Loss, loss);
    QFETCH(double, bad);
    QFETCH(std::string, sentence);
    const Matrix targets{{1.0, 1.0}, {1.0, bad}};
    const auto result = nn::checkTargets(loss, targets);
    QVERIFY(!result);
    QCOMPARE(result.error().sentence(), sentence);
}

void tst_Loss::targetsAtTheirLimitsAreAccepted()
{
    QVERIFY(nn::checkTargets(Loss::BinaryCrossEntropy, Matrix{{0.0, 0.5, 1.0}}));
    QVERIFY(nn::checkTargets(Loss::SoftmaxCrossEntropy, Matrix{{0.0, 0.5}, {1.0, 0.5}}));
    QVERIFY(nn::checkTargets(Loss::Hinge, Matrix{{-1.0, 1.0}}));
    QVERIFY(nn::checkTargets(Loss::MeanSquaredError, Matrix{{-70.0, 3.0}}));
}

void tst_Loss::eachLossIsItsFormula()
{
    const Matrix z{{0.3}, {-1.2}};
    const Matrix t{{1.0}, {0.25}};
    const double e0 = 0.3 - 1.0;
    const double e1 = -1.2 - 0.25;
    VERIFY_NEAR(lossOf(Loss::MeanSquaredError, Activation::Linear, z, t), (e0 * e0 + e1 * e1) / 2.0,
                1e-15);
    VERIFY_NEAR(lossOf(Loss::HalfSumOfSquares, Activation::Linear, z, t), (e0 * e0 + e1 * e1) / 2.0,
                1e-15);
    VERIFY_NEAR(lossOf(Loss::MeanHalfSquaredError, Activation::Linear, z, t),
                (e0 * e0 + e1 * e1) / 2.0, 1e-15);

    const Matrix s = nn::activate(Activation::Sigmoid, 1.0, z);
    VERIFY_NEAR(lossOf(Loss::BinaryCrossEntropy, Activation::Sigmoid, z, t),
                -(std::log(s(0)) + 0.25 * std::log(s(1)) + 0.75 * std::log(1.0 - s(1))) / 2.0,
                1e-14);
    const Matrix p = nn::activate(Activation::Softmax, 1.0, z);
    VERIFY_NEAR(lossOf(Loss::SoftmaxCrossEntropy, Activation::Softmax, z, t),
                -(std::log(p(0)) + 0.25 * std::log(p(1))), 1e-14);
    VERIFY_NEAR(lossOf(Loss::Hinge, Activation::Linear, z, Matrix{{1.0}, {-1.0}}),
                (1.0 - 0.3) / 2.0, 1e-15);
}

void tst_Loss::onlyTheHalfSumIsShownAsASum()
{
    const nn::Vector losses{{1.0, 2.0, 6.0}};
    for (const Loss loss : nn::allLosses) {
        QCOMPARE(nn::shownLoss(loss, losses), loss == Loss::HalfSumOfSquares ? 9.0 : 3.0);
    }
}

void tst_Loss::noSamplesHaveNoLoss()
{
    for (const Loss loss : nn::allLosses) {
        QVERIFY(std::isnan(nn::shownLoss(loss, nn::Vector())));
    }
}

// Central differences in a, with a step that balances rounding (1e-16/h) and curvature (h²).
void tst_Loss::theGradientIsTheSlopeOfTheLoss()
{
    constexpr double h = 1e-5;
    const Matrix t{{1.0}, {-1.0}};
    for (const Loss loss : {Loss::MeanSquaredError, Loss::HalfSumOfSquares,
                            Loss::MeanHalfSquaredError, Loss::Hinge}) {
        const Outputs outputs(Activation::Linear, Matrix{{0.3}, {-0.2}});
        const Matrix gradient = nn::outputGradient(loss, outputs.layer(), t);
        for (nn::Index i = 0; i < 2; ++i) {
            Matrix up = outputs.z;
            Matrix down = outputs.z;
            up(i) += h;
            down(i) -= h;
            const double slope = (lossOf(loss, Activation::Linear, up, t)
                                  - lossOf(loss, Activation::Linear, down, t))
                                 / (2.0 * h);
            VERIFY_NEAR(gradient(i), slope, 1e-9);
        }
    }
}

void tst_Loss::deltasOfCrossEntropiesAreOutputMinusTarget()
{
    const Matrix z{{0.4}, {-2.0}};
    const Matrix t{{1.0}, {0.0}};
    const Outputs sigmoid(Activation::Sigmoid, z);
    const Matrix half = (sigmoid.a - t) / 2.0;
    QVERIFY(areNear(nn::outputDelta(Loss::BinaryCrossEntropy, sigmoid.layer(), t), half, 1e-15));
    const Outputs softmax(Activation::Softmax, z);
    const Matrix difference = softmax.a - t;
    QVERIFY(
        areNear(nn::outputDelta(Loss::SoftmaxCrossEntropy, softmax.layer(), t), difference, 1e-15));

    // and the same by way of ∂L/∂a
    for (const auto &[loss, outputs] : {std::pair(Loss::BinaryCrossEntropy, &sigmoid),
                                        std::pair(Loss::SoftmaxCrossEntropy, &softmax)}) {
        const Matrix longWay = nn::backward(outputs->activation, 1.0, outputs->z, outputs->a,
                                            nn::outputGradient(loss, outputs->layer(), t));
        QVERIFY(areNear(nn::outputDelta(loss, outputs->layer(), t), longWay, 1e-14));
    }
}

void tst_Loss::softTargetsThatDoNotAddUpToOneHaveTheTrueDelta()
{
    const Matrix t{{0.5}, {0.2}, {0.9}};
    const Outputs softmax(Activation::Softmax, Matrix{{0.4}, {-2.0}, {1.0}});
    const Matrix longWay
        = nn::backward(Activation::Softmax, 1.0, softmax.z, softmax.a,
                       nn::outputGradient(Loss::SoftmaxCrossEntropy, softmax.layer(), t));
    QVERIFY(
        areNear(nn::outputDelta(Loss::SoftmaxCrossEntropy, softmax.layer(), t), longWay, 1e-14));
}

void tst_Loss::extremeSumsKeepTheCrossEntropiesFinite()
{
    const Matrix z{{1000.0}, {-1000.0}};
    const Matrix wrong{{0.0}, {1.0}};
    const Matrix right{{1.0}, {0.0}};
    QCOMPARE(lossOf(Loss::BinaryCrossEntropy, Activation::Sigmoid, z, wrong), 1000.0);
    QCOMPARE(lossOf(Loss::BinaryCrossEntropy, Activation::Sigmoid, z, right), 0.0);
    QCOMPARE(lossOf(Loss::SoftmaxCrossEntropy, Activation::Softmax, z, wrong), 2000.0);
    QCOMPARE(lossOf(Loss::SoftmaxCrossEntropy, Activation::Softmax, z, right), 0.0);

    const Outputs sigmoid(Activation::Sigmoid, z);
    QVERIFY(nn::sameValues(nn::outputDelta(Loss::BinaryCrossEntropy, sigmoid.layer(), wrong),
                           Matrix{{0.5}, {-0.5}}));
    const Outputs softmax(Activation::Softmax, z);
    QVERIFY(nn::sameValues(nn::outputDelta(Loss::SoftmaxCrossEntropy, softmax.layer(), wrong),
                           Matrix{{1.0}, {-1.0}}));

    // The digits of a small loss survive: ln(1 + e^−40) is e^−40, not 0.
    VERIFY_NEAR(
        lossOf(Loss::BinaryCrossEntropy, Activation::Sigmoid, Matrix{{40.0}}, Matrix{{1.0}}),
        std::exp(-40.0), 1e-14);
}

void tst_Loss::hingeIsFlatAtAndBeyondItsKink()
{
    const Matrix t{{1.0, 1.0, 1.0, -1.0}};
    const Outputs outputs(Activation::Linear, Matrix{{1.0, 2.0, 0.5, 0.5}});
    QVERIFY(nn::sameValues(nn::outputGradient(Loss::Hinge, outputs.layer(), t),
                           Matrix{{0.0, 0.0, -1.0, 1.0}}));
    QVERIFY(nn::sameValues(nn::sampleLosses(Loss::Hinge, outputs.layer(), t),
                           nn::Vector{{0.0, 0.0, 0.5, 1.5}}));
}

QTEST_GUILESS_MAIN(tst_Loss)
#include "tst_loss.moc"
