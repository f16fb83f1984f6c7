// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activation.h"

#include "support/golden.h"
#include "support/goldenactivation.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>
#include <set>

using nlohmann::json;
using nn::Activation;

class tst_Activation : public QObject
{
    Q_OBJECT

private slots:
    void valuesAtHardPointsAreTheReferences_data();
    void valuesAtHardPointsAreTheReferences();
    void derivativesAtHardPointsAreTheReferences_data();
    void derivativesAtHardPointsAreTheReferences();
    void onlyThreeActivationsOfTheReferenceAreMissing();
    void keysAndDisplayNamesAreDistinct();
    void onlyLeakyReluAndEluUseTheSlope();
    void atAKinkTheDerivativeIsTheLeftOne();
    void stepIsOneFromZeroOnAndFlatEverywhere();
    void aNotANumberStaysOne();
    void valuesLieInTheStatedRange();
    void theStatedRangeIsNotTooWide();
    void aLayerIsItsNeuronsOneByOne();
    void softmaxOfEqualSumsIsUniform();
    void softmaxColumnsAddUpToOneAndIgnoreAShift();
    void softmaxOfExtremeSumsIsFinite();
    void softmaxBackwardIsItsJacobianTransposed();
};

void tst_Activation::valuesAtHardPointsAreTheReferences_data()
{
    addReferenceRows("value");
}

// The tolerance that the reference file calls good: small values keep their digits. Φ(−20)
// magnifies the rounding of its argument four hundred times, so the file's own value for GELU
// there is good to 4e-14 only (300-digit arithmetic: −5.5072482372124676e-88).
void tst_Activation::valuesAtHardPointsAreTheReferences()
{
    QFETCH(Activation, activation);
    QFETCH(double, slope);
    QFETCH(std::vector<double>, z);
    QFETCH(std::vector<double>, expected);
    const double tolerance = activation == Activation::Gelu ? 1e-13 : 1e-14;
    for (std::size_t i = 0; i < z.size(); ++i) {
        VERIFY_NEAR(nn::activate(activation, slope, z[i]), expected[i], tolerance, 1e-300);
    }
}

void tst_Activation::derivativesAtHardPointsAreTheReferences_data()
{
    addReferenceRows("derivative");
}

void tst_Activation::derivativesAtHardPointsAreTheReferences()
{
    QFETCH(Activation, activation);
    QFETCH(double, slope);
    QFETCH(std::vector<double>, z);
    QFETCH(std::vector<double>, expected);
    for (std::size_t i = 0; i < z.size(); ++i) {
        VERIFY_NEAR(nn::derivative(activation, slope, z[i]), expected[i], 1e-14, 1e-15);
    }
}

void tst_Activation::onlyThreeActivationsOfTheReferenceAreMissing()
{
    std::set<std::string> missing;
    const json file = readGolden("f_activations.json");
    for (const json &row : file["rows"]) {
        const auto name = row["activation"].get<std::string>();
        if (!goldenActivation(name)) {
            missing.insert(name);
        }
    }
    QVERIFY(missing == std::set<std::string>({"gaussian", "selu", "softsign"}));
}

void tst_Activation::keysAndDisplayNamesAreDistinct()
{
    std::set<std::string_view> keys;
    std::set<std::string_view> names;
    for (const Activation activation : nn::allActivations) {
        keys.insert(nn::key(activation));
        names.insert(nn::displayName(activation));
    }
    QCOMPARE(keys.size(), nn::allActivations.size());
    QCOMPARE(names.size(), nn::allActivations.size());
    QVERIFY(!keys.contains("") && !names.contains(""));
    QVERIFY(nn::key(Activation::LeakyRelu) == "leaky_relu");
    QVERIFY(nn::displayName(Activation::LeakyRelu) == "Leaky ReLU");
}

void tst_Activation::onlyLeakyReluAndEluUseTheSlope()
{
    for (const Activation activation : nn::allActivations) {
        if (activation == Activation::Softmax) {
            QVERIFY(!nn::usesSlope(activation));
            continue;
        }
        const bool matters
            = nn::activate(activation, 0.25, -1.0) != nn::activate(activation, 0.75, -1.0);
        QCOMPARE(nn::usesSlope(activation), matters);
    }
    QCOMPARE(nn::defaultSlope(Activation::LeakyRelu), 0.01);
    QCOMPARE(nn::defaultSlope(Activation::Elu), 1.0);
}

void tst_Activation::atAKinkTheDerivativeIsTheLeftOne()
{
    QCOMPARE(nn::derivative(Activation::Relu, 1.0, 0.0), 0.0);
    QCOMPARE(nn::derivative(Activation::LeakyRelu, 0.2, 0.0), 0.2);
    QCOMPARE(nn::derivative(Activation::Elu, 0.5, 0.0), 0.5);
    QCOMPARE(nn::derivative(Activation::Relu, 1.0, 5e-324), 1.0);
}

void tst_Activation::stepIsOneFromZeroOnAndFlatEverywhere()
{
    QCOMPARE(nn::activate(Activation::Step, 1.0, -5e-324), 0.0);
    QCOMPARE(nn::activate(Activation::Step, 1.0, -0.0), 1.0);
    QCOMPARE(nn::activate(Activation::Step, 1.0, 0.0), 1.0);
    QCOMPARE(nn::activate(Activation::Step, 1.0, 3.0), 1.0);
    for (const double z : {-2.0, 0.0, 2.0}) {
        QCOMPARE(nn::derivative(Activation::Step, 1.0, z), 0.0);
    }
}

// A diverged network must be recognised as one, also behind a ReLU.
void tst_Activation::aNotANumberStaysOne()
{
    for (const Activation activation : nn::allActivations) {
        const nn::Matrix z = nn::Matrix::Constant(2, 1, std::nan(""));
        const nn::Matrix a = nn::activate(activation, 1.0, z);
        QVERIFY2(a.array().isNaN().all(), nn::key(activation).data());
    }
}

void tst_Activation::valuesLieInTheStatedRange()
{
    for (const Activation activation : nn::allActivations) {
        for (int i = -4000; i <= 4000 && activation != Activation::Softmax; ++i) {
            const double slope = 0.3;
            const double a = nn::activate(activation, slope, i * 0.01);
            const auto [lowest, highest] = nn::outputRange(activation, slope);
            QVERIFY2(a >= lowest && a <= highest,
                     qPrintable(QString::asprintf("%s(%g) = %.17g", nn::key(activation).data(),
                                                  i * 0.01, a)));
        }
    }
}

void tst_Activation::theStatedRangeIsNotTooWide()
{
    for (const Activation activation : nn::allActivations) {
        double lowest = 0.0;
        double highest = 0.0;
        for (int i = -4000; i <= 4000 && activation != Activation::Softmax; ++i) {
            const double a = nn::activate(activation, 0.3, i * 0.01);
            lowest = std::min(lowest, a);
            highest = std::max(highest, a);
        }
        const nn::OutputRange range = nn::outputRange(activation, 0.3);
        if (activation == Activation::Softmax) {
            continue;
        }
        // Unbounded sides have gone beyond 10 at |z| = 40 (Leaky ReLU: −12).
        QVERIFY2(std::isinf(range.lowest) ? lowest < -10.0 : lowest < range.lowest + 1e-4,
                 nn::key(activation).data());
        QVERIFY2(std::isinf(range.highest) ? highest > 10.0 : highest > range.highest - 1e-4,
                 nn::key(activation).data());
    }
    QVERIFY(nn::outputRange(Activation::LeakyRelu, 0.0).lowest == 0.0);
}

void tst_Activation::aLayerIsItsNeuronsOneByOne()
{
    const nn::Matrix z{{-1.5, 0.25, 3.0}, {0.75, -0.5, -2.0}};
    const nn::Matrix da{{1.0, -2.0, 0.5}, {0.25, 3.0, -1.0}};
    for (const Activation activation : nn::allActivations) {
        if (activation == Activation::Softmax) {
            continue;
        }
        const nn::Matrix a = nn::activate(activation, 0.1, z);
        const nn::Matrix dz = nn::backward(activation, 0.1, z, a, da);
        for (nn::Index i = 0; i < z.size(); ++i) {
            QCOMPARE(a(i), nn::activate(activation, 0.1, z(i)));
            QCOMPARE(dz(i), da(i) * nn::derivative(activation, 0.1, z(i)));
        }
    }
}

void tst_Activation::softmaxOfEqualSumsIsUniform()
{
    const nn::Matrix a = nn::activate(Activation::Softmax, 1.0, nn::Matrix::Constant(4, 2, 7.0));
    QVERIFY((a.array() == 0.25).all());
}

void tst_Activation::softmaxColumnsAddUpToOneAndIgnoreAShift()
{
    const nn::Matrix z{{-1.5, 0.25}, {0.75, -0.5}, {2.0, 8.0}};
    const nn::Matrix a = nn::activate(Activation::Softmax, 1.0, z);
    VERIFY_NEAR(a.col(0).sum(), 1.0, 1e-15);
    VERIFY_NEAR(a.col(1).sum(), 1.0, 1e-15);
    VERIFY_NEAR(a(2, 0) / a(1, 0), std::exp(1.25), 1e-14);
    const nn::Matrix shifted = nn::activate(Activation::Softmax, 1.0, z.array() + 64.0);
    QVERIFY(areNear(shifted, a, 1e-15));
}

void tst_Activation::softmaxOfExtremeSumsIsFinite()
{
    const nn::Matrix z{{1000.0, -1000.0}, {-1000.0, -1001.0}};
    const nn::Matrix a = nn::activate(Activation::Softmax, 1.0, z);
    QCOMPARE(a(0, 0), 1.0);
    QCOMPARE(a(1, 0), 0.0);
    VERIFY_NEAR(a(0, 1), 1.0 / (1.0 + std::exp(-1.0)), 1e-14);
}

void tst_Activation::softmaxBackwardIsItsJacobianTransposed()
{
    const nn::Matrix z{{-0.5}, {0.75}, {0.25}};
    const nn::Matrix da{{1.0}, {-2.0}, {0.5}};
    const nn::Matrix a = nn::activate(Activation::Softmax, 1.0, z);
    // ∂a_i/∂z_j = a_i (1 where i = j, else 0) − a_i a_j
    const nn::Matrix jacobian = nn::Matrix(a.col(0).asDiagonal()) - a * a.transpose();
    const nn::Matrix expected = jacobian.transpose() * da;
    QVERIFY(areNear(nn::backward(Activation::Softmax, 1.0, z, a, da), expected, 1e-14));
}

QTEST_GUILESS_MAIN(tst_Activation)
#include "tst_activation.moc"
