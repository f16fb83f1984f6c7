// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <string>

namespace nn {

// The data as comma-separated text in UTF-8 with decimal points and LF: the names of the samples
// (if any has one), the columns with their units ("weight_kg"), the target with its classes by
// name, and the roles (if any sample is for testing). parseCsv, told that there is a header,
// guessColumns and toDataset make the same samples of it, bit for bit, where the choice of
// columns names the classes in their order and whether the target is a number. A label that
// means "missing" to parseCsv, such as "NA", does not come back. The dataset has to be valid.
[[nodiscard]] std::string writeCsv(const Dataset &dataset);

} // namespace nn
