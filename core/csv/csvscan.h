// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/csv/csv.h"
#include "core/csv/csvcell.h"
#include "core/csv/csvrecords.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

// What a first reading finds out about one column.
struct ColumnScan
{
    std::vector<double> numbers; // one a row, NaN where the cell is none
    std::size_t numberCount = 0;
    std::size_t missingCount = 0;
    std::size_t textCount = 0;
    std::optional<CellPosition> firstText;
    std::optional<CellPosition> firstMissing;
    std::optional<CellPosition> firstPoint; // the first number with a decimal point
    std::optional<CellPosition> firstComma; // … with a decimal comma
    bool onlyCommasThatMayPartThousands = true; // "1,234", never "60,3"
    bool firstCellOccursAgain = false;
    bool isForcedToLabels = false;

    void count(std::string_view text, const CsvCell &cell, std::uint32_t line);

    [[nodiscard]] ColumnKind kind() const
    {
        const bool isText = textCount > 0 && textCount >= numberCount;
        return isForcedToLabels || isText ? ColumnKind::Labels : ColumnKind::Numbers;
    }
};

// The first reading of a table: every record has to have the length of the first one, every
// cell is read once. The first record is kept aside until all others are known, as only they
// tell whether it is a header.
class CsvScan
{
public:
    explicit CsvScan(const CsvOptions &options)
        : m_options(options)
    {
    }

    // For readCsvRecords: false once the table is beyond its limits.
    bool add(const CsvRecord &record);

    // Why the records are no table, if they are none.
    [[nodiscard]] std::optional<Error> error() const;

    // Decides what the first record is, and takes it as a row or out of the rows. Once, last.
    void settleFirstRecord();

    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    [[nodiscard]] const std::vector<std::string> &firstRecord() const { return m_first; }
    [[nodiscard]] const std::vector<ColumnScan> &columns() const { return m_columns; }
    [[nodiscard]] std::vector<ColumnScan> &columns() { return m_columns; }
    [[nodiscard]] std::vector<std::uint32_t> &lineOfRow() { return m_lineOfRow; }

private:
    void begin(const CsvRecord &record);
    [[nodiscard]] bool firstRecordIsHeader() const;

    CsvOptions m_options;
    std::vector<std::string> m_first;
    std::vector<ColumnScan> m_columns;
    std::vector<std::uint32_t> m_lineOfRow; // the first record included, until it is settled
    std::vector<Error> m_otherLengths; // "line (fields)" of the first few such records
    std::optional<Error> m_firstOtherLength;
    std::optional<Error> m_tooLarge;
    bool m_hasHeader = false;
};

} // namespace nn
