// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/refit.h"

#include "core/training/edit.h"
#include "core/training/problem.h"

#include <algorithm>
#include <cassert>

namespace nn {

namespace {

Activation suitingOutput(TargetCoding coding)
{
    switch (coding) {
    case TargetCoding::ZeroOne: return Activation::Sigmoid;
    case TargetCoding::MinusOnePlusOne: return Activation::Tanh;
    case TargetCoding::OneHot: return Activation::Softmax;
    case TargetCoding::Number: return Activation::Linear;
    }
    assert(false);
    return Activation::Linear;
}

bool isDefined(Loss loss, Activation output, const Matrix &targets)
{
    return checkPair(loss, output) && checkTargets(loss, targets);
}

Loss suitingLoss(Loss present, Activation output, const TrainingData &data)
{
    if (isDefined(present, output, data.train.targets)
        && isDefined(present, output, data.test.targets)) {
        return present;
    }
    return output == Activation::Softmax ? Loss::SoftmaxCrossEntropy : Loss::MeanSquaredError;
}

// The run at this start, nothing counted.
Result<TrainingRun> begun(TrainingRun run, Start start)
{
    run.start = std::make_shared<const Start>(std::move(start));
    run.learned.network = run.start->network; // whose layers atStart() takes over
    run.learned = atStart(run);
    if (Result<Done> fits = check(run); !fits) {
        return fits.error();
    }
    return run;
}

Result<RandomSource> drawingSource(const TrainingRun &run)
{
    return seeded(run.start->draw.generator, run.start->draw.seed);
}

// The network with its first layer's weights taken from `before` where the input is an old one,
// and from `drawn` where it is new.
Network withFirstWeights(Network network, const Network &before, const Network &drawn,
                         const std::vector<DerivedInput> &oldInputs,
                         const std::vector<DerivedInput> &newInputs)
{
    for (std::size_t i = 0; i < newInputs.size(); ++i) {
        const auto old = std::ranges::find(oldInputs, newInputs[i]);
        for (Index to = 0; to < network.layer(0).units; ++to) {
            const WeightRef at{.layer = 0, .to = to, .from = static_cast<Index>(i)};
            network.setFrozen(at, false);
            if (old == oldInputs.end()) {
                network.setValue(at, drawn.value(at));
                continue;
            }
            const WeightRef from{.layer = 0, .to = to, .from = old - oldInputs.begin()};
            network.setValue(at, before.value(from));
            network.setFrozen(at, before.isFrozen(from));
        }
    }
    return network;
}

PlaygroundSetup playgroundSetup(const BuiltInChoice &choice)
{
    PlaygroundSetup setup;
    switch (choice.set) {
    case BuiltIn::PlaygroundXor: setup.data.shape = PlaygroundShape::Xor; break;
    case BuiltIn::PlaygroundGauss: setup.data.shape = PlaygroundShape::Gauss; break;
    case BuiltIn::PlaygroundSpiral: setup.data.shape = PlaygroundShape::Spiral; break;
    case BuiltIn::PlaygroundPlane: setup.data.shape = PlaygroundShape::Plane; break;
    case BuiltIn::PlaygroundBumps: setup.data.shape = PlaygroundShape::Bumps; break;
    default: setup.data.shape = PlaygroundShape::Circle; break;
    }
    setup.data.noisePercent = choice.noisePercent;
    setup.data.trainPercent = choice.trainPercent;
    setup.data.count = choice.count;
    setup.seed = choice.seed;
    return setup;
}

// Two hidden layers that learn a bent boundary in seconds.
TrainingRun smallRun(const BuiltInChoice &choice)
{
    const bool isGate = infoOf(choice.set).group == BuiltInGroup::Gates;
    std::vector<LayerSpec> layers{{.units = isGate ? 3 : 4, .activation = Activation::Tanh},
                                  {.units = 1, .activation = Activation::Sigmoid}};
    if (!isGate) {
        layers.insert(layers.begin() + 1, {.units = 4, .activation = Activation::Tanh});
    }
    TrainingSettings settings;
    settings.loss = Loss::BinaryCrossEntropy;
    settings.learningRate = 0.1;
    settings.batchSize = isGate ? 1 : 10;
    TrainingRun run = beginRun(Network(2, std::move(layers)), settings, nullptr);
    Start start = *run.start;
    start.draw = {.initializer = Initializer::Glorot, .seed = "1"};
    run.start = std::make_shared<const Start>(std::move(start));
    return run;
}

} // namespace

Result<TrainingRun> refitted(const TrainingRun &run, DataOrigin origin)
{
    const TargetCoding coding = origin.preparation.coding;
    const Index outputs = outputsNeeded(origin.dataset.target, coding);
    const auto inputs = static_cast<Index>(origin.preparation.inputs.size());
    auto data = prepared(std::move(origin));
    if (!data) {
        return data.error();
    }
    std::vector<LayerSpec> layers = run.network().layers();
    layers.back().units = outputs;
    layers.back().activation = suitingOutput(coding);
    layers.back().slope = defaultSlope(layers.back().activation);
    if (Result<Done> shape = checkShape(inputs, layers); !shape) {
        return shape.error();
    }
    Result<Start> start = drawnStart(Network(inputs, layers), run.start->draw);
    if (!start) {
        return start.error();
    }
    TrainingRun fitted = run;
    fitted.data = *data;
    fitted.settings.loss = suitingLoss(run.settings.loss, layers.back().activation, *fitted.data);
    return begun(std::move(fitted), *start);
}

Result<TrainingRun> withLayers(const TrainingRun &run, std::vector<LayerSpec> layers)
{
    const Index inputs = run.network().inputCount();
    if (Result<Done> shape = checkShape(inputs, layers); !shape) {
        return shape.error();
    }
    const Result<RandomSource> source = drawingSource(run);
    if (!source) {
        return source.error();
    }
    const auto reshapedAs = [&](const Network &network) {
        RandomSource stream = *source; // the same draws for the network and for its start
        return reshaped(network, inputs, layers, run.start->draw.initializer, stream);
    };
    TrainingRun changed = run;
    changed.learned = withNetwork(run, reshapedAs(run.network()));
    Start start = *run.start;
    start.network = reshapedAs(start.network);
    changed.start = std::make_shared<const Start>(std::move(start));
    if (Result<Done> fits = check(changed); !fits) {
        return fits.error();
    }
    return changed;
}

Result<TrainingRun> withInputs(const TrainingRun &run, const std::vector<DerivedInput> &inputs)
{
    DataOrigin origin = *run.data->origin;
    const std::vector<DerivedInput> before = std::exchange(origin.preparation.inputs, inputs);
    auto data = prepared(std::move(origin));
    if (!data) {
        return data.error();
    }
    const auto count = static_cast<Index>(inputs.size());
    if (Result<Done> shape = checkShape(count, run.network().layers()); !shape) {
        return shape.error();
    }
    const Result<Start> drawn = drawnStart(Network(count, run.network().layers()), run.start->draw);
    const Result<RandomSource> source = drawingSource(run);
    if (!drawn || !source) {
        return drawn ? source.error() : drawn.error();
    }
    const auto changedInputs = [&](const Network &network) {
        RandomSource stream = *source;
        Network other
            = reshaped(network, count, network.layers(), run.start->draw.initializer, stream);
        return withFirstWeights(std::move(other), network, drawn->network, before, inputs);
    };
    TrainingRun changed = run;
    changed.data = *data;
    changed.learned = withNetwork(run, changedInputs(run.network()));
    Start start = *run.start;
    start.network = changedInputs(start.network);
    changed.start = std::make_shared<const Start>(std::move(start));
    if (Result<Done> fits = check(changed); !fits) {
        return fits.error();
    }
    return changed;
}

Result<TrainingRun> withStart(const TrainingRun &run, Draw draw)
{
    Result<Start> start = drawnStart(run.network(), std::move(draw));
    if (!start) {
        return start.error();
    }
    return begun(run, *start);
}

Result<TrainingRun> defaultRun(const BuiltInChoice &choice)
{
    Result<DrawnDataset> drawn = makeBuiltIn(choice);
    if (!drawn) {
        return drawn.error();
    }
    if (infoOf(choice.set).group == BuiltInGroup::Playground) {
        Result<Problem> problem = playgroundProblem(playgroundSetup(choice));
        if (!problem) {
            return problem.error();
        }
        return problem->start;
    }
    TrainingRun base;
    switch (choice.set) {
    case BuiltIn::FourPeople: return tutorial002().start;
    case BuiltIn::RandomPeople:
    case BuiltIn::RandomPeopleByRule: base = tutorial000().start; break;
    case BuiltIn::SumOfTwo: base = tutorial004().start; break;
    default: base = smallRun(choice); break;
    }
    if (base.data && base.data->origin->choice == choice) {
        return base;
    }
    Result<Preparation> preparation = defaultPreparation(choice.set, drawn->dataset);
    if (!preparation) {
        return preparation.error();
    }
    return refitted(base,
                    {.dataset = drawn->dataset, .preparation = *preparation, .choice = choice});
}

} // namespace nn
