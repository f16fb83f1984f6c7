// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/chainrule.h"
#include "core/pass.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

using nlohmann::json;
using nn::Activation;
using nn::Index;
using nn::Loss;
using nn::Matrix;
using nn::Network;
using nn::Vector;

// The numbers that the tutorials print or state, recomputed by the passes and the chain rule.
class tst_Tutorials : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberIsWhatTheTutorialMeans_data();
    void everyNumberIsWhatTheTutorialMeans();
    void theNumbersOfOtherTestsAreThese();
};

namespace {

Network sigmoidNetwork(Index inputs, const std::vector<Index> &widths, bool hasBiases = true)
{
    std::vector<nn::LayerSpec> layers;
    for (const Index units : widths) {
        layers.push_back(
            {.units = units, .activation = Activation::Sigmoid, .hasBiases = hasBiases});
    }
    return Network(inputs, layers);
}

json neuron(const json &entry)
{
    const json &in = entry["inputs"];
    Network network = sigmoidNetwork(static_cast<Index>(in["w"].size()), {1});
    network.parameters().weights(0) = vectorOf(in["w"]).transpose();
    network.parameters().biases(0).setConstant(in["b"].get<double>());
    return nn::predict(network, vectorOf(in["x"]))(0, 0);
}

// Three neurons with the same weights and bias.
nn::Trace tracedNetwork(const json &entry)
{
    const json &in = entry["inputs"];
    Network network = sigmoidNetwork(2, {2, 1});
    for (Index layer = 0; layer < 2; ++layer) {
        network.parameters().weights(layer).rowwise() = vectorOf(in["w"]).transpose();
        network.parameters().biases(layer).setConstant(in["b"].get<double>());
    }
    return nn::trace(network, vectorOf(in["x"]));
}

json network(const json &entry)
{
    return tracedNetwork(entry).activations[1](0, 0);
}

json networkHidden(const json &entry)
{
    return tracedNetwork(entry).activations[0](0, 0);
}

json meanSquaredError(const json &entry)
{
    const Matrix predicted = vectorOf(entry["inputs"]["y_pred"]).transpose();
    const Matrix wanted = vectorOf(entry["inputs"]["y_true"]).transpose();
    const nn::OutputLayer output{
        .activation = Activation::Linear, .slope = 1.0, .z = predicted, .a = predicted};
    return nn::shownLoss(Loss::MeanSquaredError,
                         nn::sampleLosses(Loss::MeanSquaredError, output, wanted));
}

json parameterCount(const json &entry)
{
    const Network tutorial = sigmoidNetwork(2, {2, 1});
    const bool hasItsWeights = tutorial.weightCount() == entry["inputs"]["w"].get<Index>();
    return hasItsWeights ? json(tutorial.parameterCount()) : json("other weights");
}

json markThreshold(const json &entry)
{
    const double threshold = std::stod(entry["printed"].get<std::string>());
    json result{{"marks", entry["expected"]["marks"]}};
    for (const json &mark : entry["expected"]["marks"]) {
        const double x = mark.get<double>() - threshold;
        result["x"].push_back(x);
        result["step"].push_back(nn::activate(Activation::Step, 1.0, x));
        result["sigmoid"].push_back(nn::activate(Activation::Sigmoid, 1.0, x));
    }
    return result;
}

json matrixProduct(const json &entry)
{
    const json &in = entry["expected"];
    Network product(2, {{.units = 2, .activation = Activation::Linear, .hasBiases = false}});
    product.parameters().weights(0) = matrixOf(in["A"]);
    const Matrix ab = nn::predict(product, matrixOf(in["B"]));
    return {{"A", in["A"]}, {"B", in["B"]}, {"AB", {{ab(0, 0), ab(0, 1)}, {ab(1, 0), ab(1, 1)}}}};
}

struct Alice
{
    Network network;
    nn::SampleInspection seen;
};

Alice alice(const json &entry)
{
    const json &in = entry["inputs"];
    Network network = sigmoidNetwork(2, {2, 1});
    for (const nn::ParameterRef &at : network.parameterList()) {
        const char *kind = std::holds_alternative<nn::WeightRef>(at) ? "w" : "b";
        network.setValue(at, in[kind] == "all 1" ? 1.0 : 0.0);
    }
    const Vector target = Vector::Constant(1, in["y_true"].get<double>());
    return {network, nn::inspectSample(network, vectorOf(in["x"]), target, Loss::MeanSquaredError)};
}

nn::ChainRule aliceRule(const json &entry, const std::string &parameter)
{
    const auto [network, seen] = alice(entry);
    return nn::chainRule(network, seen, *network.parameterNamed(parameter));
}

double aliceFactor(const json &entry, std::size_t place)
{
    return aliceRule(entry, "w1").paths.front().factors[place].value;
}

json aliceAllPartials(const json &entry)
{
    json result{{"order", entry["expected"]["order"]}};
    for (const json &name : entry["expected"]["order"]) {
        result["values"].push_back(aliceRule(entry, name.get<std::string>()).derivative);
    }
    return result;
}

// 2-3-1 or 2-2-1 without biases; the tutorials' W1 and W2 have inputs as rows.
Network withoutBiases(const json &weights)
{
    const Matrix w1 = matrixOf(weights["W1"]).transpose();
    Network network = sigmoidNetwork(2, {w1.rows(), 1}, false);
    network.parameters().weights(0) = w1;
    network.parameters().weights(1) = matrixOf(weights["W2"]).transpose();
    return network;
}

json firstRawOutputs(const json &)
{
    const json data = readGolden("d_seed000.json");
    Matrix people(2, static_cast<Index>(data["height"].size()));
    people.row(0) = vectorOf(data["height"]).transpose();
    people.row(1) = vectorOf(data["weight"]).transpose();
    const Matrix outputs = nn::predict(withoutBiases(tutorialEntries().at("s0_W1_W2")["expected"]), people);
    return {outputs.minCoeff(), outputs.maxCoeff()};
}

nn::Samples sumsOfTwo()
{
    const Matrix x = matrixOf(readGolden("c_seed004_X.json")["X"]);
    return {.inputs = x.transpose(), .targets = x.rowwise().sum().transpose()};
}

json costBefore(const json &)
{
    const Network start = withoutBiases(tutorialEntries().at("s4_W1_W2")["expected"]);
    return nn::shownLoss(start, sumsOfTwo(), Loss::HalfSumOfSquares);
}

json costAfterOneUpdate(const json &entry)
{
    Network network = withoutBiases(tutorialEntries().at(entry["inputs"]["W"])["expected"]);
    const nn::Samples samples = sumsOfTwo();
    const nn::Gradient gradient
        = nn::gradient(network, samples, Loss::HalfSumOfSquares, nn::Reduction::Sum);
    for (Index layer = 0; layer < 2; ++layer) {
        network.parameters().weights(layer)
            -= entry["inputs"]["lr"].get<double>() * gradient.parameters.weights(layer);
    }
    return nn::shownLoss(network, samples, Loss::HalfSumOfSquares);
}

json untrainedSquares(const json &)
{
    const Network fresh = withoutBiases(tutorialEntries().at("s4_W_untrained")["expected"]);
    return nn::shownLoss(fresh, sumsOfTwo(), Loss::MeanSquaredError);
}

using Computation = std::function<json(const json &entry)>;

std::map<std::string, Computation> aliceComputations()
{
    const auto seen = [](auto number) -> Computation {
        return [number](const json &entry) { return number(alice(entry).seen); };
    };
    const auto sum = [](std::size_t layer, Index at) {
        return [=](const nn::SampleInspection &s) { return s.layers[layer].preActivations(at); };
    };
    const auto output = [](std::size_t layer, Index at) {
        return [=](const nn::SampleInspection &s) { return s.layers[layer].activations(at); };
    };
    const auto rest = [](std::size_t layer, Index at) {
        return [=](const nn::SampleInspection &s) { return 1.0 - s.layers[layer].activations(at); };
    };
    return {
        {"alice_sum_h1", seen(sum(0, 0))},
        {"alice_sum_o1", seen(sum(1, 0))},
        {"alice_h1", seen(output(0, 0))},
        {"alice_h2", seen(output(0, 1))},
        {"alice_o1", seen(output(1, 0))},
        {"alice_o1_short", seen(output(1, 0))},
        {"alice_1_minus_h1", seen(rest(0, 0))},
        {"alice_1_minus_o1", seen(rest(1, 0))},
        {"alice_loss", seen([](const nn::SampleInspection &s) { return s.lossValue; })},
        {"alice_dL_dypred", [](const json &entry) { return aliceFactor(entry, 0); }},
        {"alice_dypred_dh1", [](const json &entry) { return aliceFactor(entry, 1); }},
        {"alice_dh1_dw1", [](const json &entry) { return aliceFactor(entry, 2); }},
        {"alice_dL_dw1",
         [](const json &entry) { return aliceRule(entry, "w1").paths.front().share; }},
        {"alice_all_partials", aliceAllPartials},
    };
}

const std::map<std::string, Computation> &computations()
{
    static const std::map<std::string, Computation> all = [] {
        std::map<std::string, Computation> result{{"neuron@001", neuron},
                                                  {"neuron@002", neuron},
                                                  {"network@001", network},
                                                  {"network@002", network},
                                                  {"network@003", network},
                                                  {"network_hidden", networkHidden},
                                                  {"mse@001", meanSquaredError},
                                                  {"mse@002", meanSquaredError},
                                                  {"mse@003", meanSquaredError},
                                                  {"parameter_count", parameterCount},
                                                  {"mark_threshold", markThreshold},
                                                  {"s0_first_raw_output", firstRawOutputs},
                                                  {"s4_cost_before", costBefore},
                                                  {"s4_cost[0]", costAfterOneUpdate},
                                                  {"s4_sse_untrained", untrainedSquares},
                                                  {"s4_matrix_example", matrixProduct}};
        result.merge(aliceComputations());
        return result;
    }();
    return all;
}

// Where two values differ by more than the file's tolerance; empty if nowhere. A null inside an
// expected value is what the tutorial leaves open.
QString difference(const json &found, const json &expected)
{
    if (expected.is_number() && found.is_number()) {
        const double a = found.get<double>();
        const double b = expected.get<double>();
        return isNear(a, b, 1e-12, 1e-15) ? QString()
                                          : QString::asprintf("%.17g, expected %.17g", a, b);
    }
    if (!expected.is_structured()) {
        return expected.is_null() || found == expected ? QString() : QString("another text");
    }
    if (found.size() != expected.size() || found.type() != expected.type()) {
        return "another size or kind";
    }
    for (const auto &[key, value] : expected.items()) {
        const json &part = expected.is_array() ? found[std::stoul(key)] : found[key];
        if (const QString inside = difference(part, value); !inside.isEmpty()) {
            return QString::fromStdString(key) + ": " + inside;
        }
    }
    return {};
}

} // namespace

void tst_Tutorials::everyNumberIsWhatTheTutorialMeans_data()
{
    QTest::addColumn<std::string>("id");
    for (const auto &[id, compute] : computations()) {
        QTest::newRow(id.c_str()) << id;
    }
}

void tst_Tutorials::everyNumberIsWhatTheTutorialMeans()
{
    QFETCH(std::string, id);
    const json &entry = tutorialEntries().at(id);
    QVERIFY(!entry["expected"].is_null());
    const QString seen = difference(computations().at(id)(entry), entry["expected"]);
    QVERIFY2(seen.isEmpty(), qPrintable(seen));
}

// Data, units and seeded draws belong to the tests of the datasets, trained networks to those of
// training, constants to the presets; the rest is text or depends on an unknown seed.
void tst_Tutorials::theNumbersOfOtherTestsAreThese()
{
    std::set<std::string> missing;
    for (const auto &[id, entry] : tutorialEntries()) {
        if (!computations().contains(id)) {
            missing.insert(id);
        }
    }
    std::istringstream list(
        "Emily@002 Emily@003 Frank@002 Frank@003 Steve@003 alice_label cm_to_in "
        "const_epochs@002 const_epochs@003 const_learn_rate@002 const_learn_rate@003 "
        "const_loss_shown_every@002 const_loss_shown_every@003 emily_units frank_units "
        "kg_to_lb people_Alice people_Bob people_Charlie people_Diana people_means "
        "playground_link s0_W1_W2 s0_accuracy_as_printed s0_const_epochs "
        "s0_const_height_range_high_exclusive s0_const_height_range_low "
        "s0_const_hidden_units s0_const_learning_rate s0_const_samples "
        "s0_const_scale_of_the_start_weights s0_const_weight_range_high_exclusive "
        "s0_const_weight_range_low s0_count_ones s0_final_W_as_printed s0_first_rows "
        "s0_shapes s4_W1_W2 s4_W_untrained s4_X[-1,0] s4_X[-1,1] s4_X[-2,0] s4_X[-2,1] "
        "s4_X[-3,0] s4_X[-3,1] s4_X[0,0] s4_X[0,1] s4_X[1,0] s4_X[1,1] s4_X[2,0] "
        "s4_X[2,1] s4_const_cost_printed_every s4_const_hiddenLayerSize "
        "s4_const_inputLayerSize s4_const_learningRate s4_const_max_iteration "
        "s4_const_outputLayerSize s4_cost[1000] s4_cost[2000] s4_cost[3000] s4_cost[4000] "
        "s4_cost[5000] s4_cost[6000] s4_cost[7000] s4_cost[8000] s4_cost[9000] s4_floor "
        "s4_or_data s4_or_shapes s4_pred[0] s4_pred[1] s4_pred_result s4_shapes "
        "s4_sse_trained s4_y[-1] s4_y[-2] s4_y[-3] s4_y[0] s4_y[1] s4_y[2] s4_yhat[-1] "
        "s4_yhat[-2] s4_yhat[-3] s4_yhat[0] s4_yhat[1] s4_yhat[2] sample_count "
        "steve_input_as_written steve_input_intended unseeded_normal year");
    const std::set<std::string> expected{std::istream_iterator<std::string>(list), {}};
    for (const std::string &id : missing) {
        QVERIFY2(expected.contains(id), id.c_str());
    }
    for (const std::string &id : expected) {
        QVERIFY2(missing.contains(id), id.c_str());
    }
}

QTEST_GUILESS_MAIN(tst_Tutorials)
#include "tst_tutorials.moc"
