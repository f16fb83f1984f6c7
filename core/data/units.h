// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <string_view>

namespace nn {

// How pounds and inches relate to kilograms and centimetres. Tutorial003 are the rounded
// factors of tutorial 003 (1 kg = 2.20462 lb, 1 cm = 0.393701 in), to follow its numbers.
// Exact are the definitions: 1 lb = 0.45359237 kg and 1 in = 2.54 cm (international yard and
// pound agreement of 1959).
enum class Conversion : std::uint8_t { Exact, Tutorial003 };

// "lb", "kg", "in", "cm"; empty for a number without unit.
[[nodiscard]] std::string_view symbolOf(Unit unit);

// Both weights, both lengths or both without unit.
[[nodiscard]] bool areConvertible(Unit from, Unit to);

// The units must be convertible.
[[nodiscard]] double convert(double value, Unit from, Unit to,
                             Conversion conversion = Conversion::Exact);

// Whether a person can measure that much: more than nothing, and not much more than anybody ever
// did (635 kg and 272 cm, says the Guinness book). A number without unit may be anything.
[[nodiscard]] bool canBeOfPerson(double value, Unit unit);

// The data set with one column, counted from 0, expressed in another unit. Refuses a unit of
// another kind.
[[nodiscard]] Result<Dataset> withColumnIn(Dataset dataset, Index column, Unit unit,
                                           Conversion conversion = Conversion::Exact);

} // namespace nn
