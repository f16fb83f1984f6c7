// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/cardarea.h"

#include "app/data/datapanel.h"
#include "app/loss/lossview.h"
#include "app/network/networkview.h"
#include "app/parameters/parametertable.h"
#include "app/predict/predictpanel.h"
#include "app/surface/surfaceview.h"
#include "app/training/shapepanel.h"
#include "app/why/stagestrip.h"
#include "app/why/whypanel.h"
#include "app/window/card.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace glassnet {

namespace {

constexpr int layoutVersion = 2; // with the card that says why
constexpr int leastSideDigits = 37;
constexpr int gap = 8; // between cards and around them

// A view's card with its remark and its own actions; the view may be in a room with others.
template <typename View>
Card *cardOf(View *view, const QString &title, const QString &name,
             std::initializer_list<QAction *> actions, QWidget *room = nullptr)
{
    auto *card = new Card(title, name);
    card->setView(room != nullptr ? room : view);
    card->setRemark(view->summary());
    QObject::connect(view, &View::summaryChanged, card,
                     [view, card] { card->setRemark(view->summary()); });
    for (QAction *action : actions) {
        card->addTitleAction(action);
    }
    return card;
}

} // namespace

CardArea::CardArea(Session &session, QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
    , m_network(new NetworkView(session))
    , m_networkRoom(new QWidget)
    , m_surface(new SurfaceView(session))
    , m_loss(new LossView(session))
    , m_why(new WhyPanel(session))
{
    setContentsMargins(gap, gap, gap, gap);
    setDockNestingEnabled(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    makeSideCards(session);
    makeViewCards(session);
    m_cards = {m_sideCard, m_predictCard, m_networkCard, m_surfaceCard, m_lossCard, m_whyCard};
    for (Card *card : m_cards) {
        addDockWidget(Qt::LeftDockWidgetArea, card);
    }
    arrange();
}

void CardArea::makeSideCards(Session &session)
{
    auto *tabs = new QTabBar;
    tabs->addTab(tr("Data"));
    tabs->addTab(tr("Network"));
    tabs->addTab(tr("Weights"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setAccessibleName(tr("Data, network or weights"));
    auto *pages = new QStackedWidget;
    pages->addWidget(new DataPanel(session));
    pages->addWidget(new ShapePanel(session));
    auto *weights = new QWidget;
    auto *room = new QVBoxLayout(weights);
    room->setContentsMargins(12, 4, 12, 8);
    room->addWidget(new ParameterTable(session));
    pages->addWidget(weights);
    connect(tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    m_sideCard = new Card(tr("Data, Network and Weights"), QStringLiteral("data"), tabs);
    m_sideCard->setView(pages);
    m_predictCard = new Card(tr("Predict"), QStringLiteral("predict"));
    m_predictCard->setView(new PredictPanel(session));
    // Pages that scroll would let themselves be squeezed until their fields are cut off.
    const int least = leastSideDigits * fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_sideCard->keepWidth(least, 2 * least);
    m_predictCard->keepWidth(least, 2 * least);
}

void CardArea::makeViewCards(Session &)
{
    auto *room = new QVBoxLayout(m_networkRoom);
    room->setContentsMargins(0, 0, 0, 0);
    room->setSpacing(0);
    room->addWidget(m_network, 1);
    m_networkCard = cardOf(m_network, tr("Network"), QStringLiteral("network"), {}, m_networkRoom);
    m_surfaceCard = cardOf(m_surface, tr("Decision Surface"), QStringLiteral("surface"),
                           {m_surface->discreteAction(), m_surface->fitAction()});
    m_lossCard = cardOf(m_loss, tr("Loss"), QStringLiteral("loss"),
                        {m_loss->logarithmicAction(), m_loss->fitAction()});
    m_whyCard = cardOf(m_why, tr("Why Did It Change?"), QStringLiteral("why"), {});
}

QList<QAction *> CardArea::switches() const
{
    return {m_surface->discreteAction(), m_loss->logarithmicAction()};
}

void CardArea::addStages(SampleWalk &walk, const StageActions &actions)
{
    m_network->setWalk(walk);
    m_networkRoom->layout()->addWidget(new StageStrip(walk, actions));
    m_networkCard->addTitleAction(actions.nextStage);
}

void CardArea::fit()
{
    m_network->fit();
    m_surface->fit();
    m_loss->fit();
}

void CardArea::resetLayout()
{
    arrange();
    shareRoom();
}

QByteArray CardArea::layoutState() const
{
    return saveState(layoutVersion);
}

bool CardArea::restoreLayout(const QByteArray &state)
{
    if (!restoreState(state, layoutVersion)) {
        return false;
    }
    m_needsRoom = false;
    return true;
}

QMenu *CardArea::createPopupMenu()
{
    auto *menu = new QMenu(this);
    for (Card *card : m_cards) {
        menu->addAction(card->toggleViewAction());
    }
    return menu;
}

void CardArea::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_needsRoom) {
        m_needsRoom = false;
        shareRoom();
    }
}

// The panels at the left, the network and the surface beside each other, the losses and why they
// change below.
void CardArea::arrange()
{
    for (Card *card : m_cards) {
        card->setFloating(false);
        card->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_sideCard);
    splitDockWidget(m_sideCard, m_networkCard, Qt::Horizontal);
    splitDockWidget(m_networkCard, m_lossCard, Qt::Vertical);
    splitDockWidget(m_networkCard, m_surfaceCard, Qt::Horizontal);
    splitDockWidget(m_lossCard, m_whyCard, Qt::Horizontal);
    splitDockWidget(m_sideCard, m_predictCard, Qt::Vertical);
}

// In the proportions of a window of 1440 × 900.
void CardArea::shareRoom()
{
    const int wide = width() - 4 * gap;
    const int high = height() - 3 * gap;
    // Docks that are asked to be smaller than they can be come to lie over each other.
    const int side = std::max(wide * 314 / 1416, m_sideCard->minimumWidth());
    const int network = (wide - side) * 666 / (666 + 436);
    resizeDocks({m_sideCard, m_networkCard, m_surfaceCard}, {side, network, wide - side - network},
                Qt::Horizontal);
    resizeDocks({m_lossCard, m_whyCard}, {network, wide - side - network}, Qt::Horizontal);
    resizeDocks({m_networkCard, m_lossCard}, {high * 486 / 776, high * 290 / 776}, Qt::Vertical);
    // On a low screen the data keep some rows in sight, and the people asked about scroll.
    const int predict = std::min(m_predictCard->sizeHint().height(), high * 55 / 100);
    resizeDocks({m_sideCard, m_predictCard}, {high - predict, predict}, Qt::Vertical);
}

} // namespace glassnet
