// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"

#include <QString>
#include <QUndoCommand>

#include <cstdint>

namespace glassnet {

class Session;

// A step on the undo stack. Steps of one gesture become one.
class UndoStep : public QUndoCommand
{
public:
    [[nodiscard]] std::uint64_t gesture() const { return m_gesture; } // 0: none

protected:
    // The text is for the Edit menu: "Change Weight w1". Without a gesture a step by itself.
    UndoStep(Session &session, const QString &text, const Gesture *gesture)
        : QUndoCommand(text)
        , m_session(session)
        , m_gesture(gesture != nullptr ? gesture->id() : 0)
    {
    }

    [[nodiscard]] Session &session() { return m_session; }

private:
    Session &m_session;
    std::uint64_t m_gesture;
};

} // namespace glassnet
