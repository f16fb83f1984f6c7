// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/clipboardowner.h"
#include "app/network/networkediting.h"

#include <QObject>
#include <QPoint>

#include <optional>

class QContextMenuEvent;
class QHelpEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace glassnet {

class NetworkView;

// What a person does in the network view with mouse, menu, clipboard or screen reader; the keyboard
// is in networkkeys.
class NetworkInteraction : public QObject
{
    Q_OBJECT

public:
    NetworkInteraction(NetworkView &view, Session &session);

    // Changes values: by the field over one, a drag, a step, or at once.
    [[nodiscard]] NetworkEditing &editing() { return m_editing; }

    // What a click does: selects; shows a neuron on the surface, opens the editor on a value.
    void activate(const Element &element);
    void select(const Element &element);
    void edit(const Element &element);
    void editAsSeen(nn::Index input); // an input as the network sees it
    void copy(const Element &element) const; // its value, with all digits
    void paste(const Element &element); // a number or a formula, as if it had been typed

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

    void followClipboard();

    NetworkView &m_view;
    Session &m_session;
    NetworkEditing m_editing;
    ClipboardActions m_clipboard; // nothing can be cut out of a network
    bool m_hasTextToPaste = false; // asking may wait for another program: not in every frame
    std::optional<Press> m_press;
};

} // namespace glassnet
