// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/refusal.h"

#include "app/look/notebubble.h"
#include "app/text/coretext.h"

namespace glassnet {

bool report(Session &session, const edits::Outcome &outcome, QWidget &place, const QRect &part)
{
    if (outcome) {
        NoteBubble::hideIn(*place.window());
    } else {
        refuse(session, sentenceOf(outcome.error()), place, part);
    }
    return outcome.hasValue();
}

void refuse(Session &session, const QString &sentence, QWidget &place, const QRect &part)
{
    NoteBubble::show(place, sentence, NoteBubble::Kind::Refusal, part);
    session.say(sentence);
}

} // namespace glassnet
