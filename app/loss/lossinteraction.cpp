// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossinteraction.h"

#include "app/loss/losstext.h"
#include "app/loss/lossview.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr double wideEpoch = 8.0; // pixels, from which on the cursor stops between epochs

} // namespace

LossInteraction::LossInteraction(LossView &view)
    : PlotInteraction(
        view,
        {Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End},
        0)
    , m_view(view)
{
}

std::vector<std::pair<QString, QString>> LossInteraction::keys()
{
    return {
        {tr("Left, Right"), tr("Travel by an epoch; by ten with Shift")},
        {tr("Page Down, Page Up"), tr("Travel farther back or on")},
        {tr("Home, End"), tr("To the beginning, to the newest moment")},
        zoomKeys(),
        {tr("Drag, click on a faint line"), tr("Travel in time; return to what was left")},
        {tr("Wheel, drag with Shift, double click"), tr("Zoom, move and fit the chart")},
    };
}

PlotInteraction::Act LossInteraction::begin(const QMouseEvent &event)
{
    const QPointF at = event.position();
    const bool isLeft = event.button() == Qt::LeftButton;
    const bool isMiddle = event.button() == Qt::MiddleButton;
    if ((!isLeft && !isMiddle) || !m_view.map().area.contains(at)) {
        return Act::None;
    }
    m_before = m_view.now();
    if (isMiddle || event.modifiers().testFlag(Qt::ShiftModifier)) {
        return Act::Pan;
    }
    m_returns = m_view.branchLineAt(at) != nullptr;
    drag(at);
    return Act::Own;
}

void LossInteraction::drag(const QPointF &pixel)
{
    if (!m_returns) {
        travelToPixel(pixel.x());
    }
}

void LossInteraction::end(const QPointF &pixel, bool)
{
    if (const LossBranchLine *line = m_returns ? m_view.branchLineAt(pixel) : nullptr) {
        m_view.returnTo(*line);
    }
}

void LossInteraction::doubleClick(const QMouseEvent &)
{
    if (m_before && m_view.hasContent() && m_view.branches().holds(*m_before)) {
        m_view.travelTo(*m_before);
    }
    m_view.fit();
}

// Along the epochs; with Ctrl, or over the numbers of the loss, along the losses.
Qt::Orientations LossInteraction::wheelAxes(const QWheelEvent &event) const
{
    const bool isUp = event.modifiers().testFlag(Qt::ControlModifier)
                      || event.position().x() < m_view.map().area.left();
    return isUp ? Qt::Vertical : Qt::Horizontal;
}

void LossInteraction::zoomByKey(double factor)
{
    const PlotMap &map = m_view.map();
    zoom({map.xOf(m_view.nowEpoch()), map.area.center().y()}, factor, Qt::Horizontal);
}

void LossInteraction::travelToPixel(double x)
{
    const PlotMap &map = m_view.map();
    const double inside = std::clamp(x, map.area.left(), map.area.right());
    const double epoch = map.toValues({inside, map.area.top()}).x();
    const double pixelsAnEpoch = map.area.width() / map.range.width();
    travelToEpoch(pixelsAnEpoch < wideEpoch ? std::round(epoch) : epoch);
}

void LossInteraction::travelToEpoch(double epoch)
{
    const LossBranches &branches = m_view.branches();
    m_view.travelTo(
        branches.momentAt(std::clamp(epoch, branches.firstEpoch(), branches.lastEpoch())));
}

void LossInteraction::pressKey(const QKeyEvent &event)
{
    constexpr double rounding = 1e-6;
    const double now = m_view.nowEpoch();
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 10.0 : 1.0;
    const double page = std::max(1.0, std::round(m_view.map().range.width() / 10.0));
    switch (event.key()) {
    case Qt::Key_Left: travelToEpoch(std::ceil(now - rounding) - step); break;
    case Qt::Key_Right: travelToEpoch(std::floor(now + rounding) + step); break;
    case Qt::Key_PageUp: travelToEpoch(std::round(now) + page); break;
    case Qt::Key_PageDown: travelToEpoch(std::round(now) - page); break;
    case Qt::Key_Home: travelToEpoch(m_view.branches().firstEpoch()); break;
    default: travelToEpoch(m_view.branches().lastEpoch()); break; // End
    }
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

Qt::CursorShape LossInteraction::cursorAt(const QPointF &pixel) const
{
    const bool isInside = m_view.hasContent() && m_view.map().area.contains(pixel);
    return !isInside                    ? Qt::ArrowCursor
           : m_view.branchLineAt(pixel) ? Qt::PointingHandCursor
                                        : Qt::SplitHCursor;
}

} // namespace glassnet
