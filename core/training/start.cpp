// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/start.h"

#include "core/overloaded.h"

namespace nn {

namespace {

// Any generator gives a word to begin our own stream with.
std::uint64_t wordOf(RandomSource &source)
{
    return std::visit(Overloaded{
                          [](Rng &rng) { return rng.next(); },
                          [](auto &other) {
                              RandomSource copy = other;
                              return static_cast<std::uint64_t>(uniform(copy) * 0x1.0p53);
                          },
                      },
                      source);
}

} // namespace

Result<Start> drawnStart(const Network &shape, Draw draw)
{
    draw.isAfterData = false;
    Result<RandomSource> source = seeded(draw.generator, draw.seed);
    if (!source) {
        return source.error();
    }
    RandomSource stream = *source;
    Start start{.network = shape, .order = Rng(), .draw = std::move(draw)};
    initialize(start.network, start.draw.initializer, stream, start.draw.order);
    start.order = Rng(wordOf(stream));
    return start;
}

} // namespace nn
