// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"
#include "app/document/outcome.h"
#include "core/training/edit.h"

#include <optional>
#include <vector>

namespace glassnet {

// A drag, or a key that is held down, that changes weights or biases: one step on the undo stack,
// or none where all end as they began.
class ParameterGesture
{
public:
    explicit ParameterGesture(Session &session);

    [[nodiscard]] bool isUnderWay() const { return m_gesture.has_value(); }
    // Always the same parameters between two calls of finish(); they must exist.
    edits::Outcome set(const std::vector<nn::SetParameter> &values);
    void finish();
    void giveUp(); // all is again as it was

private:
    [[nodiscard]] bool isUnchanged() const;

    Session &m_session;
    std::optional<Gesture> m_gesture;
    std::vector<nn::SetParameter> m_before;
};

} // namespace glassnet
