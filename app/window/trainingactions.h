// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"
#include "app/window/actions.h"

#include <QObject>
#include <QString>

#include <cstdint>

namespace glassnet {

// Carries out what the Training and Data menus offer, and keeps their actions as the run allows.
class TrainingActions : public QObject
{
    Q_OBJECT

public:
    TrainingActions(Session &session, const Actions &actions, QWidget *window);

    void newStart(const std::string &seed);

private:
    void connectSteps();
    void connectSelection();
    bool report(const edits::Outcome &outcome);
    void askForEpochs();
    void askForLoss();
    void askForSeed();
    void changeSpeed(int stops);
    void addRow();
    void removeRow();
    void showPlaying();
    void showState();

    Session &m_session;
    Actions m_actions;
    QWidget *m_window;
    std::int64_t m_epochs = 100; // asked for last
    QString m_loss;
};

} // namespace glassnet
