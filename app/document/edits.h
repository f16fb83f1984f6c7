// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"
#include "app/document/session.h"
#include "app/text/coretext.h"
#include "core/data/builtin.h"
#include "core/result.h"

#include <QString>

#include <span>
#include <vector>

// Everything a person can do to the document, each as one undoable step. The verbs check, push
// and name the step; a refusal says why in one sentence, and nothing has changed. Edits that are
// given the same gesture are one step together.
namespace glassnet::edits {

using Outcome = nn::Result<nn::Done>;

// The network
Outcome setParameter(Session &session, const nn::ParameterRef &at, double value,
                     const Gesture *gesture = nullptr);
Outcome setFrozen(Session &session, const nn::ParameterRef &at, bool frozen);
Outcome setActivation(Session &session, nn::Index layer, nn::Activation activation, double slope);
Outcome setHiddenActivation(Session &session, nn::Activation activation); // all hidden layers
Outcome setHasBiases(Session &session, nn::Index layer, bool hasBiases);
// What exists in both shapes keeps its values; the rest is drawn as the start was.
Outcome setUnits(Session &session, nn::Index layer, nn::Index units);
Outcome addLayer(Session &session, nn::Index before); // a hidden one, before layer `before`
Outcome removeLayer(Session &session, nn::Index layer);
Outcome setInputs(Session &session, const std::vector<nn::DerivedInput> &inputs);

// The run
Outcome setSettings(Session &session, const nn::TrainingSettings &settings, const QString &text,
                    const Gesture *gesture = nullptr);
Outcome reset(Session &session); // to the same start
Outcome newStart(Session &session, const nn::Draw &draw);

// The data. Rows and columns count from 0.
Outcome setData(Session &session, nn::DataOrigin origin, const QString &text,
                const Gesture *gesture = nullptr);
Outcome setValue(Session &session, nn::Index row, nn::Index column, double value);
Outcome moveSample(Session &session, nn::Index row, double across, double down,
                   const Gesture *gesture); // the first two columns
Outcome setTarget(Session &session, nn::Index row, double target);
Outcome setName(Session &session, nn::Index row, const QString &name);
Outcome setRole(Session &session, nn::Index row, nn::Role role);
// Where the samples have names and this one has none, it gets one. It is shown.
Outcome addRow(Session &session, const nn::Vector &values, double target, const QString &name);
Outcome removeRows(Session &session, std::vector<nn::Index> rows);
// Fits the scaler to the training rows as they are now; the constants are for ShiftByConstants.
Outcome setScaling(Session &session, nn::Scaling scaling, const nn::Vector &constants);
Outcome setUnit(Session &session, nn::Index column, nn::Unit unit); // converts all values
// A built-in set. Within a group of the menu the network and its settings stay, with inputs and
// outputs as the set needs them, and start anew; another group begins with its own problem.
Outcome chooseBuiltIn(Session &session, const nn::BuiltInChoice &choice);

// The person who is asked about. Shows them at the inputs.
Outcome setPerson(Session &session, const nn::Vector &values, const Gesture *gesture = nullptr);
// A network input that is a plain column, of whoever is shown; who becomes the person.
Outcome setInputValue(Session &session, nn::Index column, double value,
                      const Gesture *gesture = nullptr);
Outcome setPeopleAsked(Session &session, std::vector<nn::PersonAsked> people, const QString &text);

} // namespace glassnet::edits
