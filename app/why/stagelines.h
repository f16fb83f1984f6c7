// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formula.h"
#include "app/worker/frame.h"

#include <vector>

namespace glassnet {

// What a sample's step computes at one position on its way, as formulas with names and with
// numbers: a neuron's sum and output, the loss, a neuron's δ with the derivatives by its weights,
// the update of one parameter. The frame must have the stages.
[[nodiscard]] std::vector<Formula> stageLines(const Frame &frame, const nn::StagePosition &at);

// "Forward: h1 · Alice", "Update 12 · Alice".
[[nodiscard]] QString stageTitle(const Frame &frame, const nn::StagePosition &at);

} // namespace glassnet
