// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/settingsedits.h"

#include "app/document/pushedit.h"
#include "core/training/refit.h"

namespace glassnet::edits {

Outcome setSettings(Session &session, const nn::TrainingSettings &settings, const Gesture *gesture)
{
    const nn::TrainingSettings &before = session.run().settings;
    if (before == settings) {
        return nn::Done{};
    }
    // A drag is called by all of the way that it has come.
    const nn::TrainingSettings &first = gesture != nullptr ? gesture->settingsBefore() : before;
    return push(session, nn::SetSettings{.settings = settings}, nn::nameOfChange(first, settings),
                gesture);
}

Outcome reset(Session &session)
{
    auto learned = std::make_shared<const nn::Learned>(nn::atStart(session.run()));
    if (*learned == session.run().learned) {
        return nn::Done{};
    }
    return push(session, nn::SetLearned{.learned = std::move(learned)},
                {.kind = nn::EditName::Kind::Reset});
}

Outcome newStart(Session &session, const nn::Draw &draw)
{
    return push(session, nn::withStart(session.run(), draw),
                {.kind = nn::EditName::Kind::NewStart, .name = draw.seed});
}

} // namespace glassnet::edits
