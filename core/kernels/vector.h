// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Vectors of the widest kind of the instruction set a file is compiled for, and elementary
// functions on them. Included only by the kernel files, which are compiled once for each
// instruction set: everything here has internal linkage, or the linker would keep one copy for
// all and perhaps the one that an older processor cannot run.

#include <cstdint>
#include <utility>

namespace {

#if defined(__AVX512F__)
inline constexpr int vectorBytes = 64;
#elif defined(__AVX2__)
inline constexpr int vectorBytes = 32;
#else
inline constexpr int vectorBytes = 16;
#endif

template <typename T>
struct VectorTraits;

template <>
struct VectorTraits<double>
{
    typedef double Vector __attribute__((vector_size(vectorBytes)));
    typedef double Unaligned __attribute__((vector_size(vectorBytes), aligned(8), may_alias));
    typedef std::int64_t Bits __attribute__((vector_size(vectorBytes)));

    static constexpr double log2e = 0x1.71547652b82fep+0;
    static constexpr double ln2High = 0x1.62e42fefa0000p-1; // few enough digits: n·ln2High is exact
    static constexpr double ln2Low = 0x1.cf79abc9e3b3ap-40;
    static constexpr double ln2 = 0x1.62e42fefa39efp-1;
    static constexpr double lowest = -708.0; // e^lowest is still a normal number
    static constexpr double highest = 709.0;
    static constexpr double rounder = 0x1.8p52; // adding it rounds to whole numbers
    static constexpr std::int64_t exponentBias = 1023;
    static constexpr int exponentShift = 52;
};

template <>
struct VectorTraits<float>
{
    typedef float Vector __attribute__((vector_size(vectorBytes)));
    typedef float Unaligned __attribute__((vector_size(vectorBytes), aligned(4), may_alias));
    typedef std::int32_t Bits __attribute__((vector_size(vectorBytes)));

    static constexpr float log2e = 0x1.715476p+0F;
    static constexpr float ln2High = 0x1.62e400p-1F;
    static constexpr float ln2Low = 0x1.7f7d1cp-20F;
    static constexpr float ln2 = 0x1.62e430p-1F;
    static constexpr float lowest = -87.0F;
    static constexpr float highest = 88.0F;
    static constexpr float rounder = 0x1.8p23F;
    static constexpr std::int32_t exponentBias = 127;
    static constexpr int exponentShift = 23;
};

template <typename T>
using VectorOf = typename VectorTraits<T>::Vector;
using Doubles = VectorOf<double>;

template <typename T>
inline constexpr int lanes = vectorBytes / static_cast<int>(sizeof(T));

#define GLASSNET_INLINE inline __attribute__((always_inline))

template <typename T>
GLASSNET_INLINE VectorOf<T> load(const T *from)
{
    return *reinterpret_cast<const typename VectorTraits<T>::Unaligned *>(from);
}

template <typename T>
GLASSNET_INLINE void store(T *to, VectorOf<T> value)
{
    *reinterpret_cast<typename VectorTraits<T>::Unaligned *>(to) = value;
}

// All lanes the same. x − 0 is x for every x, −0 too, which 0 + x is not; so the compiler makes
// one broadcast of it.
template <typename T>
GLASSNET_INLINE VectorOf<T> all(T value)
{
    return value - VectorOf<T>{};
}

// Every lane plus the one `width` further on, round the end.
template <typename T, int width, int... i>
GLASSNET_INLINE VectorOf<T> plusTurned(VectorOf<T> value, std::integer_sequence<int, i...>)
{
    return value + __builtin_shufflevector(value, value, ((i + width) % lanes<T>)...);
}

// The sum of all lanes, as a fixed tree: upper half onto lower half.
template <typename T, int width = lanes<T> / 2>
GLASSNET_INLINE T sumOfLanes(VectorOf<T> value)
{
    const VectorOf<T> sum
        = plusTurned<T, width>(value, std::make_integer_sequence<int, lanes<T>>());
    if constexpr (width > 1) {
        return sumOfLanes<T, width / 2>(sum);
    }
    return sum[0];
}

// 0, 1, 2, … lane by lane.
template <typename T>
GLASSNET_INLINE typename VectorTraits<T>::Bits laneNumbers()
{
    typename VectorTraits<T>::Bits numbers{};
    for (int i = 0; i < lanes<T>; ++i) {
        numbers[i] = i;
    }
    return numbers;
}

// The first `count` numbers, and 0 in the other lanes. Memory behind them is not touched.
GLASSNET_INLINE Doubles loadFirst(const double *from, std::int64_t count)
{
    const auto lane = laneNumbers<double>();
    Doubles value{};
    for (std::int64_t i = 0; i < count; ++i) {
        value = lane == i ? all(from[i]) : value;
    }
    return value;
}

// The first `count` lanes, and 0 in the others.
GLASSNET_INLINE Doubles firstLanes(Doubles value, std::int64_t count)
{
    return laneNumbers<double>() < count ? value : Doubles{};
}

template <typename T>
GLASSNET_INLINE VectorOf<T> absolute(VectorOf<T> x)
{
    return x < T(0) ? -x : x;
}

// e^r − 1 for |r| ≤ ½ ln 2. Coefficients by Sollya's fpminimax for relative error: 3.7e-17 in
// double, 2.4e-8 in float, less than half a unit in the last place.
GLASSNET_INLINE VectorOf<double> expm1Core(VectorOf<double> r)
{
    const VectorOf<double> r2 = r * r;
    const VectorOf<double> r4 = r2 * r2;
    const VectorOf<double> low = (0x1.0000000000001p-1 + r * 0x1.555555555554dp-3)
                                 + r2 * (0x1.5555555553ce8p-5 + r * 0x1.11111111144ccp-7);
    const VectorOf<double> middle = (0x1.6c16c178a5881p-10 + r * 0x1.a01a018c37ff8p-13)
                                    + r2 * (0x1.a019b8cc9b2a6p-16 + r * 0x1.71de59f195b80p-19);
    const VectorOf<double> high = 0x1.2891bbf3c6328p-22 + r * 0x1.aeabc674ff71ep-26;
    return r + r2 * (low + r4 * (middle + r4 * high));
}

GLASSNET_INLINE VectorOf<float> expm1Core(VectorOf<float> r)
{
    const VectorOf<float> r2 = r * r;
    const VectorOf<float> low = 0.5F + r * 0.16666577756404876708984375F;
    const VectorOf<float> high = 4.1666708886623382568359375e-2F
                                 + r * 8.363096974790096282958984375e-3F
                                 + r2 * 1.391076599247753620147705078125e-3F;
    return r + r2 * (low + r2 * high);
}

// x = n·ln 2 + r: the power 2^n and q = e^r − 1. A NaN stays one.
template <typename T>
struct ReducedExp
{
    VectorOf<T> power;
    VectorOf<T> q;
};

template <typename T>
GLASSNET_INLINE ReducedExp<T> reduceExp(VectorOf<T> x)
{
    using Traits = VectorTraits<T>;
    using Bits = typename Traits::Bits;
    x = x < Traits::lowest ? all<T>(Traits::lowest) : x;
    x = x > Traits::highest ? all<T>(Traits::highest) : x;
    const VectorOf<T> shifted = x * Traits::log2e + Traits::rounder;
    const VectorOf<T> n = shifted - Traits::rounder;
    const VectorOf<T> r = (x - n * Traits::ln2High) - n * Traits::ln2Low;
    const Bits exponent = (reinterpret_cast<Bits>(shifted) + Traits::exponentBias)
                          << Traits::exponentShift;
    return {reinterpret_cast<VectorOf<T>>(exponent), expm1Core(r)};
}

// e^x, clamped to the normal range: it neither overflows nor underflows.
template <typename T>
GLASSNET_INLINE VectorOf<T> exponential(VectorOf<T> x)
{
    const ReducedExp<T> e = reduceExp<T>(x);
    return e.power + e.power * e.q;
}

// e^x − 1 with all its digits near 0.
template <typename T>
GLASSNET_INLINE VectorOf<T> exponentialMinusOne(VectorOf<T> x)
{
    const ReducedExp<T> e = reduceExp<T>(x);
    return e.power * e.q + (e.power - T(1));
}

template <typename T>
GLASSNET_INLINE VectorOf<T> sigmoid(VectorOf<T> z)
{
    return T(1) / (T(1) + exponential<T>(-z));
}

// tanh |z| = −m / (m + 2) with m = e^(−2|z|) − 1, and the sign of z put back as a bit. From
// |z| = 20 on it is 1 in either precision, so the exponent n stays small and n·ln 2 can be
// taken off in one step.
template <typename T>
GLASSNET_INLINE VectorOf<T> hyperbolicTangent(VectorOf<T> z)
{
    using Traits = VectorTraits<T>;
    using Bits = typename Traits::Bits;
    const Bits sign = reinterpret_cast<Bits>(all<T>(T(-0.0)));
    VectorOf<T> x = T(2) * reinterpret_cast<VectorOf<T>>(reinterpret_cast<Bits>(z) | sign);
    x = x < T(-40) ? all<T>(-40) : x;
    const VectorOf<T> shifted = x * Traits::log2e + Traits::rounder;
    const VectorOf<T> q = expm1Core(x - (shifted - Traits::rounder) * Traits::ln2);
    const VectorOf<T> power = reinterpret_cast<VectorOf<T>>(
        (reinterpret_cast<Bits>(shifted) + Traits::exponentBias) << Traits::exponentShift);
    const VectorOf<T> m = power * q + (power - T(1));
    const VectorOf<T> t = m / (m + T(2)); // 0 or negative
    return reinterpret_cast<VectorOf<T>>(reinterpret_cast<Bits>(-t)
                                         | (reinterpret_cast<Bits>(z) & sign));
}

// Of two rows, blocks of `width` lanes off the diagonal change places.
template <int width, int... i>
GLASSNET_INLINE void exchangeBlocks(Doubles &upper, Doubles &lower,
                                    std::integer_sequence<int, i...>)
{
    constexpr int size = lanes<double>;
    const Doubles first = upper;
    const Doubles second = lower;
    upper = __builtin_shufflevector(first, second, ((i & width) != 0 ? i - width + size : i)...);
    lower = __builtin_shufflevector(first, second, ((i & width) != 0 ? i + size : i + width)...);
}

// Transposes as many rows as a vector has lanes.
template <int width = lanes<double> / 2>
GLASSNET_INLINE void transposeSquare(Doubles *rows)
{
    constexpr auto sequence = std::make_integer_sequence<int, lanes<double>>();
    for (int i = 0; i < lanes<double>; ++i) {
        if ((i & width) == 0) {
            exchangeBlocks<width>(rows[i], rows[i + width], sequence);
        }
    }
    if constexpr (width > 1) {
        transposeSquare<width / 2>(rows);
    }
}

} // namespace
