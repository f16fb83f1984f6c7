// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/askedstate.h"
#include "core/data/dataorigin.h"
#include "core/inspection/field.h"

namespace glassnet {

// What is shown of data that have just come: the range that holds all samples with a margin, as
// finely as a surface is ever sampled; a column that all samples agree in gets a range too.
[[nodiscard]] nn::GridAxis defaultAxis(const nn::DataOrigin &origin, nn::Index column);

// The people whom the tutorials ask about where the data measure weight and height; else nobody,
// and the person is an average one.
[[nodiscard]] AskedState defaultAskedState(const nn::DataOrigin &origin);

} // namespace glassnet
