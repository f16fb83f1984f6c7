// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activation.h"

#include <QMetaType>

#include <optional>
#include <string>
#include <vector>

Q_DECLARE_METATYPE(nn::Activation)
Q_DECLARE_METATYPE(std::vector<double>)

// The activation that the reference files call by this name; nothing where there is none here.
[[nodiscard]] std::optional<nn::Activation> goldenActivation(const std::string &name);

// Columns activation, slope, z, expected and a row for each known activation of
// f_activations.json; `quantity` is "value" or "derivative".
void addReferenceRows(const char *quantity);
