// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

#include <memory>

namespace glassnet {

class Gesture;
class Session;

// The learning rate: typed as a number or a formula, or changed by the wheel and the arrow keys,
// a tenth of a decade at a time and finer with Shift; a round of the wheel is one step back.
class TransportRate : public QLineEdit
{
    Q_OBJECT

public:
    explicit TransportRate(Session &session, QWidget *parent = nullptr);
    ~TransportRate() override;

    void showRate(double rate); // unless somebody is typing

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void takeText();
    void nudge(double steps, bool isFine);
    void endRound();
    bool setRate(double rate, const Gesture *gesture); // false if it is refused

    Session &m_session;
    double m_shown = 0.0;
    std::unique_ptr<Gesture> m_gesture;
    double m_first = 0.0; // before the gesture
    QTimer m_gestureEnd;
};

} // namespace glassnet
