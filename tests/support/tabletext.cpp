// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tabletext.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

using nn::ColumnKind;
using nn::CsvOptions;
using nn::Table;
using nn::TableColumn;

Table tableOf(std::string_view text, const CsvOptions &options)
{
    const nn::Result<Table> table = nn::parseCsv(text, options);
    if (!table) {
        std::fprintf(stderr, "no table: %s\n", table.error().sentence().c_str());
        std::abort();
    }
    return *table;
}

std::string refusalOf(std::string_view text, const CsvOptions &options)
{
    const nn::Result<Table> table = nn::parseCsv(text, options);
    return table ? "(no refusal)" : table.error().sentence();
}

nlohmann::json cellOf(const Table &table, std::size_t row, std::size_t position)
{
    const TableColumn &column = table.columns.at(position);
    if (column.kind == ColumnKind::Labels) {
        const std::uint32_t label = column.labelOfRow.at(row);
        return label == TableColumn::missingLabel ? nlohmann::json()
                                                  : nlohmann::json(column.labels.at(label));
    }
    const double number = column.numbers.at(row);
    return std::isnan(number) ? nlohmann::json() : nlohmann::json(number);
}

std::string describe(const Table &table)
{
    std::string text;
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            text += i == 0 ? "" : "|";
            text += cellOf(table, row, i).dump();
        }
        text += "\n";
    }
    return text;
}

std::string namesOf(const Table &table)
{
    std::string text;
    for (const TableColumn &column : table.columns) {
        text += (text.empty() ? "" : "|") + column.name;
    }
    return text;
}
