// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/questions.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRandomGenerator>

namespace glassnet::questions {

namespace {

constexpr int mostEpochs = 1'000'000'000;

struct Question
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                               const QString &suggestion)
{
    bool isAnswered = false;
    const QString text
        = QInputDialog::getText(parent, title, label, QLineEdit::Normal, suggestion, &isAnswered);
    return isAnswered ? std::optional(text.trimmed()) : std::nullopt;
}

} // namespace

BeforeLeaving askBeforeLeaving(QWidget *parent, const QString &documentName)
{
    QMessageBox box(QMessageBox::Question, Question::tr("Unsaved Work"),
                    Question::tr("Save the changes to '%1'?").arg(documentName),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setInformativeText(Question::tr("What is not saved is lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return BeforeLeaving::Save;
    case QMessageBox::Discard: return BeforeLeaving::Discard;
    default: return BeforeLeaving::Cancel;
    }
}

std::optional<std::int64_t> askEpochs(QWidget *parent, std::int64_t suggestion)
{
    bool isAnswered = false;
    const int epochs = QInputDialog::getInt(
        parent, Question::tr("Run Epochs"), Question::tr("How many more epochs:"),
        static_cast<int>(suggestion), 1, mostEpochs, 1, &isAnswered);
    return isAnswered ? std::optional<std::int64_t>(epochs) : std::nullopt;
}

std::optional<QString> askLoss(QWidget *parent, const QString &suggestion)
{
    return askText(parent, Question::tr("Run Until Loss"),
                   Question::tr("Train until the training loss is below:"), suggestion);
}

std::optional<QString> askSeed(QWidget *parent, const nn::Draw &present)
{
    return askText(
        parent, Question::tr("New Start"),
        Question::tr("The present first weights are those of seed %1.\nDraw new ones from seed:")
            .arg(QString::fromStdString(present.seed)),
        QString::fromStdString(nextSeed(present)));
}

void tell(QWidget *parent, const QString &sentence)
{
    QMessageBox::warning(parent, QCoreApplication::applicationName(), sentence);
}

std::string nextSeed(const nn::Draw &present)
{
    bool isNumber = false;
    const qulonglong number = QString::fromStdString(present.seed).toULongLong(&isNumber);
    const qulonglong largest = present.generator == nn::Generator::Numpy
                                   ? std::numeric_limits<quint32>::max()
                                   : std::numeric_limits<quint64>::max();
    if (isNumber) {
        return std::to_string(number < largest ? number + 1 : 0);
    }
    const auto digits = QRandomGenerator::global()->bounded(100000);
    return QStringLiteral("0.%1").arg(digits, 5, 10, QLatin1Char('0')).toStdString();
}

} // namespace glassnet::questions
