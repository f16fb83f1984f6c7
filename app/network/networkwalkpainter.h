// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networkcanvas.h"

class QPainter;

namespace glassnet {

// The way of the signals through the network, over its links: those that lead to the neurons that
// are computed, with arrows for the direction and, on the way, the signals themselves.
void paintWalk(QPainter &painter, const NetworkScene &scene);

} // namespace glassnet
