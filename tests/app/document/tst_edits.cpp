// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/askededits.h"
#include "app/document/dataedits.h"
#include "app/document/networkedits.h"
#include "app/document/settingsedits.h"
#include "app/text/coretext.h"
#include "core/pass.h"
#include "core/training/problem.h"
#include "core/training/refit.h"
#include "core/training/trainer.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace glassnet;

using Act = std::function<edits::Outcome(Session &)>;
Q_DECLARE_METATYPE(Act)

namespace {

nn::TrainingRun somewhatTrained()
{
    nn::Trainer trainer(nn::tutorial002().start);
    trainer.advance(nn::StepUnit::Sample, 42);
    return trainer.run();
}

// Whether two runs are the same in everything a person can see.
bool areSame(const nn::TrainingRun &a, const nn::TrainingRun &b)
{
    return a == b && *a.start == *b.start && *a.data->origin == *b.data->origin;
}

// Waits until what the window shows is what was asked for.
bool isShown(Session &session)
{
    const auto isSame
        = [&session] { return session.snapshot() && session.snapshot()->run == session.run(); };
    return QTest::qWaitFor(isSame, 30'000);
}

nn::TrainingSettings slowSettings(const Session &session)
{
    nn::TrainingSettings settings = session.run().settings;
    settings.learningRate = 0.01;
    return settings;
}

void addActs(const std::function<void(const char *, Act)> &row)
{
    const nn::WeightRef w2{.layer = 0, .to = 0, .from = 1};
    row("a weight", [=](Session &s) { return edits::setParameter(s, w2, 3.5); });
    row("a bias", [](Session &s) { return edits::setParameter(s, nn::BiasRef{}, -1.0); });
    row("a weight and a bias", [=](Session &s) {
        return edits::setParameters(
            s, {{.at = w2, .value = 3.5}, {.at = nn::BiasRef{}, .value = -1.0}});
    });
    row("freezing", [=](Session &s) { return edits::setFrozen(s, w2, true); });
    row("an activation",
        [](Session &s) { return edits::setActivation(s, 0, nn::Activation::Relu, 1.0); });
    row("all hidden activations",
        [](Session &s) { return edits::setHiddenActivation(s, nn::Activation::Tanh); });
    row("biases off", [](Session &s) { return edits::setHasBiases(s, 0, false); });
    row("another neuron", [](Session &s) { return edits::setUnits(s, 0, 3); });
    row("one neuron less", [](Session &s) { return edits::setUnits(s, 0, 1); });
    row("a layer more", [](Session &s) { return edits::addLayer(s, 1); });
    row("a layer less", [](Session &s) { return edits::removeLayer(s, 0); });
    row("other inputs", [](Session &s) { return edits::setInputs(s, {nn::plainInput(1)}); });
    row("settings", [](Session &s) { return edits::setSettings(s, slowSettings(s)); });
    row("a reset", [](Session &s) { return edits::reset(s); });
    row("a new start", [](Session &s) {
        nn::Draw draw = s.run().start->draw;
        draw.seed = "7";
        return edits::newStart(s, draw);
    });
    row("a value", [](Session &s) { return edits::setValue(s, 1, 0, 150.0); });
    row("a class", [](Session &s) { return edits::setTarget(s, 1, 1.0); });
    row("a name", [](Session &s) { return edits::setName(s, 1, "Robert"); });
    row("a role", [](Session &s) { return edits::setRole(s, 1, nn::Role::Test); });
    row("another person", [](Session &s) {
        return edits::addRow(s, nn::Vector{{140.0, 68.0}}, 0.0, "Eve");
    });
    row("two people less", [](Session &s) { return edits::removeRows(s, {0, 2}); });
    row("another scaling",
        [](Session &s) { return edits::setScaling(s, nn::Scaling::Standardise, {}); });
    row("another unit", [](Session &s) { return edits::setUnit(s, 0, nn::Unit::Kilogram); });
    row("a set of another group", [](Session &s) {
        return edits::chooseBuiltIn(s, nn::defaultChoice(nn::BuiltIn::PlaygroundSpiral));
    });
    row("a table without this shape", [](Session &s) {
        return edits::chooseBuiltIn(s, nn::defaultChoice(nn::BuiltIn::AdultPopulation));
    });
}

} // namespace

class tst_Edits : public QObject
{
    Q_OBJECT

private slots:
    void everyEditUndoesAndRedoesExactly_data();
    void everyEditUndoesAndRedoesExactly();
    void everyEditUndoesAfterTrainingWentOn_data();
    void everyEditUndoesAfterTrainingWentOn();
    void aRefusalChangesNothingAndSaysWhy_data();
    void aRefusalChangesNothingAndSaysWhy();
    void aGestureIsOneStep();
    void aGestureHoldsTraining();
    void anUndoneResetBringsTheOldCurveBack();
    void anEditBeforeTheFirstStepIsWhatAResetComesBackTo();
    void whoeverIsAskedAboutCanBeUndone();
    void changingAnInputMakesAPersonOfTheRow();
    void anotherUnitChangesNoAnswer();
    void aUnitThatMovesAPersonBeyondTheLimitIsRefused();
    void otherDataAreAskedAboutWithTheirOwnNumbers();
    void theGroupKeepsItsNetwork();
    void anEditedTableIsNoLongerTheDrawnOne();
    void theTextsNameWhatChanged();
};

void tst_Edits::everyEditUndoesAndRedoesExactly_data()
{
    QTest::addColumn<Act>("act");
    addActs([](const char *name, Act act) { QTest::newRow(name) << std::move(act); });
}

void tst_Edits::everyEditUndoesAndRedoesExactly()
{
    QFETCH(Act, act);
    Session session(somewhatTrained());
    QVERIFY(isShown(session));
    const nn::TrainingRun before = session.run();
    const AskedState askedBefore = session.askedState();

    const edits::Outcome outcome = act(session);
    QVERIFY2(outcome, outcome ? "" : outcome.error().sentence().c_str());
    QCOMPARE(session.undoStack()->count(), 1);
    QVERIFY(!session.undoStack()->undoText().isEmpty());
    QVERIFY(!areSame(session.run(), before));
    QVERIFY(nn::check(session.run()));
    const nn::TrainingRun after = session.run();
    QVERIFY(isShown(session));

    for (int round = 0; round < 2; ++round) {
        session.undoStack()->undo();
        QVERIFY(areSame(session.run(), before));
        QVERIFY(session.askedState() == askedBefore);
        QVERIFY(isShown(session));
        session.undoStack()->redo();
        QVERIFY(areSame(session.run(), after));
        QVERIFY(isShown(session));
    }
}

void tst_Edits::everyEditUndoesAfterTrainingWentOn_data()
{
    everyEditUndoesAndRedoesExactly_data();
}

void tst_Edits::everyEditUndoesAfterTrainingWentOn()
{
    QFETCH(Act, act);
    Session session(somewhatTrained());
    QVERIFY(act(session));
    session.step(nn::StepUnit::Epoch, 3);
    QVERIFY(QTest::qWaitFor([&] { return isShown(session) && !session.isPlaying(); }));
    session.undoStack()->undo();
    QVERIFY(nn::check(session.run()));
    QVERIFY(isShown(session));
    session.undoStack()->redo();
    QVERIFY(nn::check(session.run()));
    QVERIFY(isShown(session));
}

void tst_Edits::aRefusalChangesNothingAndSaysWhy_data()
{
    QTest::addColumn<Act>("act");
    const double nan = std::numeric_limits<double>::quiet_NaN();

    QTest::newRow("a weight that is no number")
        << Act([=](Session &s) { return edits::setParameter(s, nn::WeightRef{}, nan); });
    QTest::newRow("a weight that is not there") << Act([](Session &s) {
        return edits::setParameter(s, nn::WeightRef{.layer = 5, .to = 0, .from = 0}, 1.0);
    });
    QTest::newRow("a layer that is not there")
        << Act([](Session &s) { return edits::setUnits(s, 9, 1); });
    QTest::newRow("the output layer") << Act([](Session &s) { return edits::removeLayer(s, 1); });
    QTest::newRow("no neurons") << Act([](Session &s) { return edits::setUnits(s, 0, 0); });
    QTest::newRow("two outputs for one target")
        << Act([](Session &s) { return edits::setUnits(s, 1, 2); });
    QTest::newRow("no inputs") << Act([](Session &s) { return edits::setInputs(s, {}); });
    QTest::newRow("everybody") << Act([](Session &s) {
        return edits::removeRows(s, {0, 1, 2, 3});
    });
    QTest::newRow("a row that is not there")
        << Act([](Session &s) { return edits::setValue(s, 4, 0, 1.0); });
    QTest::newRow("a height that is no number")
        << Act([=](Session &s) { return edits::setValue(s, 0, 1, nan); });
    QTest::newRow("a class that is not there")
        << Act([](Session &s) { return edits::setTarget(s, 0, 2.0); });
    QTest::newRow("pounds for a height")
        << Act([](Session &s) { return edits::setUnit(s, 1, nn::Unit::Pound); });
    QTest::newRow("a person without a height")
        << Act([](Session &s) { return edits::setPerson(s, nn::Vector{{1.0}}); });
    QTest::newRow("a rate that is no number") << Act([=](Session &s) {
        nn::TrainingSettings settings = s.run().settings;
        settings.learningRate = nan;
        return edits::setSettings(s, settings);
    });
    QTest::newRow("a loss without softmax") << Act([](Session &s) {
        nn::TrainingSettings settings = s.run().settings;
        settings.loss = nn::Loss::SoftmaxCrossEntropy;
        return edits::setSettings(s, settings);
    });
}

void tst_Edits::aRefusalChangesNothingAndSaysWhy()
{
    QFETCH(Act, act);
    Session session(somewhatTrained());
    const nn::TrainingRun before = session.run();
    const edits::Outcome outcome = act(session);
    QVERIFY(!outcome);
    QVERIFY(sentenceOf(outcome.error()).endsWith(QLatin1Char('.')));
    QVERIFY(areSame(session.run(), before));
    QCOMPARE(session.undoStack()->count(), 0);
}

void tst_Edits::aGestureIsOneStep()
{
    Session session(somewhatTrained());
    const nn::TrainingRun before = session.run();
    {
        const Gesture gesture(session);
        for (int i = 0; i < 21; ++i) {
            QVERIFY(edits::setParameter(session, nn::WeightRef{}, 0.1 * i, &gesture));
        }
    }
    {
        const Gesture gesture(session);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(edits::moveSample(session, 0, 100.0 + i, 60.0, &gesture));
        }
    }
    QCOMPARE(session.undoStack()->count(), 2);
    session.undoStack()->undo();
    session.undoStack()->undo();
    QVERIFY(areSame(session.run(), before));
    session.undoStack()->redo();
    QCOMPARE(session.run().network().value(nn::WeightRef{}), 2.0);
}

void tst_Edits::aGestureHoldsTraining()
{
    Session session(nn::tutorial002().start);
    session.play();
    QTRY_VERIFY(session.snapshot() && session.snapshot()->run.counters().samples > 0);
    {
        const Gesture gesture(session);
        QVERIFY(edits::setParameter(session, nn::WeightRef{}, 5.0, &gesture));
        QVERIFY(isShown(session));
        const std::int64_t samples = session.snapshot()->run.counters().samples;
        QVERIFY(edits::setParameter(session, nn::WeightRef{}, 6.0, &gesture));
        QVERIFY(isShown(session));
        QCOMPARE(session.snapshot()->run.counters().samples, samples);
        QCOMPARE(session.snapshot()->network().value(nn::WeightRef{}), 6.0);
        QVERIFY(session.isPlaying());
    }
    QTRY_VERIFY(session.snapshot()->network().value(nn::WeightRef{}) != 6.0);
    QVERIFY(session.isPlaying());
}

void tst_Edits::anUndoneResetBringsTheOldCurveBack()
{
    Session session(nn::tutorial002().start);
    session.step(nn::StepUnit::Epoch, 100);
    QTRY_COMPARE(session.run().counters().epochs, 100);
    QVERIFY(isShown(session));
    const Snapshot before = *session.snapshot();
    QVERIFY(edits::reset(session));
    QVERIFY(isShown(session));
    QCOMPARE(session.run().counters(), nn::Counters());
    QVERIFY(session.run() == nn::tutorial002().start);
    session.undoStack()->undo();
    QVERIFY(isShown(session));
    QTRY_COMPARE(session.snapshot()->now, before.now);
    QVERIFY(session.snapshot()->present().branch->losses == before.present().branch->losses);
    QCOMPARE(session.snapshot()->branches.size(), 1U);
}

void tst_Edits::anEditBeforeTheFirstStepIsWhatAResetComesBackTo()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::setParameter(session, nn::WeightRef{}, 2.5));
    session.step(nn::StepUnit::Epoch, 10);
    QTRY_COMPARE(session.run().counters().epochs, 10);
    QVERIFY(edits::setParameter(session, nn::BiasRef{}, 9.0));
    QVERIFY(edits::reset(session));
    QCOMPARE(session.run().network().value(nn::WeightRef{}), 2.5);
    QVERIFY(session.run().network().value(nn::BiasRef{}) != 9.0);
}

void tst_Edits::whoeverIsAskedAboutCanBeUndone()
{
    Session session(nn::tutorial002().start);
    const AskedState before = session.askedState();
    QVERIFY(edits::setPerson(session, nn::Vector{{150.0, 70.0}}));
    QVERIFY(!session.probe().row);
    QVERIFY(edits::setPeopleAsked(session, {}, "Forget Everybody"));
    QCOMPARE(session.undoStack()->undoText(), QString("Forget Everybody"));
    session.undoStack()->undo();
    session.undoStack()->undo();
    QVERIFY(session.askedState() == before);
    session.undoStack()->redo();
    QCOMPARE(session.probe().person(0), 150.0);
}

void tst_Edits::changingAnInputMakesAPersonOfTheRow()
{
    Session session(nn::tutorial002().start);
    session.setProbe({.row = 1, .person = session.probe().person});
    QVERIFY(edits::setInputValue(session, 0, 130.0));
    QVERIFY(!session.probe().row);
    QCOMPARE(session.shownValues(), nn::Vector({{130.0, 72.0}}));
    QCOMPARE(session.origin().dataset.values(0, 1), 160.0);
}

void tst_Edits::anotherUnitChangesNoAnswer()
{
    Session session(somewhatTrained());
    const auto answer = [&session] {
        const nn::DataOrigin &origin = session.origin();
        return nn::predict(session.run().network(),
                           nn::inputsFor(origin.preparation, session.shownValues()))(0);
    };
    session.setProbe({.row = {}, .person = nn::Vector{{128.0, 63.0}}});
    const double before = answer();
    QVERIFY(edits::setUnit(session, 0, nn::Unit::Kilogram));
    QVERIFY(std::abs(session.probe().person(0) - 58.06) < 0.01);
    QVERIFY(std::abs(answer() - before) < 1e-12);
    QVERIFY(edits::setUnit(session, 1, nn::Unit::Centimetre));
    QVERIFY(std::abs(answer() - before) < 1e-12);
}

// A file with such a person could not be opened again.
void tst_Edits::aUnitThatMovesAPersonBeyondTheLimitIsRefused()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::setPerson(session, nn::Vector{{128.0, 9e11}}));
    const AskedState before = session.askedState();
    const edits::Outcome outcome = edits::setUnit(session, 1, nn::Unit::Centimetre);
    QVERIFY(!outcome);
    QVERIFY(sentenceOf(outcome.error()).contains("asked about"));
    QVERIFY(session.askedState() == before);
    QVERIFY(session.origin().dataset.columns[1].unit != nn::Unit::Centimetre);
}

void tst_Edits::otherDataAreAskedAboutWithTheirOwnNumbers()
{
    Session session(nn::tutorial002().start);
    const AskedState people = session.askedState();
    QVERIFY(!people.people.empty());
    QVERIFY(edits::chooseBuiltIn(session, nn::defaultChoice(nn::BuiltIn::PlaygroundSpiral)));
    QVERIFY(session.askedState().people.empty());
    QVERIFY(session.probe().person.cwiseAbs().maxCoeff() < 6.0);
    session.undoStack()->undo();
    QVERIFY(session.askedState() == people);
}

void tst_Edits::theGroupKeepsItsNetwork()
{
    Session session(nn::playgroundProblem({})->start);
    QVERIFY(edits::setUnits(session, 0, 6));
    nn::BuiltInChoice choice = nn::defaultChoice(nn::BuiltIn::PlaygroundSpiral);
    QVERIFY(edits::chooseBuiltIn(session, choice));
    QCOMPARE(session.run().network().layer(0).units, 6);
    QCOMPARE(session.origin().choice->set, nn::BuiltIn::PlaygroundSpiral);
    QVERIFY(edits::chooseBuiltIn(session, nn::defaultChoice(nn::BuiltIn::FourPeople)));
    QVERIFY(session.run() == nn::tutorial002().start);
}

void tst_Edits::anEditedTableIsNoLongerTheDrawnOne()
{
    Session session(nn::tutorial002().start);
    QVERIFY(session.origin().choice);
    QVERIFY(edits::setValue(session, 0, 0, 134.0));
    QVERIFY(!session.origin().choice);
}

void tst_Edits::theTextsNameWhatChanged()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::setParameter(session, nn::BiasRef{.layer = 1, .neuron = 0}, 1.0));
    QCOMPARE(session.undoStack()->undoText(), QString("Change Bias b3"));
    QVERIFY(edits::setParameters(
        session, {{.at = nn::WeightRef{}, .value = 2.0}, {.at = nn::BiasRef{}, .value = 3.0}}));
    QCOMPARE(session.undoStack()->undoText(), QString("Set 2 Weights and Biases"));
    QVERIFY(edits::setValue(session, 1, 0, 161.0));
    QCOMPARE(session.undoStack()->undoText(), QString("Change Bob"));
    QVERIFY(edits::setSettings(session, slowSettings(session)));
    QVERIFY(isShown(session));
    QCOMPARE(session.snapshot()->present().branch->begunBy,
             (nn::EditName{.kind = nn::EditName::Kind::SetLearningRate, .from = 0.1, .to = 0.01}));
}

int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale::c());
    QCoreApplication app(argc, argv);
    tst_Edits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_edits.moc"
