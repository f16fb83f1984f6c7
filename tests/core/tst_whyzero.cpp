// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/whyzero.h"

#include "core/training/trainer.h"
#include "support/networks.h"
#include "support/randomproblem.h"
#include "support/stdstring.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using nn::Activation;
using nn::Loss;
using nn::Matrix;
using nn::Vector;
using nn::ZeroReason;
using Kind = nn::ZeroReason::Kind;

class tst_WhyZero : public QObject
{
    Q_OBJECT

private slots:
    void aDerivativeThatIsNotZeroHasNoReason();
    void zeroEndsAtTenToTheMinusTwelve();
    void anInputOfZeroIsSaid();
    void aHiddenOutputOfZeroIsSaid();
    void aDeadReluIsSaid();
    void aStepIsSaid();
    void aSaturatedOutputIsSaid();
    void aNeuronWithoutWaysOutIsSaid();
    void aRightAnswerIsSaid();
    void hingeWithItsMarginIsSaid();
    void aCrossEntropyIsSatisfiedByItsTarget();
    void waysThatAddUpToZeroAreSaid();
    void eachWayHasItsOwnReason();
    void manySaturatedNeuronsAreSaidWhereNoneIsFlatEnough();
    void manySmallFactorsAreSaid();
    void thereIsAReasonWheneverADerivativeIsZero_data();
    void thereIsAReasonWheneverADerivativeIsZero();
    void aChangeHasNoReason();
    void aFrozenParameterIsSaid();
    void aRateOfZeroIsSaid();
    void anEndedScheduleIsSaid();
    void aBatchThatIsNotCompleteIsSaid();
    void aBatchLargerThanTheDataIsNeverComplete();
    void aDerivativeOfZeroIsTheReasonOfTheChange();
    void theOtherSampleOfTheBatchCancels();
    void thePenaltyCancels();
    void momentumCancels();
    void aStepBelowTheLastDigitIsSaid();
    void aRoundedRightAnswerIsSaid();
    void halfOfTheCrossEntropyIsSaid();
    void aParameterThatTrainingLeavesHasAReason_data();
    void aParameterThatTrainingLeavesHasAReason();
};

namespace {

constexpr nn::NeuronRef h1{.layer = 0, .neuron = 0};
constexpr nn::NeuronRef h2{.layer = 0, .neuron = 1};
constexpr nn::NeuronRef o1{.layer = 1, .neuron = 0};

// 2-2-1 without biases; w1 … w6 as given.
nn::Network network221(const std::vector<double> &weights, Activation hidden,
                       Activation output = Activation::Linear)
{
    nn::Network network(2, {{.units = 2, .activation = hidden, .hasBiases = false},
                            {.units = 1, .activation = output, .hasBiases = false}});
    if (!nn::setParameters(network, weights)) {
        qFatal("six weights");
    }
    return network;
}

std::vector<ZeroReason> why(const nn::Network &network, const std::string &parameter,
                            const Vector &input, double target, Loss loss = Loss::MeanSquaredError)
{
    return nn::whyZero(network, nn::inspectSample(network, input, Vector{{target}}, loss),
                       *network.parameterNamed(parameter));
}

QString sentencesOf(const std::vector<ZeroReason> &reasons)
{
    QStringList lines;
    for (const ZeroReason &reason : reasons) {
        lines += QString::fromStdString(reason.sentence.sentence());
    }
    return lines.join('\n');
}

// The only reason, its place and its sentence.
#define COMPARE_REASON(reasons, expectedKind, expectedPlace, expectedSentence)                     \
    do {                                                                                           \
        const std::vector<ZeroReason> given = (reasons);                                           \
        QVERIFY2(given.size() == 1, qPrintable("the reasons: " + sentencesOf(given)));             \
        QVERIFY2(given.front().kind == (expectedKind), qPrintable(sentencesOf(given)));            \
        QVERIFY(given.front().place == nn::ZeroPlace(expectedPlace));                              \
        QCOMPARE(given.front().sentence.sentence(), std::string(expectedSentence));                \
    } while (false)

nn::TrainingRun runOn(nn::Network network, const nn::TrainingSettings &settings, Matrix inputs,
                      Matrix targets)
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train = {std::move(inputs), std::move(targets)};
    return nn::beginRun(std::move(network), settings, std::move(data));
}

// One weight, one linear output: o1 = w1 x1.
nn::Network oneWeight(double weight, Activation activation = Activation::Linear)
{
    nn::Network network(1, {{.units = 1, .activation = activation, .hasBiases = false}});
    network.parameters().weights(0)(0, 0) = weight;
    return network;
}

constexpr nn::WeightRef w1{.layer = 0, .to = 0, .from = 0};

std::vector<ZeroReason> whyUnchanged(const nn::TrainingRun &run,
                                     const nn::ParameterRef &parameter = w1)
{
    return nn::whyUnchanged(run, nn::nextSampleStep(run), parameter);
}

} // namespace

void tst_WhyZero::aDerivativeThatIsNotZeroHasNoReason()
{
    const nn::Network network = network221({1, 1, 1, 1, 1, 1}, Activation::Sigmoid);
    for (const char *name : {"w1", "w2", "w3", "w4", "w5", "w6"}) {
        QVERIFY(why(network, name, Vector{{-2.0, -1.0}}, 1.0).empty());
    }
}

void tst_WhyZero::zeroEndsAtTenToTheMinusTwelve()
{
    // ∂L/∂w1 = 2 (w1 x1 − y) x1
    QVERIFY(!why(oneWeight(0.0), "w1", Vector{{0.49e-12}}, 1.0).empty());
    QVERIFY(why(oneWeight(0.0), "w1", Vector{{0.51e-12}}, 1.0).empty());
}

void tst_WhyZero::anInputOfZeroIsSaid()
{
    const nn::Network network = network221({1, 1, 1, 1, 1, 1}, Activation::Sigmoid);
    COMPARE_REASON(why(network, "w2", Vector{{1.0, 0.0}}, 0.0), Kind::InputIsZero,
                   nn::NetworkInput{1}, "x2, by which w2 is multiplied, is 0.");
    QVERIFY(why(network, "w1", Vector{{1.0, 0.0}}, 0.0).empty());
}

void tst_WhyZero::aHiddenOutputOfZeroIsSaid()
{
    const nn::Network network = network221({-1, -1, 1, 1, 1, 1}, Activation::Relu);
    COMPARE_REASON(why(network, "w5", Vector{{1.0, 1.0}}, 0.0), Kind::InputIsZero, h1,
                   "h1, by which w5 is multiplied, is 0.");
    QVERIFY(why(network, "w6", Vector{{1.0, 1.0}}, 0.0).empty());
}

void tst_WhyZero::aDeadReluIsSaid()
{
    const nn::Network network = network221({-1, -1, 1, 1, 1, 1}, Activation::Relu);
    COMPARE_REASON(why(network, "w1", Vector{{1.0, 1.0}}, 0.0), Kind::NoSlope, h1,
                   "h1 is dead here: at a sum of -2 its slope is 0.");
    QVERIFY(why(network, "w3", Vector{{1.0, 1.0}}, 0.0).empty());
}

void tst_WhyZero::aStepIsSaid()
{
    const nn::Network network = network221({1, 1, 1, 1, 1, 1}, Activation::Step);
    COMPARE_REASON(why(network, "w1", Vector{{1.0, 1.0}}, 0.0), Kind::NoSlope, h1,
                   "The slope of Step is 0 everywhere: nothing gets back through h1.");
}

void tst_WhyZero::aSaturatedOutputIsSaid()
{
    const nn::Network network
        = network221({1, 1, 1, 1, 50, 50}, Activation::Sigmoid, Activation::Sigmoid);
    const auto reasons = why(network, "w1", Vector{{1.0, 1.0}}, 0.0);
    QCOMPARE(reasons.size(), std::size_t{1});
    QVERIFY(reasons.front().kind == Kind::Flat);
    QVERIFY(reasons.front().place == nn::ZeroPlace(o1));
    QVERIFY2(reasons.front().sentence.sentence().starts_with("o1 is saturated: at a sum of 88.1"),
             reasons.front().sentence.sentence().c_str());
}

void tst_WhyZero::aNeuronWithoutWaysOutIsSaid()
{
    const nn::Network network = network221({1, 1, 1, 1, 0, 1}, Activation::Sigmoid);
    COMPARE_REASON(why(network, "w1", Vector{{1.0, 1.0}}, 0.0), Kind::NoWay, h1,
                   "Every weight that leaves h1 is 0: no way leads from it to the loss.");
    QVERIFY(why(network, "w3", Vector{{1.0, 1.0}}, 0.0).empty());
}

void tst_WhyZero::aRightAnswerIsSaid()
{
    const nn::Network network = network221({1, 1, 1, 1, 1, 1}, Activation::Linear);
    for (const char *name : {"w1", "w5"}) {
        COMPARE_REASON(why(network, name, Vector{{1.0, 1.0}}, 4.0), Kind::LossIsSatisfied, o1,
                       "o1 is what it should be: the loss asks for nothing.");
    }
}

void tst_WhyZero::hingeWithItsMarginIsSaid()
{
    const nn::Network network = network221({1, 1, 1, 1, 1, 1}, Activation::Linear);
    COMPARE_REASON(why(network, "w1", Vector{{1.0, 1.0}}, 1.0, Loss::Hinge), Kind::LossIsSatisfied,
                   o1, "o1 is right by more than a margin of 1: hinge loss asks for no more.");
    QVERIFY(why(network, "w1", Vector{{0.1, 0.1}}, 1.0, Loss::Hinge).empty());
}

void tst_WhyZero::aCrossEntropyIsSatisfiedByItsTarget()
{
    const nn::Network sure = oneWeight(100.0, Activation::Sigmoid);
    COMPARE_REASON(why(sure, "w1", Vector{{1.0}}, 1.0, Loss::BinaryCrossEntropy),
                   Kind::LossIsSatisfied, (nn::NeuronRef{.layer = 0, .neuron = 0}),
                   "o1 is what it should be: the loss asks for nothing.");
    QVERIFY(why(sure, "w1", Vector{{1.0}}, 0.0, Loss::BinaryCrossEntropy).empty());
}

void tst_WhyZero::waysThatAddUpToZeroAreSaid()
{
    // Two outputs that are off by as much, reached with opposite weights.
    nn::Network network(1, {{.units = 1, .activation = Activation::Linear, .hasBiases = false},
                            {.units = 2, .activation = Activation::Linear, .hasBiases = false}});
    network.parameters().weights(0)(0, 0) = 1.0;
    network.parameters().weights(1) = Matrix{{1.0}, {-1.0}};
    const auto seen
        = nn::inspectSample(network, Vector{{1.0}}, Vector{{0.0, -2.0}}, Loss::MeanSquaredError);
    COMPARE_REASON(nn::whyZero(network, seen, w1), Kind::WaysCancel, h1,
                   "What comes back to h1 on its ways adds up to 0.");
}

void tst_WhyZero::eachWayHasItsOwnReason()
{
    // w1 reaches the output through h3, which is dead, and h4, whose weight is 0; and x1 is 0.
    nn::Network network(1, {{.units = 1, .activation = Activation::Linear, .hasBiases = false},
                            {.units = 2, .activation = Activation::Relu, .hasBiases = true},
                            {.units = 1, .activation = Activation::Linear, .hasBiases = false}});
    network.parameters().weights(0)(0, 0) = 1.0;
    network.parameters().weights(1) = Matrix{{1.0}, {1.0}};
    network.parameters().biases(1) = Vector{{-5.0, 5.0}};
    network.parameters().weights(2) = Matrix{{1.0, 0.0}};
    const auto reasons = why(network, "w1", Vector{{0.0}}, 1.0);
    QCOMPARE(reasons.size(), std::size_t{3});
    QVERIFY(reasons[0].kind == Kind::InputIsZero);
    QVERIFY(reasons[1].kind == Kind::NoSlope);
    QVERIFY(reasons[1].place == nn::ZeroPlace(nn::NeuronRef{.layer = 1, .neuron = 0}));
    QVERIFY(reasons[2].kind == Kind::NoWay);
    QVERIFY(reasons[2].place == nn::ZeroPlace(nn::NeuronRef{.layer = 1, .neuron = 1}));
}

void tst_WhyZero::manySaturatedNeuronsAreSaidWhereNoneIsFlatEnough()
{
    // Two slopes of about 10⁻⁷ each; the second sigmoid sees an output of about 1.
    const nn::Network network
        = network221({16, 0, 1, 1, 16, 0}, Activation::Sigmoid, Activation::Sigmoid);
    const auto reasons = why(network, "w1", Vector{{1.0, 1.0}}, 0.0);
    QVERIFY2(reasons.size() == 2, qPrintable(sentencesOf(reasons)));
    QVERIFY(reasons[0].kind == Kind::Flat);
    QVERIFY(reasons[0].place == nn::ZeroPlace(h1));
    QVERIFY(reasons[1].kind == Kind::Flat);
    QVERIFY(reasons[1].place == nn::ZeroPlace(o1));
}

void tst_WhyZero::manySmallFactorsAreSaid()
{
    const nn::Network network = network221({1, 1, 1, 1, 1e-7, 1}, Activation::Linear);
    COMPARE_REASON(why(network, "w1", Vector{{1e-7, 1.0}}, 0.0), Kind::SmallFactors, w1,
                   "None of the factors is 0, but their product is 2e-14.");
}

void tst_WhyZero::thereIsAReasonWheneverADerivativeIsZero_data()
{
    QTest::addColumn<Activation>("hidden");
    for (const Activation activation : nn::allActivations) {
        if (activation != Activation::Softmax) {
            QTest::newRow(std::string(nn::key(activation)).c_str()) << activation;
        }
    }
}

void tst_WhyZero::thereIsAReasonWheneverADerivativeIsZero()
{
    QFETCH(Activation, hidden);
    nn::Rng rng(91);
    for (int round = 0; round < 60; ++round) {
        const Loss loss = nn::allLosses[static_cast<std::size_t>(round) % nn::allLosses.size()];
        const Activation output = loss == Loss::BinaryCrossEntropy    ? Activation::Sigmoid
                                  : loss == Loss::SoftmaxCrossEntropy ? Activation::Softmax
                                                                      : Activation::Linear;
        RandomShape shape = randomShape(rng, hidden, output);
        if (output == Activation::Softmax) {
            shape.layers.back().units = 3;
        }
        const RandomProblem problem = randomProblem(rng, shape, loss, 1);
        nn::Network network = problem.network;
        for (const nn::ParameterRef &at : network.parameterList()) {
            if (rng.below(4) == 0) {
                network.setValue(at, 0.0);
            }
        }
        const auto seen = nn::inspectSample(network, problem.samples.inputs.col(0),
                                            problem.samples.targets.col(0), loss);
        for (const nn::ParameterRef &at : network.parameterList()) {
            const double derivative
                = std::visit([&](auto ref) { return seen.parameterGradients[ref]; }, at);
            const auto reasons = nn::whyZero(network, seen, at);
            QCOMPARE(reasons.empty(), std::abs(derivative) >= nn::zeroDerivative);
            // A derivative of exactly 0 has a better reason than many small factors.
            QVERIFY(derivative != 0.0
                    || std::ranges::none_of(reasons, [](const ZeroReason &reason) {
                           return reason.kind == Kind::SmallFactors;
                       }));
        }
    }
}

void tst_WhyZero::aChangeHasNoReason()
{
    const auto run = runOn(oneWeight(1.0), tutorialSettings(), Matrix{{1.0}}, Matrix{{0.0}});
    QVERIFY(whyUnchanged(run).empty());
}

void tst_WhyZero::aFrozenParameterIsSaid()
{
    nn::Network network = oneWeight(1.0);
    network.setFrozen(w1, true);
    const auto run = runOn(network, tutorialSettings(), Matrix{{1.0}}, Matrix{{0.0}});
    COMPARE_REASON(whyUnchanged(run), Kind::Frozen, w1, "w1 is frozen.");
}

void tst_WhyZero::aRateOfZeroIsSaid()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.learningRate = 0.0;
    const auto run = runOn(oneWeight(1.0), settings, Matrix{{1.0}}, Matrix{{0.0}});
    COMPARE_REASON(whyUnchanged(run), Kind::ZeroRate, nn::WholeNetwork(),
                   "The learning rate is 0: nothing changes.");
}

void tst_WhyZero::anEndedScheduleIsSaid()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.schedule.curve = nn::CosineDecay{.length = 3.0, .lowest = 0.0};
    nn::Trainer trainer(runOn(oneWeight(1.0), settings, Matrix{{1.0}}, Matrix{{0.0}}));
    QVERIFY(whyUnchanged(trainer.run()).empty());
    trainer.advance(nn::StepUnit::Epoch, 3);
    COMPARE_REASON(whyUnchanged(trainer.run()), Kind::ZeroRate, nn::WholeNetwork(),
                   "The schedule has brought the learning rate to 0: nothing changes.");
}

void tst_WhyZero::aBatchThatIsNotCompleteIsSaid()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = 3;
    nn::Trainer trainer(
        runOn(oneWeight(1.0), settings, Matrix{{1.0, 2.0, 3.0, 4.0, 5.0}}, Matrix::Zero(1, 5)));
    const auto expect = [&](const char *sentence) {
        COMPARE_REASON(whyUnchanged(trainer.run()), Kind::BatchIsIncomplete, nn::WholeNetwork(),
                       sentence);
    };
    expect("The batch is not complete: the update waits for 2 more samples.");
    trainer.advance(nn::StepUnit::Sample);
    expect("The batch is not complete: the update waits for 1 more sample.");
    trainer.advance(nn::StepUnit::Sample);
    QVERIFY(whyUnchanged(trainer.run()).empty());
    trainer.advance(nn::StepUnit::Sample);
    // The last two of the epoch are a batch of their own.
    expect("The batch is not complete: the update waits for 1 more sample.");
}

void tst_WhyZero::aBatchLargerThanTheDataIsNeverComplete()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = 4;
    settings.shortBatch = nn::ShortBatch::Carry;
    const Matrix inputs{{1.0, 2.0, 3.0}};
    const auto never = runOn(oneWeight(1.0), settings, inputs, Matrix::Zero(1, 3));
    COMPARE_REASON(whyUnchanged(never), Kind::BatchIsIncomplete, nn::WholeNetwork(),
                   "The batch is larger than the training set: it is never complete.");
    // Two of three make a batch; the third joins the two of the next epoch.
    settings.batchSize = 2;
    nn::Trainer trainer(runOn(oneWeight(1.0), settings, inputs, Matrix::Zero(1, 3)));
    trainer.advance(nn::StepUnit::Sample, 2);
    const auto reasons = whyUnchanged(trainer.run());
    QCOMPARE(reasons.size(), std::size_t{1});
    QCOMPARE(reasons.front().sentence.sentence(),
             std::string("The batch is not complete: the update waits for 2 more samples."));
    trainer.advance(nn::StepUnit::Sample, 2);
    QVERIFY(whyUnchanged(trainer.run()).empty());
}

void tst_WhyZero::aDerivativeOfZeroIsTheReasonOfTheChange()
{
    const auto run = runOn(oneWeight(1.0), tutorialSettings(), Matrix{{0.0}}, Matrix{{1.0}});
    COMPARE_REASON(whyUnchanged(run), Kind::InputIsZero, nn::NetworkInput{0},
                   "x1, by which w1 is multiplied, is 0.");
}

void tst_WhyZero::theOtherSampleOfTheBatchCancels()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = 2;
    nn::Trainer trainer(runOn(oneWeight(0.0), settings, Matrix{{1.0, -1.0}}, Matrix{{1.0, 1.0}}));
    trainer.advance(nn::StepUnit::Sample);
    COMPARE_REASON(whyUnchanged(trainer.run()), Kind::CancelsInBatch, w1,
                   "The other samples of the batch pull w1 as hard, the other way.");
}

void tst_WhyZero::thePenaltyCancels()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.penalty.l2 = 0.5;
    // 2 (w − y) x + w/2 = 0 with w = 1, x = 1, y = 1.25
    const auto run = runOn(oneWeight(1.0), settings, Matrix{{1.0}}, Matrix{{1.25}});
    COMPARE_REASON(whyUnchanged(run), Kind::PenaltyCancels, w1,
                   "The penalty pulls w1 as hard as the sample, the other way.");
    settings.penalty.l2 = 0.4;
    QVERIFY(whyUnchanged(runOn(oneWeight(1.0), settings, Matrix{{1.0}}, Matrix{{1.25}})).empty());
}

void tst_WhyZero::momentumCancels()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.optimizer = nn::Momentum{.momentum = 0.5};
    nn::TrainingRun run = runOn(oneWeight(1.0), settings, Matrix{{1.0}}, Matrix{{0.0}});
    run.learned.optimizer.steps = 1;
    run.learned.optimizer.moments.front()[w1] = -4.0; // the gradient is 2
    COMPARE_REASON(whyUnchanged(run), Kind::OptimizerCancels, w1,
                   "What the optimiser remembers of earlier steps pulls w1 as hard, the other "
                   "way.");
}

void tst_WhyZero::aStepBelowTheLastDigitIsSaid()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.learningRate = 0.5e-16; // the doubles below 1 are 1.1·10⁻¹⁶ apart; the gradient is 1
    COMPARE_REASON(whyUnchanged(runOn(oneWeight(1.0), settings, Matrix{{1.0}}, Matrix{{0.5}})),
                   Kind::LostInRounding, w1,
                   "The step is less than the last digit of w1 can show.");
    settings.learningRate = 0.6e-16;
    QVERIFY(whyUnchanged(runOn(oneWeight(1.0), settings, Matrix{{1.0}}, Matrix{{0.5}})).empty());
}

void tst_WhyZero::aRoundedRightAnswerIsSaid()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.slips.roundedOutput = true;
    const nn::Network network = oneWeight(1.0, Activation::Sigmoid);
    COMPARE_REASON(whyUnchanged(runOn(network, settings, Matrix{{1.0}}, Matrix{{1.0}})),
                   Kind::RoundedOutput, nn::WholeNetwork(),
                   "With the output rounded the answer counts as right: nothing is asked for.");
    QVERIFY(whyUnchanged(runOn(network, settings, Matrix{{1.0}}, Matrix{{0.0}})).empty());
}

void tst_WhyZero::halfOfTheCrossEntropyIsSaid()
{
    nn::TrainingSettings settings = tutorialSettings();
    settings.loss = Loss::BinaryCrossEntropy;
    settings.slips.halfCrossEntropy = true;
    const nn::Network network = oneWeight(1.0, Activation::Sigmoid);
    COMPARE_REASON(whyUnchanged(runOn(network, settings, Matrix{{1.0}}, Matrix{{0.0}})),
                   Kind::HalfCrossEntropy, nn::WholeNetwork(),
                   "With half of the cross-entropy missing a target of 0 asks for nothing.");
    QVERIFY(whyUnchanged(runOn(network, settings, Matrix{{1.0}}, Matrix{{1.0}})).empty());
}

void tst_WhyZero::aParameterThatTrainingLeavesHasAReason_data()
{
    QTest::addColumn<nn::OptimizerRule>("rule");
    QTest::newRow("SGD") << nn::OptimizerRule(nn::Sgd());
    QTest::newRow("momentum") << nn::OptimizerRule(nn::Momentum());
    QTest::newRow("Adam") << nn::OptimizerRule(nn::Adam());
}

void tst_WhyZero::aParameterThatTrainingLeavesHasAReason()
{
    QFETCH(nn::OptimizerRule, rule);
    nn::TrainingSettings settings = tutorialSettings();
    settings.optimizer = rule;
    settings.batchSize = 2;
    nn::Network network = stackedNetwork(2, {3, 2, 1}, Activation::Relu, Activation::Linear, 12);
    network.setFrozen(*network.parameterNamed("w2"), true);
    nn::Trainer trainer(nn::beginRun(network, settings, fourPeople()));
    for (int sample = 0; sample < 16; ++sample) {
        const nn::TrainingRun run = trainer.run();
        const nn::SampleStep step = nn::nextSampleStep(run);
        for (const nn::ParameterRef &at : run.network().parameterList()) {
            const bool changes = step.after && step.after->value(at) != run.network().value(at);
            QCOMPARE(nn::whyUnchanged(run, step, at).empty(), changes);
        }
        trainer.advance(nn::StepUnit::Sample);
    }
}

QTEST_GUILESS_MAIN(tst_WhyZero)
#include "tst_whyzero.moc"
