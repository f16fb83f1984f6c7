// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/scaler.h"

#include <cassert>
#include <cmath>

namespace nn {

namespace {

// A sum that keeps what each addition rounds away, so that the mean of a million large
// measurements is as good as that of ten (Neumaier, ZAMM 54, 1974).
class CompensatedSum
{
public:
    void add(double term)
    {
        const double sum = m_sum + term;
        const bool sumIsLarger = std::abs(m_sum) >= std::abs(term);
        m_lost += sumIsLarger ? (m_sum - sum) + term : (term - sum) + m_sum;
        m_sum = sum;
    }

    [[nodiscard]] double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0.0;
    double m_lost = 0.0;
};

Vector withoutZeros(const Vector &spread)
{
    return (spread.array() == 0.0).select(1.0, spread);
}

} // namespace

Matrix Scaler::apply(const Eigen::Ref<const Matrix> &values) const
{
    assert(values.rows() == shift.size() && shift.size() == scale.size());
    return (values.colwise() - shift).array().colwise() / scale.array();
}

Matrix Scaler::invert(const Eigen::Ref<const Matrix> &scaled) const
{
    assert(scaled.rows() == shift.size() && shift.size() == scale.size());
    return (scaled.array().colwise() * scale.array()).matrix().colwise() + shift;
}

Moments momentsOf(const Eigen::Ref<const Matrix> &values)
{
    assert(values.cols() > 0);
    const auto count = static_cast<double>(values.cols());
    Moments moments{Vector(values.rows()), Vector(values.rows())};
    for (Index column = 0; column < values.rows(); ++column) {
        // Distances from the first value: small where the values are large and close together,
        // and all 0 where they are equal.
        const double origin = values(column, 0);
        CompensatedSum distances;
        for (const double value : values.row(column)) {
            distances.add(value - origin);
        }
        const double mean = distances.value() / count;
        CompensatedSum squares;
        for (const double value : values.row(column)) {
            const double distance = (value - origin) - mean;
            squares.add(distance * distance);
        }
        moments.mean(column) = origin + mean;
        moments.deviation(column) = std::sqrt(squares.value() / count);
    }
    return moments;
}

Scaler noScaler(Index columnCount)
{
    return {Vector::Zero(columnCount), Vector::Ones(columnCount)};
}

Scaler shiftBy(const Vector &constants)
{
    return {constants, Vector::Ones(constants.size())};
}

Scaler standardiser(const Eigen::Ref<const Matrix> &values)
{
    const Moments moments = momentsOf(values);
    return {moments.mean, withoutZeros(moments.deviation)};
}

Scaler minMaxScaler(const Eigen::Ref<const Matrix> &values)
{
    assert(values.cols() > 0);
    const Vector least = values.rowwise().minCoeff();
    return {least, withoutZeros(values.rowwise().maxCoeff() - least)};
}

// 2·(x − min)/(max − min) − 1 = (x − (min + max)/2) / ((max − min)/2)
Scaler symmetricMinMaxScaler(const Eigen::Ref<const Matrix> &values)
{
    const auto [least, range] = minMaxScaler(values);
    return {least + 0.5 * range, 0.5 * range};
}

} // namespace nn
