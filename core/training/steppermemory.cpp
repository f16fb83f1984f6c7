// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/steppermemory.h"

#include "core/kernels/layerplans.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nn {

namespace {

// Batches of one sample and steps that are the gradient times one rate.
bool isPlainPerSample(const TrainingRun &run)
{
    const TrainingSettings &settings = run.settings;
    return run.batchSize() == 1 && std::holds_alternative<Sgd>(settings.optimizer)
           && std::holds_alternative<ConstantRate>(settings.schedule.curve)
           && settings.schedule.warmUpEpochs == 0.0 && settings.penalty.l1 == 0.0
           && settings.penalty.l2 == 0.0;
}

bool isSmallest(const TrainingRun &run)
{
    const Network &network = run.network();
    const Loss loss = run.settings.loss;
    const auto isTutorialLayer = [](const LayerSpec &layer) {
        return layer.activation == Activation::Sigmoid && layer.hasBiases;
    };
    return network.inputCount() == 2 && network.layerCount() == 2 && network.layer(0).units == 2
           && network.outputCount() == 1 && std::ranges::all_of(network.layers(), isTutorialLayer)
           && isPlainPerSample(run)
           && (loss == Loss::MeanSquaredError || loss == Loss::HalfSumOfSquares
               || loss == Loss::MeanHalfSquaredError);
}

// Layers narrower than a vector waste lanes when neurons lie side by side, and a batch with
// fewer samples than a few vectors wastes them the other way round.
bool prefersBatchInnermost(const TrainingRun &run)
{
    constexpr Index narrow = 6;
    constexpr Index manySamples = 16;
    const auto isNarrow = [](const LayerSpec &layer) {
        return layer.units <= narrow && layer.activation != Activation::Softmax;
    };
    return std::min(run.batchSize(), run.data->train.count()) >= manySamples
           && std::ranges::all_of(run.network().layers(), isNarrow);
}

} // namespace

void Stepper::Memory::Table::fit(const Samples &from, bool byColumn)
{
    samples = &from;
    const auto transpose = [byColumn](const Matrix &values, AlignedVector &to) {
        to.clear();
        if (byColumn) {
            to.resize(static_cast<std::size_t>(values.size() + unitPadding), 0.0);
            Eigen::Map<Matrix>(to.data(), values.cols(), values.rows()) = values.transpose();
        }
    };
    transpose(from.inputs, inputsByColumn);
    transpose(from.targets, targetsByColumn);
}

kernels::Batch Stepper::Memory::Table::batch(Index begin, Index end) const
{
    return {.inputs = samples->inputs.data(),
            .targets = samples->targets.data(),
            .inputsByColumn = inputsByColumn.data(),
            .targetsByColumn = targetsByColumn.data(),
            .sampleCount = samples->count(),
            .order = nullptr,
            .begin = begin,
            .end = end};
}

void Stepper::Memory::fit(const TrainingRun &run)
{
    const Kernel before = kernel;
    const auto hasAllBiases = [](const LayerSpec &layer) { return layer.hasBiases; };
    isAllTrainable = !run.network().hasFrozenParameters()
                     && std::ranges::all_of(run.network().layers(), hasAllBiases);
    if (run.settings.slips.any()) {
        kernel = Kernel::Slips;
    } else if (isSmallest(run)) {
        kernel = Kernel::Smallest;
    } else if (isPlainPerSample(run) && isAllTrainable) {
        kernel = Kernel::PerSample;
    } else {
        kernel = prefersBatchInnermost(run) ? Kernel::ByBatch : Kernel::ByNeuron;
    }
    if (m_data != run.data || before != kernel) {
        m_data = run.data;
        m_train.fit(m_data->train, kernel == Kernel::ByBatch);
        m_test.fit(m_data->test, kernel == Kernel::ByBatch);
    }
    usesOrder = run.settings.order != SampleOrder::AsInTable;
    order.resize(usesOrder ? static_cast<std::size_t>(m_data->train.count()) : 0);
    orderRandom.reset();

    kernels::describeLayers(run.network(), m_layers);
    if (!(m_layout == run.network().parameters().layout()) || before != kernel) {
        m_layout = run.network().parameters().layout();
        gradient.assign(static_cast<std::size_t>(m_layout.size()), 0.0);
        m_before.assign(gradient.size(), 0.0);
        const kernels::LayerPlan &last = m_layers.back();
        transposed.assign(
            static_cast<std::size_t>(last.transposedOffset + last.transposedStride * last.units),
            0.0);
        fitScratch(run.network());
    }
}

void Stepper::Memory::fitScratch(const Network &network)
{
    const Index block = kernels::blockSamples;
    const Index inputs = padded(network.inputCount()) * block;
    const Index outputs = padded(network.outputCount()) * block;
    Index perPass = 0;
    for (const kernels::LayerPlan &layer : m_layers) {
        perPass += layer.stride * block;
    }
    const Index laneSums = kernel == Kernel::ByBatch ? m_layout.size() * unitPadding : 0;
    // Without a gap the buffers of narrow layers would all be one page long, and a processor
    // that compares the low bits of addresses would take each for another.
    constexpr Index gap = 72;
    const Index gaps = gap * (3 * static_cast<Index>(m_layers.size()) + 4);
    m_pool.assign(static_cast<std::size_t>(inputs + 2 * outputs + 3 * perPass + laneSums + gaps),
                  0.0);

    double *free = m_pool.data();
    const auto take = [&free](Index size) { return std::exchange(free, free + size + gap); };
    m_kept.clear();
    m_activations.clear();
    m_deltas.clear();
    for (const kernels::LayerPlan &layer : m_layers) {
        m_kept.push_back(take(layer.stride * block));
        m_activations.push_back(take(layer.stride * block));
        m_deltas.push_back(take(layer.stride * block));
    }
    m_scratch = {.kept = m_kept.data(),
                 .activations = m_activations.data(),
                 .deltas = m_deltas.data(),
                 .inputs = take(inputs),
                 .targets = take(outputs),
                 .outputs = take(outputs),
                 .laneSums = take(laneSums)};
}

kernels::Plan Stepper::Memory::plan(const TrainingRun &run) const
{
    return {.layers = m_layers.data(),
            .layerCount = static_cast<Index>(m_layers.size()),
            .loss = run.settings.loss,
            .parameters = run.network().parameters().data(),
            .transposed = transposed.data()};
}

kernels::Scratch Stepper::Memory::scratch()
{
    return m_scratch;
}

kernels::Batch Stepper::Memory::trainBatch(Index begin, Index end) const
{
    kernels::Batch batch = m_train.batch(begin, end);
    batch.order = usesOrder ? order.data() : nullptr;
    return batch;
}

kernels::Batch Stepper::Memory::trainBatchInTableOrder() const
{
    return m_train.batch(0, m_train.samples->count());
}

kernels::Batch Stepper::Memory::testBatch() const
{
    return m_test.batch(0, m_test.samples->count());
}

kernels::SmallestPlan Stepper::Memory::smallestPlan(TrainingRun &run) const
{
    ParameterVector &parameters = run.learned.network.parameters();
    const ParameterVector &trainable = run.network().trainable();
    const ParameterLayout &layout = parameters.layout();
    kernels::SmallestPlan plan{.weights1 = parameters.data() + layout.offset(0),
                               .biases1 = parameters.data() + layout.biasOffset(0),
                               .weights2 = parameters.data() + layout.offset(1),
                               .bias2 = parameters.data() + layout.biasOffset(1),
                               .stride = layout.stride(0),
                               .inputs = m_train.samples->inputs.data(),
                               .targets = m_train.samples->targets.data(),
                               .sampleCount = m_train.samples->count(),
                               .order = usesOrder ? order.data() : nullptr};
    plan.errorFactor = run.settings.loss == Loss::MeanSquaredError ? 2.0 : 1.0;
    const double rate = run.settings.learningRate;
    const std::array places{
        layout.position(WeightRef{0, 0, 0}), layout.position(WeightRef{0, 0, 1}),
        layout.position(WeightRef{0, 1, 0}), layout.position(WeightRef{0, 1, 1}),
        layout.position(WeightRef{1, 0, 0}), layout.position(WeightRef{1, 0, 1}),
        layout.position(BiasRef{0, 0}),      layout.position(BiasRef{0, 1}),
        layout.position(BiasRef{1, 0})};
    for (std::size_t i = 0; i < places.size(); ++i) {
        plan.rates[i] = rate * trainable.data()[places[i]];
    }
    return plan;
}

Samples Stepper::Memory::samplesOf(const TrainingRun &run, const kernels::Batch &batch) const
{
    const Samples &train = run.data->train;
    const Index count = batch.end - batch.begin;
    Samples result{Matrix(train.inputs.rows(), count), Matrix(train.targets.rows(), count)};
    for (Index i = 0; i < count; ++i) {
        const Index at = batch.begin + i;
        const Index sample = batch.order != nullptr ? static_cast<Index>(batch.order[at]) : at;
        result.inputs.col(i) = train.inputs.col(sample);
        result.targets.col(i) = train.targets.col(sample);
    }
    return result;
}

double Stepper::Memory::lossSum(const TrainingRun &run, const kernels::Functions &functions,
                                const kernels::Batch &batch) const
{
    const auto lossOf = kernel == Kernel::ByBatch ? functions.lossByBatch : functions.lossByNeuron;
    return lossOf(plan(run), m_scratch, batch);
}

double Stepper::Memory::shownLoss(const TrainingRun &run, const kernels::Functions &functions,
                                  const kernels::Batch &batch, Index count)
{
    if (count == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double sum = lossSum(run, functions, batch);
    return isShownAsSum(run.settings.loss) ? sum : sum / static_cast<double>(count);
}

double Stepper::Memory::finiteness(const ParameterVector &parameters) const
{
    double probe = 0.0;
    for (Index i = 0; i < parameters.size(); ++i) {
        probe += 0.0 * parameters.data()[i];
    }
    return probe;
}

} // namespace nn
