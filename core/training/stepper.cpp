// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/stepper.h"

#include "core/training/slips.h"
#include "core/training/steppermemory.h"

#include <algorithm>
#include <cmath>

namespace nn {

Stepper::Stepper(kernels::Level level)
    : m_level(level)
    , m_functions(&kernels::functions(level))
    , m_memory(std::make_unique<Memory>())
{
}

Stepper::~Stepper() = default;
Stepper::Stepper(Stepper &&) noexcept = default;
Stepper &Stepper::operator=(Stepper &&) noexcept = default;

void Stepper::attach(const TrainingRun &run)
{
    m_memory->fit(run);
    m_memory->isTransposedFresh = false;
}

bool Stepper::advance(TrainingRun &run, const Until &until)
{
    m_probe = 0.0;
    const Counters &counters = run.learned.counters;
    EpochPosition &position = run.learned.position;
    const Index count = run.data->train.count();
    while (!until.isReachedBy(counters)) {
        ensureOrder(run);
        const bool isBetweenBatches
            = position.used == position.seen && position.carriedSamples == 0;
        if (m_memory->trainsPerSample() && isBetweenBatches) {
            trainPerSample(run, until);
            continue;
        }
        const Index due = nextDue(run);
        const Index stop = static_cast<Index>(
            std::min<std::int64_t>(due, position.seen + (until.samples - counters.samples)));
        run.learned.counters.samples += stop - position.seen;
        position.seen = stop;
        if (stop == due && due % run.batchSize() == 0) {
            finishBatch(run);
        }
        if (stop == count) {
            finishEpoch(run);
        }
    }
    return std::isfinite(m_probe);
}

// The sample of this epoch at which the next update is due, or the end of the epoch.
Index Stepper::nextDue(const TrainingRun &run) const
{
    const Index batch = run.batchSize();
    const Index count = run.data->train.count();
    // Not (seen / batch + 1) · batch, which overflows for a batch beyond all data.
    const Index left = batch - run.learned.position.seen % batch;
    return std::min(left, count - run.learned.position.seen) + run.learned.position.seen;
}

void Stepper::ensureOrder(const TrainingRun &run)
{
    const SampleOrder order = run.settings.order;
    const Rng &random = run.learned.position.random;
    if (order == SampleOrder::AsInTable || m_memory->orderRandom == random) {
        return;
    }
    const Index count = run.data->train.count();
    Rng next = random;
    if (order == SampleOrder::DrawnAtRandom) {
        for (std::uint32_t &sample : m_memory->order) {
            sample = static_cast<std::uint32_t>(next.below(count));
        }
    } else {
        for (std::size_t i = 0; i < m_memory->order.size(); ++i) {
            m_memory->order[i] = static_cast<std::uint32_t>(i);
        }
        next.shuffle(m_memory->order);
    }
    m_memory->orderRandom = random;
    m_memory->nextRandom = next;
}

void Stepper::ensureTransposed(const TrainingRun &run)
{
    if (!m_memory->isTransposedFresh) {
        m_functions->transposeWeights(m_memory->plan(run), m_memory->transposed.data());
        m_memory->isTransposedFresh = true;
    }
}

// Many updates at a time, where one sample is one update.
void Stepper::trainPerSample(TrainingRun &run, const Until &until)
{
    EpochPosition &position = run.learned.position;
    Counters &counters = run.learned.counters;
    const Index count = run.data->train.count();
    // The smallest kernel starts the table over by itself; a drawn order ends with its epoch.
    const bool startsOver = m_memory->kernel == Memory::Kernel::Smallest && !m_memory->usesOrder;
    const std::int64_t epochs
        = startsOver ? std::min<std::int64_t>(until.epochs - counters.epochs, 1 << 20) : 1;
    const std::int64_t steps
        = std::min({until.samples - counters.samples, until.updates - counters.updates,
                    epochs * count - position.seen});
    const std::int64_t passed = position.seen + steps;
    if (m_memory->kernel == Memory::Kernel::Smallest) {
        m_probe += m_functions->trainSmallest(m_memory->smallestPlan(run), position.seen,
                                              static_cast<Index>(steps));
        m_probe += m_memory->finiteness(run.network().parameters());
        m_memory->isTransposedFresh = false;
    } else {
        ensureTransposed(run);
        const kernels::Batch batch
            = m_memory->trainBatch(position.seen, static_cast<Index>(passed));
        m_probe
            += m_functions->trainByNeuron(m_memory->plan(run), m_memory->scratch(), batch,
                                          run.learned.network.parameters().data(),
                                          m_memory->transposed.data(), run.settings.learningRate);
    }
    counters.samples += steps;
    counters.updates += steps;
    counters.epochs += passed / count;
    run.learned.optimizer.steps += steps;
    position.seen = static_cast<Index>(passed % count);
    position.used = position.seen;
    if (m_memory->usesOrder && position.seen == 0) {
        position.random = m_memory->nextRandom;
    }
}

void Stepper::finishBatch(TrainingRun &run)
{
    EpochPosition &position = run.learned.position;
    const Index samples = position.carriedSamples + position.seen - position.used;
    double *sum = m_memory->gradient.data();
    if (position.carriedSamples > 0) {
        std::copy_n(position.carriedGradient.data(), position.carriedGradient.size(), sum);
    }
    addGradient(run, sum, position.carriedSamples > 0);
    update(run, samples);
    position.used = position.seen;
    if (position.carriedSamples > 0) {
        std::fill_n(position.carriedGradient.data(), position.carriedGradient.size(), 0.0);
        position.carriedSamples = 0;
    }
}

void Stepper::finishEpoch(TrainingRun &run)
{
    EpochPosition &position = run.learned.position;
    if (position.used < position.seen) {
        if (run.settings.shortBatch == ShortBatch::Apply) {
            finishBatch(run);
        } else {
            addGradient(run, position.carriedGradient.data(), position.carriedSamples > 0);
            position.carriedSamples += position.seen - position.used;
        }
    }
    position.seen = 0;
    position.used = 0;
    if (m_memory->usesOrder) {
        position.random = m_memory->nextRandom;
    }
    ++run.learned.counters.epochs;
}

void Stepper::addGradient(const TrainingRun &run, double *sum, bool adds)
{
    const EpochPosition &position = run.learned.position;
    const kernels::Batch batch = m_memory->trainBatch(position.used, position.seen);
    switch (m_memory->kernel) {
    case Memory::Kernel::ByBatch:
        m_probe += m_functions->gradientByBatch(m_memory->plan(run), m_memory->scratch(), batch,
                                                sum, adds);
        return;
    case Memory::Kernel::Smallest:
    case Memory::Kernel::PerSample:
    case Memory::Kernel::ByNeuron:
        ensureTransposed(run);
        m_probe += m_functions->gradientByNeuron(m_memory->plan(run), m_memory->scratch(), batch,
                                                 sum, adds);
        return;
    case Memory::Kernel::Slips: break;
    }
    const Samples samples = m_memory->samplesOf(run, batch);
    const ParameterVector gradient
        = slipGradient(run.network(), samples, run.settings.loss, run.settings.slips);
    for (Index i = 0; i < gradient.size(); ++i) {
        sum[i] = (adds ? sum[i] : 0.0) + gradient.data()[i];
    }
}

void Stepper::update(TrainingRun &run, const ParameterVector &gradientSum, Index samples)
{
    std::copy_n(gradientSum.data(), gradientSum.size(), m_memory->gradient.data());
    update(run, samples);
}

void Stepper::update(TrainingRun &run, Index samples)
{
    ++run.learned.optimizer.steps;
    ++run.learned.counters.updates;
    m_probe += m_memory->update(run, *m_functions, samples);
    m_memory->isTransposedFresh = false;
}

double Stepper::nextLoss(const TrainingRun &run)
{
    ensureOrder(run);
    ensureTransposed(run);
    return m_memory->lossSum(run, *m_functions,
                             m_memory->trainBatch(run.learned.position.used, nextDue(run)));
}

Index Stepper::nextSample(const TrainingRun &run)
{
    ensureOrder(run);
    const Index seen = run.learned.position.seen;
    return m_memory->usesOrder ? static_cast<Index>(m_memory->order[static_cast<std::size_t>(seen)])
                               : seen;
}

Stepper::Batch Stepper::nextBatch(const TrainingRun &run)
{
    ensureOrder(run);
    const Index due = nextDue(run);
    Batch batch;
    batch.isComplete = due % run.batchSize() == 0 || run.settings.shortBatch == ShortBatch::Apply;
    for (Index i = run.learned.position.used; i < due; ++i) {
        const auto place = static_cast<std::size_t>(i);
        batch.samples.push_back(m_memory->usesOrder ? static_cast<Index>(m_memory->order[place])
                                                    : i);
    }
    return batch;
}

double Stepper::trainLoss(const TrainingRun &run)
{
    ensureTransposed(run);
    const Index count = run.data->train.count();
    const kernels::Batch batch = m_memory->trainBatchInTableOrder();
    return m_memory->shownLoss(run, *m_functions, batch, count);
}

double Stepper::testLoss(const TrainingRun &run)
{
    ensureTransposed(run);
    return m_memory->shownLoss(run, *m_functions, m_memory->testBatch(), run.data->test.count());
}

} // namespace nn
