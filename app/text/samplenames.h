// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <QString>

namespace glassnet {

// The name that a sample has, or else the default one.
[[nodiscard]] QString nameOfRow(const nn::Dataset &dataset, nn::Index row);
// "Person 5" among people, "Sample 5" among others.
[[nodiscard]] QString defaultNameOfRow(const nn::Dataset &dataset, nn::Index row);
[[nodiscard]] QString defaultSampleName(qint64 number); // counted from 1
[[nodiscard]] QString defaultPersonName(qint64 number);

// The row of a sample that is counted among those of its role, from 0; it must exist.
[[nodiscard]] nn::Index rowOfSample(const nn::Dataset &dataset, nn::Role role, nn::Index number);
[[nodiscard]] QString nameOfSample(const nn::Dataset &dataset, nn::Role role, nn::Index number);

} // namespace glassnet
