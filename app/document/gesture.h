// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/settings.h"

#include <QPointer>

#include <cstdint>

namespace glassnet {

class Session;

// One drag, or one round of the wheel: while it lives training holds, and all its edits are one
// entry on the undo stack, where EditCommand::mergeWith joins them by its id. One that ends where
// it began is to be taken back.
class Gesture
{
public:
    explicit Gesture(Session &session);
    ~Gesture();

    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    [[nodiscard]] std::uint64_t id() const { return m_id; } // never 0
    [[nodiscard]] static std::uint64_t newId(); // also for a step that is none of a gesture

    // What the settings were when it began.
    [[nodiscard]] const nn::TrainingSettings &settingsBefore() const { return m_settings; }

    // As if it had never been: nothing is left to undo, and nothing to redo.
    void takeBack();

private:
    QPointer<Session> m_session;
    std::uint64_t m_id;
    nn::TrainingSettings m_settings;
};

} // namespace glassnet
