// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfaceinteraction.h"

#include "app/document/askededits.h"
#include "app/document/dataedits.h"
#include "app/surface/surfacemenu.h"
#include "app/surface/surfaceview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <limits>

namespace glassnet {

SurfaceInteraction::SurfaceInteraction(SurfaceView &view, Session &session)
    : PlotInteraction(view,
                      {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp,
                       Qt::Key_PageDown, Qt::Key_Home, Qt::Key_Delete, Qt::Key_Insert,
                       Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape},
                      QApplication::startDragDistance())
    , m_view(view)
    , m_session(session)
{
}

SurfaceInteraction::~SurfaceInteraction() = default;

std::vector<std::pair<QString, QString>> SurfaceInteraction::keys()
{
    return {
        {tr("Arrow keys"), tr("Move the selected sample or the person; finely with Shift")},
        {tr("Page Up, Page Down"), tr("Select the previous or the next sample")},
        {tr("Enter"), tr("Select the nearest sample")},
        {tr("Double click, Insert"), tr("Add a sample")},
        {tr("Delete"), tr("Remove the selected sample")},
        {tr("Escape"), tr("Take a drag back; select the person")},
        zoomKeys(),
        {tr("Wheel, drag"), tr("Zoom and move the plane")},
    };
}

PlotInteraction::Act SurfaceInteraction::begin(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton) {
        return Act::None;
    }
    endGesture();
    const QPointF at = event.position();
    const bool isPerson = m_view.isPersonAt(at);
    const std::optional<nn::Index> row = isPerson ? std::nullopt : m_view.rowAt(at);
    if (!isPerson && !row) {
        return Act::Pan;
    }
    m_mark = {.row = row, .offset = m_view.pixelOf(positionOf(row)) - at};
    return Act::Own;
}

void SurfaceInteraction::beginDrag()
{
    m_view.setCursor(Qt::ClosedHandCursor);
    beginGesture(m_mark.row);
    select(m_mark.row);
}

void SurfaceInteraction::drag(const QPointF &pixel)
{
    const PlotMap &map = m_view.map();
    const QPointF to = pixel + m_mark.offset;
    moveMark(m_mark.row,
             map.toShortValues({std::clamp(to.x(), map.area.left(), map.area.right()),
                                std::clamp(to.y(), map.area.top(), map.area.bottom())}));
}

void SurfaceInteraction::end(const QPointF &, bool isClick)
{
    endGesture();
    if (isClick) {
        select(m_mark.row);
        if (!m_mark.row) { // the person
            report(m_view, m_session, edits::takeInputsAway(m_session), positionOf({}));
        }
    }
}

void SurfaceInteraction::beginGesture(std::optional<nn::Index> row)
{
    m_gesture = std::make_unique<Gesture>(m_session);
    m_moved = row;
    m_first = positionOf(row);
}

// A mark that is again where it was has not been moved.
void SurfaceInteraction::endGesture()
{
    if (m_gesture && positionOf(m_moved) == m_first) {
        m_gesture->takeBack();
    }
    m_gesture.reset();
}

void SurfaceInteraction::releaseKey()
{
    if (!isPressed()) {
        endGesture();
    }
}

void SurfaceInteraction::cancel()
{
    if (!cancelPress()) {
        endGesture();
        select(std::nullopt);
        return;
    }
    if (m_gesture) {
        m_gesture->takeBack();
    }
    m_gesture.reset();
}

void SurfaceInteraction::doubleClick(const QMouseEvent &event)
{
    const QPointF at = event.position();
    if (!m_view.hasContent() || !m_view.map().area.contains(at) || m_view.isPersonAt(at)
        || m_view.rowAt(at)) {
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

Qt::Orientations SurfaceInteraction::wheelAxes(const QWheelEvent &) const
{
    return Qt::Horizontal | Qt::Vertical;
}

void SurfaceInteraction::zoomByKey(double factor)
{
    zoom(m_view.map().area.center(), factor, Qt::Horizontal | Qt::Vertical);
}

void SurfaceInteraction::openMenu(const QContextMenuEvent &event)
{
    if (!m_view.hasContent()) {
        return;
    }
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
    const std::optional<nn::Index> row = isByKey ? m_view.selectedRow() : m_view.rowAt(event.pos());
    const Eigen::Vector2d at = isByKey ? positionOf(row) : m_view.map().toShortValues(event.pos());
    openSurfaceMenu(m_view, m_session, at, row);
}

void SurfaceInteraction::pressKey(const QKeyEvent &event)
{
    if (moveByKey(event)) {
        return;
    }
    switch (event.key()) {
    case Qt::Key_PageUp: walk(-1); break;
    case Qt::Key_PageDown: walk(1); break;
    case Qt::Key_Home: m_view.fit(); break;
    case Qt::Key_Delete: removeSelected(); break;
    case Qt::Key_Insert: askToAddSample(m_view, m_session, positionOf(std::nullopt)); break;
    case Qt::Key_Escape: cancel(); break;
    default: takeNearest(); break; // Return and Enter
    }
}

bool SurfaceInteraction::moveByKey(const QKeyEvent &event)
{
    const int key = event.key();
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int up = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (across == 0 && up == 0) {
        return false;
    }
    const std::optional<nn::Index> row = m_view.selectedRow();
    if (!m_gesture || row != m_moved) {
        endGesture();
        beginGesture(row);
    }
    const double fine = event.modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 1.0;
    const PlotRange &range = m_view.map().range;
    const Eigen::Vector2d step(fine * keyStep(range.width()), fine * keyStep(range.height()));
    const Eigen::Vector2d from = positionOf(row);
    moveMark(row, {across == 0 ? from.x() : shortened(from.x() + across * step.x(), step.x()),
                   up == 0 ? from.y() : shortened(from.y() + up * step.y(), step.y())});
    return true;
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
    m_session.setProbe(m_session.probe().withRow(row));
}

// The session's numbers, as a key may come again before its frame has.
Eigen::Vector2d SurfaceInteraction::positionOf(std::optional<nn::Index> row) const
{
    const nn::Matrix &values = m_session.origin().dataset.values;
    if (row && *row < values.cols()) {
        return values.col(*row).head<2>();
    }
    return m_session.probe().person.head<2>();
}

// Before the first sample comes the person.
void SurfaceInteraction::walk(nn::Index rows)
{
    const nn::Index last = m_session.origin().dataset.sampleCount() - 1;
    const nn::Index to = std::min(m_view.selectedRow().value_or(-1) + rows, last);
    select(to < 0 ? std::nullopt : std::optional(to));
}

void SurfaceInteraction::removeSelected()
{
    if (const std::optional<nn::Index> row = m_view.selectedRow()) {
        const Eigen::Vector2d at = positionOf(row);
        report(m_view, m_session, edits::removeRows(m_session, {*row}), at);
    }
}

// The sample nearest to the person, as it looks on the screen.
void SurfaceInteraction::takeNearest()
{
    const nn::Matrix &values = m_session.origin().dataset.values;
    const QPointF here = m_view.pixelOf(positionOf(m_view.selectedRow()));
    double nearest = std::numeric_limits<double>::infinity();
    std::optional<nn::Index> found = m_view.selectedRow();
    for (nn::Index row = 0; !m_view.selectedRow() && row < values.cols(); ++row) {
        const QPointF way = m_view.pixelOf(values.col(row).head<2>()) - here;
        const double distance = QPointF::dotProduct(way, way);
        if (distance < nearest) {
            nearest = distance;
            found = row;
        }
    }
    select(found);
}

Qt::CursorShape SurfaceInteraction::cursorAt(const QPointF &pixel) const
{
    if (!m_view.map().area.contains(pixel)) {
        return Qt::ArrowCursor;
    }
    const bool isMark = m_view.isPersonAt(pixel) || m_view.rowAt(pixel).has_value();
    return isMark ? Qt::OpenHandCursor : Qt::CrossCursor;
}

} // namespace glassnet
