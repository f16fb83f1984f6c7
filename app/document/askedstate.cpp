// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/askedstate.h"

#include "core/data/units.h"
#include "core/limits.h"

#include <algorithm>

namespace glassnet {

std::optional<AskedState> movedTo(AskedState askedState, const std::vector<nn::Column> &columns)
{
    const auto measuresTheSame = [](const nn::Column &a, const nn::Column &b) {
        return a.name == b.name && nn::areConvertible(a.unit, b.unit);
    };
    if (!std::ranges::equal(askedState.columns, columns, measuresTheSame)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const nn::Unit from = askedState.columns[i].unit;
        if (from == columns[i].unit) {
            continue;
        }
        const auto change = [&](nn::Vector &values) {
            double &value = values(static_cast<nn::Index>(i));
            value = nn::convert(value, from, columns[i].unit);
        };
        change(askedState.probe.person);
        for (nn::PersonAsked &person : askedState.people) {
            change(person.values);
        }
    }
    const auto fits = [](const nn::PersonAsked &person) { return nn::areValues(person.values); };
    if (!nn::areValues(askedState.probe.person) || !std::ranges::all_of(askedState.people, fits)) {
        return std::nullopt;
    }
    askedState.columns = columns;
    return askedState;
}

} // namespace glassnet
