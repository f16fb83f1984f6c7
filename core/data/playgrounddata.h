// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/random/playgroundrandom.h"

#include <optional>
#include <string_view>

namespace nn {

// The data sets of the TensorFlow Playground: four to classify, two to predict a number from.
enum class PlaygroundShape : std::uint8_t { Circle, Xor, Gauss, Spiral, Plane, Bumps };

[[nodiscard]] bool isRegression(PlaygroundShape shape);

// How many points the Playground draws: 500 to classify, 1200 for a number.
[[nodiscard]] Index playgroundCount(PlaygroundShape shape);

// The key in a link: circle, xor, gauss, spiral, reg-plane, reg-gauss.
[[nodiscard]] std::string_view playgroundKey(PlaygroundShape shape);
[[nodiscard]] std::optional<PlaygroundShape> shapeOfPlaygroundKey(std::string_view key);

struct PlaygroundSpec
{
    PlaygroundShape shape = PlaygroundShape::Circle;
    double noisePercent = 0.0;
    int trainPercent = 50; // 0 to 100
    std::optional<Index> count = {}; // even; nothing: as many as the Playground draws

    friend bool operator==(const PlaygroundSpec &, const PlaygroundSpec &) = default;
};

// The points in the shuffled order in which the Playground trains on them, the training samples
// first. The classes are "-1" and "+1", the inputs x1 and x2. A stream that was seeded by a
// link's seed is left where the network of that link is drawn.
//
// With n the noise divided by 100 %: Spiral moves each coordinate by up to n; Gauss has the
// variance 0.5 + 7·n; the others leave the point alone and take the label of a point that is
// moved by up to n times the half width of the square (5 to classify, 6 for a number).
//
// Source: tensorflow/playground, src/dataset.ts.
[[nodiscard]] Dataset playgroundDataset(const PlaygroundSpec &spec, PlaygroundRandom &stream);

} // namespace nn
