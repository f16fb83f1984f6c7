// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/kernels.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace nn::kernels {

extern const Functions baselineFunctions;
#ifdef GLASSNET_X86_LEVELS
extern const Functions v3Functions;
extern const Functions v4Functions;
#endif

std::string_view displayName(Level level)
{
    switch (level) {
    case Level::Baseline: return "baseline";
    case Level::V3: return "x86-64-v3";
    case Level::V4: return "x86-64-v4";
    }
    return {};
}

std::span<const Level> availableLevels()
{
    static constexpr std::array levels{Level::Baseline, Level::V3, Level::V4};
    static const std::size_t count = [] {
        std::size_t usable = 1;
#ifdef GLASSNET_X86_LEVELS
        __builtin_cpu_init();
        // The features of the levels by name, as Clang 14 does not know the levels' own names.
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
            && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")) {
            usable = 2;
        }
        if (usable == 2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq")
            && __builtin_cpu_supports("avx512vl")) {
            usable = 3;
        }
#endif
        return usable;
    }();
    return std::span(levels).first(count);
}

const Functions &functions(Level level)
{
    switch (level) {
    case Level::Baseline: break;
#ifdef GLASSNET_X86_LEVELS
    case Level::V3: return v3Functions;
    case Level::V4: return v4Functions;
#else
    case Level::V3:
    case Level::V4: assert(false && "this architecture has one level only");
#endif
    }
    return baselineFunctions;
}

} // namespace nn::kernels
