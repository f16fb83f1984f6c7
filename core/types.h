// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace nn {

// Everywhere in this library one column of a matrix is one sample: inputs are
// (input count × samples), activations (units × samples), targets (outputs × samples).
using Index = Eigen::Index;
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

// The largest network that is promised to work; units are also inputs.
inline constexpr Index maximumLayers = 64;
inline constexpr Index maximumUnits = 1024;

// Equal sizes and equal entries. Eigen's own == asserts when the sizes differ.
template <typename A, typename B>
[[nodiscard]] bool sameValues(const Eigen::DenseBase<A> &a, const Eigen::DenseBase<B> &b)
{
    return a.rows() == b.rows() && a.cols() == b.cols()
           && (a.derived().array() == b.derived().array()).all();
}

} // namespace nn
