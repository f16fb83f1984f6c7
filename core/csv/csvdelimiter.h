// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/csv/csvrecords.h"

#include <optional>
#include <string_view>

namespace nn {

// Sets the delimiter of a text and where its records begin: a first line "sep=;" says it, else
// it is the one of comma, semicolon and tab that cuts the first hundred records most evenly and
// into most numbers, with the decimal mark given or else either; the comma if that settles
// nothing.
[[nodiscard]] CsvSource withDelimiter(std::string_view text, std::optional<char> decimalMark);

// Whether a delimiter can be one: ASCII, no quotation mark, line end or NUL.
[[nodiscard]] bool isDelimiter(char letter);

} // namespace nn
