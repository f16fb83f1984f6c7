// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace nn {

// The random numbers of the TensorFlow Playground: the text behind "seed=" in one of its links
// gives the same data and the same first weights here.
//
// Source: the JavaScript package seedrandom 2.4 (RC4, the first 256 bytes thrown away).
class PlaygroundRandom
{
public:
    // The text counts character by character: "0.1" and "0.10" are different seeds. Only its
    // first 255 bytes are used.
    explicit PlaygroundRandom(std::string_view seedText = {});

    // In [0, 1).
    double random();
    double uniform(double a, double b);
    // The second argument is the variance, not the deviation. Marsaglia's polar method; the
    // second value of the pair is dropped.
    double normal(double mean = 0.0, double variance = 1.0);
    void shuffle(std::span<std::uint32_t> values);

    friend bool operator==(const PlaygroundRandom &, const PlaygroundRandom &) = default;

private:
    std::uint8_t nextByte();

    std::array<std::uint8_t, 256> m_permutation;
    std::uint8_t m_i = 0;
    std::uint8_t m_j = 0;
};

} // namespace nn
