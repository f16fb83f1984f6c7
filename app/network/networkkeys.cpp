// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkkeys.h"

#include "app/network/networkediting.h"
#include "app/network/networkinteraction.h"
#include "app/network/networkview.h"

#include <QKeyEvent>
#include <QKeySequence>

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

NetworkKeys::NetworkKeys(NetworkView &view, NetworkInteraction &interaction)
    : m_view(view)
    , m_interaction(interaction)
    , m_editing(interaction.editing())
{
    view.installEventFilter(this);
}

std::vector<std::pair<QString, QString>> NetworkKeys::keys()
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

bool NetworkKeys::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // before an action of the window that has the same key
        event->setAccepted(isMine(*static_cast<QKeyEvent *>(event)));
        return event->isAccepted();
    case QEvent::KeyPress: return press(*static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease: release(*static_cast<QKeyEvent *>(event)); break;
    case QEvent::FocusIn: selectFirst(static_cast<QFocusEvent *>(event)->reason()); break;
    default: break;
    }
    return false;
}

bool NetworkKeys::isMine(const QKeyEvent &event) const
{
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const int key = event.key();
    if (others == Qt::ControlModifier) {
        return key == Qt::Key_Up || key == Qt::Key_Down;
    }
    if (others != Qt::NoModifier || isNothing(m_view.selected())) {
        return false;
    }
    return isArrow(key) || isSign(key) || key == Qt::Key_F || key == Qt::Key_F2
           || key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter
           || key == Qt::Key_Escape || beginsNumber(event.text());
}

bool NetworkKeys::press(const QKeyEvent &event)
{
    if (!m_view.hasFocus()) { // a button or field on it has no use for the key
        return false;
    }
    if (event.key() == Qt::Key_Escape) {
        return cancel();
    }
    if (isNothing(m_view.selected())) {
        return false;
    }
    if (changeByKey(event)) {
        return true;
    }
    if (event.matches(QKeySequence::Copy)) {
        m_interaction.clipboardActions().copy->trigger();
    } else if (event.matches(QKeySequence::Paste)) {
        m_interaction.clipboardActions().paste->trigger();
    } else if (isMine(event)) {
        act(event);
    } else {
        return false;
    }
    return true;
}

void NetworkKeys::release(const QKeyEvent &event)
{
    if (!event.isAutoRepeat() && m_editing.isNudging()) {
        m_editing.finish();
    }
}

void NetworkKeys::act(const QKeyEvent &event)
{
    const Element selected = m_view.selected();
    if (isArrow(event.key())) {
        const auto next = neighbourOf(selected, static_cast<Qt::Key>(event.key()),
                                      m_view.elements(), m_view.networkLayout(), m_view.labels());
        m_interaction.select(next.value_or(selected));
    } else if (event.key() == Qt::Key_F) {
        m_editing.toggleFrozen(selected);
    } else if (event.key() == Qt::Key_Delete) {
        m_editing.setToZero(selected);
    } else if (beginsNumber(event.text())) {
        m_interaction.edit(selected);
        if (m_editing.editor() != nullptr) {
            m_editing.editor()->type(event.text());
        }
    } else {
        m_interaction.activate(selected);
    }
}

// Steps of a value. The presses of a key that is held down are one step on the undo stack.
bool NetworkKeys::changeByKey(const QKeyEvent &event)
{
    const bool hasControl = event.modifiers().testFlag(Qt::ControlModifier);
    const int key = event.key();
    const bool isUp = key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Up;
    const bool isChange = hasControl ? key == Qt::Key_Up || key == Qt::Key_Down : isSign(key);
    if (!isChange || m_editing.isDragging()) {
        return false;
    }
    // Shift may be what makes a + of the key; with Ctrl it means a fine step.
    const bool isFine = hasControl && event.modifiers().testFlag(Qt::ShiftModifier);
    m_editing.nudge(m_view.values(), m_view.selected(), (isUp ? 1.0 : -1.0) * (isFine ? 0.1 : 1.0));
    return true;
}

// Takes a drag or a step back; with nothing under way, deselects. False if there was neither.
bool NetworkKeys::cancel()
{
    if (m_editing.isDragging() || m_editing.isNudging()) {
        m_editing.giveUp();
        return true;
    }
    const bool hasSelection = !isNothing(m_view.selected());
    m_interaction.select({});
    return hasSelection;
}

bool NetworkKeys::selectNext(bool isForward)
{
    if (m_editing.editor() != nullptr) {
        return !m_editing.takeEditor() || selectBeside(isForward); // or it says why it stays
    }
    // With nothing selected, after Escape, it goes on behind the view: a large network has
    // hundreds of elements.
    return m_view.hasFocus() && !isNothing(m_view.selected()) && selectBeside(isForward);
}

bool NetworkKeys::selectBeside(bool isForward)
{
    const auto next = m_view.elements().beside(m_view.selected(), isForward);
    if (next) {
        m_interaction.select(*next);
    }
    return next.has_value();
}

// The first or the last element, whichever Tab comes to first.
void NetworkKeys::selectFirst(Qt::FocusReason reason)
{
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason) {
        if (const auto first = m_view.elements().beside({}, reason == Qt::TabFocusReason)) {
            m_interaction.select(*first);
        }
    }
}

} // namespace glassnet
