// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/mistake.h"

#include <string_view>
#include <variant>
#include <vector>

namespace nn {

// Checks a number that somebody has calculated on paper: how many digits of it are right, or
// which usual mistake gives exactly this number. The right value is never told.

// All digits are those of the right value, rounded or, from two digits on, cut off. More than
// mostDigitsCompared are not looked at.
struct RightAnswer
{
    int digits = 1;
    bool isCutOff = false; // where rounding would have given another last digit
};
// What comes out if intermediate results are rounded on the way.
struct RoundedTooEarly
{
    int decimals = 6; // of them, 2 to 6
};
struct WrongAnswer
{
    double relative = 0.0; // (answer − value) / |value|; infinite where the value is 0
    bool hasWrongSign = false;
};
// There is nothing to compare with: no update of this sample alone, or no finite value.
struct NoRightAnswer
{
};

struct Verdict
{
    std::variant<RightAnswer, RoundedTooEarly, Mistake, WrongAnswer, NoRightAnswer> verdict;
    // All mistakes that give this very number, the one of the verdict first. There may be some
    // where it was rounded too early as well.
    std::vector<Mistake> mistakes = {};
};

inline constexpr int mostDigitsCompared = 12;

// typedDigits: significant digits as typed, at least 1; 4 for 0.02147 and for 2.500. An answer of
// 0 has no significant digit and is right only where the value is 0. Costs some hundred passes of
// the sample where the answer is wrong.
[[nodiscard]] Verdict checkAnswer(const HomeworkContext &context, const Quantity &quantity,
                                  double answer, int typedDigits);

// As a sentence for people.
[[nodiscard]] Error describe(const Verdict &verdict, const Quantity &quantity,
                             const Network &network);

// The significant digits of a number as somebody typed it: "0.02147" and "−2,147e-2" have 4. At
// least 1. Of an expression such as "1/3" there are as many as are compared.
[[nodiscard]] int significantDigits(std::string_view typed);

} // namespace nn
