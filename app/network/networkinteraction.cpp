// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkinteraction.h"

#include "app/network/networkmenu.h"
#include "app/network/networktext.h"
#include "app/network/networkview.h"
#include "app/text/numbers.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace glassnet {

namespace {

constexpr double stepsToDouble = 4.0; // of the wheel, to zoom by two

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

NetworkInteraction::NetworkInteraction(NetworkView &view, Session &session)
    : m_view(view)
    , m_session(session)
    , m_editing(session, view)
{
    m_clipboard.copy = new QAction(this);
    m_clipboard.paste = new QAction(this);
    connect(m_clipboard.copy, &QAction::triggered, this, [this] { copy(m_view.selected()); });
    connect(m_clipboard.paste, &QAction::triggered, this, [this] { paste(m_view.selected()); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &NetworkInteraction::followClipboard);
    connect(&session, &Session::selectionChanged, this, &NetworkInteraction::followClipboard);
    connect(&m_editing, &NetworkEditing::editorClosed, &view, qOverload<>(&QWidget::update));
    followClipboard();
    view.installEventFilter(this);
}

std::vector<std::pair<QString, QString>> NetworkInteraction::keys()
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

bool NetworkInteraction::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick: return doubleClick(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove: move(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonRelease: release(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::Wheel: return turnWheel(*static_cast<QWheelEvent *>(event));
    case QEvent::NativeGesture: return pinch(*static_cast<QNativeGestureEvent *>(event));
    case QEvent::ContextMenu: openMenu(*static_cast<QContextMenuEvent *>(event)); return true;
    case QEvent::ToolTip: showTip(*static_cast<QHelpEvent *>(event)); return true;
    case QEvent::ShortcutOverride: // before an action of the window that has the same key
        event->setAccepted(isMine(*static_cast<QKeyEvent *>(event)));
        return event->isAccepted();
    case QEvent::KeyPress: return handleKey(*static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat() && m_editing.isNudging()) {
            m_editing.finish();
        }
        break;
    case QEvent::FocusIn: selectFirst(static_cast<QFocusEvent *>(event)->reason()); break;
    case QEvent::FocusOut: m_editing.finish(); break;
    case QEvent::Leave: hover({}, {}); break;
    default: break;
    }
    return false;
}

void NetworkInteraction::select(const Element &element)
{
    m_session.select(element);
}

void NetworkInteraction::activate(const Element &element)
{
    select(element);
    if (const auto *neuron = std::get_if<nn::NeuronRef>(&element)) {
        m_session.setShownNeuron(*neuron);
    } else {
        edit(element);
    }
}

void NetworkInteraction::edit(const Element &element)
{
    if (!m_view.elements().indexOf(element)) {
        return;
    }
    select(element);
    const NetworkLayout &layout = m_view.networkLayout();
    QRectF rect = m_view.rectOf(element);
    const auto *input = std::get_if<InputRef>(&element);
    if (input != nullptr && !layout.valueRect(0, input->input).isEmpty()) {
        const QRectF second = layout.secondRect(0, input->input);
        rect = second.isEmpty() ? layout.valueRect(0, input->input) : second;
    }
    m_editing.openEditor(m_view.values(), element, rect.toRect());
    m_view.update();
}

void NetworkInteraction::setValue(const Element &element, double value)
{
    m_editing.setValue(m_view.values(), element, value);
}

void NetworkInteraction::setToZero(const Element &element)
{
    m_editing.setToZero(element);
}

void NetworkInteraction::toggleFrozen(const Element &element)
{
    m_editing.toggleFrozen(element);
}

void NetworkInteraction::copy(const Element &element) const
{
    auto value = m_view.values().shownValue(element);
    if (const auto at = parameterOf(element); at && m_session.run().network().has(*at)) {
        value = m_session.run().network().value(*at); // which the frame may not show yet
    }
    if (value) {
        QGuiApplication::clipboard()->setText(fullNumber(*value));
    }
}

void NetworkInteraction::paste(const Element &element)
{
    edit(element);
    if (ValueEditor *editor = m_editing.editor()) {
        editor->type(QGuiApplication::clipboard()->text().trimmed());
        editor->take(); // or says below the field why not
    }
}

void NetworkInteraction::settleEditor()
{
    m_editing.settleEditor();
}

void NetworkInteraction::reset()
{
    m_editing.leaveEditor();
    m_editing.finish();
    m_press.reset();
}

void NetworkInteraction::followClipboard()
{
    m_hasTextToPaste = hasTextToPaste();
    updateActions();
}

void NetworkInteraction::updateActions()
{
    const NetworkValues &values = m_view.values();
    const Element &selected = m_view.selected();
    m_clipboard.copy->setEnabled(!values.isEmpty() && values.shownValue(selected));
    m_clipboard.paste->setEnabled(!values.isEmpty() && values.value(selected) && m_hasTextToPaste);
}

// Whether a press there is on a number that can be changed.
bool NetworkInteraction::isValueAt(const Element &element, const QPoint &point) const
{
    if (!m_view.values().value(element)) {
        return false;
    }
    const NetworkLayout &layout = m_view.networkLayout();
    const bool isInput = std::holds_alternative<InputRef>(element);
    const bool hasText = isInput && layout.columns()[0].text != ColumnText::None;
    return !hasText || layout.inputValueAt(point).has_value();
}

void NetworkInteraction::hover(const Element &element, const QPoint &point)
{
    m_view.setCursor(isValueAt(element, point) ? Qt::SizeVerCursor
                     : isUnit(element)         ? Qt::PointingHandCursor
                                               : Qt::ArrowCursor);
    m_view.setHovered(element);
}

bool NetworkInteraction::press(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    if (event.button() == Qt::MiddleButton) {
        m_press = Press{.at = at, .isPanning = true, .hasMoved = true};
        return true;
    }
    if (event.button() != Qt::LeftButton) {
        return false;
    }
    const Element element = m_view.elementAt(event.position());
    m_press = Press{.at = at,
                    .element = element,
                    .isOnValue = isValueAt(element, at),
                    .isPanning = isNothing(element)};
    return true;
}

void NetworkInteraction::move(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    if (!m_press) {
        hover(m_view.elementAt(event.position()), at);
        return;
    }
    const QPoint distance = at - m_press->at;
    if (!m_press->hasMoved && distance.manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    if (m_press->isPanning) {
        m_press->hasMoved = true;
        m_press->at = at;
        m_view.moveBy(distance);
        return;
    }
    if (m_press->isOnValue && !m_press->hasMoved) {
        m_press->hasMoved = true;
        select(m_press->element);
        m_editing.beginDrag(m_view.values(), m_press->element, m_press->at.y());
    }
    m_editing.dragTo(at.y(), event.modifiers());
}

void NetworkInteraction::release(const QMouseEvent &event)
{
    if (!m_press || (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)) {
        return;
    }
    const Press press = *m_press;
    m_press.reset();
    m_editing.finish();
    if (press.hasMoved || event.button() == Qt::MiddleButton) {
        hover(m_view.elementAt(event.position()), event.position().toPoint());
    } else if (press.isOnValue || std::holds_alternative<nn::NeuronRef>(press.element)) {
        activate(press.element);
    } else {
        select(press.element);
    }
}

bool NetworkInteraction::doubleClick(const QMouseEvent &event)
{
    if (isNothing(m_view.elementAt(event.position()))) {
        m_view.fit();
        return true;
    }
    return press(event);
}

bool NetworkInteraction::turnWheel(const QWheelEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier)) {
        return false;
    }
    constexpr double step = QWheelEvent::DefaultDeltasPerStep;
    m_view.zoomAround(event.position(), std::exp2(event.angleDelta().y() / step / stepsToDouble));
    return true;
}

// Two fingers on a touch pad.
bool NetworkInteraction::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture) {
        return false;
    }
    m_view.zoomAround(event.position(), 1.0 + event.value());
    return true;
}

void NetworkInteraction::openMenu(const QContextMenuEvent &event)
{
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
    const Element element = isByKey ? m_view.selected() : m_view.elementAt(event.pos());
    const QPoint at = isByKey && !isNothing(element)
                          ? m_view.mapToGlobal(m_view.rectOf(element).center().toPoint())
                          : event.globalPos();
    if (!isNothing(element)) {
        select(element);
    }
    makeNetworkMenu(m_session, m_view, element)->popup(at);
}

void NetworkInteraction::showTip(const QHelpEvent &event)
{
    const Element element = m_view.elementAt(event.pos());
    if (isNothing(element) || m_editing.editor() != nullptr) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(event.globalPos(), networktext::toolTip(m_view.values(), element), &m_view,
                       m_view.rectOf(element).toAlignedRect());
}

bool NetworkInteraction::isMine(const QKeyEvent &event) const
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

bool NetworkInteraction::handleKey(const QKeyEvent &event)
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
        m_clipboard.copy->trigger();
    } else if (event.matches(QKeySequence::Paste)) {
        m_clipboard.paste->trigger();
    } else if (isMine(event)) {
        pressKey(event);
    } else {
        return false;
    }
    return true;
}

void NetworkInteraction::pressKey(const QKeyEvent &event)
{
    const Element selected = m_view.selected();
    if (isArrow(event.key())) {
        const auto next = neighbourOf(selected, static_cast<Qt::Key>(event.key()),
                                      m_view.elements(), m_view.networkLayout(), m_view.labels());
        select(next.value_or(selected));
    } else if (event.key() == Qt::Key_F) {
        toggleFrozen(selected);
    } else if (event.key() == Qt::Key_Delete) {
        setToZero(selected);
    } else if (beginsNumber(event.text())) {
        edit(selected);
        if (m_editing.editor() != nullptr) {
            m_editing.editor()->type(event.text());
        }
    } else {
        activate(selected);
    }
}

// Steps of a value. The presses of a key that is held down are one step on the undo stack.
bool NetworkInteraction::changeByKey(const QKeyEvent &event)
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
bool NetworkInteraction::cancel()
{
    if (m_editing.isDragging() || m_editing.isNudging()) {
        m_editing.giveUp();
        return true;
    }
    const bool hasSelection = !isNothing(m_view.selected());
    select({});
    return hasSelection;
}

bool NetworkInteraction::selectNext(bool isForward)
{
    if (m_editing.editor() != nullptr) {
        return !m_editing.takeEditor() || selectBeside(isForward); // or it says why it stays
    }
    // With nothing selected, after Escape, it goes on behind the view: a large network has
    // hundreds of elements.
    return m_view.hasFocus() && !isNothing(m_view.selected()) && selectBeside(isForward);
}

bool NetworkInteraction::selectBeside(bool isForward)
{
    const nn::Index count = m_view.values().isEmpty() ? 0 : m_view.elements().count();
    const auto index = m_view.elements().indexOf(m_view.selected());
    const nn::Index next = !index      ? (isForward ? 0 : count - 1)
                           : isForward ? *index + 1
                                       : *index - 1;
    if (next < 0 || next >= count) {
        return false;
    }
    select(m_view.elements().at(next));
    return true;
}

// The first or the last element, whichever Tab comes to first.
void NetworkInteraction::selectFirst(Qt::FocusReason reason)
{
    const nn::Index count = m_view.values().isEmpty() ? 0 : m_view.elements().count();
    if (count > 0 && reason == Qt::TabFocusReason) {
        select(m_view.elements().at(0));
    } else if (count > 0 && reason == Qt::BacktabFocusReason) {
        select(m_view.elements().at(count - 1));
    }
}

} // namespace glassnet
