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

// A step on the undo stack. Steps of one gesture become one.
class Step : public QUndoCommand
{
public:
    [[nodiscard]] std::uint64_t gesture() const { return m_gesture; } // 0: none

protected:
    Step(Session &session, const StepName &name);

    [[nodiscard]] Session &session() { return m_session; }

private:
    Session &m_session;
    std::uint64_t m_gesture;
};

// The one command for every edit of the run. Undo and redo are the same act: hand over the edit
// that is held and keep its inverse; and the same with what lies beside the run.
class EditCommand final : public Step
{
public:
    EditCommand(Session &session, nn::Edit edit, const StepName &name);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    void exchange(const QString &label, const std::optional<nn::Moment> &returnTo);

    nn::Edit m_edit;
    QString m_label;
    bool m_takesDesk; // other data may be of other people
    std::optional<Desk> m_desk; // what is to lie beside the run afterwards, if it is known
    std::optional<nn::Moment> m_before; // where the run stood when the step was made
    bool m_isRefused = false; // the last time, as the run at that moment was of another shape
};

// The one command for what lies beside the run.
class DeskCommand final : public Step
{
public:
    DeskCommand(Session &session, Desk desk, const StepName &name);

    void undo() override { exchange(); }
    void redo() override { exchange(); }
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    void exchange();

    Desk m_desk;
};

} // namespace glassnet
