// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activation.h"
#include "core/loss.h"
#include "core/types.h"

#include <cstdint>
#include <span>
#include <string_view>

// The hot loops. Each is compiled once for every instruction-set level and chosen at run time.
// They work on plain memory that Stepper and FieldSampler lay out, allocate nothing and check
// nothing.
namespace nn::kernels {

enum class Level : std::uint8_t {
    Baseline, // what every processor of the architecture has
    V3, // x86-64-v3: AVX2 and FMA
    V4, // x86-64-v4: AVX-512
};

[[nodiscard]] std::string_view displayName(Level level);
// The levels this processor can run, lowest first; never empty.
[[nodiscard]] std::span<const Level> availableLevels();
[[nodiscard]] inline Level bestLevel()
{
    return availableLevels().back();
}

// One layer of a network and where its numbers lie (see ParameterLayout).
struct LayerPlan
{
    Index inputs = 0;
    Index units = 0;
    Index stride = 0; // units, padded
    Index offset = 0; // of the weights in the block of parameters
    Index biasOffset = 0;
    Index transposedOffset = 0; // of Wᵀ in the block of transposed weights
    Index transposedStride = 0; // inputs, padded
    Activation activation = Activation::Linear;
    double slope = 0.0;
};

struct Plan
{
    const LayerPlan *layers = nullptr;
    Index layerCount = 0;
    Loss loss = Loss::MeanSquaredError;
    const double *parameters = nullptr;
    const double *transposed = nullptr; // every Wᵀ, kept up to date by transposeWeights()
};

// Samples to pass: column order[i] of the matrices for i in [begin, end), or column i itself.
struct Batch
{
    const double *inputs = nullptr; // one column a sample, layers[0].inputs long
    const double *targets = nullptr; // one column a sample, as long as the network has outputs
    const double *inputsByColumn = nullptr; // the same, transposed: one input of all samples …
    const double *targetsByColumn = nullptr;
    Index sampleCount = 0; // … is this long
    const std::uint32_t *order = nullptr;
    Index begin = 0;
    Index end = 0;
};

// Memory for one block of samples.
struct Scratch
{
    double *const *kept = nullptr; // per layer: what f' is made from (see derivesFromOutput)
    double *const *activations = nullptr; // per layer
    double *const *deltas = nullptr; // per layer
    double *inputs = nullptr; // gathered inputs of a block
    double *targets = nullptr; // gathered targets of a block
    double *outputs = nullptr; // z, then δ of the output layer without padding
    double *laneSums = nullptr; // one vector for every parameter (batch-innermost only)
};

// How many samples a pass takes at a time; larger batches go block by block.
inline constexpr Index blockSamples = 64;

// What an optimiser does with one gradient; the meaning of the fields is that of settings.h.
enum class Rule : std::uint8_t { Sgd, Momentum, Nesterov, AdaGrad, RmsProp, Adam };

struct Update
{
    Rule rule = Rule::Sgd;
    bool centred = false; // RmsProp
    bool keepsLargest = false; // Adam: AMSGrad
    bool isFirst = false; // Momentum's buffer starts as the first gradient
    double scale = 1.0; // 1 / batch size for a mean gradient
    double rate = 0.0;
    double momentum = 0.0;
    double decay = 0.0; // RmsProp's α, Adam's β2
    double firstDecay = 0.0; // Adam's β1
    double epsilon = 0.0;
    double firstCorrection = 1.0; // Adam: 1 − β1^t
    double secondCorrection = 1.0; // Adam: √(1 − β2^t)
    double weightDecay = 0.0; // AdamW: decoupled
    double l1 = 0.0;
    double l2 = 0.0;
};

// The numbers of a stretch of parameters that one call of update() changes.
struct UpdateTarget
{
    double *parameters = nullptr;
    const double *gradient = nullptr;
    const double *trainable = nullptr; // 1 or 0; null where all are and padding has no gradient
    double *moments[3] = {nullptr, nullptr, nullptr};
    Index size = 0; // a multiple of the padding
};

// A surface: the outputs of all neurons over a grid, in single precision.
struct FieldPlan
{
    const LayerPlan *layers = nullptr;
    Index layerCount = 0;
    const float *parameters = nullptr; // the block of parameters, rounded
    // Input i of the network at column c and row r is across[i][c]·down[i][r] + offset[i].
    const float *const *across = nullptr;
    const float *const *down = nullptr;
    const float *offset = nullptr;
    Index columns = 0;
    float *const *const *planes = nullptr; // planes[layer][unit]: columns × rows, row after row
    float *scratch = nullptr; // room for the units of all layers × fieldBlock
};
inline constexpr Index fieldBlock = 64;

// The tutorials' network, 2-2-1 with sigmoids and biases, trained sample by sample with plain SGD
// on a squared error.
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

// All functions of one level. Gradients are sums over the samples, written over `gradient`, or
// added to it when `adds`; each returns a number that is finite if every loss is.
struct Functions
{
    double (*gradientByNeuron)(const Plan &, const Scratch &, const Batch &, double *gradient,
                               bool adds);
    double (*gradientByBatch)(const Plan &, const Scratch &, const Batch &, double *gradient,
                              bool adds);
    // Plain SGD with batches of one sample and everything trainable: every sample of the batch
    // is one update, of the parameters and of their transposed copy.
    double (*trainByNeuron)(const Plan &, const Scratch &, const Batch &, double *parameters,
                            double *transposed, double rate);
    // So many updates, beginning with sample `first` of the order and starting over at its end.
    double (*trainSmallest)(const SmallestPlan &, Index first, Index updates);
    // The sum of the samples' losses.
    double (*lossByNeuron)(const Plan &, const Scratch &, const Batch &);
    double (*lossByBatch)(const Plan &, const Scratch &, const Batch &);
    // Changes the parameters and moments; returns a number that is finite if all of the
    // gradient and all new parameters are.
    double (*update)(const Update &, const UpdateTarget &);
    void (*transposeWeights)(const Plan &, double *transposed);
    // Rows [firstRow, endRow) of every plane.
    void (*field)(const FieldPlan &, Index firstRow, Index endRow);
};

// The level must be one of availableLevels().
[[nodiscard]] const Functions &functions(Level level);

} // namespace nn::kernels
