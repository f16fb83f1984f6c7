// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/answer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace nn {

namespace {

double asShare(double value)
{
    return std::isnan(value) ? 0.0 : std::clamp(value, 0.0, 1.0);
}

// One output for two classes; `second` is the share of class 1.
Answer binaryAnswer(double output, double boundary, double second)
{
    const bool isSecond = output > boundary;
    return {.classIndex = isSecond ? 1 : 0,
            .share = asShare(isSecond ? second : 1.0 - second),
            .value = output};
}

Answer largestOf(const Eigen::Ref<const Vector> &outputs)
{
    Index largest = 0;
    for (Index i = 1; i < outputs.size(); ++i) {
        if (outputs(i) > outputs(largest) || std::isnan(outputs(largest))) {
            largest = i;
        }
    }
    return {.classIndex = largest, .share = asShare(outputs(largest)), .value = outputs(largest)};
}

} // namespace

Answer answerOf(const Eigen::Ref<const Vector> &outputs, const Preparation &preparation)
{
    assert(outputs.size() > 0);
    const double first = outputs(0);
    if (!outputs.allFinite()) {
        return {.classIndex = {}, .share = 0.0, .value = std::numeric_limits<double>::quiet_NaN()};
    }
    switch (preparation.coding) {
    case TargetCoding::ZeroOne: return binaryAnswer(first, 0.5, first);
    case TargetCoding::MinusOnePlusOne: return binaryAnswer(first, 0.0, (1.0 + first) / 2.0);
    case TargetCoding::OneHot: return largestOf(outputs);
    case TargetCoding::Number: break;
    }
    return {.classIndex = {}, .share = 0.0, .value = first * preparation.targetDivisor};
}

bool areShares(const Network &network)
{
    const LayerSpec &output = network.layer(network.layerCount() - 1);
    const OutputRange range = outputRange(output.activation, output.slope);
    return network.outputCount() == 1 || (range.lowest == 0.0 && range.highest == 1.0);
}

std::optional<double> boundaryOf(TargetCoding coding)
{
    switch (coding) {
    case TargetCoding::ZeroOne:
    case TargetCoding::OneHot: return 0.5;
    case TargetCoding::MinusOnePlusOne: return 0.0;
    case TargetCoding::Number: break;
    }
    return std::nullopt;
}

std::optional<bool> isRight(const Answer &answer, double target)
{
    if (!answer.classIndex) {
        return std::nullopt;
    }
    return static_cast<double>(*answer.classIndex) == target;
}

OutputScale outputScale(Activation activation, double slope)
{
    const OutputRange range = outputRange(activation, slope);
    if (range.lowest == 0.0 && range.highest == 1.0) {
        return {.lowest = 0.0, .middle = 0.5, .highest = 1.0};
    }
    return {};
}

} // namespace nn
