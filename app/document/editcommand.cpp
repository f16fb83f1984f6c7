// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/editcommand.h"

#include "app/document/session.h"
#include "app/text/undotext.h"

#include <QCoreApplication>

#include <utility>

namespace glassnet {

namespace {

enum CommandId { EditId = 1, AskedStateId };

} // namespace

EditCommand::EditCommand(Session &session, nn::Edit edit, nn::EditName name, const Gesture *gesture)
    : UndoStep(session, undoText(name), gesture)
    , m_edit(std::move(edit))
    , m_name(std::move(name))
    , m_id(this->gesture() != 0 ? this->gesture() : Gesture::newId())
    , m_takesAskedState(std::holds_alternative<nn::SetData>(m_edit)
                        || std::holds_alternative<nn::SetRun>(m_edit))
{
    m_before = now();
}

std::optional<nn::Moment> EditCommand::now()
{
    const SnapshotPtr &snapshot = session().snapshot();
    return snapshot ? std::optional(snapshot->now) : std::nullopt;
}

// After a return through time the run may have come another way than by this edit.
bool EditCommand::isOnThisBranch()
{
    const SnapshotPtr &snapshot = session().snapshot();
    return !snapshot || snapshot->revision < m_revision || snapshot->hasEdit(m_id);
}

void EditCommand::undo()
{
    if (!m_isRefused && !isOnThisBranch()) {
        refuse(QCoreApplication::translate(
            "Edits", "'%1' was done on another branch: here is nothing to take back."));
        return;
    }
    m_after = now();
    exchange(true);
}

void EditCommand::redo()
{
    exchange(false);
}

// Where the run of this moment does not fit, nothing is changed, and the opposite step has nothing
// to change either.
void EditCommand::exchange(bool isUndone)
{
    if (std::exchange(m_isRefused, false)) {
        return;
    }
    if (!std::exchange(m_isChecked, false) && !nn::wouldFit(session().run(), m_edit)) {
        refuse(QCoreApplication::translate(
            "Edits", "'%1' was done to another network than the one of this moment."));
        return;
    }
    AskedState before = session().askedState();
    ApplyEdit order{.edit = m_edit,
                    .name = m_name,
                    .returnTo = isUndone ? m_before : m_after,
                    .mark = nn::EditMark{.id = m_id, .isUndone = isUndone}};
    order.name.isUndone = isUndone;
    m_edit = session().exchange(order);
    m_revision = session().revision();
    if (m_askedState) {
        session().setAskedState(*m_askedState);
    }
    if (m_takesAskedState) {
        m_askedState = std::move(before);
    }
}

void EditCommand::refuse(const QString &sentence)
{
    m_isRefused = true;
    session().say(sentence.arg(text()));
}

int EditCommand::id() const
{
    return EditId;
}

// The first command of a gesture remembers what was before; the last, how it is called.
bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto &next = *static_cast<const EditCommand *>(other);
    const bool isSame = gesture() != 0 && next.gesture() == gesture();
    if (isSame) {
        m_name = next.m_name;
        m_revision = next.m_revision;
    }
    return isSame;
}

AskedStateCommand::AskedStateCommand(Session &session, AskedState askedState, const QString &text,
                                     const Gesture *gesture)
    : UndoStep(session, text, gesture)
    , m_askedState(std::move(askedState))
{
}

void AskedStateCommand::exchange()
{
    AskedState before = session().askedState();
    session().setAskedState(m_askedState);
    m_askedState = std::move(before);
}

int AskedStateCommand::id() const
{
    return AskedStateId;
}

bool AskedStateCommand::mergeWith(const QUndoCommand *other)
{
    return gesture() != 0 && static_cast<const AskedStateCommand *>(other)->gesture() == gesture();
}

} // namespace glassnet
