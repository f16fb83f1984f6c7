// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/samplegradients.h"

#include "core/inspection/inspection.h"
#include "core/pass.h"
#include "core/training/problem.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

#include <numeric>

using nn::Activation;
using nn::Loss;
using nn::Reduction;

class tst_SampleGradients : public QObject
{
    Q_OBJECT

private slots:
    void theirSumIsTheGradient_data();
    void theirSumIsTheGradient();
    void eachIsTheDerivativeOfItsSampleAlone();
    void theStrongestComeFirstAndTheOthersAreCounted();
    void samplesThatDoNotPullAreCounted();
};

namespace {

double total(const nn::SampleGradients &found)
{
    double sum = found.otherDown.sum + found.otherUp.sum;
    for (const auto *side : {&found.down, &found.up}) {
        for (const nn::SampleDerivative &sample : *side) {
            sum += sample.value;
        }
    }
    return sum;
}

nn::Network network()
{
    nn::Network network(2, {{3, Activation::Tanh}, {2, Activation::Sigmoid}});
    nn::RandomSource source = nn::Rng(5);
    nn::initialize(network, nn::Initializer::Glorot, source);
    return network;
}

} // namespace

void tst_SampleGradients::theirSumIsTheGradient_data()
{
    QTest::addColumn<nn::Loss>("loss");
    QTest::addColumn<nn::Reduction>("reduction");
    QTest::newRow("mean") << Loss::MeanSquaredError << Reduction::Mean;
    QTest::newRow("sum") << Loss::HalfSumOfSquares << Reduction::Sum;
    QTest::newRow("cross-entropy") << Loss::BinaryCrossEntropy << Reduction::Mean;
}

void tst_SampleGradients::theirSumIsTheGradient()
{
    QFETCH(const nn::Loss, loss);
    QFETCH(const nn::Reduction, reduction);
    const nn::Network asked = network();
    const nn::Samples samples = randomSamples(2, 2, 40, loss, 9);
    const nn::Gradient all = nn::gradient(asked, samples, loss, reduction);
    for (const nn::ParameterRef &at : asked.parameterList()) {
        const nn::SampleGradients found
            = nn::sampleGradients(asked, samples, loss, reduction, at, 5);
        const double expected = std::visit([&](auto place) { return all.parameters[place]; }, at);
        VERIFY_NEAR(found.derivative, expected, 0.0, 1e-14);
        VERIFY_NEAR(total(found), found.sum, 0.0, 1e-13);
        QVERIFY(found.down.size() <= 5 && found.up.size() <= 5);
        QCOMPARE(static_cast<nn::Index>(found.down.size() + found.up.size()) + found.otherDown.count
                     + found.otherUp.count + found.idle,
                 nn::Index{40});
    }
}

void tst_SampleGradients::eachIsTheDerivativeOfItsSampleAlone()
{
    const nn::Network asked = network();
    const nn::Samples samples = randomSamples(2, 2, 6, Loss::MeanSquaredError, 9);
    for (const nn::ParameterRef &at : asked.parameterList()) {
        const nn::SampleGradients found
            = nn::sampleGradients(asked, samples, Loss::MeanSquaredError, Reduction::Mean, at);
        for (const auto *side : {&found.down, &found.up}) {
            for (const nn::SampleDerivative &sample : *side) {
                const nn::SampleInspection alone
                    = nn::inspectSample(asked, samples.inputs.col(sample.sample),
                                        samples.targets.col(sample.sample), Loss::MeanSquaredError);
                const double expected
                    = std::visit([&](auto place) { return alone.parameterGradients[place]; }, at);
                VERIFY_NEAR(sample.value, expected, 1e-12);
                QCOMPARE(side == &found.down, expected > 0.0);
            }
        }
    }
}

void tst_SampleGradients::theStrongestComeFirstAndTheOthersAreCounted()
{
    // One linear neuron at 0: ∂L/∂b is −2 · target.
    const nn::Network asked(1, {{.units = 1, .activation = Activation::Linear}});
    const nn::Samples samples{nn::Matrix::Zero(1, 6), nn::Matrix{{1.0, -3.0, 2.0, 4.0, -1.0, 3.0}}};
    const nn::SampleGradients found = nn::sampleGradients(asked, samples, Loss::MeanSquaredError,
                                                          Reduction::Mean, nn::BiasRef{}, 2);
    QCOMPARE(found.up.size(), std::size_t{2});
    QCOMPARE(found.up[0].sample, nn::Index{3});
    QCOMPARE(found.up[0].value, -8.0);
    QCOMPARE(found.up[1].sample, nn::Index{5});
    QCOMPARE(found.otherUp.count, nn::Index{2});
    QCOMPARE(found.otherUp.sum, -6.0);
    QCOMPARE(found.down.size(), std::size_t{2});
    QCOMPARE(found.otherDown.count, nn::Index{0});
    QCOMPARE(found.sum, -12.0);
    QCOMPARE(found.derivative, -2.0);
}

void tst_SampleGradients::samplesThatDoNotPullAreCounted()
{
    const nn::Network asked(1, {{.units = 1, .activation = Activation::Linear}});
    const nn::Samples samples{nn::Matrix::Zero(1, 3), nn::Matrix{{1.0, -1.0, 2.0}}};
    const nn::SampleGradients found = nn::sampleGradients(asked, samples, Loss::MeanSquaredError,
                                                          Reduction::Mean, nn::WeightRef{});
    QCOMPARE(found.idle, nn::Index{3});
    QVERIFY(found.up.empty() && found.down.empty());
    QCOMPARE(found.derivative, 0.0);
}

QTEST_GUILESS_MAIN(tst_SampleGradients)
#include "tst_samplegradients.moc"
