// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/clipboardowner.h"
#include "app/network/networkediting.h"

#include <QObject>
#include <QPoint>

#include <optional>
#include <utility>
#include <vector>

class QContextMenuEvent;
class QHelpEvent;
class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace glassnet {

class NetworkView;

// What a person does in the network view with mouse, keyboard, menu or screen reader.
class NetworkInteraction : public QObject
{
    Q_OBJECT

public:
    NetworkInteraction(NetworkView &view, Session &session);

    // Keys and what they do, for a sheet of shortcuts.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> keys();

    // What a click does: selects; shows a neuron on the surface, opens the editor on a value.
    void activate(const Element &element);
    void select(const Element &element);
    void edit(const Element &element);
    void setValue(const Element &element, double value);
    void setToZero(const Element &element);
    void toggleFrozen(const Element &element);
    void copy(const Element &element) const; // its value, with all digits
    void paste(const Element &element); // a number or a formula, as if it had been typed

    // What Tab does. False where the view has no element to go on to.
    bool selectNext(bool isForward);
    void settleEditor(); // before its value is elsewhere: takes what is typed, or leaves it
    void reset(); // the network has another shape: whatever was under way is over

    [[nodiscard]] ClipboardActions clipboardActions() const { return m_clipboard; }
    void updateActions(); // for the selected element

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // Where the left or middle button went down, and what has become of it since.
    struct Press
    {
        QPoint at;
        Element element = {};
        bool isOnValue = false;
        bool isPanning = false;
        bool hasMoved = false;
    };

    bool press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    bool doubleClick(const QMouseEvent &event);
    bool turnWheel(const QWheelEvent &event);
    bool pinch(const QNativeGestureEvent &event);
    void openMenu(const QContextMenuEvent &event);
    void showTip(const QHelpEvent &event);
    void hover(const Element &element, const QPoint &point);
    [[nodiscard]] bool isValueAt(const Element &element, const QPoint &point) const;

    [[nodiscard]] bool isMine(const QKeyEvent &event) const;
    bool handleKey(const QKeyEvent &event);
    void pressKey(const QKeyEvent &event);
    bool changeByKey(const QKeyEvent &event);
    bool cancel();
    void selectFirst(Qt::FocusReason reason);
    bool selectBeside(bool isForward); // in reading order; false at the end
    void followClipboard();

    NetworkView &m_view;
    Session &m_session;
    NetworkEditing m_editing;
    ClipboardActions m_clipboard; // nothing can be cut out of a network
    bool m_hasTextToPaste = false; // asking may wait for another program: not in every frame
    std::optional<Press> m_press;
};

} // namespace glassnet
