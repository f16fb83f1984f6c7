// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <cstdint>

namespace nn::kernels {

// The tutorials' network, 2-2-1 with sigmoids and biases, trained sample by sample with plain
// SGD on a squared error: small enough to stay in registers, and bound by the latency of two
// exponentials in a row, so that vectors gain nothing.
struct SmallestPlan
{
    double *weights1 = nullptr; // w1, w3 | w2, w4: two columns of `stride`
    double *biases1 = nullptr; // b1, b2
    double *weights2 = nullptr; // w5 | w6: two columns of `stride`
    double *bias2 = nullptr; // b3
    Index stride = 0;
    const double *inputs = nullptr; // 2 a sample
    const double *targets = nullptr; // 1 a sample
    Index sampleCount = 0;
    const std::uint32_t *order = nullptr;
    double rates[9] = {}; // w1 … w6, b1 … b3; 0 for a frozen parameter
    double errorFactor = 2.0; // of (a − t) in the loss's derivative
};

// `updates` updates, beginning with sample `first` of the order and starting over at its end.
// Returns a number that is finite if all losses were.
double trainSmallest(const SmallestPlan &plan, Index first, Index updates);

} // namespace nn::kernels
