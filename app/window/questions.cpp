// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/questions.h"

#include "app/look/textquestion.h"
#include "core/random/randomsource.h"
#include "core/text/expression.h"

#include <QCoreApplication>
#include <QGuiApplication>
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

} // namespace

BeforeLeaving askBeforeLeaving(QWidget *parent, const QString &documentName)
{
    QMessageBox box(QMessageBox::Question, Question::tr("Unsaved Work"),
                    Question::tr("Save the changes to '%1'?").arg(documentName),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
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
                   Question::tr("Train until the training loss is below:"), suggestion,
                   [](const QString &text) -> nn::Result<nn::Done> {
                       const auto loss = lossIn(text);
                       return loss ? nn::Result<nn::Done>(nn::Done{}) : loss.error();
                   });
}

nn::Result<double> lossIn(const QString &text)
{
    const nn::Result<double> loss = nn::evaluate(text.toStdString());
    if (loss && !(*loss > 0.0)) {
        return nn::failure("A loss is never below 0: training would not end.");
    }
    return loss;
}

std::optional<QString> askSeed(QWidget *parent, const nn::Draw &present)
{
    return askText(
        parent, Question::tr("New Start"),
        Question::tr("The present first weights are those of seed %1.\nDraw new ones from seed:")
            .arg(QString::fromStdString(present.seed)),
        QString::fromStdString(nextSeed(present)),
        [generator = present.generator](const QString &text) -> nn::Result<nn::Done> {
            const auto source = nn::seeded(generator, text.toStdString());
            return source ? nn::Result<nn::Done>(nn::Done{}) : source.error();
        });
}

void tell(QWidget *parent, const QString &sentence)
{
    QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(), sentence,
                    QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
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
