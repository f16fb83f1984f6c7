// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"
#include "core/data/builtin.h"

#include <QString>

#include <vector>

// Rows and columns count from 0.
namespace glassnet::edits {

// Other data; the name says what was done to them.
Outcome setData(Session &session, nn::DataOrigin origin, const nn::EditName &name,
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

} // namespace glassnet::edits
