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

    [[nodiscard]] QString title() const;

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape ends the walk

private:
    QWidget *makeBar(const StageActions &actions);
    void follow();

    SampleWalk &m_walk;
    QLabel *m_title;
    QScrollArea *m_scroll;
    FormulaView *m_formulas;
};

} // namespace glassnet
