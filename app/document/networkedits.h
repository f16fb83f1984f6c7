// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"
#include "core/training/edit.h"

#include <vector>

namespace glassnet::edits {

Outcome setParameter(Session &session, const nn::ParameterRef &at, double value,
                     const Gesture *gesture = nullptr);
// In one step; one of them alone is as above.
Outcome setParameters(Session &session, const std::vector<nn::SetParameter> &values,
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

} // namespace glassnet::edits
