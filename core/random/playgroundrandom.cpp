// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/playgroundrandom.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace nn {

PlaygroundRandom::PlaygroundRandom(std::string_view seedText)
{
    using namespace std::string_view_literals;
    const std::string_view key = seedText.empty() ? "\0"sv : seedText.substr(0, 255);

    std::iota(m_permutation.begin(), m_permutation.end(), std::uint8_t{0});
    std::uint8_t j = 0;
    for (std::size_t i = 0; i < m_permutation.size(); ++i) {
        const auto keyByte = static_cast<std::uint8_t>(key[i % key.size()]);
        j = static_cast<std::uint8_t>(j + m_permutation[i] + keyByte);
        std::swap(m_permutation[i], m_permutation[j]);
    }
    for (int dropped = 0; dropped < 256; ++dropped) {
        nextByte();
    }
}

std::uint8_t PlaygroundRandom::nextByte()
{
    ++m_i;
    m_j = static_cast<std::uint8_t>(m_j + m_permutation[m_i]);
    std::swap(m_permutation[m_i], m_permutation[m_j]);
    return m_permutation[static_cast<std::uint8_t>(m_permutation[m_i] + m_permutation[m_j])];
}

// Six bytes, and further ones until the numerator has 53 significant bits; whatever exceeds
// them is shifted out again, so that the quotient is exact.
double PlaygroundRandom::random()
{
    double numerator = 0.0;
    for (int i = 0; i < 6; ++i) {
        numerator = numerator * 256.0 + nextByte();
    }
    double denominator = 0x1.0p48;
    unsigned rest = 0;
    while (numerator < 0x1.0p52) {
        numerator = (numerator + rest) * 256.0;
        denominator *= 256.0;
        rest = nextByte();
    }
    while (numerator >= 0x1.0p53) {
        numerator /= 2.0;
        denominator /= 2.0;
        rest >>= 1;
    }
    return (numerator + rest) / denominator;
}

double PlaygroundRandom::uniform(double a, double b)
{
    return random() * (b - a) + a;
}

double PlaygroundRandom::normal(double mean, double variance)
{
    double x = 0.0;
    double square = 0.0;
    do {
        x = 2.0 * random() - 1.0;
        const double y = 2.0 * random() - 1.0;
        square = x * x + y * y;
    } while (square > 1.0);
    const double standard = std::sqrt(-2.0 * std::log(square) / square) * x;
    return mean + std::sqrt(variance) * standard;
}

void PlaygroundRandom::shuffle(std::span<std::uint32_t> values)
{
    for (std::size_t left = values.size(); left > 0; --left) {
        const auto chosen = static_cast<std::size_t>(random() * static_cast<double>(left));
        std::swap(values[left - 1], values[chosen]);
    }
}

} // namespace nn
