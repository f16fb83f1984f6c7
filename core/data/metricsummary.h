// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/metrics.h"
#include "core/data/preparation.h"
#include "core/types.h"

#include <optional>
#include <variant>
#include <vector>

namespace nn {

struct TwoClassSummary
{
    double threshold = 0.0; // 1/2 for targets 0 and 1, 0 for -1 and +1; not above it is class 0
    BinaryCounts counts;
    BinaryScores scores;
    std::optional<RocCurve> roc;
    Ratio logLoss; // of outputs between 0 and 1 only
    double meanSquaredError = 0.0; // of the outputs against the coded targets
};

struct ManyClassSummary
{
    ConfusionMatrix confusion;
    MulticlassScores scores;
    double meanSquaredError = 0.0; // over all outputs of all samples
};

using MetricSummary = std::variant<TwoClassSummary, ManyClassSummary, RegressionScores>;

// The class that outputs (outputs × samples) name: with one output 1 above the threshold of the
// coding, else 0; with one output a class the largest, the first of equal ones. Not for Number.
[[nodiscard]] std::vector<int> classesOf(const Eigen::Ref<const Matrix> &outputs,
                                         TargetCoding coding);

// How well outputs meet coded targets, both (outputs × samples): one row, or with OneHot one row
// a class. Numbers are judged as they are coded; whoever wants the unit of the target multiplies
// both by the target divisor. Nothing without samples and when an output is not finite.
[[nodiscard]] std::optional<MetricSummary> summarise(const Eigen::Ref<const Matrix> &outputs,
                                                     const Eigen::Ref<const Matrix> &targets,
                                                     TargetCoding coding);

} // namespace nn
