// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/askededits.h"

#include "app/document/editcommand.h"
#include "app/text/undotext.h"
#include "core/limits.h"

#include <QCoreApplication>

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

Outcome push(Session &session, AskedState askedState, const QString &text,
             const Gesture *gesture = nullptr)
{
    if (askedState != session.askedState()) {
        session.undoStack()->push(
            new AskedStateCommand(session, std::move(askedState), text, gesture));
    }
    return nn::Done{};
}

QString inputNameOf(const Session &session, nn::Index input)
{
    const auto &inputs = session.origin().preparation.inputs;
    return QString::fromStdString(nn::displayName(inputs[static_cast<std::size_t>(input)]));
}

// By the input if it is the only one that changes.
QString givingText(const Session &session, const nn::Vector &inputs)
{
    const nn::Vector before = session.shownInputs();
    std::vector<nn::Index> changed;
    for (nn::Index input = 0; input < inputs.size(); ++input) {
        if (before(input) != inputs(input)) {
            changed.push_back(input);
        }
    }
    return changed.size() == 1 ? QCoreApplication::translate("Edits", "Give %1 as It Is")
                                     .arg(inputNameOf(session, changed.front()))
                               : QCoreApplication::translate("Edits", "Give Inputs as They Are");
}

} // namespace

Outcome setPerson(Session &session, const nn::Vector &values, const Gesture *gesture)
{
    if (const Outcome fits = checkPerson(session, values); !fits) {
        return fits;
    }
    AskedState askedState = session.askedState();
    askedState.probe = {.row = std::nullopt, .person = values};
    return push(session, std::move(askedState), undoText({.kind = nn::EditName::Kind::SetInputs}),
                gesture);
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

Outcome giveInputs(Session &session, const nn::Vector &inputs, const Gesture *gesture)
{
    if (inputs.size() != session.run().network().inputCount()) {
        return nn::failure("The network needs a number for every input.");
    }
    for (nn::Index input = 0; input < inputs.size(); ++input) {
        if (!nn::areValues(inputs.segment(input, 1))) {
            return nn::failure("'%1' is beyond ±%2.", inputNameOf(session, input).toStdString(),
                               nn::largestValue);
        }
    }
    AskedState askedState = session.askedState();
    askedState.probe = {.row = std::nullopt, .person = askedState.probe.person, .inputs = inputs};
    return push(session, std::move(askedState), givingText(session, inputs), gesture);
}

Outcome giveInput(Session &session, nn::Index input, double value, const Gesture *gesture)
{
    nn::Vector inputs = session.shownInputs();
    if (input < 0 || input >= inputs.size()) {
        return nn::failure("The network has no such input.");
    }
    inputs(input) = value;
    return giveInputs(session, inputs, gesture);
}

Outcome takeInputsAway(Session &session)
{
    AskedState askedState = session.askedState();
    if (askedState.probe.inputs.size() == 0) {
        return nn::Done{};
    }
    askedState.probe = {.row = std::nullopt, .person = askedState.probe.person};
    return push(session, std::move(askedState),
                QCoreApplication::translate("Edits", "Numbers as in the Data"));
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
    return push(session, std::move(askedState), text);
}

} // namespace glassnet::edits
