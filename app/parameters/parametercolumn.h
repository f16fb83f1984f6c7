// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <vector>

namespace glassnet {

// Numbers as a spreadsheet copies a column of them: one a line, with every digit, in the system's
// language.
[[nodiscard]] QString columnText(const std::vector<double> &numbers);

// The same back, also with decimal points where the language has a comma; empty lines at the end
// are none. The sentence of a refusal names the line: what is no number, more than one in it, more
// lines than `most`.
[[nodiscard]] nn::Result<std::vector<double>> columnIn(const QString &text, std::size_t most);

} // namespace glassnet
