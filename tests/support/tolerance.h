// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QtGlobal>

#include <cmath>

// |actual − expected| ≤ relative·|expected| + absolute; never true for NaN.
[[nodiscard]] inline bool isNear(double actual, double expected, double relative,
                                 double absolute = 0.0)
{
    return actual == expected
           || std::abs(actual - expected) <= relative * std::abs(expected) + absolute;
}

// The same for whole arrays, relative to the largest entry: rounding errors of a small entry
// come from its large neighbours.
template <typename A, typename B>
[[nodiscard]] bool areNear(const Eigen::DenseBase<A> &actual, const Eigen::DenseBase<B> &expected,
                           double relative, double absolute = 0.0)
{
    if (actual.rows() != expected.rows() || actual.cols() != expected.cols()) {
        return false;
    }
    if (actual.size() == 0) {
        return true;
    }
    const double scale = expected.derived().cwiseAbs().maxCoeff();
    const auto distance = (actual.derived() - expected.derived()).cwiseAbs().eval();
    return (distance.array() <= relative * scale + absolute).all();
}

// QVERIFY for numbers, with both of them and their distance in the message.
#define VERIFY_NEAR(actual, expected, ...)                                                         \
    do {                                                                                           \
        const double actualValue = (actual);                                                       \
        const double expectedValue = (expected);                                                   \
        QVERIFY2(isNear(actualValue, expectedValue, __VA_ARGS__),                                  \
                 qPrintable(QString::asprintf("%s is %.17g, expected %.17g, distance %.3g",        \
                                              #actual, actualValue, expectedValue,                 \
                                              std::abs(actualValue - expectedValue))));            \
    } while (false)
