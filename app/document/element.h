// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"

#include <variant>

namespace glassnet {

// Whatever can be selected in a network; nothing, too.
struct InputRef
{
    nn::Index input = 0; // of the network

    friend bool operator==(const InputRef &, const InputRef &) = default;
};
using Element = std::variant<std::monostate, InputRef, nn::NeuronRef, nn::WeightRef, nn::BiasRef>;

// Nothing exists everywhere.
[[nodiscard]] bool exists(const Element &element, const nn::Network &network);

} // namespace glassnet
