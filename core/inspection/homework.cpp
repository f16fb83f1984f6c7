// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/homework.h"

#include "core/inspection/handcalculation.h"
#include "core/inspection/mistakelist.h"
#include "core/overloaded.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace nn {

namespace {

enum class Agreement : std::uint8_t { None, CutOff, Rounded };

// How an answer of so many significant digits agrees with a value. Both are doubles: a tie or a
// last digit may be off by their rounding.
Agreement agreement(double answer, int digits, double value)
{
    const double slack = 8.0 * std::numeric_limits<double>::epsilon() * std::abs(value);
    if (answer == 0.0 || value == 0.0) {
        return answer == value ? Agreement::Rounded : Agreement::None;
    }
    // The unit of the last digit typed: 10⁻⁵ for 0.02147.
    const double leading = std::floor(std::log10(std::abs(answer)));
    const double unit = std::pow(10.0, leading - digits + 1);
    if (std::abs(answer - value) <= 0.5 * unit + slack) {
        return Agreement::Rounded;
    }
    const double rest = (value - answer) * (answer > 0.0 ? 1.0 : -1.0);
    const bool isCutOff = digits > 1 && rest > 0.0 && rest < unit - slack;
    return isCutOff ? Agreement::CutOff : Agreement::None;
}

bool isProduct(QuantityKind kind)
{
    return kind == QuantityKind::NeuronFactor || kind == QuantityKind::ParameterFactor;
}

// The most decimals with which rounding on the way gives this answer: the mildest explanation.
std::optional<int> earlyRounding(const HomeworkContext &context, const Quantity &quantity,
                                 double answer, int digits)
{
    const bool isByHand = context.step.network.parameterCount() <= mostParametersByHand;
    for (int decimals = 6; isByHand && decimals >= 2; --decimals) {
        for (const bool fromActivations : {true, false}) {
            for (const bool inFactors : {false, true}) {
                const EarlyRounding rounding{.decimals = decimals,
                                             .hasSlopesFromActivations = fromActivations,
                                             .isInFactors = inFactors};
                const auto value = valueOf(
                    quantity, calculatedWith(context, rounding, isProduct(quantity.kind)));
                if (value && agreement(answer, digits, *value) != Agreement::None) {
                    return decimals;
                }
            }
        }
    }
    return std::nullopt;
}

Error describeRight(const RightAnswer &right, const std::string &name)
{
    if (right.isCutOff) {
        return counted("%2 is right to %1 digits, but cut off: rounded, the last one is another.",
                       "%2 is right to %1 digit, but cut off: rounded, it is another.",
                       right.digits, name);
    }
    return counted("%2 is right to %1 digits.", "%2 is right to %1 digit.", right.digits, name);
}

// Percents to two digits: enough to look for the fault, too little to copy the value from.
Error describeWrong(const WrongAnswer &wrong, const std::string &name)
{
    if (!std::isfinite(wrong.relative)) {
        return failure("%1 is another number.", name);
    }
    if (wrong.hasWrongSign) {
        return failure("%1 has the other sign, and another size.", name);
    }
    const double percent = 100.0 * std::abs(wrong.relative);
    if (percent >= 1000.0) {
        return failure("For %1 this is more than ten times too large.", name);
    }
    const double unit = std::pow(10.0, std::floor(std::log10(percent)) - 1.0);
    const double shown = unit < 1.0 ? std::round(percent / unit) / std::round(1.0 / unit)
                                    : std::round(percent / unit) * unit;
    return wrong.relative > 0.0 ? failure("For %1 this is too large, by about %2 %.", name, shown)
                                : failure("For %1 this is too small, by about %2 %.", name, shown);
}

} // namespace

Verdict checkAnswer(const HomeworkContext &context, const Quantity &quantity, double answer,
                    int typedDigits)
{
    assert(typedDigits >= 1);
    const auto value = valueOf(quantity, context.step);
    if (!value || !std::isfinite(*value)) {
        return {.verdict = NoRightAnswer()};
    }
    const int digits = std::clamp(typedDigits, 1, mostDigitsCompared);
    if (const Agreement found = agreement(answer, digits, *value); found != Agreement::None) {
        return {.verdict = RightAnswer{.digits = digits, .isCutOff = found == Agreement::CutOff}};
    }
    std::vector<Mistake> mistakes = possibleMistakes(context, quantity);
    std::erase_if(mistakes, [&](const Mistake &mistake) {
        return agreement(answer, digits, mistake.value) == Agreement::None;
    });
    if (const auto decimals = earlyRounding(context, quantity, answer, digits)) {
        return {.verdict = RoundedTooEarly{*decimals}, .mistakes = std::move(mistakes)};
    }
    if (!mistakes.empty()) {
        return {.verdict = mistakes.front(), .mistakes = std::move(mistakes)};
    }
    const double size = std::abs(*value);
    return {.verdict = WrongAnswer{.relative = size > 0.0 ? (answer - *value)
                                                                * (*value < 0.0 ? -1.0 : 1.0) / size
                                                          : std::numeric_limits<double>::infinity(),
                                   .hasWrongSign = answer * *value < 0.0}};
}

Error describe(const Verdict &verdict, const Quantity &quantity, const Network &network)
{
    const std::string name = nameOf(quantity, network);
    return std::visit(
        Overloaded{
            [&](const RightAnswer &right) { return describeRight(right, name); },
            [&](const RoundedTooEarly &rounded) {
                return counted("%2 was rounded too early: intermediate results to %1 decimals.",
                               "%2 was rounded too early: intermediate results to %1 decimal.",
                               rounded.decimals, name);
            },
            [&](const Mistake &mistake) { return describe(mistake, network); },
            [&](const WrongAnswer &wrong) { return describeWrong(wrong, name); },
            [&](const NoRightAnswer &) {
                return failure("%1 has no finite value here, or does not follow from this sample "
                               "alone.",
                               name);
            },
        },
        verdict.verdict);
}

int significantDigits(std::string_view typed)
{
    for (const std::string_view sign : {"-", "−", "+"}) {
        if (typed.starts_with(sign)) {
            typed.remove_prefix(sign.size());
        }
    }
    int digits = 0;
    for (const char letter : typed.substr(0, typed.find_first_of("eE"))) {
        const bool isDigit = letter >= '0' && letter <= '9';
        if (!isDigit && letter != '.' && letter != ',') {
            return mostDigitsCompared; // an expression
        }
        digits += isDigit && (digits > 0 || letter != '0') ? 1 : 0;
    }
    return std::max(digits, 1);
}

} // namespace nn
