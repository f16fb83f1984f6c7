// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/updateexplanation.h"

namespace nn {

// Which sample pulls a parameter which way: ∂L/∂parameter of every sample alone, whose sum or mean
// is the gradient. Training moves the parameter against it: a sample with a positive derivative
// pulls it down.
struct SampleGradients
{
    // Those that are not listed one by one.
    struct Others
    {
        Index count = 0;
        double sum = 0.0;

        friend bool operator==(const Others &, const Others &) = default;
    };

    ParameterRef parameter;
    Index sampleCount = 0;
    std::vector<SampleDerivative> down; // positive derivatives, the strongest first
    std::vector<SampleDerivative> up; // negative ones, likewise
    Others otherDown;
    Others otherUp;
    Index idle = 0; // samples whose derivative is 0
    Reduction reduction = Reduction::Mean;
    double sum = 0.0; // of the derivatives of all samples
    double derivative = 0.0; // gradient()'s: the sum, or the mean
};

inline constexpr Index samplesPerSide = 12;

// Samples as for gradient(), at least one; the parameter must exist. Lists at most so many samples
// in each direction. Costs one pass of all samples, forward and back. Derivatives that are no
// number are left out of the lists and make the sum none.
[[nodiscard]] SampleGradients sampleGradients(const Network &network, const Samples &samples,
                                              Loss loss, Reduction reduction,
                                              const ParameterRef &parameter,
                                              Index perSide = samplesPerSide);

} // namespace nn
