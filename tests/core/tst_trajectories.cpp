// SPDX-License-Identifier: GPL-3.0-or-later
// Whole training runs against the reference numbers, on every instruction-set level.
#include "core/data/metrics.h"
#include "core/pass.h"
#include "core/training/trainer.h"
#include "support/golden.h"
#include "support/levels.h"
#include "support/networks.h"
#include "support/tolerance.h"

#include <QTest>

using nlohmann::json;
using nn::Index;
using nn::StepUnit;

class tst_Trajectories : public QObject
{
    Q_OBJECT

private slots:
    void theTutorialNetworkFollowsItsReferenceRuns_data() { addLevelRows(); }
    void theTutorialNetworkFollowsItsReferenceRuns();
    void aThousandStartsEndWhereTheReferenceEnds();
    void seed44PrintsWhatTheTutorialPrints();
    void seed635230PrintsAllThreePeople();
    void tutorial004FollowsItsReferenceRuns_data() { addLevelRows(); }
    void tutorial004FollowsItsReferenceRuns();
    void tutorial000CorrectedFollowsItsReferenceRuns_data() { addLevelRows(); }
    void tutorial000CorrectedFollowsItsReferenceRuns();
    void tutorial000sFaultsHaveTheEffectsThatWereMeasured();
    void playgroundCasesFollowTheirReferenceRuns_data();
    void playgroundCasesFollowTheirReferenceRuns();
};

namespace {

std::shared_ptr<const nn::TrainingData> trainOn(nn::Samples train, nn::Samples test = {})
{
    auto data = std::make_shared<nn::TrainingData>();
    data->train = std::move(train);
    data->test = std::move(test);
    return data;
}

// W1 and W2 as the tutorials write them, inputs as rows.
nn::Network rowNetwork(const json &w1, const json &w2)
{
    const nn::Matrix first = matrixOf(w1);
    const nn::LayerSpec sigmoid{
        .units = first.cols(), .activation = nn::Activation::Sigmoid, .hasBiases = false};
    std::vector<nn::LayerSpec> layers(2, sigmoid);
    layers.back().units = 1;
    nn::Network network(first.rows(), layers);
    network.parameters().weights(0) = first.transpose();
    network.parameters().weights(1) = matrixOf(w2).transpose();
    return network;
}

bool isRowNetworkNear(const nn::Network &network, const json &w1, const json &w2, double tolerance)
{
    const nn::Matrix first = matrixOf(w1).transpose();
    const nn::Matrix second = matrixOf(w2).transpose();
    const double scale = std::max(first.cwiseAbs().maxCoeff(), second.cwiseAbs().maxCoeff());
    return (network.parameters().weights(0) - first).cwiseAbs().maxCoeff() <= tolerance * scale
           && (network.parameters().weights(1) - second).cwiseAbs().maxCoeff() <= tolerance * scale;
}

nn::Network startFromNumpy(std::uint32_t seed)
{
    nn::Network network = tutorialNetwork();
    nn::RandomSource source = nn::NumpyRandom(seed);
    nn::initialize(network, nn::Initializer::StandardNormal, source);
    return network;
}

double answer(const nn::Trainer &trainer, double weight, double height)
{
    return nn::predict(trainer.run().network(), nn::Vector{{weight, height}})(0, 0);
}

QString printed(double value)
{
    return QString::number(value, 'f', 3);
}

} // namespace

void tst_Trajectories::theTutorialNetworkFollowsItsReferenceRuns()
{
    QFETCH(nn::kernels::Level, level);
    const json golden = readGolden("b_sgd221.json");
    for (const json &run : golden["cases"]) {
        const std::string name = run["name"];
        const double tolerance = run["tolerance_rel"];
        nn::Network network = tutorialNetwork();
        QVERIFY(nn::setParameters(network, run["initial"].get<std::vector<double>>()));
        nn::Samples people{nn::Matrix(2, 4), nn::Matrix(1, 4)};
        people.inputs.resize(2, static_cast<Index>(run["data"].size()));
        people.targets.resize(1, people.inputs.cols());
        for (Index i = 0; i < people.count(); ++i) {
            const json &row = run["data"][static_cast<std::size_t>(i)];
            people.inputs.col(i) << row[1].get<double>(), row[2].get<double>();
            people.targets(0, i) = row[3].get<double>();
        }
        nn::TrainingSettings settings = tutorialSettings();
        settings.learningRate = run["lr"];
        nn::Trainer trainer(nn::beginRun(network, settings, trainOn(people)), {.level = level});
        VERIFY_NEAR(trainer.trainLoss(), run["initial_loss"].get<double>(), tolerance);

        for (const json &row : run["after_sample_1_to_n_of_first_epoch"]) {
            trainer.advance(StepUnit::Sample);
            QVERIFY2(
                areNear(nn::parameterValues(trainer.run().network()), vectorOf(row), tolerance),
                name.c_str());
        }
        for (std::size_t i = 0; i < run["loss_epochs"].size(); ++i) {
            const auto passes = run["loss_epochs"][i].get<std::int64_t>() + 1;
            trainer.advance(StepUnit::Epoch, passes - trainer.run().counters().epochs);
            VERIFY_NEAR(trainer.trainLoss(), run["losses"][i].get<double>(), tolerance);
        }
        trainer.advance(StepUnit::Epoch,
                        run["epochs"].get<std::int64_t>() - trainer.run().counters().epochs);
        QVERIFY2(areNear(nn::parameterValues(trainer.run().network()), vectorOf(run["final"]),
                         tolerance),
                 name.c_str());
        VERIFY_NEAR(trainer.trainLoss(), run["final_loss"].get<double>(), tolerance);
        for (const auto &[passes, values] : run["after_epochs"].items()) {
            nn::Trainer again(nn::beginRun(network, settings, trainOn(people)), {.level = level});
            again.advance(StepUnit::Epoch, std::stoll(passes));
            QVERIFY2(
                areNear(nn::parameterValues(again.run().network()), vectorOf(values), tolerance),
                name.c_str());
        }
        const nn::Matrix outputs = nn::predict(trainer.run().network(), people.inputs);
        for (Index i = 0; i < people.count(); ++i) {
            VERIFY_NEAR(outputs(0, i),
                        run["predictions"][static_cast<std::size_t>(i)][1].get<double>(),
                        tolerance);
        }
    }
}

void tst_Trajectories::aThousandStartsEndWhereTheReferenceEnds()
{
    const json golden = readGolden("tutorials_distribution.json");
    const double tolerance = golden["tolerance"]["rel"];
    QCOMPARE(golden["rows"].size(), 1000U);
    for (const json &row : golden["rows"]) {
        nn::Trainer trainer(nn::beginRun(startFromNumpy(row[0].get<std::uint32_t>()),
                                         tutorialSettings(), fourPeople()));
        trainer.advance(StepUnit::Epoch, golden["epochs"].get<std::int64_t>());
        VERIFY_NEAR(trainer.trainLoss(), row[1].get<double>(), tolerance);
        VERIFY_NEAR(answer(trainer, -7.0, -3.0), row[2].get<double>(), tolerance);
        VERIFY_NEAR(answer(trainer, 20.0, 2.0), row[3].get<double>(), tolerance);
        VERIFY_NEAR(answer(trainer, 266.24084, -37.259827), row[4].get<double>(), tolerance);
        VERIFY_NEAR(answer(trainer, 25.93725999999998, 5.653582), row[5].get<double>(), tolerance);
    }
}

void tst_Trajectories::seed44PrintsWhatTheTutorialPrints()
{
    nn::Trainer trainer(nn::beginRun(startFromNumpy(44), tutorialSettings(), fourPeople()));
    trainer.advance(StepUnit::Epoch, 1000);
    QCOMPARE(printed(answer(trainer, -7.0, -3.0)), QString("0.951"));
    QCOMPARE(printed(answer(trainer, 20.0, 2.0)), QString("0.039"));
}

void tst_Trajectories::seed635230PrintsAllThreePeople()
{
    nn::Trainer trainer(nn::beginRun(startFromNumpy(635230), tutorialSettings(), fourPeople()));
    trainer.advance(StepUnit::Epoch, 1000);
    QCOMPARE(printed(answer(trainer, -7.0, -3.0)), QString("0.951"));
    QCOMPARE(printed(answer(trainer, 20.0, 2.0)), QString("0.039"));
    QCOMPARE(printed(answer(trainer, 266.24084, -37.259827)), QString("0.040"));
}

void tst_Trajectories::tutorial004FollowsItsReferenceRuns()
{
    QFETCH(nn::kernels::Level, level);
    const nn::Matrix tutorialInputs = matrixOf(readGolden("c_seed004_X.json")["X"]).transpose();
    const json golden = readGolden("c_seed004.json");
    for (const json &run : golden["cases"]) {
        const std::string name = run["name"];
        nn::Samples samples;
        if (run.contains("X")) {
            samples.inputs = matrixOf(run["X"]).transpose();
            samples.targets = vectorOf(run["y"]).transpose();
        } else {
            const double divisor = name.find("halved") != std::string::npos ? 2.0 : 1.0;
            samples.inputs = tutorialInputs;
            samples.targets = tutorialInputs.colwise().sum() / divisor;
        }
        nn::TrainingSettings settings;
        settings.loss = nn::Loss::HalfSumOfSquares;
        settings.reduction = nn::Reduction::Sum;
        settings.learningRate = run["lr"];
        settings.batchSize.reset();
        const nn::Network start = rowNetwork(run["initial_W1"], run["initial_W2"]);
        nn::Trainer trainer(nn::beginRun(start, settings, trainOn(samples)), {.level = level});
        VERIFY_NEAR(trainer.trainLoss(), run["initial_cost"].get<double>(), 1e-11);

        const double firstTolerance = run["tolerance_cost_first_updates_rel"];
        for (const json &cost : run["cost_first_updates"]) {
            trainer.advance(StepUnit::Batch);
            VERIFY_NEAR(trainer.trainLoss(), cost.get<double>(), firstTolerance);
        }
        // The later costs are a thousand updates apart. With ten thousand samples one level has
        // to stand for all; runs that have separated (chaos) have no tolerance.
        if (samples.count() > 100 && level != nn::kernels::bestLevel()) {
            continue;
        }
        for (std::size_t i = 0; i < run["costs"].size(); ++i) {
            const json &tolerance = run["tolerance_costs_rel"][i];
            const auto update = run["cost_iterations"][i].get<std::int64_t>() + 1;
            if (!tolerance.is_null() && update >= trainer.run().counters().updates) {
                trainer.advance(StepUnit::Batch, update - trainer.run().counters().updates);
                VERIFY_NEAR(trainer.trainLoss(), run["costs"][i].get<double>(),
                            tolerance.get<double>());
            }
        }
        if (run["tolerance_final_weights_rel"].is_null()) {
            continue;
        }
        trainer.advance(StepUnit::Batch,
                        run["iterations"].get<std::int64_t>() - trainer.run().counters().updates);
        QVERIFY2(isRowNetworkNear(trainer.run().network(), run["final_W1"], run["final_W2"],
                                  run["tolerance_final_weights_rel"].get<double>()),
                 name.c_str());
    }
}

namespace {

nn::TrainingSettings tutorial000Settings(const std::string &reduction, double rate)
{
    nn::TrainingSettings settings;
    settings.loss = nn::Loss::BinaryCrossEntropy;
    settings.reduction = reduction == "sum" ? nn::Reduction::Sum : nn::Reduction::Mean;
    settings.learningRate = rate;
    settings.batchSize.reset();
    return settings;
}

// Height first, as tutorial 000 has it.
nn::Samples tutorial000People(const json &golden, bool standardised, const json &labels)
{
    nn::Samples people{nn::Matrix(2, 100), vectorOf(labels).transpose()};
    people.inputs.row(0) = vectorOf(golden["height"]).transpose();
    people.inputs.row(1) = vectorOf(golden["weight"]).transpose();
    if (standardised) {
        const nn::Vector mean = vectorOf(golden["standardisation"]["mean"]);
        const nn::Vector deviation = vectorOf(golden["standardisation"]["std_population"]);
        people.inputs = ((people.inputs.colwise() - mean).array().colwise() / deviation.array());
    }
    return people;
}

double accuracy(const nn::Network &network, const nn::Samples &samples)
{
    const nn::Matrix outputs = nn::predict(network, samples.inputs);
    const auto isRight = (outputs.array() > 0.5).cast<double>() == samples.targets.array();
    return isRight.cast<double>().mean();
}

} // namespace

void tst_Trajectories::tutorial000CorrectedFollowsItsReferenceRuns()
{
    QFETCH(nn::kernels::Level, level);
    const json golden = readGolden("d_seed000.json");
    for (const json &run : golden["cases"]) {
        const std::string name = run["name"];
        const bool isRaw = name.rfind("raw", 0) == 0;
        const json labels = run.contains("labels") ? run["labels"] : golden["gender"];
        const nn::Samples people = tutorial000People(golden, !isRaw, labels);
        nn::Trainer trainer(
            nn::beginRun(rowNetwork(golden["initial_W1"], golden["initial_W2"]),
                         tutorial000Settings(run["reduction"], run["learning_rate"]),
                         trainOn(people)),
            {.level = level});
        VERIFY_NEAR(trainer.trainLoss(), run["before"]["loss_mean"].get<double>(), 1e-11);
        for (const json &after : run["after"]) {
            if (after["tolerance_rel"].is_null()) {
                continue;
            }
            const double tolerance = after["tolerance_rel"];
            trainer.advance(StepUnit::Epoch,
                            after["epoch"].get<std::int64_t>() - trainer.run().counters().epochs);
            VERIFY_NEAR(trainer.trainLoss(), after["loss_mean"].get<double>(), tolerance);
            QVERIFY2(isRowNetworkNear(trainer.run().network(), after["W1"], after["W2"], tolerance),
                     name.c_str());
            QCOMPARE(accuracy(trainer.run().network(), people), after["accuracy"].get<double>());
        }
    }
}

void tst_Trajectories::tutorial000sFaultsHaveTheEffectsThatWereMeasured()
{
    const json golden = readGolden("d_seed000.json");
    const json rows = golden["faults"]["rows"];
    const std::vector<nn::Slips> slips{
        {.overwrittenWeights = true, .roundedOutput = true, .halfCrossEntropy = true},
        {.overwrittenWeights = false, .roundedOutput = true, .halfCrossEntropy = true},
        {.overwrittenWeights = true, .roundedOutput = false, .halfCrossEntropy = true},
        {.overwrittenWeights = false, .roundedOutput = false, .halfCrossEntropy = true},
        {},
    };
    QCOMPARE(rows.size(), slips.size());
    const nn::Samples people = tutorial000People(golden, false, golden["gender"]);
    for (std::size_t i = 0; i < slips.size(); ++i) {
        nn::TrainingSettings settings = tutorial000Settings("sum", 0.01);
        settings.slips = slips[i];
        nn::Trainer trainer(nn::beginRun(rowNetwork(golden["initial_W1"], golden["initial_W2"]),
                                         settings, trainOn(people)));
        trainer.advance(StepUnit::Epoch, 1000);
        // The last row is moderately unstable: see the tolerance of the case raw_sum_0.01.
        VERIFY_NEAR(trainer.trainLoss(), rows[i]["true_bce_mean"].get<double>(), 1e-7);
        QCOMPARE(accuracy(trainer.run().network(), people), rows[i]["accuracy"].get<double>());
        const nn::Matrix outputs = nn::predict(trainer.run().network(), people.inputs);
        QCOMPARE((outputs.array() > 0.5).count(), rows[i]["predicted_ones"].get<Index>());
        if (i == 0) {
            QVERIFY(trainer.run().network().parameters().weights(0).isZero(0.0));
        }
    }
}

namespace {

nn::Activation playgroundActivation(const std::string &name)
{
    return name == "tanh"      ? nn::Activation::Tanh
           : name == "relu"    ? nn::Activation::Relu
           : name == "sigmoid" ? nn::Activation::Sigmoid
                               : nn::Activation::Linear;
}

double featureOf(const std::string &key, double x, double y)
{
    return key == "x"          ? x
           : key == "y"        ? y
           : key == "xSquared" ? x * x
           : key == "ySquared" ? y * y
           : key == "xTimesY"  ? x * y
           : key == "sinX"     ? std::sin(x)
                               : std::sin(y);
}

nn::Samples playgroundSamples(const json &points, const json &features)
{
    nn::Samples samples{
        nn::Matrix(static_cast<Index>(features.size()), static_cast<Index>(points.size())),
        nn::Matrix(1, static_cast<Index>(points.size()))};
    for (Index i = 0; i < samples.count(); ++i) {
        const json &point = points[static_cast<std::size_t>(i)];
        for (std::size_t k = 0; k < features.size(); ++k) {
            samples.inputs(static_cast<Index>(k), i)
                = featureOf(features[k], point[0].get<double>(), point[1].get<double>());
        }
        samples.targets(0, i) = point[2].get<double>();
    }
    return samples;
}

nn::Network playgroundNetwork(const json &run)
{
    std::vector<nn::LayerSpec> layers;
    for (std::size_t i = 1; i < run["shape"].size(); ++i) {
        layers.push_back({.units = run["shape"][i].get<Index>(),
                          .activation = playgroundActivation(run["activation"])});
    }
    layers.back().activation = playgroundActivation(run["output_activation"]);
    nn::Network network(run["shape"][0].get<Index>(), layers);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        network.parameters().weights(static_cast<Index>(i)) = matrixOf(run["initial_W"][i]);
        network.parameters().biases(static_cast<Index>(i)) = vectorOf(run["initial_b"][i]);
    }
    return network;
}

nn::TrainingSettings playgroundSettings(const json &run)
{
    nn::TrainingSettings settings;
    settings.loss = nn::Loss::MeanHalfSquaredError;
    settings.learningRate = run["learning_rate"];
    settings.batchSize = run["batch_size"].get<Index>();
    settings.shortBatch = nn::ShortBatch::Carry;
    const std::string penalty = run["regularization"];
    settings.penalty.l1 = penalty == "L1" ? run["regularization_rate"].get<double>() : 0.0;
    settings.penalty.l2 = penalty == "L2" ? run["regularization_rate"].get<double>() : 0.0;
    settings.penalty.l1Kills = true;
    return settings;
}

bool isPlaygroundStateNear(const nn::Network &network, const json &state, double tolerance)
{
    double scale = 0.0;
    double distance = 0.0;
    for (std::size_t i = 0; i < state["W"].size(); ++i) {
        const auto layer = static_cast<Index>(i);
        const nn::Matrix w = matrixOf(state["W"][i]);
        const nn::Vector b = vectorOf(state["b"][i]);
        scale = std::max({scale, w.cwiseAbs().maxCoeff(), b.cwiseAbs().maxCoeff()});
        distance
            = std::max({distance, (network.parameters().weights(layer) - w).cwiseAbs().maxCoeff(),
                        (network.parameters().biases(layer) - b).cwiseAbs().maxCoeff()});
    }
    return distance <= tolerance * scale;
}

} // namespace

void tst_Trajectories::playgroundCasesFollowTheirReferenceRuns_data()
{
    QTest::addColumn<std::size_t>("number");
    QTest::addColumn<nn::kernels::Level>("level");
    const json golden = readGolden("h_playground.json");
    for (std::size_t i = 0; i < golden["cases"].size(); ++i) {
        for (const nn::kernels::Level level : nn::kernels::availableLevels()) {
            const std::string name = golden["cases"][i]["name"].get<std::string>() + " on "
                                     + std::string(nn::kernels::displayName(level));
            QTest::newRow(name.c_str()) << i << level;
        }
    }
}

void tst_Trajectories::playgroundCasesFollowTheirReferenceRuns()
{
    QFETCH(std::size_t, number);
    QFETCH(nn::kernels::Level, level);
    static const json golden = readGolden("h_playground.json");
    const json &run = golden["cases"][number];
    const double tolerance = run["tolerance_rel"];
    const auto data = trainOn(playgroundSamples(run["train"], run["features"]),
                              playgroundSamples(run["test"], run["features"]));
    nn::Trainer trainer(nn::beginRun(playgroundNetwork(run), playgroundSettings(run), data),
                        {.level = level});
    json deaths = json::array();
    for (std::size_t step = 0; step < run["loss_train"].size(); ++step) {
        if (step > 0) {
            trainer.advance(StepUnit::Epoch);
        }
        QCOMPARE(trainer.run().counters().epochs, static_cast<std::int64_t>(step));
        VERIFY_NEAR(trainer.trainLoss(), run["loss_train"][step].get<double>(), tolerance);
        VERIFY_NEAR(trainer.testLoss(), run["loss_test"][step].get<double>(), tolerance);
        if (const auto state = run["after_step"].find(std::to_string(step));
            state != run["after_step"].end()) {
            QVERIFY(isPlaygroundStateNear(trainer.run().network(), *state, tolerance));
        }
        for (const json &death : run["death_step"]) {
            const nn::WeightRef at{.layer = death[0], .to = death[1], .from = death[2]};
            const bool isDead = trainer.run().network().isFrozen(at);
            QCOMPARE(isDead, static_cast<std::int64_t>(step) >= death[3].get<std::int64_t>());
            QVERIFY(!isDead || trainer.run().network().value(at) == 0.0);
        }
    }
    const json &coordinates = run["grid_coordinates"];
    for (std::size_t i = 0; i < coordinates.size(); ++i) {
        for (std::size_t k = 0; k < coordinates.size(); ++k) {
            const json point = json::array({json::array({coordinates[i], coordinates[k], 0.0})});
            const nn::Samples at = playgroundSamples(point, run["features"]);
            VERIFY_NEAR(nn::predict(trainer.run().network(), at.inputs)(0, 0),
                        run["grid_output"][i][k].get<double>(), 0.0, tolerance);
        }
    }
}

QTEST_GUILESS_MAIN(tst_Trajectories)
#include "tst_trajectories.moc"
