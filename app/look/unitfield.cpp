// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/unitfield.h"

#include "app/look/notebubble.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace glassnet {

UnitField::UnitField(Session &session, Take take, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
    , m_take(std::move(take))
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000.0")));
    panels::leaveUndoToWindow(*this);
    connect(this, &QLineEdit::textEdited, this, &UnitField::read);
    connect(this, &QLineEdit::editingFinished, this, &UnitField::finish);
    showValue();
}

void UnitField::setNotation(const Notation &notation)
{
    m_notation = notation;
    m_isBeingTyped = false;
    showValue();
}

void UnitField::setValue(double value)
{
    m_value = value;
    if (!m_isBeingTyped) {
        showValue();
    }
}

void UnitField::keyPressEvent(QKeyEvent *event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if (m_step > 0.0 && (isUp || event->key() == Qt::Key_Down)) {
        const double size = event->modifiers() & Qt::ShiftModifier ? m_step / 10.0 : m_step;
        stepBy(isUp ? size : -size);
    } else if (event->key() == Qt::Key_Escape && m_isBeingTyped) {
        abandon();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

// A text that was refused once is not said to be finished again when the focus goes.
void UnitField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
        finish();
    }
}

void UnitField::read()
{
    if (!isModified()) { // all of it was undone
        abandon();
        return;
    }
    m_isBeingTyped = true;
    if (const auto number = numberIn(text(), m_notation)) {
        emit typed(*number);
    }
}

void UnitField::finish()
{
    if (!m_isBeingTyped || (!hasFocus() && panels::isStillAt(*this))) {
        return; // the person comes back to it
    }
    const auto number = numberIn(text(), m_notation);
    if (!number) {
        refuse(number.error());
        return;
    }
    if (const edits::Outcome outcome = m_take(*number); !outcome) {
        refuse(outcome.error());
        return;
    }
    m_isBeingTyped = false;
    m_value = *number;
    showValue();
}

// Without the focus nobody would mend it: a field does not show what does not hold. What was tried
// on the way does not hold either.
void UnitField::refuse(const nn::Error &reason)
{
    if (hasFocus()) {
        emit abandoned();
    } else {
        abandon();
    }
    panels::refuse(m_session, sentenceOf(reason), *this);
}

void UnitField::abandon()
{
    m_isBeingTyped = false;
    NoteBubble::hideAt(*this);
    showValue();
    emit abandoned();
}

void UnitField::stepBy(double distance)
{
    const auto number = numberIn(text(), m_notation);
    // As if it had been typed, so that it can be undone in the field.
    selectAll();
    insert(asTyped(textOf((number ? *number : m_value) + distance, m_notation)));
}

void UnitField::showValue()
{
    const QString shown = asTyped(textOf(m_value, m_notation));
    if (shown != text() || isModified()) {
        setText(shown);
    }
}

} // namespace glassnet
