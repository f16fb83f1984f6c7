// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataorigin.h"
#include "core/training/problem.h"
#include "support/editnames.h"
#include "support/networks.h"
#include "support/projectfile.h"
#include "support/projects.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <clocale>
#include <cstring>

using nn::Index;
using nn::Project;
using nn::StepUnit;

namespace {

bool areSameBits(const double *a, const double *b, Index count)
{
    // Nothing may stand at no address, of which memcmp must not hear.
    return count == 0 || std::memcmp(a, b, sizeof(double) * static_cast<std::size_t>(count)) == 0;
}

bool areSameBits(const nn::Matrix &a, const nn::Matrix &b)
{
    return a.rows() == b.rows() && a.cols() == b.cols()
           && areSameBits(a.data(), b.data(), a.size());
}

bool areSameBits(const nn::ParameterVector &a, const nn::ParameterVector &b)
{
    return a.layout() == b.layout() && areSameBits(a.data(), b.data(), a.size());
}

// Bit for bit, and with what equality does not look at.
bool areSame(const nn::TrainingRun &a, const nn::TrainingRun &b)
{
    return a == b && areSameBits(a.network().parameters(), b.network().parameters())
           && std::ranges::equal(a.learned.optimizer.moments, b.learned.optimizer.moments,
                                 [](auto &p, auto &q) { return areSameBits(p, q); })
           && areSameBits(a.data->train.inputs, b.data->train.inputs)
           && areSameBits(a.data->train.targets, b.data->train.targets)
           && areSameBits(a.data->test.inputs, b.data->test.inputs)
           && areSameBits(a.data->test.targets, b.data->test.targets)
           && *a.data->origin == *b.data->origin
           && (a.start == b.start || (a.start && b.start && *a.start == *b.start));
}

bool areSame(const nn::KeptBranch &a, const nn::KeptBranch &b)
{
    return a.branch.number == b.branch.number && a.branch.origin == b.branch.origin
           && a.branch.firstSample == b.branch.firstSample
           && a.branch.lastSample == b.branch.lastSample && a.branch.begunBy == b.branch.begunBy
           && a.branch.losses == b.branch.losses
           && std::ranges::equal(a.states, b.states,
                                 [](auto &p, auto &q) { return areSame(*p, *q); });
}

bool areSame(const Project &a, const Project &b)
{
    return areSame(a.run, b.run) && a.timeline.present == b.timeline.present
           && a.timeline.nextNumber == b.timeline.nextNumber
           && std::ranges::equal(a.timeline.branches, b.timeline.branches,
                                 [](auto &p, auto &q) { return areSame(p, q); })
           && a.now == b.now && a.view == b.view;
}

nn::Edit weightEdit(double value)
{
    return nn::SetParameter{.at = nn::WeightRef{}, .value = value};
}

// A run on a built-in set, with a network that suits it.
nn::TrainingRun runOn(nn::BuiltIn set)
{
    const nn::BuiltInChoice choice = nn::defaultChoice(set);
    const nn::Result<nn::DrawnDataset> drawn = nn::makeBuiltIn(choice);
    const nn::Result<nn::Preparation> preparation = nn::defaultPreparation(set, drawn->dataset);
    const auto data = nn::prepared({drawn->dataset, *preparation, choice});
    nn::TrainingSettings settings = tutorialSettings();
    settings.batchSize = 10;
    return nn::beginRun(stackedNetwork((*data)->train.inputs.rows(),
                                       {3, (*data)->train.targets.rows()}, nn::Activation::Tanh,
                                       nn::Activation::Sigmoid, 5),
                        settings, *data, 6);
}

void addRuns()
{
    QTest::addColumn<nn::TrainingRun>("run");
    for (const nn::BuiltInInfo &info : nn::builtIns()) {
        QTest::newRow(info.id.data()) << runOn(info.set);
    }
    QTest::newRow("tutorial 000") << nn::tutorial000().start;
    QTest::newRow("tutorial 002") << nn::tutorial002().start;
    QTest::newRow("tutorial 004") << nn::tutorial004().start;
    QTest::newRow("tutorial 003's link") << nn::playgroundProblem(nn::tutorial003Link())->start;
}

void addSettings()
{
    QTest::addColumn<nn::TrainingRun>("run");
    const auto row = [](const char *name, auto change) {
        nn::TrainingSettings settings = tutorialSettings();
        change(settings);
        QTest::newRow(name) << smallRun(settings);
    };
    row("SGD", [](auto &s) { s.learningRate = 1.0 / 3.0; });
    row("momentum", [](auto &s) { s.optimizer = nn::Momentum{.momentum = 0.7}; });
    row("Nesterov", [](auto &s) { s.optimizer = nn::Nesterov{.momentum = 0.6}; });
    row("AdaGrad", [](auto &s) { s.optimizer = nn::AdaGrad{.epsilon = 1e-9}; });
    row("RMSProp", [](auto &s) {
        s.optimizer = nn::RmsProp{.decay = 0.9, .epsilon = 1e-7, .momentum = 0.1, .centred = true};
    });
    row("Adam", [](auto &s) {
        s.optimizer = nn::Adam{.beta1 = 0.8, .beta2 = 0.99, .epsilon = 1e-7, .amsgrad = true};
    });
    row("AdamW", [](auto &s) {
        s.optimizer = nn::AdamW{.beta1 = 0.8, .beta2 = 0.99, .epsilon = 1e-7, .weightDecay = 0.1};
    });
    row("step decay", [](auto &s) {
        s.schedule = {.curve = nn::StepDecay{.every = 1.5, .factor = 0.7},
                      .warmUpEpochs = 1.25,
                      .startEpoch = 0.5};
    });
    row("exponential decay",
        [](auto &s) { s.schedule.curve = nn::ExponentialDecay{.factor = 0.9}; });
    row("cosine decay",
        [](auto &s) { s.schedule.curve = nn::CosineDecay{.length = 7.0, .lowest = 0.1}; });
    row("penalties",
        [](auto &s) { s.penalty = {.l1 = 0.01, .l2 = 0.02, .onBiases = true, .l1Kills = true}; });
    row("slips", [](auto &s) {
        s.loss = nn::Loss::BinaryCrossEntropy;
        s.slips = {.overwrittenWeights = true, .roundedOutput = true, .halfCrossEntropy = true};
    });
    row("the full batch, summed", [](auto &s) {
        s.batchSize.reset();
        s.reduction = nn::Reduction::Sum;
    });
    row("a short batch carried, shuffled", [](auto &s) {
        s.batchSize = 3;
        s.shortBatch = nn::ShortBatch::Carry;
        s.order = nn::SampleOrder::ShuffledEachEpoch;
    });
    row("drawn at random", [](auto &s) { s.order = nn::SampleOrder::DrawnAtRandom; });
}

// Several branches, with other data, another shape and other settings on the way.
nn::Trainer travelled()
{
    nn::Trainer trainer(smallRun());
    trainer.advance(StepUnit::Sample, 5000);
    (void)trainer.apply(weightEdit(0.25), words("w1 = 0.25"));
    trainer.advance(StepUnit::Sample, 301);
    nn::DataOrigin origin = *trainer.run().data->origin;
    origin.dataset.values(0, 2) += 1.0 / 7.0;
    origin.dataset.roles[3] = nn::Role::Test;
    origin.dataset.sampleNames[1] = "Zoë \"Ω\" \\";
    origin.choice.reset();
    (void)trainer.apply(nn::SetData{.data = *nn::prepared(origin)}, words("Alter Datenpunkt"));
    trainer.advance(StepUnit::Sample, 77);
    nn::TrainingSettings settings = trainer.run().settings;
    settings.optimizer = nn::Adam();
    (void)trainer.apply(nn::SetSettings{.settings = settings});
    trainer.advance(StepUnit::Sample, 100);
    (void)trainer.goTo({.branch = 1, .samples = 5100});
    (void)trainer.apply(nn::SetFrozen{.at = nn::BiasRef{.layer = 1}, .frozen = true}, words("b3"));
    (void)trainer.apply(nn::SetFrozen{.at = nn::WeightRef{}, .frozen = true}, words("w1"));
    (void)trainer.apply(nn::SetHasBiases{.layer = 0, .hasBiases = false});
    trainer.advance(StepUnit::Sample, 50);
    (void)trainer.goTo({.branch = 2, .samples = 5350});
    return trainer;
}

} // namespace

class tst_Project : public QObject
{
    Q_OBJECT

private slots:
    void everyProblemSurvives_data() { addRuns(); }
    void everyProblemSurvives();
    void everySettingSurvives_data() { addSettings(); }
    void everySettingSurvives();
    void trainingGoesOnToTheSameBits_data() { addSettings(); }
    void trainingGoesOnToTheSameBits();
    void historyAndEditsSurvive();
    void anEditOfSeveralParametersKeepsItsName();
    void replaysLeadToTheSameMomentsAfterwards();
    void whatIsLookedAtSurvives();
    void noSpeedIsUnlimited();
    void aSpeedStaysWithinBounds_data();
    void aSpeedStaysWithinBounds();
    void anOlderFileHasTheDefaultView();
    void everyBitOfANumberSurvives();
    void sharedPartsAreWrittenOnceAndSharedAgain();
    void aFileIsTextInLines();
    void theSystemsLanguageDoesNotMatter();
    void unknownKeysAreIgnored();
    void whatIsNotThereIsNotLookedAt();
};

void tst_Project::everyProblemSurvives()
{
    QFETCH(nn::TrainingRun, run);
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Sample, 37);
    const Project project = saved(trainer);
    const std::string text = nn::toJson(project);
    const nn::Result<Project> again = nn::projectFromJson(text);
    QVERIFY2(again, again ? "" : again.error().sentence().c_str());
    QVERIFY(areSame(*again, project));
    QVERIFY(nn::toJson(*again) == text);
}

void tst_Project::everySettingSurvives()
{
    QFETCH(nn::TrainingRun, run);
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Sample, 30);
    const Project project = saved(trainer);
    const nn::Result<Project> again = nn::projectFromJson(nn::toJson(project));
    QVERIFY2(again, again ? "" : again.error().sentence().c_str());
    QVERIFY(areSame(*again, project));
}

void tst_Project::trainingGoesOnToTheSameBits()
{
    QFETCH(nn::TrainingRun, run);
    nn::Trainer trainer(run);
    trainer.advance(StepUnit::Sample, 1029);
    nn::Trainer again = opened(*nn::projectFromJson(nn::toJson(saved(trainer))));
    for (const std::int64_t samples : {1, 2, 3000}) {
        trainer.advance(StepUnit::Sample, samples);
        again.advance(StepUnit::Sample, samples);
        QVERIFY(areSame(again.run(), trainer.run()));
        QVERIFY(again.losses() == trainer.losses());
    }
}

void tst_Project::historyAndEditsSurvive()
{
    const nn::Trainer trainer = travelled();
    QCOMPARE(trainer.timeline().branches().size(), 5U);
    const Project project = saved(trainer, lookedAt());
    const nn::Result<Project> again = nn::projectFromJson(nn::toJson(project));
    QVERIFY2(again, again ? "" : again.error().sentence().c_str());
    QVERIFY(areSame(*again, project));
}

void tst_Project::anEditOfSeveralParametersKeepsItsName()
{
    using Kind = nn::EditName::Kind;
    nn::Trainer trainer(smallRun());
    for (const Kind kind : {Kind::SetWeights, Kind::SetBiases, Kind::SetWeightsAndBiases}) {
        trainer.advance(StepUnit::Sample, 10);
        (void)trainer.apply(nn::SetParameters{.all = {{.at = nn::WeightRef{}, .value = 0.5},
                                                      {.at = nn::BiasRef{}, .value = 0.5}}},
                            {.kind = kind, .number = 2});
    }
    const nn::Result<Project> again = nn::projectFromJson(nn::toJson(saved(trainer, lookedAt())));
    QVERIFY2(again, again ? "" : again.error().sentence().c_str());
    std::vector<Kind> kinds;
    for (const nn::KeptBranch &kept : again->timeline.branches) {
        kinds.push_back(kept.branch.begunBy.kind);
    }
    QVERIFY(
        (kinds
         == std::vector{Kind::None, Kind::SetWeights, Kind::SetBiases, Kind::SetWeightsAndBiases}));
    QCOMPARE(again->timeline.branches.back().branch.begunBy.number, 2);
}

void tst_Project::replaysLeadToTheSameMomentsAfterwards()
{
    nn::Trainer trainer = travelled();
    nn::Trainer again = opened(*nn::projectFromJson(nn::toJson(saved(trainer))));
    for (const nn::Branch *branch : trainer.timeline().branches()) {
        const std::size_t number = branch->number;
        for (const std::int64_t samples : {branch->firstSample, branch->lastSample,
                                           (branch->firstSample + branch->lastSample) / 2}) {
            QVERIFY(trainer.goTo({.branch = number, .samples = samples}));
            QVERIFY(again.goTo({.branch = number, .samples = samples}));
            QVERIFY(areSame(again.run(), trainer.run()));
        }
    }
}

void tst_Project::whatIsLookedAtSurvives()
{
    nn::Trainer trainer(smallRun());
    const nn::Result<Project> again = nn::projectFromJson(nn::toJson(saved(trainer, lookedAt())));
    QVERIFY(again);
    QVERIFY(again->view == lookedAt());
    QVERIFY(std::signbit(again->view.person(1)));
}

void tst_Project::noSpeedIsUnlimited()
{
    nn::Trainer trainer(smallRun());
    const std::string text = nn::toJson(saved(trainer));
    QVERIFY(nlohmann::json::parse(text)["view"]["samplesPerSecond"] == "unlimited");
    QVERIFY(std::isinf(nn::projectFromJson(text)->view.samplesPerSecond));
}

void tst_Project::aSpeedStaysWithinBounds_data()
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    QTest::addColumn<double>("written");
    QTest::addColumn<double>("read");
    QTest::newRow("the slowest") << 1e-3 << 1e-3;
    QTest::newRow("slower") << 1e-300 << 1e-3;
    QTest::newRow("the fastest") << 1e12 << 1e12;
    QTest::newRow("faster") << 1e300 << infinity;
    QTest::newRow("backwards") << -1.0 << infinity;
    QTest::newRow("none") << 0.0 << infinity;
}

void tst_Project::aSpeedStaysWithinBounds()
{
    QFETCH(double, written);
    QFETCH(double, read);
    const auto project = nn::projectFromJson(
        changed([&](auto &json) { json["view"]["samplesPerSecond"] = written; }));
    QVERIFY(project);
    QCOMPARE(project->view.samplesPerSecond, read);
}

void tst_Project::anOlderFileHasTheDefaultView()
{
    const auto project = nn::projectFromJson(changed([](auto &json) {
        json["view"].erase("personInFeet");
        json["view"].erase("lookedAt");
        json["view"].erase("networkInputs");
    }));
    QVERIFY2(project, project ? "" : project.error().sentence().c_str());
    nn::ViewState usual = lookedAt();
    usual.personInFeet.clear();
    usual.lookedAt = {};
    usual.networkInputs = {};
    QVERIFY(project->view == usual);
}

void tst_Project::everyBitOfANumberSurvives()
{
    nn::Rng random(17);
    std::vector<double> values{0.0,      -0.0,
                               0.1,      1.0 / 3.0,
                               1e308,    -5e-324,
                               1e22,     9007199254740993.0,
                               2.2e-308, std::numeric_limits<double>::max()};
    while (values.size() < 9 * 300) {
        const double value = std::bit_cast<double>(random.next());
        values.push_back(std::isfinite(value) ? value : 1.0);
    }
    for (std::size_t first = 0; first + 9 <= values.size(); first += 9) {
        nn::TrainingRun run = smallRun();
        for (std::size_t i = 0; i < 9; ++i) {
            run.learned.network.setValue(run.network().parameterList()[i], values[first + i]);
        }
        const nn::Trainer trainer(run);
        const nn::Result<Project> again = nn::projectFromJson(nn::toJson(saved(trainer)));
        QVERIFY(again);
        QVERIFY(areSame(again->run, run));
    }
}

void tst_Project::sharedPartsAreWrittenOnceAndSharedAgain()
{
    const nn::Trainer trainer = travelled();
    const std::string text = nn::toJson(saved(trainer));
    const nlohmann::json json = nlohmann::json::parse(text);
    QCOMPARE(json["parts"]["data"].size(), 2U);
    QCOMPARE(json["parts"]["starts"].size(), 1U);
    const nn::Result<Project> again = nn::projectFromJson(text);
    const auto &branches = again->timeline.branches;
    QCOMPARE(branches[0].states.front()->data, branches[1].states.back()->data);
    QCOMPARE(branches[2].states.front()->data, again->run.data);
    QCOMPARE(branches[0].states.front()->start, again->run.start);
}

void tst_Project::aFileIsTextInLines()
{
    nn::Trainer trainer(smallRun());
    const std::string text = nn::toJson(saved(trainer));
    QVERIFY(text.starts_with("{\n \"format\": \"glassnet\",\n \"version\": 1,\n"));
    QVERIFY(text.ends_with("}\n"));
    QVERIFY(text.find("\"rule\": \"sgd\"") == std::string::npos); // short lists stay on a line
    QVERIFY(text.find("{\"rule\":\"sgd\"}") != std::string::npos);
}

void tst_Project::theSystemsLanguageDoesNotMatter()
{
    nn::Trainer trainer = travelled();
    const std::string text = nn::toJson(saved(trainer));
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const bool isComma = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
    const std::string german = nn::toJson(saved(trainer));
    const nn::Result<Project> again = nn::projectFromJson(text);
    (void)std::setlocale(LC_ALL, before.c_str());
    QVERIFY(german == text);
    QVERIFY(again);
    QVERIFY(areSame(again->run, trainer.run()));
    QVERIFY(isComma || !qEnvironmentVariableIsSet("LOCPATH")); // tests/run provides it
}

void tst_Project::unknownKeysAreIgnored()
{
    const std::string plain = changed([](auto &) {});
    const std::string more = changed([](auto &json) {
        json["comment"] = "from later";
        json["run"]["settings"]["temperature"] = {1, 2, 3};
        json["view"]["theme"] = nullptr;
    });
    const nn::Result<Project> project = nn::projectFromJson(more);
    QVERIFY(project);
    QVERIFY(areSame(*project, *nn::projectFromJson(plain)));
}

void tst_Project::whatIsNotThereIsNotLookedAt()
{
    const nn::Result<Project> project = nn::projectFromJson(changed([](auto &json) {
        json["view"]["shownNeuron"] = {{"layer", 0}, {"neuron", 2}};
        json["view"]["selectedRow"] = 4;
        json["view"]["person"] = {1.0, 2.0, 3.0};
        json["view"]["networkInputs"] = {1.0, 2.0, 3.0};
        json["view"]["personUnits"] = {"cm", "kg"};
        json["view"]["personInFeet"] = {true};
        json["view"]["peopleAsked"][0]["values"] = {1.0};
        json["view"]["samplesPerSecond"] = -3;
        json["view"]["lookedAt"] = {{"surface", {1.0, 1.0, 0.0, 1.0}},
                                    {"epochs", {2.0, 1.0}},
                                    {"losses", {1e300, 1e300}},
                                    {"network", {0.5, 1e300, 0.0}}};
    }));
    QVERIFY(project);
    const nn::ViewState &view = project->view;
    QVERIFY(!view.shownNeuron);
    QVERIFY(!view.selectedRow);
    QCOMPARE(view.person.size(), 0);
    QCOMPARE(view.networkInputs.size(), 0);
    QVERIFY(view.personUnits.empty());
    QVERIFY(view.personInFeet.empty());
    QCOMPARE(view.peopleAsked.size(), 1U);
    QVERIFY(std::isinf(view.samplesPerSecond));
    QVERIFY(view.lookedAt == nn::LookedAt());
    QVERIFY(view.isDiscrete);
}

QTEST_GUILESS_MAIN(tst_Project)
#include "tst_project.moc"
