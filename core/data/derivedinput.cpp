// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/derivedinput.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace nn {

namespace {

constexpr std::array<std::string_view, playgroundInputCount> playgroundKeys{
    "x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"};

std::string displayName(Factor factor, Index column)
{
    std::string x = "x";
    x += std::to_string(column + 1);
    switch (factor) {
    case Factor::One: return "1";
    case Factor::Identity: return x;
    case Factor::Square: return x + "²";
    case Factor::Sine: return std::string("sin ").append(x);
    }
    assert(false);
    return x;
}

} // namespace

DerivedInput plainInput(Index column)
{
    return {.p = Factor::Identity, .i = column};
}

DerivedInput squareInput(Index column)
{
    return {.p = Factor::Square, .i = column};
}

DerivedInput productInput(Index first, Index second)
{
    return {.p = Factor::Identity, .i = first, .q = Factor::Identity, .j = second};
}

DerivedInput sineInput(Index column)
{
    return {.p = Factor::Sine, .i = column};
}

double valueOf(Factor factor, double x)
{
    switch (factor) {
    case Factor::One: return 1.0;
    case Factor::Identity: return x;
    case Factor::Square: return x * x;
    case Factor::Sine: return std::sin(x);
    }
    assert(false);
    return x;
}

double valueOf(const DerivedInput &input, const Eigen::Ref<const Vector> &x)
{
    assert(columnsNeeded(input) <= x.size());
    return valueOf(input.p, x(input.i)) * valueOf(input.q, x(input.j));
}

Index columnsNeeded(const DerivedInput &input)
{
    return std::max(input.i, input.j) + 1;
}

std::string displayName(const DerivedInput &input)
{
    if (input.q == Factor::One) {
        return displayName(input.p, input.i);
    }
    return displayName(input.p, input.i) + "·" + displayName(input.q, input.j);
}

const std::array<DerivedInput, playgroundInputCount> &playgroundInputs()
{
    static const std::array<DerivedInput, playgroundInputCount> inputs{
        plainInput(0),      plainInput(1), squareInput(0), squareInput(1),
        productInput(0, 1), sineInput(0),  sineInput(1)};
    return inputs;
}

std::optional<std::string_view> playgroundKey(const DerivedInput &input)
{
    const auto &inputs = playgroundInputs();
    const auto found = std::find(inputs.begin(), inputs.end(), input);
    if (found == inputs.end()) {
        return std::nullopt;
    }
    return playgroundKeys[static_cast<std::size_t>(found - inputs.begin())];
}

std::optional<DerivedInput> inputOfPlaygroundKey(std::string_view key)
{
    const auto found = std::find(playgroundKeys.begin(), playgroundKeys.end(), key);
    if (found == playgroundKeys.end()) {
        return std::nullopt;
    }
    return playgroundInputs()[static_cast<std::size_t>(found - playgroundKeys.begin())];
}

} // namespace nn
