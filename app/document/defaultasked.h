// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/askedstate.h"
#include "core/data/dataorigin.h"

namespace glassnet {

// Who is asked about when data have just come: the people whom the tutorials ask about where the
// data measure weight and height; else nobody, and the person is an average one.
[[nodiscard]] AskedState defaultAskedState(const nn::DataOrigin &origin);

} // namespace glassnet
