// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorials' problems and Playground's pages, from the seed to the last number they print.
#include "core/data/dataorigin.h"
#include "core/data/tutorialdata.h"
#include "core/initialization.h"
#include "core/pass.h"
#include "core/training/problem.h"
#include "core/training/trainer.h"
#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <map>

using nlohmann::json;
using nn::Index;
using nn::StepUnit;

class tst_Problem : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberOfTheTutorialsProblemsIsReproduced_data();
    void everyNumberOfTheTutorialsProblemsIsReproduced();
    void everyReproducibleTutorialNumberHasATest();
    void tutorial000AsPrintedLearnsNothing();
    void tutorial004GoesOnDrawingWhereTheTutorialDoes();
    void thePlaygroundsPageLoadsAreReproduced_data();
    void thePlaygroundsPageLoadsAreReproduced();
    void thePlaygroundsPlaneIsLearnedInTenEpochs();
    void whatIsNoPlaygroundIsRefused();
    void everyProblemSaysWhereItsDataComeFrom_data() { addProblemRows(); }
    void everyProblemSaysWhereItsDataComeFrom();
    void everyProblemSaysHowItsWeightsAreDrawn_data() { addProblemRows(); }
    void everyProblemSaysHowItsWeightsAreDrawn();

private:
    static void addProblemRows();
};

namespace {

json toJson(const nn::Matrix &matrix)
{
    json rows = json::array();
    for (Index i = 0; i < matrix.rows(); ++i) {
        json row = json::array();
        for (Index k = 0; k < matrix.cols(); ++k) {
            row.push_back(matrix(i, k));
        }
        rows.push_back(row);
    }
    return rows;
}

// W1 and W2 with inputs as rows, as tutorials 000 and 004 write them.
json rowWeights(const nn::Network &network)
{
    return {{"W1", toJson(network.parameters().weights(0).transpose())},
            {"W2", toJson(network.parameters().weights(1).transpose())}};
}

json columns(const nn::Dataset &dataset)
{
    return json::array({dataset.sampleCount(), dataset.columnCount()});
}

// The computed numbers by the ids of tutorials.json.
std::map<std::string, json> peopleNumbers()
{
    std::map<std::string, json> found;
    const nn::Problem problem = nn::tutorial002();
    const nn::Dataset &people = problem.dataset;
    const nn::Samples &samples = problem.start.data->train;
    for (Index i = 0; i < people.sampleCount(); ++i) {
        const std::string &sex = people.target.classes[static_cast<std::size_t>(people.targets(i))];
        found["people_" + people.sampleNames[static_cast<std::size_t>(i)]]
            = {{"raw", {people.values(0, i), people.values(1, i), sex}},
               {"shifted", {samples.inputs(0, i), samples.inputs(1, i)}},
               {"label", samples.targets(0, i)}};
    }
    const nn::Vector means = people.values.rowwise().mean();
    found["people_means"] = {means(0), means(1)};
    found["sample_count"] = people.sampleCount();
    found["alice_label"] = samples.targets(0, 0);
    found["kg_to_lb"] = nn::convert(1.0, nn::Unit::Kilogram, nn::Unit::Pound);
    found["cm_to_in"] = nn::convert(1.0, nn::Unit::Centimetre, nn::Unit::Inch);
    const std::vector<nn::Query> queries = nn::peopleAskedAbout();
    const std::vector<std::string> ids{"emily_units", "frank_units", "steve_input_intended",
                                       "steve_input_as_written"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const nn::Vector x
            = nn::inputsFor(problem.preparation,
                            *nn::valuesIn(people.columns, queries[i], nn::Conversion::Tutorial003));
        found[ids[i]] = {x(0), x(1)};
    }
    for (const std::string tutorial : {"002", "003"}) {
        found["const_learn_rate@" + tutorial] = problem.start.settings.learningRate;
        found["const_epochs@" + tutorial] = problem.epochs;
        found["const_loss_shown_every@" + tutorial] = problem.lossShownEvery;
    }
    return found;
}

std::map<std::string, json> randomPeopleNumbers()
{
    std::map<std::string, json> found;
    const nn::Problem problem = nn::tutorial000();
    const nn::Matrix &values = problem.dataset.values;
    const nn::Network &network = problem.start.network();
    found["s0_shapes"]
        = {{"X", columns(problem.dataset)}, {"y", {problem.dataset.targets.size(), 1}}};
    json rows = json::array();
    for (Index i = 0; i < 5; ++i) {
        rows.push_back({values(0, i), values(1, i), problem.dataset.targets(i)});
    }
    found["s0_first_rows"] = rows;
    found["s0_count_ones"] = problem.dataset.targets.sum();
    found["s0_W1_W2"] = rowWeights(network);
    found["s0_const_learning_rate"] = problem.start.settings.learningRate;
    found["s0_const_epochs"] = problem.epochs;
    found["s0_const_samples"] = problem.dataset.sampleCount();
    found["s0_const_hidden_units"] = network.layer(0).units;
    // The first draw of the scaled weights over the unscaled normal it came from.
    nn::NumpyRandom numpy(0);
    (void)nn::randomPeople(100, numpy);
    found["s0_const_scale_of_the_start_weights"] = network.value(nn::WeightRef{}) / numpy.randn();
    // The ranges, from many more people than the tutorial draws.
    nn::NumpyRandom many(1);
    const nn::Dataset crowd = nn::randomPeople(20000, many);
    found["s0_const_height_range_low"] = crowd.values.row(0).minCoeff();
    found["s0_const_height_range_high_exclusive"] = crowd.values.row(0).maxCoeff() + 1.0;
    found["s0_const_weight_range_low"] = crowd.values.row(1).minCoeff();
    found["s0_const_weight_range_high_exclusive"] = crowd.values.row(1).maxCoeff() + 1.0;
    return found;
}

std::map<std::string, json> sumNumbers()
{
    std::map<std::string, json> found;
    const nn::Problem problem = nn::tutorial004();
    const nn::Matrix &x = problem.dataset.values;
    for (const Index row : {0, 1, 2, -3, -2, -1}) {
        const Index at = row < 0 ? x.cols() + row : row;
        found["s4_X[" + std::to_string(row) + ",0]"] = x(0, at);
        found["s4_X[" + std::to_string(row) + ",1]"] = x(1, at);
        found["s4_y[" + std::to_string(row) + "]"] = problem.dataset.targets(at);
    }
    found["s4_shapes"] = {{"X", columns(problem.dataset)}, {"y", {x.cols()}}};
    found["s4_W1_W2"] = rowWeights(problem.start.network());
    found["s4_const_inputLayerSize"] = problem.start.network().inputCount();
    found["s4_const_hiddenLayerSize"] = problem.start.network().layer(0).units;
    found["s4_const_outputLayerSize"] = problem.start.network().outputCount();
    found["s4_const_learningRate"] = problem.start.settings.learningRate;
    found["s4_const_max_iteration"] = problem.epochs;
    found["s4_const_cost_printed_every"] = problem.lossShownEvery;
    found["s4_floor"] = 0.5 * (problem.dataset.targets.array() - 1.0).max(0.0).square().sum();
    const nn::Dataset orGate = nn::gateTable(nn::Gate::Or);
    found["s4_or_shapes"] = {{"X", columns(orGate)}, {"y", {orGate.targets.size()}}};
    json labels = json::array();
    for (const double label : orGate.targets) {
        labels.push_back(label);
    }
    found["s4_or_data"] = {{"X", toJson(orGate.values.transpose())}, {"y", labels}};
    return found;
}

std::map<std::string, json> linkNumbers()
{
    const nn::PlaygroundSetup setup = nn::tutorial003Link();
    json expected = tutorialEntries().at("playground_link")["expected"];
    // What is in the setup is replaced by what is there; the rest is switches of the page.
    expected["activation"] = std::string(nn::key(setup.hidden));
    expected["batchSize"] = setup.batchSize;
    expected["dataset"] = std::string(nn::playgroundKey(setup.data.shape));
    expected["learningRate"] = setup.learningRate;
    expected["regularizationRate"] = setup.penalty.l1 + setup.penalty.l2;
    expected["noise"] = setup.data.noisePercent;
    expected["networkShape"] = setup.hiddenUnits;
    expected["seed"] = setup.seed;
    expected["percTrainData"] = setup.data.trainPercent;
    expected["problem"] = nn::isRegression(setup.data.shape) ? "regression" : "classification";
    expected["initZero"] = setup.startsAtZero;
    for (const nn::DerivedInput &input : nn::playgroundInputs()) {
        expected[std::string(*nn::playgroundKey(input))]
            = std::ranges::find(setup.inputs, input) != setup.inputs.end();
    }
    return {{"playground_link", expected}};
}

const std::map<std::string, json> &computed()
{
    static const std::map<std::string, json> all = [] {
        std::map<std::string, json> result = peopleNumbers();
        result.merge(randomPeopleNumbers());
        result.merge(sumNumbers());
        result.merge(linkNumbers());
        return result;
    }();
    return all;
}

bool isClose(const json &found, const json &expected)
{
    if (found.is_number() && expected.is_number()) {
        return isNear(found.get<double>(), expected.get<double>(), 1e-12, 1e-15);
    }
    if (!expected.is_structured() || found.size() != expected.size()) {
        return found == expected;
    }
    for (const auto &[key, value] : expected.items()) {
        if (!isClose(expected.is_array() ? found[std::stoul(key)] : found[key], value)) {
            return false;
        }
    }
    return true;
}

} // namespace

void tst_Problem::everyNumberOfTheTutorialsProblemsIsReproduced_data()
{
    QTest::addColumn<std::string>("id");
    for (const auto &[id, value] : computed()) {
        QTest::newRow(id.c_str()) << id;
    }
}

void tst_Problem::everyNumberOfTheTutorialsProblemsIsReproduced()
{
    QFETCH(std::string, id);
    const json &expected = tutorialEntries().at(id)["expected"];
    QVERIFY2(isClose(computed().at(id), expected),
             qPrintable(QString("%1, expected %2")
                            .arg(computed().at(id).dump().c_str(), expected.dump().c_str())));
}

void tst_Problem::everyReproducibleTutorialNumberHasATest()
{
    // Computed by the passes and the chain rule in tst_tutorials, by runs below or in
    // tst_tutorialdata and tst_trajectories; the year is a slip of the text.
    const QStringList elsewhere{
        "neuron@",
        "network",
        "mse@",
        "alice_",
        "parameter_count",
        "mark_threshold",
        "s0_first_raw_output",
        "s4_cost",
        "s4_sse_untrained",
        "s4_matrix_example",
        "s0_accuracy_as_printed",
        "s0_final_W_as_printed",
        "s4_pred",
        "s4_W_untrained",
        "year",
    };
    for (const auto &[id, entry] : tutorialEntries()) {
        const QString name = QString::fromStdString(id);
        const bool isElsewhere = std::ranges::any_of(
            elsewhere, [&](const QString &prefix) { return name.startsWith(prefix); });
        QVERIFY2(entry["expected"].is_null() || computed().contains(id) || isElsewhere, id.c_str());
    }
}

void tst_Problem::tutorial000AsPrintedLearnsNothing()
{
    nn::Problem problem = nn::tutorial000();
    problem.start.settings.slips
        = {.overwrittenWeights = true, .roundedOutput = true, .halfCrossEntropy = true};
    nn::Trainer trainer(problem.start);
    trainer.advance(StepUnit::Epoch, problem.epochs);
    const nn::Matrix outputs
        = nn::predict(trainer.run().network(), problem.start.data->train.inputs);
    const auto isRight
        = (outputs.array() > 0.5).cast<double>() == problem.start.data->train.targets.array();
    QCOMPARE(isRight.cast<double>().mean(),
             tutorialEntries().at("s0_accuracy_as_printed")["expected"].get<double>());
    QVERIFY(isClose(rowWeights(trainer.run().network()),
                    tutorialEntries().at("s0_final_W_as_printed")["expected"]));
}

void tst_Problem::tutorial004GoesOnDrawingWhereTheTutorialDoes()
{
    nn::Problem problem = nn::tutorial004();
    auto &numpy = std::get<nn::NumpyRandom>(*problem.stream);
    QCOMPARE(numpy.rand(), tutorialEntries().at("s4_pred[0]")["expected"].get<double>());
    QCOMPARE(numpy.rand(), tutorialEntries().at("s4_pred[1]")["expected"].get<double>());
    nn::Network fresh = problem.start.network();
    nn::initialize(fresh, nn::Initializer::StandardNormal, *problem.stream,
                   nn::DrawOrder::InputByInput);
    QVERIFY(isClose(rowWeights(fresh), tutorialEntries().at("s4_W_untrained")["expected"]));
}

void tst_Problem::thePlaygroundsPageLoadsAreReproduced_data()
{
    QTest::addColumn<nn::PlaygroundSetup>("setup");
    QTest::addColumn<QList<double>>("weights"); // the first ones
    QTest::addColumn<QList<QList<double>>>("losses"); // epoch, train, test
    nn::PlaygroundSetup a = nn::tutorial003Link();
    QTest::newRow("A: tutorial 003's link")
        << a << QList{0.151434529152, 0.073723639544, 0.171389987765, -0.258644108165}
        << QList<QList<double>>{{0, 0.517503781931, 0.512039880499},
                                {1, 0.511390237770, 0.507306172863},
                                {10, 0.496218609355, 0.500713980654},
                                {100, 0.179764012746, 0.199907467602},
                                {1000, 0.160915942684, 0.213544140959}};
    nn::PlaygroundSetup b;
    b.seed = "0.59704";
    QTest::newRow("B: circle") << b << QList{0.013961340352}
                               << QList<QList<double>>{{0, 0.499440096780, 0.501190089029},
                                                       {1, 0.497578378087, 0.498115848416},
                                                       {100, 0.010395673188, 0.011562363898}};
    nn::PlaygroundSetup f;
    f.data.shape = nn::PlaygroundShape::Plane;
    f.seed = "0.31415";
    f.hiddenUnits.clear();
    f.learningRate = 0.01;
    QTest::newRow("F: plane, no hidden layer")
        << f << QList{-0.345775371861, 0.129850829655}
        << QList<QList<double>>{{0, 1.195082086204, 1.293285696204},
                                {1, 0.001015734247, 0.001024365638}};
}

void tst_Problem::thePlaygroundsPageLoadsAreReproduced()
{
    QFETCH(nn::PlaygroundSetup, setup);
    QFETCH(QList<double>, weights);
    QFETCH(QList<QList<double>>, losses);
    // The numbers are given to twelve decimals.
    constexpr double givenDecimals = 1e-12;
    const nn::Result<nn::Problem> problem = nn::playgroundProblem(setup);
    QVERIFY(problem);
    const nn::Vector start = nn::parameterValues(problem->start.network());
    for (qsizetype i = 0; i < weights.size(); ++i) {
        VERIFY_NEAR(start(i), weights[i], 0.0, givenDecimals);
    }
    nn::Trainer trainer(problem->start);
    for (const QList<double> &expected : losses) {
        trainer.advance(StepUnit::Epoch,
                        static_cast<std::int64_t>(expected[0]) - trainer.run().counters().epochs);
        VERIFY_NEAR(trainer.trainLoss(), expected[1], 0.0, givenDecimals);
        VERIFY_NEAR(trainer.testLoss(), expected[2], 0.0, givenDecimals);
    }
}

void tst_Problem::thePlaygroundsPlaneIsLearnedInTenEpochs()
{
    nn::PlaygroundSetup setup;
    setup.data.shape = nn::PlaygroundShape::Plane;
    setup.seed = "0.31415";
    setup.hiddenUnits.clear();
    setup.learningRate = 0.01;
    nn::Trainer trainer(nn::playgroundProblem(setup)->start);
    trainer.advance(StepUnit::Epoch, 10);
    VERIFY_NEAR(trainer.run().network().value(nn::WeightRef{}), 0.099997153045, 0.0, 1e-12);
}

void tst_Problem::whatIsNoPlaygroundIsRefused()
{
    nn::PlaygroundSetup setup;
    setup.inputs.clear();
    QCOMPARE(nn::playgroundProblem(setup).error().sentence(),
             std::string("A network takes 1 to 1024 inputs, not 0."));
    setup = {};
    setup.data.trainPercent = 0;
    QVERIFY(!nn::playgroundProblem(setup));
    setup = {};
    setup.batchSize = 0;
    QCOMPARE(nn::playgroundProblem(setup).error().sentence(),
             std::string("A batch holds from 1 to a billion samples, not 0."));
}

void tst_Problem::addProblemRows()
{
    QTest::addColumn<nn::Problem>("problem");
    QTest::newRow("tutorial 000") << nn::tutorial000();
    QTest::newRow("tutorial 002") << nn::tutorial002();
    QTest::newRow("tutorial 004") << nn::tutorial004();
    QTest::newRow("tutorial 003's link") << *nn::playgroundProblem(nn::tutorial003Link());
    nn::PlaygroundSetup setup;
    setup.data = {.shape = nn::PlaygroundShape::Bumps, .noisePercent = 10.0, .trainPercent = 70};
    setup.seed = "any text";
    setup.startsAtZero = true;
    QTest::newRow("bumps from zero") << *nn::playgroundProblem(setup);
}

void tst_Problem::everyProblemSaysWhereItsDataComeFrom()
{
    QFETCH(nn::Problem, problem);
    const auto &origin = problem.start.data->origin;
    QVERIFY(origin);
    QVERIFY(origin->dataset == problem.dataset);
    QVERIFY(origin->preparation == problem.preparation);
    QVERIFY(**nn::prepared(*origin) == *problem.start.data);
    // The choice alone draws the same samples again.
    QVERIFY(origin->choice);
    const nn::Result<nn::DrawnDataset> drawn = nn::makeBuiltIn(*origin->choice);
    QVERIFY(drawn);
    QVERIFY(drawn->dataset.values == problem.dataset.values);
    QVERIFY(drawn->dataset.targets == problem.dataset.targets);
    QVERIFY(drawn->dataset.roles == problem.dataset.roles);
    QVERIFY(drawn->dataset.columns == problem.dataset.columns);
}

void tst_Problem::everyProblemSaysHowItsWeightsAreDrawn()
{
    QFETCH(nn::Problem, problem);
    const nn::Start &start = *problem.start.start;
    QVERIFY(start.network == problem.start.network());
    nn::RandomSource stream = *nn::seeded(start.draw.generator, start.draw.seed);
    if (start.draw.isAfterData) {
        stream = *nn::makeBuiltIn(*problem.start.data->origin->choice)->stream;
    }
    nn::Network again(start.network.inputCount(), start.network.layers());
    nn::initialize(again, start.draw.initializer, stream, start.draw.order);
    QVERIFY(again == start.network);
    QVERIFY(stream == *problem.stream);
}

QTEST_GUILESS_MAIN(tst_Problem)
#include "tst_problem.moc"
