// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/askededits.h"

#include "app/document/editcommand.h"
#include "app/text/undotext.h"
#include "core/limits.h"

namespace glassnet::edits {

namespace {

// Sizes first: whoever asks may still be among other data.
Outcome checkPerson(const Session &session, const nn::Vector &values)
{
    const nn::Dataset &data = session.origin().dataset;
    if (values.size() != data.columnCount()) {
        return nn::failure("A person needs a number for every column.");
    }
    for (nn::Index column = 0; column < values.size(); ++column) {
        if (!nn::areValues(values.segment(column, 1))) {
            return nn::failure("'%1' is beyond ±%2.",
                               data.columns[static_cast<std::size_t>(column)].name,
                               nn::largestValue);
        }
    }
    return nn::Done{};
}

} // namespace

Outcome setPerson(Session &session, const nn::Vector &values, const Gesture *gesture)
{
    if (const Outcome fits = checkPerson(session, values); !fits) {
        return fits;
    }
    AskedState askedState = session.askedState();
    askedState.probe = {.row = std::nullopt, .person = values};
    if (askedState == session.askedState()) {
        return nn::Done{};
    }
    session.undoStack()->push(
        new AskedStateCommand(session, std::move(askedState),
                              undoText({.kind = nn::EditName::Kind::SetInputs}), gesture));
    return nn::Done{};
}

Outcome setInputValue(Session &session, nn::Index column, double value, const Gesture *gesture)
{
    if (column < 0 || column >= session.origin().dataset.columnCount()) {
        return nn::failure("The data have no such row or column.");
    }
    nn::Vector values = session.shownValues();
    values(column) = value;
    return setPerson(session, values, gesture);
}

Outcome setPeopleAsked(Session &session, std::vector<nn::PersonAsked> people, const QString &text)
{
    AskedState askedState = session.askedState();
    if (askedState.people == people) {
        return nn::Done{};
    }
    for (const nn::PersonAsked &person : people) {
        Outcome fits = nn::checkName(nn::term("The name of a person"), person.name);
        fits = fits ? checkPerson(session, person.values) : fits;
        if (!fits) {
            return fits;
        }
    }
    askedState.people = std::move(people);
    session.undoStack()->push(new AskedStateCommand(session, std::move(askedState), text));
    return nn::Done{};
}

} // namespace glassnet::edits
