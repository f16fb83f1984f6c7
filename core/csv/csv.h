// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

// What an importer lets its user correct; what is absent is found out from the text.
struct CsvOptions
{
    std::optional<char> delimiter = {}; // any byte of ASCII but quotation mark, line end and NUL
    std::optional<char> decimalMark = {}; // '.' or ','
    std::optional<bool> header = {}; // whether the first record names the columns
    std::vector<std::size_t> labelColumns
        = {}; // positions from 0, read as labels whatever they hold
};

// Something that was guessed, changed or left out and that the user has to be told.
using Notice = Error;

enum class ColumnKind : std::uint8_t { Numbers, Labels };

// A column of a table, one entry a row. Of numbers and labelOfRow only one is filled, as the
// kind says.
struct TableColumn
{
    static constexpr std::uint32_t missingLabel = std::numeric_limits<std::uint32_t>::max();

    std::string name; // never empty, unique in its table
    ColumnKind kind = ColumnKind::Numbers;
    std::vector<double> numbers; // finite; NaN where the cell is missing
    std::vector<std::uint32_t> labelOfRow; // index into labels, or missingLabel
    std::vector<std::string> labels; // distinct, UTF-8, in order of first appearance
    std::size_t missing = 0; // number of missing cells
};

struct Table
{
    std::vector<TableColumn> columns; // at least one, all of rowCount entries
    std::size_t rowCount = 0; // 0 when there is nothing but a header
    std::vector<std::uint32_t> lineOfRow; // the line, from 1, in which a row begins
    char delimiter = ',';
    char decimalMark = '.';
    bool hasHeader = false;
    std::vector<Notice> notices;
};

// What parseCsv takes. Spreadsheet programs have as many columns.
inline constexpr std::size_t maxCsvBytes = std::size_t{256} << 20;
inline constexpr std::size_t maxCsvColumns = 16384;
inline constexpr std::size_t maxCsvCells = 50'000'000;

// A table from comma-separated text and its relatives.
//
// Taken: comma, semicolon or tab between fields (others by option; a first line "sep=;" counts
// as one), fields in quotation marks with separators, line ends and doubled marks inside, line
// ends LF, CRLF or CR, UTF-8 with or without a byte order mark, else Windows-1252 with a notice.
// Empty lines are skipped. Blanks around a field do not belong to it.
//
// Numbers are decimal with point or comma, correctly rounded whatever the system's language:
// "+1,5e3"; with a hyphen or a minus sign (U+2212), and no-break spaces around them. A cell that is
// empty or NA, N/A, #N/A, NaN, null or ? (any case) is missing. A column is numbers when more of
// its cells are numbers than are other text; then every other text is refused as a slip of the pen.
// Else it is labels, with a notice if some are numbers. The first record is a header when none of
// its cells is a number and one of them stands above a column of numbers; without such columns,
// when none of its cells occurs again below it.
//
// Refused, with line and column: records of different lengths, numbers with thousands separators
// or both decimal marks, infinities, hexadecimal numbers, stray or unclosed quotation marks,
// UTF-16, NUL bytes, and what exceeds the limits above.
[[nodiscard]] Result<Table> parseCsv(std::string_view text, const CsvOptions &options = {});

// The same for a file; a file that cannot be read or is too large is refused by its name.
[[nodiscard]] Result<Table> readCsvFile(const std::filesystem::path &path,
                                        const CsvOptions &options = {});

} // namespace nn
