// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An output layer of one neuron, by far the commonest, for the neuron-innermost kernels. As a
// column of lines it would fill one lane in eight; as the row that it is it needs no padding.

#include "core/kernels/kernels.h"
#include "core/kernels/vector.h"

namespace {

using nn::Index;
using nn::kernels::LayerPlan;
using nn::kernels::Plan;

// A single output above a hidden layer: its weights are one row, which stands in the transposed
// block, and a row times a column needs no line of memory a sample.
GLASSNET_INLINE bool isSingle(const Plan &plan)
{
    return plan.layerCount > 1 && plan.layers[plan.layerCount - 1].units == 1;
}

void singleOutput(const Plan &plan, const double *below, Index count, double *z)
{
    const LayerPlan &layer = plan.layers[plan.layerCount - 1];
    const double *weights = plan.transposed + layer.transposedOffset;
    for (Index i = 0; i < count; ++i) {
        const double *a = below + i * layer.transposedStride;
        Doubles sum{};
        for (Index k = 0; k < layer.transposedStride; k += lanes<double>) {
            sum += load(weights + k) * load(a + k);
        }
        z[i] = plan.parameters[layer.biasOffset] + sumOfLanes<double>(sum);
    }
}

// Its gradient: Σ δ a, spread to the first row of each column.
void singleGradient(const LayerPlan &layer, const double *delta, const double *below, Index count,
                    double *gradient, bool adds)
{
    constexpr int width = lanes<double>;
    for (Index input = 0; input < layer.transposedStride; input += width) {
        Doubles sum{};
        for (Index i = 0; i < count; ++i) {
            sum += delta[i * layer.stride] * load(below + i * layer.transposedStride + input);
        }
        for (Index k = 0; k < width && input + k < layer.inputs; ++k) {
            double *to = gradient + layer.offset + (input + k) * layer.stride;
            *to = (adds ? *to : 0.0) + sum[k];
        }
    }
    double bias = adds ? gradient[layer.biasOffset] : 0.0;
    for (Index i = 0; i < count; ++i) {
        bias += delta[i * layer.stride];
    }
    gradient[layer.biasOffset] = bias;
}

} // namespace
