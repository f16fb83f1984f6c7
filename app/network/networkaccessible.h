// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glassnet {

// Lets screen readers into network views: every element is a child with a sentence for a name.
// Once for all views; further calls do nothing.
void installNetworkAccessibility();

} // namespace glassnet
