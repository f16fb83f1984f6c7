// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outcome.h"
#include "app/text/unittext.h"

#include <QLineEdit>

#include <functional>

namespace glassnet {

// A line for one number. It is read at every key and taken with Enter or when the focus leaves;
// Escape brings back what was there. What is refused is answered beside the field: it stays to be
// mended while the focus does, else the number comes back that was there. Values from outside wait
// while a person types.
class UnitField final : public QLineEdit
{
    Q_OBJECT

public:
    // Takes the number, in the notation's unit, or says why not.
    using Take = std::function<edits::Outcome(double value)>;

    UnitField(Session &session, Take take, QWidget *parent = nullptr);

    [[nodiscard]] const Notation &notation() const { return m_notation; }
    void setNotation(const Notation &notation);

    [[nodiscard]] double value() const { return m_value; } // in the notation's unit
    void setValue(double value);

    // How far the arrow keys go, a tenth of it with Shift; 0 for not at all.
    void setStep(double step) { m_step = step; }

    [[nodiscard]] bool isBeingTyped() const { return m_isBeingTyped; }

signals:
    void typed(double value); // while typing, whenever the text is a number
    void abandoned(); // typed values are not wanted after all

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void finish();
    void refuse(const nn::Error &reason);
    void abandon();
    void stepBy(double distance);
    void showValue();

    Session &m_session;
    Take m_take;
    Notation m_notation;
    double m_value = 0.0;
    double m_step = 0.0;
    bool m_isBeingTyped = false;
};

} // namespace glassnet
