// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csv.h"

#include "core/csv/csvchecks.h"
#include "core/csv/csvdelimiter.h"
#include "core/csv/csvrecords.h"
#include "core/csv/csvscan.h"
#include "core/csv/csvtext.h"

#include <cassert>
#include <fstream>
#include <functional>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace nn {
namespace {

// Labels with the order in which they appeared.
class LabelDictionary
{
public:
    std::uint32_t indexOf(std::string_view label)
    {
        const auto known = m_indices.find(label);
        if (known != m_indices.end()) {
            return known->second;
        }
        const auto index = static_cast<std::uint32_t>(m_indices.size());
        m_indices.emplace(label, index);
        return index;
    }

    // The labels in their order; the dictionary is empty afterwards.
    std::vector<std::string> take()
    {
        std::vector<std::string> labels(m_indices.size());
        while (!m_indices.empty()) {
            auto node = m_indices.extract(m_indices.begin());
            labels[node.mapped()] = std::move(node.key());
        }
        return labels;
    }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_indices;
};

Result<CsvSource> sourceOf(std::string_view text, const CsvOptions &options)
{
    if (!options.delimiter) {
        return withDelimiter(text, options.decimalMark);
    }
    if (!isDelimiter(*options.delimiter)) {
        return failure("The separator of fields cannot be a quotation mark, a line end or a "
                       "character outside ASCII.");
    }
    return CsvSource{.text = text, .delimiter = *options.delimiter};
}

// The second reading, which tables without labels do not need.
void fillLabels(Table &table, const CsvSource &source)
{
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].kind == ColumnKind::Labels) {
            positions.push_back(i);
            table.columns[i].labelOfRow.reserve(table.rowCount);
        }
    }
    if (positions.empty()) {
        return;
    }
    std::vector<LabelDictionary> dictionaries(positions.size());
    bool isHeader = table.hasHeader;
    const auto take = [&](const CsvRecord &record) {
        if (std::exchange(isHeader, false)) {
            return true;
        }
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const std::string_view text = record.fields[positions[i]];
            table.columns[positions[i]].labelOfRow.push_back(
                isMissing(text) ? TableColumn::missingLabel : dictionaries[i].indexOf(text));
        }
        return true;
    };
    [[maybe_unused]] const bool isReadable = readCsvRecords(source, take).hasValue();
    assert(isReadable); // it was, the first time
    for (std::size_t i = 0; i < positions.size(); ++i) {
        table.columns[positions[i]].labels = dictionaries[i].take();
    }
}

Result<Table> tableOf(CsvScan &scan, const CsvSource &source, const CsvOptions &options,
                      std::vector<Notice> notices)
{
    scan.settleFirstRecord();
    Table table;
    table.notices = std::move(notices);
    const std::vector<std::string> names = columnNames(scan, table.notices);
    const Result<char> mark = decimalMarkOf(scan, options, source.delimiter, names, table.notices);
    if (!mark) {
        return mark.error();
    }
    if (const std::optional<Error> error = firstNumberError(scan, names)) {
        return *error;
    }
    tellAboutCells(scan, names, table.notices);

    table.rowCount = scan.lineOfRow().size();
    table.lineOfRow = std::move(scan.lineOfRow());
    table.delimiter = source.delimiter;
    table.decimalMark = *mark;
    table.hasHeader = scan.hasHeader();
    for (std::size_t i = 0; i < names.size(); ++i) {
        ColumnScan &column = scan.columns()[i];
        TableColumn &target = table.columns.emplace_back();
        target.name = names[i];
        target.kind = column.kind();
        target.missing = column.missingCount;
        if (target.kind == ColumnKind::Numbers) {
            target.numbers = std::move(column.numbers);
        }
        column.numbers = {};
    }
    fillLabels(table, source);
    return table;
}

} // namespace

Result<Table> parseCsv(std::string_view text, const CsvOptions &options)
{
    if (text.size() > maxCsvBytes) {
        return failure("The text is larger than %1 MiB.", maxCsvBytes >> 20);
    }
    const Result<DecodedText> decoded = decodeText(text);
    if (!decoded) {
        return decoded.error();
    }
    const Result<CsvSource> source = sourceOf(decoded->viewOf(text), options);
    if (!source) {
        return source.error();
    }
    CsvScan scan(options);
    const Result<std::size_t> emptyLines
        = readCsvRecords(*source, [&](const CsvRecord &record) { return scan.add(record); });
    if (!emptyLines) {
        return emptyLines.error();
    }
    if (const std::optional<Error> error = scan.error()) {
        return *error;
    }
    std::vector<Notice> notices;
    if (decoded->converted) {
        notices.push_back(failure("The text is not in UTF-8; it was read as Windows-1252."));
    }
    if (*emptyLines > 0) {
        notices.push_back(failure("Empty lines between the rows were skipped: %1.", *emptyLines));
    }
    return tableOf(scan, *source, options, std::move(notices));
}

Result<Table> readCsvFile(const std::filesystem::path &path, const CsvOptions &options)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) {
        return failure("'%1' cannot be read: %2.", path.string(), error.message());
    }
    if (size > maxCsvBytes) {
        return failure("'%1' is larger than %2 MiB.", path.string(), maxCsvBytes >> 20);
    }
    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    if (!file.read(text.data(), static_cast<std::streamsize>(size))) {
        return failure("'%1' cannot be read.", path.string());
    }
    return parseCsv(text, options);
}

} // namespace nn
