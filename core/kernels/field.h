// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The outputs of all neurons over a grid, in single precision: fieldBlock points of a row side
// by side, every neuron written straight into its plane.

#include "core/kernels/activations.h"
#include "core/kernels/kernels.h"

namespace {

using nn::kernels::fieldBlock;
using nn::kernels::FieldPlan;
using nn::kernels::LayerPlan;
using Floats = VectorOf<float>;

// One layer for `vectors` vectors of points. below[k] and to[unit] are the rows of the block.
template <Activation activation, int vectors>
GLASSNET_INLINE void fieldVectors(const FieldPlan &plan, const LayerPlan &layer,
                                  const float *const *below, float *const *to, Index at)
{
    constexpr int width = lanes<float>;
    for (Index unit = 0; unit < layer.units; ++unit) {
        Floats z[vectors];
        for (int v = 0; v < vectors; ++v) {
            z[v] = all(plan.parameters[layer.biasOffset + unit]);
        }
        const float *weights = plan.parameters + layer.offset + unit;
        for (Index k = 0; k < layer.inputs; ++k) {
            const Floats weight = all(weights[k * layer.stride]);
            for (int v = 0; v < vectors; ++v) {
                z[v] += weight * load(below[k] + at + v * width);
            }
        }
        for (int v = 0; v < vectors; ++v) {
            store(to[unit] + at + v * width,
                  activated<activation, float>(z[v], static_cast<float>(layer.slope)));
        }
    }
}

inline void softmaxColumns(float *const *rows, Index outputs, Index points)
{
    for (Index i = 0; i < points; ++i) {
        float largest = rows[0][i];
        for (Index k = 1; k < outputs; ++k) {
            largest = rows[k][i] > largest ? rows[k][i] : largest;
        }
        float sum = 0.0F;
        for (Index k = 0; k < outputs; ++k) {
            rows[k][i] = __builtin_expf(rows[k][i] - largest);
            sum += rows[k][i];
        }
        for (Index k = 0; k < outputs; ++k) {
            rows[k][i] /= sum;
        }
    }
}

// The points of one block: `points` of them, a whole number of vectors where they are written
// into planes, up to a whole vector more where they are written into scratch memory.
void fieldLayer(const FieldPlan &plan, const LayerPlan &layer, const float *const *below,
                float *const *to, Index points)
{
    constexpr int width = lanes<float>;
    withActivation(layer.activation, [&]<Activation activation>() {
        Index at = 0;
        for (; at + 4 * width <= points; at += 4 * width) {
            fieldVectors<activation, 4>(plan, layer, below, to, at);
        }
        for (; at < points; at += width) {
            fieldVectors<activation, 1>(plan, layer, below, to, at);
        }
    });
    if (layer.activation == Activation::Softmax) {
        softmaxColumns(to, layer.units, points);
    }
}

void fieldInputs(const FieldPlan &plan, Index row, Index column, Index points, float *inputs)
{
    for (Index k = 0; k < plan.layers[0].inputs; ++k) {
        const float factor = plan.down[k][row];
        const float *across = plan.across[k] + column;
        for (Index i = 0; i < points; ++i) {
            inputs[k * fieldBlock + i] = across[i] * factor + plan.offset[k];
        }
        for (Index i = points; i < fieldBlock; ++i) {
            inputs[k * fieldBlock + i] = 0.0F;
        }
    }
}

void copyRow(const float *from, float *to, Index points)
{
    for (Index i = 0; i < points; ++i) {
        to[i] = from[i];
    }
}

void fieldOfBlock(const FieldPlan &plan, Index row, Index column, Index points)
{
    const float *below[nn::maximumUnits];
    float *rows[nn::maximumUnits];
    float *free = plan.scratch;
    fieldInputs(plan, row, column, points, free);
    for (Index k = 0; k < plan.layers[0].inputs; ++k, free += fieldBlock) {
        below[k] = free;
    }
    const Index start = row * plan.columns + column;
    const bool isWhole = points % lanes<float> == 0;
    for (Index l = 0; l < plan.layerCount; ++l) {
        const LayerPlan &layer = plan.layers[l];
        float *own = free;
        for (Index unit = 0; unit < layer.units; ++unit, free += fieldBlock) {
            float *plane = plan.planes[l][unit];
            rows[unit] = isWhole ? plane + start : free;
        }
        fieldLayer(plan, layer, below, rows, points);
        for (Index unit = 0; unit < layer.units; ++unit) {
            if (!isWhole) {
                copyRow(own + unit * fieldBlock, plan.planes[l][unit] + start, points);
            }
            below[unit] = rows[unit];
        }
    }
}

void field(const FieldPlan &plan, Index firstRow, Index endRow)
{
    for (Index row = firstRow; row < endRow; ++row) {
        for (Index column = 0; column < plan.columns; column += fieldBlock) {
            const Index left = plan.columns - column;
            fieldOfBlock(plan, row, column, left < fieldBlock ? left : fieldBlock);
        }
    }
}

} // namespace
