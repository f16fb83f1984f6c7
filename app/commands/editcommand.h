// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/desk.h"
#include "app/session/gesture.h"
#include "core/training/edit.h"
#include "core/training/timeline.h"

#include <QUndoCommand>

#include <optional>

namespace glassnet {

class Session;

// What a step on the undo stack is called, and which drag it is part of.
struct StepName
{
    QString text = {}; // in the Edit menu: "Change Weight w1"
    QString label = {}; // on the loss chart: "w1 = 1.50"
    const Gesture *gesture = nullptr; // null: a step by itself
};

// The one command for every edit of the run. Undo and redo are the same act: hand over the edit
// that is held and keep its inverse; and the same with what lies beside the run.
class EditCommand final : public QUndoCommand
{
public:
    // `desk`: what is to lie beside the run afterwards; nothing: what the edit leaves there.
    EditCommand(Session &session, nn::Edit edit, const StepName &name,
                std::optional<Desk> desk = std::nullopt);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    void exchange(const std::optional<nn::Moment> &returnTo);

    Session &m_session;
    nn::Edit m_edit;
    QString m_label;
    std::optional<Desk> m_desk;
    bool m_takesDesk; // other data may be of other people
    std::optional<nn::Moment> m_before; // where the run stood when the step was made
    std::uint64_t m_gesture = 0; // 0: none
};

// The one command for what lies beside the run.
class DeskCommand final : public QUndoCommand
{
public:
    DeskCommand(Session &session, Desk desk, const StepName &name);

    void undo() override { exchange(); }
    void redo() override { exchange(); }
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    void exchange();

    Session &m_session;
    Desk m_desk;
    std::uint64_t m_gesture = 0;
};

} // namespace glassnet
