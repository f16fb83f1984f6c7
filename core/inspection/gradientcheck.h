// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pass.h"

#include <span>
#include <variant>
#include <vector>

namespace nn {

// Backpropagation held against its definition: the loss with one number moved a little up and a
// little down,
//   (L(p + h) − L(p − h)) / 2h.
// The step is h = ∛ε · max(1, |p|), about 6·10⁻⁶, which balances the rounding of L (ε·L/h)
// against the curvature that the quotient leaves out (h²·L‴/6).

struct InputRef
{
    Index input = 0;
    Index sample = 0;

    friend bool operator==(const InputRef &, const InputRef &) = default;
};

struct DerivativeCheck
{
    std::variant<WeightRef, BiasRef, InputRef> at;
    double analytic = 0.0;
    double numeric = 0.0;
    // |analytic − numeric| relative to the largest of both and |L|, as the quotient cannot
    // resolve less than about 10⁻¹⁰ of L. 0 where all three are 0; no number if one of them is.
    double error = 0.0;
};

struct GradientCheck
{
    std::vector<DerivativeCheck> derivatives; // in the order asked for
    std::size_t worst = 0; // the place of the largest error; one that is no number is largest
};

// A right gradient stays below this by far, except where a kink lies within a step: there a
// derivative is one-sided and the quotient sees both sides. Under a Step activation both are 0.
inline constexpr double defaultCheckTolerance = 1e-6;

// Checks the given derivatives of `gradient`, whoever computed it, against objective(). Costs
// two forward passes of all samples for each derivative.
[[nodiscard]] GradientCheck checkParameters(const Network &network, const Samples &samples,
                                            Loss loss, Reduction reduction,
                                            const ParameterVector &gradient,
                                            std::span<const ParameterRef> parameters);
// The same for ∂loss/∂x of every input of every sample; inputGradient: input count × samples.
[[nodiscard]] GradientCheck checkInputs(const Network &network, const Samples &samples, Loss loss,
                                        Reduction reduction, const Matrix &inputGradient);

} // namespace nn
