// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Training with the samples of a block side by side, one row a neuron. Best where layers are
// narrower than a vector and there are enough samples to fill one.

#include "core/kernels/output.h"

namespace {

using nn::kernels::Batch;
using nn::kernels::blockSamples;
using nn::kernels::LayerPlan;
using nn::kernels::Plan;
using nn::kernels::Scratch;

// Rows of a block: input or target i of its samples starts at rows + i·stride.
struct Rows
{
    const double *rows = nullptr;
    Index stride = 0;
};

// Samples in order lie side by side already; others are gathered. Vectors may reach behind the
// last sample, into memory that exists and holds finite numbers.
Rows gatherRows(const double *byColumn, Index count, double *gathered, const Batch &batch,
                Index begin, Index samples)
{
    if (batch.order == nullptr) {
        return {byColumn + begin, batch.sampleCount};
    }
    for (Index k = 0; k < count; ++k) {
        for (Index i = 0; i < samples; ++i) {
            gathered[k * blockSamples + i]
                = byColumn[k * batch.sampleCount + static_cast<Index>(batch.order[begin + i])];
        }
    }
    return {gathered, blockSamples};
}

// The next samples of a batch, a block of them at most.
struct BlockOfRows
{
    Rows inputs;
    Rows targets;
    Index samples = 0;
};

BlockOfRows gatherBlock(const Plan &plan, const Scratch &scratch, const Batch &batch, Index begin)
{
    const Index outputs = plan.layers[plan.layerCount - 1].units;
    const Index left = batch.end - begin;
    const Index samples = left < blockSamples ? left : blockSamples;
    return {gatherRows(batch.inputsByColumn, plan.layers[0].inputs, scratch.inputs, batch, begin,
                       samples),
            gatherRows(batch.targetsByColumn, outputs, scratch.targets, batch, begin, samples),
            samples};
}

// z = W x + b for some vectors of samples at once, and a = f(z). The last layer keeps z.
template <Activation activation, int vectors>
GLASSNET_INLINE void forwardVectors(const Plan &plan, const LayerPlan &layer, Rows below,
                                    double *kept, double *activations, Index at, bool isLast)
{
    constexpr int width = lanes<double>;
    for (Index unit = 0; unit < layer.units; ++unit) {
        Doubles z[vectors];
        for (int v = 0; v < vectors; ++v) {
            z[v] = all(plan.parameters[layer.biasOffset + unit]);
        }
        const double *weights = plan.parameters + layer.offset + unit;
        for (Index k = 0; k < layer.inputs; ++k) {
            const Doubles weight = all(weights[k * layer.stride]);
            for (int v = 0; v < vectors; ++v) {
                z[v] += weight * load(below.rows + k * below.stride + at + v * width);
            }
        }
        const Index to = unit * blockSamples + at;
        for (int v = 0; v < vectors; ++v) {
            if (isLast) {
                store(activations + to + v * width, z[v]);
                continue;
            }
            if constexpr (!derivesFromOutput(activation)) {
                store(kept + to + v * width, z[v]);
            }
            store(activations + to + v * width, activated<activation, double>(z[v], layer.slope));
        }
    }
}

void forwardBlock(const Plan &plan, const Scratch &scratch, Rows inputs, Index samples)
{
    constexpr int width = lanes<double>;
    Rows below = inputs;
    for (Index l = 0; l < plan.layerCount; ++l) {
        const LayerPlan &layer = plan.layers[l];
        const bool isLast = l + 1 == plan.layerCount;
        const Activation chosen = isLast ? Activation::Linear : layer.activation;
        withActivation(chosen, [&]<Activation activation>() {
            Index at = 0;
            for (; at + 3 * width < samples; at += 4 * width) {
                forwardVectors<activation, 4>(plan, layer, below, scratch.kept[l],
                                              scratch.activations[l], at, isLast);
            }
            for (; at < samples; at += width) {
                forwardVectors<activation, 1>(plan, layer, below, scratch.kept[l],
                                              scratch.activations[l], at, isLast);
            }
        });
        below = {scratch.activations[l], blockSamples};
    }
}

double deltasOfOutput(const Plan &plan, const Scratch &scratch, Rows targets, Index samples)
{
    constexpr int width = lanes<double>;
    const LayerPlan &layer = plan.layers[plan.layerCount - 1];
    const double *z = scratch.activations[plan.layerCount - 1];
    double *deltas = scratch.deltas[plan.layerCount - 1];
    const double perOutput = 1.0 / static_cast<double>(layer.units);
    Doubles probe{};
    withActivation(layer.activation, [&]<Activation activation>() {
        for (Index unit = 0; unit < layer.units; ++unit) {
            const double *row = z + unit * blockSamples;
            const double *target = targets.rows + unit * targets.stride;
            double *delta = deltas + unit * blockSamples;
            Index at = 0;
            for (; at + width <= samples; at += width) {
                store(delta + at,
                      outputDelta<activation>(plan.loss, layer.slope, perOutput, load(row + at),
                                              load(target + at), probe));
            }
            if (at < samples) {
                Doubles local{};
                const Doubles value = outputDelta<activation>(
                    plan.loss, layer.slope, perOutput, load(row + at), load(target + at), local);
                store(delta + at, firstLanes(value, samples - at));
                probe += firstLanes(local, samples - at);
            }
        }
    });
    return sumOfLanes<double>(probe);
}

// Adds δ·x of one neuron and some of its inputs to their lane sums.
template <int inputs>
GLASSNET_INLINE void addProducts(const double *delta, Rows below, Index input, Index samples,
                                 double *sums)
{
    constexpr int width = lanes<double>;
    Doubles sum[inputs];
    for (int k = 0; k < inputs; ++k) {
        sum[k] = load(sums + k * width);
    }
    for (Index at = 0; at < samples; at += width) {
        const Doubles d = load(delta + at);
        for (int k = 0; k < inputs; ++k) {
            sum[k] += d * load(below.rows + (input + k) * below.stride + at);
        }
    }
    for (int k = 0; k < inputs; ++k) {
        store(sums + k * width, sum[k]);
    }
}

// The lane sums of a layer lie neuron by neuron: its inputs, then its bias.
void addLayerGradient(const LayerPlan &layer, const double *deltas, Rows below, Index samples,
                      double *sums)
{
    constexpr int width = lanes<double>;
    for (Index unit = 0; unit < layer.units; ++unit) {
        const double *delta = deltas + unit * blockSamples;
        Index input = 0;
        for (; input + 4 <= layer.inputs; input += 4, sums += 4 * width) {
            addProducts<4>(delta, below, input, samples, sums);
        }
        for (; input + 2 <= layer.inputs; input += 2, sums += 2 * width) {
            addProducts<2>(delta, below, input, samples, sums);
        }
        for (; input < layer.inputs; ++input, sums += width) {
            addProducts<1>(delta, below, input, samples, sums);
        }
        Doubles sum = load(sums);
        for (Index at = 0; at < samples; at += width) {
            sum += load(delta + at);
        }
        store(sums, sum);
        sums += width;
    }
}

void deltasBelow(const Plan &plan, const Scratch &scratch, Index l, Index samples)
{
    constexpr int width = lanes<double>;
    const LayerPlan &layer = plan.layers[l];
    const LayerPlan &below = plan.layers[l - 1];
    const double *deltas = scratch.deltas[l];
    const bool fromOutput = derivesFromOutput(below.activation);
    const double *kept = fromOutput ? scratch.activations[l - 1] : scratch.kept[l - 1];
    withActivation(below.activation, [&]<Activation activation>() {
        for (Index input = 0; input < layer.inputs; ++input) {
            const double *weights = plan.parameters + layer.offset + input * layer.stride;
            for (Index at = 0; at < samples; at += width) {
                Doubles sum{};
                for (Index unit = 0; unit < layer.units; ++unit) {
                    sum += weights[unit] * load(deltas + unit * blockSamples + at);
                }
                const Index to = input * blockSamples + at;
                store(scratch.deltas[l - 1] + to,
                      sum * derived<activation, double>(load(kept + to), below.slope));
            }
        }
    });
}

Index parameterCount(const Plan &plan)
{
    Index count = 0;
    for (Index l = 0; l < plan.layerCount; ++l) {
        count += plan.layers[l].units * (plan.layers[l].inputs + 1);
    }
    return count;
}

void collectLaneSums(const Plan &plan, const double *sums, double *gradient, bool adds)
{
    for (Index l = 0; l < plan.layerCount; ++l) {
        const LayerPlan &layer = plan.layers[l];
        for (Index unit = 0; unit < layer.units; ++unit) {
            for (Index input = 0; input <= layer.inputs; ++input, sums += lanes<double>) {
                double *to = gradient + layer.offset + input * layer.stride + unit;
                *to = (adds ? *to : 0.0) + sumOfLanes<double>(load(sums));
            }
        }
    }
}

double gradientByBatch(const Plan &plan, const Scratch &scratch, const Batch &batch,
                       double *gradient, bool adds)
{
    const Index sums = parameterCount(plan) * lanes<double>;
    for (Index i = 0; i < sums; i += lanes<double>) {
        store(scratch.laneSums + i, Doubles{});
    }
    double probe = 0.0;
    for (Index begin = batch.begin; begin < batch.end; begin += blockSamples) {
        const auto [inputs, targets, samples] = gatherBlock(plan, scratch, batch, begin);
        forwardBlock(plan, scratch, inputs, samples);
        probe += deltasOfOutput(plan, scratch, targets, samples);
        double *ownSums = scratch.laneSums + sums; // behind those of the last layer
        for (Index l = plan.layerCount - 1; l >= 0; --l) {
            const LayerPlan &layer = plan.layers[l];
            ownSums -= layer.units * (layer.inputs + 1) * lanes<double>;
            const Rows below = l > 0 ? Rows{scratch.activations[l - 1], blockSamples} : inputs;
            addLayerGradient(layer, scratch.deltas[l], below, samples, ownSums);
            if (l > 0) {
                deltasBelow(plan, scratch, l, samples);
            }
        }
    }
    collectLaneSums(plan, scratch.laneSums, gradient, adds);
    return probe;
}

// The losses of a block whose z stand in the last layer's rows. Squares add up in lanes; the other
// losses need a logarithm a number, or are rare.
double lossOfRows(const Plan &plan, const Scratch &scratch, Rows targets, Index samples)
{
    constexpr int width = lanes<double>;
    const LayerPlan &layer = plan.layers[plan.layerCount - 1];
    const double *z = scratch.activations[plan.layerCount - 1];
    const double perOutput = 1.0 / static_cast<double>(layer.units);
    const bool squares = isSquared(plan.loss);
    Doubles squareSum{};
    double sum = 0.0;
    withActivation(layer.activation, [&]<Activation activation>() {
        for (Index unit = 0; unit < layer.units; ++unit) {
            const double *target = targets.rows + unit * targets.stride;
            for (Index at = 0; at < samples; at += width) {
                const Doubles sums = load(z + unit * blockSamples + at);
                const Doubles a = activated<activation, double>(sums, layer.slope);
                const Index count = samples - at < width ? samples - at : width;
                if (squares) {
                    const Doubles error = a - load(target + at);
                    squareSum += firstLanes(error * error, count);
                    continue;
                }
                for (Index i = 0; i < count; ++i) {
                    sum += lossOfOutput(plan.loss, perOutput, sums[i], a[i], target[at + i]);
                }
            }
        }
    });
    return squares ? factorOfSquare(plan.loss, perOutput) * sumOfLanes<double>(squareSum) : sum;
}

double lossByBatch(const Plan &plan, const Scratch &scratch, const Batch &batch)
{
    double sum = 0.0;
    for (Index begin = batch.begin; begin < batch.end; begin += blockSamples) {
        const auto [inputs, targets, samples] = gatherBlock(plan, scratch, batch, begin);
        forwardBlock(plan, scratch, inputs, samples);
        sum += lossOfRows(plan, scratch, targets, samples);
    }
    return sum;
}

} // namespace
