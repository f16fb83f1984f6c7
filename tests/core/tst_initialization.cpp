// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/initialization.h"
#include "support/golden.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>
#include <limits>

using nn::Initializer;

class tst_Initialization : public QObject
{
    Q_OBJECT

private slots:
    void standardNormalsAreTheTutorialsNineDraws();
    void inputByInputFillsMatricesAsNumpyDoes();
    void smallUniformsAreThePlaygroundsFirstWeights();
    void zerosDrawAsManyNumbersAsThePlayground();
    void spreadsFollowTheirFormulas_data();
    void spreadsFollowTheirFormulas();
    void frozenParametersKeepTheirValuesAndTheStreamGoesOn();
    void explicitValuesAreTakenInTheOrderOfTheirNames();
    void explicitValuesThatDoNotFitAreRefused();
};

void tst_Initialization::standardNormalsAreTheTutorialsNineDraws()
{
    const nlohmann::json golden = readGolden("e_rng.json");
    for (const nlohmann::json &seed : golden["seeds"]) {
        nn::Network network = tutorialNetwork();
        nn::RandomSource source = nn::NumpyRandom(seed["seed"].get<std::uint32_t>());
        nn::initialize(network, Initializer::StandardNormal, source);
        QVERIFY(areNear(nn::parameterValues(network),
                        vectorOf(seed["nine_normals_of_the_2_2_1_network"]), 1e-15));
    }
}

void tst_Initialization::inputByInputFillsMatricesAsNumpyDoes()
{
    const nlohmann::json golden = readGolden("d_seed000.json");
    nn::NumpyRandom numpy(0);
    for (int draw = 0; draw < 300; ++draw) {
        (void)(draw < 100 ? numpy.randint(150, 200)
                          : (draw < 200 ? numpy.randint(50, 100) : numpy.randint(0, 2)));
    }
    nn::Network network
        = stackedNetwork(2, {2, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 1, false);
    nn::RandomSource source = numpy;
    nn::initialize(network, Initializer::SmallNormal, source, nn::DrawOrder::InputByInput);
    QVERIFY(areNear(network.parameters().weights(0).transpose().eval(),
                    matrixOf(golden["initial_W1"]), 1e-15));
    QVERIFY(areNear(network.parameters().weights(1).transpose().eval(),
                    matrixOf(golden["initial_W2"]), 1e-15));
}

void tst_Initialization::smallUniformsAreThePlaygroundsFirstWeights()
{
    nn::PlaygroundRandom playground("0.05981");
    nn::PlaygroundRandom same = playground;
    nn::Network network
        = stackedNetwork(2, {4, 2, 1}, nn::Activation::Tanh, nn::Activation::Tanh, 1);
    nn::RandomSource source = playground;
    nn::initialize(network, Initializer::SmallUniform, source);
    for (const nn::ParameterRef &at : network.parameterList()) {
        const bool isWeight = std::holds_alternative<nn::WeightRef>(at);
        QCOMPARE(network.value(at), isWeight ? same.random() - 0.5 : 0.1);
    }
    QVERIFY(std::get<nn::PlaygroundRandom>(source) == same);
}

void tst_Initialization::zerosDrawAsManyNumbersAsThePlayground()
{
    nn::Network network = stackedNetwork(2, {3, 1}, nn::Activation::Tanh, nn::Activation::Tanh, 1);
    nn::RandomSource zeros = nn::PlaygroundRandom("7");
    nn::RandomSource uniforms = zeros;
    nn::Network other = network;
    nn::initialize(other, Initializer::SmallUniform, uniforms);
    nn::initialize(network, Initializer::Zeros, zeros);
    QVERIFY(nn::parameterValues(network).isZero(0.0));
    QVERIFY(zeros == uniforms);
}

void tst_Initialization::spreadsFollowTheirFormulas_data()
{
    QTest::addColumn<Initializer>("initializer");
    QTest::addColumn<double>("deviation");
    QTest::addColumn<double>("largest");
    const double infinity = std::numeric_limits<double>::infinity();
    QTest::newRow("standard normal") << Initializer::StandardNormal << 1.0 << infinity;
    QTest::newRow("small normal") << Initializer::SmallNormal << 0.01 << infinity;
    QTest::newRow("small uniform") << Initializer::SmallUniform << std::sqrt(1.0 / 12.0) << 0.5;
    // 100 inputs and 200 units: bound √(6/300), whose uniform deviation is √(2/300).
    QTest::newRow("Glorot") << Initializer::Glorot << std::sqrt(2.0 / 300.0)
                            << std::sqrt(6.0 / 300.0);
    QTest::newRow("He") << Initializer::He << std::sqrt(2.0 / 100.0) << infinity;
}

void tst_Initialization::spreadsFollowTheirFormulas()
{
    QFETCH(Initializer, initializer);
    QFETCH(double, deviation);
    QFETCH(double, largest);
    nn::Network network(100, {{.units = 200, .activation = nn::Activation::Tanh}});
    nn::RandomSource source = nn::Rng(77);
    nn::initialize(network, initializer, source);
    const nn::Matrix weights = network.parameters().weights(0);
    // 20,000 draws: the deviation of the deviation is half a percent of it or less.
    VERIFY_NEAR(std::sqrt(weights.array().square().mean()), deviation, 0.03);
    VERIFY_NEAR(weights.mean(), 0.0, 0.0, 0.03 * deviation);
    QVERIFY(weights.cwiseAbs().maxCoeff() <= largest);
}

void tst_Initialization::frozenParametersKeepTheirValuesAndTheStreamGoesOn()
{
    nn::Network free = tutorialNetwork();
    nn::Network held = tutorialNetwork();
    held.setValue(nn::WeightRef{}, 7.0);
    held.setFrozen(nn::WeightRef{}, true);
    nn::RandomSource first = nn::Rng(5);
    nn::RandomSource second = nn::Rng(5);
    nn::initialize(free, Initializer::StandardNormal, first);
    nn::initialize(held, Initializer::StandardNormal, second);
    QCOMPARE(held.value(nn::WeightRef{}), 7.0);
    QCOMPARE(nn::parameterValues(held).tail(8), nn::parameterValues(free).tail(8));
}

void tst_Initialization::explicitValuesAreTakenInTheOrderOfTheirNames()
{
    nn::Network network = tutorialNetwork();
    const std::vector<double> values{1, 2, 3, 4, 5, 6, 7, 8, 9};
    QVERIFY(nn::setParameters(network, values));
    QCOMPARE(network.value(*network.parameterNamed("w3")), 3.0);
    QCOMPARE(network.value(*network.parameterNamed("w6")), 6.0);
    QCOMPARE(network.value(*network.parameterNamed("b2")), 8.0);
}

void tst_Initialization::explicitValuesThatDoNotFitAreRefused()
{
    nn::Network network = tutorialNetwork();
    const nn::Network before = network;
    const std::vector<double> tooFew{1, 2, 3};
    const auto few = nn::setParameters(network, tooFew);
    QCOMPARE(few.error().sentence(), std::string("The network has 9 weights and biases, not 3."));
    std::vector<double> broken(9, 1.0);
    broken[7] = std::numeric_limits<double>::infinity();
    const auto infinite = nn::setParameters(network, broken);
    QCOMPARE(infinite.error().sentence(), std::string("The value for b2 is not a finite number."));
    QVERIFY(network == before);
}

QTEST_GUILESS_MAIN(tst_Initialization)
#include "tst_initialization.moc"
