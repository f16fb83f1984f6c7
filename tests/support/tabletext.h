// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/csv/csv.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

// The table in a text; ends the test program with the refusal if there is none.
[[nodiscard]] nn::Table tableOf(std::string_view text, const nn::CsvOptions &options = {});

// The sentence of the refusal.
[[nodiscard]] std::string refusalOf(std::string_view text, const nn::CsvOptions &options = {});

// A cell as the index of the traps writes it: a number, text, or null where it is missing.
[[nodiscard]] nlohmann::json cellOf(const nn::Table &table, std::size_t row, std::size_t position);

// The names of the columns, "x|y".
[[nodiscard]] std::string namesOf(const nn::Table &table);

// All cells, a line a row: "1.0|null|\"text\"".
[[nodiscard]] std::string describe(const nn::Table &table);
