// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what is taken from the heap while training. A program of its own, because it replaces
// the global operator new.
#include "core/inspection/field.h"
#include "core/training/stepper.h"
#include "support/networks.h"

#include <QTest>

#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;

void *allocate(std::size_t size, std::size_t alignment)
{
    ++allocations;
    const std::size_t rounded = (size + alignment - 1) / alignment * alignment;
    void *memory = std::aligned_alloc(alignment, rounded);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

} // namespace

void *operator new(std::size_t size)
{
    return allocate(size, alignof(std::max_align_t));
}
void *operator new(std::size_t size, std::align_val_t alignment)
{
    return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}

class tst_Allocation : public QObject
{
    Q_OBJECT

private slots:
    void aStepAllocatesNothing_data();
    void aStepAllocatesNothing();
    void aSecondSweepAllocatesNothing();
};

void tst_Allocation::aStepAllocatesNothing_data()
{
    QTest::addColumn<nn::TrainingRun>("run");
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(2, 1, 50, nn::Loss::MeanSquaredError, 1);
    const auto row = [&](const char *name, const std::vector<nn::Index> &widths, auto change) {
        nn::TrainingSettings settings = tutorialSettings();
        change(settings);
        QTest::newRow(name) << nn::beginRun(
            stackedNetwork(2, widths, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 2),
            settings, data, 3);
    };
    row("the tutorials' network", {2, 1}, [](auto &) {});
    row("one sample a batch, shuffled", {5, 1},
        [](auto &s) { s.order = nn::SampleOrder::ShuffledEachEpoch; });
    row("narrow layers, carried batches", {4, 2, 1}, [](auto &s) {
        s.batchSize = 20;
        s.shortBatch = nn::ShortBatch::Carry;
    });
    row("wide layers, Adam, penalties, a schedule", {9, 20, 1}, [](auto &s) {
        s.batchSize = 7;
        s.optimizer = nn::Adam();
        s.order = nn::SampleOrder::DrawnAtRandom;
        s.penalty = {.l1 = 1e-3, .l2 = 1e-3, .onBiases = false, .l1Kills = true};
        s.schedule.curve = nn::CosineDecay();
    });
}

void tst_Allocation::aStepAllocatesNothing()
{
    QFETCH(nn::TrainingRun, run);
    nn::Stepper stepper;
    stepper.attach(run);
    nn::Stepper::Until until;
    until.epochs = 2;
    QVERIFY(stepper.advance(run, until));
    until.epochs = 20;
    const std::size_t before = allocations;
    const bool isFinite = stepper.advance(run, until);
    const double loss = stepper.trainLoss(run) + stepper.nextLoss(run);
    const std::size_t after = allocations;
    QVERIFY(isFinite);
    QVERIFY(loss > 0.0);
    QCOMPARE(after - before, std::size_t{0});
    // The counter counts.
    const std::vector<double> something(3);
    QVERIFY(allocations > after);
}

void tst_Allocation::aSecondSweepAllocatesNothing()
{
    nn::Preparation preparation;
    preparation.scaler = nn::noScaler(2);
    preparation.inputs = {nn::plainInput(0), nn::plainInput(1)};
    const nn::Network network
        = stackedNetwork(2, {8, 1}, nn::Activation::Tanh, nn::Activation::Tanh, 4);
    const nn::Grid grid{.across = {.column = 0, .from = -1.0, .to = 1.0, .count = 50},
                        .down = {.column = 1, .from = -1.0, .to = 1.0, .count = 50},
                        .held = nn::Vector::Zero(2)};
    nn::FieldSampler sampler;
    nn::Field field;
    sampler.sample(network, preparation, grid, field);
    const std::size_t before = allocations;
    sampler.sample(network, preparation, grid, field);
    QCOMPARE(allocations - before, std::size_t{0});
}

QTEST_GUILESS_MAIN(tst_Allocation)
#include "tst_allocation.moc"
