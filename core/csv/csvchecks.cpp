// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvchecks.h"

#include "core/csv/csvtext.h"
#include "core/limits.h"
#include "core/listed.h"

#include <unordered_map>
#include <unordered_set>

namespace nn {
namespace {

struct ColumnPosition
{
    std::size_t column = 0;
    CellPosition cell;
};

// Names that do not occur among the given ones nor twice.
class UniqueNames
{
public:
    explicit UniqueNames(const std::vector<std::string> &given)
        : m_taken(given.begin(), given.end())
    {
    }

    std::string like(const std::string &wanted)
    {
        std::string name = wanted;
        int &number = m_numbers.try_emplace(wanted, 1).first->second;
        while (!m_taken.insert(name).second) {
            name = wanted + " (" + std::to_string(++number) + ")";
        }
        return name;
    }

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int> m_numbers; // the last one given to a name
};

// What becomes a name in the data, as if it had been in the file.
std::string positionName(std::size_t position)
{
    std::string name = "Column ";
    return name += std::to_string(position + 1);
}

Error inQuotes(const std::string &name)
{
    return failure("'%1'", shortened(name));
}

// The earliest of the places that a member names, among the columns of one kind.
std::optional<ColumnPosition> earliest(const CsvScan &scan,
                                       std::optional<CellPosition> ColumnScan::*place,
                                       std::optional<ColumnKind> kind)
{
    std::optional<ColumnPosition> first;
    for (std::size_t i = 0; i < scan.columns().size(); ++i) {
        const ColumnScan &column = scan.columns()[i];
        if ((kind && column.kind() != *kind) || !(column.*place)) {
            continue;
        }
        if (!first || (column.*place)->line < first->cell.line) {
            first = ColumnPosition{.column = i, .cell = *(column.*place)};
        }
    }
    return first;
}

Error mixedMarks(const ColumnPosition &point, const ColumnPosition &comma,
                 std::span<const std::string> names)
{
    return failure("The decimal mark is not the same everywhere: '%3' in line %1, column '%2', but "
                   "'%6' in line %4, column '%5'.",
                   point.cell.line, names[point.column], point.cell.text, comma.cell.line,
                   names[comma.column], comma.cell.text);
}

} // namespace

std::vector<std::string> columnNames(const CsvScan &scan, std::vector<Notice> &notices)
{
    std::vector<std::string> names;
    std::vector<Error> unnamed;
    std::vector<Error> repeated;
    UniqueNames unique(scan.hasHeader() ? scan.firstRecord() : std::vector<std::string>());
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < scan.columns().size(); ++i) {
        const std::string given = scan.hasHeader() ? scan.firstRecord()[i] : std::string();
        if (!given.empty() && seen.insert(given).second) {
            names.push_back(given);
            continue;
        }
        names.push_back(unique.like(given.empty() ? positionName(i) : given));
        if (scan.hasHeader()) {
            (given.empty() ? unnamed : repeated).push_back(inQuotes(names.back()));
        }
    }
    if (!unnamed.empty()) {
        notices.push_back(failure("Columns without a name are now called %1.", listed(unnamed)));
    }
    if (!repeated.empty()) {
        notices.push_back(
            failure("Column names that occur more than once were numbered: %1.", listed(repeated)));
    }
    return names;
}

Result<char> decimalMarkOf(const CsvScan &scan, const CsvOptions &options, char delimiter,
                           std::span<const std::string> names, std::vector<Notice> &notices)
{
    const auto point = earliest(scan, &ColumnScan::firstPoint, ColumnKind::Numbers);
    const auto comma = earliest(scan, &ColumnScan::firstComma, ColumnKind::Numbers);
    bool mayPart = true;
    for (const ColumnScan &column : scan.columns()) {
        const bool isIdle = column.kind() == ColumnKind::Labels || !column.firstComma;
        mayPart = mayPart && (isIdle || column.onlyCommasThatMayPartThousands);
    }
    if (comma && point) {
        return mayPart ? notANumber(comma->cell, names[comma->column])
                       : mixedMarks(*point, *comma, names);
    }
    if (options.decimalMark || !comma) {
        return options.decimalMark.value_or('.');
    }
    if (mayPart && delimiter != ';') {
        return failure("Line %1, column '%2': '%3' may have a decimal comma or a thousands "
                       "separator; choose the decimal mark.",
                       comma->cell.line, names[comma->column], comma->cell.text);
    }
    if (mayPart) {
        notices.push_back(failure("The comma was read as decimal mark, as in '%3' in line %1, "
                                  "column '%2'.",
                                  comma->cell.line, names[comma->column], comma->cell.text));
    }
    return ',';
}

std::optional<Error> firstNumberError(const CsvScan &scan, std::span<const std::string> names)
{
    const auto text = earliest(scan, &ColumnScan::firstText, ColumnKind::Numbers);
    return text ? std::optional(notANumber(text->cell, names[text->column])) : std::nullopt;
}

void tellAboutCells(const CsvScan &scan, std::span<const std::string> names,
                    std::vector<Notice> &notices)
{
    std::size_t missing = 0;
    for (std::size_t i = 0; i < scan.columns().size(); ++i) {
        const ColumnScan &column = scan.columns()[i];
        missing += column.missingCount;
        const bool isMixed = column.numberCount > 0 && column.kind() == ColumnKind::Labels;
        if (isMixed && !column.isForcedToLabels) {
            notices.push_back(failure(
                "Column '%1' was read as labels, though some of its cells are numbers: %2 of %3.",
                names[i], column.numberCount, column.numberCount + column.textCount));
        }
    }
    if (const auto first = earliest(scan, &ColumnScan::firstMissing, std::nullopt)) {
        notices.push_back(failure("Missing cells: %1. The first is in line %2, column '%3'.",
                                  missing, first->cell.line, names[first->column]));
    }
}

} // namespace nn
