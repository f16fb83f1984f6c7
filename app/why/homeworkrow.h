// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/frame.h"
#include "core/inspection/homework.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace glassnet {

class Session;

// A number that somebody has worked out on paper, held against the step that is explained: how many
// digits of it are right, or which usual mistake gives just that number. What is typed may
// calculate with the names of that step, "w1*x1 + w2*x2 + b1"; its result stands beside it while
// one types.
class HomeworkRow final : public QWidget
{
    Q_OBJECT

public:
    explicit HomeworkRow(Session &session, QWidget *parent = nullptr);

    // Which quantities there are; the one chosen stays, if it can.
    void showNetwork(const nn::Network &network);
    void choose(const QString &quantity); // "∂L/∂w1"
    // Another step is explained: what is calculated follows it.
    void showFrame();

private:
    void check();
    [[nodiscard]] std::optional<nn::HomeworkContext> homework() const;

    Session &m_session;
    QComboBox *m_quantity;
    QLineEdit *m_answer;
    QLabel *m_equals; // before the result
    QLineEdit *m_result; // to be read and copied
    QLabel *m_verdict;
    std::vector<nn::Quantity> m_quantities;
};

} // namespace glassnet
