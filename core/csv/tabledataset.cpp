// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/tabledataset.h"

#include "core/csv/csvcell.h"
#include "core/csv/csvtext.h"
#include "core/csv/shortestdigits.h"
#include "core/limits.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>
#include <unordered_map>

namespace nn {
namespace {

bool isMissingIn(const TableColumn &column, std::size_t row)
{
    switch (column.kind) {
    case ColumnKind::Numbers: return std::isnan(column.numbers[row]);
    case ColumnKind::Labels: return column.labelOfRow[row] == TableColumn::missingLabel;
    }
    assert(false);
    return true;
}

// Empty where the cell is missing.
std::string textIn(const TableColumn &column, std::size_t row)
{
    if (isMissingIn(column, row)) {
        return {};
    }
    return column.kind == ColumnKind::Labels ? column.labels[column.labelOfRow[row]]
                                             : shortestDigits(column.numbers[row]);
}

std::vector<std::size_t> completeRows(const Table &table, const ColumnChoice &choice)
{
    std::vector<std::size_t> needed = choice.inputs;
    needed.push_back(choice.target);
    if (choice.role) {
        needed.push_back(*choice.role);
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        if (std::none_of(needed.begin(), needed.end(), [&](std::size_t column) {
                return isMissingIn(table.columns[column], row);
            })) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::optional<Error> refusalOf(const Table &table, const ColumnChoice &choice)
{
    if (table.rowCount == 0) {
        return failure("The table has no data rows, only a header; there is nothing to train on.");
    }
    if (choice.inputs.empty()) {
        return failure("The table has no column of numbers for the inputs.");
    }
    for (const std::size_t input : choice.inputs) {
        const TableColumn &column = table.columns[input];
        if (input == choice.target) {
            return failure("The column '%1' cannot be an input and the target at once.",
                           column.name);
        }
        if (column.kind == ColumnKind::Labels) {
            return failure("The column '%1' holds labels; an input has to be a number.",
                           column.name);
        }
    }
    return std::nullopt;
}

// Whether the numbers of the rows are exactly a and b, both of them.
bool areTwoNumbers(const TableColumn &column, const std::vector<std::size_t> &rows, double a,
                   double b)
{
    bool hasA = false;
    bool hasB = false;
    for (const std::size_t row : rows) {
        const double number = column.numbers[row];
        if (number != a && number != b) {
            return false;
        }
        hasA = hasA || number == a;
        hasB = hasB || number == b;
    }
    return hasA && hasB;
}

bool hasClasses(const TableColumn &column, const std::vector<std::size_t> &rows, TargetKind kind)
{
    switch (kind) {
    case TargetKind::Classes: return true;
    case TargetKind::Number: return false;
    case TargetKind::Automatic:
        return column.kind == ColumnKind::Labels || areTwoNumbers(column, rows, 0.0, 1.0)
               || areTwoNumbers(column, rows, -1.0, 1.0);
    }
    assert(false);
    return false;
}

// Labels as they appear in the rows, numbers from small to large; one more than maxClasses when
// there are too many.
std::vector<std::string> classesIn(const TableColumn &column, const std::vector<std::size_t> &rows)
{
    std::vector<std::string> classes;
    if (column.kind == ColumnKind::Numbers) {
        std::set<double> numbers;
        for (std::size_t i = 0; i < rows.size() && numbers.size() <= maxClasses; ++i) {
            numbers.insert(column.numbers[rows[i]] + 0.0); // -0 and 0 are one class, called 0
        }
        std::transform(numbers.begin(), numbers.end(), std::back_inserter(classes), shortestDigits);
        return classes;
    }
    std::vector<bool> isKnown(column.labels.size(), false);
    for (std::size_t i = 0; i < rows.size() && classes.size() <= maxClasses; ++i) {
        const std::uint32_t label = column.labelOfRow[rows[i]];
        if (!isKnown[label]) {
            isKnown[label] = true;
            classes.push_back(column.labels[label]);
        }
    }
    return classes;
}

Result<Done> fillClasses(ImportedDataset &imported, const TableColumn &column,
                         const std::vector<std::size_t> &rows,
                         const std::vector<std::string> &wanted)
{
    const std::vector<std::string> found = classesIn(column, rows);
    if (found.size() > maxClasses) {
        return counted("The column '%2' has more than %1 different values; these are no classes.",
                       "The column '%2' has more than %1 different value; these are no classes.",
                       maxClasses, column.name);
    }
    Dataset &dataset = imported.dataset;
    for (const std::string &name : wanted.empty() ? found : wanted) {
        dataset.target.classes.push_back(onOneLine(name));
    }
    std::unordered_map<std::string, double> indices;
    for (const std::string &name : wanted.empty() ? found : wanted) {
        indices.emplace(name, static_cast<double>(indices.size()));
    }
    for (const std::string &name : found) {
        if (!indices.contains(name)) {
            return failure("The column '%1' has the class '%2', which is not among those chosen.",
                           column.name, shortened(name));
        }
    }
    if (found.size() == 1) {
        imported.notices.push_back(failure("All rows are of one class: '%1'.", found.front()));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double number
            = column.kind == ColumnKind::Numbers ? column.numbers[rows[i]] + 0.0 : 0.0;
        const std::string &name = column.kind == ColumnKind::Numbers
                                      ? shortestDigits(number)
                                      : column.labels[column.labelOfRow[rows[i]]];
        dataset.targets(static_cast<Index>(i)) = indices.at(name);
    }
    return Done{};
}

Result<Done> fillTarget(ImportedDataset &imported, const Table &table, const ColumnChoice &choice,
                        const std::vector<std::size_t> &rows)
{
    const TableColumn &column = table.columns[choice.target];
    imported.dataset.targets.resize(static_cast<Index>(rows.size()));
    if (hasClasses(column, rows, choice.targetKind)) {
        imported.dataset.target.name = onOneLine(column.name);
        return fillClasses(imported, column, rows, choice.classes);
    }
    if (column.kind == ColumnKind::Labels) {
        return failure("The column '%1' holds labels; a numeric target has to be a number.",
                       column.name);
    }
    imported.dataset.target.name = onOneLine(column.name);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        imported.dataset.targets(static_cast<Index>(i)) = column.numbers[rows[i]];
    }
    return Done{};
}

Result<Done> fillRoles(Dataset &dataset, const Table &table, std::optional<std::size_t> role,
                       const std::vector<std::size_t> &rows)
{
    dataset.roles.assign(rows.size(), Role::Train);
    for (std::size_t i = 0; role && i < rows.size(); ++i) {
        const std::string text = textIn(table.columns[*role], rows[i]);
        if (text != "train" && text != "test") {
            return failure("Line %1, column '%2': '%3' is neither 'train' nor 'test'.",
                           table.lineOfRow[rows[i]], table.columns[*role].name, shortened(text));
        }
        dataset.roles[i] = text == "test" ? Role::Test : Role::Train;
    }
    return Done{};
}

void fillInputs(Dataset &dataset, const Table &table, const ColumnChoice &choice,
                const std::vector<std::size_t> &rows)
{
    dataset.values.resize(static_cast<Index>(choice.inputs.size()),
                          static_cast<Index>(rows.size()));
    for (std::size_t c = 0; c < choice.inputs.size(); ++c) {
        const TableColumn &column = table.columns[choice.inputs[c]];
        dataset.columns.push_back(columnCalled(onOneLine(column.name)));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            dataset.values(static_cast<Index>(c), static_cast<Index>(i)) = column.numbers[rows[i]];
        }
    }
    for (const std::size_t row : rows) {
        dataset.sampleNames.push_back(
            choice.name ? onOneLine(textIn(table.columns[*choice.name], row)) : std::string());
    }
}

} // namespace

Result<ImportedDataset> toDataset(const Table &table, const ColumnChoice &choice)
{
    if (const std::optional<Error> refusal = refusalOf(table, choice)) {
        return *refusal;
    }
    const std::vector<std::size_t> rows = completeRows(table, choice);
    if (rows.empty()) {
        return failure("Every row has a missing cell in the chosen columns; no row is left.");
    }
    ImportedDataset imported;
    if (rows.size() < table.rowCount) {
        std::size_t first = 0;
        while (first < rows.size() && rows[first] == first) {
            ++first;
        }
        imported.notices.push_back(
            failure("Rows left out because a cell is missing: %1. The first is in line %2.",
                    table.rowCount - rows.size(), table.lineOfRow[first]));
    }
    fillInputs(imported.dataset, table, choice, rows);
    if (const Result<Done> filled = fillTarget(imported, table, choice, rows); !filled) {
        return filled.error();
    }
    if (const Result<Done> filled = fillRoles(imported.dataset, table, choice.role, rows);
        !filled) {
        return filled.error();
    }
    if (const Result<Done> valid = validate(imported.dataset); !valid) {
        return valid.error();
    }
    return imported;
}

Dataset withClassesSwapped(Dataset dataset)
{
    assert(dataset.target.classes.size() == 2);
    std::swap(dataset.target.classes[0], dataset.target.classes[1]);
    dataset.targets = (1.0 - dataset.targets.array()).matrix().eval();
    return dataset;
}

} // namespace nn
