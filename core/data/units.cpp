// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/units.h"

#include <cassert>

namespace nn {

namespace {

enum class Quantity : std::uint8_t { Number, Weight, Length };

Quantity quantityOf(Unit unit)
{
    switch (unit) {
    case Unit::None: return Quantity::Number;
    case Unit::Pound:
    case Unit::Kilogram: return Quantity::Weight;
    case Unit::Inch:
    case Unit::Centimetre: return Quantity::Length;
    }
    assert(false);
    return Quantity::Number;
}

double toImperial(double value, Quantity quantity, Conversion conversion)
{
    const bool isWeight = quantity == Quantity::Weight;
    switch (conversion) {
    case Conversion::Exact: return isWeight ? value / 0.45359237 : value / 2.54;
    case Conversion::Tutorial003: return isWeight ? value * 2.20462 : value * 0.393701;
    }
    assert(false);
    return value;
}

double toMetric(double value, Quantity quantity, Conversion conversion)
{
    const bool isWeight = quantity == Quantity::Weight;
    switch (conversion) {
    case Conversion::Exact: return isWeight ? value * 0.45359237 : value * 2.54;
    case Conversion::Tutorial003: return isWeight ? value / 2.20462 : value / 0.393701;
    }
    assert(false);
    return value;
}

} // namespace

std::string_view symbolOf(Unit unit)
{
    switch (unit) {
    case Unit::None: return "";
    case Unit::Pound: return translatable("lb");
    case Unit::Kilogram: return translatable("kg");
    //: The unit: inch
    case Unit::Inch: return translatable("in");
    case Unit::Centimetre: return translatable("cm");
    }
    assert(false);
    return "";
}

bool areConvertible(Unit from, Unit to)
{
    return quantityOf(from) == quantityOf(to);
}

double convert(double value, Unit from, Unit to, Conversion conversion)
{
    assert(areConvertible(from, to));
    if (from == to) {
        return value;
    }
    const bool isToMetric = to == Unit::Kilogram || to == Unit::Centimetre;
    return isToMetric ? toMetric(value, quantityOf(to), conversion)
                      : toImperial(value, quantityOf(to), conversion);
}

bool canBeOfPerson(double value, Unit unit)
{
    constexpr double heaviest = 1000.0; // kg
    constexpr double tallest = 300.0; // cm
    switch (quantityOf(unit)) {
    case Quantity::Weight: return value > 0.0 && convert(value, unit, Unit::Kilogram) <= heaviest;
    case Quantity::Length: return value > 0.0 && convert(value, unit, Unit::Centimetre) <= tallest;
    case Quantity::Number: break;
    }
    return true;
}

Result<Dataset> withColumnIn(Dataset dataset, Index column, Unit unit, Conversion conversion)
{
    assert(column >= 0 && column < dataset.columnCount());
    Column &described = dataset.columns[static_cast<std::size_t>(column)];
    if (!areConvertible(described.unit, unit)) {
        return failure("The column '%1' cannot be converted from '%2' to '%3'.", described.name,
                       term(symbolOf(described.unit)), term(symbolOf(unit)));
    }
    for (double &value : dataset.values.row(column)) {
        value = convert(value, described.unit, unit, conversion);
    }
    described.unit = unit;
    return dataset;
}

} // namespace nn
