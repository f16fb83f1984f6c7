// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/askedstate.h"
#include "app/document/undostep.h"
#include "core/training/edit.h"
#include "core/training/editname.h"
#include "core/training/timeline.h"

#include <optional>

namespace glassnet {

// The one command for every edit of the run. Undo and redo are the same act: hand over the edit
// that is held and keep its inverse; and the same with what lies beside the run.
class EditCommand final : public UndoStep
{
public:
    // The edit must fit the session's run.
    EditCommand(Session &session, nn::Edit edit, nn::EditName name, const Gesture *gesture);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    [[nodiscard]] std::optional<nn::Moment> now();
    [[nodiscard]] bool isOnThisBranch();
    void exchange(bool isUndone);
    void refuse(const QString &sentence);

    nn::Edit m_edit;
    nn::EditName m_name;
    std::uint64_t m_id; // shared by the steps of a gesture
    std::uint64_t m_revision = 0; // of the session, when it was last done
    bool m_isChecked = true; // whoever pushed it has asked whether it fits
    bool m_takesAskedState; // other data may be of other people
    std::optional<AskedState>
        m_askedState; // what is to lie beside the run afterwards, if it is known
    std::optional<nn::Moment> m_before; // where the run stood when the step was made
    std::optional<nn::Moment> m_after; // and when it was taken back
    bool m_isRefused = false; // the last time, as the run of that moment had no place for it
};

// The one command for what lies beside the run.
class AskedStateCommand final : public UndoStep
{
public:
    AskedStateCommand(Session &session, AskedState askedState, const QString &text,
                      const Gesture *gesture = nullptr);

    void undo() override { exchange(); }
    void redo() override { exchange(); }
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    void exchange();

    AskedState m_askedState;
};

} // namespace glassnet
