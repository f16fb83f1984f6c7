// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trainingactions.h"

#include "app/document/dataedits.h"
#include "app/document/networkedits.h"
#include "app/document/settingsedits.h"
#include "app/look/panelparts.h"
#include "app/look/styleicon.h"
#include "app/network/networkvalues.h"
#include "app/text/numbers.h"
#include "app/training/transportspeed.h"
#include "app/window/questions.h"

#include <QAction>
#include <QApplication>

#include <algorithm>

namespace glassnet {

TrainingActions::TrainingActions(Session &session, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_actions(actions)
    , m_window(window)
    , m_loss(fullNumber(0.01))
{
    connect(actions.play, &QAction::triggered, &session, &Session::togglePlaying);
    connect(actions.reset, &QAction::triggered, this, [this] { report(edits::reset(m_session)); });
    connect(actions.newStart, &QAction::triggered, this,
            [this] { newStart(questions::nextSeed(m_session.run().start->draw)); });
    connect(actions.newStartFrom, &QAction::triggered, this, &TrainingActions::askForSeed);
    connect(actions.runEpochs, &QAction::triggered, this, &TrainingActions::askForEpochs);
    connect(actions.runUntilLoss, &QAction::triggered, this, &TrainingActions::askForLoss);
    connect(actions.faster, &QAction::triggered, this, [this] { changeSpeed(1); });
    connect(actions.slower, &QAction::triggered, this, [this] { changeSpeed(-1); });
    connect(actions.addRow, &QAction::triggered, this, &TrainingActions::addRow);
    connect(actions.removeRow, &QAction::triggered, this, &TrainingActions::removeRow);
    connectSteps();
    connectSelection();
    connect(&session, &Session::playingChanged, this, &TrainingActions::showPlaying);
    connect(&session, &Session::frameChanged, this, &TrainingActions::showState);
    connect(&session, &Session::probeChanged, this, &TrainingActions::showState);
    showPlaying();
    showState();
}

void TrainingActions::connectSelection()
{
    const auto selected = [this] { return parameterOf(m_session.selected()); };
    connect(m_actions.freeze, &QAction::triggered, this, [this, selected] {
        if (const auto at = selected()) {
            const bool isFrozen = m_session.run().network().isFrozen(*at);
            report(edits::setFrozen(m_session, *at, !isFrozen));
        }
    });
    connect(m_actions.setToZero, &QAction::triggered, this, [this, selected] {
        if (const auto at = selected()) {
            report(edits::setParameter(m_session, *at, 0.0));
        }
    });
    const auto follow = [this, selected] {
        const auto at = selected();
        const bool isThere = at && m_session.run().network().has(*at);
        const bool isFrozen = isThere && m_session.run().network().isFrozen(*at);
        m_actions.freeze->setEnabled(isThere);
        m_actions.freeze->setText(isFrozen ? tr("Un&freeze") : tr("&Freeze"));
        m_actions.setToZero->setEnabled(isThere);
    };
    connect(&m_session, &Session::selectionChanged, this, follow);
    connect(m_session.undoStack(), &QUndoStack::indexChanged, this, follow);
    follow();
}

// Beside what has the focus: that is where the person is.
bool TrainingActions::report(const edits::Outcome &outcome)
{
    QWidget *focus = QApplication::focusWidget();
    return panels::report(m_session, outcome, focus != nullptr ? *focus : *m_window);
}

void TrainingActions::connectSteps()
{
    const std::pair<QAction *, nn::StepUnit> forward[] = {
        {m_actions.sample, nn::StepUnit::Sample},
        {m_actions.batch, nn::StepUnit::Batch},
        {m_actions.epoch, nn::StepUnit::Epoch},
    };
    for (const auto &[action, unit] : forward) {
        connect(action, &QAction::triggered, this, [this, unit = unit] { m_session.step(unit); });
    }
    const std::pair<QAction *, nn::StepUnit> back[] = {
        {m_actions.sampleBack, nn::StepUnit::Sample},
        {m_actions.batchBack, nn::StepUnit::Batch},
        {m_actions.epochBack, nn::StepUnit::Epoch},
    };
    for (const auto &[action, unit] : back) {
        connect(action, &QAction::triggered, this,
                [this, unit = unit] { m_session.stepBack(unit); });
    }
}

void TrainingActions::newStart(const std::string &seed)
{
    nn::Draw draw = m_session.run().start->draw;
    const std::string old = std::exchange(draw.seed, seed);
    if (report(edits::newStart(m_session, draw))) {
        m_session.say(tr("New first weights from seed %1; the last ones were of seed %2.")
                          .arg(QString::fromStdString(seed), QString::fromStdString(old)));
    }
}

void TrainingActions::askForEpochs()
{
    if (const auto epochs = questions::askEpochs(m_window, m_epochs)) {
        m_epochs = *epochs;
        m_session.play({.epochs = *epochs, .lossBelow = {}});
    }
}

void TrainingActions::askForLoss()
{
    if (const auto typed = questions::askLoss(m_window, m_loss)) {
        m_loss = *typed;
        m_session.play({.epochs = {}, .lossBelow = questions::lossIn(*typed).value()});
    }
}

void TrainingActions::askForSeed()
{
    if (const auto seed = questions::askSeed(m_window, m_session.run().start->draw)) {
        newStart(seed->toStdString());
    }
}

void TrainingActions::changeSpeed(int stops)
{
    const SpeedScale scale(m_session.run().data->train.count());
    const int stop = scale.nearest(m_session.speed()) + stops;
    m_session.setSpeed(scale.at(std::clamp(stop, 0, scale.count() - 1)));
}

// A sample like the one whose numbers are shown, to be changed from there.
void TrainingActions::addRow()
{
    const std::optional<nn::Index> row = m_session.probe().row;
    const double target = row ? m_session.origin().dataset.targets[*row] : 0.0;
    report(edits::addRow(m_session, m_session.shownValues(), target, QString()));
}

void TrainingActions::removeRow()
{
    if (const std::optional<nn::Index> row = m_session.probe().row) {
        report(edits::removeRows(m_session, {*row}));
    }
}

void TrainingActions::showPlaying()
{
    const bool isPlaying = m_session.isPlaying();
    m_actions.play->setIcon(
        themedIcon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    m_actions.play->setStatusTip(isPlaying ? tr("Stop training") : tr("Train"));
    m_actions.play->setToolTip(tr("%1 (Space)").arg(m_actions.play->statusTip()));
    m_actions.play->setText(isPlaying ? tr("Pa&use") : tr("Pla&y"));
}

void TrainingActions::showState()
{
    const bool isRowShown = m_session.probe().row.has_value();
    m_actions.removeRow->setEnabled(isRowShown);
    if (const SnapshotPtr &snapshot = m_session.snapshot()) {
        const bool isAtVeryBeginning
            = snapshot->now.samples == 0 && !snapshot->present().branch->origin;
        for (QAction *action : {m_actions.sampleBack, m_actions.batchBack, m_actions.epochBack}) {
            action->setEnabled(!isAtVeryBeginning || m_session.isPlaying());
        }
    }
}

} // namespace glassnet
