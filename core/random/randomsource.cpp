// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/randomsource.h"

#include "core/limits.h"

#include <charconv>
#include <limits>
#include <optional>
#include <string>

namespace nn {

namespace {

std::optional<std::uint64_t> wholeNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

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

Result<RandomSource> seeded(Generator generator, std::string_view seed)
{
    if (const Result<Done> name = checkName(term("The seed"), seed); !name) {
        return name.error();
    }
    if (generator == Generator::None) {
        return RandomSource(Rng());
    }
    if (generator == Generator::Playground) {
        return RandomSource(PlaygroundRandom(seed));
    }
    const std::uint64_t largest = generator == Generator::Numpy
                                      ? std::numeric_limits<std::uint32_t>::max()
                                      : std::numeric_limits<std::uint64_t>::max();
    const std::optional<std::uint64_t> number = wholeNumber(seed);
    if (!number || *number > largest) { // which may be too large for an argument that is a number
        return failure("The seed '%1' is not a whole number from 0 to %2.", shortened(seed),
                       std::to_string(largest));
    }
    if (generator == Generator::Numpy) {
        return RandomSource(NumpyRandom(static_cast<std::uint32_t>(*number)));
    }
    return RandomSource(Rng(*number));
}

double uniform(RandomSource &source)
{
    return std::visit([](auto &generator) { return uniformOf(generator); }, source);
}

double standardNormal(RandomSource &source)
{
    return std::visit([](auto &generator) { return normalOf(generator); }, source);
}

} // namespace nn
