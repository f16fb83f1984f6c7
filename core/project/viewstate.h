// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/parameters.h"
#include "core/types.h"

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

// What a window shows of a run and keeps with it: nothing here changes a number of the training.
struct ViewState
{
    std::optional<NeuronRef>
        shownNeuron; // whose output the surface shows; nothing: the first output
    bool isDiscrete = false; // the surface in two colours
    bool isLogarithmic = false; // the loss axis
    std::optional<Index> selectedRow; // of the data, at the network's inputs; nothing: the person
    Vector person; // one value a column, in its unit
    std::vector<Unit> personUnits; // in which the person is typed in, one a column
    std::vector<PersonAsked> peopleAsked;
    double samplesPerSecond = std::numeric_limits<double>::infinity(); // infinity: unlimited

    friend bool operator==(const ViewState &a, const ViewState &b)
    {
        return a.shownNeuron == b.shownNeuron && a.isDiscrete == b.isDiscrete
               && a.isLogarithmic == b.isLogarithmic && a.selectedRow == b.selectedRow
               && sameValues(a.person, b.person) && a.personUnits == b.personUnits
               && a.peopleAsked == b.peopleAsked && a.samplesPerSecond == b.samplesPerSecond;
    }
};

} // namespace nn
