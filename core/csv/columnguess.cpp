// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/tabledataset.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>

namespace nn {
namespace {

std::string lowered(std::string_view text)
{
    std::string copy(text);
    std::transform(copy.begin(), copy.end(), copy.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return copy;
}

bool isCalled(const TableColumn &column, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), lowered(column.name)) != words.end();
}

bool areAllDifferent(const Table &table, const TableColumn &column)
{
    return column.kind == ColumnKind::Labels
           && column.labels.size() + column.missing == table.rowCount;
}

// With few rows, labels that are all different may be classes as well.
bool holdsNames(const Table &table, const TableColumn &column)
{
    constexpr std::size_t fewRows = 10;
    return isCalled(column, {"name", "id"})
           || (areAllDifferent(table, column) && table.rowCount > fewRows);
}

bool holdsRoles(const TableColumn &column)
{
    return column.kind == ColumnKind::Labels && isCalled(column, {"role"})
           && std::all_of(column.labels.begin(), column.labels.end(), [](const std::string &label) {
                  return label == "train" || label == "test";
              });
}

std::size_t guessTarget(const Table &table, std::optional<std::size_t> role)
{
    const std::size_t count = table.columns.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (isCalled(table.columns[i], {"target", "class", "label", "y"})) {
            return i;
        }
    }
    for (std::size_t i = count; i-- > 0;) {
        if (i != role && !holdsNames(table, table.columns[i])) {
            return i;
        }
    }
    return count - 1;
}

std::optional<std::size_t> guessName(const Table &table, const ColumnChoice &choice)
{
    std::optional<std::size_t> different;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i == choice.target || i == choice.role) {
            continue;
        }
        if (holdsNames(table, table.columns[i])) {
            return i;
        }
        if (!different && areAllDifferent(table, table.columns[i])) {
            different = i;
        }
    }
    return different;
}

struct UnitWord
{
    std::string_view word;
    Unit unit;
};

constexpr std::array unitWords = {
    UnitWord{"kg", Unit::Kilogram},
    UnitWord{"kilogram", Unit::Kilogram},
    UnitWord{"kilograms", Unit::Kilogram},
    UnitWord{"lb", Unit::Pound},
    UnitWord{"lbs", Unit::Pound},
    UnitWord{"pound", Unit::Pound},
    UnitWord{"pounds", Unit::Pound},
    UnitWord{"cm", Unit::Centimetre},
    UnitWord{"centimetre", Unit::Centimetre},
    UnitWord{"centimetres", Unit::Centimetre},
    UnitWord{"centimeter", Unit::Centimetre},
    UnitWord{"centimeters", Unit::Centimetre},
    UnitWord{"in", Unit::Inch},
    UnitWord{"inch", Unit::Inch},
    UnitWord{"inches", Unit::Inch},
};

Unit unitCalled(std::string_view word)
{
    const std::string small = lowered(word);
    const auto *const found
        = std::find_if(unitWords.begin(), unitWords.end(),
                       [&](const UnitWord &known) { return known.word == small; });
    return found == unitWords.end() ? Unit::None : found->unit;
}

std::string_view withoutEndBlanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" _/,");
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

} // namespace

ColumnChoice guessColumns(const Table &table)
{
    ColumnChoice choice;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (holdsRoles(table.columns[i])) {
            choice.role = i;
        }
    }
    choice.target = guessTarget(table, choice.role);
    choice.name = guessName(table, choice);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn &column = table.columns[i];
        const bool isEmpty = column.missing == table.rowCount;
        if (column.kind == ColumnKind::Numbers && !isEmpty && i != choice.target
            && i != choice.name) {
            choice.inputs.push_back(i);
        }
    }
    return choice;
}

Column columnCalled(std::string_view header)
{
    std::string_view text = header;
    const bool isBracketed = text.ends_with(')') || text.ends_with(']');
    if (isBracketed) {
        text.remove_suffix(1);
    }
    const std::size_t mark = text.find_last_of(isBracketed ? "([" : "_ /,");
    if (mark == std::string_view::npos) {
        return {.name = std::string(header), .unit = Unit::None};
    }
    const Unit unit = unitCalled(text.substr(mark + 1));
    std::string_view name = withoutEndBlanks(text.substr(0, mark));
    if (unit == Unit::None || name.empty()) {
        return {.name = std::string(header), .unit = Unit::None};
    }
    if (!isBracketed && name.ends_with(" in")) {
        name = withoutEndBlanks(name.substr(0, name.size() - 3)); // "weight in kg"
    }
    return {.name = std::string(name), .unit = unit};
}

} // namespace nn
