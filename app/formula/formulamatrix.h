// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formulasetter.h"

namespace glassnet {

// A matrix of cells in square brackets, its middle at the height of signs. Numbers of a column are
// aligned at their decimal marks; what is no number is centred.
[[nodiscard]] FormulaBox matrixBox(const Formula &matrix, const FormulaSetter &setter,
                                   FormulaSetter::Style style);

} // namespace glassnet
