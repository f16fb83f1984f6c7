// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

inline constexpr std::size_t longestExpression = 200; // in bytes

// The number that a person types: "0.25", "1/3", "−2×0,5", "2^3", "sqrt(2)", "pi/4". A comma is a
// decimal separator like a point, whatever the system's language. Refuses everything else, and
// what has no finite value.
[[nodiscard]] Result<double> evaluate(std::string_view text);

// What else an expression may say: names of ASCII letters and digits, a letter first, none of them
// one of those that it knows anyway.
struct ExpressionNames
{
    struct Number
    {
        std::string name;
        double value = 0.0;
    };
    struct Function // of one number
    {
        std::string name;
        std::function<double(double)> apply;
    };
    std::vector<Number> numbers;
    std::vector<Function> functions;
};

// The same with names, of any length; nothing for what is no expression. The value may be infinite
// or no number.
[[nodiscard]] std::optional<double> evaluate(std::string_view text, const ExpressionNames &names);

// Whether an expression knows the name anyway: "sqrt", "pi".
[[nodiscard]] bool isFunctionOfExpressions(std::string_view name);
[[nodiscard]] bool isConstantOfExpressions(std::string_view name);

} // namespace nn
