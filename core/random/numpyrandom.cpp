// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/numpyrandom.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace nn {

NumpyRandom::NumpyRandom(std::uint32_t seed)
    : m_bits(seed)
{
}

double NumpyRandom::rand()
{
    const auto high = static_cast<double>(m_bits() >> 5);
    const auto low = static_cast<double>(m_bits() >> 6);
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

double NumpyRandom::uniform(double lo, double hi)
{
    return lo + (hi - lo) * rand();
}

// Marsaglia's polar method; of the pair the second value is handed out first.
double NumpyRandom::randn()
{
    if (m_waitingNormal) {
        return *std::exchange(m_waitingNormal, std::nullopt);
    }
    double first = 0.0;
    double second = 0.0;
    double square = 0.0;
    do {
        first = 2.0 * rand() - 1.0;
        second = 2.0 * rand() - 1.0;
        square = first * first + second * second;
    } while (square >= 1.0 || square == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(square) / square);
    m_waitingNormal = factor * first;
    return factor * second;
}

double NumpyRandom::normal(double mean, double deviation)
{
    return mean + deviation * randn();
}

// Draws as many low bits as the largest number has, until they do not exceed it. Nothing is
// drawn where there is no choice.
std::uint64_t NumpyRandom::nextUpTo(std::uint64_t largest)
{
    if (largest == 0) {
        return 0;
    }
    const std::uint64_t mask = ~std::uint64_t{0} >> std::countl_zero(largest);
    std::uint64_t drawn = 0;
    do {
        drawn = m_bits();
        if (largest > 0xffffffff) {
            drawn = drawn << 32 | m_bits();
        }
        drawn &= mask;
    } while (drawn > largest);
    return drawn;
}

std::int64_t NumpyRandom::randint(std::int64_t lo, std::int64_t hi)
{
    assert(lo < hi);
    const std::uint64_t largest
        = static_cast<std::uint64_t>(hi) - static_cast<std::uint64_t>(lo) - 1;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(lo) + nextUpTo(largest));
}

void NumpyRandom::shuffle(std::span<std::uint32_t> values)
{
    for (std::size_t left = values.size(); left > 1; --left) {
        std::swap(values[left - 1], values[nextUpTo(left - 1)]);
    }
}

std::vector<std::uint32_t> NumpyRandom::permutation(Index n)
{
    std::vector<std::uint32_t> values(static_cast<std::size_t>(n));
    std::iota(values.begin(), values.end(), 0U);
    shuffle(values);
    return values;
}

} // namespace nn
