// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/explanation.h"
#include "core/inspection/formulavalue.h"
#include "core/training/problem.h"
#include "core/training/samplestep.h"
#include "core/training/trainer.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using nn::BiasRef;
using nn::StepUnit;
using nn::UpdateExplanation;
using nn::WeightRef;

class tst_UpdateExplanation : public QObject
{
    Q_OBJECT

private slots:
    void plainDescentIsOneLine();
    void everyLineComputesItsValue_data();
    void everyLineComputesItsValue();
    void aBatchNamesItsSamplesInTheirOrder();
    void theSumOfManySamplesIsNotSpeltOut();
    void aBatchUnderWayCountsTheSamplesThatWait();
    void samplesOfTheLastEpochComeAsASum();
    void aBatchThatIsNeverCompleteHasNoLine();
    void aFrozenWeightStays();
    void aWeightThatThePenaltyKillsEndsAtZero();
    void theSlipOverwritesTheFirstLayerOnly();
    void theRateIsThatOfTheSchedule();
    void lookingLeavesTheRunAlone();

    void theLastUpdateCanBeLookedAtAgain_data();
    void theLastUpdateCanBeLookedAtAgain();
    void afterAnEditThereIsNoLastUpdate();
    void theLastUpdateIsKnownAfterAReturn();
    void beforeTheFirstUpdateThereIsNone();

    void anExplanationIsOfOneSampleOfTheUpdate();
    void theWayForwardIsWrittenOut();
    void aSmallUpdateChangesTheLossAsPredicted();
    void aWeightThatStaysTellsWhy();
};

namespace {

// Inputs so small that all slopes are alive: rules that divide by the gradient's size make much of
// the last digits of one that is nearly nothing.
nn::TrainingRun runWith(const nn::TrainingSettings &settings)
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train = {nn::Matrix{{-0.5, 1.2, 0.9, -1.1}, {0.3, -0.7, 0.8, -0.4}},
                   nn::Matrix{{1.0, 0.0, 0.0, 1.0}}};
    return nn::beginRun(
        stackedNetwork(2, {3, 2, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 81), settings,
        data, 82);
}

nn::TrainingSettings settingsWith(const nn::OptimizerRule &rule)
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.optimizer = rule;
    settings.learningRate = 0.01;
    return settings;
}

void verifyLines(const nn::TrainingRun &run)
{
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Batch, 1);
    for (const nn::ParameterRef &at : run.network().parameterList()) {
        const UpdateExplanation update = nn::explainUpdate(run, at);
        QCOMPARE(update.before, run.network().value(at));
        QCOMPARE(update.after, trainer.run().network().value(at));
        if (update.isFrozen) {
            QVERIFY(update.lines.empty());
            continue;
        }
        QVERIFY(!update.lines.empty());
        QVERIFY(update.lines.back().assigns);
        QCOMPARE(update.lines.back().factor.name, update.name);
        QCOMPARE(update.lines.back().factor.value, update.after);
        for (const nn::UpdateLine &line : update.lines) {
            const auto value = formulaValue(line.factor);
            QVERIFY2(value, line.factor.formula.c_str());
            VERIFY_NEAR(*value, line.factor.value, 1e-12, 1e-15);
        }
    }
}

} // namespace

void tst_UpdateExplanation::plainDescentIsOneLine()
{
    nn::TrainingRun run = runWith(settingsWith(nn::Sgd()));
    const UpdateExplanation update = nn::explainUpdate(run, WeightRef{});
    QCOMPARE(update.lines.size(), std::size_t{1});
    QCOMPARE(update.lines[0].factor.formula, std::string("w1 − η · ∂L/∂w1"));
    QCOMPARE(update.samples.size(), std::size_t{1});
    QCOMPARE(update.samples[0].sample, 0);
    QCOMPARE(update.rate, 0.01);
}

void tst_UpdateExplanation::everyLineComputesItsValue_data()
{
    QTest::addColumn<nn::TrainingSettings>("settings");
    const std::pair<const char *, nn::OptimizerRule> rules[] = {
        {"SGD", nn::Sgd()},
        {"momentum", nn::Momentum()},
        {"Nesterov", nn::Nesterov()},
        {"AdaGrad", nn::AdaGrad()},
        {"RMSProp", nn::RmsProp()},
        {"RMSProp with momentum", nn::RmsProp{.momentum = 0.8}},
        {"centred RMSProp", nn::RmsProp{.centred = true}},
        {"centred RMSProp with momentum", nn::RmsProp{.momentum = 0.5, .centred = true}},
        {"Adam", nn::Adam()},
        {"AMSGrad", nn::Adam{.amsgrad = true}},
        {"AdamW", nn::AdamW()},
    };
    const std::pair<const char *, nn::Penalty> penalties[] = {
        {"", {}},
        {", L1 and L2", {.l1 = 0.01, .l2 = 0.02}},
        {", penalised biases", {.l2 = 0.02, .onBiases = true}},
        {", killing", {.l1 = 0.3, .l2 = 0.02, .l1Kills = true}},
    };
    for (const auto &[name, rule] : rules) {
        for (const auto &[with, penalty] : penalties) {
            for (const nn::Index batch : {1, 3}) {
                nn::TrainingSettings settings = settingsWith(rule);
                settings.penalty = penalty;
                settings.batchSize = batch;
                settings.order = nn::SampleOrder::ShuffledEachEpoch;
                settings.reduction
                    = batch == 3 && penalty.l2 == 0.0 ? nn::Reduction::Sum : nn::Reduction::Mean;
                QTest::addRow("%s%s, batch of %d", name, with, static_cast<int>(batch)) << settings;
            }
        }
    }
}

void tst_UpdateExplanation::everyLineComputesItsValue()
{
    QFETCH(nn::TrainingSettings, settings);
    nn::TrainingRun run = runWith(settings);
    run.learned.network.setFrozen(WeightRef{.layer = 1, .to = 0, .from = 2}, true);
    nn::Trainer trainer(run);
    for (int i = 0; i < 5; ++i) {
        verifyLines(trainer.run());
        trainer.advance(StepUnit::Batch, 1);
    }
}

void tst_UpdateExplanation::aBatchNamesItsSamplesInTheirOrder()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.batchSize = 4;
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    nn::Trainer trainer(runWith(settings));
    const UpdateExplanation update = nn::explainUpdate(trainer.run(), WeightRef{});
    QCOMPARE(update.samples.size(), std::size_t{4});
    QCOMPARE(update.lines[0].factor.formula, std::string("(g1 + g2 + g3 + g4) / 4"));
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(update.samples[i].sample, nn::nextSampleStep(trainer.run()).sample);
        QCOMPARE(update.lines[0].factor.numbers[i].value, update.samples[i].value);
        trainer.advance(StepUnit::Sample, 1);
    }
}

void tst_UpdateExplanation::theSumOfManySamplesIsNotSpeltOut()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.batchSize = {};
    const nn::Network network
        = stackedNetwork(2, {3, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 7);
    auto data = std::make_shared<nn::TrainingData>();
    data->train = {nn::Matrix::Random(2, 9), nn::Matrix::Constant(1, 9, 0.5)};
    const UpdateExplanation update
        = nn::explainUpdate(nn::beginRun(network, settings, data, 1), WeightRef{});
    QCOMPARE(update.samples.size(), std::size_t{9});
    QCOMPARE(update.lines[0].factor.formula, std::string("Σ g / 9"));
    verifyLines(nn::beginRun(network, settings, data, 1));
}

void tst_UpdateExplanation::aBatchUnderWayCountsTheSamplesThatWait()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.batchSize = 3;
    nn::Trainer trainer(runWith(settings));
    const UpdateExplanation before = nn::explainUpdate(trainer.run(), WeightRef{});
    trainer.advance(StepUnit::Sample, 2);
    const UpdateExplanation underWay = nn::explainUpdate(trainer.run(), WeightRef{});
    QCOMPARE(underWay.samples.size(), std::size_t{3});
    QCOMPARE(underWay.after, before.after);
    QVERIFY(underWay.after != underWay.before);
}

void tst_UpdateExplanation::samplesOfTheLastEpochComeAsASum()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.batchSize = 3;
    settings.shortBatch = nn::ShortBatch::Carry;
    nn::Trainer trainer(runWith(settings));
    trainer.advance(StepUnit::Sample, 3); // the fourth is left over
    const UpdateExplanation update = nn::explainUpdate(trainer.run(), WeightRef{});
    QCOMPARE(update.carriedSamples, 1);
    QVERIFY(update.carried != 0.0);
    QCOMPARE(update.samples.size(), std::size_t{3});
    QCOMPARE(update.lines[0].factor.formula, std::string("(g0 + g1 + g2 + g3) / 4"));
    verifyLines(trainer.run());
}

void tst_UpdateExplanation::aBatchThatIsNeverCompleteHasNoLine()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.batchSize = 5;
    settings.shortBatch = nn::ShortBatch::Carry;
    const UpdateExplanation update = nn::explainUpdate(runWith(settings), WeightRef{});
    QVERIFY(update.lines.empty());
    QVERIFY(!update.isFrozen);
    QCOMPARE(update.after, update.before);
}

void tst_UpdateExplanation::aFrozenWeightStays()
{
    nn::TrainingRun run = runWith(settingsWith(nn::Adam()));
    run.learned.network.setFrozen(WeightRef{}, true);
    const UpdateExplanation update = nn::explainUpdate(run, WeightRef{});
    QVERIFY(update.isFrozen);
    QVERIFY(update.lines.empty());
    QCOMPARE(update.after, update.before);
    QVERIFY(update.samples[0].value != 0.0); // the derivative is there all the same
}

void tst_UpdateExplanation::aWeightThatThePenaltyKillsEndsAtZero()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.penalty = {.l1 = 50.0, .l1Kills = true};
    nn::TrainingRun run = runWith(settings);
    run.learned.network.setValue(WeightRef{}, 0.01);
    const UpdateExplanation update = nn::explainUpdate(run, WeightRef{});
    QCOMPARE(update.after, 0.0);
    QCOMPARE(update.lines.back().factor.formula, std::string("0"));
}

void tst_UpdateExplanation::theSlipOverwritesTheFirstLayerOnly()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.slips.overwrittenWeights = true;
    const nn::TrainingRun run = runWith(settings);
    verifyLines(run);
    QCOMPARE(nn::explainUpdate(run, WeightRef{}).lines.back().factor.formula,
             std::string("η · ∂L/∂w1"));
    const WeightRef above{.layer = 1, .to = 0, .from = 0};
    QCOMPARE(nn::explainUpdate(run, above).lines.back().factor.formula,
             std::string("w7 − η · ∂L/∂w7"));
}

void tst_UpdateExplanation::theRateIsThatOfTheSchedule()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.schedule = {.curve = nn::StepDecay{.every = 2.0, .factor = 0.5}, .warmUpEpochs = 1.0};
    nn::Trainer trainer(runWith(settings));
    QCOMPARE(nn::explainUpdate(trainer.run(), WeightRef{}).rate, 0.01 / 4.0);
    for (int i = 0; i < 14; ++i) {
        verifyLines(trainer.run());
        trainer.advance(StepUnit::Sample, 1);
    }
    QCOMPARE(nn::explainUpdate(trainer.run(), WeightRef{}).rate, 0.005);
}

void tst_UpdateExplanation::lookingLeavesTheRunAlone()
{
    nn::Trainer trainer(runWith(settingsWith(nn::Adam())));
    trainer.advance(StepUnit::Sample, 3);
    const nn::TrainingRun before = trainer.run();
    (void)nn::explain(trainer.run(), WeightRef{});
    (void)trainer.beforeLastUpdate();
    QCOMPARE(trainer.run(), before);
    nn::Trainer other(before);
    trainer.advance(StepUnit::Epoch, 3);
    other.advance(StepUnit::Epoch, 3);
    QCOMPARE(trainer.run(), other.run());
}

void tst_UpdateExplanation::theLastUpdateCanBeLookedAtAgain_data()
{
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("samples");
    for (const int batch : {1, 2, 3, 4}) {
        for (const int samples : {4, 5, 7, 40, 5000}) {
            QTest::addRow("batch of %d, %d samples", batch, samples) << batch << samples;
        }
    }
}

void tst_UpdateExplanation::theLastUpdateCanBeLookedAtAgain()
{
    QFETCH(const int, batch);
    QFETCH(const int, samples);
    nn::TrainingSettings settings = settingsWith(nn::Adam());
    settings.batchSize = batch;
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    nn::Trainer trainer(runWith(settings));
    trainer.advance(StepUnit::Sample, samples);
    const auto before = trainer.beforeLastUpdate();
    QVERIFY(before);
    QCOMPARE(before->counters().updates, trainer.run().counters().updates - 1);
    for (const nn::ParameterRef &at : before->network().parameterList()) {
        QCOMPARE(nn::explainUpdate(*before, at).after, trainer.run().network().value(at));
    }
    trainer.advance(StepUnit::Sample, 1);
    QVERIFY(trainer.beforeLastUpdate());
    const std::int64_t updates = trainer.run().counters().updates;
    QCOMPARE(trainer.beforeLastUpdate()->counters().updates, updates - 1);
}

void tst_UpdateExplanation::afterAnEditThereIsNoLastUpdate()
{
    nn::Trainer trainer(runWith(settingsWith(nn::Sgd())));
    trainer.advance(StepUnit::Sample, 10);
    QVERIFY(trainer.beforeLastUpdate());
    (void)trainer.apply(nn::SetParameter{.at = WeightRef{}, .value = 0.5});
    QVERIFY(!trainer.beforeLastUpdate());
    trainer.advance(StepUnit::Sample, 1);
    QVERIFY(trainer.beforeLastUpdate());
    QCOMPARE(trainer.beforeLastUpdate()->network().value(WeightRef{}), 0.5);
}

void tst_UpdateExplanation::theLastUpdateIsKnownAfterAReturn()
{
    nn::Trainer trainer(runWith(settingsWith(nn::Momentum())));
    trainer.advance(StepUnit::Sample, 1000);
    for (const std::int64_t samples : {777, 1, 1000, 500}) {
        QVERIFY(trainer.goTo({.branch = 0, .samples = samples}));
        const auto before = trainer.beforeLastUpdate();
        QVERIFY(before);
        QCOMPARE(nn::explainUpdate(*before, WeightRef{}).after,
                 trainer.run().network().value(WeightRef{}));
    }
    QVERIFY(trainer.stepBack(StepUnit::Epoch));
    QCOMPARE(trainer.beforeLastUpdate()->counters().updates, trainer.run().counters().updates - 1);
}

void tst_UpdateExplanation::beforeTheFirstUpdateThereIsNone()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.batchSize = 4;
    nn::Trainer trainer(runWith(settings));
    QVERIFY(!trainer.beforeLastUpdate());
    trainer.advance(StepUnit::Sample, 3);
    QVERIFY(!trainer.beforeLastUpdate());
    trainer.advance(StepUnit::Sample, 1);
    QVERIFY(trainer.beforeLastUpdate());
    QVERIFY(trainer.goTo({.branch = 0, .samples = 2}));
    QVERIFY(!trainer.beforeLastUpdate());
}

void tst_UpdateExplanation::anExplanationIsOfOneSampleOfTheUpdate()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.batchSize = 4;
    const nn::TrainingRun run = runWith(settings);
    for (const nn::ParameterRef &at :
         {nn::ParameterRef(WeightRef{}), nn::ParameterRef(BiasRef{.layer = 1, .neuron = 1})}) {
        for (std::size_t place = 0; place < 4; ++place) {
            const nn::Explanation explained = nn::explain(run, at, place);
            QCOMPARE(explained.place, place);
            VERIFY_NEAR(explained.chain.derivative, explained.update.samples[place].value, 1e-13,
                        1e-18);
            QCOMPARE(explained.deltas.back().value, explained.chain.derivative);
            QVERIFY(explained.check.error < nn::defaultCheckTolerance);
            QCOMPARE(explained.check.analytic, explained.chain.derivative);
        }
    }
    QCOMPARE(nn::explain(run, WeightRef{}, 99).place, std::size_t{3});
}

void tst_UpdateExplanation::aSmallUpdateChangesTheLossAsPredicted()
{
    nn::TrainingSettings settings = settingsWith(nn::Sgd());
    settings.learningRate = 1e-5;
    const nn::Explanation explained = nn::explain(runWith(settings), WeightRef{});
    QVERIFY(explained.lossChange);
    QVERIFY(explained.lossChange->predicted < 0.0);
    VERIFY_NEAR(explained.lossChange->real, explained.lossChange->predicted, 1e-4);

    settings.learningRate = 10.0; // far enough for the slope to have changed on the way
    const nn::Explanation large = nn::explain(runWith(settings), WeightRef{});
    QVERIFY(std::abs(large.lossChange->real / large.lossChange->predicted - 1.0) > 0.01);
}

void tst_UpdateExplanation::aWeightThatStaysTellsWhy()
{
    nn::TrainingRun run = runWith(settingsWith(nn::Sgd()));
    QVERIFY(nn::explain(run, WeightRef{}).unchangedReasons.empty());
    run.learned.network.setFrozen(WeightRef{}, true);
    const auto reasons = nn::explain(run, WeightRef{}).unchangedReasons;
    QCOMPARE(reasons.size(), std::size_t{1});
    QVERIFY(reasons.front().kind == nn::ZeroReason::Kind::Frozen);
    run.settings.batchSize = 3;
    const auto inBatch = nn::explain(run, WeightRef{}).unchangedReasons;
    QCOMPARE(inBatch.size(), std::size_t{1});
    QVERIFY(inBatch.front().kind == nn::ZeroReason::Kind::Frozen);
}

void tst_UpdateExplanation::theWayForwardIsWrittenOut()
{
    const nn::TrainingRun run = nn::tutorial002().start;
    const nn::Explanation explained = nn::explain(run, WeightRef{});
    const auto hidden = nn::forwardFormulas(run.network(), explained.inspection, {0, 1});
    QCOMPARE(hidden.size(), std::size_t{2});
    QCOMPARE(hidden[0].formula, std::string("w3 · x1 + w4 · x2 + b2"));
    QCOMPARE(hidden[1].formula, std::string("f(sum_h2)"));
    VERIFY_NEAR(*formulaValue(hidden[0]), hidden[0].value, 1e-14);
    const auto output = nn::forwardFormulas(run.network(), explained.inspection, {1, 0});
    QCOMPARE(output[0].formula, std::string("w5 · h1 + w6 · h2 + b3"));
    QCOMPARE(output[1].value, explained.inspection.layers[1].activations(0));
    const auto slope = nn::slopeFormula(run.network(), explained.inspection, {0, 1});
    QCOMPARE(slope->formula, std::string("h2 · (1 − h2)"));
    VERIFY_NEAR(*formulaValue(*slope), slope->value, 1e-12);
}

QTEST_GUILESS_MAIN(tst_UpdateExplanation)
#include "tst_updateexplanation.moc"
