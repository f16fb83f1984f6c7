// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/gesture.h"

#include "app/document/session.h"
#include "app/document/undostep.h"

namespace glassnet {

std::uint64_t Gesture::newId()
{
    static std::uint64_t last = 0; // steps are made on the GUI thread alone
    return ++last;
}

Gesture::Gesture(Session &session)
    : m_session(&session)
    , m_id(newId())
    , m_settings(session.run().settings)
{
    session.hold();
}

Gesture::~Gesture()
{
    if (m_session) {
        m_session->release();
    }
}

void Gesture::takeBack()
{
    if (!m_session) {
        return;
    }
    QUndoStack &stack = *m_session->undoStack();
    const auto isOwn = [this](const QUndoCommand *command) {
        const auto *step = dynamic_cast<const UndoStep *>(command);
        return step != nullptr && step->gesture() == m_id;
    };
    while (stack.index() > 0 && isOwn(stack.command(stack.index() - 1))) {
        stack.undo();
        // Instead of doing an obsolete command again the stack drops it; it has no other way.
        const_cast<QUndoCommand *>(stack.command(stack.index()))->setObsolete(true);
        stack.redo();
    }
}

} // namespace glassnet
