// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/dataedits.h"
#include "app/surface/surfaceinteraction.h"
#include "app/surface/surfacemenu.h"
#include "app/surface/surfaceview.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <limits>

namespace glassnet {

namespace {

constexpr std::array ownKeys{Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,     Qt::Key_Down,
                             Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Delete, Qt::Key_Insert,
                             Qt::Key_Return, Qt::Key_Enter,    Qt::Key_Escape, Qt::Key_0,
                             Qt::Key_Home,   Qt::Key_Plus,     Qt::Key_Equal,  Qt::Key_Minus};

} // namespace

std::vector<std::pair<QString, QString>> SurfaceInteraction::keys()
{
    return {
        {tr("Arrow keys"), tr("Move the selected sample or the person; finely with Shift")},
        {tr("Page Up, Page Down"), tr("Select the previous or the next sample")},
        {tr("Enter"), tr("Select the nearest sample")},
        {tr("Double click, Insert"), tr("Add a sample")},
        {tr("Delete"), tr("Remove the selected sample")},
        {tr("Escape"), tr("Take a drag back; select the person")},
        {tr("+, −, 0"), tr("Zoom, and show everything again")},
        {tr("Wheel, drag"), tr("Zoom and move the plane")},
    };
}

// Keys that the window has shortcuts for too are meant for the view while it has the focus.
bool SurfaceInteraction::isOwnKey(const QKeyEvent &event)
{
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return others == Qt::NoModifier && std::ranges::find(ownKeys, event.key()) != ownKeys.end();
}

bool SurfaceInteraction::pressKey(const QKeyEvent &event)
{
    if (!isOwnKey(event) || !m_view.hasPlane()) {
        return false;
    }
    if (moveByKey(event)) {
        return true;
    }
    const QPointF middle = m_view.map().pixels.center();
    switch (event.key()) {
    case Qt::Key_PageUp: walk(-1); break;
    case Qt::Key_PageDown: walk(1); break;
    case Qt::Key_Delete: removeSelected(); break;
    case Qt::Key_Insert: askToAddSample(m_view, m_session, placeOf(std::nullopt)); break;
    case Qt::Key_Escape: cancel(); break;
    case Qt::Key_0:
    case Qt::Key_Home: m_view.fit(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(middle, zoomStep); break;
    case Qt::Key_Minus: zoom(middle, 1.0 / zoomStep); break;
    default: takeNearest(); break; // Return and Enter
    }
    return true;
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
    const PlaneRange &range = m_view.map().range;
    const Eigen::Vector2d step(fine * keyStep(range.width()), fine * keyStep(range.height()));
    const Eigen::Vector2d from = placeOf(row);
    moveMark(row, {across == 0 ? from.x() : shortened(from.x() + across * step.x(), step.x()),
                   up == 0 ? from.y() : shortened(from.y() + up * step.y(), step.y())});
    return true;
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
        const Eigen::Vector2d at = placeOf(row);
        report(m_view, m_session, edits::removeRows(m_session, {*row}), at);
    }
}

// The sample nearest to the person, as it looks on the screen.
void SurfaceInteraction::takeNearest()
{
    const nn::Matrix &values = m_session.origin().dataset.values;
    const QPointF here = m_view.pixelOf(placeOf(m_view.selectedRow()));
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

} // namespace glassnet
