// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random/numpyrandom.h"
#include "core/random/playgroundrandom.h"
#include "core/random/random.h"

#include <variant>

namespace nn {

// Whichever generator a network's first weights are drawn from: our own, NumPy's to follow a
// Python program number by number, or the Playground's to follow one of its links.
using RandomSource = std::variant<Rng, NumpyRandom, PlaygroundRandom>;

// In [0, 1).
double uniform(RandomSource &source);
// Mean 0, deviation 1.
double standardNormal(RandomSource &source);

} // namespace nn
