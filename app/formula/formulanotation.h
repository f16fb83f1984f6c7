// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formula.h"

// What the signs and names of the core's notation mean, for reading, writing and setting it.
namespace glassnet::formulas {

// A symbol's name taken apart: "δ_h1" is δ with the subscript h1, "w1" is w with the subscript 1.
struct SymbolName
{
    QString base;
    QString primes;
    QString subscript;
};
// Nothing in base where it is no symbol's name.
[[nodiscard]] SymbolName symbolName(QStringView name);
// What a name begins with, and what it can go on with besides.
[[nodiscard]] bool isNameStart(QChar c);
[[nodiscard]] bool isNamePart(QChar c);

// Behind the name of a matrix, as an exponent is.
inline constexpr QChar transposed = u'ᵀ';
// ∂, Δ and ∇, which stand before a name and belong to it.
[[nodiscard]] bool isDifferential(QChar sign);
// Σ and Π, which stand before a product and belong to it.
[[nodiscard]] bool isCollector(QChar sign);

// How far an operator keeps away from what stands beside it, and where a line is broken first.
enum class SignClass { Relation, Sum, Product, Comma };
[[nodiscard]] SignClass signClass(const Formula &sign);
// Whether it is the sign of what follows and not between two: first in its row, or behind another.
[[nodiscard]] bool isUnary(const std::vector<Formula> &parts, std::size_t index);
// What is inside of round brackets: over and under a bar, under a root and raised, none are needed.
[[nodiscard]] const Formula &withoutBrackets(const Formula &formula);

} // namespace glassnet::formulas
