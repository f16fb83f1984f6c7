// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <vector>

namespace nn {

// The random numbers of NumPy's np.random.seed() and the functions beside it (the "legacy"
// generator, frozen by NumPy's compatibility policy): the same calls in the same order give
// the numbers a Python program gets. Normal values come in pairs, of which the second waits
// for the next normal draw whatever else is drawn in between.
//
// Source: NumPy 1.24, numpy/random/src/legacy and numpy/random/src/distributions.
class NumpyRandom
{
public:
    // np.random.seed(seed)
    explicit NumpyRandom(std::uint32_t seed = 0);

    // In [0, 1), with 53 random bits.
    double rand();
    double uniform(double lo, double hi);

    // Normally distributed with mean 0 and deviation 1. Equals NumPy's value to the last bit
    // where std::log does.
    double randn();
    double normal(double mean = 0.0, double deviation = 1.0);

    // A whole number from lo to hi − 1; lo must be less than hi.
    std::int64_t randint(std::int64_t lo, std::int64_t hi);

    void shuffle(std::span<std::uint32_t> values);
    // 0 to n − 1 in random order.
    [[nodiscard]] std::vector<std::uint32_t> permutation(Index n);

    friend bool operator==(const NumpyRandom &, const NumpyRandom &) = default;

private:
    std::uint64_t nextUpTo(std::uint64_t largest);

    std::mt19937 m_bits;
    std::optional<double> m_waitingNormal;
};

} // namespace nn
