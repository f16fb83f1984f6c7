// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/divergencebar.h"

#include "app/document/networkedits.h"
#include "app/document/session.h"
#include "app/document/settingsedits.h"
#include "core/training/problem.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using glassnet::DivergenceBar;
using glassnet::RunState;
using glassnet::Session;

class tst_DivergenceBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void itIsNotThereWhileNumbersAreSound();
    void itSaysWhatBrokeAtWhichUpdate();
    void theWayBackEndsInASoundRunWithALowerRate();
    void theLowerRateIsOneStepThatCanBeUndone();
    void itCanBeDismissed();
    void theWayBackLeadsToTheLowestLoss();
    void theWayBackLeadsBehindAnEditThatBrokeTheNumbers();

private:
    void breakDown(); // a linear network at far too high a rate
    [[nodiscard]] QPushButton *button(const QString &text) const;

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DivergenceBar> m_bar;
};

void tst_DivergenceBar::init()
{
    m_bar.reset();
    nn::TrainingRun run = nn::tutorial002().start;
    for (nn::Index layer = 0; layer < 2; ++layer) {
        run.learned.network.setActivation(layer, nn::Activation::Linear, 0.0);
    }
    m_session = std::make_unique<Session>(run);
    m_bar = std::make_unique<DivergenceBar>(*m_session);
    QTRY_VERIFY(m_session->frame().snapshot != nullptr);
}

void tst_DivergenceBar::breakDown()
{
    nn::TrainingSettings settings = m_session->run().settings;
    settings.learningRate = 1e6;
    QVERIFY(glassnet::edits::setSettings(*m_session, settings));
    m_session->play();
    QTRY_VERIFY(m_session->frame().snapshot->state == RunState::BrokenDown);
}

QPushButton *tst_DivergenceBar::button(const QString &text) const
{
    for (QPushButton *candidate : m_bar->findChildren<QPushButton *>()) {
        if (candidate->text().remove('&') == text) {
            return candidate;
        }
    }
    return nullptr;
}

void tst_DivergenceBar::itIsNotThereWhileNumbersAreSound()
{
    QVERIFY(m_bar->isHidden());
    m_session->step(nn::StepUnit::Sample);
    QTRY_COMPARE(m_session->frame().snapshot->run.counters().samples, 1);
    QVERIFY(m_bar->isHidden());
}

void tst_DivergenceBar::itSaysWhatBrokeAtWhichUpdate()
{
    breakDown();
    QVERIFY(!m_bar->isHidden());
    const QString sentence = m_bar->findChild<QLabel *>()->text();
    QVERIFY2(sentence.contains("pdate"), qPrintable(sentence));
    QVERIFY(!sentence.contains("nan", Qt::CaseInsensitive));
    const auto *spoken = QAccessible::queryAccessibleInterface(m_bar->findChild<QLabel *>());
    QCOMPARE(spoken->text(QAccessible::Name), sentence);
}

void tst_DivergenceBar::theWayBackEndsInASoundRunWithALowerRate()
{
    breakDown();
    button("Go Back and Lower the Rate")->click();
    QTRY_VERIFY(m_session->frame().snapshot->state == RunState::Paused);
    QTRY_COMPARE(m_session->frame().snapshot->run.settings.learningRate, 1e5);
    QCOMPARE(m_session->frame().snapshot->now.samples, 0);
    QVERIFY(m_bar->isHidden());
}

void tst_DivergenceBar::theLowerRateIsOneStepThatCanBeUndone()
{
    breakDown();
    const int before = m_session->undoStack()->count();
    button("Go Back and Lower the Rate")->click();
    QCOMPARE(m_session->undoStack()->count(), before + 1);
    QCOMPARE(m_session->undoStack()->undoText(), QStringLiteral("Change Learning Rate"));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->run().settings.learningRate, 1e6);
}

void tst_DivergenceBar::itCanBeDismissed()
{
    breakDown();
    button("Dismiss")->click();
    QVERIFY(m_bar->isHidden());
    QVERIFY(m_session->frame().snapshot->state == RunState::BrokenDown);
}

void tst_DivergenceBar::theWayBackLeadsToTheLowestLoss()
{
    glassnet::Snapshot snapshot = *m_session->frame().snapshot;
    glassnet::BranchView &view = snapshot.branches.front();
    auto branch = std::make_shared<nn::Branch>(*view.branch);
    branch->lastSample = 40;
    branch->losses = nn::LossHistory();
    for (const auto &[epoch, loss] : {std::pair(0.0, 0.5), {3.0, 0.1}, {9.0, 80.0}}) {
        branch->losses.record({.epoch = epoch, .train = loss, .test = loss});
    }
    view.branch = branch;
    QCOMPARE(glassnet::soundMoment(snapshot).samples, 12);
}

void tst_DivergenceBar::theWayBackLeadsBehindAnEditThatBrokeTheNumbers()
{
    m_session->step(nn::StepUnit::Sample, 2);
    QTRY_COMPARE(m_session->frame().snapshot->run.counters().samples, 2);
    const std::size_t branch = m_session->frame().snapshot->now.branch;
    for (nn::Index to = 0; to < 2; ++to) {
        QVERIFY(glassnet::edits::setParameter(
            *m_session, nn::WeightRef{.layer = 0, .to = to, .from = 0}, 1e308));
    }
    m_session->play();
    QTRY_VERIFY(m_session->frame().snapshot->state == RunState::BrokenDown);
    if (!m_session->frame().snapshot->divergence->update) {
        QCOMPARE(glassnet::soundMoment(*m_session->frame().snapshot).branch, branch);
    }
    QCOMPARE(glassnet::soundMoment(*m_session->frame().snapshot).samples, 2);
}

QTEST_MAIN(tst_DivergenceBar)
#include "tst_divergencebar.moc"
