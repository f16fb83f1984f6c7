// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"

#include <QString>

#include <vector>

namespace glassnet::edits {

// The person who is asked about. Shows them at the inputs, in place of numbers given as they are.
Outcome setPerson(Session &session, const nn::Vector &values, const Gesture *gesture = nullptr);
// A network input that is a plain column, of whoever is shown; who becomes the person.
Outcome setInputValue(Session &session, nn::Index column, double value,
                      const Gesture *gesture = nullptr);

// Numbers to the network's inputs as they are, one an input: nothing is scaled, converted or
// computed from others. The person waits.
Outcome giveInputs(Session &session, const nn::Vector &inputs, const Gesture *gesture = nullptr);
// One of them; the others stay what the network sees of whoever is shown.
Outcome giveInput(Session &session, nn::Index input, double value,
                  const Gesture *gesture = nullptr);
// Back to the person, if inputs are given.
Outcome takeInputsAway(Session &session);

// The list of people; the text is for the Edit menu.
Outcome setPeopleAsked(Session &session, std::vector<nn::PersonAsked> people, const QString &text);

} // namespace glassnet::edits
