// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nn {

enum class CellKind : std::uint8_t { Missing, Number, Text };

struct CsvCell
{
    CellKind kind = CellKind::Text;
    double number = 0.0; // NaN unless the cell is a number
    std::optional<char> decimalMark; // the one that stands in the number, if any
};

// What a cell says, with one decimal mark or, without any given, either of '.' and ','.
[[nodiscard]] CsvCell readCell(std::string_view text, std::optional<char> decimalMark);

// Empty, NA, N/A, #N/A, NaN, null or ?, whatever the case.
[[nodiscard]] bool isMissing(std::string_view text);

// Whether all commas, points, blanks or apostrophes in a number could part thousands: "1,234",
// "-1 234 567.8". A single point or comma is such a number too, though an ambiguous one.
[[nodiscard]] bool mayPartThousands(std::string_view text);

// Where a cell stands, and how it reads in a message.
struct CellPosition
{
    std::uint32_t line = 0;
    std::string text; // shortened
};

// Why the cell is no number, with its place.
[[nodiscard]] Error notANumber(const CellPosition &place, const std::string &columnName);

} // namespace nn
