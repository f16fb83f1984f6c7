// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/types.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nn {

class Rng;

enum class Unit : std::uint8_t { None, Pound, Kilogram, Inch, Centimetre };

// A column of measured numbers: what it is called and in what it is measured.
struct Column
{
    std::string name;
    Unit unit = Unit::None;

    friend bool operator==(const Column &, const Column &) = default;
};

// What is to be predicted. With classes, the target of a sample is the index of its class;
// the names say which is 0 and which is 1, because the tutorials disagree about that.
struct TargetColumn
{
    std::string name;
    std::vector<std::string> classes; // empty: the target is a number

    [[nodiscard]] bool isNumeric() const { return classes.empty(); }
    friend bool operator==(const TargetColumn &, const TargetColumn &) = default;
};

enum class Role : std::uint8_t { Train, Test };

// Samples as people know them: named rows in real units, before any scaling. A plain value;
// whoever builds or changes one asks validate() before it is trained on.
struct Dataset
{
    std::string name;
    std::string source; // where the numbers come from, in words
    std::vector<Column> columns;
    TargetColumn target;
    Matrix values; // columns × samples
    Vector targets; // one per sample: a number, or the index of a class
    std::vector<std::string> sampleNames; // one per sample; may be empty strings
    std::vector<Role> roles; // one per sample

    [[nodiscard]] Index sampleCount() const { return values.cols(); }
    [[nodiscard]] Index columnCount() const { return values.rows(); }
    [[nodiscard]] Index count(Role role) const;

    friend bool operator==(const Dataset &a, const Dataset &b);
};

// Refuses sizes that do not fit together, numbers and names beyond the limits (see limits.h) and
// class indices that name no class. The sentence names the sample and the column.
[[nodiscard]] Result<Done> validate(const Dataset &dataset);

// The same samples in the same order, of which a random choice is for training and the rest for
// testing. The share lies in [0, 1]; the number of training samples is rounded to the nearest.
[[nodiscard]] Dataset splitAtRandom(Dataset dataset, double trainShare, Rng &rng);

} // namespace nn
