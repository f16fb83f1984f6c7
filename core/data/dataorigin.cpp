// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataorigin.h"

namespace nn {

Result<std::shared_ptr<const TrainingData>> prepared(DataOrigin origin)
{
    Result<TrainingData> made = prepare(origin.dataset, origin.preparation);
    if (!made) {
        return made.error();
    }
    auto data = std::make_shared<TrainingData>(std::move(made).value());
    data->origin = std::make_shared<const DataOrigin>(std::move(origin));
    return std::shared_ptr<const TrainingData>(std::move(data));
}

std::vector<Index> rowsOf(const Dataset &dataset, Role role)
{
    std::vector<Index> rows;
    for (Index row = 0; row < dataset.sampleCount(); ++row) {
        if (dataset.roles[static_cast<std::size_t>(row)] == role) {
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace nn
