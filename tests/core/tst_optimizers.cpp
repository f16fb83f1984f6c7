// SPDX-License-Identifier: GPL-3.0-or-later
// Every optimiser against trajectories of torch.optim's conventions, and the schedules.
#include "core/limits.h"
#include "core/training/trainer.h"
#include "support/golden.h"
#include "support/levels.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <Eigen/Cholesky>
#include <QTest>

#include <array>
#include <numbers>

using nlohmann::json;
using nn::Index;
using nn::StepUnit;

namespace {

nn::OptimizerRule ruleOf(const json &optimiser)
{
    const std::string kind = optimiser["kind"];
    const auto number = [&](const char *name) { return optimiser.value(name, 0.0); };
    if (kind == "momentum") {
        return nn::Momentum{.momentum = number("momentum")};
    }
    if (kind == "nesterov") {
        return nn::Nesterov{.momentum = number("momentum")};
    }
    if (kind == "adagrad") {
        return nn::AdaGrad{.epsilon = number("eps")};
    }
    if (kind == "rmsprop" || kind == "rmsprop_centered") {
        return nn::RmsProp{.decay = number("alpha"),
                           .epsilon = number("eps"),
                           .momentum = number("momentum"),
                           .centred = kind == "rmsprop_centered"};
    }
    if (kind == "adam" && optimiser.contains("decoupled")) {
        return nn::AdamW{.beta1 = number("beta1"),
                         .beta2 = number("beta2"),
                         .epsilon = number("eps"),
                         .weightDecay = number("decoupled")};
    }
    if (kind == "adam" || kind == "amsgrad") {
        return nn::Adam{.beta1 = number("beta1"),
                        .beta2 = number("beta2"),
                        .epsilon = number("eps"),
                        .amsgrad = kind == "amsgrad"};
    }
    return nn::Sgd{};
}

nn::Penalty penaltyOf(const json &optimiser, bool onBiases)
{
    return {.l1 = optimiser.value("l1", 0.0),
            .l2 = optimiser.value("l2", 0.0),
            .onBiases = onBiases,
            .l1Kills = false};
}

nn::Network networkOf(const json &golden)
{
    std::vector<nn::LayerSpec> layers;
    for (const json &layer : golden["layers"]) {
        layers.push_back({.units = static_cast<Index>(layer["W"].size()),
                          .activation = layer["activation"] == "tanh" ? nn::Activation::Tanh
                                        : layer["activation"] == "sigmoid"
                                            ? nn::Activation::Sigmoid
                                            : nn::Activation::Linear});
    }
    nn::Network network(golden["sizes"][0].get<Index>(), layers);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        network.parameters().weights(static_cast<Index>(i)) = matrixOf(golden["layers"][i]["W"]);
        network.parameters().biases(static_cast<Index>(i)) = vectorOf(golden["layers"][i]["b"]);
    }
    return network;
}

// W row by row, then b, layer after layer, as the reference writes a network.
nn::Vector flattened(const nn::Network &network)
{
    std::vector<double> values;
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        const nn::Matrix rows = network.parameters().weights(layer).transpose();
        values.insert(values.end(), rows.data(), rows.data() + rows.size());
        const nn::Vector biases = network.parameters().biases(layer);
        values.insert(values.end(), biases.data(), biases.data() + biases.size());
    }
    return Eigen::Map<nn::Vector>(values.data(), static_cast<Index>(values.size()));
}

// A quadratic ½ p·A p − b·p as a neuron's squared error: with A = Lᵀ L the loss ½ |L p − c|² of
// a linear network without hidden layer has the gradient A p − Lᵀ c.
struct Quadratic
{
    nn::Samples samples;
};

Quadratic quadraticOf(const json &golden)
{
    const nn::Matrix a = matrixOf(golden["A"]);
    const nn::Vector b = vectorOf(golden["b"]);
    const nn::Matrix factor = a.llt().matrixU();
    const nn::Vector c = factor.transpose().triangularView<Eigen::Lower>().solve(b);
    return {{factor.transpose(), c.transpose()}};
}

} // namespace

class tst_Optimizers : public QObject
{
    Q_OBJECT

private slots:
    void aQuadraticIsDescendedAsInTheReference_data() { addLevelRows(); }
    void aQuadraticIsDescendedAsInTheReference();
    void aNetworkIsTrainedAsInTheReference_data() { addLevelRows(); }
    void aNetworkIsTrainedAsInTheReference();
    void penaltiesReachBiasesOnlyWhenAsked_data() { addLevelRows(); }
    void penaltiesReachBiasesOnlyWhenAsked();
    void aFrozenParameterNeverMovesUnderAnyRule();
    void schedulesFollowTheirFormulas();
    void theWarmUpGrowsInAStraightLine();
    void aScheduleChangesTheStepsOfARun();
    void settingsWithoutMeaningAreRefused_data();
    void settingsWithoutMeaningAreRefused();
    void everyRuleHasItsOwnKeyAndName();
};

void tst_Optimizers::aQuadraticIsDescendedAsInTheReference()
{
    QFETCH(nn::kernels::Level, level);
    const json golden = readGolden("g_optimizers.json")["quadratic"];
    const Quadratic quadratic = quadraticOf(golden);
    for (const json &run : golden["runs"]) {
        const std::string name = run["name"];
        nn::Network network(
            4, {{.units = 1, .activation = nn::Activation::Linear, .hasBiases = false}});
        network.parameters().weights(0) = vectorOf(golden["start"]).transpose();
        nn::TrainingSettings settings;
        settings.loss = nn::Loss::HalfSumOfSquares;
        settings.reduction = nn::Reduction::Sum;
        settings.batchSize.reset();
        settings.learningRate = run["optimiser"]["lr"];
        settings.optimizer = ruleOf(run["optimiser"]);
        settings.penalty = penaltyOf(run["optimiser"], false);
        auto data = std::make_shared<nn::TrainingData>();
        data->train = quadratic.samples;
        nn::Trainer trainer(nn::beginRun(network, settings, data), {.level = level});
        // The factor L brings a few roundings of its own.
        const double tolerance = std::max(run["tolerance_rel"].get<double>(), 1e-11);
        for (const json &step : run["parameters_after_step"]) {
            trainer.advance(StepUnit::Batch);
            QVERIFY2(areNear(trainer.run().network().parameters().weights(0).transpose().eval(),
                             vectorOf(step), tolerance),
                     name.c_str());
        }
    }
}

namespace {

void compareNetworkRuns(const json &setup, const json &runs, bool onBiases,
                        nn::kernels::Level level)
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train.inputs = matrixOf(setup["X"]).transpose();
    data->train.targets = matrixOf(setup["T"]).transpose();
    for (const json &run : runs) {
        const std::string name = run["name"];
        nn::TrainingSettings settings;
        settings.loss = nn::Loss::MeanSquaredError;
        settings.batchSize.reset();
        settings.learningRate = run["optimiser"]["lr"];
        settings.optimizer = ruleOf(run["optimiser"]);
        settings.penalty = penaltyOf(run["optimiser"], onBiases);
        nn::Trainer trainer(nn::beginRun(networkOf(setup), settings, data), {.level = level});
        const double tolerance = run["tolerance_rel"];
        for (std::int64_t step = 0; step <= 50; ++step) {
            VERIFY_NEAR(trainer.trainLoss(),
                        run["objective"][static_cast<std::size_t>(step)].get<double>(), tolerance);
            const auto after = run["parameters_after"].find(std::to_string(step));
            if (after != run["parameters_after"].end()) {
                QVERIFY2(areNear(flattened(trainer.run().network()), vectorOf(*after), tolerance),
                         name.c_str());
            }
            trainer.advance(StepUnit::Batch);
        }
    }
}

} // namespace

void tst_Optimizers::aNetworkIsTrainedAsInTheReference()
{
    QFETCH(nn::kernels::Level, level);
    const json golden = readGolden("g_optimizers.json");
    compareNetworkRuns(golden["network"], golden["network"]["runs"], false, level);
}

void tst_Optimizers::penaltiesReachBiasesOnlyWhenAsked()
{
    QFETCH(nn::kernels::Level, level);
    const json golden = readGolden("g_optimizers.json");
    compareNetworkRuns(golden["network"], golden["network_penalty_on_biases_too"]["runs"], true,
                       level);
}

void tst_Optimizers::aFrozenParameterNeverMovesUnderAnyRule()
{
    const std::array<nn::OptimizerRule, 7> rules{nn::Sgd(),     nn::Momentum(), nn::Nesterov(),
                                                 nn::AdaGrad(), nn::RmsProp(),  nn::Adam(),
                                                 nn::AdamW()};
    for (const nn::OptimizerRule &rule : rules) {
        for (const Index batch : {1, 2, 4}) {
            nn::Network network
                = stackedNetwork(2, {2, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 3);
            const nn::ParameterRef weight = nn::WeightRef{.layer = 0, .to = 1, .from = 0};
            const nn::ParameterRef bias = nn::BiasRef{.layer = 1, .neuron = 0};
            network.setFrozen(weight, true);
            network.setFrozen(bias, true);
            nn::TrainingSettings settings = tutorialSettings();
            settings.optimizer = rule;
            settings.batchSize = batch;
            for (const bool kills : {false, true}) {
                settings.penalty = {.l1 = 1e-4, .l2 = 1e-3, .onBiases = true, .l1Kills = kills};
                settings.slips.overwrittenWeights = kills;
                nn::Trainer trainer(nn::beginRun(network, settings, fourPeople()));
                trainer.advance(StepUnit::Epoch, 20);
                const nn::Network &after = trainer.run().network();
                for (const nn::ParameterRef &at : network.parameterList()) {
                    const bool isSame = after.value(at) == network.value(at);
                    QVERIFY2(isSame == network.isFrozen(at), network.name(at).c_str());
                }
            }
        }
    }
}

void tst_Optimizers::schedulesFollowTheirFormulas()
{
    const auto at = [](nn::RateCurve curve, double epoch) {
        return nn::rateFactor({.curve = curve}, epoch, epoch + 0.25);
    };
    QCOMPARE(at(nn::ConstantRate(), 12.0), 1.0);
    const nn::StepDecay steps{.every = 10.0, .factor = 0.5};
    QCOMPARE(at(steps, 0.0), 1.0);
    QCOMPARE(at(steps, 9.9), 1.0);
    QCOMPARE(at(steps, 10.0), 0.5);
    QCOMPARE(at(steps, 35.0), 0.125);
    VERIFY_NEAR(at(nn::ExponentialDecay{.factor = 0.9}, 3.0), 0.729, 1e-14);
    const nn::CosineDecay cosine{.length = 8.0, .lowest = 0.2};
    QCOMPARE(at(cosine, 0.0), 1.0);
    VERIFY_NEAR(at(cosine, 4.0), 0.6, 1e-14);
    VERIFY_NEAR(at(cosine, 2.0), 0.2 + 0.4 * (1.0 + std::numbers::sqrt2 / 2.0), 1e-14);
    VERIFY_NEAR(at(cosine, 8.0), 0.2, 1e-14);
    VERIFY_NEAR(at(cosine, 100.0), 0.2, 1e-14);
}

void tst_Optimizers::theWarmUpGrowsInAStraightLine()
{
    const nn::Schedule schedule{.curve = nn::StepDecay{.every = 2.0, .factor = 0.1},
                                .warmUpEpochs = 4.0,
                                .startEpoch = 3.0};
    QCOMPARE(nn::rateFactor(schedule, 3.0, 4.0), 0.25);
    QCOMPARE(nn::rateFactor(schedule, 4.0, 5.0), 0.5);
    QCOMPARE(nn::rateFactor(schedule, 6.0, 7.0), 1.0);
    QCOMPARE(nn::rateFactor(schedule, 7.0, 8.0), 1.0);
    QCOMPARE(nn::rateFactor(schedule, 9.0, 10.0), 0.1);
}

void tst_Optimizers::aScheduleChangesTheStepsOfARun()
{
    // With a rate that halves each epoch, two epochs of one update each take the whole gradient
    // and then half of it: the same as changing the rate by hand.
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize.reset();
    const nn::Network start
        = stackedNetwork(2, {2, 1}, nn::Activation::Sigmoid, nn::Activation::Sigmoid, 4);
    nn::Trainer byHand(nn::beginRun(start, settings, fourPeople()));
    byHand.advance(StepUnit::Epoch);
    nn::TrainingSettings halved = settings;
    halved.learningRate *= 0.5;
    (void)byHand.apply(nn::SetSettings{.settings = halved, .optimizer = nullptr});
    byHand.advance(StepUnit::Epoch);

    settings.schedule.curve = nn::StepDecay{.every = 1.0, .factor = 0.5};
    nn::Trainer bySchedule(nn::beginRun(start, settings, fourPeople()));
    bySchedule.advance(StepUnit::Epoch, 2);
    QVERIFY(bySchedule.run().network() == byHand.run().network());
}

void tst_Optimizers::settingsWithoutMeaningAreRefused_data()
{
    QTest::addColumn<nn::TrainingSettings>("settings");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, auto change, const char *sentence) {
        nn::TrainingSettings settings;
        change(settings);
        QTest::newRow(name) << settings << QString(sentence);
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    row(
        "negative rate", [](auto &s) { s.learningRate = -0.1; },
        "The learning rate must be a number from 0 to a million.");
    row(
        "rate not a number", [=](auto &s) { s.learningRate = nan; },
        "The learning rate must be a number from 0 to a million.");
    row(
        "empty batch", [](auto &s) { s.batchSize = 0; },
        "A batch holds from 1 to a billion samples, not 0.");
    row(
        "negative penalty", [](auto &s) { s.penalty.l2 = -1.0; },
        "The L1 and L2 penalties must be numbers from 0 to a million.");
    row(
        "momentum of 1", [](auto &s) { s.optimizer = nn::Momentum{.momentum = 1.0}; },
        "Momentum needs momentum and decays from 0 to below 1, an epsilon above 0 and a weight "
        "decay from 0, neither beyond a million.");
    row(
        "an epsilon of 0", [](auto &s) { s.optimizer = nn::Adam{.epsilon = 0.0}; },
        "Adam needs momentum and decays from 0 to below 1, an epsilon above 0 and a weight "
        "decay from 0, neither beyond a million.");
    row(
        "decay without length", [](auto &s) { s.schedule.curve = nn::StepDecay{.every = 0.0}; },
        "The learning-rate schedule needs lengths above 0 and up to 10¹² epochs, factors above 0 "
        "and up to a million, and a lowest share from 0 to 1.");
    row(
        "an absurd rate", [](auto &s) { s.learningRate = 1e7; },
        "The learning rate must be a number from 0 to a million.");
    row(
        "an absurd batch", [](auto &s) { s.batchSize = nn::largestBatch + 1; },
        "A batch holds from 1 to a billion samples, not 1000000001.");
    row(
        "half of another loss", [](auto &s) { s.slips.halfCrossEntropy = true; },
        "Half of the cross-entropy can only be left out of binary cross-entropy.");
}

void tst_Optimizers::settingsWithoutMeaningAreRefused()
{
    QFETCH(nn::TrainingSettings, settings);
    QFETCH(QString, sentence);
    const nn::Result<nn::Done> result = nn::check(settings);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()), sentence);
}

void tst_Optimizers::everyRuleHasItsOwnKeyAndName()
{
    QCOMPARE(std::string(nn::key(nn::OptimizerRule(nn::AdaGrad()))), std::string("adagrad"));
    QCOMPARE(std::string(nn::displayName(nn::OptimizerRule(nn::RmsProp()))),
             std::string("RMSProp"));
    QCOMPARE(std::string(nn::key(nn::OptimizerRule(nn::AdamW()))), std::string("adamw"));
}

QTEST_GUILESS_MAIN(tst_Optimizers)
#include "tst_optimizers.moc"
