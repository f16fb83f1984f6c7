// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activation.h"
#include "core/result.h"
#include "core/types.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace nn {

// How wrong the outputs a of one sample are about its targets t. Over several samples a loss is
// shown as a mean, except HalfSumOfSquares, which tutorial 004 adds up.
enum class Loss : std::uint8_t {
    MeanSquaredError, // mean over the outputs of (a − t)²: tutorials 001 to 003
    HalfSumOfSquares, // ½ Σ (a − t)², shown as the sum over the samples: tutorial 004
    MeanHalfSquaredError, // ½ Σ (a − t)², shown as the mean over the samples: Playground
    BinaryCrossEntropy, // mean over the outputs of −t ln a − (1 − t) ln(1 − a): tutorial 000
    SoftmaxCrossEntropy, // −Σ t ln a
    Hinge, // mean over the outputs of max(0, 1 − t·a), for targets −1 and +1
};

inline constexpr std::array allLosses{
    Loss::MeanSquaredError,   Loss::HalfSumOfSquares,    Loss::MeanHalfSquaredError,
    Loss::BinaryCrossEntropy, Loss::SoftmaxCrossEntropy, Loss::Hinge,
};

// How the gradients of the samples of a batch become one: the tutorials differ, and the same
// learning rate then means steps that differ by the size of the batch.
enum class Reduction : std::uint8_t { Mean, Sum };

[[nodiscard]] std::string_view key(Loss loss); // the name used in files
[[nodiscard]] std::string_view displayName(Loss loss); // in English; a program translates it
[[nodiscard]] std::string_view key(Reduction reduction);

// Whether the loss of many samples is shown as their sum; else it is their mean.
[[nodiscard]] constexpr bool isShownAsSum(Loss loss)
{
    return loss == Loss::HalfSumOfSquares;
}

// Refuses pairs that are not defined: binary cross-entropy needs sigmoid outputs, softmax
// cross-entropy a softmax output, hinge anything but softmax.
[[nodiscard]] Result<Done> checkPair(Loss loss, Activation output);

// Refuses targets that the loss has no meaning for: outside 0 … 1 for the cross-entropies,
// other than −1 and +1 for hinge. The sentence names the sample.
[[nodiscard]] Result<Done> checkTargets(Loss loss, const Matrix &targets);

// The last layer of a pass: weighted sums z and outputs a = f(z), outputs × samples. The
// cross-entropies are computed from z, where they neither overflow nor cancel.
struct OutputLayer
{
    Activation activation;
    double slope;
    const Matrix &z;
    const Matrix &a;
};

// The loss of each sample. targets: outputs × samples.
[[nodiscard]] Vector sampleLosses(Loss loss, const OutputLayer &output, const Matrix &targets);

// The number to show for all samples together: their mean, or their sum (isShownAsSum). NaN
// for no samples.
[[nodiscard]] double shownLoss(Loss loss, const Vector &sampleLosses);

// ∂(loss of a sample)/∂a, outputs × samples. At hinge's kink (t·a = 1) it is 0.
[[nodiscard]] Matrix outputGradient(Loss loss, const OutputLayer &output, const Matrix &targets);

// δ = ∂(loss of a sample)/∂z of the output layer, outputs × samples. For the cross-entropies
// that is a − t (times 1/outputs for the binary one), by which saturated outputs keep learning.
[[nodiscard]] Matrix outputDelta(Loss loss, const OutputLayer &output, const Matrix &targets);

} // namespace nn
