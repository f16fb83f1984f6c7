// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pass.h"
#include "core/training/trainer.h"
#include "support/tolerance.h"
#include "support/workedexample.h"

#include <QTest>

#include <cmath>

using nn::StepUnit;

// A 2-2-2 network with numbers that are much used in teaching, through the trainer.
class tst_WorkedExamples : public QObject
{
    Q_OBJECT

private slots:
    void theErrorBeforeTrainingIsTheTaughtOne();
    void theOutputsAreTheTaughtOnes();
    void oneUpdateGivesTheTaughtWeights();
    void theBiasesStayFrozen();
    void theErrorAfterOneUpdateIsRight();
    void tenThousandUpdatesEndWhereTheyShould();
    void bothLossesWithAHalfAreTheTaughtOne();
    void thePrintedNumbersComeFromWeightsUpdatedTooEarly();
};

void tst_WorkedExamples::theErrorBeforeTrainingIsTheTaughtOne()
{
    nn::Trainer trainer(workedExample());
    VERIFY_NEAR(trainer.trainLoss(), 0.2983711087600027, 1e-12);
}

void tst_WorkedExamples::theOutputsAreTheTaughtOnes()
{
    const nn::TrainingRun run = workedExample();
    const nn::Trace trace = nn::trace(run.network(), run.data->train.inputs);
    VERIFY_NEAR(trace.preActivations[0](0, 0), 0.3775, 1e-12);
    VERIFY_NEAR(trace.activations[0](0, 0), 0.593269992, 1e-9);
    VERIFY_NEAR(trace.activations[0](1, 0), 0.596884378, 1e-9);
    VERIFY_NEAR(trace.preActivations[1](0, 0), 1.105905967, 1e-9);
    VERIFY_NEAR(trace.activations[1](0, 0), 0.75136507, 1e-8);
    VERIFY_NEAR(trace.activations[1](1, 0), 0.772928465, 1e-9);
}

void tst_WorkedExamples::oneUpdateGivesTheTaughtWeights()
{
    nn::Trainer trainer(workedExample());
    trainer.advance(StepUnit::Sample);
    const nn::Network &network = trainer.run().network();
    const auto valueOf
        = [&](const char *name) { return network.value(*network.parameterNamed(name)); };
    VERIFY_NEAR(valueOf("w5"), 0.35891647971788465, 1e-12);
    VERIFY_NEAR(valueOf("w1"), 0.1497807161327628, 1e-12);
    // The others as they are printed.
    VERIFY_NEAR(valueOf("w2"), 0.19956143, 0.0, 5e-9);
    VERIFY_NEAR(valueOf("w3"), 0.24975114, 0.0, 5e-9);
    VERIFY_NEAR(valueOf("w4"), 0.29950229, 0.0, 5e-9);
    VERIFY_NEAR(valueOf("w6"), 0.408666186, 0.0, 5e-10);
    VERIFY_NEAR(valueOf("w7"), 0.511301270, 0.0, 5e-10);
    VERIFY_NEAR(valueOf("w8"), 0.561370121, 0.0, 5e-10);
}

void tst_WorkedExamples::theBiasesStayFrozen()
{
    nn::Trainer trainer(workedExample());
    trainer.advance(StepUnit::Sample, 100);
    for (nn::Index neuron = 0; neuron < 2; ++neuron) {
        QCOMPARE(trainer.run().network().value(nn::BiasRef{.layer = 0, .neuron = neuron}), 0.35);
        QCOMPARE(trainer.run().network().value(nn::BiasRef{.layer = 1, .neuron = neuron}), 0.60);
    }
}

void tst_WorkedExamples::theErrorAfterOneUpdateIsRight()
{
    nn::Trainer trainer(workedExample());
    trainer.advance(StepUnit::Sample);
    VERIFY_NEAR(trainer.trainLoss(), 0.29102777369359933, 1e-12);
}

void tst_WorkedExamples::tenThousandUpdatesEndWhereTheyShould()
{
    nn::Trainer trainer(workedExample());
    trainer.advance(StepUnit::Sample, 10000);
    VERIFY_NEAR(trainer.trainLoss(), 3.510187782978859e-05, 1e-9);
}

// They differ over several samples only.
void tst_WorkedExamples::bothLossesWithAHalfAreTheTaughtOne()
{
    nn::TrainingRun run = workedExample();
    run.settings.loss = nn::Loss::MeanHalfSquaredError;
    nn::Trainer trainer(run);
    VERIFY_NEAR(trainer.trainLoss(), 0.2983711087600027, 1e-12);
    trainer.advance(StepUnit::Sample);
    VERIFY_NEAR(trainer.trainLoss(), 0.29102777369359933, 1e-12);
}

// The page prints an error of 0.291027924 after one update, and outputs of 0.015912196 and
// 0.984065734 after 10,000. That is not rounding: whoever updates w5 to w8 before going further
// back, and takes the new ones there, gets exactly these. Its last error, 0.0000351085, does not go
// with its own outputs, whose error is 0.000035085.
void tst_WorkedExamples::thePrintedNumbersComeFromWeightsUpdatedTooEarly()
{
    nn::TrainingRun run = workedExample();
    nn::Network network = run.network();
    const nn::Samples &samples = run.data->train;
    const nn::Loss loss = run.settings.loss;
    for (int update = 1; update <= 10000; ++update) {
        nn::Network later = network;
        const auto before = nn::gradient(network, samples, loss, nn::Reduction::Sum);
        later.parameters().weights(1) -= 0.5 * before.parameters.weights(1);
        // δ of the outputs from the old weights, the way back through the new ones.
        const nn::Trace trace = nn::trace(network, samples.inputs);
        const auto back = nn::backpropagate(later, samples.inputs, trace, before.deltas[1]);
        later.parameters().weights(0) -= 0.5 * back.parameters.weights(0);
        network = later;
        if (update == 1) {
            const double error = nn::objective(network, samples, loss, nn::Reduction::Sum);
            VERIFY_NEAR(error, 0.291027924, 0.0, 5e-10);
        }
    }
    const nn::Matrix outputs = nn::predict(network, samples.inputs);
    VERIFY_NEAR(outputs(0, 0), 0.015912196, 0.0, 5e-10);
    VERIFY_NEAR(outputs(1, 0), 0.984065734, 0.0, 5e-10);
    const double error = nn::objective(network, samples, loss, nn::Reduction::Sum);
    VERIFY_NEAR(error, 0.000035085, 0.0, 5e-10);

    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Sample, 10000);
    const nn::Matrix right = nn::predict(trainer.run().network(), samples.inputs);
    QVERIFY(std::abs(right(0, 0) - 0.015912196) > 1e-6);
}

QTEST_GUILESS_MAIN(tst_WorkedExamples)
#include "tst_workedexamples.moc"
