// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataorigin.h"
#include "core/inspection/field.h"

namespace glassnet {

// The default range of a column, as finely as a surface is ever sampled: −6 to 6 for the
// Playground's sets, as there; else the range of the samples and a margin of 20 % of it on each
// side. A column that all samples agree in gets a range too. It is what "fit" shows, widened for a
// person who is asked about (surface/surfacerange), what is behind the neurons' pictures, and the
// measure of a step of an input's value.
[[nodiscard]] nn::GridAxis defaultAxis(const nn::DataOrigin &origin, nn::Index column);

} // namespace glassnet
