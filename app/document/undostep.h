// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"

#include <QString>
#include <QUndoCommand>

#include <cstdint>

namespace glassnet {

class Session;

// What a step on the undo stack is called, and which drag it is part of.
struct UndoName
{
    QString text = {}; // in the Edit menu: "Change Weight w1"
    QString label = {}; // on the loss chart: "w1 = 1.50"
    const Gesture *gesture = nullptr; // null: a step by itself
};

// A step on the undo stack. Steps of one gesture become one.
class UndoStep : public QUndoCommand
{
public:
    [[nodiscard]] std::uint64_t gesture() const { return m_gesture; } // 0: none

protected:
    UndoStep(Session &session, const UndoName &name)
        : QUndoCommand(name.text)
        , m_session(session)
        , m_gesture(name.gesture != nullptr ? name.gesture->id() : 0)
    {
    }

    [[nodiscard]] Session &session() { return m_session; }

private:
    Session &m_session;
    std::uint64_t m_gesture;
};

} // namespace glassnet
