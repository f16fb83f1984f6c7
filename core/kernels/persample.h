// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plain SGD sample by sample, neurons side by side. There is no gradient in memory: every
// parameter moves as soon as its layer's δ is known, and the transposed copy of the weights
// moves by the same products, to the same bits.

#include "core/kernels/neuroninnermost.h"

namespace {

// Four sums that take turns, so that none has to wait for its last addition.
template <int vectors>
GLASSNET_INLINE void columnsTimes(const double *columns, Index stride, const double *factors,
                                  Index count, const double *init, double *to)
{
    constexpr int width = lanes<double>;
    Doubles sum[4][vectors] = {};
    for (int v = 0; v < vectors; ++v) {
        sum[0][v] = init != nullptr ? load(init + v * width) : Doubles{};
    }
    Index k = 0;
    for (; k + 4 <= count; k += 4, columns += 4 * stride) {
        for (int turn = 0; turn < 4; ++turn) {
            for (int v = 0; v < vectors; ++v) {
                sum[turn][v] += load(columns + turn * stride + v * width) * factors[k + turn];
            }
        }
    }
    for (; k < count; ++k, columns += stride) {
        for (int v = 0; v < vectors; ++v) {
            sum[0][v] += load(columns + v * width) * factors[k];
        }
    }
    for (int v = 0; v < vectors; ++v) {
        store(to + v * width, (sum[0][v] + sum[1][v]) + (sum[2][v] + sum[3][v]));
    }
}

// to = init + Σ column k · factor k, all rows.
GLASSNET_INLINE void matrixTimesVector(const double *columns, Index stride, const double *factors,
                                       Index count, const double *init, double *to)
{
    constexpr int perLine = 8 / lanes<double>;
    for (Index row = 0; row < stride; row += 8) {
        columnsTimes<perLine>(columns + row, stride, factors, count,
                              init != nullptr ? init + row : nullptr, to + row);
    }
}

// column k −= rate · (δ · factor k), all rows and columns. The number added to the probe is
// finite if all results are.
GLASSNET_INLINE void moveColumns(double *columns, Index stride, const double *delta,
                                 const double *factors, Index count, double rate, Doubles &probe)
{
    for (Index row = 0; row < stride; row += lanes<double>) {
        const Doubles d = load(delta + row);
        double *column = columns + row;
        for (Index k = 0; k < count; ++k, column += stride) {
            const Doubles g = d * factors[k];
            const Doubles moved = load(column) - rate * g;
            store(column, moved);
            probe += moved * 0.0;
        }
    }
}

// The same for the transposed copy, whose numbers are no others.
GLASSNET_INLINE void moveTransposed(double *columns, Index stride, const double *below,
                                    const double *delta, Index count, double rate)
{
    Doubles unused{};
    moveColumns(columns, stride, below, delta, count, rate, unused);
}

// A single output: its weights move as the one row they are in the transposed copy, and then
// take their places in the columns.
GLASSNET_INLINE void moveSingle(const LayerPlan &layer, double *parameters, double *transposed,
                                const double *below, double delta, double rate, Doubles &probe)
{
    double *row = transposed + layer.transposedOffset;
    for (Index k = 0; k < layer.transposedStride; k += lanes<double>) {
        const Doubles g = delta * load(below + k);
        const Doubles moved = load(row + k) - rate * g;
        store(row + k, moved);
        probe += moved * 0.0;
    }
    for (Index k = 0; k < layer.inputs; ++k) {
        parameters[layer.offset + k * layer.stride] = row[k];
    }
    parameters[layer.biasOffset] -= rate * delta;
    probe += all(parameters[layer.biasOffset] * 0.0);
}

GLASSNET_INLINE double singleDelta(const Plan &plan, double z, double target, Doubles &probe)
{
    const LayerPlan &layer = plan.layers[plan.layerCount - 1];
    double delta = 0.0;
    withActivation(layer.activation, [&]<Activation activation>() {
        delta = outputDelta<activation>(plan.loss, layer.slope, 1.0, all(z), all(target), probe)[0];
    });
    return delta;
}

// Activations of padding would leak into the transposed weights.
GLASSNET_INLINE void clearPadding(double *values, Index units, Index stride)
{
    for (Index unit = units; unit < stride; ++unit) {
        values[unit] = 0.0;
    }
}

void forwardSample(const Plan &plan, const Scratch &scratch, const double *input)
{
    const double *below = input;
    for (Index l = 0; l < plan.layerCount; ++l) {
        const LayerPlan &layer = plan.layers[l];
        const bool isLast = l + 1 == plan.layerCount;
        if (isLast && isSingle(plan)) {
            singleOutput(plan, below, 1, scratch.outputs);
            return;
        }
        double *z = isLast ? scratch.outputs
                           : (derivesFromOutput(layer.activation) ? scratch.activations[l]
                                                                  : scratch.kept[l]);
        matrixTimesVector(plan.parameters + layer.offset, layer.stride, below, layer.inputs,
                          plan.parameters + layer.biasOffset, z);
        if (isLast) {
            return;
        }
        withActivation(layer.activation, [&]<Activation activation>() {
            activateRun<activation>(z, scratch.activations[l], layer.stride, layer.slope);
        });
        clearPadding(scratch.activations[l], layer.units, layer.stride);
        below = scratch.activations[l];
    }
}

// δ of the layer below from that of layer l.
GLASSNET_INLINE void deltaBelow(const Plan &plan, const Scratch &scratch, Index l)
{
    const LayerPlan &layer = plan.layers[l];
    const LayerPlan &below = plan.layers[l - 1];
    double *delta = scratch.deltas[l - 1];
    matrixTimesVector(plan.transposed + layer.transposedOffset, layer.transposedStride,
                      scratch.deltas[l], layer.units, nullptr, delta);
    const double *kept
        = derivesFromOutput(below.activation) ? scratch.activations[l - 1] : scratch.kept[l - 1];
    withActivation(below.activation, [&]<Activation activation>() {
        for (Index i = 0; i < below.stride; i += lanes<double>) {
            const Doubles slope = derived<activation, double>(load(kept + i), below.slope);
            store(delta + i, load(delta + i) * slope);
        }
    });
}

double trainByNeuron(const Plan &plan, const Scratch &scratch, const Batch &batch,
                     double *parameters, double *transposed, double rate)
{
    const Index last = plan.layerCount - 1;
    const Index outputs = plan.layers[last].units;
    const bool single = isSingle(plan);
    double probe = 0.0;
    Doubles probes{};
    for (Index i = batch.begin; i < batch.end; ++i) {
        const Index sample = batch.order != nullptr ? static_cast<Index>(batch.order[i]) : i;
        const Block block{batch.inputs + sample * plan.layers[0].inputs,
                          batch.targets + sample * outputs, 1};
        forwardSample(plan, scratch, block.inputs);
        if (single) {
            scratch.deltas[last][0]
                = singleDelta(plan, scratch.outputs[0], block.targets[0], probes);
        } else {
            probe += backwardOutput(plan, scratch, block);
        }
        for (Index l = last; l >= 0; --l) {
            const LayerPlan &layer = plan.layers[l];
            const double *below = l > 0 ? scratch.activations[l - 1] : block.inputs;
            const double *delta = scratch.deltas[l];
            if (l > 0) {
                deltaBelow(plan, scratch, l);
            }
            if (l == last && single) {
                moveSingle(layer, parameters, transposed, below, delta[0], rate, probes);
                continue;
            }
            if (l > 0) {
                moveTransposed(transposed + layer.transposedOffset, layer.transposedStride, below,
                               delta, layer.units, rate);
            }
            moveColumns(parameters + layer.offset, layer.stride, delta, below, layer.inputs, rate,
                        probes);
            constexpr double one = 1.0;
            moveColumns(parameters + layer.biasOffset, layer.stride, delta, &one, 1, rate, probes);
        }
    }
    return probe + sumOfLanes<double>(probes);
}

} // namespace
