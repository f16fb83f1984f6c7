// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glassnet {

class FormulaView;

// Lets screen readers into views of formulas: a list whose items are the lines as text. Once for
// all views; further calls do nothing.
void installFormulaAccessibility();

// The lines have changed; whoever is not there hears of it when they come.
void tellFormulaLines(FormulaView &view);

// Another line is the chosen one.
void tellFormulaFocus(FormulaView &view);

} // namespace glassnet
