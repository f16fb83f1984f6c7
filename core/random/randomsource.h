// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random/numpyrandom.h"
#include "core/random/playgroundrandom.h"
#include "core/random/random.h"
#include "core/result.h"

#include <cstdint>
#include <string_view>
#include <variant>

namespace nn {

// Whichever generator a network's first weights are drawn from: our own, NumPy's to follow a
// Python program number by number, or the Playground's to follow one of its links.
using RandomSource = std::variant<Rng, NumpyRandom, PlaygroundRandom>;

// What numbers are drawn with, and so what a seed may be: a whole number below 2⁶⁴ for Rng, one
// below 2³² for NumPy, any text for the Playground; none longer than a name (see limits.h).
enum class Generator : std::uint8_t { None, Own, Numpy, Playground };

// The generator at the beginning of its stream. Refuses a seed that it does not have; None has
// Rng's stream of seed 0.
[[nodiscard]] Result<RandomSource> seeded(Generator generator, std::string_view seed);

// In [0, 1).
double uniform(RandomSource &source);
// Mean 0, deviation 1.
double standardNormal(RandomSource &source);

} // namespace nn
