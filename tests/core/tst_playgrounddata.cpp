// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/playgrounddata.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <array>

using nlohmann::json;
using nn::Dataset;
using nn::PlaygroundRandom;
using nn::PlaygroundShape;

class tst_PlaygroundData : public QObject
{
    Q_OBJECT

private slots:
    void theLinkOfTutorial003GivesItsPointsToTheLastBit();
    void itsWeightsFollowFromTheSameStream();
    void linksGiveTheirFirstPointAndWeight_data();
    void linksGiveTheirFirstPointAndWeight();
    void everyShapeIsThePlaygrounds_data();
    void everyShapeIsThePlaygrounds();
    void noiseIsDrawnEvenWhereItIsNone();
    void trainingSamplesComeFirst();
    void everyShapeHasItsKey();
};

namespace {

json playgroundCase(const std::string &name)
{
    const json cases = readGolden("h_playground.json")["cases"];
    const auto found = std::find_if(cases.begin(), cases.end(),
                                    [&](const json &entry) { return entry["name"] == name; });
    return found == cases.end() ? json() : *found;
}

// Training and test points, one (x, y, label) per sample, labels as the Playground has them.
nn::Matrix pointsOf(const Dataset &dataset)
{
    nn::Matrix points(3, dataset.sampleCount());
    points.topRows(2) = dataset.values;
    points.row(2) = dataset.target.isNumeric()
                        ? dataset.targets.transpose().eval()
                        : (2.0 * dataset.targets.array() - 1.0).matrix().transpose().eval();
    return points;
}

nn::Matrix pointsOf(const json &entry)
{
    json all = entry["train"];
    all.insert(all.end(), entry["test"].begin(), entry["test"].end());
    return matrixOf(all).transpose();
}

double nextWeight(PlaygroundRandom &stream)
{
    return stream.random() - 0.5;
}

} // namespace

void tst_PlaygroundData::theLinkOfTutorial003GivesItsPointsToTheLastBit()
{
    const json golden = playgroundCase("link_003");
    PlaygroundRandom stream("0.05981");
    const Dataset dataset = nn::playgroundDataset(
        {.shape = PlaygroundShape::Xor, .noisePercent = 40.0, .trainPercent = 60}, stream);
    QVERIFY(nn::validate(dataset).hasValue());
    QCOMPARE(dataset.count(nn::Role::Train), nn::Index{300});
    QCOMPARE(dataset.count(nn::Role::Test), nn::Index{200});
    QCOMPARE(dataset.targets.sum(), 245.0);
    QVERIFY(nn::sameValues(pointsOf(dataset), pointsOf(golden)));
}

void tst_PlaygroundData::itsWeightsFollowFromTheSameStream()
{
    const json golden = playgroundCase("link_003");
    PlaygroundRandom stream("0.05981");
    (void)nn::playgroundDataset(
        {.shape = PlaygroundShape::Xor, .noisePercent = 40.0, .trainPercent = 60}, stream);
    for (const json &layer : golden["initial_W"]) {
        for (const json &unit : layer) {
            for (const json &weight : unit) {
                QVERIFY(nextWeight(stream) == weight.get<double>());
            }
        }
    }
}

// Twelve decimals of the original program's numbers.
void tst_PlaygroundData::linksGiveTheirFirstPointAndWeight_data()
{
    QTest::addColumn<PlaygroundShape>("shape");
    QTest::addColumn<double>("noisePercent");
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("label");
    QTest::addColumn<double>("weight");

    QTest::newRow("exclusive or") << PlaygroundShape::Xor << 40.0 << QByteArray("0.05981")
                                  << -1.418318215652 << 2.071285499232 << -1.0 << 0.151434529152;
    QTest::newRow("circle") << PlaygroundShape::Circle << 0.0 << QByteArray("0.59704")
                            << 0.240144912221 << 0.460358932072 << 1.0 << 0.013961340352;
    QTest::newRow("plane") << PlaygroundShape::Plane << 0.0 << QByteArray("0.31415")
                           << -4.734760255457 << -3.636893362950 << -0.837165361841
                           << -0.345775371861;
}

void tst_PlaygroundData::linksGiveTheirFirstPointAndWeight()
{
    QFETCH(PlaygroundShape, shape);
    QFETCH(double, noisePercent);
    QFETCH(QByteArray, seed);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, label);
    QFETCH(double, weight);

    PlaygroundRandom stream(seed.toStdString());
    const Dataset dataset
        = nn::playgroundDataset({.shape = shape, .noisePercent = noisePercent}, stream);
    QCOMPARE(dataset.sampleCount(), nn::playgroundCount(shape));
    QVERIFY(areNear(pointsOf(dataset).col(0), nn::Vector{{x, y, label}}, 0.0, 5e-13));
    VERIFY_NEAR(nextWeight(stream), weight, 0.0, 5e-13);
}

// The reference gives these forty or sixty points rounded to four decimals.
void tst_PlaygroundData::everyShapeIsThePlaygrounds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<PlaygroundShape>("shape");

    QTest::newRow("circle") << "tanh_batch1" << PlaygroundShape::Circle;
    QTest::newRow("exclusive or") << "L1_tanh_dead" << PlaygroundShape::Xor;
    QTest::newRow("two clusters") << "L1_sigmoid_batch30" << PlaygroundShape::Gauss;
    QTest::newRow("two wider clusters") << "no_hidden_layer" << PlaygroundShape::Gauss;
    QTest::newRow("spiral") << "seven_features" << PlaygroundShape::Spiral;
    QTest::newRow("plane") << "regression_plane_tanh" << PlaygroundShape::Plane;
    QTest::newRow("bumps") << "regression_gauss_relu" << PlaygroundShape::Bumps;
}

void tst_PlaygroundData::everyShapeIsThePlaygrounds()
{
    QFETCH(QString, name);
    QFETCH(PlaygroundShape, shape);
    const json golden = playgroundCase(name.toStdString());
    QVERIFY(golden.is_object());
    const nn::Matrix expected = pointsOf(golden);

    PlaygroundRandom stream(golden["seed"].get<std::string>());
    const Dataset dataset
        = nn::playgroundDataset({.shape = shape,
                                 .noisePercent = golden["noise_percent"].get<double>(),
                                 .count = expected.cols()},
                                stream);
    QVERIFY(nn::validate(dataset).hasValue());
    QVERIFY(areNear(pointsOf(dataset), expected, 0.0, 0.5001e-4));
}

void tst_PlaygroundData::noiseIsDrawnEvenWhereItIsNone()
{
    for (const PlaygroundShape shape :
         {PlaygroundShape::Circle, PlaygroundShape::Xor, PlaygroundShape::Spiral,
          PlaygroundShape::Plane, PlaygroundShape::Bumps}) {
        PlaygroundRandom quiet("0.5");
        PlaygroundRandom noisy("0.5");
        (void)nn::playgroundDataset({.shape = shape}, quiet);
        (void)nn::playgroundDataset({.shape = shape, .noisePercent = 50.0}, noisy);
        QVERIFY(quiet == noisy);
    }
}

void tst_PlaygroundData::trainingSamplesComeFirst()
{
    PlaygroundRandom stream("0.5");
    const Dataset dataset
        = nn::playgroundDataset({.trainPercent = 33, .count = nn::Index{10}}, stream);
    QCOMPARE(dataset.count(nn::Role::Train), nn::Index{3});
    QVERIFY(std::is_sorted(dataset.roles.begin(), dataset.roles.end()));
}

void tst_PlaygroundData::everyShapeHasItsKey()
{
    const std::array<std::string_view, 6> keys{"circle", "xor",       "gauss",
                                               "spiral", "reg-plane", "reg-gauss"};
    for (const std::string_view key : keys) {
        const auto shape = nn::shapeOfPlaygroundKey(key);
        QVERIFY(shape.has_value());
        QVERIFY(nn::playgroundKey(*shape) == key);
        QCOMPARE(nn::isRegression(*shape), key.starts_with("reg-"));
    }
    QVERIFY(!nn::shapeOfPlaygroundKey("moons").has_value());
}

QTEST_GUILESS_MAIN(tst_PlaygroundData)
#include "tst_playgrounddata.moc"
