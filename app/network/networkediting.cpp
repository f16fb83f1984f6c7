// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkediting.h"

#include "app/document/askededits.h"
#include "app/document/defaultrange.h"
#include "app/document/networkedits.h"
#include "app/look/refusal.h"
#include "app/text/coretext.h"
#include "app/text/increments.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr double pixelsPerStep = 8.0; // to one step
constexpr int inputSteps = 50; // over the default range of a column

} // namespace

NetworkEditing::NetworkEditing(Session &session, QWidget &view)
    : m_session(session)
    , m_view(view)
{
}

NetworkEditing::~NetworkEditing() = default;

void NetworkEditing::begin(const NetworkValues &values, const Element &element)
{
    const auto *input = std::get_if<InputRef>(&element);
    if (input != nullptr && values.isAsSeen()) {
        beginSeen(input->input);
        return;
    }
    m_element = element;
    m_seen.reset();
    m_column = input != nullptr ? values.columnOf(input->input) : std::nullopt;
    m_value = currentValue(element);
    m_step = defaultIncrement(m_value);
    if (m_column) {
        const nn::GridAxis range = defaultAxis(m_session.origin(), *m_column);
        const double width = range.to - range.from;
        m_step = width > 0.0 ? niceIncrement(width, inputSteps) : 0.1;
    }
    endGesture();
}

void NetworkEditing::beginSeen(nn::Index input)
{
    m_element = InputRef{input};
    m_seen = input;
    m_column.reset();
    m_value = currentValue(m_element);
    m_step = defaultIncrement(m_value);
    endGesture();
}

// What the session knows already, where the frame on the screen may be older: the next drag goes
// on from where the last one ended.
double NetworkEditing::currentValue(const Element &element) const
{
    const auto parameter = parameterOf(element);
    const nn::Network &network = m_session.run().network();
    if (parameter) {
        return network.has(*parameter) ? network.value(*parameter) : 0.0;
    }
    if (m_seen) {
        const nn::Vector inputs = m_session.shownInputs();
        return *m_seen < inputs.size() ? inputs(*m_seen) : 0.0;
    }
    const nn::Vector values = m_session.shownValues();
    return m_column && *m_column < values.size() ? values(*m_column) : 0.0;
}

// Training holds from the first change on: a value that is only looked at goes on changing.
bool NetworkEditing::set(const Element &element, double value)
{
    if (!m_gesture) {
        m_gesture.emplace(m_session);
        m_first = currentValue(element);
        m_wasSeen = m_session.probe().isAsSeen();
    }
    const auto parameter = parameterOf(element);
    const auto outcome = parameter  ? edits::setParameter(m_session, *parameter, value, &*m_gesture)
                         : m_seen   ? edits::giveInput(m_session, *m_seen, value, &*m_gesture)
                         : m_column ? edits::setInputValue(m_session, *m_column, value, &*m_gesture)
                                    : edits::Outcome(nn::Done{});
    if (outcome) {
        m_value = value;
    } else if (m_editor) {
        m_editor->refuse(sentenceOf(outcome.error()));
    } else {
        refuse(m_session, sentenceOf(outcome.error()), m_view);
    }
    return outcome.hasValue();
}

// A value that is again what it was has not been changed, unless it was one of the data and is now
// given as it is.
bool NetworkEditing::isUnchanged() const
{
    return currentValue(m_element) == m_first && (!m_seen || m_wasSeen);
}

void NetworkEditing::endGesture()
{
    if (m_gesture && isUnchanged()) {
        m_gesture->takeBack();
    }
    m_gesture.reset();
}

void NetworkEditing::takeBack()
{
    if (m_gesture) {
        m_gesture->takeBack();
    }
}

void NetworkEditing::openEditor(const NetworkValues &values, const Element &element,
                                const QRect &rect)
{
    finish();
    takeOrLeaveEditor();
    if (values.value(element)) {
        begin(values, element);
        showEditor(rect);
    }
}

void NetworkEditing::openSeenEditor(const NetworkValues &values, nn::Index input, const QRect &rect)
{
    finish();
    takeOrLeaveEditor();
    if (values.input(input)) {
        beginSeen(input);
        showEditor(rect);
    }
}

void NetworkEditing::showEditor(const QRect &rect)
{
    m_editor = new ValueEditor(m_value, m_step, &m_view);
    const int width = std::max(rect.width() + 16, 96);
    QRect field(0, 0, width, std::max(26, m_editor->sizeHint().height()));
    field.moveCenter(rect.center());
    const QRect room = m_view.rect().adjusted(2, 2, -2, -2);
    field.moveLeft(std::clamp(field.left(), 2, std::max(2, room.right() - field.width())));
    field.moveTop(std::clamp(field.top(), 2, std::max(2, room.bottom() - field.height())));
    m_editor->setGeometry(field);
    connect(m_editor, &ValueEditor::stepped, this, [this](double value) { set(m_element, value); });
    connect(m_editor, &ValueEditor::taken, this, [this](double value) {
        if (set(m_element, value)) {
            closeEditor();
        }
    });
    connect(m_editor, &ValueEditor::closed, this, &NetworkEditing::closeEditor);
    connect(m_editor, &ValueEditor::left, this, &NetworkEditing::leaveEditor);
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool NetworkEditing::takeEditor()
{
    return !m_editor || m_editor->take();
}

void NetworkEditing::leaveEditor()
{
    if (m_editor) {
        takeBack();
        closeEditor();
    }
}

void NetworkEditing::takeOrLeaveEditor()
{
    if (!takeEditor()) {
        leaveEditor();
    }
}

void NetworkEditing::closeEditor()
{
    if (!m_editor) {
        return;
    }
    ValueEditor *closing = m_editor;
    m_editor = nullptr;
    endGesture();
    const bool hadFocus = closing->hasFocus();
    closing->hide();
    closing->deleteLater();
    if (hadFocus) {
        m_view.setFocus(Qt::OtherFocusReason);
    }
    emit editorClosed();
}

void NetworkEditing::beginDrag(const NetworkValues &values, const Element &element, int from)
{
    begin(values, element);
    m_from = from;
    m_last = from;
    m_isDragging = true;
}

void NetworkEditing::dragTo(int to, Qt::KeyboardModifiers modifiers)
{
    if (!m_isDragging || to == m_last) {
        return;
    }
    // What a person sees change is a multiple of the finest step; the rest waits in m_last.
    const double unit = 0.1 * m_step * std::min(1.0, stepFactor(modifiers));
    const double pixels = pixelsPerStep / stepFactor(modifiers);
    const double change = m_step * (m_last - to) / pixels;
    const bool isBack = to == m_from && m_gesture; // to the last digit, unlike a rounded value
    const double value = isBack ? m_first : roundedToMultiple(m_value + change, unit);
    if (value != m_value) {
        m_last = to;
        set(m_element, value);
    }
}

void NetworkEditing::nudge(const NetworkValues &values, const Element &element, double steps)
{
    if (!values.value(element)) {
        return;
    }
    if (!m_isNudging || element != m_element) {
        finish();
        begin(values, element);
        m_isNudging = true;
    }
    set(element, steppedValue(m_value, steps * m_step));
}

void NetworkEditing::finish()
{
    if (m_isDragging || m_isNudging) {
        m_isDragging = false;
        m_isNudging = false;
        endGesture();
    }
}

void NetworkEditing::giveUp()
{
    if (m_isDragging || m_isNudging) {
        takeBack();
        finish();
    }
}

void NetworkEditing::setValue(const NetworkValues &values, const Element &element, double value)
{
    leaveEditor();
    finish();
    if (values.value(element)) {
        begin(values, element);
        set(element, value);
        endGesture();
    }
}

void NetworkEditing::setToZero(const Element &element)
{
    if (const auto parameter = parameterOf(element)) {
        report(m_session, edits::setParameter(m_session, *parameter, 0.0), m_view);
    }
}

void NetworkEditing::toggleFrozen(const Element &element)
{
    const nn::Network &network = m_session.run().network();
    const auto parameter = parameterOf(element);
    if (parameter && network.has(*parameter)) {
        const bool isFrozen = network.isFrozen(*parameter);
        report(m_session, edits::setFrozen(m_session, *parameter, !isFrozen), m_view);
    }
}

} // namespace glassnet
