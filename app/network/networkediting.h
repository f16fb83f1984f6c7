// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/gesture.h"
#include "app/network/networkvalues.h"
#include "app/network/valueeditor.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace glassnet {

// Changes the values of a network's elements by a field that opens over them, by dragging and by
// keys. Whatever is tried from beginning to end of one of these is one step on the undo stack;
// given up, it is none.
class NetworkEditing : public QObject
{
    Q_OBJECT

public:
    NetworkEditing(Session &session, QWidget &view);
    ~NetworkEditing() override;

    // The field over a value; opens none where there is no value to change.
    void openEditor(const NetworkValues &values, const Element &element, const QRect &rect);
    // For an input as the network sees it, whoever is shown: what is typed is given to it as it is.
    void openSeenEditor(const NetworkValues &values, nn::Index input, const QRect &rect);
    [[nodiscard]] ValueEditor *editor() const { return m_editor; }
    bool takeEditor(); // false if the field refuses what is typed
    void leaveEditor();
    void takeOrLeaveEditor(); // takes what is typed if that can be, and closes it

    // Upwards is more; `from` and `to` in pixels.
    void beginDrag(const NetworkValues &values, const Element &element, int from);
    void dragTo(int to, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool isDragging() const { return m_isDragging; }

    // One press of a key, or several while it is held down.
    void nudge(const NetworkValues &values, const Element &element, double steps);
    [[nodiscard]] bool isNudging() const { return m_isNudging; }

    void finish(); // what was dragged or nudged stays
    void giveUp(); // or is taken back

    void setValue(const NetworkValues &values, const Element &element, double value);
    void setToZero(const Element &element);
    void toggleFrozen(const Element &element);

signals:
    void editorClosed();

private:
    bool set(const Element &element, double value);
    void begin(const NetworkValues &values, const Element &element);
    void beginSeen(nn::Index input);
    void showEditor(const QRect &rect);
    [[nodiscard]] bool isUnchanged() const;
    [[nodiscard]] double currentValue(const Element &element) const;
    void endGesture();
    void takeBack();
    void closeEditor();

    Session &m_session;
    QWidget &m_view;
    QPointer<ValueEditor> m_editor;
    std::optional<Gesture> m_gesture;
    Element m_element;
    std::optional<nn::Index> m_column; // of an input in its unit
    std::optional<nn::Index> m_seen; // an input as the network sees it
    bool m_wasSeen = false; // before the gesture
    double m_value = 0.0;
    double m_step = 0.1;
    double m_first = 0.0; // before the gesture
    int m_from = 0; // pixels
    int m_last = 0;
    bool m_isDragging = false;
    bool m_isNudging = false;
};

} // namespace glassnet
