// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkinteraction.h"

#include "app/network/networkhealth.h"
#include "app/network/networkmenu.h"
#include "app/network/networktext.h"
#include "app/network/networkview.h"
#include "app/text/numbers.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace glassnet {

namespace {

constexpr double stepsToDouble = 4.0; // of the wheel, to zoom by two

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
    if (input != nullptr && m_view.values().isAsSeen()) {
        editAsSeen(input->input);
        return;
    }
    if (input != nullptr && !layout.valueRect(0, input->input).isEmpty()) {
        const QRectF second = layout.secondRect(0, input->input);
        rect = second.isEmpty() ? layout.valueRect(0, input->input) : second;
    }
    m_editing.openEditor(m_view.values(), element, rect.toRect());
    m_view.update();
}

void NetworkInteraction::editAsSeen(nn::Index input)
{
    const Element element = InputRef{input};
    if (!m_view.elements().indexOf(element)) {
        return;
    }
    select(element);
    const QRectF number = m_view.networkLayout().valueRect(0, input);
    const QRectF rect = number.isEmpty() ? m_view.rectOf(element) : number;
    m_editing.openSeenEditor(m_view.values(), input, rect.toRect());
    m_view.update();
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
    m_session.pointAt(element);
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
    QString words = networktext::toolTip(m_view.values(), element);
    if (const QString health = healthSentence(m_view.pictures(), element); !health.isEmpty()) {
        words += QLatin1Char('\n') + health;
    }
    QToolTip::showText(event.globalPos(), words, &m_view, m_view.rectOf(element).toAlignedRect());
}

} // namespace glassnet
