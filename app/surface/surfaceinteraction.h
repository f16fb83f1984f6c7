// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"
#include "app/plot/plotplane.h"

#include <QObject>
#include <QPointF>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QContextMenuEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace glassnet {

class Session;
class SurfaceView;

// What a person does on the decision surface with mouse and keyboard. A drag, and a key that is
// held down, are one step to undo.
class SurfaceInteraction : public QObject
{
    Q_OBJECT

public:
    SurfaceInteraction(SurfaceView &view, Session &session);
    ~SurfaceInteraction() override;

    // Keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> keys();

    [[nodiscard]] bool isBusy() const { return m_gesture != nullptr; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // What the button went down on.
    struct Press
    {
        QPointF at;
        QPointF offset; // from there to the middle of the mark
        PlaneRange range; // that was looked at
        std::optional<nn::Index> row;
        bool isPerson = false;
        bool isDrag = false;

        [[nodiscard]] bool isOnMark() const { return isPerson || row.has_value(); }
    };

    [[nodiscard]] static bool isOwnKey(const QKeyEvent &event);

    void press(const QMouseEvent &event);
    void move(const QPointF &pixel);
    void release();
    void doubleClick(const QMouseEvent &event);
    void turnWheel(const QWheelEvent &event);
    void openMenu(const QContextMenuEvent &event);
    bool pressKey(const QKeyEvent &event);
    bool moveByKey(const QKeyEvent &event);
    void beginGesture(std::optional<nn::Index> row);
    void endGesture();
    void endKey();
    void cancel();

    void select(std::optional<nn::Index> row);
    void drag(const QPointF &pixel);
    void moveMark(std::optional<nn::Index> row, const Eigen::Vector2d &to);
    void walk(nn::Index rows);
    void zoom(const QPointF &around, double factor);
    void lookAt(const PlaneRange &range);
    void removeSelected();
    void takeNearest();
    void updateCursor(const QPointF &pixel);
    [[nodiscard]] Eigen::Vector2d placeOf(std::optional<nn::Index> row) const;

    static constexpr double zoomStep = 0.8;

    SurfaceView &m_view;
    Session &m_session;
    std::optional<Press> m_press;
    std::unique_ptr<Gesture> m_gesture;
    std::optional<nn::Index> m_moved; // the row that the gesture moves; none: the person
    Eigen::Vector2d m_first; // where that was
};

} // namespace glassnet
