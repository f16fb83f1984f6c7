// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Training with the neurons of a sample side by side: forward, backward and gradient are all
// products of "column × number" without sums across lanes. Best for wide layers and for small
// batches.

#include "core/kernels/output.h"
#include "core/kernels/product.h"
#include "core/kernels/singleoutput.h"

namespace {

using nn::kernels::Batch;
using nn::kernels::blockSamples;
using nn::kernels::LayerPlan;
using nn::kernels::Plan;
using nn::kernels::Scratch;

alignas(64) constexpr double zeros[nn::maximumUnits] = {};

// Inputs and targets of a block, one column a sample without padding.
struct Block
{
    const double *inputs = nullptr;
    const double *targets = nullptr;
    Index count = 0;
};

Block gather(const Plan &plan, const Scratch &scratch, const Batch &batch, Index begin)
{
    const Index inputs = plan.layers[0].inputs;
    const Index outputs = plan.layers[plan.layerCount - 1].units;
    const Index left = batch.end - begin;
    const Index count = left < blockSamples ? left : blockSamples;
    if (batch.order == nullptr) {
        return {batch.inputs + begin * inputs, batch.targets + begin * outputs, count};
    }
    for (Index i = 0; i < count; ++i) {
        const auto sample = static_cast<Index>(batch.order[begin + i]);
        for (Index k = 0; k < inputs; ++k) {
            scratch.inputs[i * inputs + k] = batch.inputs[sample * inputs + k];
        }
        for (Index k = 0; k < outputs; ++k) {
            scratch.targets[i * outputs + k] = batch.targets[sample * outputs + k];
        }
    }
    return {scratch.inputs, scratch.targets, count};
}

template <Activation activation>
GLASSNET_INLINE void activateRun(double *z, double *a, Index size, double slope)
{
    for (Index i = 0; i < size; i += lanes<double>) {
        store(a + i, activated<activation, double>(load(z + i), slope));
    }
}

// Weighted sums and activations of all layers but the last one's activation. Of the last layer
// z is written to scratch.outputs without padding.
void forward(const Plan &plan, const Scratch &scratch, const Block &block)
{
    const double *below = block.inputs;
    Index belowStride = plan.layers[0].inputs;
    for (Index l = 0; l < plan.layerCount; ++l) {
        const LayerPlan &layer = plan.layers[l];
        const bool isLast = l + 1 == plan.layerCount;
        if (isLast && isSingle(plan)) {
            singleOutput(plan, below, block.count, scratch.outputs);
            return;
        }
        double *z = isLast || derivesFromOutput(layer.activation) ? scratch.activations[l]
                                                                  : scratch.kept[l];
        product({.rows = layer.stride,
                 .columns = block.count,
                 .inner = layer.inputs,
                 .a = plan.parameters + layer.offset,
                 .aStride = layer.stride,
                 .b = below,
                 .bRow = 1,
                 .bColumn = belowStride,
                 .init = plan.parameters + layer.biasOffset,
                 .initStride = 0,
                 .c = z,
                 .cStride = layer.stride});
        if (isLast) {
            for (Index i = 0; i < block.count; ++i) {
                for (Index unit = 0; unit < layer.units; ++unit) {
                    scratch.outputs[i * layer.units + unit] = z[i * layer.stride + unit];
                }
            }
            return;
        }
        withActivation(layer.activation, [&]<Activation activation>() {
            activateRun<activation>(z, scratch.activations[l], layer.stride * block.count,
                                    layer.slope);
        });
        below = scratch.activations[l];
        belowStride = layer.stride;
    }
}

// Writes δ of the output layer, padded with zeros. scratch.outputs and the targets are read in
// whole vectors; what lies behind the last number does not count.
double backwardOutput(const Plan &plan, const Scratch &scratch, const Block &block)
{
    const LayerPlan &layer = plan.layers[plan.layerCount - 1];
    const Index size = block.count * layer.units;
    double probe = 0.0;
    if (layer.activation == Activation::Softmax) {
        for (Index i = 0; i < block.count; ++i) {
            probe += softmaxDelta(plan.loss, scratch.outputs + i * layer.units,
                                  block.targets + i * layer.units, layer.units);
        }
    } else {
        withActivation(layer.activation, [&]<Activation activation>() {
            const double perOutput = 1.0 / static_cast<double>(layer.units);
            Doubles sum{};
            for (Index i = 0; i < size; i += lanes<double>) {
                const Doubles z = load(scratch.outputs + i);
                const Index left = size - i;
                Doubles local{};
                const bool isWhole = left >= lanes<double>;
                const Doubles t
                    = isWhole ? load(block.targets + i) : loadFirst(block.targets + i, left);
                store(scratch.outputs + i,
                      outputDelta<activation>(plan.loss, layer.slope, perOutput, z, t, local));
                sum += isWhole ? local : firstLanes(local, left);
            }
            probe = sumOfLanes<double>(sum);
        });
    }
    double *delta = scratch.deltas[plan.layerCount - 1];
    if (isSingle(plan)) {
        for (Index i = 0; i < block.count; ++i) {
            delta[i * layer.stride] = scratch.outputs[i]; // the rest of the line is not looked at
        }
        return probe;
    }
    for (Index i = 0; i < block.count; ++i) {
        for (Index unit = 0; unit < layer.units; ++unit) {
            delta[i * layer.stride + unit] = scratch.outputs[i * layer.units + unit];
        }
        for (Index unit = layer.units; unit < layer.stride; ++unit) {
            delta[i * layer.stride + unit] = 0.0;
        }
    }
    return probe;
}

// dW = δ xᵀ and db = Σ δ of one layer.
void layerGradient(const LayerPlan &layer, const double *delta, const double *below,
                   Index belowStride, Index count, double *gradient, bool adds)
{
    double *weights = gradient + layer.offset;
    productWithTransposed({.rows = layer.stride,
                           .columns = layer.inputs,
                           .inner = count,
                           .a = delta,
                           .aStride = layer.stride,
                           .b = below,
                           .bRow = belowStride,
                           .bColumn = 1,
                           .init = adds ? weights : zeros,
                           .initStride = adds ? layer.stride : 0,
                           .c = weights,
                           .cStride = layer.stride});
    double *biases = gradient + layer.biasOffset;
    for (Index unit = 0; unit < layer.stride; unit += lanes<double>) {
        Doubles sum = adds ? load(biases + unit) : Doubles{};
        for (Index i = 0; i < count; ++i) {
            sum += load(delta + i * layer.stride + unit);
        }
        store(biases + unit, sum);
    }
}

// δ of the layer below: (Wᵀ δ) ∘ f'.
void layerBackward(const Plan &plan, const Scratch &scratch, Index l, Index count)
{
    const LayerPlan &layer = plan.layers[l];
    const LayerPlan &below = plan.layers[l - 1];
    double *delta = scratch.deltas[l - 1];
    product({.rows = layer.transposedStride,
             .columns = count,
             .inner = layer.units,
             .a = plan.transposed + layer.transposedOffset,
             .aStride = layer.transposedStride,
             .b = scratch.deltas[l],
             .bRow = 1,
             .bColumn = layer.stride,
             .init = zeros,
             .initStride = 0,
             .c = delta,
             .cStride = below.stride});
    const bool fromOutput = derivesFromOutput(below.activation);
    const double *kept = fromOutput ? scratch.activations[l - 1] : scratch.kept[l - 1];
    withActivation(below.activation, [&]<Activation activation>() {
        for (Index i = 0; i < below.stride * count; i += lanes<double>) {
            const Doubles slope = derived<activation, double>(load(kept + i), below.slope);
            store(delta + i, load(delta + i) * slope);
        }
    });
}

double gradientByNeuron(const Plan &plan, const Scratch &scratch, const Batch &batch,
                        double *gradient, bool adds)
{
    double probe = 0.0;
    for (Index begin = batch.begin; begin < batch.end; begin += blockSamples) {
        const Block block = gather(plan, scratch, batch, begin);
        forward(plan, scratch, block);
        probe += backwardOutput(plan, scratch, block);
        for (Index l = plan.layerCount - 1; l >= 0; --l) {
            const bool isFirst = l == 0;
            if (l + 1 == plan.layerCount && isSingle(plan)) {
                singleGradient(plan.layers[l], scratch.deltas[l], scratch.activations[l - 1],
                               block.count, gradient, adds || begin > batch.begin);
                layerBackward(plan, scratch, l, block.count);
                continue;
            }
            layerGradient(plan.layers[l], scratch.deltas[l],
                          isFirst ? block.inputs : scratch.activations[l - 1],
                          isFirst ? plan.layers[0].inputs : plan.layers[l - 1].stride, block.count,
                          gradient, adds || begin > batch.begin);
            if (!isFirst) {
                layerBackward(plan, scratch, l, block.count);
            }
        }
    }
    return probe;
}

// The losses of a block whose z stand in scratch.outputs.
double blockLoss(const Plan &plan, const Scratch &scratch, const Block &block)
{
    const LayerPlan &layer = plan.layers[plan.layerCount - 1];
    double sum = 0.0;
    if (layer.activation == Activation::Softmax) {
        for (Index i = 0; i < block.count; ++i) {
            sum += softmaxLoss(plan.loss, scratch.outputs + i * layer.units,
                               block.targets + i * layer.units, layer.units);
        }
        return sum;
    }
    const double perOutput = 1.0 / static_cast<double>(layer.units);
    const Index size = block.count * layer.units;
    withActivation(layer.activation, [&]<Activation activation>() {
        for (Index i = 0; i < size; i += lanes<double>) {
            Doubles z{};
            const Index end = i + lanes<double> < size ? i + lanes<double> : size;
            for (Index k = i; k < end; ++k) {
                z[k - i] = scratch.outputs[k];
            }
            const Doubles a = activated<activation, double>(z, layer.slope);
            for (Index k = i; k < end; ++k) {
                sum += lossOfOutput(plan.loss, perOutput, z[k - i], a[k - i], block.targets[k]);
            }
        }
    });
    return sum;
}

double lossByNeuron(const Plan &plan, const Scratch &scratch, const Batch &batch)
{
    double sum = 0.0;
    for (Index begin = batch.begin; begin < batch.end; begin += blockSamples) {
        const Block block = gather(plan, scratch, batch, begin);
        forward(plan, scratch, block);
        sum += blockLoss(plan, scratch, block);
    }
    return sum;
}

// Wᵀ of every layer but the first, for layerBackward(), square by square. Rows and columns of
// padding are zero in W and so in Wᵀ, down to the end of its lines: an update that broke down may
// have left something else there.
void transposeWeights(const Plan &plan, double *transposed)
{
    constexpr int width = lanes<double>;
    for (Index l = 1; l < plan.layerCount; ++l) {
        const LayerPlan &layer = plan.layers[l];
        const double *from = plan.parameters + layer.offset;
        double *to = transposed + layer.transposedOffset;
        for (Index input = 0; input < layer.transposedStride; input += width) {
            for (Index unit = 0; unit < layer.units; unit += width) {
                Doubles square[width];
                for (int i = 0; i < width; ++i) {
                    // Behind the last input stand the biases, which do not belong here.
                    square[i] = input + i < layer.inputs
                                    ? load(from + (input + i) * layer.stride + unit)
                                    : Doubles{};
                }
                transposeSquare(square);
                for (int i = 0; i < width && unit + i < layer.units; ++i) {
                    store(to + (unit + i) * layer.transposedStride + input, square[i]);
                }
            }
        }
    }
}

} // namespace
