// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace nn {

// Delimited text and where it stands in its file.
struct CsvSource
{
    std::string_view text;
    char delimiter = ',';
    std::uint32_t firstLine = 1;
};

// The fields are valid during the call only.
struct CsvRecord
{
    std::span<const std::string_view> fields; // at least one
    std::uint32_t line = 0; // where it begins
};

// Called for each record in turn; false ends the reading.
using CsvRecordFunction = std::function<bool(const CsvRecord &)>;

// Cuts the text into records with libcsv. Returns the number of empty lines between records.
// Quotation marks inside an unquoted field belong to it (5'10"); text behind a closing mark and
// a mark that is never closed are refused with their line. Of a record with more fields than
// maxCsvColumns the first maxCsvColumns + 1 are handed over.
[[nodiscard]] Result<std::size_t> readCsvRecords(const CsvSource &source,
                                                 const CsvRecordFunction &take);

} // namespace nn
