// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/divergencebar.h"

#include "app/document/session.h"
#include "app/document/settingsedits.h"
#include "app/look/panelparts.h"
#include "app/look/style.h"
#include "app/look/styleicon.h"
#include "app/look/theme.h"
#include "app/text/coretext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace glassnet {

namespace {

constexpr double lowerRate = 0.1;
constexpr int iconSize = 18;

} // namespace

nn::Moment soundMoment(const Snapshot &snapshot)
{
    const nn::Branch &branch = *snapshot.present().branch;
    const bool isByEdit = snapshot.divergence && !snapshot.divergence->update;
    if (isByEdit && branch.origin) {
        return *branch.origin;
    }
    const auto &losses = branch.losses.points();
    const auto best = std::ranges::min_element(losses, {}, &nn::LossHistory::Point::train);
    return {.branch = branch.number,
            .samples = best != losses.end() ? snapshot.present().samplesAt(best->epoch)
                                            : branch.firstSample};
}

DivergenceBar::DivergenceBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sentence(new QLabel)
    , m_goBack(new QPushButton(tr("&Go Back and Lower the Rate")))
{
    setAccessibleName(tr("Training stopped"));
    m_sentence->setWordWrap(true);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_goBack->setProperty(prominentProperty, true);
    m_goBack->setToolTip(
        tr("Back to where the loss was lowest, with a tenth of the learning rate"));
    auto *dismissButton = new QPushButton(tr("Dismiss"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12 + iconSize + 10, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_goBack);
    row->addWidget(dismissButton);
    hide();
    connect(m_goBack, &QPushButton::clicked, this, &DivergenceBar::goBack);
    connect(dismissButton, &QPushButton::clicked, this, &DivergenceBar::dismiss);
    connect(&session, &Session::frameChanged, this, &DivergenceBar::showFrame);
}

void DivergenceBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), mixed(theme.warning, theme.card, 0.14));
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
    painter.fillRect(0, 0, 3, height(), theme.warning);
    themedIcon(QStringLiteral("warning"))
        .paint(&painter, 12, (height() - iconSize) / 2, iconSize, iconSize);
}

void DivergenceBar::showFrame(const Frame &frame)
{
    if (frame.snapshot->state != RunState::BrokenDown) {
        m_shown.reset();
        m_snapshot.reset();
        hide();
        return;
    }
    m_snapshot = frame.snapshot;
    if (m_shown == m_snapshot->divergence) {
        return;
    }
    m_shown = m_snapshot->divergence;
    m_sentence->setText(sentenceOf(nn::describe(*m_shown, m_snapshot->network())));
    show();
    QAccessibleEvent alert(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DivergenceBar::goBack()
{
    m_session.goTo(soundMoment(*m_snapshot));
    nn::TrainingSettings settings = m_session.run().settings;
    settings.learningRate *= lowerRate;
    panels::report(m_session, edits::setSettings(m_session, settings), *m_goBack);
}

void DivergenceBar::dismiss()
{
    hide();
}

} // namespace glassnet
