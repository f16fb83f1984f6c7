// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/editcommand.h"

#include "app/session/session.h"

#include <utility>

namespace glassnet {

namespace {

enum CommandId { EditId = 1, DeskId };

std::uint64_t idOf(const Gesture *gesture)
{
    return gesture != nullptr ? gesture->id() : 0;
}

} // namespace

EditCommand::EditCommand(Session &session, nn::Edit edit, const StepName &name,
                         std::optional<Desk> desk)
    : QUndoCommand(name.text)
    , m_session(session)
    , m_edit(std::move(edit))
    , m_label(name.label)
    , m_desk(std::move(desk))
    , m_takesDesk(m_desk || std::holds_alternative<nn::SetData>(m_edit)
                  || std::holds_alternative<nn::SetRun>(m_edit))
    , m_gesture(idOf(name.gesture))
{
    if (const SnapshotPtr &snapshot = session.snapshot()) {
        m_before = snapshot->now;
    }
}

void EditCommand::undo()
{
    exchange(m_before);
}

void EditCommand::redo()
{
    exchange(std::nullopt);
}

void EditCommand::exchange(const std::optional<nn::Moment> &returnTo)
{
    Desk before = m_session.desk();
    m_edit = m_session.exchange(m_edit, m_label, returnTo);
    if (m_desk) {
        m_session.setDesk(*m_desk);
    }
    if (m_takesDesk) {
        m_desk = std::move(before);
    }
}

int EditCommand::id() const
{
    return EditId;
}

// The first command of a gesture remembers what was before; later ones add nothing to that.
bool EditCommand::mergeWith(const QUndoCommand *other)
{
    return m_gesture != 0 && static_cast<const EditCommand *>(other)->m_gesture == m_gesture;
}

DeskCommand::DeskCommand(Session &session, Desk desk, const StepName &name)
    : QUndoCommand(name.text)
    , m_session(session)
    , m_desk(std::move(desk))
    , m_gesture(idOf(name.gesture))
{
}

void DeskCommand::exchange()
{
    Desk before = m_session.desk();
    m_session.setDesk(m_desk);
    m_desk = std::move(before);
}

int DeskCommand::id() const
{
    return DeskId;
}

bool DeskCommand::mergeWith(const QUndoCommand *other)
{
    return m_gesture != 0 && static_cast<const DeskCommand *>(other)->m_gesture == m_gesture;
}

} // namespace glassnet
