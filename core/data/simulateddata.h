// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/random/random.h"

namespace nn {

// Two half circles of radius 1 that reach into each other: the upper around (0, 0), class "A",
// and the lower around (1, 0.5), class "B". Points lie anywhere on them, moved by normal noise of
// the given deviation. Half of the points belong to each class; of an odd count, A has one more.
// Sine and cosine take part, so the last digit of a point may depend on the platform.
[[nodiscard]] Dataset moons(Index count, double noise, Rng &rng);

// Two circles around (0, 0), radius 1, class "outer", and radius 0.5, class "inner"; the rest as
// with moons().
[[nodiscard]] Dataset rings(Index count, double noise, Rng &rng);

// How two measurements of one sex are distributed together, in cm and kg.
struct BodySize
{
    double meanHeight = 0.0;
    double heightDeviation = 0.0;
    double meanWeight = 0.0;
    double weightDeviation = 0.0;
    double correlation = 0.0;
};

// Of the 187 women and 165 men of 18 and more years in Nancy Howell's census of the Dobe !Kung
// (Botswana and Namibia, late 1960s; N. Howell, "Demography of the Dobe !Kung", file Howell1 of
// the R package rethinking): means, sample deviations and correlation of height and weight,
// rounded to two decimals.
[[nodiscard]] BodySize sizeOfWomen();
[[nodiscard]] BodySize sizeOfMen();

// Simulated adults: height in cm, weight in kg; 1 = M, each sex equally likely. Height and weight
// are normally distributed together as in sizeOfWomen() and sizeOfMen().
[[nodiscard]] Dataset adultPopulation(Index count, Rng &rng);

} // namespace nn
