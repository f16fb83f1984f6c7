// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plot/plotinteraction.h"

#include "app/look/zoomstep.h"
#include "app/plot/plotview.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace glassnet {

PlotInteraction::PlotInteraction(PlotView &view, const QList<int> &ownKeys, int dragDistance)
    : m_view(view)
    , m_keys(ownKeys + QList<int>{Qt::Key_0, Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus})
    , m_dragDistance(dragDistance)
{
    view.installEventFilter(this);
}

std::pair<QString, QString> PlotInteraction::zoomKeys()
{
    return {tr("+, −, 0"), tr("Zoom, and show everything again")};
}

bool PlotInteraction::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseMove: move(static_cast<QMouseEvent *>(event)->position()); break;
    case QEvent::MouseButtonRelease: release(static_cast<QMouseEvent *>(event)->position()); break;
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
            doubleClick(*static_cast<QMouseEvent *>(event));
        }
        break;
    case QEvent::Wheel: turnWheel(*static_cast<QWheelEvent *>(event)); return true;
    case QEvent::ContextMenu: openMenu(*static_cast<QContextMenuEvent *>(event)); return true;
    case QEvent::Leave: m_view.hover(std::nullopt); break;
    case QEvent::ShortcutOverride:
        event->setAccepted(isMine(*static_cast<QKeyEvent *>(event)));
        return event->isAccepted();
    case QEvent::KeyPress: return handleKey(*static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat()) {
            releaseKey();
        }
        break;
    case QEvent::FocusOut: releaseKey(); break;
    default: break;
    }
    return false;
}

bool PlotInteraction::isMine(const QKeyEvent &event) const
{
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return others == Qt::NoModifier && m_keys.contains(event.key());
}

void PlotInteraction::press(const QMouseEvent &event)
{
    const PlotMap map = m_view.map();
    const Act act = m_view.hasContent() ? begin(event) : Act::None;
    if (act != Act::None) {
        m_press = {.at = event.position(), .map = map, .act = act, .isDrag = false};
        becomeDrag(event.position());
    }
}

void PlotInteraction::becomeDrag(const QPointF &pixel)
{
    const bool isFar = (pixel - m_press->at).manhattanLength() >= m_dragDistance;
    if (m_press->isDrag || !isFar) {
        return;
    }
    m_press->isDrag = true;
    if (m_press->act == Act::Pan) {
        m_view.setCursor(Qt::ClosedHandCursor);
    } else {
        beginDrag();
    }
}

void PlotInteraction::move(const QPointF &pixel)
{
    m_view.hover(pixel);
    if (!m_press) {
        m_view.setCursor(cursorAt(pixel));
        return;
    }
    becomeDrag(pixel);
    if (!m_press->isDrag) {
        return;
    }
    if (m_press->act == Act::Pan) {
        m_view.lookAt(m_press->map.moved(pixel - m_press->at));
    } else {
        drag(pixel);
    }
}

void PlotInteraction::release(const QPointF &pixel)
{
    const std::optional<Press> press = std::exchange(m_press, std::nullopt);
    if (press && press->act == Act::Own) {
        end(pixel, !press->isDrag);
    }
    if (press) {
        m_view.setCursor(cursorAt(pixel));
    }
}

void PlotInteraction::turnWheel(const QWheelEvent &event)
{
    if (!m_press && m_view.hasContent()) {
        constexpr double step = QWheelEvent::DefaultDeltasPerStep;
        zoom(event.position(), std::pow(zoomStep, event.angleDelta().y() / step), wheelAxes(event));
    }
}

bool PlotInteraction::handleKey(const QKeyEvent &event)
{
    if (!isMine(event) || !m_view.hasContent()) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_0: m_view.fit(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomByKey(zoomStep); break;
    case Qt::Key_Minus: zoomByKey(1.0 / zoomStep); break;
    default: pressKey(event); break;
    }
    return true;
}

void PlotInteraction::zoom(const QPointF &around, double factor, Qt::Orientations axes)
{
    const bool isUp = axes.testFlag(Qt::Vertical);
    const double across = axes.testFlag(Qt::Horizontal) ? factor : 1.0;
    m_view.lookAt(m_view.map().zoomed(around, across, isUp ? factor : 1.0), isUp);
}

bool PlotInteraction::cancelPress()
{
    return std::exchange(m_press, std::nullopt).has_value();
}

} // namespace glassnet
