// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvscan.h"

#include "core/csv/csvtext.h"
#include "core/limits.h"
#include "core/listed.h"

#include <algorithm>
#include <limits>

namespace nn {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void noteFirst(std::optional<CellPosition> &place, std::string_view text, std::uint32_t line)
{
    if (!place || line < place->line) {
        place = CellPosition{.line = line, .text = shortened(text)};
    }
}

} // namespace

void ColumnScan::count(std::string_view text, const CsvCell &cell, std::uint32_t line)
{
    switch (cell.kind) {
    case CellKind::Missing:
        ++missingCount;
        noteFirst(firstMissing, text, line);
        break;
    case CellKind::Text:
        ++textCount;
        noteFirst(firstText, text, line);
        break;
    case CellKind::Number:
        ++numberCount;
        if (cell.decimalMark == ',') {
            noteFirst(firstComma, text, line);
            onlyCommasThatMayPartThousands
                = onlyCommasThatMayPartThousands && mayPartThousands(text);
        } else if (cell.decimalMark == '.') {
            noteFirst(firstPoint, text, line);
        }
        break;
    }
}

void CsvScan::begin(const CsvRecord &record)
{
    m_first.assign(record.fields.begin(), record.fields.end());
    m_columns.resize(m_first.size());
    for (ColumnScan &column : m_columns) {
        column.numbers.push_back(nothing);
    }
    for (const std::size_t position : m_options.labelColumns) {
        if (position < m_columns.size()) {
            m_columns[position].isForcedToLabels = true;
        }
    }
    m_lineOfRow.push_back(record.line);
}

bool CsvScan::add(const CsvRecord &record)
{
    if (record.fields.size() > maxCsvColumns) {
        m_tooLarge = counted("Line %2 has more than %1 fields.", "Line %2 has more than %1 field.",
                             maxCsvColumns, record.line);
        return false;
    }
    if (m_columns.empty()) {
        begin(record);
        return true;
    }
    if (record.fields.size() != m_first.size()) {
        const std::size_t size = record.fields.size();
        if (!m_firstOtherLength) {
            m_firstOtherLength
                = failure("Line %1 has another number of fields than line %2: %3 instead of %4.",
                          record.line, m_lineOfRow.front(), size, m_first.size());
        }
        m_otherLengths.push_back(failure("%1 (%2)", record.line, size));
        return m_otherLengths.size() <= 5; // more are not listed
    }
    if ((m_lineOfRow.size() + 1) * m_first.size() > maxCsvCells) {
        m_tooLarge = counted("The table has more than %1 cells.",
                             "The table has more than %1 cell.", maxCsvCells);
        return false;
    }
    m_lineOfRow.push_back(record.line);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::string_view text = record.fields[i];
        const CsvCell cell = readCell(text, m_options.decimalMark);
        ColumnScan &column = m_columns[i];
        column.numbers.push_back(cell.number);
        column.count(text, cell, record.line);
        column.firstCellOccursAgain
            = column.firstCellOccursAgain || (cell.kind == CellKind::Text && text == m_first[i]);
    }
    return true;
}

std::optional<Error> CsvScan::error() const
{
    if (m_tooLarge) {
        return m_tooLarge;
    }
    if (m_columns.empty()) {
        return failure("The table is empty: there is no line with values.");
    }
    if (m_otherLengths.size() > 1) {
        return failure("Some lines have another number of fields than line %1, which has %2: %3.",
                       m_lineOfRow.front(), m_first.size(), listed(m_otherLengths));
    }
    if (m_firstOtherLength) {
        return m_firstOtherLength;
    }
    return std::nullopt;
}

bool CsvScan::firstRecordIsHeader() const
{
    if (m_options.header) {
        return *m_options.header;
    }
    bool hasText = false;
    bool hasTextAboveNumbers = false;
    bool hasNumbersBelow = false;
    bool occursAgain = false;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const ColumnScan &column = m_columns[i];
        const CellKind first = readCell(m_first[i], m_options.decimalMark).kind;
        if (first == CellKind::Number) {
            return false;
        }
        const bool isText = first == CellKind::Text;
        const bool isAboveNumbers = column.numberCount > 0 && column.kind() == ColumnKind::Numbers;
        hasText = hasText || isText;
        hasNumbersBelow = hasNumbersBelow || isAboveNumbers;
        hasTextAboveNumbers = hasTextAboveNumbers || (isText && isAboveNumbers);
        occursAgain = occursAgain || column.firstCellOccursAgain;
    }
    return hasNumbersBelow ? hasTextAboveNumbers : hasText && !occursAgain;
}

void CsvScan::settleFirstRecord()
{
    m_hasHeader = firstRecordIsHeader();
    const std::uint32_t line = m_lineOfRow.front();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        ColumnScan &column = m_columns[i];
        if (m_hasHeader) {
            column.numbers.erase(column.numbers.begin());
            continue;
        }
        const CsvCell cell = readCell(m_first[i], m_options.decimalMark);
        column.numbers.front() = cell.number;
        column.count(m_first[i], cell, line);
    }
    if (m_hasHeader) {
        m_lineOfRow.erase(m_lineOfRow.begin());
    }
}

} // namespace nn
