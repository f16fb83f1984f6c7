// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/parameters.h"
#include "core/types.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace nn {

// Somebody whose class is asked for; values in the units of the data's columns.
struct PersonAsked
{
    std::string name;
    Vector values;

    friend bool operator==(const PersonAsked &a, const PersonAsked &b)
    {
        return a.name == b.name && sameValues(a.values, b.values);
    }
};

// A part of an axis.
struct Span
{
    double from = 0.0;
    double to = 1.0; // above from

    friend bool operator==(const Span &, const Span &) = default;
};

// Whether an axis for values can show that part: not so close that numbers run out of digits, and
// not much further than values go (see limits.h).
[[nodiscard]] inline bool canBeLookedAt(const Span &span)
{
    constexpr double closest = 1e-12;
    constexpr double closestShare = 1e-9; // of the numbers themselves
    constexpr double furthest = 1e14;
    const double size = std::max(std::abs(span.from), std::abs(span.to));
    return size <= furthest && span.to - span.from > std::max(closest, closestShare * size);
}

// A drawing that is larger than its view: how many times, and where its top left corner lies, in
// widths and heights of the view.
struct Zoom
{
    double factor = 1.0; // 1 or more
    double left = 0.0;
    double top = 0.0;

    friend bool operator==(const Zoom &, const Zoom &) = default;
};

// The parts that somebody chose to look at; nothing: as much as fits.
struct LookedAt
{
    std::optional<std::array<Span, 2>> surface; // of the first two columns, in their units
    std::optional<Span> epochs; // of the loss chart
    std::optional<Span> losses;
    std::optional<Zoom> network;

    friend bool operator==(const LookedAt &, const LookedAt &) = default;
};

// Speeds a file may ask for, in samples a second: slower ones are taken for the slowest, faster
// ones for unlimited.
inline constexpr double slowestSpeed = 1e-3;
inline constexpr double fastestSpeed = 1e12;

// What a window shows of a run and keeps with it: nothing here changes a number of the training.
struct ViewState
{
    std::optional<NeuronRef>
        shownNeuron; // whose output the surface shows; nothing: the first output
    bool isDiscrete = false; // the surface in two colours
    bool isLogarithmic = false; // the loss axis
    std::optional<Index> selectedRow; // of the data, at the network's inputs; nothing: the person
    Vector person; // one value a column, in its unit
    // What is asked in the person's place: one number an input, as the network sees it; empty:
    // nothing, it is the person.
    Vector networkInputs = {};
    std::vector<Unit> personUnits; // in which the person is typed in, one a column
    // Which inches of them are typed as feet and inches, one a column; empty: none.
    std::vector<bool> personInFeet;
    std::vector<PersonAsked> peopleAsked;
    double samplesPerSecond = std::numeric_limits<double>::infinity(); // infinity: unlimited
    LookedAt lookedAt;

    friend bool operator==(const ViewState &a, const ViewState &b)
    {
        return a.shownNeuron == b.shownNeuron && a.isDiscrete == b.isDiscrete
               && a.isLogarithmic == b.isLogarithmic && a.selectedRow == b.selectedRow
               && sameValues(a.person, b.person) && sameValues(a.networkInputs, b.networkInputs)
               && a.personUnits == b.personUnits && a.personInFeet == b.personInFeet
               && a.peopleAsked == b.peopleAsked && a.samplesPerSecond == b.samplesPerSecond
               && a.lookedAt == b.lookedAt;
    }
};

} // namespace nn
