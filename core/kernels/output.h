// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The output layer of a pass: from its weighted sums to losses and δ, on plain runs of numbers
// in which the values of one output of many samples, or of all outputs of one sample, follow
// each other. The formulas are those of loss.h.

#include "core/kernels/activations.h"
#include "core/kernels/kernels.h"

namespace {

using nn::Index;
using nn::Loss;

// δ from z for one vector, and something that is finite if the losses are. perOutput is
// 1 / number of outputs.
template <Activation activation>
GLASSNET_INLINE Doubles outputDelta(Loss loss, double slope, double perOutput, Doubles z, Doubles t,
                                    Doubles &probe)
{
    const Doubles a = activated<activation, double>(z, slope);
    const Doubles slopeThere
        = derived<activation, double>(derivesFromOutput(activation) ? a : z, slope);
    const Doubles error = a - t;
    switch (loss) {
    case Loss::MeanSquaredError:
        probe += error * error;
        return 2.0 * perOutput * error * slopeThere;
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: probe += error * error; return error * slopeThere;
    // z·0 is 0, or NaN where z is not finite: the loss is finite where z is.
    case Loss::BinaryCrossEntropy: probe += z * 0.0; return perOutput * error;
    case Loss::Hinge: {
        probe += a * 0.0;
        const Doubles pull = -perOutput * t * slopeThere;
        return t * a < 1.0 ? pull : Doubles{} * a;
    }
    case Loss::SoftmaxCrossEntropy: break;
    }
    return error;
}

// Whether the loss is a multiple of (a − t)², and of which.
constexpr bool isSquared(Loss loss)
{
    return loss == Loss::MeanSquaredError || loss == Loss::HalfSumOfSquares
           || loss == Loss::MeanHalfSquaredError;
}
constexpr double factorOfSquare(Loss loss, double perOutput)
{
    return loss == Loss::MeanSquaredError ? perOutput : 0.5;
}

// The loss of one number; for losses that add up over the outputs.
GLASSNET_INLINE double lossOfOutput(Loss loss, double perOutput, double z, double a, double t)
{
    switch (loss) {
    case Loss::MeanSquaredError:
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: return factorOfSquare(loss, perOutput) * (a - t) * (a - t);
    case Loss::BinaryCrossEntropy:
        return perOutput
               * ((z <= 0.0 ? 0.0 : z) - z * t
                  + __builtin_log1p(__builtin_exp(-__builtin_fabs(z))));
    case Loss::Hinge: {
        const double margin = 1.0 - t * a;
        return perOutput * (margin < 0.0 ? 0.0 : margin);
    }
    case Loss::SoftmaxCrossEntropy: break;
    }
    return 0.0;
}

// a = softmax(z) of one sample in place; returns ln Σ e^z.
GLASSNET_INLINE double softmaxInPlace(double *z, Index outputs)
{
    double largest = z[0];
    for (Index i = 1; i < outputs; ++i) {
        largest = z[i] > largest ? z[i] : largest;
    }
    double sum = 0.0;
    for (Index i = 0; i < outputs; ++i) {
        z[i] = __builtin_exp(z[i] - largest);
        sum += z[i];
    }
    for (Index i = 0; i < outputs; ++i) {
        z[i] /= sum;
    }
    return largest + __builtin_log(sum);
}

// δ of a softmax output of one sample in place of z. With da the derivative by the outputs,
// δ = a ∘ (da − Σ a·da); with softmax cross-entropy that is a Σt − t.
inline double softmaxDelta(Loss loss, double *z, const double *t, Index outputs)
{
    double probe = 0.0;
    for (Index i = 0; i < outputs; ++i) {
        probe += z[i] * 0.0;
    }
    (void)softmaxInPlace(z, outputs);
    double shared = 0.0;
    const double factor = loss == Loss::MeanSquaredError ? 2.0 / static_cast<double>(outputs) : 1.0;
    for (Index i = 0; i < outputs; ++i) {
        shared += loss == Loss::SoftmaxCrossEntropy ? t[i] : z[i] * factor * (z[i] - t[i]);
    }
    for (Index i = 0; i < outputs; ++i) {
        z[i] = loss == Loss::SoftmaxCrossEntropy ? z[i] * shared - t[i]
                                                 : z[i] * (factor * (z[i] - t[i]) - shared);
    }
    return probe;
}

// The loss of one sample with a softmax output; z is overwritten.
inline double softmaxLoss(Loss loss, double *z, const double *t, Index outputs)
{
    double crossEntropy = 0.0;
    double weightedSum = 0.0;
    double total = 0.0;
    for (Index i = 0; i < outputs; ++i) {
        weightedSum += t[i] * z[i];
        total += t[i];
    }
    const double logSum = softmaxInPlace(z, outputs);
    crossEntropy = total * logSum - weightedSum;
    if (loss == Loss::SoftmaxCrossEntropy) {
        return crossEntropy;
    }
    double sum = 0.0;
    for (Index i = 0; i < outputs; ++i) {
        sum += lossOfOutput(loss, 1.0 / static_cast<double>(outputs), 0.0, z[i], t[i]);
    }
    return sum;
}

} // namespace
