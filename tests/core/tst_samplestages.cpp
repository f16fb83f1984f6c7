// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/formulavalue.h"
#include "core/inspection/lossformula.h"
#include "core/inspection/samplestages.h"
#include "core/training/trainer.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

using nn::Stage;
using nn::StagePosition;
using nn::StepUnit;

class tst_SampleStages : public QObject
{
    Q_OBJECT

private slots:
    void neuronByNeuronEveryNeuronIsPassedForwardAndBack();
    void stageByStageFiveStepsLeadThroughASample();
    void goingBackPassesTheSamePositions();
    void aNeuronHasItsOutputOnceItWasPassed();
    void theStagesAreThoseOfTheNextStep();
    void withinABatchTheDerivativesAddUpAndTheLastSampleUpdates();
    void whatAnEpochLeavesOverCountsToo();
    void slipsTellTheDerivativesThatTheyUse();
    void theLossIsWrittenAsItIsDefined_data();
    void theLossIsWrittenAsItIsDefined();
};

namespace {

nn::TrainingRun runWith(nn::Index batch, nn::ShortBatch shortBatch = nn::ShortBatch::Apply)
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = batch;
    settings.shortBatch = shortBatch;
    return nn::beginRun(
        stackedNetwork(2, {2, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 81), settings,
        fourPeople(), 82);
}

constexpr nn::WeightRef w1{.layer = 0, .to = 0, .from = 0};

std::vector<StagePosition> walk(std::optional<StagePosition> (*next)(const StagePosition &,
                                                                     nn::Index),
                                StagePosition from, nn::Index neurons)
{
    std::vector<StagePosition> positions{from};
    while (const auto position = next(positions.back(), neurons)) {
        positions.push_back(*position);
    }
    return positions;
}

} // namespace

void tst_SampleStages::neuronByNeuronEveryNeuronIsPassedForwardAndBack()
{
    const std::vector<StagePosition> expected{
        {Stage::Forward, 0},  {Stage::Forward, 1},  {Stage::Forward, 2},
        {Stage::Forward, 3},  {Stage::Loss, 0},     {Stage::Backward, 1},
        {Stage::Backward, 2}, {Stage::Backward, 3}, {Stage::Update, 0}};
    QVERIFY(walk(nn::nextNeuron, {}, 3) == expected);
    const nn::Network network = runWith(1).network();
    std::vector<std::string> names;
    for (const StagePosition &position : expected) {
        const auto neuron = nn::currentNeuron(position, network);
        names.push_back(neuron ? network.name(*neuron) : "");
    }
    QVERIFY((names == std::vector<std::string>{"", "h1", "h2", "o1", "", "o1", "h2", "h1", ""}));
}

void tst_SampleStages::stageByStageFiveStepsLeadThroughASample()
{
    const std::vector<StagePosition> expected{{Stage::Forward, 0},
                                              {Stage::Forward, 3},
                                              {Stage::Loss, 0},
                                              {Stage::Backward, 3},
                                              {Stage::Update, 0}};
    QVERIFY(walk(nn::nextStage, {}, 3) == expected);
    // From the middle of a stage to its end.
    QVERIFY(nn::nextStage({Stage::Forward, 1}, 3) == StagePosition(Stage::Forward, 3));
    QVERIFY(nn::nextStage({Stage::Backward, 2}, 3) == StagePosition(Stage::Backward, 3));
}

void tst_SampleStages::goingBackPassesTheSamePositions()
{
    std::vector<StagePosition> forward = walk(nn::nextNeuron, {}, 5);
    std::ranges::reverse(forward);
    QVERIFY(walk(nn::previousNeuron, {Stage::Update, 0}, 5) == forward);
    const std::vector<StagePosition> stages{{Stage::Update, 0},
                                            {Stage::Backward, 5},
                                            {Stage::Loss, 0},
                                            {Stage::Forward, 5},
                                            {Stage::Forward, 0}};
    QVERIFY(walk(nn::previousStage, {Stage::Update, 0}, 5) == stages);
}

void tst_SampleStages::aNeuronHasItsOutputOnceItWasPassed()
{
    const nn::Network network = runWith(1).network();
    for (nn::Index number = 0; number < 3; ++number) {
        const nn::NeuronRef neuron = nn::neuronAt(network, number);
        QCOMPARE(nn::numberOf(network, neuron), number);
        for (nn::Index computed = 0; computed <= 3; ++computed) {
            QCOMPARE(nn::hasOutput({Stage::Forward, computed}, network, neuron), number < computed);
            QVERIFY(!nn::hasDelta({Stage::Forward, computed}, network, neuron));
            QCOMPARE(nn::hasDelta({Stage::Backward, computed}, network, neuron),
                     2 - number < computed);
        }
        QVERIFY(nn::hasOutput({Stage::Loss, 0}, network, neuron));
        QVERIFY(!nn::hasDelta({Stage::Loss, 0}, network, neuron));
        QVERIFY(nn::hasDelta({Stage::Update, 0}, network, neuron));
    }
}

void tst_SampleStages::theStagesAreThoseOfTheNextStep()
{
    nn::Trainer trainer(runWith(1));
    for (int i = 0; i < 6; ++i) {
        const nn::SampleStages stages = nn::stagesOfNextSample(trainer.run(), w1);
        QCOMPARE(stages.sample, i % 4);
        QCOMPARE(stages.ofEpoch, i / 4 + 1);
        QVERIFY(stages.gradients == stages.inspection.parameterGradients);
        QCOMPARE(stages.seen, 1);
        QCOMPARE(stages.inUpdate, 1);
        QCOMPARE(stages.update.before, trainer.run().network().value(w1));
        QVERIFY(stages.after);
        trainer.advance(StepUnit::Sample);
        QVERIFY(*stages.after == trainer.run().network());
        QCOMPARE(stages.update.after, trainer.run().network().value(w1));
    }
}

void tst_SampleStages::withinABatchTheDerivativesAddUpAndTheLastSampleUpdates()
{
    nn::Trainer trainer(runWith(3));
    double sum = 0.0;
    for (nn::Index i = 0; i < 3; ++i) {
        const nn::SampleStages stages = nn::stagesOfNextSample(trainer.run(), w1);
        QCOMPARE(stages.seen, i + 1);
        QCOMPARE(stages.inUpdate, 3);
        sum += stages.gradients[w1];
        VERIFY_NEAR(stages.gradientSum, sum, 1e-14, 1e-16);
        QCOMPARE(stages.after.has_value(), i == 2);
        trainer.advance(StepUnit::Sample);
        if (stages.after) {
            QVERIFY(*stages.after == trainer.run().network());
        }
    }
}

void tst_SampleStages::whatAnEpochLeavesOverCountsToo()
{
    nn::Trainer trainer(runWith(3, nn::ShortBatch::Carry));
    trainer.advance(StepUnit::Sample, 3);
    double sum = 0.0;
    for (nn::Index i = 0; i < 4; ++i) { // Diana, then Alice, Bob and Charlie of the next epoch
        const nn::SampleStages stages = nn::stagesOfNextSample(trainer.run(), w1);
        QCOMPARE(stages.sample, (i + 3) % 4);
        QCOMPARE(stages.seen, i + 1);
        QCOMPARE(stages.inUpdate, 4);
        sum += stages.gradients[w1];
        VERIFY_NEAR(stages.gradientSum, sum, 1e-14, 1e-16);
        QCOMPARE(stages.after.has_value(), i == 3);
        trainer.advance(StepUnit::Sample);
    }
}

void tst_SampleStages::slipsTellTheDerivativesThatTheyUse()
{
    nn::TrainingRun run = runWith(1);
    run.settings.slips.roundedOutput = true;
    const nn::SampleStages stages = nn::stagesOfNextSample(run, w1);
    QVERIFY(stages.gradients != stages.inspection.parameterGradients);
    QCOMPARE(stages.gradientSum, stages.gradients[w1]);
}

void tst_SampleStages::theLossIsWrittenAsItIsDefined_data()
{
    QTest::addColumn<nn::Loss>("loss");
    QTest::addColumn<nn::Index>("outputs");
    QTest::addColumn<QString>("formula");
    using L = nn::Loss;
    QTest::newRow("mse") << L::MeanSquaredError << nn::Index(1) << "(y − o1)²";
    QTest::newRow("mse of two") << L::MeanSquaredError << nn::Index(2)
                                << "((y1 − o1)² + (y2 − o2)²) / 2";
    QTest::newRow("half sum") << L::HalfSumOfSquares << nn::Index(1) << "½ · (y − o1)²";
    QTest::newRow("half of two") << L::MeanHalfSquaredError << nn::Index(2)
                                 << "½ · ((y1 − o1)² + (y2 − o2)²)";
    QTest::newRow("cross-entropy")
        << L::BinaryCrossEntropy << nn::Index(1) << "−y · ln(o1) − (1 − y) · ln(1 − o1)";
    QTest::newRow("hinge") << L::Hinge << nn::Index(1) << "max(0, 1 − y · o1)";
    QTest::newRow("softmax") << L::SoftmaxCrossEntropy << nn::Index(3) << "−y2 · ln(o2)";
}

void tst_SampleStages::theLossIsWrittenAsItIsDefined()
{
    QFETCH(nn::Loss, loss);
    QFETCH(nn::Index, outputs);
    QFETCH(QString, formula);
    const bool isSoftmax = loss == nn::Loss::SoftmaxCrossEntropy;
    const nn::Network network
        = stackedNetwork(2, {2, outputs}, nn::Activation::Tanh,
                         isSoftmax ? nn::Activation::Softmax : nn::Activation::Sigmoid, 5);
    nn::Vector target = nn::Vector::Constant(outputs, loss == nn::Loss::Hinge ? -1.0 : 0.25);
    if (isSoftmax) {
        target = nn::Vector{{0.0, 1.0, 0.0}};
    }
    const nn::SampleInspection seen
        = nn::inspectSample(network, nn::Vector{{0.5, -1.0}}, target, loss);
    const nn::ChainFactor line = nn::lossFormula(network, seen);
    QCOMPARE(QString::fromStdString(line.formula), formula);
    QCOMPARE(line.value, seen.lossValue);
    const auto computed = nn::formulaValue(line);
    QVERIFY(computed);
    VERIFY_NEAR(*computed, seen.lossValue, 1e-12, 1e-15);
}

QTEST_GUILESS_MAIN(tst_SampleStages)
#include "tst_samplestages.moc"
