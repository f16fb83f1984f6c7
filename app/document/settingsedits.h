// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

namespace glassnet::edits {

// The step is called by the first setting that differs.
Outcome setSettings(Session &session, const nn::TrainingSettings &settings,
                    const Gesture *gesture = nullptr);
Outcome reset(Session &session); // to the same start
Outcome newStart(Session &session, const nn::Draw &draw);

} // namespace glassnet::edits
