// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/samplewalk.h"

#include "app/document/networkedits.h"
#include "core/data/builtin.h"
#include "core/training/refit.h"

#include <QTest>

using namespace glassnet;
using nn::Stage;
using nn::StagePosition;
using Stride = SampleWalk::Stride;

class tst_SampleWalk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aWalkBeginsAtTheInputsOfTheNextSample();
    void walkingToTheUpdateLeavesTheRunAlone();
    void goingOnBehindTheUpdateTakesTheStepThatWasTold();
    void goingBackBeforeTheInputsTakesTheStepBack();
    void beforeTheVeryBeginningThereIsNothing();
    void anEditOnTheWayChangesTheNumbersAndNotThePlace();
    void timeTravelBeginsAnewWithTheSampleDueThere();
    void playingEndsTheWalk();
    void lookingAtSomebodyElseEndsTheWalk();
    void theUpdateToldIsThatOfTheSelectedWeight();
    void aSmallerNetworkHasLessToWalkThrough();

private:
    void begin();
    void walkTo(Stage stage);
    [[nodiscard]] const nn::SampleStages &stages() const { return *m_walk->stages(); }
    [[nodiscard]] std::int64_t samples() const { return m_session->frame().snapshot->now.samples; }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SampleWalk> m_walk;
};

namespace {

constexpr nn::WeightRef w1{.layer = 0, .to = 0, .from = 0};
constexpr nn::WeightRef w5{.layer = 1, .to = 0, .from = 0};

} // namespace

void tst_SampleWalk::init()
{
    m_session
        = std::make_unique<Session>(*nn::defaultRun(nn::defaultChoice(nn::BuiltIn::FourPeople)));
    m_walk = std::make_unique<SampleWalk>(*m_session);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_SampleWalk::cleanup()
{
    m_walk.reset();
    m_session.reset();
}

void tst_SampleWalk::begin()
{
    m_walk->goOn(Stride::Stage);
    QTRY_VERIFY(m_walk->stages());
}

void tst_SampleWalk::walkTo(Stage stage)
{
    while (m_walk->position()->stage != stage) {
        m_walk->goOn(Stride::Stage);
    }
}

void tst_SampleWalk::aWalkBeginsAtTheInputsOfTheNextSample()
{
    m_session->step(nn::StepUnit::Sample, 2);
    QTRY_COMPARE(samples(), 2);
    QVERIFY(!m_walk->position());
    begin();
    QVERIFY(*m_walk->position() == StagePosition(Stage::Forward, 0));
    QCOMPARE(stages().sample, 2);
    QVERIFY(m_session->probe().row == 2); // whom all views show now
}

void tst_SampleWalk::walkingToTheUpdateLeavesTheRunAlone()
{
    begin();
    const nn::Network before = m_session->run().network();
    std::vector<StagePosition> way{*m_walk->position()};
    for (int i = 0; i < 8; ++i) {
        m_walk->goOn(Stride::Neuron);
        way.push_back(*m_walk->position());
    }
    QVERIFY(way[3] == StagePosition(Stage::Forward, 3));
    QVERIFY(way[4] == StagePosition(Stage::Loss, 0));
    QVERIFY(way[7] == StagePosition(Stage::Backward, 3));
    QVERIFY(way[8] == StagePosition(Stage::Update, 0));
    m_session->catchUp();
    QVERIFY(m_session->run().network() == before);
    QCOMPARE(m_session->run().counters().samples, 0);
    for (int i = 0; i < 8; ++i) {
        m_walk->goBack(Stride::Neuron);
        QVERIFY(*m_walk->position() == way[static_cast<std::size_t>(7 - i)]);
    }
}

void tst_SampleWalk::goingOnBehindTheUpdateTakesTheStepThatWasTold()
{
    begin();
    walkTo(Stage::Update);
    QVERIFY(stages().after);
    const nn::Network told = *stages().after;
    m_walk->goOn(Stride::Stage);
    QTRY_COMPARE(samples(), 1);
    QVERIFY(m_session->run().network() == told);
    QVERIFY(*m_walk->position() == StagePosition(Stage::Forward, 0));
    QTRY_COMPARE(stages().sample, 1);
    QVERIFY(m_session->probe().row == 1);
}

void tst_SampleWalk::goingBackBeforeTheInputsTakesTheStepBack()
{
    begin();
    walkTo(Stage::Update);
    const nn::Network before = m_session->run().network();
    m_walk->goOn(Stride::Stage);
    QTRY_COMPARE(samples(), 1);
    m_walk->goBack(Stride::Stage);
    QTRY_COMPARE(samples(), 0);
    QVERIFY(m_session->run().network() == before);
    QVERIFY(*m_walk->position() == StagePosition(Stage::Update, 0));
    QCOMPARE(stages().sample, 0);
}

void tst_SampleWalk::beforeTheVeryBeginningThereIsNothing()
{
    begin();
    m_walk->goBack(Stride::Stage);
    QTRY_COMPARE(m_session->frame().snapshot->revision, m_session->revision());
    QVERIFY(*m_walk->position() == StagePosition(Stage::Forward, 0));
    m_walk->goOn(Stride::Stage); // and one can go on
    QVERIFY(*m_walk->position() == StagePosition(Stage::Forward, 3));
}

void tst_SampleWalk::anEditOnTheWayChangesTheNumbersAndNotThePlace()
{
    begin();
    walkTo(Stage::Backward);
    const double loss = stages().inspection.lossValue;
    QVERIFY(edits::setParameter(*m_session, w5, 2.0));
    QTRY_VERIFY(stages().inspection.lossValue != loss);
    QCOMPARE(m_walk->position()->stage, Stage::Backward);
    m_session->undoStack()->undo();
    QTRY_COMPARE(stages().inspection.lossValue, loss);
    QCOMPARE(m_walk->position()->stage, Stage::Backward);
}

void tst_SampleWalk::timeTravelBeginsAnewWithTheSampleDueThere()
{
    m_session->step(nn::StepUnit::Sample, 5);
    QTRY_COMPARE(samples(), 5);
    begin();
    walkTo(Stage::Backward);
    m_session->stepBack(nn::StepUnit::Epoch);
    QTRY_COMPARE(samples(), 4);
    QVERIFY(*m_walk->position() == StagePosition(Stage::Forward, 0));
    QTRY_COMPARE(stages().sample, 0);
}

void tst_SampleWalk::playingEndsTheWalk()
{
    begin();
    m_session->play();
    QVERIFY(!m_walk->position());
    m_session->pause();
    QTRY_VERIFY(!m_session->frame().pictures->stages);
}

void tst_SampleWalk::lookingAtSomebodyElseEndsTheWalk()
{
    begin();
    m_session->setProbe({.row = 3, .person = m_session->probe().person});
    QVERIFY(!m_walk->position());
}

void tst_SampleWalk::theUpdateToldIsThatOfTheSelectedWeight()
{
    begin();
    QVERIFY(stages().parameter == nn::ParameterRef(w1));
    m_session->select(w5);
    QTRY_VERIFY(stages().parameter == nn::ParameterRef(w5));
    QCOMPARE(stages().update.name, std::string("w5"));
}

void tst_SampleWalk::aSmallerNetworkHasLessToWalkThrough()
{
    begin();
    walkTo(Stage::Backward);
    QVERIFY(edits::setUnits(*m_session, 0, 1));
    QTRY_COMPARE(stages().inspection.layers.front().deltas.size(), 1);
    QVERIFY(*m_walk->position() == StagePosition(Stage::Backward, 2));
    m_walk->goOn(Stride::Stage);
    QCOMPARE(m_walk->position()->stage, Stage::Update);
}

QTEST_GUILESS_MAIN(tst_SampleWalk)
#include "tst_samplewalk.moc"
