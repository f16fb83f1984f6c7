// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/landscape.h"

#include "support/golden.h"
#include "support/goldenlandscape.h"
#include "support/tolerance.h"

#include <QTest>

using nn::Loss;
using nn::Reduction;
using nn::Vector;

class tst_Landscape : public QObject
{
    Q_OBJECT

private slots:
    void everySliceIsTheReference_data();
    void everySliceIsTheReference();
    void everyGridIsTheReference_data();
    void everyGridIsTheReference();
    void theTangentTouchesTheSlice();
    void sumsAreSlicesTimesTheSamples();
    void theShownReductionGivesTheShownLoss();
};

void tst_Landscape::everySliceIsTheReference_data()
{
    addLandscapeRows();
}

void tst_Landscape::everySliceIsTheReference()
{
    QFETCH(int, number);
    const LandscapeCase example = landscapeCase(number);
    QCOMPARE(example.json["slices"].size(), std::size_t{9});
    std::size_t place = 0;
    for (const nlohmann::json &slice : example.json["slices"]) {
        const auto at = example.network.parameterNamed(slice["parameter"].get<std::string>());
        QVERIFY(at.has_value());
        const nn::LossSlice found
            = nn::lossAlong(example.network, example.samples, Loss::MeanSquaredError,
                            Reduction::Mean, *at, vectorOf(slice["at"]));
        QVERIFY(areNear(found.losses, vectorOf(slice["loss"]), 1e-12));
        QVERIFY(nn::sameValues(found.values, vectorOf(slice["at"])));
        QCOMPARE(found.present, example.json["point"][place].get<double>());
        VERIFY_NEAR(found.loss, example.json["loss"].get<double>(), 1e-12);
        const Vector gradient = vectorOf(example.json["gradient"]);
        VERIFY_NEAR(found.slope, gradient(static_cast<nn::Index>(place)), 0.0,
                    1e-12 * gradient.cwiseAbs().maxCoeff() + 1e-300);
        ++place;
    }
}

void tst_Landscape::everyGridIsTheReference_data()
{
    addLandscapeRows();
}

void tst_Landscape::everyGridIsTheReference()
{
    QFETCH(int, number);
    const LandscapeCase example = landscapeCase(number);
    const nlohmann::json &grid = example.json["grid"];
    const auto first = example.network.parameterNamed(grid["first"].get<std::string>());
    const auto second = example.network.parameterNamed(grid["second"].get<std::string>());
    const nn::Matrix found = nn::lossGrid(example.network, example.samples, Loss::MeanSquaredError,
                                          Reduction::Mean, *first, vectorOf(grid["first_values"]),
                                          *second, vectorOf(grid["second_values"]));
    QVERIFY(areNear(found, matrixOf(grid["loss"]), 1e-12));
}

// Beside the touching point a parabola remains: the distance shrinks with the square.
void tst_Landscape::theTangentTouchesTheSlice()
{
    const LandscapeCase example = landscapeCase(0);
    const auto distanceAt = [&](double step) {
        const auto at = *example.network.parameterNamed("w5");
        const Vector values{{example.network.value(at) + step}};
        const nn::LossSlice slice = nn::lossAlong(
            example.network, example.samples, Loss::MeanSquaredError, Reduction::Mean, at, values);
        return std::abs(slice.losses(0) - (slice.loss + slice.slope * step));
    };
    const double far = distanceAt(1e-2);
    const double near = distanceAt(1e-3);
    QVERIFY(far > 0.0);
    VERIFY_NEAR(near / far, 0.01, 0.05);
}

void tst_Landscape::sumsAreSlicesTimesTheSamples()
{
    const LandscapeCase example = landscapeCase(0);
    const auto at = *example.network.parameterNamed("b2");
    const Vector values = Vector::LinSpaced(5, -1.0, 1.0);
    const auto sum = nn::lossAlong(example.network, example.samples, Loss::MeanSquaredError,
                                   Reduction::Sum, at, values);
    const auto mean = nn::lossAlong(example.network, example.samples, Loss::MeanSquaredError,
                                    Reduction::Mean, at, values);
    QCOMPARE(example.samples.count(), nn::Index{4});
    const Vector fourfold = 4.0 * mean.losses;
    QVERIFY(areNear(sum.losses, fourfold, 1e-15));
    VERIFY_NEAR(sum.loss, 4.0 * mean.loss, 1e-15);
    VERIFY_NEAR(sum.slope, 4.0 * mean.slope, 1e-15);
}

void tst_Landscape::theShownReductionGivesTheShownLoss()
{
    const LandscapeCase example = landscapeCase(0);
    for (const Loss loss : nn::allLosses) {
        if (loss == Loss::SoftmaxCrossEntropy) {
            continue; // the network has one sigmoid output
        }
        VERIFY_NEAR(nn::objective(example.network, example.samples, loss, nn::shownReduction(loss)),
                    nn::shownLoss(example.network, example.samples, loss), 1e-15);
    }
    QVERIFY(nn::shownReduction(Loss::HalfSumOfSquares) == Reduction::Sum);
    QVERIFY(nn::shownReduction(Loss::SoftmaxCrossEntropy) == Reduction::Mean);
}

QTEST_GUILESS_MAIN(tst_Landscape)
#include "tst_landscape.moc"
