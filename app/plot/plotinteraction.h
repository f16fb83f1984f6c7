// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plot/plotmap.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>
#include <utility>

class QContextMenuEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace glassnet {

class PlotView;

// What a person does on a plot with mouse and keyboard. Shared is what all plots do: the wheel and
// the keys +, − and 0 zoom and fit, a drag moves the plot where it begins on nothing of its own,
// and only while there is something to look at. An interaction of one kind says what a press
// begins, and does the rest.
class PlotInteraction : public QObject
{
    Q_OBJECT

protected:
    enum class Act { None, Pan, Own };

    // Its own keys and the shared ones are meant for the view while that has the focus, even where
    // the window has shortcuts for them. A press that moves less than the distance is a click.
    PlotInteraction(PlotView &view, const QList<int> &ownKeys, int dragDistance);

    [[nodiscard]] virtual Act begin(const QMouseEvent &event) = 0;
    virtual void beginDrag() { }
    virtual void drag(const QPointF &pixel) = 0;
    virtual void end(const QPointF &pixel, bool isClick) = 0;
    virtual void doubleClick(const QMouseEvent &event) = 0;
    virtual void openMenu(const QContextMenuEvent &event) = 0;
    virtual void pressKey(const QKeyEvent &event) = 0;
    virtual void releaseKey() { } // or the focus went elsewhere
    [[nodiscard]] virtual Qt::Orientations wheelAxes(const QWheelEvent &event) const = 0;
    virtual void zoomByKey(double factor) = 0;
    [[nodiscard]] virtual Qt::CursorShape cursorAt(const QPointF &pixel) const = 0;

    // The shared keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::pair<QString, QString> zoomKeys();

    // Keeps what is under the pixel where it is; a factor above 1 comes closer.
    void zoom(const QPointF &around, double factor, Qt::Orientations axes);
    // Forgets the press; whether there was one.
    bool cancelPress();
    [[nodiscard]] bool isPressed() const { return m_press.has_value(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Press
    {
        QPointF at;
        PlotMap map; // as it was
        Act act = Act::None;
        bool isDrag = false;
    };

    [[nodiscard]] bool isMine(const QKeyEvent &event) const;
    void press(const QMouseEvent &event);
    void becomeDrag(const QPointF &pixel); // if that is far enough
    void move(const QPointF &pixel);
    void release(const QPointF &pixel);
    void turnWheel(const QWheelEvent &event);
    bool handleKey(const QKeyEvent &event);

    PlotView &m_view;
    QList<int> m_keys;
    int m_dragDistance;
    std::optional<Press> m_press;
};

} // namespace glassnet
