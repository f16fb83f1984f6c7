// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network.h"

#include "core/pass.h"

#include <QTest>

#include <set>

using nn::Activation;
using nn::BiasRef;
using nn::Index;
using nn::LayerSpec;
using nn::Network;
using nn::NeuronRef;
using nn::ParameterRef;
using nn::WeightRef;

class tst_Network : public QObject
{
    Q_OBJECT

private slots:
    void theTutorialNetworkHasTheTutorialsNames();
    void hiddenNeuronsAreCountedThroughAllLayers();
    void everyNameLeadsBackToItsParameter_data();
    void everyNameLeadsBackToItsParameter();
    void otherTextNamesNoParameter_data();
    void otherTextNamesNoParameter();
    void biasNumbersCountLayersWithoutBiases();
    void shapesThatCannotWorkAreRefused_data();
    void shapesThatCannotWorkAreRefused();
    void theLargestShapesAreAccepted();
    void freezingIsCountedAndUndone();
    void switchingBiasesOffClearsThemAndTheirFreezing();
    void switchingBiasesOnAgainStartsThemAtZero();
    void parametersOutsideTheShapeAreNotThere();
    void aCopyIsIndependent();
    void parametersAreAlignedAndPaddedWithZeros();
    void paddingStaysZeroInGradients();
    void aNetworkOfSixtyFourLayersWorks();
    void aNetworkOfAThousandUnitsWorks();
};

namespace {

Network tutorialNetwork()
{
    return Network(2, {{.units = 2, .activation = Activation::Sigmoid},
                       {.units = 1, .activation = Activation::Sigmoid}});
}

Network biasesInEveryOtherLayer()
{
    return Network(3, {{.units = 4}, {.units = 2, .hasBiases = false}, {.units = 3}});
}

// Every parameter another number, none of them 0.
void fill(Network &network)
{
    double value = 1.0;
    for (const ParameterRef &at : network.parameterList()) {
        network.setValue(at, value);
        value += 1.0;
    }
}

// The numbers in the block that belong to no parameter.
bool paddingIsZero(const nn::ParameterVector &block)
{
    const nn::ParameterLayout &layout = block.layout();
    for (Index i = 0; i < layout.layerCount(); ++i) {
        for (Index column = 0; column <= layout.inputs(i); ++column) {
            for (Index row = layout.units(i); row < layout.stride(i); ++row) {
                if (block.data()[layout.offset(i) + column * layout.stride(i) + row] != 0.0) {
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace

// h1 = f(w1 x1 + w2 x2 + b1), h2 = f(w3 x1 + w4 x2 + b2), o1 = f(w5 h1 + w6 h2 + b3)
void tst_Network::theTutorialNetworkHasTheTutorialsNames()
{
    const Network network = tutorialNetwork();
    const std::vector<std::string> expected{"w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"};
    std::vector<std::string> names;
    for (const ParameterRef &at : network.parameterList()) {
        names.push_back(network.name(at));
    }
    QVERIFY(names == expected);
    QCOMPARE(network.name(WeightRef{.layer = 0, .to = 1, .from = 0}), std::string("w3"));
    QCOMPARE(network.name(WeightRef{.layer = 1, .to = 0, .from = 1}), std::string("w6"));
    QCOMPARE(network.name(BiasRef{.layer = 1, .neuron = 0}), std::string("b3"));
    QCOMPARE(network.name(NeuronRef{.layer = 0, .neuron = 1}), std::string("h2"));
    QCOMPARE(network.name(NeuronRef{.layer = 1, .neuron = 0}), std::string("o1"));
}

void tst_Network::hiddenNeuronsAreCountedThroughAllLayers()
{
    const Network network = biasesInEveryOtherLayer();
    QCOMPARE(network.name(NeuronRef{.layer = 1, .neuron = 0}), std::string("h5"));
    QCOMPARE(network.name(NeuronRef{.layer = 1, .neuron = 1}), std::string("h6"));
    QCOMPARE(network.name(NeuronRef{.layer = 2, .neuron = 2}), std::string("o3"));
}

void tst_Network::everyNameLeadsBackToItsParameter_data()
{
    QTest::addColumn<int>("inputs");
    QTest::addColumn<std::vector<int>>("widths");
    QTest::addColumn<std::vector<int>>("withoutBiases");
    QTest::newRow("one neuron") << 1 << std::vector{1} << std::vector<int>{};
    QTest::newRow("2-2-1") << 2 << std::vector{2, 1} << std::vector<int>{};
    QTest::newRow("2-3-1 without biases") << 2 << std::vector{3, 1} << std::vector{0, 1};
    QTest::newRow("5-9-1-8-4") << 5 << std::vector{9, 1, 8, 4} << std::vector{1};
    QTest::newRow("13-17") << 13 << std::vector{17} << std::vector<int>{};
}

void tst_Network::everyNameLeadsBackToItsParameter()
{
    QFETCH(int, inputs);
    QFETCH(std::vector<int>, widths);
    QFETCH(std::vector<int>, withoutBiases);
    std::vector<LayerSpec> layers;
    for (const int units : widths) {
        layers.push_back({.units = units});
    }
    for (const int layer : withoutBiases) {
        layers[static_cast<std::size_t>(layer)].hasBiases = false;
    }
    const Network network(inputs, layers);

    std::set<std::string> names;
    for (const ParameterRef &at : network.parameterList()) {
        QVERIFY(network.has(at));
        const std::string name = network.name(at);
        const auto found = network.parameterNamed(name);
        QVERIFY2(found.has_value() && *found == at, name.c_str());
        names.insert(name);
    }
    QCOMPARE(static_cast<Index>(names.size()), network.parameterCount());
}

void tst_Network::otherTextNamesNoParameter_data()
{
    QTest::addColumn<std::string>("text");
    for (const char *text : {"",
                             "w",
                             "b",
                             "1",
                             "w0",
                             "w01",
                             "w-1",
                             "w+1",
                             "w 1",
                             " w1",
                             "w1 ",
                             "w1a",
                             "W1",
                             "x1",
                             "h1",
                             "ww1",
                             "w1.0",
                             "w7",
                             "b4",
                             "w9223372036854775808",
                             "w99999999999999999999",
                             "b0",
                             "b",
                             "w₁"}) {
        QTest::newRow(text[0] == '\0' ? "nothing" : text) << std::string(text);
    }
}

void tst_Network::otherTextNamesNoParameter()
{
    QFETCH(std::string, text);
    QVERIFY(!tutorialNetwork().parameterNamed(text).has_value());
}

void tst_Network::biasNumbersCountLayersWithoutBiases()
{
    const Network network = biasesInEveryOtherLayer();
    QVERIFY(network.parameterNamed("b4").has_value());
    QVERIFY(!network.parameterNamed("b5").has_value());
    QVERIFY(!network.parameterNamed("b6").has_value());
    const auto first = network.parameterNamed("b7");
    QVERIFY(first == std::optional<ParameterRef>(BiasRef{.layer = 2, .neuron = 0}));
}

void tst_Network::shapesThatCannotWorkAreRefused_data()
{
    QTest::addColumn<int>("inputs");
    QTest::addColumn<std::vector<LayerSpec>>("layers");
    QTest::addColumn<std::string>("sentence");
    using Layers = std::vector<LayerSpec>;
    const auto row = [](const char *name, int inputs, const Layers &layers, const char *sentence) {
        QTest::newRow(name) << inputs << layers << std::string(sentence);
    };
    row("no inputs", 0, Layers(1), "A network takes 1 to 1024 inputs, not 0.");
    row("too many inputs", 1025, Layers(1), "A network takes 1 to 1024 inputs, not 1025.");
    row("no layers", 2, {}, "A network has 1 to 64 layers, not 0.");
    row("too many layers", 2, Layers(65), "A network has 1 to 64 layers, not 65.");
    row("an empty layer", 2, {{.units = 3}, {.units = 0}, {.units = 1}},
        "Layer 2 can have 1 to 1024 neurons, not 0.");
    row("too wide a layer", 2, {{.units = 1025}}, "Layer 1 can have 1 to 1024 neurons, not 1025.");
    row("softmax below the output", 2,
        {{.units = 3, .activation = Activation::Softmax}, {.units = 2}},
        "Softmax needs the output layer and two or more neurons; layer 1 is not that.");
    row("softmax of one neuron", 2, {{.units = 3}, {.units = 1, .activation = Activation::Softmax}},
        "Softmax needs the output layer and two or more neurons; layer 2 is not that.");
}

void tst_Network::shapesThatCannotWorkAreRefused()
{
    QFETCH(int, inputs);
    QFETCH(std::vector<LayerSpec>, layers);
    QFETCH(std::string, sentence);
    const auto result = nn::checkShape(inputs, layers);
    QVERIFY(!result);
    QCOMPARE(result.error().sentence(), sentence);
}

void tst_Network::theLargestShapesAreAccepted()
{
    QVERIFY(nn::checkShape(1, {{.units = 1}}));
    QVERIFY(nn::checkShape(1024, {{.units = 1024}}));
    QVERIFY(nn::checkShape(2, std::vector<LayerSpec>(64)));
    QVERIFY(nn::checkShape(2, {{.units = 2, .activation = Activation::Softmax}}));
}

void tst_Network::freezingIsCountedAndUndone()
{
    Network network = tutorialNetwork();
    const Network before = network;
    const ParameterRef weight = WeightRef{.layer = 0, .to = 1, .from = 1};
    const ParameterRef bias = BiasRef{.layer = 1, .neuron = 0};
    QVERIFY(!network.hasFrozenParameters());

    network.setFrozen(weight, true);
    network.setFrozen(weight, true);
    network.setFrozen(bias, true);
    QVERIFY(network.isFrozen(weight) && network.isFrozen(bias));
    QVERIFY(!network.isFrozen(WeightRef{.layer = 0, .to = 0, .from = 0}));
    QCOMPARE(std::visit([&](auto ref) { return network.trainable()[ref]; }, weight), 0.0);

    network.setFrozen(weight, false);
    QVERIFY(network.hasFrozenParameters());
    network.setFrozen(bias, false);
    QVERIFY(!network.hasFrozenParameters());
    QVERIFY(network == before);
}

void tst_Network::switchingBiasesOffClearsThemAndTheirFreezing()
{
    Network network = tutorialNetwork();
    fill(network);
    network.setFrozen(BiasRef{.layer = 0, .neuron = 1}, true);
    network.setHasBiases(0, false);
    QVERIFY(!network.hasFrozenParameters());
    QVERIFY(network.parameters().biases(0).isZero(0.0));
    QVERIFY(network.trainable().biases(0).isZero(0.0));
    QVERIFY(!network.isFrozen(BiasRef{.layer = 0, .neuron = 1}));
    QVERIFY(!network.has(BiasRef{.layer = 0, .neuron = 1}));
    QCOMPARE(network.parameterCount(), Index{7});
    QCOMPARE(network.weightCount(), Index{6});

    network.setHasBiases(0, false);
    QCOMPARE(network.parameterCount(), Index{7});
}

void tst_Network::switchingBiasesOnAgainStartsThemAtZero()
{
    Network network = tutorialNetwork();
    const Network before = network;
    network.setHasBiases(0, false);
    network.setHasBiases(0, true);
    QVERIFY(network == before);

    network.setFrozen(BiasRef{.layer = 0, .neuron = 1}, true);
    network.setHasBiases(0, true);
    QVERIFY(network.isFrozen(BiasRef{.layer = 0, .neuron = 1}));
}

void tst_Network::parametersOutsideTheShapeAreNotThere()
{
    const Network network = tutorialNetwork();
    QVERIFY(!network.has(WeightRef{.layer = 2, .to = 0, .from = 0}));
    QVERIFY(!network.has(WeightRef{.layer = -1, .to = 0, .from = 0}));
    QVERIFY(!network.has(WeightRef{.layer = 1, .to = 1, .from = 0}));
    QVERIFY(!network.has(WeightRef{.layer = 0, .to = 0, .from = 2}));
    QVERIFY(!network.has(BiasRef{.layer = 2, .neuron = 0}));
    QVERIFY(!network.has(BiasRef{.layer = 1, .neuron = 1}));
    QVERIFY(!network.has(BiasRef{.layer = 0, .neuron = -1}));
    QVERIFY(network.has(BiasRef{.layer = 0, .neuron = 1}));
}

void tst_Network::aCopyIsIndependent()
{
    const Network original = tutorialNetwork();
    Network copy = original;
    copy.setValue(WeightRef{.layer = 0, .to = 0, .from = 0}, 3.0);
    QVERIFY(copy != original);
    QCOMPARE(original.value(WeightRef{.layer = 0, .to = 0, .from = 0}), 0.0);
}

void tst_Network::parametersAreAlignedAndPaddedWithZeros()
{
    Network network = biasesInEveryOtherLayer();
    fill(network);
    QVERIFY(paddingIsZero(network.parameters()));
    QVERIFY(paddingIsZero(network.trainable()));
    QCOMPARE(reinterpret_cast<std::uintptr_t>(network.parameters().data()) % 64, 0U);
    const nn::ParameterLayout &layout = network.parameters().layout();
    for (Index i = 0; i < network.layerCount(); ++i) {
        QCOMPARE(layout.stride(i) % nn::unitPadding, Index{0});
        QCOMPARE(layout.offset(i) % nn::unitPadding, Index{0});
    }
    QCOMPARE(layout.size(), Index{(3 + 1) * 8 + (4 + 1) * 8 + (2 + 1) * 8});
    QCOMPARE(network.parameters().weights(1)(1, 3), network.value(WeightRef{1, 1, 3}));
    QCOMPARE(network.parameters().biases(2)(2), network.value(BiasRef{2, 2}));
}

void tst_Network::paddingStaysZeroInGradients()
{
    Network network = biasesInEveryOtherLayer();
    fill(network);
    const nn::Samples samples{.inputs = nn::Matrix::Constant(3, 2, 0.01),
                              .targets = nn::Matrix::Constant(3, 2, 0.5)};
    const auto gradient
        = nn::gradient(network, samples, nn::Loss::MeanSquaredError, nn::Reduction::Mean);
    QVERIFY(!gradient.parameters.weights(2).isZero(0.0));
    QVERIFY(paddingIsZero(gradient.parameters));
}

// Each neuron passes its input on: x·1 through every layer, and every derivative is 1·x.
void tst_Network::aNetworkOfSixtyFourLayersWorks()
{
    Network network(1, std::vector<LayerSpec>(64, {.units = 1, .activation = Activation::Linear}));
    for (Index i = 0; i < 64; ++i) {
        network.setValue(WeightRef{.layer = i, .to = 0, .from = 0}, 1.0);
    }
    const nn::Samples samples{.inputs = nn::Matrix{{0.75}}, .targets = nn::Matrix{{0.25}}};
    QCOMPARE(nn::predict(network, samples.inputs)(0, 0), 0.75);
    const auto gradient
        = nn::gradient(network, samples, nn::Loss::HalfSumOfSquares, nn::Reduction::Sum);
    QCOMPARE(gradient.inputs(0, 0), 0.5);
    QCOMPARE((gradient.parameters[WeightRef{.layer = 0, .to = 0, .from = 0}]), 0.375);
    QCOMPARE(network.name(NeuronRef{.layer = 62, .neuron = 0}), std::string("h63"));
}

void tst_Network::aNetworkOfAThousandUnitsWorks()
{
    Network network(1024, {{.units = 1024, .activation = Activation::Linear},
                           {.units = 1024, .activation = Activation::Linear}});
    network.parameters().weights(0).setIdentity();
    network.parameters().weights(1).setIdentity();
    network.parameters().biases(1).setConstant(0.5);
    const nn::Matrix inputs = nn::Vector::LinSpaced(1024, 0.0, 1023.0);
    const nn::Matrix expected = inputs.array() + 0.5;
    QVERIFY(nn::sameValues(nn::predict(network, inputs), expected));
    QCOMPARE(network.parameterCount(), Index{2 * (1024 * 1024 + 1024)});
    const WeightRef last{.layer = 1, .to = 1023, .from = 1023};
    QCOMPARE(network.name(last), std::string("w2097152"));
    QVERIFY(network.parameterNamed("w2097152") == std::optional<ParameterRef>(last));
}

QTEST_GUILESS_MAIN(tst_Network)
#include "tst_network.moc"
