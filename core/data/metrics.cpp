// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/metrics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace nn {
namespace {

Ratio ratio(Index part, Index whole)
{
    return whole == 0 ? std::nullopt
                      : Ratio(static_cast<double>(part) / static_cast<double>(whole));
}

ClassScores classScores(const ConfusionMatrix &confusion, Index position)
{
    const Index right = confusion(position, position);
    const Index expected = confusion.row(position).sum();
    const Index predicted = confusion.col(position).sum();
    return {.support = expected,
            .precision = ratio(right, predicted),
            .recall = ratio(right, expected),
            .f1 = ratio(2 * right, expected + predicted)};
}

// The mean over classes, weighted by weightOf; an undefined score counts as 0.
template <typename WeightOf>
AveragedScores average(const std::vector<ClassScores> &classes, WeightOf weightOf)
{
    double weights = 0.0;
    double precision = 0.0;
    double recall = 0.0;
    double f1 = 0.0;
    for (const ClassScores &scores : classes) {
        const double weight = weightOf(scores);
        weights += weight;
        precision += weight * scores.precision.value_or(0.0);
        recall += weight * scores.recall.value_or(0.0);
        f1 += weight * scores.f1.value_or(0.0);
    }
    if (weights == 0.0) {
        return {};
    }
    return {.precision = precision / weights, .recall = recall / weights, .f1 = f1 / weights};
}

// The points and, by trapezoids over counts, the area.
RocCurve curveOf(Classes expected, std::span<const double> scores,
                 const std::vector<std::size_t> &fromHighToLow, Index positives, Index negatives)
{
    RocCurve curve;
    curve.points.push_back({.threshold = std::numeric_limits<double>::infinity()});
    Index truePositives = 0;
    Index falsePositives = 0;
    double doubleArea = 0.0;
    for (std::size_t i = 0; i < fromHighToLow.size();) {
        const double score = scores[fromHighToLow[i]];
        const Index truePositivesBefore = truePositives;
        const Index falsePositivesBefore = falsePositives;
        for (; i < fromHighToLow.size() && scores[fromHighToLow[i]] == score; ++i) {
            const bool isPositive = expected[fromHighToLow[i]] == 1;
            truePositives += isPositive ? 1 : 0;
            falsePositives += isPositive ? 0 : 1;
        }
        doubleArea += static_cast<double>(falsePositives - falsePositivesBefore)
                      * static_cast<double>(truePositives + truePositivesBefore);
        curve.points.push_back({.threshold = score,
                                .falsePositiveRate = *ratio(falsePositives, negatives),
                                .truePositiveRate = *ratio(truePositives, positives)});
    }
    curve.area
        = doubleArea / (2.0 * static_cast<double>(positives) * static_cast<double>(negatives));
    return curve;
}

} // namespace

std::vector<int> classesAbove(std::span<const double> scores, double threshold)
{
    std::vector<int> classes(scores.size());
    std::transform(scores.begin(), scores.end(), classes.begin(),
                   [threshold](double score) { return score > threshold ? 1 : 0; });
    return classes;
}

BinaryCounts countBinary(Classes expected, Classes predicted)
{
    const ConfusionMatrix confusion = confusionMatrix(expected, predicted, 2);
    return {.truePositives = confusion(1, 1),
            .falsePositives = confusion(0, 1),
            .falseNegatives = confusion(1, 0),
            .trueNegatives = confusion(0, 0)};
}

BinaryScores binaryScores(const BinaryCounts &counts)
{
    const auto [tp, fp, fn, tn] = counts;
    return {.accuracy = ratio(tp + tn, tp + fp + fn + tn),
            .precision = ratio(tp, tp + fp),
            .recall = ratio(tp, tp + fn),
            .specificity = ratio(tn, tn + fp),
            .f1 = ratio(2 * tp, 2 * tp + fp + fn)};
}

ConfusionMatrix confusionMatrix(Classes expected, Classes predicted, int classCount)
{
    assert(expected.size() == predicted.size());
    ConfusionMatrix confusion = ConfusionMatrix::Zero(classCount, classCount);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        ++confusion(expected[i], predicted[i]);
    }
    return confusion;
}

MulticlassScores multiclassScores(const ConfusionMatrix &confusion)
{
    assert(confusion.rows() == confusion.cols());
    MulticlassScores scores;
    scores.accuracy = ratio(confusion.trace(), confusion.sum());
    for (Index i = 0; i < confusion.rows(); ++i) {
        scores.perClass.push_back(classScores(confusion, i));
    }
    scores.macro = average(scores.perClass, [](const ClassScores &) { return 1.0; });
    scores.weighted = average(
        scores.perClass, [](const ClassScores &one) { return static_cast<double>(one.support); });
    // Every wrong sample is one false positive of a class and one false negative of another.
    scores.micro = {.precision = scores.accuracy, .recall = scores.accuracy, .f1 = scores.accuracy};
    return scores;
}

std::optional<RocCurve> rocCurve(Classes expected, std::span<const double> scores)
{
    assert(expected.size() == scores.size());
    const Index positives = std::count(expected.begin(), expected.end(), 1);
    const Index negatives = static_cast<Index>(expected.size()) - positives;
    const bool hasNan
        = std::any_of(scores.begin(), scores.end(), [](double score) { return std::isnan(score); });
    if (positives == 0 || negatives == 0 || hasNan) {
        return std::nullopt;
    }
    std::vector<std::size_t> fromHighToLow(scores.size());
    std::iota(fromHighToLow.begin(), fromHighToLow.end(), std::size_t{0});
    std::sort(fromHighToLow.begin(), fromHighToLow.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    return curveOf(expected, scores, fromHighToLow, positives, negatives);
}

Ratio logLoss(Classes expected, std::span<const double> scores)
{
    assert(expected.size() == scores.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double score = scores[i];
        if (!(score > 0.0 && score < 1.0)) {
            return std::nullopt;
        }
        sum -= expected[i] == 1 ? std::log(score) : std::log1p(-score);
    }
    return scores.empty() ? std::nullopt : Ratio(sum / static_cast<double>(scores.size()));
}

std::optional<RegressionScores> regressionScores(std::span<const double> expected,
                                                 std::span<const double> predicted)
{
    assert(expected.size() == predicted.size());
    using Numbers = Eigen::Map<const Eigen::ArrayXd>;
    const auto count = static_cast<Index>(expected.size());
    const Numbers y(expected.data(), count);
    const Eigen::ArrayXd errors = y - Numbers(predicted.data(), count);
    if (count == 0 || !errors.allFinite()) {
        return std::nullopt;
    }
    RegressionScores scores;
    scores.sumOfSquaredErrors = errors.square().sum();
    scores.meanSquaredError = scores.sumOfSquaredErrors / static_cast<double>(count);
    scores.rootMeanSquaredError = std::sqrt(scores.meanSquaredError);
    scores.meanAbsoluteError = errors.abs().mean();
    scores.maximumError = errors.abs().maxCoeff();
    const double spread = (y - y.mean()).square().sum();
    // Equal numbers may have a mean that differs from them in the last digit.
    if ((y != y(0)).any() && spread > 0.0 && std::isfinite(scores.sumOfSquaredErrors / spread)) {
        scores.r2 = 1.0 - scores.sumOfSquaredErrors / spread;
    }
    return scores;
}

} // namespace nn
