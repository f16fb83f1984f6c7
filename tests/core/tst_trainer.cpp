// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pass.h"
#include "core/training/trainer.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

#include <array>

using nn::Index;
using nn::StepUnit;

namespace {

struct Case
{
    const char *name;
    nn::TrainingRun run;
};

std::shared_ptr<const nn::TrainingData> elevenSamples()
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(2, 1, 11, nn::Loss::MeanSquaredError, 21);
    data->test = randomSamples(2, 1, 5, nn::Loss::MeanSquaredError, 22);
    return data;
}

nn::TrainingSettings withBatch(std::optional<Index> batch)
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = batch;
    return settings;
}

nn::Network smallNetwork(Index width = 3)
{
    return stackedNetwork(2, {width, 1}, nn::Activation::Tanh, nn::Activation::Sigmoid, 23);
}

// Runs that take every path through the code: each kernel, each order, each kind of short batch,
// an optimiser with memory, penalties, slips.
std::vector<Case> manyRuns()
{
    std::vector<Case> runs;
    const auto add
        = [&](const char *name, const nn::Network &network, nn::TrainingSettings settings,
              std::shared_ptr<const nn::TrainingData> data) {
              runs.push_back({name, nn::beginRun(network, settings, std::move(data), 99)});
          };
    const nn::Network tutorial
        = stackedNetwork(2, {2, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 24);
    nn::TrainingSettings settings = tutorialSettings();
    add("the tutorials' network", tutorial, settings, fourPeople());
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    add("the tutorials' network, shuffled", tutorial, settings, fourPeople());
    add("one sample a batch, shuffled", smallNetwork(), settings, elevenSamples());
    settings.order = nn::SampleOrder::DrawnAtRandom;
    settings.batchSize = 4;
    add("batches drawn at random", smallNetwork(), settings, elevenSamples());
    settings.shortBatch = nn::ShortBatch::Carry;
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    add("a short batch carried over, shuffled", smallNetwork(), settings, elevenSamples());
    settings.batchSize = 20;
    add("a batch larger than the data, carried", smallNetwork(), settings, elevenSamples());
    settings = withBatch({});
    settings.optimizer = nn::Adam();
    add("full batch with Adam", smallNetwork(9), settings, elevenSamples());
    settings = withBatch(2);
    settings.optimizer = nn::Momentum();
    settings.penalty = {.l1 = 0.02, .l2 = 0.01, .onBiases = false, .l1Kills = true};
    settings.schedule = {.curve = nn::CosineDecay{.length = 20.0}, .warmUpEpochs = 2.0};
    add("momentum, killing L1, a schedule", smallNetwork(), settings, elevenSamples());
    settings = withBatch(3);
    settings.loss = nn::Loss::BinaryCrossEntropy;
    settings.slips = {.overwrittenWeights = true, .roundedOutput = true, .halfCrossEntropy = true};
    add("tutorial 000's slips", smallNetwork(), settings, elevenSamples());
    auto many = std::make_shared<nn::TrainingData>();
    many->train = randomSamples(2, 1, 70, nn::Loss::MeanSquaredError, 25);
    settings = withBatch(20);
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    add("many samples in narrow layers", smallNetwork(), settings, many);
    return runs;
}

void addRunRows()
{
    QTest::addColumn<nn::TrainingRun>("run");
    for (const Case &c : manyRuns()) {
        QTest::newRow(c.name) << c.run;
    }
}

} // namespace

class tst_Trainer : public QObject
{
    Q_OBJECT

private slots:
    void stepsOfAnySizeGiveTheSameBits_data() { addRunRows(); }
    void stepsOfAnySizeGiveTheSameBits();
    void aCopiedRunContinuesBitForBit_data() { addRunRows(); }
    void aCopiedRunContinuesBitForBit();
    void anyEarlierMomentIsReachedAgainBitForBit_data() { addRunRows(); }
    void anyEarlierMomentIsReachedAgainBitForBit();
    void oneStepBackUndoesOneStep_data() { addRunRows(); }
    void oneStepBackUndoesOneStep();

    void theThreeCountersAreNeverConfused();
    void aShortLastBatchIsAppliedOrCarried();
    void aBatchLargerThanTheDataNeverUpdatesWhenCarried();
    void anotherBatchSizeInMidEpochTakesTheSamplesThatWait();
    void aDifferentSeedShufflesDifferently();
    void drawingAtRandomIsWithReplacement();
    void lookingAtLossesChangesNothing();

    void recordedLossesAreThoseOfTheRun();
    void withoutTestSamplesTheTestLossIsAGap();

    void anEditBeginsABranchAndTheOldOneStays();
    void aReplayCrossesEdits();
    void steppingBackGoesBehindAnEditAtTheBeginning();
    void momentsThatWereNeverReachedAreRefused();
    void runsThatDoNotFitAreRefused_data();
    void runsThatDoNotFitAreRefused();
};

void tst_Trainer::stepsOfAnySizeGiveTheSameBits()
{
    QFETCH(nn::TrainingRun, run);
    nn::Trainer byEpoch(run);
    byEpoch.advance(StepUnit::Epoch, 30);
    const std::int64_t samples = byEpoch.run().counters().samples;

    nn::Trainer bySample(run);
    for (std::int64_t i = 0; i < samples; ++i) {
        bySample.advance(StepUnit::Sample);
    }
    QVERIFY(bySample.run() == byEpoch.run());

    nn::Trainer mixed(run);
    mixed.advance(StepUnit::Sample, 3);
    mixed.advance(StepUnit::Epoch, 2);
    mixed.advance(StepUnit::Sample, 5);
    mixed.advance(StepUnit::Batch, 2);
    mixed.advance(StepUnit::Sample, samples - mixed.run().counters().samples);
    QVERIFY(mixed.run() == byEpoch.run());
}

void tst_Trainer::aCopiedRunContinuesBitForBit()
{
    QFETCH(nn::TrainingRun, run);
    nn::Trainer original(run);
    original.advance(StepUnit::Sample, 17);
    nn::Trainer copy(original.run());
    QVERIFY(copy.run() == original.run());
    original.advance(StepUnit::Sample, 100);
    QVERIFY(copy.run() != original.run());
    copy.advance(StepUnit::Sample, 100);
    QVERIFY(copy.run() == original.run());
}

void tst_Trainer::anyEarlierMomentIsReachedAgainBitForBit()
{
    QFETCH(nn::TrainingRun, run);
    nn::Trainer trainer(run);
    std::vector<nn::TrainingRun> passed{trainer.run()};
    for (int i = 0; i < 120; ++i) {
        trainer.advance(StepUnit::Sample);
        passed.push_back(trainer.run());
    }
    for (const std::int64_t samples : {119, 0, 64, 1, 120, 37}) {
        QVERIFY(trainer.goTo({.branch = 0, .samples = samples}));
        QVERIFY(trainer.run() == passed[static_cast<std::size_t>(samples)]);
    }
    // From an earlier moment the run goes on as it went the first time.
    trainer.advance(StepUnit::Sample, 120 - 37);
    QVERIFY(trainer.run() == passed.back());
}

void tst_Trainer::oneStepBackUndoesOneStep()
{
    QFETCH(nn::TrainingRun, run);
    for (const StepUnit unit : {StepUnit::Sample, StepUnit::Batch, StepUnit::Epoch}) {
        nn::Trainer trainer(run);
        trainer.advance(StepUnit::Epoch, 3);
        trainer.advance(unit, 2);
        const nn::TrainingRun before = trainer.run();
        const nn::Counters counters = before.counters();
        trainer.advance(unit);
        if (trainer.run().counters().updates == counters.updates && unit == StepUnit::Batch) {
            continue; // a batch that is never complete
        }
        QVERIFY(trainer.stepBack(unit));
        QVERIFY(trainer.run() == before);
    }
}

void tst_Trainer::theThreeCountersAreNeverConfused()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), withBatch(4), elevenSamples()));
    trainer.advance(StepUnit::Sample, 3);
    QCOMPARE(trainer.run().counters(), (nn::Counters{.samples = 3, .updates = 0, .epochs = 0}));
    trainer.advance(StepUnit::Batch);
    QCOMPARE(trainer.run().counters(), (nn::Counters{.samples = 4, .updates = 1, .epochs = 0}));
    trainer.advance(StepUnit::Epoch);
    QCOMPARE(trainer.run().counters(), (nn::Counters{.samples = 11, .updates = 3, .epochs = 1}));
    QCOMPARE(trainer.run().epochTime(), 1.0);
    trainer.advance(StepUnit::Sample, 11);
    QCOMPARE(trainer.run().counters(), (nn::Counters{.samples = 22, .updates = 6, .epochs = 2}));
}

void tst_Trainer::aShortLastBatchIsAppliedOrCarried()
{
    nn::TrainingSettings settings = withBatch(4);
    settings.learningRate = 1.0;
    nn::Trainer applied(nn::beginRun(smallNetwork(), settings, elevenSamples()));
    applied.advance(StepUnit::Epoch, 2);
    QCOMPARE(applied.run().counters().updates, 6);

    settings.shortBatch = nn::ShortBatch::Carry;
    nn::Trainer carried(nn::beginRun(smallNetwork(), settings, elevenSamples()));
    carried.advance(StepUnit::Epoch);
    QCOMPARE(carried.run().counters().updates, 2);
    QCOMPARE(carried.run().learned.position.carriedSamples, 3);

    // The next update averages the three that were left over and the first four of the epoch.
    const nn::Network before = carried.run().network();
    const nn::Samples &train = carried.run().data->train;
    nn::Samples seven{nn::Matrix(2, 7), nn::Matrix(1, 7)};
    seven.inputs << train.inputs.rightCols(3), train.inputs.leftCols(4);
    seven.targets << train.targets.rightCols(3), train.targets.leftCols(4);
    const nn::Gradient mean = nn::gradient(before, seven, settings.loss, nn::Reduction::Mean);
    carried.advance(StepUnit::Batch);
    nn::Network expected = before;
    for (const nn::ParameterRef &at : expected.parameterList()) {
        const double slope = std::visit([&](auto ref) { return mean.parameters[ref]; }, at);
        expected.setValue(at, expected.value(at) - slope);
    }
    QVERIFY(areNear(nn::parameterValues(carried.run().network()), nn::parameterValues(expected),
                    1e-13));
    QCOMPARE(carried.run().learned.position.carriedSamples, 0);
}

void tst_Trainer::aBatchLargerThanTheDataNeverUpdatesWhenCarried()
{
    nn::TrainingSettings settings = withBatch(30);
    settings.shortBatch = nn::ShortBatch::Carry;
    nn::Trainer trainer(nn::beginRun(smallNetwork(), settings, elevenSamples()));
    trainer.advance(StepUnit::Epoch, 5);
    trainer.advance(StepUnit::Batch); // does not wait for ever
    QCOMPARE(trainer.run().counters(), (nn::Counters{.samples = 66, .updates = 0, .epochs = 6}));
    QVERIFY(trainer.run().network() == smallNetwork());
}

void tst_Trainer::anotherBatchSizeInMidEpochTakesTheSamplesThatWait()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), withBatch(10), elevenSamples()));
    trainer.advance(StepUnit::Sample, 5);
    nn::TrainingSettings pairs = withBatch(2);
    pairs.learningRate = 1.0;
    (void)trainer.apply(nn::SetSettings{.settings = pairs});
    const nn::Network before = trainer.run().network();
    trainer.advance(StepUnit::Batch);
    QCOMPARE(trainer.run().counters(), (nn::Counters{.samples = 6, .updates = 1, .epochs = 0}));
    const nn::Samples &train = trainer.run().data->train;
    const nn::Samples six{train.inputs.leftCols(6), train.targets.leftCols(6)};
    const nn::Gradient mean = nn::gradient(before, six, pairs.loss, nn::Reduction::Mean);
    const nn::BiasRef bias{.layer = 1, .neuron = 0};
    VERIFY_NEAR(trainer.run().network().value(bias), before.value(bias) - mean.parameters[bias],
                1e-13);
    trainer.advance(StepUnit::Batch);
    QCOMPARE(trainer.run().counters().samples, 8);
}

void tst_Trainer::aDifferentSeedShufflesDifferently()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.order = nn::SampleOrder::ShuffledEachEpoch;
    nn::Trainer first(nn::beginRun(smallNetwork(), settings, elevenSamples(), 1));
    nn::Trainer second(nn::beginRun(smallNetwork(), settings, elevenSamples(), 2));
    first.advance(StepUnit::Epoch);
    second.advance(StepUnit::Epoch);
    QVERIFY(first.run().network() != second.run().network());
}

void tst_Trainer::drawingAtRandomIsWithReplacement()
{
    nn::TrainingSettings settings = tutorialSettings();
    nn::Stepper stepper;
    for (const nn::SampleOrder order :
         {nn::SampleOrder::ShuffledEachEpoch, nn::SampleOrder::DrawnAtRandom}) {
        settings.order = order;
        nn::TrainingRun run = nn::beginRun(smallNetwork(), settings, elevenSamples(), 3);
        stepper.attach(run);
        std::array<int, 11> drawn{};
        for (int i = 0; i < 11; ++i) {
            ++drawn[static_cast<std::size_t>(stepper.nextSample(run))];
            nn::Stepper::Until until;
            until.samples = run.counters().samples + 1;
            QVERIFY(stepper.advance(run, until));
        }
        const bool isPermutation = std::ranges::all_of(drawn, [](int n) { return n == 1; });
        QCOMPARE(isPermutation, order == nn::SampleOrder::ShuffledEachEpoch);
    }
}

void tst_Trainer::lookingAtLossesChangesNothing()
{
    for (const Case &c : manyRuns()) {
        nn::Trainer looked(c.run);
        nn::Trainer left(c.run);
        for (int i = 0; i < 40; ++i) {
            (void)looked.trainLoss();
            (void)looked.testLoss();
            looked.advance(StepUnit::Sample);
        }
        left.advance(StepUnit::Sample, 40);
        QVERIFY2(looked.run() == left.run(), c.name);
    }
}

void tst_Trainer::recordedLossesAreThoseOfTheRun()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), withBatch(4), elevenSamples()));
    trainer.advance(StepUnit::Epoch, 3000);
    const std::vector<nn::LossHistory::Point> points = trainer.losses().points();
    QVERIFY(points.size() > 100);
    QVERIFY(points.size() <= nn::LossHistory::defaultCapacity);
    QCOMPARE(points.front().epoch, 0.0);
    for (const std::size_t i : {std::size_t{0}, points.size() / 2, points.size() - 1}) {
        QVERIFY(trainer.goTo(
            {.branch = 0, .samples = static_cast<std::int64_t>(points[i].epoch) * 11}));
        QCOMPARE(trainer.trainLoss(), points[i].train);
        QCOMPARE(trainer.testLoss(), points[i].test);
        VERIFY_NEAR(points[i].test,
                    nn::shownLoss(trainer.run().network(), trainer.run().data->test,
                                  trainer.run().settings.loss),
                    1e-12);
    }
}

void tst_Trainer::withoutTestSamplesTheTestLossIsAGap()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), tutorialSettings(), fourPeople()));
    trainer.advance(StepUnit::Epoch, 2);
    QVERIFY(std::isnan(trainer.testLoss()));
    QVERIFY(std::isnan(trainer.losses().points().back().test));
    QVERIFY(std::isfinite(trainer.losses().points().back().train));
}

void tst_Trainer::anEditBeginsABranchAndTheOldOneStays()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), withBatch(4), elevenSamples()));
    trainer.advance(StepUnit::Epoch, 10);
    const nn::TrainingRun atTen = trainer.run();
    trainer.advance(StepUnit::Epoch, 10);
    const nn::TrainingRun atTwenty = trainer.run();

    QVERIFY(trainer.goTo({.branch = 0, .samples = 110}));
    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 2.5});
    trainer.advance(StepUnit::Epoch, 5);
    QCOMPARE(trainer.timeline().branches().size(), 2U);
    const nn::Branch &branch = trainer.timeline().present();
    QCOMPARE(*branch.origin, (nn::Moment{.branch = 0, .samples = 110}));
    QCOMPARE(branch.losses.points().front().epoch, 10.0);
    const nn::TrainingRun edited = trainer.run();

    QVERIFY(trainer.goTo({.branch = 0, .samples = 220}));
    QVERIFY(trainer.run() == atTwenty);
    QVERIFY(trainer.goTo({.branch = branch.number, .samples = 165}));
    QVERIFY(trainer.run() == edited);
    QVERIFY(trainer.goTo({.branch = 0, .samples = 110}));
    QVERIFY(trainer.run() == atTen);
}

void tst_Trainer::aReplayCrossesEdits()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), withBatch(4), elevenSamples()));
    std::vector<nn::TrainingRun> passed;
    for (int edit = 0; edit < 5; ++edit) {
        trainer.advance(StepUnit::Batch, 2);
        (void)trainer.apply(nn::SetParameter{.at = nn::BiasRef{}, .value = 0.1 * edit});
        passed.push_back(trainer.run());
        trainer.advance(StepUnit::Batch);
    }
    // One batch back is the moment after the edit; another leads behind it, to the branch it
    // came from.
    for (auto state = passed.rbegin(); state != passed.rend(); ++state) {
        QVERIFY(trainer.stepBack(StepUnit::Batch));
        QVERIFY(trainer.run() == *state);
        QVERIFY(trainer.stepBack(StepUnit::Batch));
        QCOMPARE(trainer.run().counters().updates, state->counters().updates - 1);
        QVERIFY(trainer.stepBack(StepUnit::Batch));
    }
    const nn::TrainingRun beginning = trainer.run();
    QCOMPARE(beginning.counters().samples, 0);
    QVERIFY(!trainer.stepBack(StepUnit::Batch));
    QVERIFY(trainer.run() == beginning);
}

void tst_Trainer::steppingBackGoesBehindAnEditAtTheBeginning()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), withBatch(4), elevenSamples()));
    const nn::TrainingRun start = trainer.run();
    (void)trainer.apply(nn::SetParameter{.at = nn::WeightRef{}, .value = 5.0});
    QVERIFY(trainer.stepBack(StepUnit::Sample));
    QVERIFY(trainer.run() == start);
    QVERIFY(!trainer.stepBack(StepUnit::Sample));
}

void tst_Trainer::momentsThatWereNeverReachedAreRefused()
{
    nn::Trainer trainer(nn::beginRun(smallNetwork(), withBatch(4), elevenSamples()));
    trainer.advance(StepUnit::Sample, 6);
    const nn::TrainingRun before = trainer.run();
    QVERIFY(!trainer.goTo({.branch = 0, .samples = 7}));
    QVERIFY(!trainer.goTo({.branch = 0, .samples = -1}));
    QVERIFY(!trainer.goTo({.branch = 3, .samples = 0}));
    QVERIFY(trainer.run() == before);
}

void tst_Trainer::runsThatDoNotFitAreRefused_data()
{
    QTest::addColumn<nn::TrainingRun>("run");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, auto change, const char *sentence) {
        auto data = std::make_shared<nn::TrainingData>(*elevenSamples());
        nn::TrainingRun run = nn::beginRun(smallNetwork(), withBatch(4), nullptr);
        change(run, *data);
        run.data = data;
        QTest::newRow(name) << run << QString(sentence);
    };
    row(
        "no samples", [](auto &, auto &data) { data.train = {}; },
        "There are no training samples.");
    row(
        "another number of inputs",
        [](auto &, auto &data) { data.train.inputs = nn::Matrix::Zero(3, 11); },
        "The training data has 3 inputs a sample, the network 2.");
    row(
        "another number of targets",
        [](auto &, auto &data) { data.test.targets = nn::Matrix::Zero(2, 5); },
        "The test data has 2 targets a sample, the network 1 output.");
    row(
        "targets without samples",
        [](auto &, auto &data) { data.train.targets = nn::Matrix::Zero(1, 12); },
        "The training data has 11 samples but 12 targets.");
    row(
        "an infinite input",
        [](auto &, auto &data) {
            data.train.inputs(0, 3) = std::numeric_limits<double>::infinity();
        },
        "The training data holds a number that is not finite.");
    row(
        "a loss for another output",
        [](auto &run, auto &) { run.settings.loss = nn::Loss::SoftmaxCrossEntropy; },
        "Softmax cross-entropy needs a softmax output, not Sigmoid.");
    row(
        "targets for another loss",
        [](auto &run, auto &data) {
            run.settings.loss = nn::Loss::Hinge;
            data.train.targets.setConstant(1.0);
            data.train.targets(0, 2) = 0.0;
        },
        "Hinge loss needs targets −1 and +1; sample 3 has another.");
}

void tst_Trainer::runsThatDoNotFitAreRefused()
{
    QFETCH(nn::TrainingRun, run);
    QFETCH(QString, sentence);
    const nn::Result<nn::Done> result = nn::check(run);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()), sentence);
}

QTEST_GUILESS_MAIN(tst_Trainer)
#include "tst_trainer.moc"
