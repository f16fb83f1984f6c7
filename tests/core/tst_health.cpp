// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/health.h"

#include "core/training/problem.h"
#include "core/training/trainer.h"
#include "support/networks.h"
#include "support/stdstring.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using nn::Activation;
using nn::Finding;
using nn::Loss;
using nn::Matrix;
using Kind = nn::Finding::Kind;

class tst_Health : public QObject
{
    Q_OBJECT

private slots:
    void aTrainedTutorialNetworkHasNoWarnings();
    void theTutorialAtARateOf200IsStuck();
    void theTutorialAtARateOf50IsSaturatedButStillHasAGradient();
    void aNetworkStuckFromItsBeginningBlamesItsWeights();
    void aGradientBelowTheLimitIsStuckAndOneAboveIsNot_data();
    void aGradientBelowTheLimitIsStuckAndOneAboveIsNot();
    void anOptimiserThatDividesByTheGradientGoesOn();
    void aPenaltyThatStillPullsIsNotStuck();
    void whatFitsExactlyIsLearned();
    void learnedEndsAtOnePercentOfGuessing();
    void softTargetsAreLearnedAtTheirOwnEntropy();
    void samplesThatCancelOutAreABalance();
    void samplesThatCancelOutMoveTheWeightsOneByOne();
    void aRateLostInRoundingIsTooSmall();
    void allFrozenIsSaid();
    void aRateOfZeroIsSaid();
    void anEndedScheduleIsSaid();
    void aStepLargerThanTheWeightsExplodesIfTheLossRises_data();
    void aStepLargerThanTheWeightsExplodesIfTheLossRises();
    void weightsAboveAThousandAreNoted();
    void aDeepSigmoidStackVanishes();
    void vanishingBeginsAtATenThousandth_data();
    void vanishingBeginsAtATenThousandth();
    void nothingGetsBackThroughAStep();
    void aReluBelowZeroIsDead();
    void aReluThatWakesForOneSampleIsNotDead();
    void aWholeDeadLayerIsOneFinding();
    void aSlopeBelowOnePercentIsFlat_data();
    void aSlopeBelowOnePercentIsFlat();
    void nineteenOfTwentyFlatSamplesAreSaturated();
    void anOutputIsSaturatedOnlyWhereItIsWrong();
    void aCrossEntropyKeepsASaturatedOutputLearning();
    void aNeuronThatSaysTheSameForAllSamplesIsConstant_data();
    void aNeuronThatSaysTheSameForAllSamplesIsConstant();
    void theTutorialsOnesAreTwins();
    void oneDifferenceMakesTwinsTwoNeurons_data();
    void oneDifferenceMakesTwinsTwoNeurons();
    void threeEqualNeuronsAreOneFinding();
    void noMoreSamplesThanAskedForAreLookedAt();
    void theStepIsTheOneThatTrainingTakes_data();
    void theStepIsTheOneThatTrainingTakes();
    void theSteepestSlopeIsReachedAndNeverExceeded_data();
    void theSteepestSlopeIsReachedAndNeverExceeded();
    void guessingCostsWhatTheMeanCosts_data();
    void guessingCostsWhatTheMeanCosts();
    void sumsThatOverflowAreSurvived();
};

namespace {

std::shared_ptr<const nn::TrainingData> dataOf(Matrix inputs, Matrix targets)
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train = {std::move(inputs), std::move(targets)};
    return data;
}

nn::TrainingSettings fullBatch(double rate = 0.1)
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize.reset();
    settings.learningRate = rate;
    return settings;
}

// One after the other, one input, one neuron a layer, no biases: every weight as given.
nn::Network chain(const std::vector<double> &weights, Activation hidden = Activation::Linear,
                  Activation output = Activation::Linear)
{
    std::vector<nn::LayerSpec> layers(
        weights.size(),
        {.units = 1, .activation = hidden, .hasBiases = false, .slope = nn::defaultSlope(hidden)});
    layers.back().activation = output;
    nn::Network network(1, layers);
    for (std::size_t l = 0; l < weights.size(); ++l) {
        network.parameters().weights(static_cast<nn::Index>(l))(0, 0) = weights[l];
    }
    return network;
}

std::optional<Finding> find(const std::vector<Finding> &findings, Kind kind)
{
    const auto found = std::ranges::find(findings, kind, &Finding::kind);
    return found != findings.end() ? std::optional(*found) : std::nullopt;
}

std::optional<Finding> find(const nn::TrainingRun &run, Kind kind)
{
    return find(nn::healthOf(run), kind);
}

bool isWarning(const Finding &finding)
{
    return finding.severity == Finding::Severity::Warning;
}

QString allSentences(const std::vector<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines += QString::fromStdString(finding.sentence.sentence() + " "
                                        + finding.advice.sentence());
    }
    return lines.join('\n');
}

nn::TrainingRun oneSample(nn::Network network, double input, double target,
                          const nn::TrainingSettings &settings = fullBatch())
{
    return nn::beginRun(std::move(network), settings, dataOf(Matrix{{input}}, Matrix{{target}}));
}

nn::TrainingRun peopleRun(nn::Network network,
                          const nn::TrainingSettings &settings = tutorialSettings())
{
    return nn::beginRun(std::move(network), settings, fourPeople());
}

nn::Network random221(Activation hidden, Activation output = Activation::Sigmoid)
{
    return stackedNetwork(2, {2, 1}, hidden, output, 5);
}

nn::Network ones()
{
    nn::Network network = tutorialNetwork();
    network.parameters().weights(0).setOnes();
    network.parameters().weights(1).setOnes();
    return network;
}

constexpr nn::NeuronRef h1{.layer = 0, .neuron = 0};
constexpr nn::NeuronRef o1{.layer = 1, .neuron = 0};

} // namespace

void tst_Health::aTrainedTutorialNetworkHasNoWarnings()
{
    nn::Trainer trainer(nn::tutorial002().start);
    for (const int epochs : {0, 100, 900}) {
        trainer.advance(nn::StepUnit::Epoch, epochs);
        const std::vector<Finding> findings = nn::healthOf(trainer.run());
        QVERIFY2(std::ranges::none_of(findings, isWarning), qPrintable(allSentences(findings)));
    }
}

void tst_Health::theTutorialAtARateOf200IsStuck()
{
    nn::TrainingRun run = nn::tutorial002().start;
    run.settings.learningRate = 200.0;
    nn::Trainer trainer(run);
    trainer.advance(nn::StepUnit::Epoch, 100);
    const nn::Network before = trainer.run().network();
    const std::vector<Finding> findings = nn::healthOf(trainer.run());
    const auto stuck = find(findings, Kind::Stuck);
    QVERIFY2(stuck, qPrintable(allSentences(findings)));
    QVERIFY(isWarning(*stuck));
    QVERIFY(stuck->place == nn::FindingPlace(nn::WholeNetwork()));
    QVERIFY(*stuck->figures.gradient < nn::stillGradient);
    QCOMPARE(*stuck->figures.lossOfGuessing, 0.25);
    QVERIFY2(stuck->sentence.sentence().find("for all 4 samples are") != std::string::npos,
             stuck->sentence.sentence().c_str());
    QVERIFY2(stuck->advice.sentence().find("200") != std::string::npos,
             stuck->advice.sentence().c_str());
    trainer.advance(nn::StepUnit::Epoch, 1000);
    QVERIFY(
        areNear(nn::parameterValues(trainer.run().network()), nn::parameterValues(before), 1e-9));
}

// Its outputs are 0.99995 and 1: the gradient, 4·10⁻⁸, is small but no zero, and the weights creep.
void tst_Health::theTutorialAtARateOf50IsSaturatedButStillHasAGradient()
{
    nn::TrainingRun run = nn::tutorial002().start;
    run.settings.learningRate = 50.0;
    nn::Trainer trainer(run);
    trainer.advance(nn::StepUnit::Epoch, 100);
    const nn::HealthFigures figures = nn::measureHealth(trainer.run());
    QVERIFY(figures.gradientNorm > 1e-8 && figures.gradientNorm < 1e-7);
    const std::vector<Finding> findings = nn::healthOf(trainer.run(), figures);
    QVERIFY(!find(findings, Kind::Stuck));
    QCOMPARE(std::ranges::count(findings, Kind::Saturated, &Finding::kind), 2);
    QVERIFY(std::ranges::all_of(findings, isWarning));
}

void tst_Health::aNetworkStuckFromItsBeginningBlamesItsWeights()
{
    const auto stuck = find(
        oneSample(chain({100.0}, Activation::Sigmoid, Activation::Sigmoid), 1.0, 0.0), Kind::Stuck);
    QVERIFY(stuck);
    QCOMPARE(stuck->sentence.sentence(),
             std::string("The output for the only sample is 1, and the gradient is below 10⁻¹²: "
                         "the weights are where the slope is 0."));
    QCOMPARE(stuck->advice.sentence(),
             std::string("Begin with smaller weights, or scale the inputs to about 1."));
}

void tst_Health::aGradientBelowTheLimitIsStuckAndOneAboveIsNot_data()
{
    QTest::addColumn<double>("input");
    QTest::addColumn<bool>("isStuck");
    // ∂L/∂w = 2 (0 − 1) x
    QTest::newRow("below") << 0.49e-12 << true;
    QTest::newRow("above") << 0.51e-12 << false;
}

void tst_Health::aGradientBelowTheLimitIsStuckAndOneAboveIsNot()
{
    QFETCH(double, input);
    QFETCH(bool, isStuck);
    QCOMPARE(find(oneSample(chain({0.0}), input, 1.0), Kind::Stuck).has_value(), isStuck);
}

void tst_Health::anOptimiserThatDividesByTheGradientGoesOn()
{
    nn::TrainingSettings settings = fullBatch();
    settings.optimizer = nn::Adam();
    QVERIFY(!find(oneSample(chain({0.0}), 0.4e-12, 1.0, settings), Kind::Stuck));
}

void tst_Health::aPenaltyThatStillPullsIsNotStuck()
{
    nn::TrainingSettings settings = fullBatch();
    const nn::Network flat = chain({100.0}, Activation::Sigmoid, Activation::Sigmoid);
    QVERIFY(find(oneSample(flat, 1.0, 0.0, settings), Kind::Stuck));
    settings.penalty.l2 = 0.01;
    QVERIFY(!find(oneSample(flat, 1.0, 0.0, settings), Kind::Stuck));
}

void tst_Health::whatFitsExactlyIsLearned()
{
    const auto learned = find(oneSample(chain({2.0}), 1.0, 2.0), Kind::Learned);
    QVERIFY(learned);
    QVERIFY(!isWarning(*learned));
    QCOMPARE(learned->sentence.sentence(),
             std::string("Learned: the loss is 0, and nothing is left to change."));
    nn::TrainingSettings hinge = fullBatch();
    hinge.loss = Loss::Hinge;
    QVERIFY(find(oneSample(chain({2.0}), 1.0, 1.0, hinge), Kind::Learned));
    QVERIFY(!find(oneSample(chain({0.9}), 1.0, 1.0, hinge), Kind::Learned));
}

void tst_Health::learnedEndsAtOnePercentOfGuessing()
{
    nn::HealthFigures figures;
    figures.lossOfGuessing = 0.25;
    figures.loss = 0.00249;
    QVERIFY(nn::isLearned(figures));
    figures.loss = 0.00251;
    QVERIFY(!nn::isLearned(figures));
    figures.loss = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!nn::isLearned(figures));
}

void tst_Health::softTargetsAreLearnedAtTheirOwnEntropy()
{
    nn::TrainingSettings settings = fullBatch();
    settings.loss = Loss::BinaryCrossEntropy;
    const double logit = std::log(0.3 / 0.7);
    const auto run
        = oneSample(chain({logit}, Activation::Sigmoid, Activation::Sigmoid), 1.0, 0.3, settings);
    const nn::HealthFigures figures = nn::measureHealth(run);
    VERIFY_NEAR(figures.loss, figures.lowestLoss, 1e-12);
    QVERIFY(find(run, Kind::Learned));
    QVERIFY(!find(run, Kind::Stuck));
}

void tst_Health::samplesThatCancelOutAreABalance()
{
    nn::Network line(1, {{.units = 1, .activation = Activation::Linear}});
    line.parameters().biases(0)(0) = 0.5;
    const auto data = dataOf(Matrix{{-1.0, 0.0, 0.0, 1.0}}, Matrix{{1.0, 0.0, 0.0, 1.0}});
    const auto balanced = find(nn::beginRun(line, fullBatch(), data), Kind::Balanced);
    QVERIFY(balanced);
    QVERIFY(!isWarning(*balanced));
    QCOMPARE(*balanced->figures.loss, 0.25);
    QCOMPARE(*balanced->figures.lossOfGuessing, 0.25);

    line.parameters().biases(0)(0) = 0.501;
    QVERIFY(!find(nn::beginRun(line, fullBatch(), data), Kind::Balanced));
}

void tst_Health::samplesThatCancelOutMoveTheWeightsOneByOne()
{
    nn::Network line(1, {{.units = 1, .activation = Activation::Linear}});
    line.parameters().biases(0)(0) = 0.5;
    const auto data = dataOf(Matrix{{-1.0, 0.0, 0.0, 1.0}}, Matrix{{1.0, 0.0, 0.0, 1.0}});
    const auto run = nn::beginRun(line, tutorialSettings(), data);
    QVERIFY(!find(run, Kind::Balanced));
    QVERIFY(!find(run, Kind::Stuck));
    QVERIFY(!find(run, Kind::TooSmallRate));
}

void tst_Health::aRateLostInRoundingIsTooSmall()
{
    const nn::Network network = chain({1.0});
    const auto tooSmall = find(oneSample(network, 1.0, 2.0, fullBatch(1e-17)), Kind::TooSmallRate);
    QVERIFY(tooSmall);
    QVERIFY(isWarning(*tooSmall));
    // The step is twice the rate; the doubles above 1 are 2.2·10⁻¹⁶ apart.
    QVERIFY(find(oneSample(network, 1.0, 2.0, fullBatch(0.5e-16)), Kind::TooSmallRate));
    QVERIFY(!find(oneSample(network, 1.0, 2.0, fullBatch(0.6e-16)), Kind::TooSmallRate));
}

void tst_Health::allFrozenIsSaid()
{
    nn::Network network = random221(Activation::Sigmoid);
    const std::vector<nn::ParameterRef> all = network.parameterList();
    for (const nn::ParameterRef &at : all) {
        QVERIFY(!find(peopleRun(network), Kind::AllFrozen));
        network.setFrozen(at, true);
    }
    const auto frozen = find(peopleRun(network), Kind::AllFrozen);
    QVERIFY(frozen);
    QVERIFY(!isWarning(*frozen));
}

void tst_Health::aRateOfZeroIsSaid()
{
    const auto zero = find(oneSample(chain({1.0}), 1.0, 2.0, fullBatch(0.0)), Kind::ZeroRate);
    QVERIFY(zero);
    QCOMPARE(zero->sentence.sentence(), std::string("The learning rate is 0: nothing changes."));
    QVERIFY(!find(oneSample(chain({1.0}), 1.0, 2.0), Kind::ZeroRate));
}

void tst_Health::anEndedScheduleIsSaid()
{
    nn::TrainingSettings settings = fullBatch();
    settings.schedule.curve = nn::CosineDecay{.length = 10.0, .lowest = 0.0};
    nn::Trainer trainer(oneSample(chain({1.0}), 1.0, 2.0, settings));
    QVERIFY(!find(trainer.run(), Kind::ZeroRate));
    trainer.advance(nn::StepUnit::Epoch, 10);
    const auto zero = find(trainer.run(), Kind::ZeroRate);
    QVERIFY(zero);
    QVERIFY(zero->sentence.sentence().starts_with("The schedule"));
}

void tst_Health::aStepLargerThanTheWeightsExplodesIfTheLossRises_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("rate");
    QTest::addColumn<bool>("isExploding");
    // With x = 1 the step is 2 η (w − t), and the loss rises for η > 1.
    QTest::newRow("larger, loss rises") << 1.0 << 0.9 << 5.1 << true;
    QTest::newRow("smaller, loss rises") << 1.0 << 0.9 << 4.9 << false;
    QTest::newRow("larger, loss falls") << 0.0 << 10.0 << 0.4 << false;
    QTest::newRow("larger than usual weights") << 0.0 << 0.5 << 1.1 << true;
    QTest::newRow("smaller than usual weights") << 0.0 << 0.4 << 1.1 << false;
}

void tst_Health::aStepLargerThanTheWeightsExplodesIfTheLossRises()
{
    QFETCH(double, weight);
    QFETCH(double, target);
    QFETCH(double, rate);
    QFETCH(bool, isExploding);
    const auto found
        = find(oneSample(chain({weight}), 1.0, target, fullBatch(rate)), Kind::Exploding);
    QCOMPARE(found.has_value(), isExploding);
    if (found) {
        QVERIFY(isWarning(*found));
        QVERIFY(found->place == nn::FindingPlace(nn::LayerRef{0}));
        VERIFY_NEAR(*found->figures.stepRatio,
                    2.0 * rate * std::abs(weight - target) / std::max(std::abs(weight), 1.0),
                    1e-12);
    }
}

void tst_Health::weightsAboveAThousandAreNoted()
{
    QVERIFY(!find(oneSample(chain({-1000.0}), 1e-3, 2.0), Kind::LargeWeight));
    const auto large = find(oneSample(chain({-1001.0}), 1e-3, 2.0), Kind::LargeWeight);
    QVERIFY(large);
    QVERIFY(!isWarning(*large));
    QVERIFY(large->sentence.sentence().starts_with("w1 is -1000: weights beyond 1000"));
}

void tst_Health::aDeepSigmoidStackVanishes()
{
    std::vector<nn::LayerSpec> layers(9, {.units = 4, .activation = Activation::Sigmoid});
    layers.back().units = 1;
    nn::Network network(2, layers);
    nn::RandomSource source = nn::Rng(3);
    nn::initialize(network, nn::Initializer::Glorot, source);
    const auto vanishing = find(peopleRun(network), Kind::Vanishing);
    QVERIFY(vanishing);
    QVERIFY(isWarning(*vanishing));
    QVERIFY(*vanishing->figures.gradientRatio < nn::vanishingRatio);
    QVERIFY(*vanishing->figures.gradientRatio > 0.0);

    std::vector<nn::LayerSpec> shallow(layers.end() - 3, layers.end());
    nn::Network other(2, shallow);
    nn::initialize(other, nn::Initializer::Glorot, source);
    QVERIFY(!find(peopleRun(other), Kind::Vanishing));
}

void tst_Health::vanishingBeginsAtATenThousandth_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<bool>("vanishes");
    QTest::newRow("below") << 0.99e-4 << true;
    QTest::newRow("above") << 1.01e-4 << false;
}

void tst_Health::vanishingBeginsAtATenThousandth()
{
    QFETCH(double, weight);
    QFETCH(bool, vanishes);
    // ∂L/∂w1 = w2 δ x and ∂L/∂w2 = δ h with h = x: the ratio is w2.
    const auto found = find(oneSample(chain({1.0, weight}), 1.0, 1.0), Kind::Vanishing);
    QCOMPARE(found.has_value(), vanishes);
    if (found) {
        VERIFY_NEAR(*found->figures.gradientRatio, weight, 1e-12);
        QVERIFY(found->place == nn::FindingPlace(nn::LayerRef{0}));
    }
}

void tst_Health::nothingGetsBackThroughAStep()
{
    const auto run = oneSample(chain({1.0, 1.0}, Activation::Step), 1.0, 3.0);
    const auto found = find(run, Kind::Vanishing);
    QVERIFY(found);
    QCOMPARE(found->sentence.sentence(),
             std::string("No gradient reaches layer 1: it does not learn."));
    QVERIFY(found->advice.sentence().starts_with("The slope of Step is 0 everywhere."));
}

void tst_Health::aReluBelowZeroIsDead()
{
    nn::Network network = random221(Activation::Relu);
    network.parameters().biases(0)(0) = -1000.0;
    const auto run = peopleRun(network);
    const std::vector<Finding> findings = nn::healthOf(run);
    const auto dead = find(findings, Kind::Dead);
    QVERIFY(dead);
    QVERIFY(isWarning(*dead));
    QVERIFY(dead->place == nn::FindingPlace(h1));
    QCOMPARE(*dead->figures.largestSlope, 0.0);
    QCOMPARE(dead->sentence.sentence(),
             std::string("h1 is dead: its output and its slope are 0 for all 4 samples, so nothing "
                         "learns through it."));
    QVERIFY(std::ranges::none_of(findings, [](const Finding &finding) {
        return finding.kind != Kind::Dead && finding.place == nn::FindingPlace(h1);
    }));
}

void tst_Health::aReluThatWakesForOneSampleIsNotDead()
{
    nn::Network network(1, {{.units = 2, .activation = Activation::Relu},
                            {.units = 1, .activation = Activation::Linear}});
    network.parameters().weights(0) = Matrix{{1.0}, {1.0}};
    network.parameters().weights(1) = Matrix{{1.0, 2.0}};
    network.parameters().biases(0) = nn::Vector{{-10.0, -9.9}};
    const auto data = dataOf(Matrix{{1.0, 2.0, 10.0}}, Matrix{{0.0, 1.0, 0.0}});
    const auto dead = find(nn::beginRun(network, fullBatch(), data), Kind::Dead);
    QVERIFY(dead);
    QVERIFY(dead->place == nn::FindingPlace(h1)); // its sum is 0 at x = 10; h2 has 0.1
    network.parameters().biases(0)(0) = -9.999;
    QVERIFY(!find(nn::beginRun(network, fullBatch(), data), Kind::Dead));
}

void tst_Health::aWholeDeadLayerIsOneFinding()
{
    nn::Network network = random221(Activation::Relu);
    network.parameters().biases(0).setConstant(-1000.0);
    const std::vector<Finding> findings = nn::healthOf(peopleRun(network));
    QCOMPARE(std::ranges::count(findings, Kind::Dead, &Finding::kind), 1);
    const auto dead = find(findings, Kind::Dead);
    QVERIFY(dead->place == nn::FindingPlace(nn::LayerRef{0}));
    QCOMPARE(dead->neurons.size(), std::size_t{2});
    QVERIFY(dead->sentence.sentence().starts_with("All neurons of layer 1 are dead"));
}

void tst_Health::aSlopeBelowOnePercentIsFlat_data()
{
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<double>("sum");
    QTest::addColumn<bool>("isFlat");
    // tanh′ = 1 − a² = 0.01 at a = √0.99; sigmoid′ = a (1 − a) = 0.0025 at a = ½ (1 + √0.99).
    const double tanhEnd = std::atanh(std::sqrt(0.99));
    QTest::newRow("tanh below") << Activation::Tanh << tanhEnd * 1.001 << true;
    QTest::newRow("tanh above") << Activation::Tanh << tanhEnd * 0.999 << false;
    QTest::newRow("tanh below, negative") << Activation::Tanh << tanhEnd * -1.001 << true;
    QTest::newRow("sigmoid below") << Activation::Sigmoid << 2.0 * tanhEnd * 1.001 << true;
    QTest::newRow("sigmoid above") << Activation::Sigmoid << 2.0 * tanhEnd * 0.999 << false;
    QTest::newRow("sine never for long") << Activation::Sine << 1.0 << false;
    QTest::newRow("leaky ReLU leaks enough") << Activation::LeakyRelu << -5.0 << false;
}

void tst_Health::aSlopeBelowOnePercentIsFlat()
{
    QFETCH(Activation, activation);
    QFETCH(double, sum);
    QFETCH(bool, isFlat);
    const auto run = oneSample(chain({sum, 0.5}, activation), 1.0, 3.0);
    const auto found = find(run, Kind::Saturated);
    QCOMPARE(found.has_value(), isFlat);
    if (found) {
        QVERIFY(isWarning(*found));
        QVERIFY(found->place == nn::FindingPlace(h1));
        QCOMPARE(*found->figures.sampleShare, 1.0);
    }
}

void tst_Health::nineteenOfTwentyFlatSamplesAreSaturated()
{
    Matrix inputs = Matrix::Constant(1, 20, 10.0);
    inputs(0, 0) = 0.1;
    const Matrix targets = Matrix::Constant(1, 20, 3.0);
    const nn::Network network = chain({1.0, 0.5}, Activation::Tanh);
    const auto found
        = find(nn::beginRun(network, fullBatch(), dataOf(inputs, targets)), Kind::Saturated);
    QVERIFY(found);
    QCOMPARE(*found->figures.sampleShare, 0.95);
    QCOMPARE(found->sentence.sentence(),
             std::string("h1 is saturated: its slope is below 0.01 for 19 of 20 samples, so its "
                         "weights hardly change."));
    inputs(0, 1) = 0.1;
    QVERIFY(!find(nn::beginRun(network, fullBatch(), dataOf(inputs, targets)), Kind::Saturated));
}

void tst_Health::anOutputIsSaturatedOnlyWhereItIsWrong()
{
    const nn::Network sure = chain({10.0}, Activation::Sigmoid, Activation::Sigmoid);
    QVERIFY(!find(oneSample(sure, 1.0, 1.0), Kind::Saturated));
    const auto wrong = find(oneSample(sure, 1.0, 0.0), Kind::Saturated);
    QVERIFY(wrong);
    QCOMPARE(wrong->sentence.sentence(),
             std::string("o1 is saturated: its slope is below 0.0025 for the only sample, so its "
                         "weights hardly change."));
}

void tst_Health::aCrossEntropyKeepsASaturatedOutputLearning()
{
    nn::TrainingSettings settings = fullBatch();
    settings.loss = Loss::BinaryCrossEntropy;
    const nn::Network sure = chain({10.0}, Activation::Sigmoid, Activation::Sigmoid);
    QVERIFY(!find(oneSample(sure, 1.0, 0.0, settings), Kind::Saturated));
}

void tst_Health::aNeuronThatSaysTheSameForAllSamplesIsConstant_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<bool>("isConstant");
    QTest::newRow("closer than nine digits") << 0.9e-9 << true;
    QTest::newRow("further apart") << 1.1e-9 << false;
}

void tst_Health::aNeuronThatSaysTheSameForAllSamplesIsConstant()
{
    QFETCH(double, weight);
    QFETCH(bool, isConstant);
    nn::Network network(1, {{.units = 1, .activation = Activation::Linear},
                            {.units = 1, .activation = Activation::Linear}});
    network.parameters().weights(0)(0, 0) = weight;
    network.parameters().biases(0)(0) = 1.0;
    network.parameters().weights(1)(0, 0) = 1.0;
    const auto data = dataOf(Matrix{{0.0, 1.0}}, Matrix{{3.0, 4.0}});
    const std::vector<Finding> findings = nn::healthOf(nn::beginRun(network, fullBatch(), data));
    const auto found = find(findings, Kind::Constant);
    QCOMPARE(found.has_value(), isConstant);
    if (found) {
        QVERIFY(!isWarning(*found));
        QVERIFY(found->place == nn::FindingPlace(h1));
        QCOMPARE(found->sentence.sentence(),
                 std::string("h1 is constant: it gives 1 for all 2 samples, and says nothing about "
                             "them."));
        // The output, too, but only because of h1.
        QCOMPARE(std::ranges::count(findings, Kind::Constant, &Finding::kind), 1);
    }
}

void tst_Health::theTutorialsOnesAreTwins()
{
    nn::Trainer trainer(peopleRun(ones()));
    for (const int epochs : {0, 50}) {
        trainer.advance(nn::StepUnit::Epoch, epochs);
        const auto twins = find(trainer.run(), Kind::Twins);
        QVERIFY(twins);
        QVERIFY(!isWarning(*twins));
        QCOMPARE(twins->sentence.sentence(),
                 std::string("h1 and h2 are twins: they get the same gradients and will stay "
                             "equal."));
    }
}

void tst_Health::oneDifferenceMakesTwinsTwoNeurons_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2"}) {
        QTest::newRow(name) << QString(name);
    }
}

void tst_Health::oneDifferenceMakesTwinsTwoNeurons()
{
    QFETCH(QString, name);
    const nn::ParameterRef at = *ones().parameterNamed(name.toStdString());
    nn::Network other = ones();
    other.setValue(at, std::nextafter(other.value(at), 2.0));
    QVERIFY(!find(peopleRun(other), Kind::Twins));
    nn::Network frozen = ones();
    frozen.setFrozen(at, true);
    QVERIFY(!find(peopleRun(frozen), Kind::Twins));

    nn::TrainingSettings settings = tutorialSettings();
    settings.optimizer = nn::Momentum();
    nn::TrainingRun run = peopleRun(ones(), settings);
    QVERIFY(find(run, Kind::Twins));
    std::visit([&](auto ref) { run.learned.optimizer.moments.front()[ref] = 0.5; }, at);
    QVERIFY(!find(run, Kind::Twins));
}

void tst_Health::threeEqualNeuronsAreOneFinding()
{
    nn::Network network = stackedNetwork(2, {4, 1}, Activation::Tanh, Activation::Sigmoid, 6);
    for (const nn::Index twin : {2, 3}) {
        network.parameters().weights(0).row(twin) = network.parameters().weights(0).row(0);
        network.parameters().biases(0)(twin) = network.parameters().biases(0)(0);
        network.parameters().weights(1).col(twin) = network.parameters().weights(1).col(0);
    }
    const std::vector<Finding> findings = nn::healthOf(peopleRun(network));
    QCOMPARE(std::ranges::count(findings, Kind::Twins, &Finding::kind), 1);
    const auto twins = find(findings, Kind::Twins);
    QCOMPARE(twins->neurons.size(), std::size_t{3});
    QVERIFY(twins->sentence.sentence().starts_with("These neurons are equal: h1, h3, h4."));
}

void tst_Health::noMoreSamplesThanAskedForAreLookedAt()
{
    const auto data = std::make_shared<nn::TrainingData>();
    data->train = randomSamples(2, 1, 1000, Loss::MeanSquaredError, 7);
    const auto run = nn::beginRun(random221(Activation::Tanh), tutorialSettings(), data);
    QCOMPARE(nn::measureHealth(run).samples, 256);
    QVERIFY(!nn::measureHealth(run).areAllSamples);
    QCOMPARE(nn::measureHealth(run, {.mostSamples = 10}).samples, 10);
    QVERIFY(nn::measureHealth(run, {.mostSamples = 1000}).areAllSamples);
    QVERIFY(nn::measureHealth(peopleRun(ones())).areAllSamples);
}

void tst_Health::theStepIsTheOneThatTrainingTakes_data()
{
    QTest::addColumn<nn::OptimizerRule>("rule");
    QTest::newRow("SGD") << nn::OptimizerRule(nn::Sgd());
    QTest::newRow("momentum") << nn::OptimizerRule(nn::Momentum());
    QTest::newRow("Adam") << nn::OptimizerRule(nn::Adam());
    QTest::newRow("AdamW") << nn::OptimizerRule(nn::AdamW());
}

void tst_Health::theStepIsTheOneThatTrainingTakes()
{
    QFETCH(nn::OptimizerRule, rule);
    nn::TrainingSettings settings = fullBatch();
    settings.optimizer = rule;
    settings.reduction = nn::Reduction::Sum;
    settings.penalty.l2 = 0.01;
    settings.schedule.warmUpEpochs = 10.0;
    nn::Trainer trainer(peopleRun(random221(Activation::Tanh), settings));
    trainer.advance(nn::StepUnit::Epoch, 3);
    const nn::HealthFigures figures = nn::measureHealth(trainer.run());
    const nn::Vector before = nn::parameterValues(trainer.run().network());
    trainer.advance(nn::StepUnit::Epoch);
    const nn::Vector step = nn::parameterValues(trainer.run().network()) - before;
    VERIFY_NEAR(figures.largestStep, step.cwiseAbs().maxCoeff(), 1e-9);
}

void tst_Health::theSteepestSlopeIsReachedAndNeverExceeded_data()
{
    QTest::addColumn<Activation>("activation");
    for (const Activation activation : nn::allActivations) {
        if (activation != Activation::Softmax) {
            QTest::newRow(std::string(nn::key(activation)).c_str()) << activation;
        }
    }
}

void tst_Health::theSteepestSlopeIsReachedAndNeverExceeded()
{
    QFETCH(Activation, activation);
    const double slope = nn::defaultSlope(activation);
    double steepest = 0.0;
    for (int i = -40000; i <= 40000; ++i) {
        steepest = std::max(steepest, std::abs(nn::derivative(activation, slope, i / 1000.0)));
    }
    QVERIFY(steepest <= nn::steepestSlope(activation, slope) * (1.0 + 1e-15));
    VERIFY_NEAR(steepest, nn::steepestSlope(activation, slope), 1e-6);
}

void tst_Health::guessingCostsWhatTheMeanCosts_data()
{
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<double>("ofMean");
    QTest::addColumn<double>("ofEqualTargets");
    // Targets 1, 1, 1, 0 (for hinge 1, 1, 1, −1) of one output, and twice the target 1.
    const double entropy = -0.75 * std::log(0.75) - 0.25 * std::log(0.25);
    QTest::newRow("squared") << Loss::MeanSquaredError << 0.1875 << 1.0;
    QTest::newRow("half sum") << Loss::HalfSumOfSquares << 0.09375 << 0.5;
    QTest::newRow("half squared") << Loss::MeanHalfSquaredError << 0.09375 << 0.5;
    QTest::newRow("binary") << Loss::BinaryCrossEntropy << entropy << std::log(2.0);
    QTest::newRow("softmax") << Loss::SoftmaxCrossEntropy << entropy << std::log(2.0);
    QTest::newRow("hinge") << Loss::Hinge << 0.75 << 1.0;
}

void tst_Health::guessingCostsWhatTheMeanCosts()
{
    QFETCH(Loss, loss);
    QFETCH(double, ofMean);
    QFETCH(double, ofEqualTargets);
    const double no = loss == Loss::Hinge ? -1.0 : 0.0;
    Matrix targets{{1.0, 1.0, 1.0, no}};
    Matrix equal{{1.0, 1.0}};
    if (loss == Loss::SoftmaxCrossEntropy) {
        targets = Matrix{{1.0, 1.0, 1.0, 0.0}, {0.0, 0.0, 0.0, 1.0}};
        equal = Matrix{{1.0, 1.0}, {0.0, 0.0}};
    }
    VERIFY_NEAR(nn::lossOfGuessing(loss, targets), ofMean, 1e-14);
    VERIFY_NEAR(nn::lossOfGuessing(loss, equal), ofEqualTargets, 1e-14);
    QCOMPARE(nn::lowestLoss(loss, targets), 0.0);
}

void tst_Health::sumsThatOverflowAreSurvived()
{
    const auto run = oneSample(chain({1e200, 1e200, 1e200}), 1.0, 1.0);
    const std::vector<Finding> findings = nn::healthOf(run);
    QVERIFY(find(findings, Kind::LargeWeight));
    QVERIFY(!find(findings, Kind::Learned));
    QVERIFY(!find(findings, Kind::Stuck));
}

QTEST_GUILESS_MAIN(tst_Health)
#include "tst_health.moc"
