// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/quantity.h"
#include "core/result.h"

#include <cstdint>
#include <optional>

namespace nn {

// What usually goes wrong when a step is calculated by hand, likeliest first.
enum class MistakeKind : std::uint8_t {
    ForgottenMinus, // right but for the sign
    AddedStep, // p + η g
    ForgottenRate, // p − g
    ForgottenTwo, // (a − y) for the derivative of (a − y)²
    ExtraTwo, // 2 (a − y) for the derivative of ½ (a − y)²
    ForgottenHalf, // (a − y)² for ½ (a − y)²
    ExtraHalf, // ½ (a − y)² for (a − y)²
    ActivationForSlope, // f in place of f′
    ForgottenInput, // δ for δ · x
    ForgottenFactor, // one of the chain; `about` says which
    SumForActivation, // sum_h1 in place of h1; in the slope sum · (1 − sum) for h1 · (1 − h1)
    ActivationForSum, // f′(h1) in place of f′(sum_h1)
    ForgottenBias,
    UpdatedWeight, // in place of the old one
    OldWeight, // in place of the updated one
    UpdatedFrozen, // a frozen parameter moved
    SumForMean, // over the outputs
    MeanForSum,
    ForgottenPath, // the way through one neuron of the layer above; `about` says which
    OverwrittenWeight, // η g in place of p − η g (Slips::overwrittenWeights)
    RoundedOutput, // Slips::roundedOutput
    HalfCrossEntropy, // Slips::halfCrossEntropy
    Neighbour, // another quantity of the same kind; `about` says which
    OtherSample, // the same quantity of another sample
};

struct Mistake
{
    MistakeKind kind = MistakeKind::ForgottenMinus;
    // Where it was made in all of one layer; nothing: everywhere, or just in what `about` says.
    std::optional<Index> layer = {};
    std::optional<Quantity> about = {};
    std::optional<Index> sample = {}; // of OtherSample
    double value = 0.0; // what comes out
};

// As a sentence for people, with numbers of layers and samples from 1.
[[nodiscard]] Error describe(const Mistake &mistake, const Network &network);

} // namespace nn
