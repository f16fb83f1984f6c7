// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networkcanvas.h"

class QPainter;

namespace glassnet {

// Why a neuron hardly learns: it is dead or saturated, alone or with all of its layer, or its layer
// gets hardly any gradient. Null for all others, and where nobody has looked.
[[nodiscard]] const nn::Finding *findingAbout(const Pictures *pictures, const Element &element);

// The finding as a sentence and, on a line of its own, what to do; empty without one.
[[nodiscard]] QString healthSentence(const Pictures *pictures, const Element &element);

// A small mark at the corner of every such neuron, where neurons have pictures: a cross for a dead
// one, a curve that becomes flat for a saturated one, a triangle that points down for a vanishing
// gradient. What is in the way of learning is drawn in the colour of warnings.
void paintHealthMarks(QPainter &painter, const NetworkScene &scene);

} // namespace glassnet
