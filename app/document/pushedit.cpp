// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pushedit.h"

#include "app/document/editcommand.h"
#include "app/document/session.h"

namespace glassnet {

HeldTraining::HeldTraining(Session &session)
    : m_session(session)
{
    session.hold();
    session.catchUp();
}

HeldTraining::~HeldTraining()
{
    m_session.release();
}

edits::Outcome push(Session &session, nn::Edit edit, const nn::EditName &name,
                    const Gesture *gesture)
{
    if (edits::Outcome fits = nn::wouldFit(session.run(), edit); !fits) {
        return fits;
    }
    session.undoStack()->push(new EditCommand(session, std::move(edit), name, gesture));
    return nn::Done{};
}

edits::Outcome push(Session &session, nn::Result<nn::TrainingRun> run, const nn::EditName &name,
                    const Gesture *gesture)
{
    if (!run) {
        return run.error();
    }
    auto whole = std::make_shared<const nn::TrainingRun>(std::move(run).value());
    return push(session, nn::SetRun{.run = std::move(whole)}, name, gesture);
}

} // namespace glassnet
