// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/losssurface.h"

#include "core/training/problem.h"
#include "core/training/trainer.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::BiasRef;
using nn::Loss;
using nn::LossSurface;
using nn::Matrix;
using nn::Reduction;
using nn::WeightRef;

class tst_LossSurface : public QObject
{
    Q_OBJECT

private slots:
    void theLowestPlaceOfABowlIsFound();
    void aBowlThatIsLowestOutsideIsLowestAtTheEdge();
    void everyPointOfAContourLineHasItsLoss();
    void levelsGoUpFromTheLowestToTheHighestLoss();
    void aPlainHasNoLevels();
    void heightsBetweenPointsOfTheGridAreBetweenTheirs();
    void theTrainedPresentIsTheLowestWhereNoneIsLower();
    void thePointMovesOnASurfaceThatStays();
    void infiniteLossesAreNoHeights();
    void rangesHoldAllValuesAndGrowInSteps();
    void aPassThatTakesLongGetsFewerPoints();
    void aNeighbourIsOfTheSameNeuronIfItCan();
};

namespace {

// One linear neuron without input noise: (w + b − 3)² and (2 w + b − 4)², lowest at w = 1, b = 2.
const nn::Samples twoPoints{Matrix{{1.0, 2.0}}, Matrix{{3.0, 4.0}}};

nn::Network line(double weight, double bias)
{
    nn::Network network(1, {{.units = 1, .activation = Activation::Linear}});
    network.setValue(WeightRef{}, weight);
    network.setValue(BiasRef{}, bias);
    return network;
}

LossSurface surfaceOf(const nn::Network &network, nn::ParameterRange range = {-4.0, 4.0},
                      nn::Index side = 41)
{
    return nn::lossSurface(network, twoPoints, Loss::MeanSquaredError, Reduction::Mean, WeightRef{},
                           range, BiasRef{}, range, side);
}

} // namespace

void tst_LossSurface::theLowestPlaceOfABowlIsFound()
{
    const LossSurface surface = surfaceOf(line(-1.0, 0.5));
    QCOMPARE(surface.lowest.first, 1.0);
    QCOMPARE(surface.lowest.second, 2.0);
    QVERIFY(surface.lowest.loss < 1e-20);
    QVERIFY(!surface.isLowestAtEdge);
    QCOMPARE(surface.present.first, -1.0);
    QCOMPARE(surface.present.second, 0.5);
    VERIFY_NEAR(surface.present.loss, (3.5 * 3.5 + 5.5 * 5.5) / 2.0, 1e-14);
    // Between the points of a coarse grid it is looked for more closely.
    const LossSurface coarse = surfaceOf(line(-1.0, 0.5), {-4.0, 4.5}, 9);
    QVERIFY(coarse.lowest.loss < 0.05);
}

void tst_LossSurface::aBowlThatIsLowestOutsideIsLowestAtTheEdge()
{
    const LossSurface surface = surfaceOf(line(0.0, 0.0), {-0.5, 0.5});
    QVERIFY(surface.isLowestAtEdge);
    QCOMPARE(surface.lowest.first, 0.5);
    QCOMPARE(surface.lowest.second, 0.5);
}

void tst_LossSurface::everyPointOfAContourLineHasItsLoss()
{
    const LossSurface surface = surfaceOf(line(0.0, 0.0));
    const double height = surface.highest - surface.lowest.loss;
    std::size_t points = 0;
    for (const LossSurface::Level &level : surface.levels) {
        for (const nn::Polyline &line : level.lines) {
            for (const Eigen::Vector2d &point : line) {
                VERIFY_NEAR(surface.lossAt(point.x(), point.y()), level.loss, 0.0, 1e-5 * height);
                ++points;
            }
        }
    }
    QVERIFY(points > 500);
}

void tst_LossSurface::levelsGoUpFromTheLowestToTheHighestLoss()
{
    const LossSurface surface = surfaceOf(line(0.0, 0.0));
    QCOMPARE(surface.levels.size(), static_cast<std::size_t>(nn::surfaceLevels));
    double before = surface.lowest.loss;
    for (const LossSurface::Level &level : surface.levels) {
        QVERIFY(level.loss > before);
        QVERIFY(!level.lines.empty());
        before = level.loss;
    }
    QVERIFY(before < surface.highest);
    QCOMPARE(surface.highest, surface.losses.maxCoeff());
}

void tst_LossSurface::aPlainHasNoLevels()
{
    nn::Network network(2, {{.units = 1, .activation = Activation::Linear}});
    const nn::Samples zeros{Matrix::Zero(2, 2), Matrix{{1.0, -1.0}}};
    const LossSurface surface
        = nn::lossSurface(network, zeros, Loss::MeanSquaredError, Reduction::Mean, WeightRef{}, {},
                          WeightRef{.from = 1}, {}, 9);
    QVERIFY(surface.levels.empty());
    QCOMPARE(surface.lowest.loss, 1.0);
    QCOMPARE(surface.highest, 1.0);
}

void tst_LossSurface::heightsBetweenPointsOfTheGridAreBetweenTheirs()
{
    const LossSurface surface = surfaceOf(line(0.0, 0.0));
    QCOMPARE(surface.lossAt(surface.firstValues(3), surface.secondValues(7)), surface.losses(3, 7));
    QCOMPARE(surface.lossAt(4.0, 4.0), surface.losses(40, 40));
    const double middle = (surface.firstValues(3) + surface.firstValues(4)) / 2.0;
    VERIFY_NEAR(surface.lossAt(middle, surface.secondValues(7)),
                (surface.losses(3, 7) + surface.losses(4, 7)) / 2.0, 1e-13);
    QVERIFY(std::isnan(surface.lossAt(4.1, 0.0)));
    QVERIFY(std::isnan(surface.lossAt(0.0, -4.1)));
}

void tst_LossSurface::theTrainedPresentIsTheLowestWhereNoneIsLower()
{
    const LossSurface surface = surfaceOf(line(1.0, 2.0), {-4.0, 4.5}, 9);
    QCOMPARE(surface.lowest, surface.present);
}

void tst_LossSurface::thePointMovesOnASurfaceThatStays()
{
    const LossSurface before = surfaceOf(line(0.0, 0.0));
    const nn::Network moved = line(2.5, -1.0);
    const LossSurface expected = surfaceOf(moved);
    const LossSurface after
        = nn::movedTo(before, moved, twoPoints, Loss::MeanSquaredError, Reduction::Mean);
    QCOMPARE(after.present, expected.present);
    QCOMPARE(after.lowest, expected.lowest);
    QVERIFY(nn::sameValues(after.losses, expected.losses));
}

void tst_LossSurface::infiniteLossesAreNoHeights()
{
    nn::Network network(1, {{.units = 1, .activation = Activation::Linear}});
    const LossSurface surface
        = nn::lossSurface(network, twoPoints, Loss::MeanSquaredError, Reduction::Mean, WeightRef{},
                          {-1e200, 1e200}, BiasRef{}, {-2.0, 2.0}, 9);
    QVERIFY(std::isfinite(surface.highest)); // where w = 0
    QVERIFY(std::isfinite(surface.lowest.loss));
    QVERIFY(std::isnan(surface.lossAt(0.9e200, 0.0)));
}

void tst_LossSurface::rangesHoldAllValuesAndGrowInSteps()
{
    const nn::ParameterRange usual = nn::rangeAround({0.3});
    QCOMPARE(usual, (nn::ParameterRange{-2.0, 2.0}));
    QCOMPARE(nn::rangeAround({0.3, 0.9}), usual);
    int changes = 0;
    nn::ParameterRange before = usual;
    for (double value = 0.0; value < 20.0; value += 0.01) {
        const nn::ParameterRange range = nn::rangeAround({0.3, value});
        QVERIFY(range.from <= -2.0 && range.to >= value + 1.0);
        QVERIFY(range.to - range.from < 2.0 * (value + 4.0));
        changes += range == before ? 0 : 1;
        before = range;
    }
    QVERIFY2(changes < 20, qPrintable(QString::number(changes)));
    QVERIFY(nn::rangeAround({-1000.0}).from <= -1001.0);
}

void tst_LossSurface::aPassThatTakesLongGetsFewerPoints()
{
    const nn::Network small = line(0.0, 0.0);
    QCOMPARE(nn::affordableSide(small, twoPoints, 1e7), nn::surfacePoints);
    const nn::Network large(
        2, {{64, Activation::Tanh}, {64, Activation::Tanh}, {1, Activation::Tanh}});
    const nn::Samples many{Matrix::Zero(2, 500), Matrix::Zero(1, 500)};
    QCOMPARE(nn::affordableSide(large, many, 1e7), nn::Index{9});
    const nn::Index between = nn::affordableSide(large, many, 1e9);
    QVERIFY(between > 9 && between < nn::surfacePoints && between % 2 == 1);
}

void tst_LossSurface::aNeighbourIsOfTheSameNeuronIfItCan()
{
    const nn::Network network(2, {{2, Activation::Tanh}, {1, Activation::Tanh}});
    const auto nameOf = [&](const char *parameter) {
        return network.name(*nn::neighbourOf(network, *network.parameterNamed(parameter)));
    };
    QCOMPARE(nameOf("w1"), std::string("w2"));
    QCOMPARE(nameOf("w2"), std::string("w1"));
    QCOMPARE(nameOf("w3"), std::string("w4"));
    QCOMPARE(nameOf("b2"), std::string("w3"));
    const nn::Network narrow(1, {{1, Activation::Tanh}});
    QCOMPARE(narrow.name(*nn::neighbourOf(narrow, WeightRef{})), std::string("b1"));
    const nn::Network single(1, {{.units = 1, .activation = Activation::Tanh, .hasBiases = false}});
    QVERIFY(!nn::neighbourOf(single, WeightRef{}));
}

QTEST_GUILESS_MAIN(tst_LossSurface)
#include "tst_losssurface.moc"
