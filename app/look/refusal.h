// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

#include <QRect>

class QWidget;

namespace glassnet {

// Says a refusal beside what it is about, a widget or a part of it, and in the status
// line; whatever was said before is over when nothing is refused. True then.
bool report(Session &session, const edits::Outcome &outcome, QWidget &anchor,
            const QRect &part = {});
void refuse(Session &session, const QString &sentence, QWidget &anchor, const QRect &part = {});

} // namespace glassnet
