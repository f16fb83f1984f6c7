// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/edit.h"
#include "core/training/trainer.h"
#include "support/networks.h"

#include <QTest>

#include <limits>

using nn::StepUnit;

namespace {

// In the middle of a batch and of an epoch, with moments and a carried gradient.
nn::TrainingRun trainedRun()
{
    nn::TrainingSettings settings;
    settings.batchSize = 3;
    settings.optimizer = nn::Adam();
    settings.shortBatch = nn::ShortBatch::Carry;
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(2, 1, 8, settings.loss, 41);
    nn::Trainer trainer(nn::beginRun(
        stackedNetwork(2, {4, 3, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 42), settings,
        data));
    trainer.advance(StepUnit::Sample, 8 * 3 + 4);
    return trainer.run();
}

nn::SetSettings settingsWith(auto change)
{
    nn::SetSettings edit{.settings = trainedRun().settings, .optimizer = nullptr};
    change(edit.settings);
    return edit;
}

// A start of the same shape as the network.
void fitStart(nn::TrainingRun &run)
{
    nn::Start start = *run.start;
    start.network = run.network();
    run.start = std::make_shared<const nn::Start>(std::move(start));
}

nn::Edit wider()
{
    nn::TrainingRun run = trainedRun();
    std::vector<nn::LayerSpec> layers = run.network().layers();
    layers.front().units = 6;
    nn::RandomSource source = nn::Rng(5);
    nn::Network network = nn::reshaped(run.network(), 2, layers, nn::Initializer::Glorot, source);
    run.learned = nn::withNetwork(run, std::move(network));
    fitStart(run);
    return nn::SetRun{std::make_shared<const nn::TrainingRun>(std::move(run))};
}

// Data with more inputs and a network to go with it: neither fits without the other.
nn::Edit sevenInputs()
{
    auto run = std::make_shared<nn::TrainingRun>(trainedRun());
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(7, 1, 9, run->settings.loss, 44);
    nn::RandomSource source = nn::Rng(7);
    run->learned = nn::withNetwork(*run, nn::reshaped(run->network(), 7, run->network().layers(),
                                                      nn::Initializer::Glorot, source));
    run->learned.position
        = nn::epochStart(run->learned.position.random, run->network().parameters().layout());
    run->data = data;
    fitStart(*run);
    return nn::SetRun{run};
}

} // namespace

class tst_Edit : public QObject
{
    Q_OBJECT

private slots:
    void theInverseRestoresTheRunExactly_data();
    void theInverseRestoresTheRunExactly();
    void applyingTwiceIsHarmless_data() { theInverseRestoresTheRunExactly_data(); }
    void applyingTwiceIsHarmless();
    void trainingGoesOnAfterEveryEdit_data() { theInverseRestoresTheRunExactly_data(); }
    void trainingGoesOnAfterEveryEdit();
    void anotherRateKeepsTheMoments();
    void anotherOptimiserKeepsWhatWasLearned();
    void anotherSwitchOfTheSameOptimiserKeepsItsMoments();
    void aResetAfterAnotherOptimiserTrains();
    void anEarlierStateFitsOtherData();
    void asManyOtherSamplesGoOnInMidEpoch();
    void moreOrFewerSamplesGoOnInMidEpoch_data();
    void moreOrFewerSamplesGoOnInMidEpoch();
    void severalParametersAreSetAtOnceAndFrozenOnesToo();
    void biasesComeBackWithoutUndoingTheTraining();
    void anotherShapeKeepsWhatExistsInBoth();
    void anotherShapeKeepsTheSamplesThatWait();
    void anEditBeforeTheFirstStepIsWhatAResetGoesBackTo_data();
    void anEditBeforeTheFirstStepIsWhatAResetGoesBackTo();
    void anEditAfterTheFirstStepIsUndoneByAReset();
    void editsThatDoNotFitAreRefused_data();
    void editsThatDoNotFitAreRefused();
};

void tst_Edit::theInverseRestoresTheRunExactly_data()
{
    QTest::addColumn<nn::Edit>("edit");
    auto other = std::make_shared<nn::TrainingData>();
    other->train = randomSamples(2, 1, 5, nn::Loss::MeanSquaredError, 43);
    const auto row = [](const char *name, nn::Edit edit) { QTest::newRow(name) << edit; };
    row("weight",
        nn::SetParameter{.at = nn::WeightRef{.layer = 0, .to = 1, .from = 0}, .value = 4.0});
    row("bias", nn::SetParameter{.at = nn::BiasRef{.layer = 1, .neuron = 2}, .value = -1.0});
    row("weights and a bias",
        nn::SetParameters{.all
                          = {{.at = nn::WeightRef{.layer = 0, .to = 1, .from = 0}, .value = 4.0},
                             {.at = nn::BiasRef{.layer = 1, .neuron = 2}, .value = -1.0},
                             {.at = nn::WeightRef{.layer = 2}, .value = 0.0}}});
    row("one weight twice", nn::SetParameters{.all = {{.at = nn::WeightRef{}, .value = 4.0},
                                                      {.at = nn::WeightRef{}, .value = 5.0}}});
    row("freeze", nn::SetFrozen{.at = nn::WeightRef{.layer = 1}, .frozen = true});
    row("activation",
        nn::SetActivation{.layer = 1, .activation = nn::Activation::LeakyRelu, .slope = 0.2});
    row("biases off", nn::SetHasBiases{.layer = 0, .hasBiases = false});
    row("learning rate", settingsWith([](auto &s) { s.learningRate = 0.5; }));
    row("optimiser", settingsWith([](auto &s) { s.optimizer = nn::Momentum(); }));
    row("loss and reduction", settingsWith([](auto &s) {
            s.loss = nn::Loss::BinaryCrossEntropy;
            s.reduction = nn::Reduction::Sum;
        }));
    row("batch and order", settingsWith([](auto &s) {
            s.batchSize.reset();
            s.order = nn::SampleOrder::AsInTable;
        }));
    row("data", nn::SetData{.data = other, .position = nullptr});
    row("shape", wider());
    row("everything at once", sevenInputs());
}

void tst_Edit::theInverseRestoresTheRunExactly()
{
    QFETCH(nn::Edit, edit);
    const nn::TrainingRun before = trainedRun();
    nn::TrainingRun run = before;
    const nn::Edit inverse = nn::apply(run, edit);
    QVERIFY(run != before);
    const nn::TrainingRun after = run;
    const nn::Edit again = nn::apply(run, inverse);
    QVERIFY(run == before);
    (void)nn::apply(run, again);
    QVERIFY(run == after);
}

void tst_Edit::applyingTwiceIsHarmless()
{
    QFETCH(nn::Edit, edit);
    nn::TrainingRun run = trainedRun();
    (void)nn::apply(run, edit);
    const nn::TrainingRun once = run;
    (void)nn::apply(run, edit);
    QVERIFY(run == once);
}

void tst_Edit::trainingGoesOnAfterEveryEdit()
{
    QFETCH(nn::Edit, edit);
    QVERIFY(nn::wouldFit(trainedRun(), edit));
    nn::Trainer trainer(trainedRun());
    const nn::Counters before = trainer.run().counters();
    (void)trainer.apply(edit);
    QCOMPARE(trainer.run().counters(), before);
    trainer.advance(StepUnit::Epoch, 3);
    QVERIFY(!trainer.divergence());
    QVERIFY(trainer.run().counters().updates > before.updates);
}

void tst_Edit::anotherRateKeepsTheMoments()
{
    nn::TrainingRun run = trainedRun();
    const nn::OptimizerState before = run.learned.optimizer;
    QVERIFY(before.steps > 0);
    (void)nn::apply(run, settingsWith([](auto &s) {
                        s.learningRate = 0.001;
                        s.optimizer = nn::Adam{.beta1 = 0.5};
                    }));
    QVERIFY(run.learned.optimizer == before);
}

void tst_Edit::anotherOptimiserKeepsWhatWasLearned()
{
    nn::TrainingRun run = trainedRun();
    const nn::Network before = run.network();
    (void)nn::apply(run, settingsWith([](auto &s) { s.optimizer = nn::AdaGrad(); }));
    QVERIFY(run.network() == before);
    QCOMPARE(run.learned.optimizer.steps, 0);
    QCOMPARE(run.learned.optimizer.moments.size(), 1U);
}

void tst_Edit::anotherSwitchOfTheSameOptimiserKeepsItsMoments()
{
    nn::TrainingRun run = trainedRun();
    const nn::OptimizerState before = run.learned.optimizer;
    (void)nn::apply(run, settingsWith([](auto &s) { s.optimizer = nn::Adam{.amsgrad = true}; }));
    QCOMPARE(run.learned.optimizer.moments.size(), 3U);
    QCOMPARE(run.learned.optimizer.moments[1], before.moments[1]);
    QCOMPARE(run.learned.optimizer.steps, before.steps);
}

void tst_Edit::aResetAfterAnotherOptimiserTrains()
{
    nn::TrainingRun run = trainedRun();
    const auto start = std::make_shared<const nn::Learned>(run.learned);
    (void)nn::apply(run, settingsWith([](auto &s) { s.optimizer = nn::RmsProp{.centred = true}; }));
    QVERIFY(nn::wouldFit(run, nn::SetLearned{start}));
    nn::Trainer trainer(run);
    (void)trainer.apply(nn::SetLearned{start});
    QCOMPARE(trainer.run().network(), start->network);
    QCOMPARE(trainer.run().learned.optimizer.steps, 0);
    trainer.advance(StepUnit::Epoch, 2);
    QVERIFY(!trainer.divergence());
}

void tst_Edit::anEarlierStateFitsOtherData()
{
    nn::TrainingRun run = trainedRun();
    const auto earlier = std::make_shared<const nn::Learned>(run.learned);
    QCOMPARE(earlier->position.seen, 4);
    auto few = std::make_shared<nn::TrainingData>();
    few->train = randomSamples(2, 1, 3, nn::Loss::MeanSquaredError, 45);
    (void)nn::apply(run, nn::SetData{.data = few});
    QVERIFY(nn::wouldFit(run, nn::SetLearned{earlier}));
    (void)nn::apply(run, nn::SetLearned{earlier});
    QCOMPARE(run.learned.position.seen, 0);
    // With the position spelled out there is nothing to mend, and it is refused.
    const auto position = std::make_shared<const nn::EpochPosition>(earlier->position);
    QVERIFY(!nn::wouldFit(run, nn::SetData{.data = few, .position = position}));
}

void tst_Edit::asManyOtherSamplesGoOnInMidEpoch()
{
    nn::TrainingRun run = trainedRun();
    const std::int64_t count = run.data->train.count();
    const auto addsUp = [&run, count] {
        return run.counters().samples == run.counters().epochs * count + run.learned.position.seen;
    };
    QCOMPARE(run.learned.position.seen, 4);
    QVERIFY(addsUp());
    auto moved = std::make_shared<nn::TrainingData>(*run.data);
    moved->train.inputs(0, 1) += 0.5;
    (void)nn::apply(run, nn::SetData{.data = moved});
    QVERIFY(addsUp());
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Epoch, 3);
    QCOMPARE(trainer.run().counters().samples, trainer.run().counters().epochs * count);
}

void tst_Edit::moreOrFewerSamplesGoOnInMidEpoch_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("left");
    QTest::newRow("one more") << 9 << 5;
    QTest::newRow("many more") << 40 << 36;
    QTest::newRow("as many as were seen") << 4 << 1;
    QTest::newRow("fewer") << 2 << 1;
    QTest::newRow("one") << 1 << 1;
}

void tst_Edit::moreOrFewerSamplesGoOnInMidEpoch()
{
    QFETCH(const int, count);
    QFETCH(const int, left);
    nn::TrainingRun run = trainedRun();
    const nn::TrainingRun before = run;
    QCOMPARE(run.data->train.count(), 8);
    QCOMPARE(run.learned.position.seen, 4);
    auto others = std::make_shared<nn::TrainingData>();
    others->train = randomSamples(2, 1, count, nn::Loss::MeanSquaredError, 45);
    const nn::Edit inverse = nn::apply(run, nn::SetData{.data = others});
    QVERIFY(nn::check(run));
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Sample, left);
    QCOMPARE(trainer.run().counters().epochs, before.counters().epochs + 1);
    QCOMPARE(trainer.run().counters().samples, before.counters().samples + left);
    QCOMPARE(trainer.run().learned.position.seen, 0);
    trainer.advance(StepUnit::Epoch, 2);
    QCOMPARE(trainer.run().counters().samples, before.counters().samples + left + 2 * count);
    QVERIFY(!trainer.divergence());
    (void)nn::apply(run, inverse);
    QCOMPARE(run, before);
}

void tst_Edit::severalParametersAreSetAtOnceAndFrozenOnesToo()
{
    nn::TrainingRun run = trainedRun();
    const nn::WeightRef frozen{.layer = 1};
    (void)nn::apply(run, nn::SetFrozen{.at = frozen, .frozen = true});
    const nn::OptimizerState moments = run.learned.optimizer;
    (void)nn::apply(run, nn::SetParameters{.all = {{.at = frozen, .value = 3.0},
                                                   {.at = nn::BiasRef{}, .value = 4.0},
                                                   {.at = nn::WeightRef{}, .value = 5.0},
                                                   {.at = nn::WeightRef{}, .value = 6.0}}});
    QCOMPARE(run.network().value(frozen), 3.0);
    QVERIFY(run.network().isFrozen(frozen));
    QCOMPARE(run.network().value(nn::BiasRef{}), 4.0);
    QCOMPARE(run.network().value(nn::WeightRef{}), 6.0);
    QVERIFY(run.learned.optimizer == moments);
}

void tst_Edit::biasesComeBackWithoutUndoingTheTraining()
{
    nn::Trainer trainer(trainedRun());
    const nn::BiasRef bias{.layer = 0, .neuron = 1};
    const double before = trainer.run().network().value(bias);
    const nn::Edit inverse = trainer.apply(nn::SetHasBiases{.layer = 0, .hasBiases = false});
    trainer.advance(StepUnit::Epoch, 20);
    const nn::Counters counters = trainer.run().counters();
    const double weight = trainer.run().network().value(nn::WeightRef{});
    (void)trainer.apply(inverse);
    QCOMPARE(trainer.run().network().value(bias), before);
    QCOMPARE(trainer.run().network().value(nn::WeightRef{}), weight);
    QCOMPARE(trainer.run().counters(), counters);
}

void tst_Edit::anotherShapeKeepsTheSamplesThatWait()
{
    const nn::TrainingRun before = trainedRun();
    QVERIFY(before.learned.position.used < before.learned.position.seen);
    nn::TrainingRun run = before;
    (void)nn::apply(run, wider());
    QCOMPARE(run.learned.position.used, before.learned.position.used);
    QCOMPARE(run.learned.position.seen, before.learned.position.seen);
}

void tst_Edit::anotherShapeKeepsWhatExistsInBoth()
{
    const nn::TrainingRun before = trainedRun();
    nn::TrainingRun run = before;
    (void)nn::apply(run, wider());
    const nn::Network &network = run.network();
    QCOMPARE(network.layer(0).units, 6);
    for (const nn::ParameterRef &at : before.network().parameterList()) {
        QVERIFY2(network.value(at) == before.network().value(at),
                 before.network().name(at).c_str());
    }
    // A layer less: the output layer stays the output layer.
    std::vector<nn::LayerSpec> layers{before.network().layer(0), before.network().layer(2)};
    nn::RandomSource source = nn::Rng(6);
    const nn::Network smaller
        = nn::reshaped(before.network(), 2, layers, nn::Initializer::Glorot, source);
    QVERIFY(smaller.parameters().weights(0) == before.network().parameters().weights(0));
    QVERIFY(smaller.parameters().weights(1).leftCols(3)
            == before.network().parameters().weights(2));
    QCOMPARE(smaller.parameters().biases(1)(0), before.network().parameters().biases(2)(0));
}

void tst_Edit::anEditBeforeTheFirstStepIsWhatAResetGoesBackTo_data()
{
    QTest::addColumn<nn::Edit>("edit");
    QTest::newRow("weight") << nn::Edit(nn::SetParameter{.at = nn::WeightRef{}, .value = 4.0});
    QTest::newRow("weights") << nn::Edit(
        nn::SetParameters{.all = {{.at = nn::WeightRef{}, .value = 4.0},
                                  {.at = nn::WeightRef{.layer = 1}, .value = 4.0}}});
    QTest::newRow("freeze") << nn::Edit(nn::SetFrozen{.at = nn::WeightRef{}, .frozen = true});
    QTest::newRow("activation") << nn::Edit(
        nn::SetActivation{.layer = 1, .activation = nn::Activation::Relu, .slope = 1.0});
    QTest::newRow("biases off") << nn::Edit(nn::SetHasBiases{.layer = 0, .hasBiases = false});
}

void tst_Edit::anEditBeforeTheFirstStepIsWhatAResetGoesBackTo()
{
    QFETCH(nn::Edit, edit);
    const nn::TrainingRun trained = trainedRun();
    nn::TrainingRun run = nn::beginRun(trained.start->network, trained.settings, trained.data, 7);
    const nn::TrainingRun before = run;
    const nn::Edit inverse = nn::apply(run, edit);
    const nn::Network edited = run.network();
    QVERIFY(edited != before.network());
    QVERIFY(run.start->order == before.start->order);
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Epoch, 2);
    QVERIFY(nn::atStart(trainer.run()).network == edited);
    (void)nn::apply(run, inverse);
    QVERIFY(*run.start == *before.start);
}

void tst_Edit::anEditAfterTheFirstStepIsUndoneByAReset()
{
    nn::TrainingRun run = trainedRun();
    const auto start = run.start;
    (void)nn::apply(run, nn::SetParameter{.at = nn::WeightRef{}, .value = 4.0});
    (void)nn::apply(run, nn::SetFrozen{.at = nn::BiasRef{}, .frozen = true});
    QCOMPARE(run.start, start);
    QVERIFY(nn::atStart(run).network == start->network);
}

void tst_Edit::editsThatDoNotFitAreRefused_data()
{
    QTest::addColumn<nn::Edit>("edit");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, nn::Edit edit, const char *sentence) {
        QTest::newRow(name) << edit << QString(sentence);
    };
    row("no such weight",
        nn::SetParameter{.at = nn::WeightRef{.layer = 0, .to = 9, .from = 0}, .value = 1.0},
        "The network has no such weight or bias.");
    row("not a number",
        nn::SetParameter{.at = nn::WeightRef{}, .value = std::numeric_limits<double>::quiet_NaN()},
        "A weight or bias must be a finite number.");
    row("one of several does not exist",
        nn::SetParameters{.all = {{.at = nn::WeightRef{}, .value = 1.0},
                                  {.at = nn::BiasRef{.layer = 7}, .value = 1.0}}},
        "The network has no such weight or bias.");
    row("one of several is infinite",
        nn::SetParameters{
            .all = {{.at = nn::WeightRef{}, .value = std::numeric_limits<double>::infinity()},
                    {.at = nn::BiasRef{}, .value = 1.0}}},
        "A weight or bias must be a finite number.");
    row("no such layer", nn::SetHasBiases{.layer = 3, .hasBiases = false},
        "The network has no layer 4.");
    row("softmax below the output",
        nn::SetActivation{.layer = 0, .activation = nn::Activation::Softmax, .slope = 1.0},
        "Softmax needs the output layer and two or more neurons; layer 1 is not that.");
    row("an output the loss does not know",
        settingsWith([](auto &s) { s.loss = nn::Loss::SoftmaxCrossEntropy; }),
        "Softmax cross-entropy needs a softmax output, not Sigmoid.");
    auto empty = std::make_shared<nn::TrainingData>();
    row("no data", nn::SetData{.data = empty, .position = nullptr},
        "There are no training samples.");
    const auto two = std::make_shared<const nn::LayerBiases>(
        nn::LayerBiases{.values = nn::Vector::Zero(2), .frozen = {false, false}});
    row("biases of another layer", nn::SetHasBiases{.layer = 0, .hasBiases = true, .biases = two},
        "Layer 1 has another number of biases.");
    nn::Learned other = trainedRun().learned;
    other.network = stackedNetwork(2, {5, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 46);
    row("another shape than the start's",
        nn::SetLearned{std::make_shared<const nn::Learned>(std::move(other))},
        "The network's start has another shape or numbers that are not finite.");
    row("nothing to put there", nn::SetLearned{}, "The edit does not say what should be.");
}

void tst_Edit::editsThatDoNotFitAreRefused()
{
    QFETCH(nn::Edit, edit);
    QFETCH(QString, sentence);
    const nn::Result<nn::Done> result = nn::wouldFit(trainedRun(), edit);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()), sentence);
}

QTEST_GUILESS_MAIN(tst_Edit)
#include "tst_edit.moc"
