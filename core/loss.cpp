// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss.h"

#include <cassert>
#include <limits>
#include <string>

namespace nn {

namespace {

// −t ln sigmoid(z) − (1 − t) ln(1 − sigmoid(z)), rearranged so that it stays finite.
Matrix binaryCrossEntropies(const Matrix &z, const Matrix &t)
{
    return (z.array().max(0.0) - z.array() * t.array() + (-z.array().abs()).exp().log1p()).matrix();
}

// −Σ t ln softmax(z) = Σ t (ln Σ e^z − z), shifted by the maximum against overflow.
Vector softmaxCrossEntropies(const Matrix &z, const Matrix &t)
{
    const auto largest = z.colwise().maxCoeff().eval();
    const Matrix shifted = z.rowwise() - largest;
    const auto logSum = shifted.array().exp().colwise().sum().log().eval();
    return (t.array() * ((-shifted.array()).rowwise() + logSum)).colwise().sum().transpose();
}

// t / a, and 0 for t = 0 whatever a is: a target that asks for nothing does not pull, not even
// at an output of exactly 0.
Eigen::ArrayXXd pull(const Eigen::ArrayXXd &t, const Eigen::ArrayXXd &a)
{
    return (t == 0.0).select(0.0, t / a);
}

} // namespace

std::string_view key(Loss loss)
{
    switch (loss) {
    case Loss::MeanSquaredError: return "mean_squared_error";
    case Loss::HalfSumOfSquares: return "half_sum_of_squares";
    case Loss::MeanHalfSquaredError: return "mean_half_squared_error";
    case Loss::BinaryCrossEntropy: return "binary_cross_entropy";
    case Loss::SoftmaxCrossEntropy: return "softmax_cross_entropy";
    case Loss::Hinge: return "hinge";
    }
    return {};
}

std::string_view displayName(Loss loss)
{
    switch (loss) {
    case Loss::MeanSquaredError: return translatable("Mean squared error");
    case Loss::HalfSumOfSquares: return translatable("Half sum of squared errors");
    case Loss::MeanHalfSquaredError: return translatable("Mean half squared error");
    case Loss::BinaryCrossEntropy: return translatable("Binary cross-entropy");
    case Loss::SoftmaxCrossEntropy: return translatable("Softmax cross-entropy");
    case Loss::Hinge: return translatable("Hinge");
    }
    return {};
}

std::string_view key(Reduction reduction)
{
    return reduction == Reduction::Mean ? "mean" : "sum";
}

Result<Done> checkPair(Loss loss, Activation output)
{
    if (loss == Loss::BinaryCrossEntropy && output != Activation::Sigmoid) {
        return failure("Binary cross-entropy needs a sigmoid output, not %1.",
                       term(displayName(output)));
    }
    if (loss == Loss::SoftmaxCrossEntropy && output != Activation::Softmax) {
        return failure("Softmax cross-entropy needs a softmax output, not %1.",
                       term(displayName(output)));
    }
    if (loss == Loss::Hinge && output == Activation::Softmax) {
        return failure("Hinge loss compares signs; a softmax output has none.");
    }
    return Done{};
}

Result<Done> checkTargets(Loss loss, const Matrix &targets)
{
    const bool wantsShares = loss == Loss::BinaryCrossEntropy || loss == Loss::SoftmaxCrossEntropy;
    for (Index sample = 0; sample < targets.cols(); ++sample) {
        const auto t = targets.col(sample).array();
        if (wantsShares && !((t >= 0.0) && (t <= 1.0)).all()) {
            return failure("%1 needs targets between 0 and 1; sample %2 has another.",
                           term(displayName(loss)), sample + 1);
        }
        if (loss == Loss::Hinge && !(t.abs() == 1.0).all()) {
            return failure("Hinge loss needs targets −1 and +1; sample %1 has another.",
                           sample + 1);
        }
    }
    return Done{};
}

Vector sampleLosses(Loss loss, const OutputLayer &output, const Matrix &targets)
{
    const auto error = (output.a - targets).array();
    switch (loss) {
    case Loss::MeanSquaredError: return error.square().colwise().mean().transpose();
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: return 0.5 * error.square().colwise().sum().transpose();
    case Loss::BinaryCrossEntropy:
        return binaryCrossEntropies(output.z, targets).colwise().mean().transpose();
    case Loss::SoftmaxCrossEntropy: return softmaxCrossEntropies(output.z, targets);
    case Loss::Hinge:
        return (1.0 - targets.array() * output.a.array())
            .unaryExpr([](double margin) { return margin < 0.0 ? 0.0 : margin; })
            .colwise()
            .mean()
            .transpose();
    }
    return {};
}

double shownLoss(Loss loss, const Vector &sampleLosses)
{
    if (sampleLosses.size() == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double sum = sampleLosses.sum();
    return isShownAsSum(loss) ? sum : sum / static_cast<double>(sampleLosses.size());
}

Matrix outputGradient(Loss loss, const OutputLayer &output, const Matrix &targets)
{
    const auto a = output.a.array();
    const auto t = targets.array();
    const auto outputs = static_cast<double>(output.a.rows());
    switch (loss) {
    case Loss::MeanSquaredError: return (2.0 / outputs * (a - t)).matrix();
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: return (a - t).matrix();
    case Loss::BinaryCrossEntropy:
        return ((pull(1.0 - t, 1.0 - a) - pull(t, a)) / outputs).matrix();
    case Loss::SoftmaxCrossEntropy: return (-pull(t, a)).matrix();
    case Loss::Hinge: return (t * a < 1.0).select(-t / outputs, 0.0 * a).matrix();
    }
    return {};
}

Matrix outputDelta(Loss loss, const OutputLayer &output, const Matrix &targets)
{
    if (loss == Loss::BinaryCrossEntropy) {
        return (output.a - targets) / static_cast<double>(output.a.rows());
    }
    if (loss == Loss::SoftmaxCrossEntropy) {
        // Σt is 1 for classes; the general form keeps soft targets right.
        const auto total = targets.colwise().sum().array().eval();
        return ((output.a.array().rowwise() * total) - targets.array()).matrix();
    }
    return backward(output.activation, output.slope, output.z, output.a,
                    outputGradient(loss, output, targets));
}

} // namespace nn
