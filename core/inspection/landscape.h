// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pass.h"

namespace nn {

// The loss as a function of one or two parameters, all others as they are in the network. The
// losses are objective()'s, but for rounding; shownReduction() makes them the number that is shown
// to people.

[[nodiscard]] Reduction shownReduction(Loss loss);

// What a pass of so many samples costs, in multiplications; an activation is as much as eight.
[[nodiscard]] double workOfPass(const Network &network, Index samples);

struct LossSlice
{
    Vector values; // of the parameter
    Vector losses; // at these values
    // The tangent at the present value: losses ≈ loss + slope · (value − present).
    double present = 0.0;
    double loss = 0.0;
    double slope = 0.0;
};

// values: any; Vector::LinSpaced(n, from, to) for n points of a range.
[[nodiscard]] LossSlice lossAlong(const Network &network, const Samples &samples, Loss loss,
                                  Reduction reduction, const ParameterRef &parameter,
                                  const Vector &values);

// first values × second values: entry (i, j) is the loss at first = firstValues(i) and
// second = secondValues(j). The two parameters must be different ones.
[[nodiscard]] Matrix lossGrid(const Network &network, const Samples &samples, Loss loss,
                              Reduction reduction, const ParameterRef &first,
                              const Vector &firstValues, const ParameterRef &second,
                              const Vector &secondValues);

} // namespace nn
