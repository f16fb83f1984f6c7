// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activation.h"
#include "core/data/preparation.h"
#include "core/network.h"

#include <cmath>
#include <optional>

namespace nn {

// What the outputs for one sample mean.
struct Answer
{
    // Nothing where the target is a number, and where the network says nothing.
    std::optional<Index> classIndex;
    double share = 0.0; // how sure of that class, 0 to 1
    // The output that decided; a number in the unit of the target; NaN where an output is none.
    double value = 0.0;

    [[nodiscard]] bool isKnown() const { return std::isfinite(value); }

    friend bool operator==(const Answer &a, const Answer &b)
    {
        return a.classIndex == b.classIndex && a.share == b.share
               && (a.value == b.value || (std::isnan(a.value) && std::isnan(b.value)));
    }
};

// With a single output, class 1 is what lies strictly above the boundary, as in classesAbove();
// of equal outputs the first one decides.
[[nodiscard]] Answer answerOf(const Eigen::Ref<const Vector> &outputs,
                              const Preparation &preparation);

// Whether the outputs for a sample are shares, and can be said in percent. A single output for two
// classes is read as one wherever it lies; of several every one has to be a share by itself.
[[nodiscard]] bool areShares(const Network &network);

// The output at which the answer changes; nothing for numbers. With one output a class it is
// where a class has half of the share.
[[nodiscard]] std::optional<double> boundaryOf(TargetCoding coding);

// Whether the class is the one of the target, as Dataset::targets holds it; nothing for numbers
// and where the network says nothing.
[[nodiscard]] std::optional<bool> isRight(const Answer &answer, double target);

// Which outputs of a neuron take the two colours at full strength, and which none.
struct OutputScale
{
    double lowest = -1.0;
    double middle = 0.0;
    double highest = 1.0;

    friend bool operator==(const OutputScale &, const OutputScale &) = default;
};

// 0 to 1 where outputs lie between these, else −1 to 1; what lies beyond is clipped.
[[nodiscard]] OutputScale outputScale(Activation activation, double slope);

} // namespace nn
