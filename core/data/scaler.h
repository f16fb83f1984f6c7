// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <cstdint>

namespace nn {

// What is done to each column before a network sees it.
enum class Scaling : std::uint8_t {
    None,
    ShiftByConstants, // chosen by hand, as tutorial 001 takes away 135 lb and 66 in
    Standardise, // mean 0, deviation 1
    MinMax, // from 0 to 1
    MinMaxSymmetric, // from −1 to 1
};

// scaled = (x − shift) / scale, column by column; the scale is never 0.
struct Scaler
{
    Vector shift; // one per column
    Vector scale; // one per column

    // Both take and give (columns × samples); one sample is a single column.
    [[nodiscard]] Matrix apply(const Eigen::Ref<const Matrix> &values) const;
    [[nodiscard]] Matrix invert(const Eigen::Ref<const Matrix> &scaled) const;

    friend bool operator==(const Scaler &a, const Scaler &b)
    {
        return sameValues(a.shift, b.shift) && sameValues(a.scale, b.scale);
    }
};

// Mean and deviation of every row of (columns × samples), at least one sample. The deviation is
// that of a population: it divides by the number of samples. Equal values have their own value
// as mean and exactly no deviation.
struct Moments
{
    Vector mean;
    Vector deviation;
};
[[nodiscard]] Moments momentsOf(const Eigen::Ref<const Matrix> &values);

// Leaves every column as it is.
[[nodiscard]] Scaler noScaler(Index columnCount);
[[nodiscard]] Scaler shiftBy(const Vector &constants);

// The three that look at values (columns × samples, at least one), which should be the training
// samples only: a test sample that took part would no longer test. A column without spread is
// shifted and divided by 1.
[[nodiscard]] Scaler standardiser(const Eigen::Ref<const Matrix> &values);
[[nodiscard]] Scaler minMaxScaler(const Eigen::Ref<const Matrix> &values);
// A column without spread becomes −1.
[[nodiscard]] Scaler symmetricMinMaxScaler(const Eigen::Ref<const Matrix> &values);

} // namespace nn
