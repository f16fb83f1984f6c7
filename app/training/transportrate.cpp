// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/transportrate.h"

#include "app/document/session.h"
#include "app/look/notebubble.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"
#include "app/text/increments.h"
#include "app/text/numbers.h"
#include "core/text/expression.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <chrono>
#include <cmath>

namespace glassnet {

namespace {

using namespace std::chrono_literals;

constexpr auto pauseThatEndsARound = 400ms;
constexpr double coarse = 0.1; // of a decade
constexpr double fine = 0.01;
constexpr double firstAboveZero = 1e-4;

// Decades lead nowhere from 0.
double nudged(double rate, double decades)
{
    if (rate == 0.0) {
        return decades > 0.0 ? firstAboveZero : 0.0;
    }
    return roundedToDigits(rate * std::pow(10.0, decades), 3); // enough where nobody types
}

} // namespace

TransportRate::TransportRate(Session &session, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
{
    setAccessibleName(tr("Learning rate"));
    setToolTip(tr("How far an update follows the gradient. Type a number or a formula such as 1/3, "
                  "or turn the wheel; finer with Shift."));
    panels::leaveUndoToWindow(*this);
    m_gestureEnd.setSingleShot(true);
    m_gestureEnd.setInterval(pauseThatEndsARound);
    connect(&m_gestureEnd, &QTimer::timeout, this, &TransportRate::endRound);
    connect(this, &QLineEdit::editingFinished, this, &TransportRate::takeText);
    panels::returnFocusAfterEnter(*this);
}

TransportRate::~TransportRate() = default;

void TransportRate::showRate(double rate)
{
    if (isModified() || (rate == m_shown && !text().isEmpty())) {
        return;
    }
    m_shown = rate;
    setText(fullNumber(rate));
    setCursorPosition(0);
}

// A text that was refused once is not said to be finished again when the focus goes.
void TransportRate::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
        takeText();
    }
}

void TransportRate::keyPressEvent(QKeyEvent *event)
{
    const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Up: nudge(1.0, isFine); break;
    case Qt::Key_Down: nudge(-1.0, isFine); break;
    case Qt::Key_Escape:
        NoteBubble::hideAt(*this);
        setText(fullNumber(m_shown));
        selectAll();
        break;
    default: QLineEdit::keyPressEvent(event);
    }
}

void TransportRate::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) {
        constexpr double step = QWheelEvent::DefaultDeltasPerStep;
        nudge(event->angleDelta().y() / step, event->modifiers().testFlag(Qt::ShiftModifier));
        event->accept();
    } else {
        event->ignore();
    }
}

// What is refused stays to be mended while the focus does.
void TransportRate::takeText()
{
    if (!isModified() || (!hasFocus() && panels::isStillAt(*this))) {
        return; // not typed, or the person comes back to it
    }
    const nn::Result<double> value = nn::evaluate(text().toStdString());
    if (!value) {
        panels::refuse(m_session, sentenceOf(value.error()), *this);
    }
    const bool isTaken = value && (*value == m_shown || setRate(*value, nullptr));
    if (isTaken || !hasFocus()) {
        setText(fullNumber(m_shown));
    }
}

void TransportRate::nudge(double steps, bool isFine)
{
    takeText();
    if (isModified()) {
        return; // and refused
    }
    if (m_gesture == nullptr) {
        m_gesture = std::make_unique<Gesture>(m_session);
        m_first = m_shown;
    }
    m_gestureEnd.start();
    const double decades = steps * (isFine ? fine : coarse);
    setRate(nudged(m_shown, decades), m_gesture.get());
    setText(fullNumber(m_shown));
}

// A rate that is again what it was has not been changed.
void TransportRate::endRound()
{
    if (m_gesture && m_shown == m_first) {
        m_gesture->takeBack();
    }
    m_gesture.reset();
}

bool TransportRate::setRate(double rate, const Gesture *gesture)
{
    nn::TrainingSettings settings = m_session.run().settings;
    settings.learningRate = rate;
    const bool isTaken = panels::changeSettings(m_session, settings, *this, gesture);
    if (isTaken) {
        m_shown = rate;
    }
    return isTaken;
}

} // namespace glassnet
