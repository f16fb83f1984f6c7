// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace glassnet {

// A field that opens over a number and takes a formula: 1/3, −2×0,5. Up, Down and the wheel step
// the number, finely with Shift, coarsely with Ctrl. What cannot be taken is answered by one
// sentence below the field, which stays open (see NoteBubble).
class ValueEditor : public QLineEdit
{
    Q_OBJECT

public:
    ValueEditor(double value, double step, QWidget *parent);
    ~ValueEditor() override;

    // Takes what stands in the field, as Enter does: emits taken(), or closed() if nothing was
    // changed, or refuses. False if it refused.
    bool take();
    void refuse(const QString &sentence);
    [[nodiscard]] QString refusal() const; // empty unless one is shown
    void type(const QString &text); // as if it had been typed over the number

signals:
    void stepped(double value); // to be tried at once
    void taken(double value);
    void closed(); // without a change
    void left(); // everything tried is to be taken back

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void selectFromEnd();
    void step(double steps);

    double m_step;
    int m_wheel = 0; // of a notch, in eighths of a degree
    bool m_isChanged = false;
};

// Shift makes steps fine, Ctrl coarse.
[[nodiscard]] double stepFactor(Qt::KeyboardModifiers modifiers);

} // namespace glassnet
