// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"

#include "core/data/playgrounddata.h"
#include "core/data/simulateddata.h"
#include "core/data/tutorialdata.h"

#include <cassert>

namespace nn {

namespace {

// The generator of a choice whose seed has been checked.
template <typename Source>
Source streamOf(Generator generator, std::string_view seed)
{
    return std::get<Source>(*seeded(generator, seed));
}

Dataset split(Dataset dataset, int trainPercent, Rng &rng)
{
    return trainPercent == 100 ? dataset
                               : splitAtRandom(std::move(dataset), trainPercent / 100.0, rng);
}

// Drawn as a Python program would, which knows no split: that is left to a generator of ours,
// so that the stream goes on as the program's.
template <typename Draw>
DrawnDataset numpySet(const BuiltInChoice &choice, const Draw &draw)
{
    auto stream = streamOf<NumpyRandom>(Generator::Numpy, choice.seed);
    Dataset dataset = draw(choice.count, stream);
    auto rng = streamOf<Rng>(Generator::Own, choice.seed);
    return {split(std::move(dataset), choice.trainPercent, rng), RandomSource(stream)};
}

template <typename Draw>
DrawnDataset ownSet(const BuiltInChoice &choice, const Draw &draw)
{
    auto rng = streamOf<Rng>(Generator::Own, choice.seed);
    Dataset dataset = split(draw(rng), choice.trainPercent, rng);
    return {std::move(dataset), RandomSource(rng)};
}

DrawnDataset playgroundSet(const BuiltInChoice &choice, PlaygroundShape shape)
{
    auto stream = streamOf<PlaygroundRandom>(Generator::Playground, choice.seed);
    Dataset dataset = playgroundDataset({.shape = shape,
                                         .noisePercent = choice.noisePercent,
                                         .trainPercent = choice.trainPercent,
                                         .count = choice.count},
                                        stream);
    return {std::move(dataset), RandomSource(stream)};
}

DrawnDataset make(const BuiltInChoice &choice)
{
    const double noise = choice.noisePercent / 100.0;
    switch (choice.set) {
    case BuiltIn::FourPeople: return {fourPeople(), std::nullopt};
    case BuiltIn::RandomPeople: return numpySet(choice, randomPeople);
    case BuiltIn::RandomPeopleByRule: return numpySet(choice, randomPeopleByRule);
    case BuiltIn::SumOfTwo: return numpySet(choice, sumOfTwo);
    case BuiltIn::GateAnd: return {gateTable(Gate::And), std::nullopt};
    case BuiltIn::GateOr: return {gateTable(Gate::Or), std::nullopt};
    case BuiltIn::GateNand: return {gateTable(Gate::Nand), std::nullopt};
    case BuiltIn::GateXor: return {gateTable(Gate::Xor), std::nullopt};
    case BuiltIn::PlaygroundCircle: return playgroundSet(choice, PlaygroundShape::Circle);
    case BuiltIn::PlaygroundXor: return playgroundSet(choice, PlaygroundShape::Xor);
    case BuiltIn::PlaygroundGauss: return playgroundSet(choice, PlaygroundShape::Gauss);
    case BuiltIn::PlaygroundSpiral: return playgroundSet(choice, PlaygroundShape::Spiral);
    case BuiltIn::PlaygroundPlane: return playgroundSet(choice, PlaygroundShape::Plane);
    case BuiltIn::PlaygroundBumps: return playgroundSet(choice, PlaygroundShape::Bumps);
    case BuiltIn::Moons:
        return ownSet(choice, [&](Rng &rng) { return moons(choice.count, noise, rng); });
    case BuiltIn::Rings:
        return ownSet(choice, [&](Rng &rng) { return rings(choice.count, noise, rng); });
    case BuiltIn::AdultPopulation:
        return ownSet(choice, [&](Rng &rng) { return adultPopulation(choice.count, rng); });
    }
    assert(false);
    return {};
}

Scaling defaultScaling(BuiltIn set)
{
    switch (set) {
    case BuiltIn::FourPeople: return Scaling::ShiftByConstants;
    case BuiltIn::RandomPeople:
    case BuiltIn::RandomPeopleByRule:
    case BuiltIn::AdultPopulation: return Scaling::Standardise;
    case BuiltIn::SumOfTwo:
    case BuiltIn::GateAnd:
    case BuiltIn::GateOr:
    case BuiltIn::GateNand:
    case BuiltIn::GateXor:
    case BuiltIn::PlaygroundCircle:
    case BuiltIn::PlaygroundXor:
    case BuiltIn::PlaygroundGauss:
    case BuiltIn::PlaygroundSpiral:
    case BuiltIn::PlaygroundPlane:
    case BuiltIn::PlaygroundBumps:
    case BuiltIn::Moons:
    case BuiltIn::Rings: return Scaling::None;
    }
    assert(false);
    return Scaling::None;
}

} // namespace

Result<Done> check(const BuiltInChoice &choice)
{
    const BuiltInInfo &info = infoOf(choice.set);
    if (choice.count < info.leastCount || choice.count > info.mostCount) {
        if (info.leastCount == info.mostCount) {
            return counted("'%2' always has %1 samples, not %3.",
                           "'%2' always has %1 sample, not %3.", info.mostCount, term(info.name),
                           choice.count);
        }
        return counted("'%2' has from %3 to %1 samples, not %4.",
                       "'%2' has from %3 to %1 sample, not %4.", info.mostCount, term(info.name),
                       info.leastCount, choice.count);
    }
    if (info.mostNoisePercent == 0 && choice.noisePercent != 0.0) {
        return failure("'%1' has no noise to choose.", term(info.name));
    }
    if (!(choice.noisePercent >= 0.0 && choice.noisePercent <= info.mostNoisePercent)) {
        return failure("The noise of '%1' lies between 0 and %2 percent.", term(info.name),
                       info.mostNoisePercent);
    }
    if (choice.trainPercent < 0 || choice.trainPercent > 100) {
        return failure("The share of training samples lies between 0 and 100 percent, not %1.",
                       choice.trainPercent);
    }
    if (info.generator == Generator::None && choice.trainPercent != 100) {
        return failure("All samples of '%1' are for training.", term(info.name));
    }
    if (const Result<RandomSource> source = seeded(info.generator, choice.seed); !source) {
        return source.error();
    }
    return Done{};
}

Result<DrawnDataset> makeBuiltIn(const BuiltInChoice &choice)
{
    if (const auto checked = check(choice); !checked) {
        return checked.error();
    }
    DrawnDataset drawn = make(choice);
    if (drawn.stream) {
        drawn.dataset.source.append(", seed ").append(choice.seed);
    }
    return drawn;
}

Result<Preparation> defaultPreparation(BuiltIn set, const Dataset &dataset)
{
    Preparation preparation = plainPreparation(dataset);
    preparation.scaling = defaultScaling(set);
    auto scaler = fitScaler(dataset, preparation.scaling, Vector{{135.0, 66.0}});
    if (!scaler) {
        return scaler.error();
    }
    preparation.scaler = std::move(scaler).value();
    const bool isPlayground = infoOf(set).group == BuiltInGroup::Playground;
    if (isPlayground && !dataset.target.isNumeric()) {
        preparation.coding = TargetCoding::MinusOnePlusOne;
    }
    return preparation;
}

} // namespace nn
