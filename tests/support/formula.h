// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/chainrule.h"

#include <optional>

// The formula computed as a reader would, each symbol standing for the next of its numbers.
// Nothing for text that is no formula, and for numbers that do not occur in it.
[[nodiscard]] std::optional<double> formulaValue(const nn::ChainFactor &line);
