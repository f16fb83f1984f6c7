// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "core/data/personcheck.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace glassnet {

class InputForm;
class PersonForm;
class PredictAnswer;

// Asks the network about somebody: numbers in, answer out while they are typed, with a warning
// where the answer cannot be trusted, and the people who are asked about again and again. The
// numbers are a person's, as in the data, or stand at the inputs as the network sees them.
class PredictPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PredictPanel(Session &session, QWidget *parent = nullptr);
    ~PredictPanel() override;

private:
    [[nodiscard]] QWidget *numbersLine();
    [[nodiscard]] QWidget *warningLine();
    void chooseNumbers(int index);
    void showForm();
    void showAnswer();
    void showWarning();
    void swapNumbers();
    [[nodiscard]] QString titleAt(nn::Index column) const;
    [[nodiscard]] QString swapText() const;
    [[nodiscard]] QString impossibleText(const std::vector<nn::Index> &columns) const;
    [[nodiscard]] QString farText(const std::vector<nn::Index> &columns) const;

    Session &m_session;
    QComboBox *m_numbers; // which of the two forms there is
    QWidget *m_numbersLine;
    PersonForm *m_form;
    InputForm *m_inputForm;
    PredictAnswer *m_answer;
    QWidget *m_warning;
    QLabel *m_warningText;
    QPushButton *m_swap;
    std::optional<nn::SwappedNumbers> m_exchange;
};

} // namespace glassnet
