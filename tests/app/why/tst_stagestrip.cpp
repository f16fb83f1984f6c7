// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/stagestrip.h"

#include "app/document/samplewalk.h"
#include "app/document/settingsedits.h"
#include "app/formula/formulaview.h"
#include "support/panelinteraction.h"

#include <QAction>
#include <QToolButton>

using namespace glassnet;
using support::control;

class tst_StageStrip : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingIsThereUntilSomebodyWalks();
    void tutorialThreesNumbersStandThereStageByStage();
    void theUpdateEndsAtTheValueThatTheStepMakes();
    void aBatchAddsUpUntilItsLastSample();
    void theTitleNamesSampleNeuronAndEpoch();
    void theButtonsLeadOnAndBack();

private:
    void open(nn::TrainingRun run);
    void goOn() { m_walk->goOn(SampleWalk::Stride::Neuron); }
    [[nodiscard]] QStringList lines() const;

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SampleWalk> m_walk;
    std::unique_ptr<QObject> m_owner;
    StageActions m_actions;
    std::unique_ptr<StageStrip> m_strip;
};

namespace {

// All weights 1, all biases 0, with Alice first: tutorial 003's worked example.
nn::TrainingRun aliceRun()
{
    nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople);
    for (const nn::ParameterRef &at : run.network().parameterList()) {
        run.learned.network.setValue(at, std::holds_alternative<nn::WeightRef>(at) ? 1.0 : 0.0);
    }
    return run;
}

} // namespace

void tst_StageStrip::init()
{
    support::useDefaultLook();
    open(aliceRun());
}

void tst_StageStrip::cleanup()
{
    m_strip.reset();
    m_owner.reset();
    m_walk.reset();
    m_session.reset();
}

void tst_StageStrip::open(nn::TrainingRun run)
{
    cleanup();
    m_session = std::make_unique<Session>(std::move(run));
    m_walk = std::make_unique<SampleWalk>(*m_session);
    m_owner = std::make_unique<QObject>();
    for (QAction **action : {&m_actions.nextStage, &m_actions.previousStage, &m_actions.nextNeuron,
                             &m_actions.previousNeuron, &m_actions.endStages}) {
        *action = new QAction(m_owner.get());
    }
    m_strip = std::make_unique<StageStrip>(*m_walk, m_actions);
    QTRY_VERIFY(m_session->frame().snapshot);
}

QStringList tst_StageStrip::lines() const
{
    QStringList texts;
    for (const Formula &line : control<FormulaView>(*m_strip, "stageFormulas").lines()) {
        texts += formulas::toText(line);
    }
    return texts;
}

void tst_StageStrip::nothingIsThereUntilSomebodyWalks()
{
    QVERIFY(m_strip->isHidden());
    goOn();
    QTRY_VERIFY(!lines().isEmpty());
    QVERIFY(!m_strip->isHidden());
    m_walk->end();
    QVERIFY(m_strip->isHidden());
}

void tst_StageStrip::tutorialThreesNumbersStandThereStageByStage()
{
    goOn();
    QTRY_COMPARE(lines(), QStringList({"x1 = −2", "x2 = −1"}));
    goOn();
    QVERIFY2(lines().at(0).startsWith("sum_h1 = w1 · x1 + w2 · x2 + b1 = "),
             qPrintable(lines().at(0)));
    QVERIFY(lines().at(1).contains("0.047426")); // h1 of the tutorial: 0.0474
    goOn();
    goOn();
    QVERIFY2(lines().at(1).contains("0.523"), qPrintable(lines().at(1))); // o1: 0.524
    goOn();
    QVERIFY2(lines().at(0).startsWith("L = (y − o1)² = (1 − 0.52"), qPrintable(lines().at(0)));
    goOn();
    QVERIFY(!lines().filter("δ_o1 = ").isEmpty());
    QVERIFY(!lines().filter("∂L/∂w5 = δ_o1 · h1").isEmpty());
    goOn();
    goOn();
    const QStringList derivative = lines().filter("∂L/∂w1 = δ_h1 · x1");
    QCOMPARE(derivative.size(), 1);
    QVERIFY2(derivative.first().endsWith("= 0.02147"), qPrintable(derivative.first()));
}

void tst_StageStrip::theUpdateEndsAtTheValueThatTheStepMakes()
{
    goOn();
    QTRY_VERIFY(m_walk->stages());
    while (m_walk->position()->stage != nn::Stage::Update) {
        goOn();
    }
    QVERIFY2(lines().last().startsWith("w1 ← w1 − η · ∂L/∂w1 = 1 − 0.1 · 0.0214"),
             qPrintable(lines().last()));
    const double told = lines().last().section(' ', -1).toDouble();
    goOn();
    QTRY_COMPARE(m_session->run().counters().updates, 1);
    QVERIFY(std::abs(told - m_session->run().network().value(nn::WeightRef{})) < 1e-5);
}

void tst_StageStrip::aBatchAddsUpUntilItsLastSample()
{
    nn::TrainingRun run = aliceRun();
    run.settings.batchSize = 2;
    open(std::move(run));
    goOn();
    QTRY_VERIFY(m_walk->stages());
    const auto toUpdate = [this] {
        while (m_walk->position()->stage != nn::Stage::Update) {
            goOn();
        }
    };
    toUpdate();
    QVERIFY2(lines().first().startsWith("sum of ∂L/∂w1 so far = 0.02147"),
             qPrintable(lines().first()));
    QVERIFY(lines().last().startsWith("1 of 2 samples"));
    goOn();
    QTRY_COMPARE(m_session->run().counters().samples, 1);
    QCOMPARE(m_session->run().counters().updates, 0);
    QTRY_COMPARE(m_walk->stages()->sample, 1);
    toUpdate();
    QVERIFY2(lines().last().startsWith("w1 ← "), qPrintable(lines().last()));
    QVERIFY(lines().size() > 1); // the mean of both stands before it
}

void tst_StageStrip::theTitleNamesSampleNeuronAndEpoch()
{
    goOn();
    QTRY_COMPARE(m_strip->title(), QStringLiteral("Forward · Alice, epoch 1"));
    goOn();
    QCOMPARE(m_strip->title(), QStringLiteral("Forward: h1 · Alice, epoch 1"));
}

void tst_StageStrip::theButtonsLeadOnAndBack()
{
    connect(m_actions.nextStage, &QAction::triggered, m_walk.get(),
            [this] { m_walk->goOn(SampleWalk::Stride::Stage); });
    connect(m_actions.previousNeuron, &QAction::triggered, m_walk.get(),
            [this] { m_walk->goBack(SampleWalk::Stride::Neuron); });
    goOn();
    QTRY_VERIFY(m_walk->stages());
    const auto buttons = m_strip->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 5);
    support::click(*buttons.at(3)); // next stage
    QVERIFY(*m_walk->position() == nn::StagePosition(nn::Stage::Forward, 3));
    support::click(*buttons.at(1)); // previous neuron
    QVERIFY(*m_walk->position() == nn::StagePosition(nn::Stage::Forward, 2));
}

QTEST_MAIN(tst_StageStrip)
#include "tst_stagestrip.moc"
