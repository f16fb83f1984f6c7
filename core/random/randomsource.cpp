// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/randomsource.h"

namespace nn {

namespace {

double uniformOf(Rng &rng)
{
    return rng.uniform();
}

double uniformOf(NumpyRandom &numpy)
{
    return numpy.rand();
}

double uniformOf(PlaygroundRandom &playground)
{
    return playground.random();
}

double normalOf(Rng &rng)
{
    return rng.normal();
}

double normalOf(NumpyRandom &numpy)
{
    return numpy.randn();
}

double normalOf(PlaygroundRandom &playground)
{
    return playground.normal();
}

} // namespace

double uniform(RandomSource &source)
{
    return std::visit([](auto &generator) { return uniformOf(generator); }, source);
}

double standardNormal(RandomSource &source)
{
    return std::visit([](auto &generator) { return normalOf(generator); }, source);
}

} // namespace nn
