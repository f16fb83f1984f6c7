// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/problem.h"
#include "core/training/refit.h"
#include "core/training/trainer.h"

#include <QTest>

namespace {

nn::TrainingRun trained(const nn::TrainingRun &start)
{
    nn::Trainer trainer(start);
    trainer.advance(nn::StepUnit::Sample, 42);
    return trainer.run();
}

nn::TrainingRun playgroundRun()
{
    return trained(nn::playgroundProblem({})->start);
}

} // namespace

class tst_Refit : public QObject
{
    Q_OBJECT

private slots:
    void everyBuiltInSetHasARunThatTrains_data();
    void everyBuiltInSetHasARunThatTrains();
    void theTutorialsSetsHaveTheTutorialsRuns();
    void otherDataGetOutputsThatSuitThem();
    void anotherLayerLeavesTheOtherNumbers();
    void theStartFollowsTheShape();
    void anInputKeepsItsWeightsWhenAnotherIsSwitchedOff();
    void aNewStartIsTheOneOfItsSeed();
    void aWrongSeedIsRefused();
    void aShapeBeyondTheLimitsIsRefused();
};

void tst_Refit::everyBuiltInSetHasARunThatTrains_data()
{
    QTest::addColumn<nn::BuiltIn>("set");
    for (const nn::BuiltInInfo &info : nn::builtIns()) {
        QTest::newRow(info.id.data()) << info.set;
    }
}

void tst_Refit::everyBuiltInSetHasARunThatTrains()
{
    QFETCH(nn::BuiltIn, set);
    const nn::Result<nn::TrainingRun> run = nn::defaultRun(nn::defaultChoice(set));
    QVERIFY2(run, run ? "" : run.error().sentence().c_str());
    QVERIFY(nn::check(*run));
    QCOMPARE(run->data->origin->choice->set, set);

    nn::Trainer trainer(*run);
    const double before = trainer.trainLoss();
    trainer.advance(nn::StepUnit::Epoch, 20);
    QVERIFY(!trainer.divergence());
    QVERIFY2(trainer.trainLoss() < before, "twenty epochs taught nothing");
}

void tst_Refit::theTutorialsSetsHaveTheTutorialsRuns()
{
    QVERIFY(*nn::defaultRun(nn::defaultChoice(nn::BuiltIn::FourPeople)) == nn::tutorial002().start);
    QVERIFY(*nn::defaultRun(nn::defaultChoice(nn::BuiltIn::RandomPeople))
            == nn::tutorial000().start);
    QVERIFY(*nn::defaultRun(nn::defaultChoice(nn::BuiltIn::SumOfTwo)) == nn::tutorial004().start);
}

void tst_Refit::otherDataGetOutputsThatSuitThem()
{
    const nn::TrainingRun run = trained(nn::tutorial002().start);
    const nn::TrainingRun spiral
        = *nn::defaultRun(nn::defaultChoice(nn::BuiltIn::PlaygroundSpiral));
    const nn::Result<nn::TrainingRun> fitted = nn::refitted(run, *spiral.data->origin);
    QVERIFY(fitted);
    QCOMPARE(fitted->network().layers().back().activation, nn::Activation::Tanh);
    QCOMPARE(fitted->network().layer(0), run.network().layer(0));
    QCOMPARE(fitted->counters(), nn::Counters());
    QVERIFY(fitted->network() == fitted->start->network);
}

void tst_Refit::anotherLayerLeavesTheOtherNumbers()
{
    const nn::TrainingRun run = playgroundRun();
    std::vector<nn::LayerSpec> layers = run.network().layers();
    layers.front().units += 1;
    const nn::Result<nn::TrainingRun> wider = nn::withLayers(run, layers);
    QVERIFY(wider);
    for (const nn::ParameterRef &at : run.network().parameterList()) {
        QCOMPARE(wider->network().value(at), run.network().value(at));
    }
    QCOMPARE(wider->counters(), run.counters());
}

void tst_Refit::theStartFollowsTheShape()
{
    const nn::TrainingRun begin = nn::playgroundProblem({})->start;
    std::vector<nn::LayerSpec> layers = begin.network().layers();
    layers.front().units += 3;
    const nn::Result<nn::TrainingRun> wider = nn::withLayers(begin, layers);
    QVERIFY(wider);
    QVERIFY(wider->network() == wider->start->network);
    const nn::Result<nn::TrainingRun> later = nn::withLayers(trained(begin), layers);
    QVERIFY(later->start->network == wider->start->network);
}

void tst_Refit::anInputKeepsItsWeightsWhenAnotherIsSwitchedOff()
{
    const nn::TrainingRun run = playgroundRun();
    const nn::Result<nn::TrainingRun> second = nn::withInputs(run, {nn::plainInput(1)});
    QVERIFY(second);
    for (nn::Index to = 0; to < run.network().layer(0).units; ++to) {
        QCOMPARE(second->network().value(nn::WeightRef{.layer = 0, .to = to, .from = 0}),
                 run.network().value(nn::WeightRef{.layer = 0, .to = to, .from = 1}));
    }
    QVERIFY(!nn::withInputs(run, {}));
}

void tst_Refit::aNewStartIsTheOneOfItsSeed()
{
    const nn::TrainingRun run = trained(nn::tutorial002(7).start);
    nn::Draw draw = run.start->draw;
    draw.seed = "44";
    const nn::Result<nn::TrainingRun> again = nn::withStart(run, draw);
    QVERIFY(again);
    QVERIFY(again->network() == nn::tutorial002(44).start.network());
    QCOMPARE(again->start->draw.seed, std::string("44"));
}

void tst_Refit::aWrongSeedIsRefused()
{
    const nn::TrainingRun run = nn::tutorial002().start;
    nn::Draw draw = run.start->draw;
    draw.seed = "forty-four";
    const nn::Result<nn::TrainingRun> none = nn::withStart(run, draw);
    QVERIFY(!none);
    QVERIFY(none.error().sentence().find("forty-four") != std::string::npos);
}

void tst_Refit::aShapeBeyondTheLimitsIsRefused()
{
    const nn::TrainingRun run = playgroundRun();
    std::vector<nn::LayerSpec> layers = run.network().layers();
    layers.front().units = nn::maximumUnits + 1;
    QVERIFY(!nn::withLayers(run, layers));
    layers.front().units = 0;
    QVERIFY(!nn::withLayers(run, layers));
}

QTEST_GUILESS_MAIN(tst_Refit)
#include "tst_refit.moc"
