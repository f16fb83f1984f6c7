// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pass.h"

namespace nn {

// Second derivatives, exact to rounding: no finite differences take part. The forward and the
// backward pass are run on dual numbers (value, rate of change along a direction); what comes
// out beside the gradient is the Hessian times that direction (B. A. Pearlmutter, "Fast exact
// multiplication by the Hessian", Neural Computation 6, 1994).

// f''(z) of one neuron; not for Softmax. At a kink it is the left one.
[[nodiscard]] double secondDerivative(Activation activation, double slope, double z);

// The gradient of objective() and how it changes as the parameters move along `direction`.
struct GradientChange
{
    ParameterVector gradient;
    ParameterVector change; // Hessian · direction
};
// Costs about three gradients. The direction has the network's layout; its padding and the
// entries of absent biases must be 0.
[[nodiscard]] GradientChange gradientChange(const Network &network, const Samples &samples,
                                            Loss loss, Reduction reduction,
                                            const ParameterVector &direction);

inline constexpr Index maximumHessianParameters = 400;

// ∂²objective/∂p∂q in the order of Network::parameterList(), parameters × parameters; symmetric
// up to rounding. Refuses more than maximumHessianParameters.
[[nodiscard]] Result<Matrix> hessian(const Network &network, const Samples &samples, Loss loss,
                                     Reduction reduction);

// The curvatures of the loss and the directions in which it has them.
struct Spectrum
{
    Vector eigenvalues; // ascending
    Matrix eigenvectors; // one column each, of unit length, its largest component positive
};
// Of a symmetric matrix with finite entries; only its lower triangle is read. An eigenvalue is
// good to about 10⁻¹⁵ of the largest one.
[[nodiscard]] Spectrum spectrum(const Matrix &hessian);

} // namespace nn
