// SPDX-License-Identifier: GPL-3.0-or-later
// What undo, other data and replays do to each other.
#include "app/document/askededits.h"
#include "app/document/dataedits.h"
#include "app/document/networkedits.h"
#include "app/document/session.h"
#include "app/document/settingsedits.h"
#include "app/text/undotext.h"
#include "core/training/problem.h"
#include "core/training/refit.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace glassnet;

class tst_TimeTravel : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aRedoThatDoesNotFitTheMomentChangesNothing();
    void anotherBranchHasNothingToTakeBack();
    void theBranchThatHasTheEditCanTakeItBackLater();
    void editsAtOneMomentAreTakenBackOneByOne();
    void anUndoneStepIsCalledSoOnTheChart();
    void aStepMadeAgainLeadsBackToItsLine();
    void aRoundOfTheWheelIsOneChangeOnTheChart();
    void takingAGestureBackLeavesTheStepsOfOthers();
    void thePeopleKeepTheirSizeInOtherUnits();
    void thePeopleComeBackWithTheirData();
    void anotherDocumentIsNotAskedForTheOldRow();
    void addingANeuronKeepsWhatWasLearnedMeanwhile();
    void anAddedSampleIsNamedAndShown();
    void anAverageHasFewDigits();

private:
    void train(int epochs);
    void goBackTo(std::int64_t samples);
    [[nodiscard]] bool isShown();
    [[nodiscard]] QString label()
    {
        return glassnet::branchText(m_session->snapshot()->present().branch->begunBy);
    }

    std::unique_ptr<Session> m_session;
};

void tst_TimeTravel::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    QVERIFY(isShown());
}

// Waits until what the window shows is what was asked for.
bool tst_TimeTravel::isShown()
{
    return QTest::qWaitFor(
        [this] { return m_session->snapshot() && m_session->snapshot()->run == m_session->run(); },
        30'000);
}

void tst_TimeTravel::train(int epochs)
{
    const std::int64_t before = m_session->run().counters().epochs;
    m_session->step(nn::StepUnit::Epoch, epochs);
    QTRY_COMPARE(m_session->run().counters().epochs, before + epochs);
}

void tst_TimeTravel::goBackTo(std::int64_t samples)
{
    m_session->goTo({.branch = 0, .samples = samples});
    QTRY_COMPARE(m_session->snapshot()->now.samples, samples);
    QCOMPARE(m_session->snapshot()->now.branch, std::size_t{0});
}

void tst_TimeTravel::aRedoThatDoesNotFitTheMomentChangesNothing()
{
    const nn::WeightRef inNewLayer{.layer = 2, .to = 0, .from = 1};
    train(5);
    QVERIFY(edits::addLayer(*m_session, 1));
    train(5);
    QVERIFY(edits::setParameter(*m_session, inNewLayer, 4.0));
    train(5);
    m_session->undoStack()->undo();
    QVERIFY(isShown());
    goBackTo(8);
    const nn::TrainingRun before = m_session->run();
    QSignalSpy said(m_session.get(), &Session::said);

    m_session->undoStack()->redo();
    QCOMPARE(said.count(), 1);
    QVERIFY(m_session->run() == before);
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
}

void tst_TimeTravel::anotherBranchHasNothingToTakeBack()
{
    train(5);
    QVERIFY(edits::setParameter(*m_session, nn::WeightRef{}, 1.5));
    train(5);
    goBackTo(8); // of the first branch, before the edit
    const nn::TrainingRun before = m_session->run();
    QSignalSpy said(m_session.get(), &Session::said);

    m_session->undoStack()->undo();
    QCOMPARE(said.count(), 1);
    QVERIFY(said.front().front().toString().contains(m_session->undoStack()->redoText()));
    QVERIFY(m_session->run() == before);
    QVERIFY(isShown());
    QCOMPARE(m_session->snapshot()->branches.size(), std::size_t{2});

    train(1);
    m_session->undoStack()->redo(); // it was not taken back
    QVERIFY(isShown());
    QVERIFY(m_session->run().network().value(nn::WeightRef{}) != 1.5);
}

void tst_TimeTravel::theBranchThatHasTheEditCanTakeItBackLater()
{
    train(5);
    const double before = m_session->run().network().value(nn::WeightRef{});
    QVERIFY(edits::setParameter(*m_session, nn::WeightRef{}, 1.5));
    train(5);
    const nn::Moment there = m_session->snapshot()->now;
    goBackTo(8);
    m_session->undoStack()->undo();
    m_session->undoStack()->redo();
    m_session->goTo(there);
    QTRY_VERIFY(m_session->snapshot()->now == there);
    m_session->undoStack()->undo();
    QVERIFY(isShown());
    QCOMPARE(m_session->run().network().value(nn::WeightRef{}), before);
}

// Without a step between them, they share one branch.
void tst_TimeTravel::editsAtOneMomentAreTakenBackOneByOne()
{
    const nn::WeightRef first{.layer = 0, .to = 0, .from = 0};
    const nn::WeightRef second{.layer = 0, .to = 0, .from = 1};
    train(5);
    const double firstBefore = m_session->run().network().value(first);
    const double secondBefore = m_session->run().network().value(second);
    QVERIFY(edits::setParameter(*m_session, first, 1.5));
    QVERIFY(isShown());
    QVERIFY(edits::setParameter(*m_session, second, 2.5));
    QVERIFY(isShown());
    train(2);
    const nn::TrainingRun there = m_session->run();
    for (int round = 0; round < 2; ++round) {
        m_session->undoStack()->undo();
        QVERIFY(isShown());
        QCOMPARE(m_session->run().network().value(second), secondBefore);
        m_session->undoStack()->undo();
        QVERIFY(isShown());
        QCOMPARE(m_session->run().network().value(first), firstBefore);
        m_session->undoStack()->redo();
        m_session->undoStack()->redo();
        QVERIFY(isShown());
        QVERIFY(m_session->run() == there);
    }
}

void tst_TimeTravel::anUndoneStepIsCalledSoOnTheChart()
{
    train(5);
    QVERIFY(edits::setParameter(*m_session, nn::WeightRef{}, 1.5));
    QVERIFY(isShown());
    QCOMPARE(label(), QString("w1 = 1.5"));
    train(5);
    m_session->undoStack()->undo();
    QVERIFY(isShown());
    QCOMPARE(label(), QString("undo: w1 = 1.5"));
}

void tst_TimeTravel::aStepMadeAgainLeadsBackToItsLine()
{
    train(5);
    QVERIFY(edits::chooseBuiltIn(*m_session, nn::defaultChoice(nn::BuiltIn::PlaygroundCircle)));
    train(3);
    const nn::Moment there = m_session->snapshot()->now;
    m_session->undoStack()->undo();
    QVERIFY(isShown());
    m_session->undoStack()->redo();
    QVERIFY(isShown());
    QCOMPARE(m_session->run().counters().epochs, 3);
    QVERIFY(m_session->snapshot()->now == there);
}

void tst_TimeTravel::aRoundOfTheWheelIsOneChangeOnTheChart()
{
    train(5);
    nn::TrainingSettings settings = m_session->run().settings;
    {
        const Gesture round(*m_session);
        for (const double rate : {0.2, 0.3, 0.4}) {
            settings.learningRate = rate;
            QVERIFY(edits::setSettings(*m_session, settings, &round));
        }
    }
    QCOMPARE(m_session->undoStack()->count(), 1);
    QVERIFY(isShown());
    QCOMPARE(label(), QString("rate 0.1 → 0.4"));
    m_session->undoStack()->undo();
    m_session->undoStack()->redo();
    QVERIFY(isShown());
    QCOMPARE(label(), QString("rate 0.1 → 0.4"));
}

void tst_TimeTravel::takingAGestureBackLeavesTheStepsOfOthers()
{
    train(5);
    nn::TrainingSettings settings = m_session->run().settings;
    Gesture round(*m_session);
    settings.learningRate = 0.2;
    QVERIFY(edits::setSettings(*m_session, settings, &round));
    QVERIFY(edits::reset(*m_session));
    round.takeBack();
    QCOMPARE(m_session->undoStack()->index(), 2);
    QCOMPARE(m_session->run().counters().epochs, 0);

    m_session->undoStack()->undo();
    round.takeBack();
    QCOMPARE(m_session->undoStack()->count(), 1); // the reset can still be made again
    QCOMPARE(m_session->run().settings.learningRate, 0.1);
}

void tst_TimeTravel::thePeopleKeepTheirSizeInOtherUnits()
{
    const AskedState inPounds = m_session->askedState();
    train(5);
    QVERIFY(edits::setUnit(*m_session, 0, nn::Unit::Kilogram));
    QVERIFY(std::abs(m_session->askedState().people.front().values(0) - 58.06) < 0.01);
    train(5);
    goBackTo(8);
    QCOMPARE(m_session->askedState().columns, inPounds.columns);
    QVERIFY(m_session->askedState().people.front().values.isApprox(inPounds.people.front().values));
    QVERIFY(m_session->probe().person.isApprox(inPounds.probe.person));
}

void tst_TimeTravel::thePeopleComeBackWithTheirData()
{
    nn::Vector somebody = m_session->probe().person;
    somebody(0) = 111.0;
    QVERIFY(edits::setPeopleAsked(*m_session, {{.name = "Zoe", .values = somebody}}, "Keep"));
    train(5);
    QVERIFY(edits::chooseBuiltIn(*m_session, nn::defaultChoice(nn::BuiltIn::PlaygroundCircle)));
    QVERIFY(m_session->askedState().people.empty());
    train(1);
    goBackTo(8);
    QCOMPARE(m_session->askedState().people.size(), std::size_t{1});
    QCOMPARE(m_session->askedState().people.front().name, std::string("Zoe"));
}

void tst_TimeTravel::anotherDocumentIsNotAskedForTheOldRow()
{
    const nn::TrainingRun people = m_session->run();
    const nn::ViewState view = m_session->view();
    QVERIFY(edits::chooseBuiltIn(*m_session, nn::defaultChoice(nn::BuiltIn::PlaygroundSpiral)));
    QVERIFY(isShown());
    const nn::Index last = m_session->origin().dataset.sampleCount() - 1;
    m_session->setProbe({.row = last, .person = m_session->probe().person});
    m_session->load(people, nullptr, view);
    QCOMPARE(m_session->shownValues().size(), nn::Index{2});
    QVERIFY(isShown());
    QVERIFY(!m_session->probe().row || *m_session->probe().row < 4);
}

void tst_TimeTravel::addingANeuronKeepsWhatWasLearnedMeanwhile()
{
    m_session->setSpeed(unlimitedSpeed);
    m_session->play();
    QTRY_VERIFY(m_session->run().counters().samples > 1000);
    // The thread goes on while this one collects no snapshot.
    const std::int64_t shown = m_session->run().counters().samples;
    std::int64_t trained = shown;
    while (trained <= shown) {
        trained = m_session->save().now.samples;
    }
    QVERIFY(edits::setUnits(*m_session, 0, 3));
    QVERIFY(m_session->run().counters().samples >= trained);
    m_session->pause();
    QVERIFY(isShown());
}

void tst_TimeTravel::anAddedSampleIsNamedAndShown()
{
    QVERIFY(edits::addRow(*m_session, nn::Vector{{140.0, 66.0}}, 1.0, QString()));
    QCOMPARE(m_session->origin().dataset.sampleNames.back(), std::string("Person 5"));
    QVERIFY(m_session->probe().row == nn::Index{4});
}

void tst_TimeTravel::anAverageHasFewDigits()
{
    QVERIFY(edits::chooseBuiltIn(*m_session, nn::defaultChoice(nn::BuiltIn::PlaygroundCircle)));
    for (const double value : m_session->probe().person) {
        QVERIFY2(QByteArray::number(value, 'g', 15).size() <= 5,
                 QByteArray::number(value, 'g', 17));
        QVERIFY(value != 0.0 || !std::signbit(value));
    }
}

int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale::c());
    QCoreApplication app(argc, argv);
    tst_TimeTravel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timetravel.moc"
