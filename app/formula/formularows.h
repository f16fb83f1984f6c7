// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formulasetter.h"

#include <optional>

namespace glassnet {

// Of a break where none belongs: within words and between a function and its brackets.
inline constexpr int penaltyOfLetters = 1000;

// A formula as pieces in a row, between which it can be broken.
struct FormulaItem
{
    FormulaBox box;
    qreal before = 0.0; // room that a break takes away
    qreal after = 0.0;
    std::optional<int> penalty; // of a break before it; nothing where there must be none
    bool isRelation = false; // between the two sides of the formula itself
    Formula source; // what it is a picture of, for opening it
    FormulaSetter::Style style;
    int nesting = 0;
    QString id; // of what was opened and is now several items

    [[nodiscard]] qreal width() const { return before + box.width + after; }
};

// The formula's own parts, each a whole.
[[nodiscard]] std::vector<FormulaItem> itemsOf(const Formula &formula, const FormulaSetter &setter);
// With every item that is wider taken apart, as far as it can be.
[[nodiscard]] std::vector<FormulaItem> opened(std::vector<FormulaItem> items, qreal width,
                                              const FormulaSetter &setter);

} // namespace glassnet
