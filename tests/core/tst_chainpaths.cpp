// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/chainpaths.h"

#include "support/randomproblem.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using nn::Activation;
using nn::DeltaPath;
using nn::Index;
using nn::Loss;
using nn::NeuronRef;
using nn::Vector;

class tst_ChainPaths : public QObject
{
    Q_OBJECT

private slots:
    void theLargestPathsAreThoseOfATrialOfAll();
    void sharesAddUpToDelta();
    void anOutputIsItsOwnOnlyPath();
    void noPathsAreListedWithALimitOfZero();
    void equalSharesComeInTheOrderOfTheNeurons();
    void aNetworkOfTheGreatestDepthIsNoProblem();
    void sharesThatAreNoNumbersComeFirst();
};

namespace {

// Every path from the last neuron of `path` on, by trying all.
void tryAll(const nn::Network &network, const nn::SampleInspection &seen, DeltaPath path,
            std::vector<DeltaPath> &found)
{
    const NeuronRef at = path.neurons.back();
    const auto &layer = seen.layers[static_cast<std::size_t>(at.layer)];
    if (at.layer + 1 == network.layerCount()) {
        path.share *= layer.deltas(at.neuron);
        found.push_back(path);
        return;
    }
    for (Index to = 0; to < network.layer(at.layer + 1).units; ++to) {
        DeltaPath longer = path;
        longer.neurons.push_back({.layer = at.layer + 1, .neuron = to});
        longer.share
            *= layer.slopes(at.neuron) * network.parameters().weights(at.layer + 1)(to, at.neuron);
        tryAll(network, seen, longer, found);
    }
}

std::vector<DeltaPath> allPaths(const nn::Network &network, const nn::SampleInspection &seen,
                                NeuronRef from)
{
    std::vector<DeltaPath> found;
    tryAll(network, seen, {.neurons = {from}, .share = 1.0}, found);
    std::stable_sort(found.begin(), found.end(), [](const DeltaPath &a, const DeltaPath &b) {
        return std::abs(a.share) > std::abs(b.share);
    });
    return found;
}

nn::SampleInspection inspected(const RandomProblem &problem, Loss loss)
{
    return nn::inspectSample(problem.network, problem.samples.inputs.col(0),
                             problem.samples.targets.col(0), loss);
}

RandomProblem deepProblem(nn::Rng &rng, Loss loss, Activation output)
{
    RandomShape shape{.inputCount = 2,
                      .layers = {{.units = 3}, {.units = 5}, {.units = 4}, {.units = 3}}};
    shape.layers.back().activation = output;
    return randomProblem(rng, shape, loss, 1);
}

} // namespace

void tst_ChainPaths::theLargestPathsAreThoseOfATrialOfAll()
{
    nn::Rng rng(31);
    for (const auto &[loss, output] : {std::pair(Loss::MeanSquaredError, Activation::Tanh),
                                       std::pair(Loss::BinaryCrossEntropy, Activation::Sigmoid),
                                       std::pair(Loss::MeanSquaredError, Activation::Softmax),
                                       std::pair(Loss::SoftmaxCrossEntropy, Activation::Softmax)}) {
        const RandomProblem problem = deepProblem(rng, loss, output);
        const nn::SampleInspection seen = inspected(problem, loss);
        for (Index layer = 0; layer < 4; ++layer) {
            const NeuronRef from{.layer = layer, .neuron = 2};
            const auto expected = allPaths(problem.network, seen, from);
            QCOMPARE(static_cast<double>(expected.size()), nn::pathCount(problem.network, from));
            for (const Index limit : {1, 2, 7, 59, 60, 1000}) {
                const auto paths = nn::largestPaths(problem.network, seen, from, limit);
                QCOMPARE(paths.size(), std::min(static_cast<std::size_t>(limit), expected.size()));
                for (std::size_t i = 0; i < paths.size(); ++i) {
                    QVERIFY(paths[i].neurons == expected[i].neurons);
                    VERIFY_NEAR(paths[i].share, expected[i].share, 1e-14);
                }
            }
        }
    }
}

void tst_ChainPaths::sharesAddUpToDelta()
{
    nn::Rng rng(32);
    const RandomProblem problem = deepProblem(rng, Loss::SoftmaxCrossEntropy, Activation::Softmax);
    const nn::SampleInspection seen = inspected(problem, Loss::SoftmaxCrossEntropy);
    for (Index neuron = 0; neuron < 3; ++neuron) {
        double sum = 0.0;
        double scale = 0.0;
        for (const DeltaPath &path :
             nn::largestPaths(problem.network, seen, {.layer = 0, .neuron = neuron}, 60)) {
            sum += path.share;
            scale += std::abs(path.share);
        }
        VERIFY_NEAR(sum, seen.layers[0].deltas(neuron), 0.0, 1e-14 * scale);
    }
}

void tst_ChainPaths::anOutputIsItsOwnOnlyPath()
{
    nn::Rng rng(33);
    const RandomProblem problem = deepProblem(rng, Loss::MeanSquaredError, Activation::Tanh);
    const nn::SampleInspection seen = inspected(problem, Loss::MeanSquaredError);
    const NeuronRef output{.layer = 3, .neuron = 1};
    const auto paths = nn::largestPaths(problem.network, seen, output, 5);
    QCOMPARE(nn::pathCount(problem.network, output), 1.0);
    QCOMPARE(paths.size(), std::size_t{1});
    QVERIFY(paths[0].neurons == std::vector<NeuronRef>{output});
    QCOMPARE(paths[0].share, seen.layers[3].deltas(1));
}

void tst_ChainPaths::noPathsAreListedWithALimitOfZero()
{
    nn::Rng rng(34);
    const RandomProblem problem = deepProblem(rng, Loss::MeanSquaredError, Activation::Tanh);
    const nn::SampleInspection seen = inspected(problem, Loss::MeanSquaredError);
    QVERIFY(nn::largestPaths(problem.network, seen, {.layer = 0, .neuron = 0}, 0).empty());
}

void tst_ChainPaths::equalSharesComeInTheOrderOfTheNeurons()
{
    nn::Network network(1, std::vector<nn::LayerSpec>(3, {.units = 2}));
    for (Index layer = 0; layer < 3; ++layer) {
        network.parameters().weights(layer).setConstant(0.5);
    }
    const auto seen
        = nn::inspectSample(network, Vector{{1.0}}, Vector{{0.0, 0.0}}, Loss::MeanSquaredError);
    const auto paths = nn::largestPaths(network, seen, {.layer = 0, .neuron = 0}, 4);
    QCOMPARE(paths.size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(paths[i].share, paths[0].share);
        QCOMPARE(paths[i].neurons[1].neuron, static_cast<Index>(i / 2));
        QCOMPARE(paths[i].neurons[2].neuron, static_cast<Index>(i % 2));
    }
}

void tst_ChainPaths::aNetworkOfTheGreatestDepthIsNoProblem()
{
    nn::Network network(
        1, std::vector<nn::LayerSpec>(64, {.units = 4, .activation = Activation::Linear}));
    for (Index layer = 0; layer < 64; ++layer) {
        network.parameters().weights(layer).setConstant(0.25);
        network.parameters().weights(layer)(0, 0) = 0.5;
    }
    const auto seen = nn::inspectSample(network, Vector{{1.0}}, Vector::Constant(4, -1.0),
                                        Loss::HalfSumOfSquares);
    const auto paths = nn::largestPaths(network, seen, {.layer = 0, .neuron = 0}, 3);
    QCOMPARE(nn::pathCount(network, {.layer = 0, .neuron = 0}), std::pow(4.0, 63.0));
    QCOMPARE(paths[0].neurons.size(), std::size_t{64});
    QVERIFY(std::all_of(paths[0].neurons.begin(), paths[0].neurons.end(),
                        [](NeuronRef at) { return at.neuron == 0; }));
    VERIFY_NEAR(paths[0].share, std::pow(0.5, 63.0) * seen.layers[63].deltas(0), 1e-15);
    QVERIFY(std::abs(paths[1].share) < std::abs(paths[0].share));
}

void tst_ChainPaths::sharesThatAreNoNumbersComeFirst()
{
    nn::Rng rng(35);
    RandomProblem problem = deepProblem(rng, Loss::MeanSquaredError, Activation::Linear);
    nn::SampleInspection seen = inspected(problem, Loss::MeanSquaredError);
    seen.layers.back().deltas(1) = std::nan("");
    const auto paths = nn::largestPaths(problem.network, seen, {.layer = 0, .neuron = 0}, 60);
    QCOMPARE(paths.size(), std::size_t{60});
    for (std::size_t i = 0; i < 60; ++i) {
        QCOMPARE(paths[i].neurons.back().neuron == 1, i < 20);
        QCOMPARE(std::isnan(paths[i].share), i < 20);
    }
}

QTEST_GUILESS_MAIN(tst_ChainPaths)
#include "tst_chainpaths.moc"
