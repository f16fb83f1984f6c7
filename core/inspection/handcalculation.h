// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/mistake.h"

namespace nn {

// A sample's step as somebody calculates it who departs from the right way in one thing and goes
// on correctly from there: what valueOf() finds in the result is what that person writes down.
// The update is p −= η g; other optimisers and penalties leave the result without an update.

// Nobody calculates more by hand; a calculation holds some ten numbers for each parameter.
inline constexpr Index mostParametersByHand = 100'000;

// Of the kinds of mistakes all but ForgottenMinus, Neighbour and OtherSample, which need no
// calculation. `about` of ForgottenFactor is a Slope, Weight, NeuronFactor, ParameterFactor or
// ActivationGradient. A kind with two meanings tells them apart by `about`: SumForActivation in
// the slopes alone is about a Slope, in what the weights multiply on the way back about a
// ParameterFactor; OldWeight about a Bias leaves the biases alone.
[[nodiscard]] StepNumbers calculatedWith(const HomeworkContext &context, const Mistake &mistake);

// Results rounded before they were used further.
struct EarlyRounding
{
    int decimals = 6;
    // f′ of sigmoid and tanh as a (1 − a) and 1 − a² of the rounded activation, else at the sum.
    bool hasSlopesFromActivations = true;
    // The factors of the chain rule are rounded, ∂o1/∂h1 and so on, else ∂L/∂h1 and δ.
    bool isInFactors = false;
};
// Every number as it came out, unrounded itself; or with `keepsRounded` as it was used.
[[nodiscard]] StepNumbers calculatedWith(const HomeworkContext &context,
                                         const EarlyRounding &rounding, bool keepsRounded);

} // namespace nn
