// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random.h"

#include <cmath>
#include <numbers>
#include <utility>

// This file is compiled without fused multiply-adds: they would change the last bit on the
// machines that have them.

namespace nn {

namespace {

std::uint64_t splitmix64(std::uint64_t &state)
{
    state += 0x9e3779b97f4a7c15;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

// The natural logarithm of a normal positive number from + − × ÷ alone, which IEEE 754
// defines to the last bit. With x = 2ᵉ·m, m in [√½, √2) and t = (m − 1)/(m + 1):
//   ln x = e·ln 2 + 2·(t + t³/3 + t⁵/5 + …),   |t| < 0.1716
// Eleven terms leave less than 2⁻⁵⁶ of the sum.
double portableLog(double x)
{
    constexpr int mantissaBits = 52;
    constexpr std::uint64_t mantissaMask = (std::uint64_t{1} << mantissaBits) - 1;
    constexpr std::uint64_t exponentOfOne = std::uint64_t{1023} << mantissaBits;

    const auto bits = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(bits >> mantissaBits) - 1023;
    auto m = std::bit_cast<double>((bits & mantissaMask) | exponentOfOne);
    if (m >= std::numbers::sqrt2) {
        m *= 0.5;
        ++exponent;
    }

    const double t = (m - 1.0) / (m + 1.0);
    const double square = t * t;
    double series = 0.0;
    for (int n = 21; n >= 1; n -= 2) {
        series = series * square + 1.0 / n;
    }
    return exponent * std::numbers::ln2 + 2.0 * t * series;
}

} // namespace

Rng::Rng(std::uint64_t seed)
{
    for (std::uint64_t &word : m_state) {
        word = splitmix64(seed);
    }
}

std::optional<Rng> Rng::fromState(const State &state)
{
    if (state == State{}) {
        return std::nullopt;
    }
    Rng rng;
    rng.m_state = state;
    return rng;
}

double Rng::uniform(double lo, double hi)
{
    return lo + (hi - lo) * uniform();
}

// Marsaglia's polar method. The square root is safe: IEEE 754 rounds it correctly.
double Rng::normal()
{
    double x = 0.0;
    double square = 0.0;
    do {
        x = uniform(-1.0, 1.0);
        const double y = uniform(-1.0, 1.0);
        square = x * x + y * y;
    } while (square >= 1.0 || square == 0.0);
    return x * std::sqrt(-2.0 * portableLog(square) / square);
}

void Rng::shuffle(std::span<std::uint32_t> values)
{
    for (std::size_t left = values.size(); left > 1; --left) {
        const auto chosen = static_cast<std::size_t>(below(static_cast<Index>(left)));
        std::swap(values[left - 1], values[chosen]);
    }
}

} // namespace nn
