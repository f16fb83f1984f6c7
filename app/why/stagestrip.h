// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;

namespace glassnet {

class FormulaView;
class SampleWalk;

// What leads through a sample's step.
struct StageActions
{
    QAction *nextStage = nullptr;
    QAction *previousStage = nullptr;
    QAction *nextNeuron = nullptr;
    QAction *previousNeuron = nullptr;
    QAction *endStages = nullptr;
};

// Under the network while somebody walks through a sample's step: where the walk stands, the
// formulas of what has just been computed, and the buttons on and back.
class StageStrip final : public QWidget
{
    Q_OBJECT

public:
    StageStrip(SampleWalk &walk, const StageActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_whole; }

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape ends the walk
    bool eventFilter(QObject *watched, QEvent *event) override; // the title has another width

private:
    QWidget *makeBar(const StageActions &actions);
    void follow();
    void showTitle(); // as much of it as there is room for

    SampleWalk &m_walk;
    QString m_whole; // the title
    QLabel *m_title;
    QScrollArea *m_scroll;
    FormulaView *m_formulas;
};

} // namespace glassnet
