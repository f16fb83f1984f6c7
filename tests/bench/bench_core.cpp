// SPDX-License-Identifier: GPL-3.0-or-later
// Throughput of the training core. Each workload W1 … W6 runs through the public interface of
// the training run, with counters, sample order, freezing, the check for finite numbers and the
// record of losses on; beside it stands the same work as a plain Eigen program of the same build.
#include "core/initialization.h"
#include "core/inspection/field.h"
#include "core/pass.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

#include <cmath>

namespace {

using nn::Activation;
using nn::Index;
using nn::Loss;

struct Workload
{
    Index inputs;
    std::vector<nn::LayerSpec> layers;
    Index samples;
    nn::TrainingSettings settings;
    nn::Initializer start = nn::Initializer::StandardNormal;
};

std::vector<nn::LayerSpec> stack(std::initializer_list<Index> widths, Activation hidden,
                                 Activation output, bool hasBiases = true)
{
    std::vector<nn::LayerSpec> layers;
    for (const Index units : widths) {
        layers.push_back({.units = units, .activation = hidden, .hasBiases = hasBiases});
    }
    layers.back().activation = output;
    return layers;
}

nn::TrainingSettings sgd(Loss loss, double rate, std::optional<Index> batch,
                         nn::Reduction reduction = nn::Reduction::Mean)
{
    nn::TrainingSettings settings;
    settings.loss = loss;
    settings.learningRate = rate;
    settings.batchSize = batch;
    settings.reduction = reduction;
    return settings;
}

Workload w1()
{
    return {2, stack({2, 1}, Activation::Sigmoid, Activation::Sigmoid), 4,
            sgd(Loss::MeanSquaredError, 0.1, 1)};
}
Workload w2()
{
    return {2, stack({4, 2, 1}, Activation::Tanh, Activation::Tanh), 300,
            sgd(Loss::MeanHalfSquaredError, 0.03, 30), nn::Initializer::SmallUniform};
}
Workload w3(Index batch)
{
    return {2, stack({8, 8, 8, 8, 8, 8, 1}, Activation::Tanh, Activation::Tanh), 500,
            sgd(Loss::MeanHalfSquaredError, 0.03, batch), nn::Initializer::SmallUniform};
}
Workload w4()
{
    return {2, stack({64, 64, 1}, Activation::Relu, Activation::Tanh), 1024,
            sgd(Loss::MeanHalfSquaredError, 0.01, 32), nn::Initializer::He};
}
Workload w6(Index samples = 10000)
{
    return {2, stack({3, 1}, Activation::Sigmoid, Activation::Sigmoid, false), samples,
            sgd(Loss::HalfSumOfSquares, 1e-4, std::nullopt, nn::Reduction::Sum)};
}

std::shared_ptr<const nn::TrainingData> dataFor(const Workload &work)
{
    nn::Rng random(7);
    auto data = std::make_shared<nn::TrainingData>();
    data->train.inputs = nn::Matrix(work.inputs, work.samples);
    data->train.targets = nn::Matrix(work.layers.back().units, work.samples);
    for (Index i = 0; i < work.samples; ++i) {
        for (Index k = 0; k < work.inputs; ++k) {
            data->train.inputs(k, i) = random.uniform(-1.0, 1.0);
        }
        data->train.targets.col(i).setConstant(data->train.inputs.col(i).prod() > 0.0 ? 0.9 : 0.1);
    }
    return data;
}

nn::Network networkFor(const Workload &work)
{
    nn::Network network(work.inputs, work.layers);
    nn::RandomSource source = nn::Rng(1);
    nn::initialize(network, work.start, source);
    return network;
}

// A run that has been going on for a while: the record of losses thins itself, so that the first
// few hundred epochs cost more than all that follow.
std::shared_ptr<nn::Trainer> runningTrainer(const Workload &work, nn::kernels::Level level)
{
    constexpr std::int64_t epochsBefore = 2000;
    auto trainer = std::make_shared<nn::Trainer>(
        nn::beginRun(networkFor(work), work.settings, dataFor(work)),
        nn::Trainer::Options{.level = level});
    trainer->advance(nn::StepUnit::Epoch, epochsBefore);
    return trainer;
}

void train(benchmark::State &state, const Workload &work, nn::Trainer &trainer)
{
    const Index perCall = std::max<Index>(1, 40000 / work.samples);
    const nn::Counters before = trainer.run().counters();
    for (auto _ : state) {
        trainer.advance(nn::StepUnit::Epoch, perCall);
    }
    const nn::Counters &after = trainer.run().counters();
    if (trainer.divergence()) {
        state.SkipWithError("the run broke down");
    }
    using benchmark::Counter;
    state.counters["samples"]
        = Counter(static_cast<double>(after.samples - before.samples), Counter::kIsRate);
    state.counters["updates"]
        = Counter(static_cast<double>(after.updates - before.updates), Counter::kIsRate);
    state.counters["epochs"]
        = Counter(static_cast<double>(after.epochs - before.epochs), Counter::kIsRate);
}

// A network as one writes it with Eigen when nothing else is wanted: layers of matrices, a
// forward pass, a backward pass, a step. It keeps its buffers; it checks and records nothing.
class PlainEigen
{
public:
    PlainEigen(const nn::Network &network, Loss loss)
        : m_loss(loss)
    {
        for (Index l = 0; l < network.layerCount(); ++l) {
            m_weights.emplace_back(network.parameters().weights(l));
            m_biases.emplace_back(network.parameters().biases(l));
            m_activations.push_back(network.layer(l).activation);
            m_hasBiases = network.layer(l).hasBiases;
        }
        m_a.resize(m_weights.size());
        m_delta.resize(m_weights.size());
    }

    template <typename Inputs, typename Targets>
    void step(const Inputs &x, const Targets &t, double rate)
    {
        forward(x);
        const std::size_t last = m_a.size() - 1;
        const double factor = m_loss == Loss::MeanSquaredError ? 2.0 : 1.0;
        m_delta[last] = factor * (m_a[last] - t);
        for (std::size_t l = last + 1; l-- > 0;) {
            multiplyBySlope(m_activations[l], m_a[l], m_delta[l]);
            if (l > 0) {
                m_delta[l - 1].noalias() = m_weights[l].transpose() * m_delta[l];
                m_weights[l].noalias() -= rate * m_delta[l] * m_a[l - 1].transpose();
            } else {
                m_weights[l].noalias() -= rate * m_delta[l] * x.transpose();
            }
            if (m_hasBiases) {
                m_biases[l].noalias() -= rate * m_delta[l].rowwise().sum();
            }
        }
    }

    template <typename Inputs>
    const nn::Matrix &forward(const Inputs &x)
    {
        for (std::size_t l = 0; l < m_a.size(); ++l) {
            if (l == 0) {
                m_a[l].noalias() = m_weights[l] * x;
            } else {
                m_a[l].noalias() = m_weights[l] * m_a[l - 1];
            }
            if (m_hasBiases) {
                m_a[l].colwise() += m_biases[l];
            }
            switch (m_activations[l]) {
            case Activation::Sigmoid: m_a[l] = m_a[l].array().logistic(); break;
            case Activation::Tanh: m_a[l] = m_a[l].array().tanh(); break;
            default: m_a[l] = m_a[l].array().max(0.0); break;
            }
        }
        return m_a.back();
    }

private:
    static void multiplyBySlope(Activation activation, const nn::Matrix &a, nn::Matrix &delta)
    {
        switch (activation) {
        case Activation::Sigmoid: delta.array() *= a.array() * (1.0 - a.array()); break;
        case Activation::Tanh: delta.array() *= 1.0 - a.array().square(); break;
        default: delta.array() *= (a.array() > 0.0).cast<double>(); break;
        }
    }

    Loss m_loss;
    bool m_hasBiases = true;
    std::vector<nn::Matrix> m_weights;
    std::vector<nn::Vector> m_biases;
    std::vector<Activation> m_activations;
    std::vector<nn::Matrix> m_a;
    std::vector<nn::Matrix> m_delta;
};

void trainPlain(benchmark::State &state, const Workload &work)
{
    PlainEigen network(networkFor(work), work.settings.loss);
    const auto data = dataFor(work);
    const Index batch = work.settings.batchSize.value_or(work.samples);
    const bool isMean = work.settings.reduction == nn::Reduction::Mean;
    double samples = 0.0;
    for (auto _ : state) {
        for (Index begin = 0; begin < work.samples; begin += batch) {
            const Index count = std::min(batch, work.samples - begin);
            const double rate
                = work.settings.learningRate / (isMean ? static_cast<double>(count) : 1.0);
            network.step(data->train.inputs.middleCols(begin, count),
                         data->train.targets.middleCols(begin, count), rate);
        }
        samples += static_cast<double>(work.samples);
    }
    state.counters["samples"] = benchmark::Counter(samples, benchmark::Counter::kIsRate);
    state.SetLabel("plain Eigen");
}

// W5: the outputs of all 49 neurons of W3's network over 256 × 256 points.
nn::Grid grid(Index points)
{
    return {.across = {.column = 0, .from = -6.0, .to = 6.0, .count = points},
            .down = {.column = 1, .from = -6.0, .to = 6.0, .count = points},
            .held = nn::Vector::Zero(2)};
}

void sweep(benchmark::State &state, Index points, nn::kernels::Level level)
{
    const nn::Network network = networkFor(w3(10));
    nn::Preparation preparation;
    preparation.scaler = nn::noScaler(2);
    preparation.inputs = {nn::plainInput(0), nn::plainInput(1)};
    nn::FieldSampler sampler(level);
    nn::Field field;
    for (auto _ : state) {
        sampler.sample(network, preparation, grid(points), field);
        benchmark::DoNotOptimize(field.plane({6, 0}).data());
    }
    const auto total = static_cast<double>(state.iterations() * points * points);
    state.counters["points"] = benchmark::Counter(total, benchmark::Counter::kIsRate);
    state.SetLabel(std::string(nn::kernels::displayName(level)));
}

void sweepPlain(benchmark::State &state, Index points)
{
    const nn::Network network = networkFor(w3(10));
    std::vector<Eigen::MatrixXf> weights;
    std::vector<Eigen::VectorXf> biases;
    for (Index l = 0; l < network.layerCount(); ++l) {
        weights.emplace_back(network.parameters().weights(l).cast<float>());
        biases.emplace_back(network.parameters().biases(l).cast<float>());
    }
    Eigen::MatrixXf inputs(2, points * points);
    for (Index i = 0; i < points * points; ++i) {
        inputs(0, i) = static_cast<float>(grid(points).across.at(i % points));
        inputs(1, i) = static_cast<float>(grid(points).down.at(i / points));
    }
    std::vector<Eigen::MatrixXf> planes(weights.size());
    for (auto _ : state) {
        for (std::size_t l = 0; l < planes.size(); ++l) {
            planes[l].noalias() = weights[l] * (l == 0 ? inputs : planes[l - 1]);
            planes[l].colwise() += biases[l];
            planes[l] = planes[l].array().tanh();
        }
        benchmark::DoNotOptimize(planes.back().data());
    }
    const auto total = static_cast<double>(state.iterations() * points * points);
    state.counters["points"] = benchmark::Counter(total, benchmark::Counter::kIsRate);
    state.SetLabel("plain Eigen");
}

// Time against size; Google Benchmark fits the order and prints how well it fits.
void epochsBySamples(benchmark::State &state)
{
    const Workload work = w6(state.range(0));
    nn::Stepper stepper;
    nn::TrainingRun run = nn::beginRun(networkFor(work), work.settings, dataFor(work));
    stepper.attach(run);
    for (auto _ : state) {
        nn::Stepper::Until until;
        until.epochs = run.counters().epochs + 1;
        benchmark::DoNotOptimize(stepper.advance(run, until));
    }
    state.SetComplexityN(state.range(0));
}

void updatesByParameters(benchmark::State &state)
{
    const Index width = state.range(0);
    Workload work = w4();
    work.layers = stack({width, width, 1}, Activation::Relu, Activation::Tanh);
    work.samples = 32;
    const nn::Network network = networkFor(work);
    nn::Stepper stepper;
    nn::TrainingRun run = nn::beginRun(network, work.settings, dataFor(work));
    stepper.attach(run);
    for (auto _ : state) {
        nn::Stepper::Until until;
        until.updates = run.counters().updates + 1;
        benchmark::DoNotOptimize(stepper.advance(run, until));
    }
    state.SetComplexityN(network.parameterCount());
}

void sweepsByPoints(benchmark::State &state)
{
    sweep(state, state.range(0), nn::kernels::bestLevel());
    state.SetComplexityN(state.range(0) * state.range(0));
}

BENCHMARK(epochsBySamples)->RangeMultiplier(4)->Range(1 << 8, 1 << 18)->Complexity(benchmark::oN);
BENCHMARK(updatesByParameters)->RangeMultiplier(2)->Range(32, 512)->Complexity(benchmark::oN);
BENCHMARK(sweepsByPoints)->RangeMultiplier(2)->Range(64, 512)->Complexity(benchmark::oN);

void registerWorkload(const std::string &name, const Workload &work)
{
    for (const nn::kernels::Level level : nn::kernels::availableLevels()) {
        benchmark::RegisterBenchmark(
            (name + "/" + std::string(nn::kernels::displayName(level))).c_str(),
            [=, trainer = std::shared_ptr<nn::Trainer>()](benchmark::State &state) mutable {
                if (!trainer) {
                    trainer = runningTrainer(work, level);
                }
                train(state, work, *trainer);
            });
    }
    benchmark::RegisterBenchmark((name + "/plain Eigen").c_str(),
                                 [=](benchmark::State &state) { trainPlain(state, work); });
}

} // namespace

int main(int argc, char **argv)
{
    registerWorkload("W1 2-2-1 sigmoid, per sample", w1());
    registerWorkload("W2 2-4-2-1 tanh, batch 30", w2());
    registerWorkload("W3 2-8x6-1 tanh, batch 10", w3(10));
    registerWorkload("W3b 2-8x6-1 tanh, batch 1", w3(1));
    registerWorkload("W4 2-64-64-1 ReLU, batch 32", w4());
    for (const nn::kernels::Level level : nn::kernels::availableLevels()) {
        benchmark::RegisterBenchmark(("W5 surface of W3, 256x256, all neurons/"
                                      + std::string(nn::kernels::displayName(level)))
                                         .c_str(),
                                     [=](benchmark::State &state) { sweep(state, 256, level); });
    }
    benchmark::RegisterBenchmark("W5 surface of W3, 256x256, all neurons/plain Eigen",
                                 [](benchmark::State &state) { sweepPlain(state, 256); });
    registerWorkload("W6 2-3-1 sigmoid, full batch of 10,000", w6());
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
