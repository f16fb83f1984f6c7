// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/element.h"

#include <QSet>
#include <QString>

namespace glassnet {

// What a piece of a formula stands for in the network: "w1", "h2", "x1", "f′(sum_h1)", "δ_h1"; of a
// derivative, that by which it is taken.
[[nodiscard]] Element elementNamed(QString name, const nn::Network &network);

// The pieces that stand for an element, as the formulas call them.
[[nodiscard]] QSet<QString> namesOf(const Element &element, const nn::Network &network);

} // namespace glassnet
