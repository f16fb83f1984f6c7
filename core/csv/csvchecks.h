// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/csv/csv.h"
#include "core/csv/csvscan.h"

#include <span>
#include <string>
#include <vector>

namespace nn {

// Names for all columns, unique and never empty: those of the header, if there is one, else
// "Column 1" and so on. Says so where a name of the header had to be changed.
[[nodiscard]] std::vector<std::string> columnNames(const CsvScan &scan,
                                                   std::vector<Notice> &notices);

// The decimal mark of the whole table. Refuses tables with both marks, and those whose commas
// may part thousands as well; with semicolons between the fields that is only told.
[[nodiscard]] Result<char> decimalMarkOf(const CsvScan &scan, const CsvOptions &options,
                                         char delimiter, std::span<const std::string> names,
                                         std::vector<Notice> &notices);

// The first text among numbers in the order of lines, if there is one.
[[nodiscard]] std::optional<Error> firstNumberError(const CsvScan &scan,
                                                    std::span<const std::string> names);

// Tells where cells are missing, and which columns of labels hold numbers too.
void tellAboutCells(const CsvScan &scan, std::span<const std::string> names,
                    std::vector<Notice> &notices);

} // namespace nn
