// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/answer.h"
#include "core/data/dataset.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace glassnet {

// How a measured number is written: in its unit, or an inch as feet and inches.
struct Notation
{
    nn::Unit unit = nn::Unit::None;
    bool isFeetAndInches = false;

    friend bool operator==(const Notation &, const Notation &) = default;
};

// All ways to write what is measured in such a unit; one way for a plain number.
[[nodiscard]] std::vector<Notation> notationsFor(nn::Unit unit);

// "lb", "ft-in"; empty for a plain number.
[[nodiscard]] QString symbolOf(const Notation &notation);

// A number of the notation's unit as the system's language writes it, to four decimals:
// "63.0", "63,5", "5′ 3″"; very large and very small ones as plainNumber().
[[nodiscard]] QString textOf(double value, const Notation &notation);

// What a person typed, in the notation's unit: a formula, a measure with another unit of the
// same kind ("182 cm"), feet and inches ("5'3\"", "5 ft 3 in", and "5-3" where feet are asked).
[[nodiscard]] nn::Result<double> numberIn(const QString &text, const Notation &notation);

// The name of a column. What our own data sets measure is said in the language of the window.
[[nodiscard]] QString columnName(const std::string &name);
// "Weight" for a column called "weight"; a name with digits stays as it is.
[[nodiscard]] QString titleOf(const std::string &name);
// The class by its name; F and M of people are spelled out.
[[nodiscard]] QString classNameOf(const nn::TargetColumn &target, nn::Index classIndex);
// "Female 91 %", or "Female 3.200" if it is no share; for a number its value with as many digits
// as help. A dash for what is no number.
[[nodiscard]] QString answerText(const nn::Answer &answer, const nn::TargetColumn &target,
                                 bool isShare = true);
// As short as it is in the data: "F".
[[nodiscard]] QString classLetterOf(const nn::TargetColumn &target, nn::Index classIndex);

} // namespace glassnet
