// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"
#include "app/plot/plotinteraction.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace glassnet {

class Session;
class SurfaceView;

// What is the decision surface's own: samples and the person are selected, moved, added and
// removed. A drag, and a key that is held down, are one step to undo.
class SurfaceInteraction : public PlotInteraction
{
    Q_OBJECT

public:
    SurfaceInteraction(SurfaceView &view, Session &session);
    ~SurfaceInteraction() override;

    // Keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> keys();

    [[nodiscard]] bool isBusy() const { return m_gesture != nullptr; }

protected:
    [[nodiscard]] Act begin(const QMouseEvent &event) override;
    void beginDrag() override;
    void drag(const QPointF &pixel) override;
    void end(const QPointF &pixel, bool isClick) override;
    void doubleClick(const QMouseEvent &event) override;
    void openMenu(const QContextMenuEvent &event) override;
    void pressKey(const QKeyEvent &event) override;
    void releaseKey() override;
    [[nodiscard]] Qt::Orientations wheelAxes(const QWheelEvent &event) const override;
    void zoomByKey(double factor) override;
    [[nodiscard]] Qt::CursorShape cursorAt(const QPointF &pixel) const override;

private:
    // The mark that the button went down on.
    struct Mark
    {
        std::optional<nn::Index> row; // none: the person
        QPointF offset; // of its middle from the pixel
    };

    bool moveByKey(const QKeyEvent &event);
    void beginGesture(std::optional<nn::Index> row);
    void endGesture();
    void cancel();
    void select(std::optional<nn::Index> row);
    void moveMark(std::optional<nn::Index> row, const Eigen::Vector2d &to);
    void walk(nn::Index rows);
    void removeSelected();
    void takeNearest();
    [[nodiscard]] Eigen::Vector2d positionOf(std::optional<nn::Index> row) const;

    SurfaceView &m_view;
    Session &m_session;
    Mark m_mark;
    std::unique_ptr<Gesture> m_gesture;
    std::optional<nn::Index> m_moved; // the row that the gesture moves; none: the person
    Eigen::Vector2d m_first; // where that was
};

} // namespace glassnet
