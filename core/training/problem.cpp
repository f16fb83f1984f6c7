// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/problem.h"

#include "core/data/dataorigin.h"
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

std::shared_ptr<const TrainingData> numbersOf(const Problem &problem, BuiltInChoice choice)
{
    auto data = prepared({.dataset = problem.dataset,
                          .preparation = problem.preparation,
                          .choice = std::move(choice)});
    assert(data);
    return *data;
}

void sayHowDrawn(Problem &problem, Draw draw)
{
    Start start = *problem.start.start;
    start.draw = std::move(draw);
    problem.start.start = std::make_shared<const Start>(std::move(start));
}

BuiltIn setOf(PlaygroundShape shape)
{
    switch (shape) {
    case PlaygroundShape::Circle: return BuiltIn::PlaygroundCircle;
    case PlaygroundShape::Xor: return BuiltIn::PlaygroundXor;
    case PlaygroundShape::Gauss: return BuiltIn::PlaygroundGauss;
    case PlaygroundShape::Spiral: return BuiltIn::PlaygroundSpiral;
    case PlaygroundShape::Plane: return BuiltIn::PlaygroundPlane;
    case PlaygroundShape::Bumps: return BuiltIn::PlaygroundBumps;
    }
    assert(false);
    return BuiltIn::PlaygroundCircle;
}

// The two tutorials that pass all samples before they take a step, with a summed gradient and
// without biases, and draw their weights from the stream that has drawn their data.
Problem fullBatchProblem(Dataset dataset, const NumpyRandom &numpy, Index hiddenUnits,
                         Initializer initializer, Loss loss, BuiltIn set)
{
    Problem problem;
    problem.preparation = plainPreparation(dataset);
    problem.dataset = std::move(dataset);
    problem.stream = numpy;
    Network network(2, sigmoidLayers(hiddenUnits, false));
    initialize(network, initializer, *problem.stream, DrawOrder::InputByInput);
    TrainingSettings settings;
    settings.loss = loss;
    settings.reduction = Reduction::Sum;
    settings.learningRate = 0.01;
    settings.batchSize.reset();
    problem.start = beginRun(std::move(network), settings, numbersOf(problem, defaultChoice(set)));
    sayHowDrawn(problem, {.initializer = initializer,
                          .order = DrawOrder::InputByInput,
                          .generator = Generator::Numpy,
                          .seed = defaultChoice(set).seed,
                          .isAfterData = true});
    return problem;
}

} // namespace

Problem tutorial000()
{
    NumpyRandom numpy(0);
    Dataset people = randomPeople(100, numpy);
    Problem problem = fullBatchProblem(std::move(people), numpy, 2, Initializer::SmallNormal,
                                       Loss::BinaryCrossEntropy, BuiltIn::RandomPeople);
    problem.epochs = 1000;
    problem.lossShownEvery = 1000;
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
    problem.start = beginRun(std::move(network), settings,
                             numbersOf(problem, defaultChoice(BuiltIn::FourPeople)));
    sayHowDrawn(problem, {.initializer = Initializer::StandardNormal,
                          .order = DrawOrder::NeuronByNeuron,
                          .generator = Generator::Numpy,
                          .seed = std::to_string(seed),
                          .isAfterData = false});
    return problem;
}

Problem tutorial004()
{
    NumpyRandom numpy(4);
    Dataset sums = sumOfTwo(10000, numpy);
    Problem problem = fullBatchProblem(std::move(sums), numpy, 3, Initializer::StandardNormal,
                                       Loss::HalfSumOfSquares, BuiltIn::SumOfTwo);
    problem.epochs = 10000;
    problem.lossShownEvery = 1000;
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
    auto data = prepared({.dataset = problem.dataset,
                          .preparation = problem.preparation,
                          .choice = BuiltInChoice{.set = setOf(setup.data.shape),
                                                  .count = problem.dataset.sampleCount(),
                                                  .noisePercent = setup.data.noisePercent,
                                                  .trainPercent = setup.data.trainPercent,
                                                  .seed = setup.seed}});
    if (!data) {
        return data.error();
    }
    problem.stream = random;
    Network network(inputCount, std::move(layers));
    const Initializer initializer
        = setup.startsAtZero ? Initializer::Zeros : Initializer::SmallUniform;
    initialize(network, initializer, *problem.stream);
    TrainingSettings settings;
    settings.loss = Loss::MeanHalfSquaredError;
    settings.learningRate = setup.learningRate;
    settings.batchSize = setup.batchSize;
    settings.shortBatch = ShortBatch::Carry;
    settings.penalty = setup.penalty;
    problem.start = beginRun(std::move(network), settings, *data);
    sayHowDrawn(problem, {.initializer = initializer,
                          .order = DrawOrder::NeuronByNeuron,
                          .generator = Generator::Playground,
                          .seed = setup.seed,
                          .isAfterData = true});
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
