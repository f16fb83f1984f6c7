// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"
#include "app/document/session.h"
#include "core/result.h"

// Everything a person can do to the document, each as one undoable step: the functions check, name
// the step and push it onto the undo stack. A refusal says why in one sentence, and nothing has
// changed. Edits that are given the same gesture are one step together.
namespace glassnet::edits {

using Outcome = nn::Result<nn::Done>;

} // namespace glassnet::edits
