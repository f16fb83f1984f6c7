// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvwriter.h"

#include "core/csv/shortestdigits.h"
#include "core/data/units.h"

#include <csv.h>

#include <algorithm>
#include <string_view>

namespace nn {
namespace {

// Readers drop blanks around unquoted text.
std::string quotedIfNeeded(const std::string &text)
{
    const bool hasBlankEnd = text.starts_with(' ') || text.ends_with(' ') || text.starts_with('\t')
                             || text.ends_with('\t');
    if (!hasBlankEnd && text.find_first_of("\",;\t\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted(csv_write(nullptr, 0, text.data(), text.size()), '\0');
    csv_write(quoted.data(), quoted.size(), text.data(), text.size());
    return quoted;
}

std::string headerOf(const Column &column)
{
    const std::string unit(symbolOf(column.unit));
    return quotedIfNeeded(unit.empty() ? column.name : column.name + "_" + unit);
}

std::string targetOf(const Dataset &dataset, Index sample)
{
    const double target = dataset.targets(sample);
    return dataset.target.isNumeric()
               ? shortestDigits(target)
               : quotedIfNeeded(dataset.target.classes[static_cast<std::size_t>(target)]);
}

} // namespace

std::string writeCsv(const Dataset &dataset)
{
    const bool hasNames = std::any_of(dataset.sampleNames.begin(), dataset.sampleNames.end(),
                                      [](const std::string &name) { return !name.empty(); });
    const bool hasRoles = dataset.count(Role::Test) > 0;
    std::string text = hasNames ? "name," : "";
    for (const Column &column : dataset.columns) {
        text += headerOf(column) + ",";
    }
    text += quotedIfNeeded(dataset.target.name) + (hasRoles ? ",role\n" : "\n");
    for (Index sample = 0; sample < dataset.sampleCount(); ++sample) {
        const auto position = static_cast<std::size_t>(sample);
        if (hasNames) {
            text += quotedIfNeeded(dataset.sampleNames[position]) + ",";
        }
        for (const double value : dataset.values.col(sample)) {
            text += shortestDigits(value) + ",";
        }
        text += targetOf(dataset, sample);
        if (hasRoles) {
            text += dataset.roles[position] == Role::Test ? ",test" : ",train";
        }
        text += '\n';
    }
    return text;
}

} // namespace nn
