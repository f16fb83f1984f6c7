// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datapaste.h"

#include "app/document/dataedits.h"
#include "app/text/numbers.h"
#include "app/text/samplenames.h"
#include "app/text/unittext.h"
#include "core/csv/csv.h"
#include "core/csv/csvcell.h"
#include "core/limits.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace glassnet {

namespace {

// Where the columns of the text go: the first of them to this field, the others behind it.
struct Block
{
    nn::Table table;
    nn::Index firstField = 0;
    bool isAdded = false;
};

nn::Index fieldCount(const nn::Dataset &dataset)
{
    return dataset.columnCount() + 2;
}

bool isLabel(const nn::Dataset &dataset, nn::Index field)
{
    const bool isTarget = field + 1 == fieldCount(dataset);
    return field == 0 || (isTarget && !dataset.target.isNumeric());
}

bool hasDecimalComma()
{
    return QLocale().decimalPoint() == QLatin1String(",");
}

// One number a line, with the comma of a language that writes it in its numbers: no columns.
bool isColumnWithCommas(std::string_view text)
{
    if (!hasDecimalComma() || text.find_first_of("\t;") != std::string_view::npos
        || text.find(',') == std::string_view::npos) {
        return false;
    }
    constexpr std::string_view ends = "\r\n";
    while (true) {
        const std::size_t begin = text.find_first_not_of(ends);
        if (begin == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(begin);
        const std::string_view line = text.substr(0, text.find_first_of(ends));
        if (nn::readCell(line, std::nullopt).kind != nn::CellKind::Number) {
            return false;
        }
        text.remove_prefix(line.size());
    }
}

nn::CsvOptions optionsFor(const nn::Dataset &dataset, const std::string &text, nn::Index firstField,
                          nn::Index width)
{
    nn::CsvOptions options;
    if (text.find('\t') != std::string::npos || isColumnWithCommas(text)) {
        options.delimiter = '\t';
        if (hasDecimalComma() && text.find('.') == std::string::npos) {
            options.decimalMark = ','; // "1,234" is no thousand here
        }
    }
    for (nn::Index i = 0; i < width; ++i) {
        if (isLabel(dataset, firstField + i)) {
            options.labelColumns.push_back(static_cast<std::size_t>(i));
        }
    }
    return options;
}

nn::Result<Block> parsed(const nn::Dataset &dataset, const std::string &text,
                         const std::optional<DataCell> &from)
{
    nn::Result<nn::Table> first = nn::parseCsv(text, optionsFor(dataset, text, 0, 0));
    if (!first) {
        return first.error();
    }
    const auto width = static_cast<nn::Index>(first->columns.size());
    const bool hasNames = first->columns.front().kind == nn::ColumnKind::Labels;
    const bool isWhole
        = width == fieldCount(dataset) || (width + 1 == fieldCount(dataset) && !hasNames);
    if (!isWhole && (!from || from->field + width > fieldCount(dataset))) {
        return nn::counted("A sample has %1 columns or, without its name, %2; these rows have %3.",
                           "A sample has %1 column or, without its name, %2; these rows have %3.",
                           fieldCount(dataset), fieldCount(dataset) - 1, width);
    }
    Block block{.table = {},
                .firstField = isWhole ? fieldCount(dataset) - width : from->field,
                .isAdded = isWhole};
    nn::CsvOptions options = optionsFor(dataset, text, block.firstField, width);
    if (!isWhole) {
        options.header = false; // a name over a single column would be taken for one
    }
    nn::Result<nn::Table> table = nn::parseCsv(text, options);
    if (!table) {
        return table.error();
    }
    block.table = std::move(table).value();
    return block;
}

std::uint32_t lineOf(const nn::Table &table, std::size_t row)
{
    return table.lineOfRow[row];
}

// Without the no-break spaces that a table on a page has around its words.
std::string labelAt(const nn::TableColumn &column, std::size_t row)
{
    const std::uint32_t label = column.labelOfRow[row];
    return label == nn::TableColumn::missingLabel
               ? std::string()
               : QString::fromStdString(column.labels[label]).trimmed().toStdString();
}

// How the data call the field that a cell goes to.
nn::Argument fieldName(const nn::Dataset &dataset, nn::Index field)
{
    if (field == 0) {
        return nn::term("name");
    }
    const bool isTarget = field + 1 == fieldCount(dataset);
    return isTarget ? dataset.target.name
                    : dataset.columns[static_cast<std::size_t>(field - 1)].name;
}

// A cell of the text, and what the data call the column that it goes to.
struct Place
{
    const nn::Table &table;
    std::size_t row = 0;
    std::size_t position = 0;
    nn::Argument name;

    [[nodiscard]] const nn::TableColumn &column() const { return table.columns[position]; }
};

nn::Result<double> numberAt(const Place &place)
{
    const std::uint32_t line = lineOf(place.table, place.row);
    double number = std::numeric_limits<double>::quiet_NaN();
    if (place.column().kind == nn::ColumnKind::Numbers) {
        number = place.column().numbers[place.row];
    } else { // some of them are words: the first that is one is to be named
        const std::string text = labelAt(place.column(), place.row);
        const nn::CsvCell cell = nn::readCell(text, place.table.decimalMark);
        if (cell.kind == nn::CellKind::Text) {
            return nn::failure("Line %1, column '%2': '%3' is not a number.", line, place.name,
                               nn::shortened(text));
        }
        number = cell.number;
    }
    if (std::isnan(number)) {
        return nn::failure("Line %1, column '%2': a number is missing.", line, place.name);
    }
    if (std::abs(number) > nn::largestValue) {
        return nn::failure("Line %1, column '%2': the number is beyond ±%3.", line, place.name,
                           nn::largestValue);
    }
    return number;
}

// "f" is F, and "1" is +1: spreadsheets leave signs out.
bool isSameName(const QString &a, const QString &b)
{
    bool areNumbers[2];
    const bool isSameNumber = a.toDouble(&areNumbers[0]) == b.toDouble(&areNumbers[1]);
    return a.compare(b, Qt::CaseInsensitive) == 0
           || (isSameNumber && areNumbers[0] && areNumbers[1]);
}

nn::Result<double> classAt(const nn::TargetColumn &target, const Place &place)
{
    const std::string label = labelAt(place.column(), place.row);
    const QString wanted = QString::fromStdString(label);
    for (std::size_t i = 0; i < target.classes.size(); ++i) {
        const auto index = static_cast<nn::Index>(i);
        if (isSameName(wanted, classLetterOf(target, index))
            || isSameName(wanted, classNameOf(target, index))) {
            return static_cast<double>(i);
        }
    }
    std::string all;
    for (const std::string &name : target.classes) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return nn::failure("Line %1, column '%2': '%3' is none of the classes %4.",
                       lineOf(place.table, place.row), place.name, nn::shortened(label),
                       nn::shortened(all));
}

nn::Result<nn::Done> writeName(nn::Dataset &dataset, const DataCell &at, const Place &place)
{
    std::string name = nn::onOneLine(labelAt(place.column(), place.row));
    const nn::Argument where = nn::argument(
        nn::failure("Line %1, column '%2'", lineOf(place.table, place.row), place.name));
    if (const auto fits = nn::checkName(where, name); !fits) {
        return fits;
    }
    std::string &present = dataset.sampleNames[static_cast<std::size_t>(at.row)];
    if (name.empty() && !present.empty()) {
        return nn::failure("%1: a name is missing.", where);
    }
    present = std::move(name);
    return nn::Done{};
}

nn::Result<nn::Done> writeCell(nn::Dataset &dataset, const DataCell &at, const nn::Table &table,
                               std::size_t row, std::size_t position)
{
    const Place place{
        .table = table, .row = row, .position = position, .name = fieldName(dataset, at.field)};
    if (at.field == 0) {
        return writeName(dataset, at, place);
    }
    const bool isTarget = at.field + 1 == fieldCount(dataset);
    const nn::Result<double> value
        = isLabel(dataset, at.field) ? classAt(dataset.target, place) : numberAt(place);
    if (!value) {
        return value.error();
    }
    (isTarget ? dataset.targets(at.row) : dataset.values(at.field - 1, at.row)) = *value;
    return nn::Done{};
}

void addEmptyRows(nn::Dataset &dataset, nn::Index count)
{
    const nn::Index rows = dataset.sampleCount() + count;
    dataset.values.conservativeResize(Eigen::NoChange, rows);
    dataset.targets.conservativeResize(rows);
    dataset.sampleNames.resize(static_cast<std::size_t>(rows));
    dataset.roles.resize(static_cast<std::size_t>(rows), nn::Role::Train);
}

// Among samples with names a new one is "Person 5", as where one is added by hand.
void nameNewRows(nn::Dataset &dataset, nn::Index first)
{
    if (std::ranges::all_of(dataset.sampleNames, &std::string::empty)) {
        return;
    }
    for (std::size_t row = static_cast<std::size_t>(first); row < dataset.sampleNames.size();
         ++row) {
        if (dataset.sampleNames[row].empty()) {
            dataset.sampleNames[row]
                = defaultNameOfRow(dataset, static_cast<nn::Index>(row)).toStdString();
        }
    }
}

QString quotedIfNeeded(const std::string &name)
{
    QString text = QString::fromStdString(name);
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\t'))
        || text.contains(QLatin1Char('\n'))) {
        text.replace(QLatin1Char('"'), QLatin1String("\"\""));
        return QLatin1Char('"') + text + QLatin1Char('"');
    }
    return text;
}

} // namespace

nn::Result<nn::Dataset> withPasted(nn::Dataset dataset, const std::string &text,
                                   const std::optional<DataCell> &from)
{
    nn::Result<Block> block = parsed(dataset, text, from);
    if (!block) {
        return block.error();
    }
    const nn::Table &table = block->table;
    const auto rows = static_cast<nn::Index>(table.rowCount);
    const nn::Index firstRow = block->isAdded ? dataset.sampleCount() : from->row;
    if (block->isAdded) {
        addEmptyRows(dataset, rows);
    } else if (firstRow + rows > dataset.sampleCount()) {
        const auto row = static_cast<std::size_t>(dataset.sampleCount() - firstRow);
        return nn::failure("Line %1: there is no sample left to write over.", lineOf(table, row));
    }
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const DataCell at{firstRow + static_cast<nn::Index>(row),
                              block->firstField + static_cast<nn::Index>(i)};
            if (const auto written = writeCell(dataset, at, table, row, i); !written) {
                return written.error();
            }
        }
    }
    if (block->isAdded) {
        nameNewRows(dataset, firstRow);
    }
    return dataset;
}

std::string copiedRows(const nn::Dataset &dataset, const std::vector<nn::Index> &rows)
{
    QString text;
    for (const nn::Index row : rows) {
        QStringList cells{quotedIfNeeded(dataset.sampleNames[static_cast<std::size_t>(row)])};
        for (nn::Index column = 0; column < dataset.columnCount(); ++column) {
            cells += fullNumber(dataset.values(column, row));
        }
        const double target = dataset.targets(row);
        cells += dataset.target.isNumeric()
                     ? fullNumber(target)
                     : classLetterOf(dataset.target, static_cast<nn::Index>(target));
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text.toStdString();
}

} // namespace glassnet
