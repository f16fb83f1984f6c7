// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/problem.h"

#include "core/data/tutorialdata.h"
#include "core/initialization.h"

#include <cassert>
#include <utility>

namespace nn {

namespace {

std::vector<LayerSpec> sigmoidLayers(Index hiddenUnits, bool hasBiases)
{
    const LayerSpec layer{.units = 1, .activation = Activation::Sigmoid, .hasBiases = hasBiases};
    std::vector<LayerSpec> layers(2, layer);
    layers.front().units = hiddenUnits;
    return layers;
}

std::shared_ptr<const TrainingData> prepared(const Dataset &dataset, const Preparation &preparation)
{
    Result<TrainingData> data = prepare(dataset, preparation);
    assert(data);
    return std::make_shared<const TrainingData>(std::move(data).value());
}

// The settings of the two tutorials that pass all samples before they take a step.
TrainingSettings fullBatch(Loss loss)
{
    TrainingSettings settings;
    settings.loss = loss;
    settings.reduction = Reduction::Sum;
    settings.learningRate = 0.01;
    settings.batchSize.reset();
    return settings;
}

} // namespace

Problem tutorial000()
{
    constexpr Index samples = 100;
    NumpyRandom numpy(0);
    Problem problem{.dataset = randomPeople(samples, numpy),
                    .preparation = {},
                    .start = {},
                    .epochs = 1000,
                    .lossShownEvery = 1000,
                    .stream = numpy};
    problem.preparation = plainPreparation(problem.dataset);
    Network network(2, sigmoidLayers(2, false));
    initialize(network, Initializer::SmallNormal, *problem.stream, DrawOrder::InputByInput);
    problem.start = beginRun(std::move(network), fullBatch(Loss::BinaryCrossEntropy),
                             prepared(problem.dataset, problem.preparation));
    return problem;
}

Problem tutorial002(std::uint32_t seed)
{
    Problem problem{.dataset = fourPeople(),
                    .preparation = {},
                    .start = {},
                    .epochs = 1000,
                    .lossShownEvery = 10,
                    .stream = NumpyRandom(seed)};
    problem.preparation = plainPreparation(problem.dataset);
    problem.preparation.scaling = Scaling::ShiftByConstants;
    problem.preparation.scaler = shiftBy(Vector{{135.0, 66.0}}); // lb and in
    Network network(2, sigmoidLayers(2, true));
    initialize(network, Initializer::StandardNormal, *problem.stream);
    TrainingSettings settings;
    settings.loss = Loss::MeanSquaredError;
    settings.learningRate = 0.1;
    settings.batchSize = 1;
    problem.start
        = beginRun(std::move(network), settings, prepared(problem.dataset, problem.preparation));
    return problem;
}

Problem tutorial004()
{
    constexpr Index rows = 10000;
    NumpyRandom numpy(4);
    Problem problem{.dataset = sumOfTwo(rows, numpy),
                    .preparation = {},
                    .start = {},
                    .epochs = 10000,
                    .lossShownEvery = 1000,
                    .stream = numpy};
    problem.preparation = plainPreparation(problem.dataset);
    Network network(2, sigmoidLayers(3, false));
    initialize(network, Initializer::StandardNormal, *problem.stream, DrawOrder::InputByInput);
    problem.start = beginRun(std::move(network), fullBatch(Loss::HalfSumOfSquares),
                             prepared(problem.dataset, problem.preparation));
    return problem;
}

Result<Problem> playgroundProblem(const PlaygroundSetup &setup)
{
    std::vector<LayerSpec> layers;
    for (const Index units : setup.hiddenUnits) {
        layers.push_back({.units = units, .activation = setup.hidden});
    }
    const bool isNumber = isRegression(setup.data.shape);
    layers.push_back({.units = 1, .activation = isNumber ? Activation::Linear : Activation::Tanh});
    const auto inputCount = static_cast<Index>(setup.inputs.size());
    if (Result<Done> shape = checkShape(inputCount, layers); !shape) {
        return shape.error();
    }

    PlaygroundRandom random(setup.seed);
    Problem problem;
    problem.dataset = playgroundDataset(setup.data, random);
    problem.preparation = plainPreparation(problem.dataset);
    problem.preparation.inputs = setup.inputs;
    problem.preparation.coding = isNumber ? TargetCoding::Number : TargetCoding::MinusOnePlusOne;
    Result<TrainingData> data = prepare(problem.dataset, problem.preparation);
    if (!data) {
        return data.error();
    }
    problem.stream = random;
    Network network(inputCount, std::move(layers));
    initialize(network, setup.startsAtZero ? Initializer::Zeros : Initializer::SmallUniform,
               *problem.stream);
    TrainingSettings settings;
    settings.loss = Loss::MeanHalfSquaredError;
    settings.learningRate = setup.learningRate;
    settings.batchSize = setup.batchSize;
    settings.shortBatch = ShortBatch::Carry;
    settings.penalty = setup.penalty;
    problem.start = beginRun(std::move(network), settings,
                             std::make_shared<const TrainingData>(std::move(data).value()));
    if (Result<Done> fits = check(problem.start); !fits) {
        return fits.error();
    }
    return problem;
}

PlaygroundSetup tutorial003Link()
{
    PlaygroundSetup setup;
    setup.data = {.shape = PlaygroundShape::Xor, .noisePercent = 40.0, .trainPercent = 60};
    setup.seed = "0.05981";
    setup.batchSize = 30;
    return setup;
}

} // namespace nn
