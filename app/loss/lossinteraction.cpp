// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossinteraction.h"

#include "app/loss/losstext.h"
#include "app/loss/lossview.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCursor>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace glassnet {

namespace {

constexpr double wheelNotch = 120.0;
constexpr double zoomStep = 0.8;
constexpr double wideEpoch = 8.0; // pixels, from which on the cursor stops between epochs

constexpr std::array ownKeys{Qt::Key_Left,  Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown,
                             Qt::Key_Home,  Qt::Key_End,   Qt::Key_0,      Qt::Key_Plus,
                             Qt::Key_Equal, Qt::Key_Minus};

bool isOwnKey(const QKeyEvent &event)
{
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return others == Qt::NoModifier && std::ranges::find(ownKeys, event.key()) != ownKeys.end();
}

} // namespace

LossInteraction::LossInteraction(LossView &view)
    : m_view(view)
{
    view.installEventFilter(this);
}

std::vector<std::pair<QString, QString>> LossInteraction::keys()
{
    return {
        {tr("Left, Right"), tr("Travel by an epoch; by ten with Shift")},
        {tr("Page Down, Page Up"), tr("Travel farther back or on")},
        {tr("Home, End"), tr("To the beginning, to the newest moment")},
        {tr("+, −, 0"), tr("Zoom, and show everything again")},
        {tr("Drag, click on a faint line"), tr("Travel in time; return to what was left")},
        {tr("Wheel, drag with Shift, double click"), tr("Zoom, move and fit the chart")},
    };
}

bool LossInteraction::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseMove: move(static_cast<QMouseEvent *>(event)->position()); break;
    case QEvent::MouseButtonRelease: release(static_cast<QMouseEvent *>(event)->position()); break;
    case QEvent::MouseButtonDblClick: doubleClick(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::Wheel: turnWheel(*static_cast<QWheelEvent *>(event)); return true;
    case QEvent::ContextMenu: openMenu(*static_cast<QContextMenuEvent *>(event)); return true;
    case QEvent::Leave: m_view.hover(std::nullopt); break;
    case QEvent::ShortcutOverride:
        event->setAccepted(isOwnKey(*static_cast<QKeyEvent *>(event)));
        return event->isAccepted();
    case QEvent::KeyPress: return pressKey(*static_cast<QKeyEvent *>(event));
    default: break;
    }
    return false;
}

void LossInteraction::press(const QMouseEvent &event)
{
    const QPointF at = event.position();
    const bool isLeft = event.button() == Qt::LeftButton;
    const bool isMiddle = event.button() == Qt::MiddleButton;
    if ((!isLeft && !isMiddle) || !m_view.hasLine() || !m_view.map().area.contains(at)) {
        return;
    }
    Press press{.at = at, .map = m_view.map()};
    m_before = m_view.now();
    if (isMiddle || event.modifiers().testFlag(Qt::ShiftModifier)) {
        press.act = Act::Pan;
        m_view.setCursor(Qt::ClosedHandCursor);
    } else if (m_view.branchLineAt(at) != nullptr) {
        press.act = Act::Return;
    }
    m_press = press;
    if (press.act == Act::Travel) {
        travelToPixel(at.x());
    }
}

void LossInteraction::move(const QPointF &pixel)
{
    m_view.hover(pixel);
    if (!m_press) {
        updateCursor(pixel);
    } else if (m_press->act == Act::Travel) {
        travelToPixel(pixel.x());
    } else if (m_press->act == Act::Pan) {
        m_view.lookAt(m_press->map.moved(pixel - m_press->at), true);
    }
}

void LossInteraction::release(const QPointF &pixel)
{
    if (!m_press) {
        return;
    }
    const bool isReturn = m_press->act == Act::Return;
    m_press.reset();
    if (const LossBranchLine *line = isReturn ? m_view.branchLineAt(pixel) : nullptr) {
        m_view.returnTo(*line);
    }
    updateCursor(pixel);
}

void LossInteraction::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton) {
        return;
    }
    if (m_before && m_view.hasLine() && m_view.lineage().holds(*m_before)) {
        m_view.travelTo(*m_before);
    }
    m_view.fit();
}

// Along the epochs; with Ctrl, or over the numbers of the loss, along the losses.
void LossInteraction::turnWheel(const QWheelEvent &event)
{
    if (m_press || !m_view.hasLine()) {
        return;
    }
    const double factor = std::pow(zoomStep, event.angleDelta().y() / wheelNotch);
    const bool isUp = event.modifiers().testFlag(Qt::ControlModifier)
                      || event.position().x() < m_view.map().area.left();
    zoom(event.position(), isUp ? 1.0 : factor, isUp ? factor : 1.0);
}

void LossInteraction::zoom(const QPointF &around, double across, double up)
{
    m_view.lookAt(m_view.map().zoomed(around, across, up), up != 1.0);
}

void LossInteraction::travelToPixel(double x)
{
    const LossMap &map = m_view.map();
    const double epoch = map.epochAt(std::clamp(x, map.area.left(), map.area.right()));
    const double pixelsAnEpoch = map.area.width() / (map.range.to - map.range.from);
    travelToEpoch(pixelsAnEpoch < wideEpoch ? std::round(epoch) : epoch);
}

void LossInteraction::travelToEpoch(double epoch)
{
    const LossBranches &lineage = m_view.lineage();
    m_view.travelTo(lineage.momentAt(std::clamp(epoch, lineage.firstEpoch(), lineage.lastEpoch())));
}

bool LossInteraction::pressKey(const QKeyEvent &event)
{
    if (!isOwnKey(event) || !m_view.hasLine()) {
        return false;
    }
    constexpr double rounding = 1e-6;
    const LossMap &map = m_view.map();
    const QPointF middle(map.xOf(m_view.nowEpoch()), map.area.center().y());
    const double now = m_view.nowEpoch();
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 10.0 : 1.0;
    const double page = std::max(1.0, std::round((map.range.to - map.range.from) / 10.0));
    switch (event.key()) {
    case Qt::Key_Left: travelToEpoch(std::ceil(now - rounding) - step); break;
    case Qt::Key_Right: travelToEpoch(std::floor(now + rounding) + step); break;
    case Qt::Key_PageUp: travelToEpoch(std::round(now) + page); break;
    case Qt::Key_PageDown: travelToEpoch(std::round(now) - page); break;
    case Qt::Key_Home: travelToEpoch(m_view.lineage().firstEpoch()); break;
    case Qt::Key_End: travelToEpoch(m_view.lineage().lastEpoch()); break;
    case Qt::Key_0: m_view.fit(); break;
    case Qt::Key_Minus: zoom(middle, 1.0 / zoomStep, 1.0); break;
    default: zoom(middle, zoomStep, 1.0); break; // Plus
    }
    return true;
}

void LossInteraction::openMenu(const QContextMenuEvent &event)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_view.branchLines().empty()) {
        QMenu *lines = menu->addMenu(LossView::tr("&Return to Another Line"));
        for (const LossBranchLine &line : m_view.branchLines()) {
            QAction *action = lines->addAction(branchLineText(line));
            connect(action, &QAction::triggered, this, [this, line] { m_view.returnTo(line); });
        }
        menu->addSeparator();
    }
    menu->addAction(m_view.fitAction());
    menu->addAction(m_view.logarithmicAction());
    menu->popup(event.globalPos());
}

void LossInteraction::updateCursor(const QPointF &pixel)
{
    const bool isInside = m_view.hasLine() && m_view.map().area.contains(pixel);
    m_view.setCursor(!isInside                    ? Qt::ArrowCursor
                     : m_view.branchLineAt(pixel) ? Qt::PointingHandCursor
                                                  : Qt::SplitHCursor);
}

} // namespace glassnet
