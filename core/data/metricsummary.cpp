// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/metricsummary.h"

#include <cassert>

namespace nn {
namespace {

double thresholdOf(TargetCoding coding)
{
    switch (coding) {
    case TargetCoding::ZeroOne: return 0.5;
    case TargetCoding::MinusOnePlusOne:
    case TargetCoding::OneHot:
    case TargetCoding::Number: return 0.0;
    }
    assert(false);
    return 0.0;
}

TwoClassSummary summariseTwoClasses(const Vector &outputs, const Vector &targets,
                                    TargetCoding coding)
{
    const std::vector<int> expected = classesOf(targets.transpose(), coding);
    const std::vector<int> predicted = classesOf(outputs.transpose(), coding);
    const std::span<const double> scores(outputs.data(), expected.size());
    TwoClassSummary summary;
    summary.threshold = thresholdOf(coding);
    summary.counts = countBinary(expected, predicted);
    summary.scores = binaryScores(summary.counts);
    summary.roc = rocCurve(expected, scores);
    if (coding == TargetCoding::ZeroOne) {
        summary.logLoss = logLoss(expected, scores);
    }
    summary.meanSquaredError = (outputs - targets).array().square().mean();
    return summary;
}

ManyClassSummary summariseManyClasses(const Eigen::Ref<const Matrix> &outputs,
                                      const Eigen::Ref<const Matrix> &targets)
{
    ManyClassSummary summary;
    summary.confusion = confusionMatrix(classesOf(targets, TargetCoding::OneHot),
                                        classesOf(outputs, TargetCoding::OneHot),
                                        static_cast<int>(outputs.rows()));
    summary.scores = multiclassScores(summary.confusion);
    summary.meanSquaredError = (outputs - targets).array().square().mean();
    return summary;
}

std::optional<MetricSummary> summariseNumbers(const Vector &outputs, const Vector &targets)
{
    const auto count = static_cast<std::size_t>(outputs.size());
    return regressionScores({targets.data(), count}, {outputs.data(), count});
}

} // namespace

std::vector<int> classesOf(const Eigen::Ref<const Matrix> &outputs, TargetCoding coding)
{
    assert(coding != TargetCoding::Number);
    if (coding != TargetCoding::OneHot) {
        assert(outputs.rows() == 1);
        const Vector scores = outputs.row(0).transpose();
        return classesAbove({scores.data(), static_cast<std::size_t>(scores.size())},
                            thresholdOf(coding));
    }
    std::vector<int> classes;
    for (Index sample = 0; sample < outputs.cols(); ++sample) {
        Index largest = 0;
        outputs.col(sample).maxCoeff(&largest);
        classes.push_back(static_cast<int>(largest));
    }
    return classes;
}

std::optional<MetricSummary> summarise(const Eigen::Ref<const Matrix> &outputs,
                                       const Eigen::Ref<const Matrix> &targets, TargetCoding coding)
{
    assert(outputs.rows() == targets.rows() && outputs.cols() == targets.cols());
    if (outputs.cols() == 0 || !outputs.allFinite()) {
        return std::nullopt;
    }
    switch (coding) {
    case TargetCoding::ZeroOne:
    case TargetCoding::MinusOnePlusOne:
        return summariseTwoClasses(outputs.row(0), targets.row(0), coding);
    case TargetCoding::OneHot: return summariseManyClasses(outputs, targets);
    case TargetCoding::Number:
        assert(outputs.rows() == 1);
        return summariseNumbers(outputs.row(0), targets.row(0));
    }
    assert(false);
    return std::nullopt;
}

} // namespace nn
