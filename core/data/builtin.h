// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preparation.h"
#include "core/random/randomsource.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nn {

// The data sets that come with the program.
enum class BuiltIn : std::uint8_t {
    FourPeople,
    RandomPeople,
    RandomPeopleByRule,
    SumOfTwo,
    GateAnd,
    GateOr,
    GateNand,
    GateXor,
    PlaygroundCircle,
    PlaygroundXor,
    PlaygroundGauss,
    PlaygroundSpiral,
    PlaygroundPlane,
    PlaygroundBumps,
    Moons,
    Rings,
    AdultPopulation,
};

// The parts of a menu.
enum class BuiltInGroup : std::uint8_t { Tutorials, Gates, Playground, Simulated };

struct BuiltInInfo
{
    BuiltIn set = BuiltIn::FourPeople;
    BuiltInGroup group = BuiltInGroup::Tutorials;
    std::string_view id; // never changes; for files
    std::string_view name; // for menus; also the name of the data set
    Generator generator = Generator::None; // None: nothing to choose
    std::string_view defaultSeed = {};
    Index leastCount = 0;
    Index defaultCount = 0;
    Index mostCount = 0; // equal to leastCount where the count is fixed
    int defaultNoisePercent = 0;
    int mostNoisePercent = 0; // 0 where there is no noise to choose
    int defaultTrainPercent = 100;
};

// All of them, in the order of the enumeration, which is that of a menu.
[[nodiscard]] std::span<const BuiltInInfo> builtIns();
[[nodiscard]] const BuiltInInfo &infoOf(BuiltIn set);
[[nodiscard]] std::optional<BuiltIn> builtInOfId(std::string_view id);

// Everything that determines a built-in data set. For Moons and Rings, a noise of 100 % is a
// deviation of 1, the radius of the larger circle; for the Playground's sets it is the
// Playground's noise.
struct BuiltInChoice
{
    BuiltIn set = BuiltIn::FourPeople;
    Index count = 4;
    double noisePercent = 0.0;
    int trainPercent = 100;
    std::string seed = {};

    friend bool operator==(const BuiltInChoice &, const BuiltInChoice &) = default;
};

[[nodiscard]] BuiltInChoice defaultChoice(BuiltIn set);

struct DrawnDataset
{
    Dataset dataset;
    // The generator as the draw left it: tutorial 004 and the Playground draw their first
    // weights from it. Nothing if the set is not drawn.
    std::optional<RandomSource> stream;
};

// Refuses a count, a noise, a share or a seed that the set does not have.
[[nodiscard]] Result<Done> check(const BuiltInChoice &choice);

// The samples of a choice that passes check(); refuses what it refuses.
[[nodiscard]] Result<DrawnDataset> makeBuiltIn(const BuiltInChoice &choice);

// How the source of the set prepares it: the tutorials' shift by 135 lb and 66 in, targets −1
// and 1 for the Playground's classes, standardised columns for real measurements, else plain.
// The data set must have the columns of the built-in set; refuses one without training samples.
[[nodiscard]] Result<Preparation> defaultPreparation(BuiltIn set, const Dataset &dataset);

} // namespace nn
