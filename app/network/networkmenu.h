// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

class QMenu;

namespace glassnet {

class NetworkView;

// The context menu of an element, or of the background for no element. Closing deletes it.
[[nodiscard]] QMenu *makeNetworkMenu(Session &session, NetworkView &view, const Element &element);

} // namespace glassnet
