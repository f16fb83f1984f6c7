// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/unittext.h"

#include <QLineEdit>

namespace glassnet {

// A line for one number. It is read at every key and taken with Enter or when the focus leaves;
// Escape brings back what was there. Values from outside wait while a person types.
class UnitField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit UnitField(QWidget *parent = nullptr);

    [[nodiscard]] const Notation &notation() const { return m_notation; }
    void setNotation(const Notation &notation);

    [[nodiscard]] double value() const { return m_value; } // in the notation's unit
    void setValue(double value);

    // How far the arrow keys go, a tenth of it with Shift; 0 for not at all.
    void setStep(double step) { m_step = step; }

    [[nodiscard]] bool isBeingTyped() const { return m_isBeingTyped; }

signals:
    void typed(double value); // while typing, whenever the text is a number
    void committed(double value);
    void abandoned(); // typed values are not wanted after all
    void refused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void finish();
    void abandon();
    void stepBy(double distance);
    void showValue();

    Notation m_notation;
    double m_value = 0.0;
    double m_step = 0.0;
    bool m_isBeingTyped = false;
};

} // namespace glassnet
