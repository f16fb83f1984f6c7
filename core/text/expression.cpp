// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/expression.h"

#include "core/limits.h"

#include <muParser.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <numbers>
#include <optional>
#include <string>
#include <utility>

namespace nn {

namespace {

// What people type or paste for the characters of a formula.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> spellings{{
    {"−", "-"},
    {"×", "*"},
    {"·", "*"},
    {"⋅", "*"},
    {"÷", "/"},
    {"π", "pi"},
    {",", "."},
    {"\t", " "},
    {"\u00a0", " "}, // no-break space
    {"\u202f", " "}, // narrow no-break space
}};

// Nothing else has a meaning here; muParser would know more: comparisons, logic, assignments.
constexpr std::string_view allowed
    = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
      "+-*/^(). ";

std::optional<std::string> plainText(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        std::size_t taken = 1;
        std::string_view put = text.substr(0, 1);
        for (const auto &[typed, meant] : spellings) {
            if (text.starts_with(typed)) {
                taken = typed.size();
                put = meant;
            }
        }
        if (put.find_first_not_of(allowed) != std::string_view::npos) {
            return std::nullopt;
        }
        plain += put;
        text.remove_prefix(taken);
    }
    return plain;
}

using PlainFunction = double (*)(double);
constexpr std::array<std::pair<const char *, PlainFunction>, 9> plainFunctions{{
    {"sqrt", std::sqrt},
    {"exp", std::exp},
    {"ln", std::log},
    {"sin", std::sin},
    {"cos", std::cos},
    {"tan", std::tan},
    {"tanh", std::tanh},
    {"atan", std::atan},
    {"abs", std::fabs},
}};
constexpr std::array<std::pair<const char *, double>, 2> constants{{
    {"pi", std::numbers::pi},
    {"e", std::numbers::e},
}};

double apply(void *function, double argument)
{
    return static_cast<ExpressionNames::Function *>(function)->apply(argument);
}

// muParser keeps addresses of the names.
void defineNames(mu::Parser &parser, ExpressionNames &names)
{
    parser.ClearFun();
    parser.ClearConst();
    for (const auto &[name, function] : plainFunctions) {
        parser.DefineFun(name, function);
    }
    for (const auto &[name, value] : constants) {
        parser.DefineConst(name, value);
    }
    for (ExpressionNames::Number &number : names.numbers) {
        parser.DefineVar(number.name, &number.value);
    }
    for (ExpressionNames::Function &function : names.functions) {
        parser.DefineFunUserData(function.name, apply, &function);
    }
}

// Nothing for what muParser throws at; its exceptions are not of the standard library.
std::optional<double> valueOf(const std::string &text, ExpressionNames names)
{
    try {
        mu::Parser parser;
        defineNames(parser, names);
        parser.SetExpr(text);
        return parser.Eval();
    } catch (const mu::ParserError &) {
        return std::nullopt;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

template <typename Table>
bool holds(const Table &table, std::string_view name)
{
    return std::any_of(table.begin(), table.end(),
                       [&](const auto &entry) { return entry.first == name; });
}

} // namespace

Result<double> evaluate(std::string_view text)
{
    if (text.size() > longestExpression) {
        return counted("A number has at most %1 characters here.",
                       "A number has at most %1 character here.", longestExpression);
    }
    const std::optional<std::string> plain = plainText(text);
    if (plain && plain->find_first_not_of(' ') == std::string::npos) {
        return failure("There is no number.");
    }
    const std::optional<double> value = plain ? valueOf(*plain, {}) : std::nullopt;
    if (!value) {
        return failure("'%1' is neither a number nor a formula that makes one.", shortened(text));
    }
    if (!std::isfinite(*value)) {
        return failure("'%1' has no finite value.", shortened(text));
    }
    return *value;
}

std::optional<double> evaluate(std::string_view text, const ExpressionNames &names)
{
    const std::optional<std::string> plain = plainText(text);
    return plain ? valueOf(*plain, names) : std::nullopt;
}

bool isFunctionOfExpressions(std::string_view name)
{
    return holds(plainFunctions, name);
}

bool isConstantOfExpressions(std::string_view name)
{
    return holds(constants, name);
}

} // namespace nn
