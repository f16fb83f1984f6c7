// SPDX-License-Identifier: GPL-3.0-or-later
// How a network view answers to the keyboard.
#include "app/network/networkediting.h"
#include "app/network/networktext.h"
#include "app/network/networkview.h"
#include "app/network/valueeditor.h"
#include "app/text/numbers.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QNativeGestureEvent>

namespace glassnet {

namespace {

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool isSign(int key)
{
    return key == Qt::Key_Plus || key == Qt::Key_Minus;
}

// Typing a number over a selected value begins to edit it.
bool beginsNumber(const QString &text)
{
    return text.size() == 1 && QStringLiteral("0123456789.,(").contains(text);
}

QString keyText(QKeyCombination key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

std::vector<std::pair<QString, QString>> NetworkView::keys()
{
    const QString control = keyText(Qt::CTRL | Qt::Key_Up).chopped(keyText(Qt::Key_Up).size());
    return {
        {tr("Tab, Shift+Tab"), tr("Next or previous input, neuron, weight, bias")},
        {tr("Arrow keys"), tr("The nearest one in that direction")},
        {tr("Enter, F2 or a digit"), tr("Change the selected value; show a neuron on the surface")},
        {QStringLiteral("+, −, %1↑, %1↓").arg(control), tr("Change the selected value by a step")},
        {QStringLiteral("%1Shift+↑, ↓").arg(control), tr("… by a fine step")},
        {keyText(Qt::Key_Delete), tr("Set to zero")},
        {keyText(Qt::Key_F), tr("Freeze or unfreeze")},
        {tr("Menu, Shift+F10"), tr("What else can be done with it")},
        {keyText(Qt::Key_Escape),
         tr("Leave a field or a drag without a change; deselect, for Tab to go on")},
        {tr("Up, Down in an editor"), tr("Step; finely with Shift, coarsely with Ctrl")},
        {tr("Drag a value"), tr("Change it; finely with Shift, coarsely with Ctrl")},
        {tr("Ctrl+wheel or pinch, drag, double click"), tr("Zoom, move and fit the drawing")},
    };
}

bool NetworkView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) { // two fingers on a touch pad
            zoomAround(gesture->position(), 1.0 + gesture->value());
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // before an action of the window that has the same key
        return true;
    }
    return QWidget::event(event);
}

bool NetworkView::isOwnKey(const QKeyEvent &event) const
{
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const int key = event.key();
    if (others == Qt::ControlModifier) {
        return key == Qt::Key_Up || key == Qt::Key_Down;
    }
    if (others != Qt::NoModifier || std::holds_alternative<std::monostate>(m_scene.selected)) {
        return false;
    }
    return isArrow(key) || isSign(key) || key == Qt::Key_F || key == Qt::Key_F2
           || key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter
           || key == Qt::Key_Escape || beginsNumber(event.text());
}

// Steps of a value. The presses of a key that is held down are one step on the undo stack.
bool NetworkView::changeByKey(const QKeyEvent &event)
{
    const bool hasControl = event.modifiers().testFlag(Qt::ControlModifier);
    const int key = event.key();
    const bool isUp = key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Up;
    const bool isChange = hasControl ? key == Qt::Key_Up || key == Qt::Key_Down : isSign(key);
    if (!isChange || m_editing->isDragging()) {
        return false;
    }
    // Shift may be what makes a + of the key; with Ctrl it means a fine step.
    const bool isFine = hasControl && event.modifiers().testFlag(Qt::ShiftModifier);
    m_editing->nudge(values(), m_scene.selected, (isUp ? 1.0 : -1.0) * (isFine ? 0.1 : 1.0));
    return true;
}

void NetworkView::keyPressEvent(QKeyEvent *event)
{
    if (!hasFocus()) { // a button or field on it has no use for the key
        QWidget::keyPressEvent(event);
        return;
    }
    const Element selected = m_scene.selected;
    const bool isNothing = std::holds_alternative<std::monostate>(selected);
    if (event->key() == Qt::Key_Escape) {
        const bool isBusy = m_editing->isDragging() || m_editing->isNudging();
        m_editing->giveUp();
        if (!isBusy) {
            select({});
        }
        event->setAccepted(isBusy || !isNothing);
        return;
    }
    if (isNothing || changeByKey(*event)) {
        event->setAccepted(!isNothing);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        m_clipboard.copy->trigger();
    } else if (event->matches(QKeySequence::Paste)) {
        m_clipboard.paste->trigger();
    } else if (!isOwnKey(*event)) {
        QWidget::keyPressEvent(event);
    } else if (isArrow(event->key())) {
        const auto next = neighbourOf(selected, static_cast<Qt::Key>(event->key()), m_elements,
                                      m_scene.layout, m_scene.labels);
        select(next.value_or(selected));
    } else if (event->key() == Qt::Key_F) {
        toggleFrozen(selected);
    } else if (event->key() == Qt::Key_Delete) {
        setToZero(selected);
    } else if (beginsNumber(event->text())) {
        edit(selected);
        if (m_editing->editor() != nullptr) {
            m_editing->editor()->type(event->text());
        }
    } else {
        activate(selected);
    }
}

void NetworkView::copy(const Element &element) const
{
    auto value = values().shownValue(element);
    if (const auto at = parameterOf(element); at && m_session.run().network().has(*at)) {
        value = m_session.run().network().value(*at); // which the frame may not show yet
    }
    if (value) {
        QGuiApplication::clipboard()->setText(fullNumber(*value));
    }
}

void NetworkView::paste(const Element &element)
{
    edit(element);
    if (ValueEditor *editor = m_editing->editor()) {
        editor->type(QGuiApplication::clipboard()->text().trimmed());
        editor->take(); // or says below the field why not
    }
}

void NetworkView::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat() && m_editing->isNudging()) {
        m_editing->finish();
    }
    QWidget::keyReleaseEvent(event);
}

bool NetworkView::selectNext(bool isForward)
{
    const nn::Index count = values().isEmpty() ? 0 : m_elements.count();
    const auto index = m_elements.indexOf(m_scene.selected);
    const nn::Index next = !index      ? (isForward ? 0 : count - 1)
                           : isForward ? *index + 1
                                       : *index - 1;
    if (next < 0 || next >= count) {
        return false;
    }
    select(m_elements.at(next));
    return true;
}

bool NetworkView::focusNextPrevChild(bool next)
{
    if (m_editing->editor() != nullptr) {
        if (!m_editing->takeEditor()) {
            return true; // it says why it stays
        }
        return selectNext(next) || QWidget::focusNextPrevChild(next);
    }
    // With nothing selected, after Escape, it goes on behind the view: a large network has
    // hundreds of elements.
    const bool hasSelection = !std::holds_alternative<std::monostate>(m_scene.selected);
    return (hasFocus() && hasSelection && selectNext(next)) || QWidget::focusNextPrevChild(next);
}

void NetworkView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool isTab = event->reason() == Qt::TabFocusReason;
    if (isTab || event->reason() == Qt::BacktabFocusReason) {
        const nn::Index count = values().isEmpty() ? 0 : m_elements.count();
        if (count > 0) {
            select(m_elements.at(isTab ? 0 : count - 1));
        }
    }
    showHeader();
    followSelection();
}

void NetworkView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_editing->finish();
    showHeader();
    update();
}

} // namespace glassnet
