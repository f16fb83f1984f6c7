// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/initialization.h"
#include "core/result.h"

#include <string>

namespace nn {

// How first weights are drawn: said once, it can be drawn again to the same numbers.
struct Draw
{
    Initializer initializer = Initializer::StandardNormal;
    DrawOrder order = DrawOrder::NeuronByNeuron;
    Generator generator = Generator::Own;
    std::string seed = "0";
    // The stream had drawn the data before, as tutorial 004's and the Playground's have.
    bool isAfterData = false;

    friend bool operator==(const Draw &, const Draw &) = default;
};

// What a reset goes back to: the network as it was before the first step, edits made then
// included, and the stream that orders the samples.
struct Start
{
    Network network;
    Rng order = Rng();
    Draw draw = {};

    friend bool operator==(const Start &, const Start &) = default;
};

// A start of that shape with parameters drawn anew; frozen ones keep their value. The order of
// samples follows from the seed too. Refuses a seed that the generator does not have.
[[nodiscard]] Result<Start> drawnStart(const Network &shape, Draw draw);

} // namespace nn
