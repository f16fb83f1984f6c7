// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/homeworkrow.h"

#include "app/document/session.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"
#include "app/text/numbers.h"
#include "app/why/whylines.h"
#include "core/inspection/calculation.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace glassnet {

namespace {

constexpr int fewestDigitsOfMistakes = 3;
constexpr int digitsOfResults = 9; // as many as the tutorials print

bool isPlainNumber(QString text)
{
    bool isNumber = false;
    text.replace(u',', u'.').replace(u'−', u'-').toDouble(&isNumber);
    return isNumber;
}

} // namespace

HomeworkRow::HomeworkRow(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_quantity(panels::choices(tr("Quantity that you have worked out")))
    , m_answer(new QLineEdit)
    , m_equals(new QLabel(QStringLiteral("=")))
    , m_result(new QLineEdit)
    , m_verdict(panels::remark())
{
    m_quantity->setObjectName(QStringLiteral("quantity"));
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setAccessibleName(tr("The number that you have worked out, or a calculation"));
    m_answer->setPlaceholderText(tr("your number or calculation"));
    m_answer->setToolTip(
        tr("A number, or a calculation with the numbers of this step by their names:\n"
           "w1*x1 + w2*x2 + b1, sigmoid(sum_h1), -2*(y-o1).\n"
           "Formulas that are copied from above are understood. As one word are typed:\n"
           "dL_dw1 for ∂L/∂w1, do1_dh1 for ∂o1/∂h1, d_h1 for δ_h1,\n"
           "slope_h1 for f′(sum_h1), w1_new for w1⁺, eta for η."));
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setAccessibleName(tr("Result of the calculation"));
    m_result->setReadOnly(true);
    m_result->setFrame(false);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(panels::rowLabel(tr("Check"), m_quantity), 0, 0);
    grid->addWidget(m_quantity, 0, 1);
    grid->addWidget(new QLabel(QStringLiteral("=")), 0, 2);
    grid->addWidget(m_answer, 0, 3);
    grid->addWidget(m_equals, 0, 4);
    grid->addWidget(m_result, 0, 5);
    grid->addWidget(m_verdict, 1, 0, 1, 6);
    grid->setColumnStretch(3, 1);
    connect(m_quantity, &QComboBox::activated, this, &HomeworkRow::check);
    connect(m_answer, &QLineEdit::returnPressed, this, &HomeworkRow::check);
    connect(m_answer, &QLineEdit::textEdited, m_verdict, &QWidget::hide);
    connect(m_answer, &QLineEdit::textChanged, this, &HomeworkRow::showFrame);
    showFrame();
    panels::leaveUndoToWindow(*m_answer);
}

void HomeworkRow::showNetwork(const nn::Network &network)
{
    std::vector<nn::Quantity> quantities = nn::quantitiesOf(network);
    if (quantities == m_quantities) {
        return;
    }
    m_quantities = std::move(quantities);
    const QString chosen = m_quantity->currentText();
    m_quantity->clear();
    for (const nn::Quantity &quantity : m_quantities) {
        m_quantity->addItem(QString::fromStdString(nn::nameOf(quantity, network)));
    }
    choose(chosen);
}

void HomeworkRow::choose(const QString &quantity)
{
    if (const int index = m_quantity->findText(quantity); index >= 0) {
        m_quantity->setCurrentIndex(index);
    }
}

// Of the step of the frame: the one just made or the next one, whichever is explained.
std::optional<nn::HomeworkContext> HomeworkRow::homework() const
{
    const Frame &frame = m_session.frame();
    if (!frame.pictures || !frame.pictures->explanation) {
        return std::nullopt;
    }
    const nn::Explanation &explanation = *frame.pictures->explanation;
    return nn::homeworkOf(explainedRun(frame),
                          explanation.update.samples[explanation.place].sample);
}

// A name that is half typed is no mistake: what is refused is told with Enter.
void HomeworkRow::showFrame()
{
    const QString typed = m_answer->text().trimmed();
    std::optional<double> result;
    if (!typed.isEmpty() && !isPlainNumber(typed)) {
        if (const auto context = homework()) {
            const auto calculated = nn::calculate(typed.toStdString(), *context);
            result = calculated ? std::optional(*calculated) : std::nullopt;
        }
    }
    m_equals->setVisible(result.has_value());
    m_result->setVisible(result.has_value());
    if (!result) {
        return;
    }
    const QString text = plainNumber(*result, digitsOfResults);
    if (m_result->text() != text) { // else what is selected stays so
        m_result->setText(text);
        m_result->setCursorPosition(0);
    }
    m_result->setToolTip(tr("To the last bit: %1").arg(fullNumber(*result)));
    constexpr int margins = 12;
    m_result->setFixedWidth(m_result->fontMetrics().horizontalAdvance(text) + margins);
}

void HomeworkRow::check()
{
    const auto context = homework();
    const QString typed = m_answer->text().trimmed();
    if (!context || typed.isEmpty() || m_quantity->currentIndex() < 0) {
        return;
    }
    const nn::Result<double> answer = nn::calculate(typed.toStdString(), *context);
    if (!answer) {
        panels::refuse(m_session, sentenceOf(answer.error()), *m_answer);
        return;
    }
    const nn::Quantity &quantity
        = m_quantities[static_cast<std::size_t>(m_quantity->currentIndex())];
    const int digits = nn::significantDigits(typed.toStdString());
    const nn::Verdict verdict = nn::checkAnswer(*context, quantity, *answer, digits);
    const bool isRight = std::holds_alternative<nn::RightAnswer>(verdict.verdict);
    // Fewer digits agree with some mistake by chance.
    const bool isTellable = isRight || digits >= fewestDigitsOfMistakes;
    m_verdict->setText(
        (isRight ? QStringLiteral("✓ ") : QStringLiteral("✗ "))
        + (isTellable ? sentenceOf(nn::describe(verdict, quantity, context->step.network))
                      : tr("Not right. Of three digits or more a usual mistake would be named.")));
    m_verdict->show();
}

} // namespace glassnet
