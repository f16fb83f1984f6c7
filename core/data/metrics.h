// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <optional>
#include <span>
#include <vector>

namespace nn {

// A quotient, or nothing where it would be 0/0: neither 0 nor NaN says that.
using Ratio = std::optional<double>;

// Class indices of samples, from 0.
using Classes = std::span<const int>;

// Formulas: T. Fawcett, An introduction to ROC analysis, Pattern Recognition Letters 27 (2006);
// averages over classes and "undefined counts as 0" in them as in scikit-learn.
// Spans of one function have equal lengths, one entry a sample.

// 1 where a score is above the threshold, else 0, so also where it is equal to it or NaN.
[[nodiscard]] std::vector<int> classesAbove(std::span<const double> scores, double threshold);

struct BinaryCounts
{
    Index truePositives = 0;
    Index falsePositives = 0;
    Index falseNegatives = 0;
    Index trueNegatives = 0;

    friend bool operator==(const BinaryCounts &, const BinaryCounts &) = default;
};

// Classes 0 and 1, of which 1 is the positive one.
[[nodiscard]] BinaryCounts countBinary(Classes expected, Classes predicted);

struct BinaryScores
{
    Ratio accuracy; // (tp + tn) / all
    Ratio precision; // tp / (tp + fp)
    Ratio recall; // tp / (tp + fn)
    Ratio specificity; // tn / (tn + fp)
    Ratio f1; // 2 tp / (2 tp + fp + fn)
};

[[nodiscard]] BinaryScores binaryScores(const BinaryCounts &counts);

// Counts, classes × classes: a row is the true class, a column the predicted one.
using ConfusionMatrix = Eigen::Matrix<Index, Eigen::Dynamic, Eigen::Dynamic>;

// All classes lie below the class count. [[tn, fp], [fn, tp]] with two classes.
[[nodiscard]] ConfusionMatrix confusionMatrix(Classes expected, Classes predicted, int classCount);

struct ClassScores
{
    Index support = 0; // samples of this class
    Ratio precision;
    Ratio recall;
    Ratio f1;
};

struct AveragedScores
{
    Ratio precision;
    Ratio recall;
    Ratio f1;
};

struct MulticlassScores
{
    Ratio accuracy;
    std::vector<ClassScores> perClass;
    AveragedScores macro; // each class counts the same
    AveragedScores weighted; // each class counts by its support
    AveragedScores micro; // each sample counts the same: all three are the accuracy
};

[[nodiscard]] MulticlassScores multiclassScores(const ConfusionMatrix &confusion);

struct RocPoint
{
    double threshold = 0.0; // here a score equal to the threshold is positive
    double falsePositiveRate = 0.0;
    double truePositiveRate = 0.0;
};

struct RocCurve
{
    std::vector<RocPoint> points; // infinity first, then every score from high to low, once
    double area = 0.0; // the chance that a positive scores above a negative, ties one half
};

// Nothing when a class is absent or a score is NaN. Costs n log n.
[[nodiscard]] std::optional<RocCurve> rocCurve(Classes expected, std::span<const double> scores);

// The mean of -ln s over class 1 and -ln(1 - s) over class 0. Nothing without samples and where
// a score does not lie between 0 and 1, these excluded.
[[nodiscard]] Ratio logLoss(Classes expected, std::span<const double> scores);

struct RegressionScores
{
    double sumOfSquaredErrors = 0.0;
    double meanSquaredError = 0.0;
    double rootMeanSquaredError = 0.0; // in the unit of the target, as the next two
    double meanAbsoluteError = 0.0;
    double maximumError = 0.0;
    Ratio r2; // 1 - SSE / sum of (expected - mean)²; nothing when all expected are equal
};

// Nothing without samples and where an error is not finite.
[[nodiscard]] std::optional<RegressionScores> regressionScores(std::span<const double> expected,
                                                               std::span<const double> predicted);

} // namespace nn
