// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/valueeditor.h"

#include "app/document/session.h"
#include "app/look/notebubble.h"
#include "app/network/networktext.h"
#include "app/text/coretext.h"
#include "app/text/increments.h"
#include "app/text/numbers.h"
#include "core/text/expression.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace glassnet {

double stepFactor(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier)     ? 0.1
           : modifiers.testFlag(Qt::ControlModifier) ? 10.0
                                                     : 1.0;
}

ValueEditor::ValueEditor(double value, double step, QWidget *parent)
    : QLineEdit(fullNumber(value), parent)
    , m_step(step)
{
    setAccessibleName(tr("New value"));
    setAlignment(Qt::AlignHCenter);
    selectFromEnd();
    connect(this, &QLineEdit::textEdited, this, [this] { m_isChanged = true; });
}

ValueEditor::~ValueEditor()
{
    NoteBubble::hideAt(*this);
}

// All of it, with the beginning in sight: there are the digits that matter, and the sign.
void ValueEditor::selectFromEnd()
{
    const auto length = static_cast<int>(text().size());
    setSelection(length, -length);
}

void ValueEditor::type(const QString &text)
{
    setText(text);
    m_isChanged = true;
}

bool ValueEditor::take()
{
    if (!m_isChanged) {
        emit closed();
        return true;
    }
    const nn::Result<double> value = nn::evaluate(text().toStdString());
    if (!value) {
        refuse(sentenceOf(value.error()));
        return false;
    }
    emit taken(*value);
    return refusal().isEmpty();
}

void ValueEditor::refuse(const QString &sentence)
{
    NoteBubble::show(*this, sentence, NoteBubble::Kind::Refusal);
}

QString ValueEditor::refusal() const
{
    return NoteBubble::sentenceAt(*this);
}

void ValueEditor::step(double steps)
{
    const nn::Result<double> value = nn::evaluate(text().toStdString());
    if (!value) {
        refuse(sentenceOf(value.error()));
        return;
    }
    NoteBubble::hideAt(*this);
    m_isChanged = true;
    const double stepped = steppedValue(*value, steps * m_step);
    setText(fullNumber(stepped));
    selectFromEnd();
    emit this->stepped(stepped);
}

void ValueEditor::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: step(stepFactor(event->modifiers())); return;
    case Qt::Key_Down: step(-stepFactor(event->modifiers())); return;
    case Qt::Key_PageUp: step(10.0); return;
    case Qt::Key_PageDown: step(-10.0); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); return;
    case Qt::Key_Escape: emit left(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void ValueEditor::wheelEvent(QWheelEvent *event)
{
    // With Alt or Shift some systems turn the wheel sideways.
    const QPoint angle = event->angleDelta();
    m_wheel += angle.y() != 0 ? angle.y() : angle.x();
    const int notches = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0) {
        step(notches * stepFactor(event->modifiers()));
    }
    event->accept();
}

void ValueEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || isHidden()) {
        return; // the person comes back
    }
    if (!take()) {
        emit left();
    }
}

} // namespace glassnet
