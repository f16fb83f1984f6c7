// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/units.h"
#include "core/random/numpyrandom.h"

#include <string>
#include <vector>

namespace nn {

// Alice, Bob, Charlie and Diana of tutorials 001 to 003: weight in lb, height in in; 1 = F.
[[nodiscard]] Dataset fourPeople();

// Somebody whose class is asked for, measured in units of their own.
struct Query
{
    std::string name;
    Vector values;
    std::vector<Unit> units; // one per value

    friend bool operator==(const Query &a, const Query &b)
    {
        return a.name == b.name && sameValues(a.values, b.values) && a.units == b.units;
    }
};

// Whom the tutorials ask about after training: Emily, Frank, Steve, and Steve once more with
// weight and height exchanged, as tutorial 003 writes him down. Weight first, as fourPeople().
[[nodiscard]] std::vector<Query> peopleAskedAbout();

// The values in the units of the columns. Refuses a query that does not fit them.
[[nodiscard]] Result<Vector> valuesIn(const std::vector<Column> &columns, const Query &query,
                                      Conversion conversion = Conversion::Exact);

// The people of tutorial 000: height in cm, then weight in kg; 1 = M. Draws all heights, then
// all weights, then all labels, which therefore have nothing to do with the people: whatever is
// learned from them is chance. NumpyRandom(0) gives the tutorial's hundred.
[[nodiscard]] Dataset randomPeople(Index count, NumpyRandom &stream);

// The same people and draws, but labelled by a rule that can be learned: M where the standardised
// height and the standardised weight add to more than 0.
[[nodiscard]] Dataset randomPeopleByRule(Index count, NumpyRandom &stream);

// Tutorial 004: pairs of numbers in [0, 1) and their sums. NumpyRandom(4) and 10,000 rows give
// the tutorial's, and leave the stream where its weights are drawn.
[[nodiscard]] Dataset sumOfTwo(Index count, NumpyRandom &stream);

enum class Gate : std::uint8_t { And, Or, Nand, Xor };

// "AND", "OR", "NAND", "XOR"
[[nodiscard]] std::string_view displayName(Gate gate);

// The truth table with its rows in the order 00, 10, 01, 11 of tutorial 004.
[[nodiscard]] Dataset gateTable(Gate gate);

} // namespace nn
