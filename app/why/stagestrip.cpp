// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/stagestrip.h"

#include "app/document/samplewalk.h"
#include "app/formula/formulaview.h"
#include "app/look/panelparts.h"
#include "app/why/stagelines.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace glassnet {

namespace {

// The formulas have always the same room: the network would jump at every step.
constexpr double shownLines = 4.6;

QToolButton *buttonOf(QAction *action, const QString &character)
{
    QToolButton *button = panels::smallButton(character, action->statusTip());
    button->setToolTip(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StageStrip::StageStrip(SampleWalk &walk, const StageActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_walk(walk)
    , m_title(panels::heading({}))
    , m_scroll(new QScrollArea)
    , m_formulas(new FormulaView)
{
    setObjectName(QStringLiteral("stages"));
    setAccessibleName(tr("Stages of a sample"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 8, 6);
    column->setSpacing(2);
    column->addWidget(makeBar(actions));
    column->addWidget(m_scroll);
    m_scroll->setWidget(m_formulas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the formulas have it
    m_scroll->viewport()->setBackgroundRole(QPalette::Base); // the card's colour
    m_scroll->setFixedHeight(qRound(shownLines * 1.35 * fontMetrics().lineSpacing()));
    m_formulas->setBackgroundRole(QPalette::Base);
    m_formulas->setObjectName(QStringLiteral("stageFormulas"));
    m_formulas->setAccessibleName(tr("What this stage computes"));
    connect(&walk, &SampleWalk::changed, this, &StageStrip::follow);
    hide();
}

QWidget *StageStrip::makeBar(const StageActions &actions)
{
    m_title->setObjectName(QStringLiteral("stageTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no card grows by it
    m_title->installEventFilter(this);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_title, 1);
    row->addWidget(buttonOf(actions.previousStage, QStringLiteral("«")));
    row->addWidget(buttonOf(actions.previousNeuron, QStringLiteral("‹")));
    row->addWidget(buttonOf(actions.nextNeuron, QStringLiteral("›")));
    row->addWidget(buttonOf(actions.nextStage, QStringLiteral("»")));
    row->addSpacing(8);
    row->addWidget(buttonOf(actions.endStages, QStringLiteral("×")));
    return bar;
}

void StageStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        m_walk.end();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool StageStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        showTitle();
    }
    return QWidget::eventFilter(watched, event);
}

void StageStrip::showTitle()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_whole, Qt::ElideRight, m_title->width()));
}

void StageStrip::follow()
{
    setVisible(m_walk.position().has_value());
    const Frame &frame = m_walk.session().frame();
    if (!m_walk.position() || !m_walk.stages()) {
        return; // the frame with the stages is on its way
    }
    const QString title = stageTitle(frame, *m_walk.position());
    if (m_whole != title) {
        m_whole = title;
        m_title->setAccessibleName(title);
        showTitle();
        m_scroll->verticalScrollBar()->setValue(0);
        QAccessibleEvent event(m_title, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    std::vector<Formula> lines = stageLines(frame, *m_walk.position());
    if (lines != m_formulas->lines()) {
        m_formulas->setLines(std::move(lines));
    }
}

} // namespace glassnet
