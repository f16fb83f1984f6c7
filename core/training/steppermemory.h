// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/stepper.h"

#include <array>
#include <optional>

namespace nn {

// What a Stepper keeps between calls: where everything lies for the kernels, and their memory.
// Private to the stepper's source files.
struct Stepper::Memory
{
    enum class Kernel : std::uint8_t { Smallest, PerSample, ByBatch, ByNeuron, Slips };

    // Lays everything out for a run; keeps what already fits.
    void fit(const TrainingRun &run);

    [[nodiscard]] kernels::Plan plan(const TrainingRun &run) const;
    [[nodiscard]] kernels::Scratch scratch();
    [[nodiscard]] kernels::Batch trainBatch(Index begin, Index end) const;
    [[nodiscard]] kernels::Batch trainBatchInTableOrder() const;
    [[nodiscard]] kernels::Batch testBatch() const;
    [[nodiscard]] kernels::SmallestPlan smallestPlan(TrainingRun &run) const;
    [[nodiscard]] Samples samplesOf(const TrainingRun &run, const kernels::Batch &batch) const;

    [[nodiscard]] bool trainsPerSample() const
    {
        return kernel == Kernel::Smallest || kernel == Kernel::PerSample;
    }

    // One step of the optimiser with the gradient that stands in `gradient`, summed over that
    // many samples. Returns a number that is finite if gradient and parameters are.
    double update(TrainingRun &run, const kernels::Functions &functions, Index samples);
    [[nodiscard]] double lossSum(const TrainingRun &run, const kernels::Functions &functions,
                                 const kernels::Batch &batch) const;
    [[nodiscard]] double shownLoss(const TrainingRun &run, const kernels::Functions &functions,
                                   const kernels::Batch &batch, Index count);
    [[nodiscard]] double finiteness(const ParameterVector &parameters) const;

    Kernel kernel = Kernel::ByNeuron;
    bool usesOrder = false;
    bool isAllTrainable = false; // nothing is frozen and no bias is missing
    AlignedVector gradient;
    AlignedVector transposed; // every Wᵀ, for the neuron-innermost kernels
    bool isTransposedFresh = false;

    std::vector<std::uint32_t> order; // of the epoch that began with orderRandom
    std::optional<Rng> orderRandom;
    Rng nextRandom; // what begins the epoch after that

private:
    // One side of the data, also input by input for the batch-innermost kernels, with room
    // behind it for a whole vector.
    struct Table
    {
        const Samples *samples = nullptr;
        AlignedVector inputsByColumn;
        AlignedVector targetsByColumn;

        void fit(const Samples &from, bool byColumn);
        [[nodiscard]] kernels::Batch batch(Index begin, Index end) const;
    };

    void fitScratch(const Network &network);
    [[nodiscard]] kernels::Update stepOf(const TrainingRun &run, Index samples) const;
    double updateStretch(TrainingRun &run, const kernels::Functions &functions,
                         const kernels::Update &step, Index begin, Index end);
    void overwriteFirstLayer(TrainingRun &run, double factor);
    void applyKillingPenalty(TrainingRun &run, double rate);

    std::shared_ptr<const TrainingData> m_data;
    Table m_train;
    Table m_test;
    ParameterLayout m_layout;
    std::vector<kernels::LayerPlan> m_layers;
    AlignedVector m_pool; // all of the scratch memory below
    std::vector<double *> m_kept;
    std::vector<double *> m_activations;
    std::vector<double *> m_deltas;
    kernels::Scratch m_scratch;
    AlignedVector m_before; // parameters before the step, for the killing penalty
};

} // namespace nn
