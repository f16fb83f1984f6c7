// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"
#include "core/training/edit.h"
#include "core/training/editname.h"

// How an edit comes onto the undo stack.
namespace glassnet {

class Gesture;
class Session;

// While it lives training is held, and the session's run is the one that the training thread has:
// a whole run that is made of it loses nothing that was learned meanwhile.
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

// Pushes the edit if it fits the session's run.
[[nodiscard]] edits::Outcome push(Session &session, nn::Edit edit, const nn::EditName &name,
                                  const Gesture *gesture = nullptr);
// The same for a whole run, if there is one.
[[nodiscard]] edits::Outcome push(Session &session, nn::Result<nn::TrainingRun> run,
                                  const nn::EditName &name, const Gesture *gesture = nullptr);

} // namespace glassnet
