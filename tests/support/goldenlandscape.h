// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"
#include "core/samples.h"

#include <nlohmann/json.hpp>

// A case of k_landscape.json: the 2-2-1 tutorial network at its point, with its people.
struct LandscapeCase
{
    nlohmann::json json;
    nn::Network network;
    nn::Samples samples;
};
[[nodiscard]] LandscapeCase landscapeCase(int number);

// A column `number` and a row for every case of the file.
void addLandscapeRows();
