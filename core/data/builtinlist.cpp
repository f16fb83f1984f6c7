// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace nn {

namespace {

constexpr Index mostSamples = 100000;

constexpr BuiltInInfo tutorialSet(BuiltIn set, std::string_view id, std::string_view name,
                                  std::string_view defaultSeed, Index defaultCount)
{
    return {.set = set,
            .group = BuiltInGroup::Tutorials,
            .id = id,
            .name = name,
            .generator = Generator::Numpy,
            .defaultSeed = defaultSeed,
            .leastCount = 1,
            .defaultCount = defaultCount,
            .mostCount = mostSamples};
}

// What is written down and not drawn: always the same four samples.
constexpr BuiltInInfo fixedSet(BuiltIn set, BuiltInGroup group, std::string_view id,
                               std::string_view name)
{
    return {.set = set,
            .group = group,
            .id = id,
            .name = name,
            .leastCount = 4,
            .defaultCount = 4,
            .mostCount = 4};
}

constexpr BuiltInInfo playgroundSet(BuiltIn set, std::string_view id, std::string_view name,
                                    Index count)
{
    return {.set = set,
            .group = BuiltInGroup::Playground,
            .id = id,
            .name = name,
            .generator = Generator::Playground,
            .defaultSeed = "0.59704",
            .leastCount = count,
            .defaultCount = count,
            .mostCount = count,
            .mostNoisePercent = 80,
            .defaultTrainPercent = 50};
}

constexpr BuiltInInfo simulatedSet(BuiltIn set, std::string_view id, std::string_view name,
                                   int defaultNoisePercent, int mostNoisePercent)
{
    return {.set = set,
            .group = BuiltInGroup::Simulated,
            .id = id,
            .name = name,
            .generator = Generator::Own,
            .defaultSeed = "1",
            .leastCount = 2,
            .defaultCount = 400,
            .mostCount = mostSamples,
            .defaultNoisePercent = defaultNoisePercent,
            .mostNoisePercent = mostNoisePercent,
            .defaultTrainPercent = 75};
}

constexpr std::array sets{
    fixedSet(BuiltIn::FourPeople, BuiltInGroup::Tutorials, "four-people",
             translatable("Four people")),
    tutorialSet(BuiltIn::RandomPeople, "random-people", translatable("Random people"), "0", 100),
    tutorialSet(BuiltIn::RandomPeopleByRule, "random-people-by-rule",
                translatable("Random people, labelled by a rule"), "0", 100),
    tutorialSet(BuiltIn::SumOfTwo, "sum-of-two", translatable("Sum of two numbers"), "4", 10000),
    fixedSet(BuiltIn::GateAnd, BuiltInGroup::Gates, "gate-and", translatable("AND")),
    fixedSet(BuiltIn::GateOr, BuiltInGroup::Gates, "gate-or", translatable("OR")),
    fixedSet(BuiltIn::GateNand, BuiltInGroup::Gates, "gate-nand", translatable("NAND")),
    fixedSet(BuiltIn::GateXor, BuiltInGroup::Gates, "gate-xor", translatable("XOR")),
    playgroundSet(BuiltIn::PlaygroundCircle, "playground-circle", translatable("Circle"), 500),
    playgroundSet(BuiltIn::PlaygroundXor, "playground-xor", translatable("Exclusive or"), 500),
    playgroundSet(BuiltIn::PlaygroundGauss, "playground-gauss", translatable("Two clusters"), 500),
    playgroundSet(BuiltIn::PlaygroundSpiral, "playground-spiral", translatable("Spiral"), 500),
    playgroundSet(BuiltIn::PlaygroundPlane, "playground-reg-plane", translatable("Plane"), 1200),
    playgroundSet(BuiltIn::PlaygroundBumps, "playground-reg-gauss", translatable("Six bumps"),
                  1200),
    simulatedSet(BuiltIn::Moons, "moons", translatable("Two moons"), 10, 50),
    simulatedSet(BuiltIn::Rings, "rings", translatable("Two rings"), 10, 50),
    simulatedSet(BuiltIn::AdultPopulation, "adult-population", translatable("Adult population"), 0,
                 0),
};

} // namespace

std::span<const BuiltInInfo> builtIns()
{
    return sets;
}

const BuiltInInfo &infoOf(BuiltIn set)
{
    const BuiltInInfo &info = sets.at(static_cast<std::size_t>(set));
    assert(info.set == set);
    return info;
}

std::optional<BuiltIn> builtInOfId(std::string_view id)
{
    const auto found = std::find_if(sets.begin(), sets.end(),
                                    [id](const BuiltInInfo &info) { return info.id == id; });
    return found == sets.end() ? std::nullopt : std::optional(found->set);
}

BuiltInChoice defaultChoice(BuiltIn set)
{
    const BuiltInInfo &info = infoOf(set);
    return {.set = set,
            .count = info.defaultCount,
            .noisePercent = static_cast<double>(info.defaultNoisePercent),
            .trainPercent = info.defaultTrainPercent,
            .seed = std::string(info.defaultSeed)};
}

} // namespace nn
