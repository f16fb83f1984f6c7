// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace nn {

struct WholeNetwork
{
    friend bool operator==(WholeNetwork, WholeNetwork) = default;
};
struct LayerRef
{
    Index layer = 0;

    friend bool operator==(LayerRef, LayerRef) = default;
};
using FindingPlace = std::variant<WholeNetwork, LayerRef, NeuronRef>;

// Something about the health of a network that a person should know, beside the place it is about.
struct Finding
{
    enum class Kind : std::uint8_t {
        AllFrozen, // no parameter may change
        ZeroRate, // the learning rate is 0, set or by its schedule
        TooSmallRate, // an update is lost in the rounding of the weights
        Learned, // nothing changes any more, and nothing is left to learn
        Balanced, // nothing changes any more, as what the samples ask for cancels out
        Stuck, // nothing changes any more, though the loss is large: there is no slope
        Exploding, // the next update is larger than the weights and makes the loss larger
        LargeWeight,
        Vanishing, // an early layer gets hardly any gradient
        Dead, // a neuron whose output and slope are 0 for every sample
        Saturated, // a neuron with hardly any slope for almost every sample
        Constant, // a neuron that says the same for every sample
        Twins, // neurons of a layer that are equal and will stay so
    };
    enum class Severity : std::uint8_t {
        Note, // worth knowing; not in the way of learning
        Warning,
    };
    // What was measured, where it belongs to the kind.
    struct Figures
    {
        std::optional<double> sampleShare = {}; // of the samples, 0 to 1, for which it is so
        std::optional<double> largestSlope = {}; // |f′(z)| over the samples
        std::optional<double> gradient = {}; // root mean square; of the whole network the norm
        std::optional<double> gradientRatio = {}; // of the layer's gradient to the last layer's
        std::optional<double> stepRatio = {}; // of the next update to the size of the weights
        std::optional<double> loss = {}; // mean over the samples
        std::optional<double> lossOfGuessing = {}; // see lossOfGuessing()
    };

    Kind kind = Kind::Learned;
    Severity severity = Severity::Note;
    FindingPlace place = WholeNetwork();
    std::vector<NeuronRef> neurons = {}; // that it is about, where there are several: twins
    Figures figures = {};
    Error sentence = {};
    Error advice = {}; // what to do, as a sentence
};

} // namespace nn
