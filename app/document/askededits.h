// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

#include <QString>

#include <vector>

namespace glassnet::edits {

// The person who is asked about. Shows them at the inputs.
Outcome setPerson(Session &session, const nn::Vector &values, const Gesture *gesture = nullptr);
// A network input that is a plain column, of whoever is shown; who becomes the person.
Outcome setInputValue(Session &session, nn::Index column, double value,
                      const Gesture *gesture = nullptr);
// The list of people; the text is for the Edit menu.
Outcome setPeopleAsked(Session &session, std::vector<nn::PersonAsked> people, const QString &text);

} // namespace glassnet::edits
