// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/mistake.h"

#include <vector>

namespace nn {

// What every usual mistake makes of a quantity, likeliest first. Mistakes that cannot be told from
// the right value are left out, and those whose value is infinite or no number. Each kind is tried
// everywhere at once; layer by layer where the network has no more than 10,000 parameters, factor
// by factor up to 300. Beyond mostParametersByHand only the sign is looked at. Other samples and
// neighbours are looked at up to 200, as among more of them any number is found by chance. The
// quantity must have a finite value.
[[nodiscard]] std::vector<Mistake> possibleMistakes(const HomeworkContext &context,
                                                    const Quantity &quantity);

} // namespace nn
