// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <optional>
#include <span>

namespace nn {

// Random numbers that are the same bits on every platform: no function of the mathematics
// library takes part, as those differ in the last place. A small value: a copy continues with
// the same numbers, and state() is all that has to be saved.
//
// Generator: xoshiro256++ 1.0 by David Blackman and Sebastiano Vigna ("Scrambled linear
// pseudorandom number generators", ACM TOMS 47, 2021), seeded by splitmix64 (Steele, Lea and
// Flood, OOPSLA 2014), as its authors advise. Not for secrets.
class Rng
{
public:
    using State = std::array<std::uint64_t, 4>;

    explicit Rng(std::uint64_t seed = 0);

    // Continues where a saved state() left off. Nothing for four zeros, which are no state of
    // the generator: it would repeat zero for ever.
    [[nodiscard]] static std::optional<Rng> fromState(const State &state);
    [[nodiscard]] const State &state() const { return m_state; }

    // 64 random bits.
    std::uint64_t next()
    {
        const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    // In [0, 1), a multiple of 2⁻⁵³.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    // From lo up to hi; hi itself can occur by rounding only.
    double uniform(double lo, double hi);

    // Normally distributed with mean 0 and deviation 1. Keeps nothing for the next call, so
    // that four words stay the whole state.
    double normal();

    // A whole number from 0 to n − 1, each equally likely; n must be positive.
    Index below(Index n)
    {
        assert(n > 0);
        const auto limit = static_cast<std::uint64_t>(n);
        // The fewest leading bits that can hold n − 1; what is too large is drawn again.
        const int unused = std::countl_zero((limit - 1) | 1);
        std::uint64_t drawn = next() >> unused;
        while (drawn >= limit) {
            drawn = next() >> unused;
        }
        return static_cast<Index>(drawn);
    }

    // Every order is equally likely (Fisher and Yates, from the end).
    void shuffle(std::span<std::uint32_t> values);

    friend bool operator==(const Rng &, const Rng &) = default;

private:
    State m_state;
};

} // namespace nn
