// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss.h"
#include "core/result.h"
#include "core/types.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace nn {

// How a gradient g becomes a step; p are the parameters, η the learning rate. The conventions
// are those of torch.optim, so that numbers can be compared with it.
struct Sgd // p −= η g
{
    friend bool operator==(const Sgd &, const Sgd &) = default;
};
struct Momentum // m = g at first, later μ m + g;  p −= η m
{
    double momentum = 0.9;
    friend bool operator==(const Momentum &, const Momentum &) = default;
};
struct Nesterov // m as above;  p −= η (g + μ m)
{
    double momentum = 0.9;
    friend bool operator==(const Nesterov &, const Nesterov &) = default;
};
struct AdaGrad // s += g²;  p −= η g / (√s + ε)
{
    double epsilon = 1e-10;
    friend bool operator==(const AdaGrad &, const AdaGrad &) = default;
};
struct RmsProp // s = α s + (1 − α) g²;  u = g / (√s + ε);  m = μ m + u;  p −= η m
{
    double decay = 0.99; // α
    double epsilon = 1e-8;
    double momentum = 0.0; // μ
    bool centred = false; // takes off the square of a running mean of g before the root
    friend bool operator==(const RmsProp &, const RmsProp &) = default;
};
struct Adam // m and s run with β1 and β2;  p −= η/(1 − β1^t) · m / (√s/√(1 − β2^t) + ε)
{
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    bool amsgrad = false; // divides by the largest s so far
    friend bool operator==(const Adam &, const Adam &) = default;
};
struct AdamW // Adam after p −= η λ p, by which the decay does not pass through the moments
{
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0.01; // λ
    friend bool operator==(const AdamW &, const AdamW &) = default;
};
using OptimizerRule = std::variant<Sgd, Momentum, Nesterov, AdaGrad, RmsProp, Adam, AdamW>;

[[nodiscard]] std::string_view key(const OptimizerRule &rule); // the name used in files
[[nodiscard]] std::string_view displayName(const OptimizerRule &rule);

// Added to the gradient as l1·sign(p) + l2·p; the shown losses are without it.
struct Penalty
{
    double l1 = 0.0;
    double l2 = 0.0;
    bool onBiases = false;
    // Playground's rule: L1 acts after the step, and a weight that it pushes across zero stays
    // at 0, frozen. A step that crosses zero by itself kills nothing, and biases are spared.
    bool l1Kills = false;

    friend bool operator==(const Penalty &, const Penalty &) = default;
};

// The learning rate over time, as a factor of the rate that is set. Epochs count in fractions:
// half an epoch is 0.5.
struct ConstantRate
{
    friend bool operator==(const ConstantRate &, const ConstantRate &) = default;
};
struct StepDecay // factor^⌊e / every⌋
{
    double every = 100.0; // epochs
    double factor = 0.5;
    friend bool operator==(const StepDecay &, const StepDecay &) = default;
};
struct ExponentialDecay // factor^e
{
    double factor = 0.999; // per epoch
    friend bool operator==(const ExponentialDecay &, const ExponentialDecay &) = default;
};
struct CosineDecay // lowest + (1 − lowest)·(1 + cos(π e / length)) / 2, then lowest for ever
{
    double length = 1000.0; // epochs
    double lowest = 0.0; // as a share of the rate
    friend bool operator==(const CosineDecay &, const CosineDecay &) = default;
};
using RateCurve = std::variant<ConstantRate, StepDecay, ExponentialDecay, CosineDecay>;

struct Schedule
{
    RateCurve curve = {};
    // The rate first grows in a straight line over this many epochs; the curve begins after it.
    double warmUpEpochs = 0.0;
    double startEpoch = 0.0; // when the schedule was chosen, if that was in mid-run

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

// The factor for an update whose samples begin and end at these epochs, counted from the start
// of the run. The curve starts at 1 with the first update; the warm-up, which would start at 0
// and waste that update, looks at its end.
[[nodiscard]] double rateFactor(const Schedule &schedule, double beginEpoch, double endEpoch);

enum class SampleOrder : std::uint8_t {
    AsInTable,
    ShuffledEachEpoch,
    DrawnAtRandom, // with replacement: as many draws an epoch as there are samples
};

// What happens to samples that are left over when the batch size does not divide their number.
enum class ShortBatch : std::uint8_t {
    Apply, // they make a smaller batch
    Carry, // they join the first batch of the next epoch, as in Playground; a batch larger than
           // the training set then never updates anything
};

// Mistakes of the tutorials that teach something, to be switched on by name. Summed gradients
// (Reduction::Sum) and unreachable targets (tutorial 004's x1 + x2 for a sigmoid) are others,
// which are ordinary settings.
struct Slips
{
    // Tutorial 000: W1 = η dW1 in place of W1 −= η dW1; the weights of the first layer are
    // replaced by their scaled gradient.
    bool overwrittenWeights = false;
    // Tutorial 000: the output is rounded to 0 or 1 (½ to 0) before the gradient is taken.
    bool roundedOutput = false;
    // Tutorial 000: −Σ t ln a without its other half; samples with target 0 teach nothing.
    bool halfCrossEntropy = false;

    [[nodiscard]] bool any() const
    {
        return overwrittenWeights || roundedOutput || halfCrossEntropy;
    }
    friend bool operator==(const Slips &, const Slips &) = default;
};

// Everything about training that a person chooses. All of it can change in mid-run.
struct TrainingSettings
{
    Loss loss = Loss::MeanSquaredError;
    Reduction reduction = Reduction::Mean;
    OptimizerRule optimizer = {};
    double learningRate = 0.1;
    Schedule schedule = {};
    Penalty penalty = {};
    std::optional<Index> batchSize = 1; // nothing: the whole training set
    SampleOrder order = SampleOrder::AsInTable;
    ShortBatch shortBatch = ShortBatch::Apply;
    Slips slips = {};

    friend bool operator==(const TrainingSettings &, const TrainingSettings &) = default;
};

// Refuses numbers without meaning: rates, decays and sizes out of their range (see limits.h). The
// sentence names the setting.
[[nodiscard]] Result<Done> check(const TrainingSettings &settings);

} // namespace nn
