// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/askededits.h"
#include "app/document/dataedits.h"
#include "app/document/networkedits.h"
#include "core/pass.h"
#include "core/training/problem.h"
#include "support/tutorialweights.h"

#include <QTest>

#include <limits>

using namespace glassnet;

// Numbers that are given to the network's inputs as they are.
class tst_GivenInputs : public QObject
{
    Q_OBJECT

private slots:
    void theTutorialsNumbersComeOut_data();
    void theTutorialsNumbersComeOut();
    void givingThemIsOneStepWithAName();
    void oneInputIsGivenAndTheOthersStayAsTheyAreSeen();
    void thePersonWaitsMeanwhile();
    void aRowIsShownOverThem();
    void aPersonTakesTheirPlace();
    void numbersThatDoNotFitAreRefused();
    void derivedInputsAreGivenAsWell();
    void whoeverIsSeenLikeThatIsWhereTheyAre();
    void otherInputsDropThemAndUndoBringsThemBack();
    void otherDataDropThemAndUndoBringsThemBack();
    void anotherUnitChangesNoneOfThem();
    void anOpenedDocumentBringsThem();
};

namespace {

const nn::Vector twoAndThree{{2.0, 3.0}};

} // namespace

void tst_GivenInputs::theTutorialsNumbersComeOut_data()
{
    addTutorialNetworks();
}

void tst_GivenInputs::theTutorialsNumbersComeOut()
{
    QFETCH(std::string, id);
    QFETCH(QString, output);
    Session session(nn::tutorial002().start);
    takeTutorialWeights(session, id);
    QVERIFY(edits::giveInputs(session, vectorOf(tutorialEntries().at(id)["inputs"]["x"])));
    const double said = nn::predict(session.run().network(), session.shownInputs())(0);
    QCOMPARE(QString::number(said, 'f', 10), output);
}

void tst_GivenInputs::givingThemIsOneStepWithAName()
{
    Session session(nn::tutorial002().start);
    const AskedState before = session.askedState();
    QVERIFY(edits::giveInputs(session, twoAndThree));
    QVERIFY(session.probe().isAsSeen());
    QCOMPARE(session.shownInputs(), twoAndThree);
    QCOMPARE(session.undoStack()->count(), 1);
    QCOMPARE(session.undoStack()->undoText(), QString("Give Inputs as They Are"));
    QVERIFY(edits::giveInputs(session, twoAndThree));
    QCOMPARE(session.undoStack()->count(), 1);
    session.undoStack()->undo();
    QVERIFY(session.askedState() == before);
    session.undoStack()->redo();
    QCOMPARE(session.shownInputs(), twoAndThree);
}

void tst_GivenInputs::oneInputIsGivenAndTheOthersStayAsTheyAreSeen()
{
    Session session(nn::tutorial002().start);
    session.setProbe(session.probe().withRow(0)); // Alice, −2 and −1 to the network
    QVERIFY(edits::giveInput(session, 1, 3.0));
    QCOMPARE(session.shownInputs(), (nn::Vector{{-2.0, 3.0}}));
    QCOMPARE(session.undoStack()->undoText(), QString("Give x2 as It Is"));
    QVERIFY(edits::giveInput(session, 0, 2.0));
    QCOMPARE(session.shownInputs(), twoAndThree);
    session.undoStack()->undo();
    session.undoStack()->undo();
    QCOMPARE(session.probe().row, std::optional<nn::Index>(0));
}

void tst_GivenInputs::thePersonWaitsMeanwhile()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::setPerson(session, nn::Vector{{150.0, 70.0}}));
    QVERIFY(edits::giveInputs(session, twoAndThree));
    QVERIFY(edits::takeInputsAway(session));
    QVERIFY(!session.probe().isAsSeen());
    QCOMPARE(session.shownValues(), (nn::Vector{{150.0, 70.0}}));
    QCOMPARE(session.undoStack()->undoText(), QString("Numbers as in the Data"));
    session.undoStack()->undo();
    QCOMPARE(session.shownInputs(), twoAndThree);
    session.undoStack()->redo();
    QVERIFY(edits::takeInputsAway(session));
    QCOMPARE(session.undoStack()->count(), 3); // there was nothing to take away
}

void tst_GivenInputs::aRowIsShownOverThem()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::giveInputs(session, twoAndThree));
    session.setProbe(session.probe().withRow(1));
    QVERIFY(!session.probe().isAsSeen());
    QCOMPARE(session.shownInputs(), (nn::Vector{{25.0, 6.0}}));
    session.setProbe(session.probe().withRow(std::nullopt));
    QCOMPARE(session.shownInputs(), twoAndThree);
}

void tst_GivenInputs::aPersonTakesTheirPlace()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::giveInputs(session, twoAndThree));
    QVERIFY(edits::setPerson(session, nn::Vector{{150.0, 70.0}}));
    QCOMPARE(session.probe().inputs.size(), 0);
    QCOMPARE(session.shownInputs(), (nn::Vector{{15.0, 4.0}}));
    session.undoStack()->undo();
    QCOMPARE(session.shownInputs(), twoAndThree);
}

void tst_GivenInputs::numbersThatDoNotFitAreRefused()
{
    Session session(nn::tutorial002().start);
    const AskedState before = session.askedState();
    QVERIFY(!edits::giveInputs(session, nn::Vector{{1.0}}));
    QVERIFY(!edits::giveInputs(session, nn::Vector{{1.0, 2.0, 3.0}}));
    QVERIFY(!edits::giveInputs(session, nn::Vector()));
    const edits::Outcome outcome = edits::giveInputs(session, nn::Vector{{1.0, 2e12}});
    QVERIFY(!outcome);
    QVERIFY(outcome.error().sentence().starts_with("'x2' is beyond"));
    QVERIFY(!edits::giveInput(session, 0, std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(!edits::giveInput(session, 2, 1.0));
    QVERIFY(!edits::giveInput(session, -1, 1.0));
    QVERIFY(session.askedState() == before);
    QCOMPARE(session.undoStack()->count(), 0);
}

void tst_GivenInputs::derivedInputsAreGivenAsWell()
{
    nn::PlaygroundSetup setup;
    setup.inputs.assign(nn::playgroundInputs().begin(), nn::playgroundInputs().end());
    Session session(nn::playgroundProblem(setup)->start);
    QVERIFY(edits::giveInput(session, 2, 100.0)); // x1², whatever x1 is
    QCOMPARE(session.shownInputs()(2), 100.0);
    QCOMPARE(session.undoStack()->undoText(), QString("Give x1² as It Is"));
    QCOMPARE(session.shownValues(), session.probe().person); // nobody is seen like that
    QVERIFY(nn::predict(session.run().network(), session.shownInputs()).allFinite());
}

void tst_GivenInputs::whoeverIsSeenLikeThatIsWhereTheyAre()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::giveInputs(session, twoAndThree));
    QCOMPARE(session.shownValues(), (nn::Vector{{137.0, 69.0}}));
}

void tst_GivenInputs::otherInputsDropThemAndUndoBringsThemBack()
{
    Session session(nn::playgroundProblem({})->start);
    QVERIFY(edits::giveInputs(session, twoAndThree));
    const nn::Vector person = session.probe().person;
    QVERIFY(edits::setInputs(session, {nn::plainInput(0), nn::plainInput(1), nn::squareInput(0)}));
    QVERIFY(!session.probe().isAsSeen());
    QCOMPARE(session.shownValues(), person);
    session.undoStack()->undo();
    QCOMPARE(session.shownInputs(), twoAndThree);
    session.undoStack()->redo();
    QVERIFY(!session.probe().isAsSeen());
    QVERIFY(edits::giveInputs(session, nn::Vector{{1.0, 2.0, 3.0}}));
    QVERIFY(edits::setInputs(session, {nn::plainInput(1)}));
    QCOMPARE(session.probe().inputs.size(), 0);
}

void tst_GivenInputs::otherDataDropThemAndUndoBringsThemBack()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::giveInputs(session, twoAndThree));
    QVERIFY(edits::chooseBuiltIn(session, nn::defaultChoice(nn::BuiltIn::PlaygroundSpiral)));
    QCOMPARE(session.probe().inputs.size(), 0);
    session.undoStack()->undo();
    QCOMPARE(session.shownInputs(), twoAndThree);
}

void tst_GivenInputs::anotherUnitChangesNoneOfThem()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::giveInputs(session, twoAndThree));
    QVERIFY(edits::setUnit(session, 0, nn::Unit::Kilogram));
    QCOMPARE(session.shownInputs(), twoAndThree);
}

void tst_GivenInputs::anOpenedDocumentBringsThem()
{
    Session session(nn::tutorial002().start);
    QVERIFY(edits::giveInputs(session, twoAndThree));
    const nn::ViewState kept = session.view();
    Session other(nn::playgroundProblem({})->start);
    other.load(session.run(), nullptr, kept);
    QVERIFY(other.probe() == session.probe());
    QVERIFY(other.probe().isAsSeen());

    nn::ViewState damaged = kept;
    damaged.networkInputs = nn::Vector{{1.0, 2.0, 3.0}};
    other.load(session.run(), nullptr, damaged);
    QCOMPARE(other.probe().inputs.size(), 0);
    QCOMPARE(other.probe().person, session.probe().person);
}

QTEST_GUILESS_MAIN(tst_GivenInputs)
#include "tst_giveninputs.moc"
