// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/loss/lossrange.h"

#include <QObject>
#include <QPointF>

#include <optional>
#include <utility>
#include <vector>

class QContextMenuEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace glassnet {

class LossView;

// What a person does on the loss chart with mouse and keyboard: travel in time, return to another
// line, look closer.
class LossInteraction : public QObject
{
    Q_OBJECT

public:
    explicit LossInteraction(LossView &view);

    // Keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> keys();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Act { Travel, Pan, Return };
    struct Press
    {
        QPointF at;
        LossMap map; // as it was
        Act act = Act::Travel;
    };

    void press(const QMouseEvent &event);
    void move(const QPointF &pixel);
    void release(const QPointF &pixel);
    void doubleClick(const QMouseEvent &event);
    void turnWheel(const QWheelEvent &event);
    void openMenu(const QContextMenuEvent &event);
    bool pressKey(const QKeyEvent &event);

    void travelToPixel(double x);
    void travelToEpoch(double epoch);
    void zoom(const QPointF &around, double across, double up);
    void updateCursor(const QPointF &pixel);

    LossView &m_view;
    std::optional<Press> m_press;
    std::optional<nn::Moment> m_before; // the last press; a double click is no replay
};

} // namespace glassnet
