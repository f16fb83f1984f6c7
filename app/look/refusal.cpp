// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/refusal.h"

#include "app/look/notebubble.h"
#include "app/text/coretext.h"

namespace glassnet {

bool report(Session &session, const edits::Outcome &outcome, QWidget &anchor, const QRect &part)
{
    if (outcome) {
        NoteBubble::hideIn(*anchor.window());
    } else {
        refuse(session, sentenceOf(outcome.error()), anchor, part);
    }
    return outcome.hasValue();
}

void refuse(Session &session, const QString &sentence, QWidget &anchor, const QRect &part)
{
    NoteBubble::show(anchor, sentence, NoteBubble::Kind::Refusal, part);
    session.say(sentence);
}

} // namespace glassnet
