// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/transportbar.h"

#include "app/document/session.h"
#include "app/look/style.h"
#include "app/look/styleicon.h"
#include "app/look/theme.h"
#include "app/training/transportcounters.h"
#include "app/training/transportsettings.h"
#include "app/training/transportspeed.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace glassnet {

namespace {

constexpr int buttonHeight = 32;
constexpr int leastButtonWidth = 34;

class Separator : public QWidget
{
public:
    Separator() { setFixedWidth(9); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(4, (height() - 26) / 2, 1, 26, Theme::of(palette()).line);
    }
};

} // namespace

TransportBar::TransportBar(Session &session, const TransportActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_speed(new TransportSpeed(session))
    , m_settings(new TransportSettings(session))
    , m_counters(new TransportCounters)
{
    setObjectName(QStringLiteral("transport"));
    setAccessibleName(tr("Transport"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(6);
    addButtons(actions);
    addSeparator();
    row->addWidget(m_speed);
    addSeparator();
    row->addWidget(m_settings);
    row->addWidget(m_counters, 1);
    setFixedHeight(std::max(52, m_counters->sizeHint().height() + 6));
    for (const Size size : {Size::Narrow, Size::Compact, Size::ShortButtons, Size::Full}) {
        setSize(size);
        m_neededWidths[static_cast<int>(size)] = layout()->minimumSize().width();
    }
    connect(&session, &Session::frameChanged, this, &TransportBar::showFrame);
    connect(&session, &Session::runChanged, m_settings, &TransportSettings::follow);
}

QSize TransportBar::minimumSizeHint() const
{
    return {m_neededWidths[static_cast<int>(Size::Narrow)], height()};
}

void TransportBar::addButtons(const TransportActions &actions)
{
    addButton(actions.reset, Qt::ToolButtonIconOnly)->setMinimumWidth(leastButtonWidth);
    addButton(actions.newStart, Qt::ToolButtonIconOnly)->setMinimumWidth(leastButtonWidth);
    m_back = addButton(actions.sampleBack, Qt::ToolButtonIconOnly);
    addBackMenu(actions);
    addPlayButton(actions.play);
    for (QAction *action : {actions.sample, actions.batch, actions.epoch}) {
        QToolButton *button = addButton(action, Qt::ToolButtonTextBesideIcon);
        button->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the word
        m_stepButtons.push_back(button);
    }
    auto *run = addButton(actions.runEpochs, Qt::ToolButtonIconOnly);
    run->setPopupMode(QToolButton::MenuButtonPopup);
    auto *menu = new QMenu(run);
    menu->addAction(actions.runEpochs);
    menu->addAction(actions.runUntilLoss);
    run->setMenu(menu);
}

QToolButton *TransportBar::addButton(QAction *action, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(buttonHeight);
    button->setAccessibleName(action->statusTip());
    layout()->addWidget(button);
    return button;
}

// Without a default action, whose icon is not for the accent colour.
void TransportBar::addPlayButton(QAction *play)
{
    m_play = new QToolButton;
    m_play->setProperty(prominentProperty, true);
    m_play->setFocusPolicy(Qt::TabFocus);
    m_play->setFixedHeight(buttonHeight);
    QFont bold = m_play->font();
    bold.setWeight(QFont::DemiBold);
    m_play->setFont(bold);
    layout()->addWidget(m_play);
    connect(m_play, &QToolButton::clicked, play, &QAction::trigger);
    connect(play, &QAction::changed, this, [this, play] { showPlay(*play); });
    showPlay(*play);
}

void TransportBar::showPlay(const QAction &play)
{
    const QString icon = m_session.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play");
    m_play->setIcon(themedIcon(icon, IconColor::OnAccent));
    m_play->setText(play.iconText());
    m_play->setToolTip(play.toolTip());
    m_play->setAccessibleName(play.iconText());
    m_play->setAccessibleDescription(play.statusTip());
}

void TransportBar::addBackMenu(const TransportActions &actions)
{
    auto *menu = new QMenu(m_back);
    for (QAction *action : {actions.sampleBack, actions.batchBack, actions.epochBack}) {
        menu->addAction(action);
    }
    m_back->setMenu(menu);
    m_back->setPopupMode(QToolButton::MenuButtonPopup);
}

void TransportBar::addSeparator()
{
    layout()->addWidget(new Separator);
}

void TransportBar::showFrame(const Frame &frame)
{
    m_counters->showSnapshot(*frame.snapshot);
    m_settings->follow();
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const Size size = sizeFor(width()); size != m_size) {
        setSize(size);
        // At once, or one picture would show the old parts in the new room.
        m_settings->layout()->activate();
        layout()->activate();
    }
}

void TransportBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

TransportBar::Size TransportBar::sizeFor(int width) const
{
    for (const Size size : {Size::Full, Size::ShortButtons, Size::Compact}) {
        if (m_neededWidths[static_cast<int>(size)] <= width) {
            return size;
        }
    }
    return Size::Narrow;
}

void TransportBar::setSize(Size size)
{
    m_size = size;
    for (QToolButton *button : m_stepButtons) {
        button->setToolButtonStyle(size == Size::Full ? Qt::ToolButtonTextBesideIcon
                                                      : Qt::ToolButtonIconOnly);
        button->setMinimumWidth(size == Size::Full ? 0 : leastButtonWidth);
    }
    const bool isNarrow = size == Size::Narrow;
    const bool isCompact = size == Size::Compact || isNarrow;
    m_play->setToolButtonStyle(isCompact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_play->setMinimumWidth(isCompact ? leastButtonWidth : 84);
    m_speed->setSliderWidth(fontMetrics().horizontalAdvance(QLatin1Char('0'))
                            * (isCompact ? 14 : 16));
    m_settings->setRoom(isNarrow    ? TransportSettings::Room::Narrow
                        : isCompact ? TransportSettings::Room::Compact
                                    : TransportSettings::Room::Full);
    m_counters->setCompact(isCompact);
    // At once: a layout inside tells the one around it of its new size only when it is activated.
    m_speed->layout()->activate();
    m_settings->layout()->activate();
    static_cast<QHBoxLayout *>(layout())->setSpacing(isNarrow ? 2 : isCompact ? 4 : 6);
}

} // namespace glassnet
