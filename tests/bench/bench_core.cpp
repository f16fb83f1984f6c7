// SPDX-License-Identifier: GPL-3.0-or-later
// Throughput of the training core. Each workload W1 … W6 runs through the public interface of
// the training run, with counters, sample order, freezing, the check for finite numbers and the
// record of losses on; beside it stands the same work as a plain Eigen program of the same build.
#include "core/initialization.h"
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

void train(benchmark::State &state, const Workload &work, nn::kernels::Level level)
{
    nn::Trainer trainer(nn::beginRun(networkFor(work), work.settings, dataFor(work)),
                        {.level = level});
    const Index perCall = std::max<Index>(1, 40000 / work.samples);
    // The record of losses thins itself; what is measured is a run that has been going on.
    trainer.advance(nn::StepUnit::Epoch, 4 * perCall);
    const nn::Counters before = trainer.run().counters();
    for (auto _ : state) {
        trainer.advance(nn::StepUnit::Epoch, perCall);
    }
    const nn::Counters &after = trainer.run().counters();
    if (trainer.breakdown()) {
        state.SkipWithError("the run broke down");
    }
    using benchmark::Counter;
    state.counters["samples"]
        = Counter(static_cast<double>(after.samples - before.samples), Counter::kIsRate);
    state.counters["updates"]
        = Counter(static_cast<double>(after.updates - before.updates), Counter::kIsRate);
    state.counters["epochs"]
        = Counter(static_cast<double>(after.epochs - before.epochs), Counter::kIsRate);
    state.SetLabel(std::string(nn::kernels::displayName(level)));
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

void registerWorkload(const std::string &name, const Workload &work)
{
    for (const nn::kernels::Level level : nn::kernels::availableLevels()) {
        benchmark::RegisterBenchmark(
            (name + "/" + std::string(nn::kernels::displayName(level))).c_str(),
            [=](benchmark::State &state) { train(state, work, level); });
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
    registerWorkload("W6 2-3-1 sigmoid, full batch of 10,000", w6());
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
