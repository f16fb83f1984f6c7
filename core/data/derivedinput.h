// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nn {

// A function of one column. One is the constant 1.
enum class Factor : std::uint8_t { One, Identity, Square, Sine };

// An input of a network, computed from the scaled columns x of a sample as p(x_i)·q(x_j), with
// columns counted from 0. Being a product, it is cheap over a grid: each factor changes along
// one axis only. The functions below build the ones that are offered.
struct DerivedInput
{
    Factor p = Factor::Identity;
    Index i = 0;
    Factor q = Factor::One;
    Index j = 0;

    friend bool operator==(const DerivedInput &, const DerivedInput &) = default;
};

[[nodiscard]] DerivedInput plainInput(Index column); // x_i
[[nodiscard]] DerivedInput squareInput(Index column); // x_i²
[[nodiscard]] DerivedInput productInput(Index first, Index second); // x_i·x_j
[[nodiscard]] DerivedInput sineInput(Index column); // sin x_i, of radians

[[nodiscard]] double valueOf(Factor factor, double x);
// x: the scaled columns of one sample.
[[nodiscard]] double valueOf(const DerivedInput &input, const Eigen::Ref<const Vector> &x);

// The number of columns that the input needs.
[[nodiscard]] Index columnsNeeded(const DerivedInput &input);

// "x1", "x1²", "x1·x2", "sin x1": columns are counted from 1 in what people read.
[[nodiscard]] std::string displayName(const DerivedInput &input);

// The inputs of the TensorFlow Playground in its fixed order, and their keys in its links: x,
// y, xSquared, ySquared, xTimesY, sinX, sinY.
inline constexpr std::size_t playgroundInputCount = 7;
[[nodiscard]] const std::array<DerivedInput, playgroundInputCount> &playgroundInputs();
[[nodiscard]] std::optional<std::string_view> playgroundKey(const DerivedInput &input);
[[nodiscard]] std::optional<DerivedInput> inputOfPlaygroundKey(std::string_view key);

} // namespace nn
