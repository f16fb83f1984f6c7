// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pass.h"

#include "support/golden.h"
#include "support/goldenactivation.h"
#include "support/tolerance.h"

#include <QTest>

#include <set>

using nlohmann::json;
using nn::Index;
using nn::Loss;
using nn::Reduction;

class tst_Pass : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sumsAndOutputsOfEveryLayerAreTheReferences_data();
    void sumsAndOutputsOfEveryLayerAreTheReferences();
    void lossesAndGradientsAreTheReferences_data();
    void lossesAndGradientsAreTheReferences();
    void onlyTwoCasesOfTheReferenceAreMissing();
    void theMeanIsTheSumDividedByTheSamples();
    void theDeltasOfADeepNetworkGiveItsBiasDerivatives();
    void frozenParametersHaveTheirTrueDerivative();
    void absentBiasesHaveNoDerivative();
    void aPredictionIsTheEndOfItsTrace();

private:
    void addCases();

    json m_cases;
};

namespace {

bool isKnown(const json &example)
{
    for (const json &layer : example["layers"]) {
        if (!goldenActivation(layer["activation"].get<std::string>())) {
            return false;
        }
    }
    return true;
}

nn::Network networkOf(const json &example)
{
    std::vector<nn::LayerSpec> specs;
    for (const json &layer : example["layers"]) {
        const nn::Activation activation = *goldenActivation(layer["activation"].get<std::string>());
        specs.push_back({.units = static_cast<Index>(layer["W"].size()),
                         .activation = activation,
                         .hasBiases = !layer["b"].is_null(),
                         .slope = layer["parameter"].is_null() ? nn::defaultSlope(activation)
                                                               : layer["parameter"].get<double>()});
    }
    nn::Network network(example["sizes"].front().get<Index>(), specs);
    for (Index i = 0; i < network.layerCount(); ++i) {
        const json &layer = example["layers"][static_cast<std::size_t>(i)];
        network.parameters().weights(i) = matrixOf(layer["W"]);
        if (network.layer(i).hasBiases) {
            network.parameters().biases(i) = vectorOf(layer["b"]);
        }
    }
    return network;
}

nn::Samples samplesOf(const json &example)
{
    return {.inputs = matrixOf(example["X"]).transpose(),
            .targets = matrixOf(example["T"]).transpose()};
}

struct Criterion
{
    Loss loss;
    Reduction reduction;
};

// Means over samples and outputs are Reduction::Mean of losses that are means over the outputs;
// the sum over both needs the factor `outputs` beside Reduction::Sum, which is 1 in the file.
Criterion criterionOf(const json &example)
{
    const auto name = example["loss"].get<std::string>();
    if (name == "mse") {
        return {Loss::MeanSquaredError, Reduction::Mean};
    }
    if (name == "sse_half") {
        return {Loss::HalfSumOfSquares, Reduction::Sum};
    }
    if (name == "bce") {
        return {Loss::BinaryCrossEntropy, Reduction::Mean};
    }
    if (name == "bce_sum") {
        return {Loss::BinaryCrossEntropy, Reduction::Sum};
    }
    Q_ASSERT(name == "softmax_ce");
    return {Loss::SoftmaxCrossEntropy, Reduction::Mean};
}

nn::Network tutorialNetwork()
{
    nn::Network network(2, {{.units = 2, .activation = nn::Activation::Sigmoid},
                            {.units = 1, .activation = nn::Activation::Sigmoid}});
    double value = 0.3;
    for (const nn::ParameterRef &at : network.parameterList()) {
        network.setValue(at, value = 0.9 - 1.3 * value);
    }
    return network;
}

nn::Samples fourPeople()
{
    return {.inputs = nn::Matrix{{-2.0, 25.0, 17.0, -15.0}, {-1.0, 6.0, 4.0, -6.0}} * 0.1,
            .targets = nn::Matrix{{1.0, 0.0, 0.0, 1.0}}};
}

} // namespace

void tst_Pass::initTestCase()
{
    m_cases = readGolden("f_gradients.json")["cases"];
    QCOMPARE(m_cases.size(), std::size_t{44});
}

void tst_Pass::addCases()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i) {
        if (isKnown(m_cases[i])) {
            QTest::newRow(m_cases[i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
        }
    }
}

void tst_Pass::sumsAndOutputsOfEveryLayerAreTheReferences_data()
{
    addCases();
}

void tst_Pass::sumsAndOutputsOfEveryLayerAreTheReferences()
{
    QFETCH(int, number);
    const json &example = m_cases[static_cast<std::size_t>(number)];
    const double tolerance = example["tolerance_abs"].get<double>();
    const nn::Trace trace = nn::trace(networkOf(example), samplesOf(example).inputs);
    QCOMPARE(trace.activations.size(), example["layers"].size());
    for (std::size_t i = 0; i < trace.activations.size(); ++i) {
        const nn::Matrix z = matrixOf(example["z"][i]).transpose();
        const nn::Matrix a = matrixOf(example["a"][i]).transpose();
        QVERIFY(areNear(trace.preActivations[i], z, 1e-12, tolerance));
        QVERIFY(areNear(trace.activations[i], a, 1e-12, tolerance));
    }
}

void tst_Pass::lossesAndGradientsAreTheReferences_data()
{
    addCases();
}

void tst_Pass::lossesAndGradientsAreTheReferences()
{
    QFETCH(int, number);
    const json &example = m_cases[static_cast<std::size_t>(number)];
    const double tolerance = example["tolerance_abs"].get<double>();
    const nn::Network network = networkOf(example);
    const nn::Samples samples = samplesOf(example);
    auto [loss, reduction] = criterionOf(example);
    if (example["loss"] == "bce_sum") {
        QCOMPARE(network.outputCount(), Index{1});
    }

    VERIFY_NEAR(nn::objective(network, samples, loss, reduction),
                example["loss_value"].get<double>(), 1e-12, 1e-15);
    const nn::Gradient gradient = nn::gradient(network, samples, loss, reduction);
    for (Index i = 0; i < network.layerCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        QVERIFY(
            areNear(gradient.parameters.weights(i), matrixOf(example["dW"][at]), 1e-12, tolerance));
        if (network.layer(i).hasBiases) {
            QVERIFY(areNear(gradient.parameters.biases(i), vectorOf(example["db"][at]), 1e-12,
                            tolerance));
        }
    }
    const nn::Matrix expected = matrixOf(example["dX"]).transpose();
    QVERIFY(areNear(gradient.inputs, expected, 1e-12, tolerance));
}

void tst_Pass::onlyTwoCasesOfTheReferenceAreMissing()
{
    std::set<std::string> missing;
    for (const json &example : m_cases) {
        if (!isKnown(example)) {
            missing.insert(example["name"].get<std::string>());
        }
    }
    QVERIFY(missing == std::set<std::string>({"gaussian_softsign", "selu_2"}));
}

void tst_Pass::theMeanIsTheSumDividedByTheSamples()
{
    const nn::Network network = tutorialNetwork();
    const nn::Samples samples = fourPeople();
    const nn::Gradient sum = nn::gradient(network, samples, Loss::MeanSquaredError, Reduction::Sum);
    const nn::Gradient mean
        = nn::gradient(network, samples, Loss::MeanSquaredError, Reduction::Mean);
    for (const nn::ParameterRef &at : network.parameterList()) {
        const auto of = [&](const nn::Gradient &gradient) {
            return std::visit([&](auto ref) { return gradient.parameters[ref]; }, at);
        };
        QVERIFY(of(sum) != 0.0);
        VERIFY_NEAR(4.0 * of(mean), of(sum), 1e-15);
    }
    VERIFY_NEAR(4.0 * nn::objective(network, samples, Loss::MeanSquaredError, Reduction::Mean),
                nn::objective(network, samples, Loss::MeanSquaredError, Reduction::Sum), 1e-15);
}

void tst_Pass::theDeltasOfADeepNetworkGiveItsBiasDerivatives()
{
    const nn::Network network = tutorialNetwork();
    const nn::Gradient gradient
        = nn::gradient(network, fourPeople(), Loss::MeanSquaredError, Reduction::Mean);
    QCOMPARE(gradient.deltas.size(), std::size_t{2});
    for (Index i = 0; i < network.layerCount(); ++i) {
        const nn::Vector sums = gradient.deltas[static_cast<std::size_t>(i)].rowwise().sum();
        QVERIFY(areNear(gradient.parameters.biases(i), sums, 1e-15));
    }
}

void tst_Pass::frozenParametersHaveTheirTrueDerivative()
{
    nn::Network network = tutorialNetwork();
    const auto before
        = nn::gradient(network, fourPeople(), Loss::MeanSquaredError, Reduction::Mean);
    for (const nn::ParameterRef &at : network.parameterList()) {
        network.setFrozen(at, true);
    }
    const auto after = nn::gradient(network, fourPeople(), Loss::MeanSquaredError, Reduction::Mean);
    QVERIFY(after.parameters == before.parameters);
}

void tst_Pass::absentBiasesHaveNoDerivative()
{
    nn::Network network = tutorialNetwork();
    network.setHasBiases(0, false);
    const auto gradient
        = nn::gradient(network, fourPeople(), Loss::MeanSquaredError, Reduction::Mean);
    QVERIFY(gradient.parameters.biases(0).isZero(0.0));
    QVERIFY(!gradient.deltas.front().isZero(0.0));
}

void tst_Pass::aPredictionIsTheEndOfItsTrace()
{
    const nn::Network network = tutorialNetwork();
    const nn::Matrix inputs = fourPeople().inputs;
    const nn::Matrix outputs = nn::predict(network, inputs);
    QVERIFY(nn::sameValues(outputs, nn::trace(network, inputs).activations.back()));
    for (Index sample = 0; sample < inputs.cols(); ++sample) {
        const nn::Matrix alone = nn::predict(network, inputs.col(sample));
        QVERIFY(areNear(alone, outputs.col(sample), 1e-15));
    }
}

QTEST_GUILESS_MAIN(tst_Pass)
#include "tst_pass.moc"
