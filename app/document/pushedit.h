// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/editcommand.h"
#include "app/document/edits.h"

#include <QCoreApplication>

namespace glassnet {

// What the verbs have in common: their texts' translation context, and the way onto the stack.
struct EditTexts
{
    Q_DECLARE_TR_FUNCTIONS(Edits)
};

// While it lives training holds, and the session's run is the one that the training thread has: a
// whole run that is made of it loses nothing that was learned meanwhile.
class HeldTraining
{
public:
    explicit HeldTraining(Session &session);
    ~HeldTraining();

    HeldTraining(const HeldTraining &) = delete;
    HeldTraining &operator=(const HeldTraining &) = delete;

private:
    Session &m_session;
};

inline constexpr int labelDigits = 4; // of a number in the label of an edit on the loss chart

// Pushes the edit if it fits.
[[nodiscard]] edits::Outcome push(Session &session, nn::Edit edit, const UndoName &name);
// The same for a whole run, if there is one.
[[nodiscard]] edits::Outcome push(Session &session, nn::Result<nn::TrainingRun> run,
                                  const UndoName &name);

} // namespace glassnet
