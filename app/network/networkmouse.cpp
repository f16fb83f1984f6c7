// SPDX-License-Identifier: GPL-3.0-or-later
// How a network view answers to the mouse.
#include "app/network/networkediting.h"
#include "app/network/networkheader.h"
#include "app/network/networkmenu.h"
#include "app/network/networktext.h"
#include "app/network/networkview.h"
#include "app/network/valueeditor.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace glassnet {

namespace {

constexpr double stepsToDouble = 4.0; // of the wheel

bool isUnit(const Element &element)
{
    return std::holds_alternative<InputRef>(element)
           || std::holds_alternative<nn::NeuronRef>(element);
}

bool isNothing(const Element &element)
{
    return std::holds_alternative<std::monostate>(element);
}

} // namespace

Element NetworkView::elementAt(const QPointF &point) const
{
    const NetworkLayout &layout = m_scene.layout;
    if (m_scene.values.isEmpty() || layout.columns().empty()) {
        return {};
    }
    if (const auto weight = m_scene.labels.labelAt(point)) {
        return *weight;
    }
    if (const auto bias = layout.biasAt(point); bias && values().network().has(*bias)) {
        return *bias;
    }
    if (const auto neuron = layout.neuronAt(point)) {
        return *neuron;
    }
    const auto picture = layout.inputAt(point);
    if (const auto input = picture ? picture : layout.inputValueAt(point)) {
        return InputRef{*input};
    }
    const auto weight = layout.weightAt(point);
    return weight ? Element(*weight) : Element();
}

// Whether a press there is on a number that can be changed.
bool NetworkView::isValueAt(const Element &element, const QPoint &point) const
{
    if (!values().value(element)) {
        return false;
    }
    const bool isInput = std::holds_alternative<InputRef>(element);
    const bool hasText = isInput && m_scene.layout.columns()[0].text != ColumnText::None;
    return !hasText || m_scene.layout.inputValueAt(point).has_value();
}

void NetworkView::hover(const Element &element, const QPoint &point)
{
    const bool isValue = isValueAt(element, point);
    setCursor(isValue           ? Qt::SizeVerCursor
              : isUnit(element) ? Qt::PointingHandCursor
                                : Qt::ArrowCursor);
    if (m_scene.hovered != element) {
        m_scene.hovered = element;
        update();
    }
}

void NetworkView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const Element element = elementAt(event->position());
    if (event->button() == Qt::MiddleButton) {
        m_press = Press{.at = at, .isPanning = true, .hasMoved = true};
    } else if (event->button() == Qt::LeftButton) {
        m_press = Press{.at = at,
                        .element = element,
                        .isOnValue = isValueAt(element, at),
                        .isPanning = isNothing(element)};
    } else {
        QWidget::mousePressEvent(event);
    }
}

void NetworkView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!m_press) {
        hover(elementAt(event->position()), at);
        return;
    }
    const QPoint way = at - m_press->at;
    if (!m_press->hasMoved && way.manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    if (m_press->isPanning) {
        m_press->hasMoved = true;
        m_press->at = at;
        moveBy(way);
        return;
    }
    if (m_press->isOnValue && !m_press->hasMoved) {
        m_press->hasMoved = true;
        select(m_press->element);
        m_editing->beginDrag(values(), m_press->element, m_press->at.y());
    }
    m_editing->dragTo(at.y(), event->modifiers());
}

void NetworkView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_press || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) {
        return;
    }
    const Press press = *m_press;
    m_press.reset();
    m_editing->finish();
    if (press.hasMoved || event->button() == Qt::MiddleButton) {
        hover(elementAt(event->position()), event->position().toPoint());
    } else if (press.isOnValue || std::holds_alternative<nn::NeuronRef>(press.element)) {
        activate(press.element);
    } else {
        select(press.element);
    }
}

void NetworkView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isNothing(elementAt(event->position()))) {
        fit();
    } else {
        mousePressEvent(event);
    }
}

void NetworkView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    zoomAround(event->position(), std::exp2(event->angleDelta().y()
                                            / (stepsToDouble * QWheelEvent::DefaultDeltasPerStep)));
    event->accept();
}

void NetworkView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const Element element = isByKey ? m_scene.selected : elementAt(event->pos());
    const QPoint at = isByKey && !isNothing(element)
                          ? mapToGlobal(rectOf(element).center().toPoint())
                          : event->globalPos();
    if (!isNothing(element)) {
        select(element);
    }
    makeNetworkMenu(m_session, *this, element)->popup(at);
}

void NetworkView::showTip(const QPoint &point, const QPoint &global)
{
    const Element element = elementAt(point);
    if (isNothing(element) || m_editing->editor() != nullptr) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(global, networktext::toolTip(values(), element), this,
                       rectOf(element).toAlignedRect());
}

void NetworkView::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showHeader();
}

void NetworkView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    hover({}, {});
    showHeader();
}

// The controls of the layers would be in the way of a drawing that is only read: with one hidden
// layer they are there while somebody points at the view or works in it.
void NetworkView::showHeader()
{
    const bool isInside
        = hasFocus() || underMouse() || m_header->holds(QApplication::focusWidget());
    m_header->setVisible(m_scene.layout.shape().size() > 3 || isInside);
}

} // namespace glassnet
