// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/landscape.h"

#include <optional>

namespace nn {

// The loss along one parameter, over a range that is wide enough to be told something by.
struct LossCurve
{
    ParameterRef parameter;
    LossSlice slice; // evenly spaced values, the present one in the middle of the first range tried
    // The lowest point, where the range holds one: losses rise to both sides of it.
    struct Minimum
    {
        double value = 0.0; // of the parameter
        double loss = 0.0;
    };
    std::optional<Minimum> minimum;
};

inline constexpr Index curvePoints = 401; // at most; fewer where a pass takes long

// All other parameters as they are in the network. The range begins as far to both sides of the
// present value as its size, at least 2, and doubles until it holds the minimum, six times at most.
// Costs 100 to 700 forward passes of all samples, of which there must be at least one: as many as
// fit into a frame, about.
[[nodiscard]] LossCurve lossCurve(const Network &network, const Samples &samples, Loss loss,
                                  Reduction reduction, const ParameterRef &parameter);

} // namespace nn
