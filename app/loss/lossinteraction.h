// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotinteraction.h"
#include "core/training/timeline.h"

#include <utility>
#include <vector>

namespace glassnet {

class LossView;

// What is the loss chart's own: to travel in time, and to return to another line. A press travels
// at once, so that every move of the mouse is a drag.
class LossInteraction : public PlotInteraction
{
    Q_OBJECT

public:
    explicit LossInteraction(LossView &view);

    // Keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> keys();

protected:
    [[nodiscard]] Act begin(const QMouseEvent &event) override;
    void drag(const QPointF &pixel) override;
    void end(const QPointF &pixel, bool isClick) override;
    void doubleClick(const QMouseEvent &event) override;
    void openMenu(const QContextMenuEvent &event) override;
    void pressKey(const QKeyEvent &event) override;
    [[nodiscard]] Qt::Orientations wheelAxes(const QWheelEvent &event) const override;
    void zoomByKey(double factor) override;
    [[nodiscard]] Qt::CursorShape cursorAt(const QPointF &pixel) const override;

private:
    void travelToPixel(double x);
    void travelToEpoch(double epoch);

    LossView &m_view;
    bool m_returns = false; // the press was on another line
    std::optional<nn::Moment> m_before; // the last press; a double click is no replay
};

} // namespace glassnet
