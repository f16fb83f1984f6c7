// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/homeworkrow.h"

#include "app/document/session.h"
#include "app/look/panelparts.h"
#include "app/text/coretext.h"
#include "app/text/unittext.h"
#include "core/inspection/homework.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace glassnet {

namespace {

constexpr int fewestDigitsOfMistakes = 3;

} // namespace

HomeworkRow::HomeworkRow(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_quantity(panels::choices(tr("Quantity that you have worked out")))
    , m_answer(new QLineEdit)
    , m_verdict(panels::remark())
{
    m_quantity->setObjectName(QStringLiteral("quantity"));
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setAccessibleName(tr("The number that you have worked out"));
    m_answer->setPlaceholderText(tr("your number"));
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
    grid->addWidget(m_verdict, 1, 0, 1, 4);
    grid->setColumnStretch(3, 1);
    connect(m_quantity, &QComboBox::activated, this, &HomeworkRow::check);
    connect(m_answer, &QLineEdit::returnPressed, this, &HomeworkRow::check);
    connect(m_answer, &QLineEdit::textEdited, m_verdict, &QWidget::hide);
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

// Against the step of the frame: the one just made or the next one, whichever is explained.
void HomeworkRow::check()
{
    const Frame &frame = m_session.frame();
    if (m_answer->text().trimmed().isEmpty() || !frame.pictures || !frame.pictures->explanation
        || m_quantity->currentIndex() < 0) {
        return;
    }
    const nn::Result<double> answer = numberIn(m_answer->text(), {});
    if (!answer) {
        panels::refuse(m_session, sentenceOf(answer.error()), *m_answer);
        return;
    }
    const Pictures &pictures = *frame.pictures;
    const nn::Explanation &explanation = *pictures.explanation;
    const nn::TrainingRun &run
        = pictures.explainsLast ? *frame.snapshot->beforeUpdate : frame.snapshot->run;
    const auto index = static_cast<std::size_t>(m_quantity->currentIndex());
    const nn::Quantity &quantity = m_quantities[index];
    const int digits = nn::significantDigits(m_answer->text().trimmed().toStdString());
    const nn::Verdict verdict
        = nn::checkAnswer(nn::homeworkOf(run, explanation.update.samples[explanation.place].sample),
                          quantity, *answer, digits);
    const bool isRight = std::holds_alternative<nn::RightAnswer>(verdict.verdict);
    // Fewer digits agree with some mistake by chance.
    const bool isTellable = isRight || digits >= fewestDigitsOfMistakes;
    m_verdict->setText(
        (isRight ? QStringLiteral("✓ ") : QStringLiteral("✗ "))
        + (isTellable ? sentenceOf(nn::describe(verdict, quantity, run.network()))
                      : tr("Not right. Of three digits or more a usual mistake would be named.")));
    m_verdict->show();
}

} // namespace glassnet
