// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels of every instruction-set level against the plain Eigen pass. They are reached
// through the training run, one update at a time.
#include "core/pass.h"
#include "core/training/trainer.h"
#include "support/levels.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

using nn::Activation;
using nn::Index;
using nn::Loss;
using nn::StepUnit;

namespace {

// A fused multiply-add or another order of summation moves the last digits; a wrong formula
// misses by many more.
constexpr double fewRoundings = 1e-12;

// What one SGD step with rate 1 takes off the parameters is the gradient itself.
nn::ParameterVector gradientByTraining(const nn::Network &network, const nn::Samples &samples,
                                       Loss loss, nn::Reduction reduction, nn::kernels::Level level)
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train = samples;
    nn::TrainingSettings settings;
    settings.loss = loss;
    settings.reduction = reduction;
    settings.learningRate = 1.0;
    settings.batchSize.reset();
    nn::Trainer trainer(nn::beginRun(network, settings, data), {.level = level});
    trainer.advance(StepUnit::Batch);
    nn::ParameterVector moved = network.parameters();
    for (Index i = 0; i < moved.size(); ++i) {
        moved.data()[i] -= trainer.run().network().parameters().data()[i];
    }
    return moved;
}

double largest(const nn::ParameterVector &parameters)
{
    double value = 0.0;
    for (Index i = 0; i < parameters.size(); ++i) {
        value = std::max(value, std::abs(parameters.data()[i]));
    }
    return value;
}

// The subtraction above adds the rounding of the parameters to that of the gradient.
bool areClose(const nn::ParameterVector &a, const nn::ParameterVector &b, double parameterSize)
{
    const double tolerance = fewRoundings * (largest(b) + parameterSize);
    for (Index i = 0; i < a.size(); ++i) {
        if (!(std::abs(a.data()[i] - b.data()[i]) <= tolerance)) {
            return false;
        }
    }
    return true;
}

Activation outputFor(Loss loss, Activation wanted)
{
    return loss == Loss::BinaryCrossEntropy    ? Activation::Sigmoid
           : loss == Loss::SoftmaxCrossEntropy ? Activation::Softmax
                                               : wanted;
}

nn::ParameterVector withoutAbsentBiases(nn::ParameterVector gradient, const nn::Network &network)
{
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        if (!network.layer(layer).hasBiases) {
            gradient.biases(layer).setZero();
        }
    }
    return gradient;
}

} // namespace

class tst_Kernels : public QObject
{
    Q_OBJECT

private slots:
    void theBaselineIsAlwaysAvailable();
    void everyActivationAndLossGivesTheGradientOfThePlainPass_data() { addLevelRows(); }
    void everyActivationAndLossGivesTheGradientOfThePlainPass();
    void everyShapeAndBatchGivesTheGradientOfThePlainPass_data() { addLevelRows(); }
    void everyShapeAndBatchGivesTheGradientOfThePlainPass();
    void theShownLossIsThatOfThePlainPass_data() { addLevelRows(); }
    void theShownLossIsThatOfThePlainPass();
    void trainingSampleBySampleFollowsThePlainPass_data() { addLevelRows(); }
    void trainingSampleBySampleFollowsThePlainPass();
    void paddingStaysZero_data() { addLevelRows(); }
    void paddingStaysZero();
    void sixtyFourLayersAndAThousandUnitsTrain_data() { addLevelRows(); }
    void sixtyFourLayersAndAThousandUnitsTrain();
    void theLevelsAgreeWithinTheStatedTolerance();
};

void tst_Kernels::theBaselineIsAlwaysAvailable()
{
    QCOMPARE(nn::kernels::availableLevels().front(), nn::kernels::Level::Baseline);
    QCOMPARE(nn::kernels::availableLevels().back(), nn::kernels::bestLevel());
}

void tst_Kernels::everyActivationAndLossGivesTheGradientOfThePlainPass()
{
    QFETCH(nn::kernels::Level, level);
    std::uint64_t seed = 1;
    for (const Activation activation : nn::allActivations) {
        for (const Loss loss : nn::allLosses) {
            if (activation == Activation::Softmax && !nn::checkPair(loss, activation)) {
                continue;
            }
            // 5 samples take the neuron-innermost kernel, 37 in narrow layers the other one.
            for (const Index count : {5, 37}) {
                const bool isSoftmax = activation == Activation::Softmax;
                const Activation hidden = isSoftmax ? Activation::Tanh : activation;
                const nn::Network network
                    = stackedNetwork(3, {4, 5, 3}, hidden, outputFor(loss, activation), ++seed);
                const nn::Samples samples = randomSamples(3, 3, count, loss, seed);
                for (const nn::Reduction reduction : {nn::Reduction::Mean, nn::Reduction::Sum}) {
                    const nn::ParameterVector trained
                        = gradientByTraining(network, samples, loss, reduction, level);
                    const nn::ParameterVector plain
                        = nn::gradient(network, samples, loss, reduction).parameters;
                    QVERIFY2(areClose(trained, plain, largest(network.parameters())),
                             qPrintable(QString("%1 with %2, %3 samples")
                                            .arg(nn::displayName(activation).data(),
                                                 nn::displayName(loss).data())
                                            .arg(count)));
                }
            }
        }
    }
}

void tst_Kernels::everyShapeAndBatchGivesTheGradientOfThePlainPass()
{
    QFETCH(nn::kernels::Level, level);
    const std::vector<std::vector<Index>> shapes{
        {1},       {7},       {1, 1},      {2, 1},  {3, 3, 1},       {4, 2, 1}, {6, 6, 6, 2},
        {8, 8, 1}, {9, 5, 1}, {16, 17, 3}, {33, 1}, {24, 40, 64, 1}, {70, 9},
    };
    std::uint64_t seed = 1000;
    for (const std::vector<Index> &widths : shapes) {
        for (const Index count : {1, 2, 3, 7, 16, 30, 64, 65, 131}) {
            for (const bool hasBiases : {true, false}) {
                const nn::Network network = stackedNetwork(2, widths, Activation::Tanh,
                                                           Activation::Sigmoid, ++seed, hasBiases);
                const nn::Samples samples
                    = randomSamples(2, widths.back(), count, Loss::MeanSquaredError, seed);
                const nn::ParameterVector trained = gradientByTraining(
                    network, samples, Loss::MeanSquaredError, nn::Reduction::Sum, level);
                const nn::ParameterVector plain = withoutAbsentBiases(
                    nn::gradient(network, samples, Loss::MeanSquaredError, nn::Reduction::Sum)
                        .parameters,
                    network);
                QVERIFY2(areClose(trained, plain, largest(network.parameters())),
                         qPrintable(QString("%1 layers, first %2 wide, %3 samples")
                                        .arg(widths.size())
                                        .arg(widths.front())
                                        .arg(count)));
            }
        }
    }
}

void tst_Kernels::theShownLossIsThatOfThePlainPass()
{
    QFETCH(nn::kernels::Level, level);
    std::uint64_t seed = 2000;
    for (const Loss loss : nn::allLosses) {
        for (const Index width : {3, 11}) {
            for (const Index count : {1, 29, 200}) {
                auto data = std::make_shared<nn::TrainingData>();
                data->train = randomSamples(2, 2, count, loss, ++seed);
                data->test = randomSamples(2, 2, count + 1, loss, seed + 500);
                const nn::Network network = stackedNetwork(2, {width, 2}, Activation::Softplus,
                                                           outputFor(loss, Activation::Tanh), seed);
                nn::TrainingSettings settings;
                settings.loss = loss;
                settings.batchSize.reset();
                nn::Trainer trainer(nn::beginRun(network, settings, data), {.level = level});
                VERIFY_NEAR(trainer.trainLoss(), nn::shownLoss(network, data->train, loss),
                            fewRoundings);
                VERIFY_NEAR(trainer.testLoss(), nn::shownLoss(network, data->test, loss),
                            fewRoundings);
            }
        }
    }
}

void tst_Kernels::trainingSampleBySampleFollowsThePlainPass()
{
    QFETCH(nn::kernels::Level, level);
    constexpr double rate = 0.05;
    std::uint64_t seed = 3000;
    for (const std::vector<Index> &widths :
         std::vector<std::vector<Index>>{{1}, {2, 1}, {8, 8, 1}, {5, 12, 3}, {20, 1}}) {
        for (const Activation hidden : {Activation::Sigmoid, Activation::Silu}) {
            nn::Network plain = stackedNetwork(2, widths, hidden, Activation::Sigmoid, ++seed);
            auto data = std::make_shared<nn::TrainingData>();
            data->train = randomSamples(2, widths.back(), 6, Loss::MeanSquaredError, seed);
            nn::TrainingSettings settings;
            settings.learningRate = rate;
            settings.batchSize = 1;
            nn::Trainer trainer(nn::beginRun(plain, settings, data), {.level = level});
            trainer.advance(StepUnit::Epoch, 3);
            for (Index step = 0; step < 18; ++step) {
                const nn::Samples one{data->train.inputs.col(step % 6),
                                      data->train.targets.col(step % 6)};
                const nn::ParameterVector gradient
                    = nn::gradient(plain, one, settings.loss, settings.reduction).parameters;
                for (Index i = 0; i < gradient.size(); ++i) {
                    plain.parameters().data()[i] -= rate * gradient.data()[i];
                }
            }
            QVERIFY(areNear(nn::parameterValues(trainer.run().network()),
                            nn::parameterValues(plain), fewRoundings));
        }
    }
}

void tst_Kernels::paddingStaysZero()
{
    QFETCH(nn::kernels::Level, level);
    for (const std::optional<Index> batch :
         {std::optional<Index>(1), std::optional<Index>(4), std::optional<Index>()}) {
        for (const Index width : {3, 5, 9}) {
            nn::TrainingSettings settings;
            settings.batchSize = batch;
            settings.optimizer = width == 5   ? nn::OptimizerRule(nn::Adam())
                                 : width == 9 ? nn::OptimizerRule(nn::RmsProp{.centred = true})
                                              : nn::Sgd();
            auto data = std::make_shared<nn::TrainingData>();
            data->train = randomSamples(2, 1, 20, settings.loss, 5);
            nn::Trainer trainer(
                nn::beginRun(stackedNetwork(2, {width, width, 1}, Activation::Sigmoid,
                                            Activation::Sigmoid, 6),
                             settings, data),
                {.level = level});
            trainer.advance(StepUnit::Epoch, 10);
            nn::ParameterVector block = trainer.run().network().parameters();
            for (Index layer = 0; layer < block.layout().layerCount(); ++layer) {
                block.weights(layer).setZero();
                block.biases(layer).setZero();
            }
            QCOMPARE(largest(block), 0.0);
        }
    }
}

void tst_Kernels::sixtyFourLayersAndAThousandUnitsTrain()
{
    QFETCH(nn::kernels::Level, level);
    struct Shape
    {
        Index inputs;
        std::vector<Index> widths;
    };
    const std::vector<Shape> shapes{{3, std::vector<Index>(nn::maximumLayers, 3)},
                                    {2, std::vector<Index>(nn::maximumLayers, 9)},
                                    {2, {nn::maximumUnits, nn::maximumUnits}},
                                    {nn::maximumUnits, {nn::maximumUnits, 1}}};
    for (const auto &[inputs, widths] : shapes) {
        nn::Network network = stackedNetwork(inputs, widths, Activation::Tanh, Activation::Tanh, 9);
        nn::RandomSource source = nn::Rng(9);
        nn::initialize(network, nn::Initializer::Glorot, source);
        const nn::Samples samples
            = randomSamples(inputs, widths.back(), 3, Loss::HalfSumOfSquares, 10);
        const nn::ParameterVector trained = gradientByTraining(
            network, samples, Loss::HalfSumOfSquares, nn::Reduction::Sum, level);
        const nn::ParameterVector plain
            = nn::gradient(network, samples, Loss::HalfSumOfSquares, nn::Reduction::Sum).parameters;
        QVERIFY(largest(plain) > 0.0);
        QVERIFY(areClose(trained, plain, largest(network.parameters())));
    }
}

void tst_Kernels::theLevelsAgreeWithinTheStatedTolerance()
{
    // Runs on different instruction sets stay within 1e-9 of each other over a thousand
    // updates of a network whose training is not chaotic (README: "Same numbers").
    constexpr double statedTolerance = 1e-9;
    std::vector<nn::Vector> results;
    for (const nn::kernels::Level level : nn::kernels::availableLevels()) {
        auto data = std::make_shared<nn::TrainingData>();
        data->train = randomSamples(2, 1, 50, Loss::MeanSquaredError, 11);
        nn::TrainingSettings settings;
        settings.batchSize = 10;
        nn::Trainer trainer(
            nn::beginRun(stackedNetwork(2, {8, 8, 1}, Activation::Tanh, Activation::Sigmoid, 12),
                         settings, data),
            {.level = level});
        trainer.advance(StepUnit::Batch, 1000);
        results.push_back(nn::parameterValues(trainer.run().network()));
    }
    for (const nn::Vector &result : results) {
        QVERIFY(areNear(result, results.front(), statedTolerance));
    }
}

QTEST_GUILESS_MAIN(tst_Kernels)
#include "tst_kernels.moc"
