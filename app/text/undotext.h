// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/editname.h"

#include <QString>

namespace glassnet {

// An edit in the Edit menu, behind Undo and Redo: "Change Weight w1".
[[nodiscard]] QString undoText(const nn::EditName &name);

// An edit on the loss chart, where its branch begins, in as few words: "w1 = 1.5". Empty for none.
[[nodiscard]] QString branchText(const nn::EditName &name);

} // namespace glassnet
