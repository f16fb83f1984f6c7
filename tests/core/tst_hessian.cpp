// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/hessian.h"

#include "support/golden.h"
#include "support/goldenlandscape.h"
#include "support/randomproblem.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::Index;
using nn::Loss;
using nn::Matrix;
using nn::Reduction;
using nn::Vector;

class tst_Hessian : public QObject
{
    Q_OBJECT

private slots:
    void theHessianOfTheTutorialNetworkIsTheReference_data();
    void theHessianOfTheTutorialNetworkIsTheReference();
    void secondDerivativesAreSlopesOfTheFirst_data();
    void secondDerivativesAreSlopesOfTheFirst();
    void atAKinkTheSecondDerivativeIsTheLeftOne();
    void theHessianIsTheDifferenceOfGradients_data();
    void theHessianIsTheDifferenceOfGradients();
    void theGradientBesideTheChangeIsThatOfThePass();
    void saturatedCrossEntropiesHaveAFiniteHessian();
    void tooManyParametersAreRefused();
    void eigenvectorsAreOrderedUnitVectorsThatPointUp();
};

namespace {

double relativeAsymmetry(const Matrix &matrix)
{
    const double scale = matrix.cwiseAbs().maxCoeff();
    return scale == 0.0 ? 0.0 : (matrix - matrix.transpose()).cwiseAbs().maxCoeff() / scale;
}

Vector gradientVector(const nn::Network &network, const nn::Samples &samples, Loss loss,
                      Reduction reduction)
{
    const nn::Gradient gradient = nn::gradient(network, samples, loss, reduction);
    Vector result(network.parameterCount());
    Index i = 0;
    for (const nn::ParameterRef &at : network.parameterList()) {
        result(i++) = std::visit([&](auto ref) { return gradient.parameters[ref]; }, at);
    }
    return result;
}

// Central differences of the gradient. The error is curvature (h²) and rounding (1e-16/h).
Matrix differencesOfGradients(const RandomProblem &problem, Loss loss, Reduction reduction)
{
    constexpr double h = 1e-5;
    nn::Network moved = problem.network;
    Matrix result(moved.parameterCount(), moved.parameterCount());
    Index column = 0;
    for (const nn::ParameterRef &at : problem.network.parameterList()) {
        const double present = problem.network.value(at);
        moved.setValue(at, present + h);
        const Vector up = gradientVector(moved, problem.samples, loss, reduction);
        moved.setValue(at, present - h);
        const Vector down = gradientVector(moved, problem.samples, loss, reduction);
        moved.setValue(at, present);
        result.col(column++) = (up - down) / (2.0 * h);
    }
    return result;
}

} // namespace

void tst_Hessian::theHessianOfTheTutorialNetworkIsTheReference_data()
{
    addLandscapeRows();
}

void tst_Hessian::theHessianOfTheTutorialNetworkIsTheReference()
{
    QFETCH(int, number);
    const LandscapeCase example = landscapeCase(number);
    const auto found
        = nn::hessian(example.network, example.samples, Loss::MeanSquaredError, Reduction::Mean);
    QVERIFY(found.hasValue());
    QVERIFY(areNear(*found, matrixOf(example.json["hessian"]), 1e-11));
    QVERIFY(relativeAsymmetry(*found) < 1e-14);

    const nn::Spectrum spectrum = nn::spectrum(*found);
    const Vector eigenvalues = vectorOf(example.json["eigenvalues"]);
    const double scale = eigenvalues.cwiseAbs().maxCoeff();
    QVERIFY(areNear(spectrum.eigenvalues, eigenvalues, 1e-11));
    QVERIFY(eigenvalues(8) - eigenvalues(7) > 0.01 * scale); // well separated, in every case
    const Vector top = spectrum.eigenvectors.col(8);
    QVERIFY(areNear(top, vectorOf(example.json["top_eigenvector"]), 0.0, 1e-9));
}

void tst_Hessian::secondDerivativesAreSlopesOfTheFirst_data()
{
    QTest::addColumn<int>("activation");
    for (const Activation activation : nn::allActivations) {
        if (activation != Activation::Softmax) {
            QTest::newRow(nn::key(activation).data()) << static_cast<int>(activation);
        }
    }
}

void tst_Hessian::secondDerivativesAreSlopesOfTheFirst()
{
    QFETCH(int, activation);
    const auto which = static_cast<Activation>(activation);
    constexpr double h = 1e-5;
    // In steps that miss 0, where some activations have a kink.
    for (double z = -6.05; z < 6.0; z += 0.1) {
        const double slope
            = (nn::derivative(which, 0.4, z + h) - nn::derivative(which, 0.4, z - h)) / (2.0 * h);
        VERIFY_NEAR(nn::secondDerivative(which, 0.4, z), slope, 1e-8, 2e-10);
    }
    for (const double z : {-1000.0, -745.0, 745.0, 1000.0}) {
        QVERIFY(std::isfinite(nn::secondDerivative(which, 0.4, z)));
    }
}

void tst_Hessian::atAKinkTheSecondDerivativeIsTheLeftOne()
{
    QCOMPARE(nn::secondDerivative(Activation::Elu, 0.4, 0.0), 0.4);
    QCOMPARE(nn::secondDerivative(Activation::Elu, 0.4, 1e-300), 0.0);
}

void tst_Hessian::theHessianIsTheDifferenceOfGradients_data()
{
    QTest::addColumn<int>("hidden");
    for (const Activation hidden : nn::allActivations) {
        if (hidden != Activation::Softmax) {
            QTest::newRow(nn::key(hidden).data()) << static_cast<int>(hidden);
        }
    }
}

// Every loss with every output it allows, over inputs nudged off kinks.
void tst_Hessian::theHessianIsTheDifferenceOfGradients()
{
    QFETCH(int, hidden);
    nn::Rng rng(static_cast<std::uint64_t>(hidden) + 51);
    for (const Loss loss : nn::allLosses) {
        for (const Activation output : nn::allActivations) {
            if (!nn::checkPair(loss, output)) {
                continue;
            }
            const RandomProblem problem = randomProblem(
                rng, randomShape(rng, static_cast<Activation>(hidden), output), loss, 3);
            const Reduction reduction = rng.below(2) == 0 ? Reduction::Mean : Reduction::Sum;
            const auto found = nn::hessian(problem.network, problem.samples, loss, reduction);
            QVERIFY(found.hasValue());
            const QByteArray title
                = QByteArray(nn::key(output).data()) + ", " + nn::key(loss).data();
            QVERIFY2(relativeAsymmetry(*found) < 1e-12, title.constData());
            const Matrix differences = differencesOfGradients(problem, loss, reduction);
            QVERIFY2(areNear(*found, differences, 1e-7, 1e-9), title.constData());
        }
    }
}

void tst_Hessian::theGradientBesideTheChangeIsThatOfThePass()
{
    nn::Rng rng(61);
    const RandomProblem problem = randomProblem(
        rng, randomShape(rng, Activation::Silu, Activation::Softmax), Loss::MeanSquaredError, 3);
    const nn::ParameterVector direction(problem.network.parameters().layout());
    for (const Reduction reduction : {Reduction::Mean, Reduction::Sum}) {
        const auto both = nn::gradientChange(problem.network, problem.samples,
                                             Loss::MeanSquaredError, reduction, direction);
        const nn::Gradient gradient
            = nn::gradient(problem.network, problem.samples, Loss::MeanSquaredError, reduction);
        for (const nn::ParameterRef &at : problem.network.parameterList()) {
            const double expected
                = std::visit([&](auto ref) { return gradient.parameters[ref]; }, at);
            VERIFY_NEAR(std::visit([&](auto ref) { return both.gradient[ref]; }, at), expected,
                        1e-14, 1e-16);
            QCOMPARE(std::visit([&](auto ref) { return both.change[ref]; }, at), 0.0);
        }
    }
}

void tst_Hessian::saturatedCrossEntropiesHaveAFiniteHessian()
{
    for (const Loss loss : {Loss::BinaryCrossEntropy, Loss::SoftmaxCrossEntropy}) {
        const Activation output
            = loss == Loss::BinaryCrossEntropy ? Activation::Sigmoid : Activation::Softmax;
        nn::Network network(1, {{.units = 2, .activation = output}});
        network.parameters().weights(0) = Matrix{{900.0}, {-900.0}};
        const nn::Samples samples{.inputs = Matrix{{1.0}}, .targets = Matrix{{0.0}, {1.0}}};
        const auto found = nn::hessian(network, samples, loss, Reduction::Mean);
        QVERIFY(found.hasValue());
        QVERIFY(found->isZero(0.0)); // far out both losses are straight lines
    }
}

void tst_Hessian::tooManyParametersAreRefused()
{
    const nn::Samples samples{.inputs = Matrix::Ones(1, 1), .targets = Matrix::Zero(200, 1)};
    const nn::Network largest(1, {{.units = 200, .activation = Activation::Linear}});
    QCOMPARE(largest.parameterCount(), nn::maximumHessianParameters);
    QVERIFY(nn::hessian(largest, samples, Loss::MeanSquaredError, Reduction::Mean).hasValue());

    const nn::Network larger(1, {{.units = 201, .activation = Activation::Linear}});
    const nn::Samples wider{.inputs = Matrix::Ones(1, 1), .targets = Matrix::Zero(201, 1)};
    const auto refused = nn::hessian(larger, wider, Loss::MeanSquaredError, Reduction::Mean);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sentence(),
             std::string("The Hessian is computed for up to 400 parameters; this network has "
                         "402."));
}

void tst_Hessian::eigenvectorsAreOrderedUnitVectorsThatPointUp()
{
    const nn::Spectrum spectrum = nn::spectrum(Matrix{{2.0, -1.0}, {-1.0, 2.0}});
    QVERIFY(areNear(spectrum.eigenvalues, Vector{{1.0, 3.0}}, 1e-15));
    const double half = std::sqrt(0.5);
    for (Index j = 0; j < 2; ++j) {
        const Vector v = spectrum.eigenvectors.col(j);
        VERIFY_NEAR(v.norm(), 1.0, 1e-15);
        VERIFY_NEAR(v.cwiseAbs().minCoeff(), half, 1e-15);
    }
    QVERIFY(areNear(nn::spectrum(Matrix{{-5.0, 0.0}, {0.0, 1.0}}).eigenvectors,
                    Matrix{{1.0, 0.0}, {0.0, 1.0}}, 1e-15));

    nn::Rng rng(62);
    Matrix matrix = Matrix::NullaryExpr(6, 6, [&] { return rng.uniform(-1.0, 1.0); });
    matrix += matrix.transpose().eval();
    const nn::Spectrum six = nn::spectrum(matrix);
    for (Index j = 0; j < 6; ++j) {
        const Vector v = six.eigenvectors.col(j);
        const Vector scaled = six.eigenvalues(j) * v;
        const Vector mapped = matrix * v;
        QVERIFY(areNear(mapped, scaled, 0.0, 1e-14));
        QVERIFY(v.maxCoeff() == v.cwiseAbs().maxCoeff());
        QVERIFY(j == 0 || six.eigenvalues(j) >= six.eigenvalues(j - 1));
    }
}

QTEST_GUILESS_MAIN(tst_Hessian)
#include "tst_hessian.moc"
