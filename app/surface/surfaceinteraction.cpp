// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfaceinteraction.h"

#include "app/document/askededits.h"
#include "app/document/dataedits.h"
#include "app/surface/surfacemenu.h"
#include "app/surface/surfaceview.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QUndoStack>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace glassnet {

namespace {

constexpr double dragDistance = 4.0; // pixels; less is a click
constexpr double wheelNotch = 120.0;

} // namespace

SurfaceInteraction::SurfaceInteraction(SurfaceView &view, Session &session)
    : m_view(view)
    , m_session(session)
{
    view.installEventFilter(this);
}

SurfaceInteraction::~SurfaceInteraction() = default;

bool SurfaceInteraction::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseMove: move(static_cast<QMouseEvent *>(event)->position()); break;
    case QEvent::MouseButtonRelease: release(); break;
    case QEvent::MouseButtonDblClick: doubleClick(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::Wheel: turnWheel(*static_cast<QWheelEvent *>(event)); return true;
    case QEvent::ContextMenu: openMenu(*static_cast<QContextMenuEvent *>(event)); return true;
    case QEvent::Leave: m_view.hover(std::nullopt); break;
    case QEvent::ShortcutOverride:
        event->setAccepted(isOwnKey(*static_cast<QKeyEvent *>(event)));
        return event->isAccepted();
    case QEvent::KeyPress: return pressKey(*static_cast<QKeyEvent *>(event));
    case QEvent::FocusOut: endKey(); break;
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat()) {
            endKey();
        }
        break;
    default: break;
    }
    return false;
}

void SurfaceInteraction::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_view.hasPlane()) {
        return;
    }
    endGesture();
    Press press{.at = event.position(), .offset = {}, .range = m_view.map().range, .row = {}};
    press.isPerson = m_view.isPersonAt(press.at);
    if (!press.isPerson) {
        press.row = m_view.rowAt(press.at);
    }
    if (press.isOnMark()) {
        press.offset = m_view.pixelOf(placeOf(press.row)) - press.at;
    }
    m_press = press;
}

void SurfaceInteraction::move(const QPointF &pixel)
{
    m_view.hover(pixel);
    if (!m_press) {
        updateCursor(pixel);
        return;
    }
    if (!m_press->isDrag && (pixel - m_press->at).manhattanLength() >= dragDistance) {
        m_press->isDrag = true;
        m_view.setCursor(Qt::ClosedHandCursor);
        if (m_press->isOnMark()) {
            beginGesture(m_press->row);
            select(m_press->row);
        }
    }
    if (m_press->isDrag) {
        drag(pixel);
    }
}

void SurfaceInteraction::drag(const QPointF &pixel)
{
    PlaneMap map = m_view.map();
    if (m_press->isOnMark()) {
        const QPointF to = pixel + m_press->offset;
        const QRectF &area = map.pixels;
        moveMark(m_press->row, map.toShortValues({std::clamp(to.x(), area.left(), area.right()),
                                                  std::clamp(to.y(), area.top(), area.bottom())}));
        return;
    }
    map.range = m_press->range;
    const Eigen::Vector2d way = map.toValues(m_press->at) - map.toValues(pixel);
    lookAt(m_press->range.moved(way.x(), way.y()));
}

void SurfaceInteraction::release()
{
    if (!m_press) {
        return;
    }
    const bool isClick = !m_press->isDrag && m_press->isOnMark();
    const std::optional<nn::Index> row = m_press->row;
    const QPointF at = m_press->at;
    m_press.reset();
    endGesture();
    if (isClick) {
        select(row);
    }
    updateCursor(at);
}

void SurfaceInteraction::beginGesture(std::optional<nn::Index> row)
{
    m_gesture = std::make_unique<Gesture>(m_session);
    m_moved = row;
    m_first = placeOf(row);
}

// A mark that is again where it was has not been moved.
void SurfaceInteraction::endGesture()
{
    if (m_gesture && placeOf(m_moved) == m_first) {
        m_gesture->takeBack();
    }
    m_gesture.reset();
}

void SurfaceInteraction::endKey()
{
    if (!m_press) {
        endGesture();
    }
}

void SurfaceInteraction::cancel()
{
    if (std::exchange(m_press, std::nullopt)) {
        if (m_gesture) {
            m_gesture->takeBack();
        }
        m_gesture.reset();
    } else {
        endGesture();
        select(std::nullopt);
    }
}

void SurfaceInteraction::doubleClick(const QMouseEvent &event)
{
    const QPointF at = event.position();
    if (event.button() != Qt::LeftButton || !m_view.hasPlane() || !m_view.map().pixels.contains(at)
        || m_view.isPersonAt(at) || m_view.rowAt(at)) {
        return;
    }
    const Eigen::Vector2d values = m_view.map().toShortValues(at);
    const std::optional<double> other = otherClassAt(m_view, m_session, values);
    if (event.modifiers().testFlag(Qt::ShiftModifier) && other) {
        addSample(m_view, m_session, values, *other);
    } else {
        askToAddSample(m_view, m_session, values);
    }
}

void SurfaceInteraction::turnWheel(const QWheelEvent &event)
{
    if (!m_press && m_view.hasPlane()) {
        zoom(event.position(), std::pow(zoomStep, event.angleDelta().y() / wheelNotch));
    }
}

void SurfaceInteraction::zoom(const QPointF &around, double factor)
{
    const PlaneMap &map = m_view.map();
    lookAt(map.range.zoomed(map.toValues(around), factor));
}

// Stays where it is rather than look at what no axis can show.
void SurfaceInteraction::lookAt(const PlaneRange &range)
{
    if (nn::canBeLookedAt({.from = range.left, .to = range.right})
        && nn::canBeLookedAt({.from = range.bottom, .to = range.top})) {
        m_view.lookAt(range);
    }
}

void SurfaceInteraction::openMenu(const QContextMenuEvent &event)
{
    if (!m_view.hasPlane()) {
        return;
    }
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
    const std::optional<nn::Index> row = isByKey ? m_view.selectedRow() : m_view.rowAt(event.pos());
    const Eigen::Vector2d at = isByKey ? placeOf(row) : m_view.map().toShortValues(event.pos());
    openSurfaceMenu(m_view, m_session, at, row);
}

void SurfaceInteraction::moveMark(std::optional<nn::Index> row, const Eigen::Vector2d &to)
{
    if (row) {
        report(m_view, m_session,
               edits::moveSample(m_session, *row, to.x(), to.y(), m_gesture.get()), to);
        return;
    }
    nn::Vector person = m_session.probe().person;
    person.head<2>() = to;
    report(m_view, m_session, edits::setPerson(m_session, person, m_gesture.get()), to);
}

void SurfaceInteraction::select(std::optional<nn::Index> row)
{
    m_session.setProbe({.row = row, .person = m_session.probe().person});
}

// The session's numbers, as a key may come again before its frame has.
Eigen::Vector2d SurfaceInteraction::placeOf(std::optional<nn::Index> row) const
{
    const nn::Matrix &values = m_session.origin().dataset.values;
    if (row && *row < values.cols()) {
        return values.col(*row).head<2>();
    }
    return m_session.probe().person.head<2>();
}

void SurfaceInteraction::updateCursor(const QPointF &pixel)
{
    const bool isMark = m_view.isPersonAt(pixel) || m_view.rowAt(pixel).has_value();
    const bool isPlane = m_view.map().pixels.contains(pixel);
    m_view.setCursor(isMark && isPlane ? Qt::OpenHandCursor
                     : isPlane         ? Qt::CrossCursor
                                       : Qt::ArrowCursor);
}

} // namespace glassnet
