// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/exercisedialog.h"

#include "app/document/session.h"
#include "app/text/numbers.h"
#include "core/training/problem.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>

using namespace glassnet;

class tst_ExerciseDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void solutionsStandOnlyWhereTheyAreWanted();
    void theAnswersAreThoseOfTheStep();
    void theSameSeedGivesTheSameSheetAndAnotherAnother();
    void drawnSheetsHaveNumbersOfTheirOwn();
    void theSampleIsNamedAndCanBeAnother();
    void numbersFollowTheLanguage();
    void whoComputesWithTheSheetGetsItsSolutions();
    void aSheetIsSavedAsPdfAndAsHtml();
    void aSheetIsCopied();
    void whatCannotBeAskedIsToldAndCannotBePrinted();
    void everyControlHasANameAndAKeyOfItsOwn();

private:
    template <typename Control>
    [[nodiscard]] Control &control(const char *name) const
    {
        return *m_dialog->findChild<Control *>(QLatin1String(name));
    }
    [[nodiscard]] QString text() const { return control<QTextBrowser>("preview").toPlainText(); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ExerciseDialog> m_dialog;
};

void tst_ExerciseDialog::init()
{
    QLocale::setDefault(QLocale::c());
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_dialog = std::make_unique<ExerciseDialog>(*m_session);
}

void tst_ExerciseDialog::cleanup()
{
    m_dialog.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_ExerciseDialog::solutionsStandOnlyWhereTheyAreWanted()
{
    control<QSpinBox>("count").setValue(30);
    QVERIFY(!m_dialog->html().contains("Solutions"));
    const QString questions = m_dialog->html();
    control<QCheckBox>("hasSolutions").setChecked(true);
    QVERIFY(m_dialog->html().contains("page-break-before:always"));
    QVERIFY(text().contains("Solutions"));
    const auto end = questions.indexOf("</body>");
    QVERIFY(m_dialog->html().startsWith(questions.left(end)));
    const QString solutions = m_dialog->html().mid(end);
    QVERIFY(solutions.contains(QString::fromUtf8("w1 · x1 + w2 · x2 + b1")));
    QVERIFY(!questions.contains(QString::fromUtf8("w1 · x1")));
}

void tst_ExerciseDialog::theAnswersAreThoseOfTheStep()
{
    control<QSpinBox>("count").setValue(30);
    control<QCheckBox>("hasSolutions").setChecked(true);
    const auto context = nn::homeworkOf(m_session->run(), 0);
    const auto exercises = nn::drawExercises(context, {.count = 30, .seed = 1});
    QVERIFY(exercises);
    for (const nn::Exercise &exercise : *exercises) {
        const double value = *nn::valueOf(exercise.quantity, context.step);
        const QString name
            = QString::fromStdString(nn::nameOf(exercise.quantity, context.step.network));
        const QString shown = plainNumber(value, 5);
        const QString answer
            = shown.contains('e') ? name + " = " + shown.section('e', 0, 0) : name + " = " + shown;
        QVERIFY2(text().contains(answer), qPrintable(answer));
    }
}

void tst_ExerciseDialog::theSameSeedGivesTheSameSheetAndAnotherAnother()
{
    const QString first = m_dialog->html();
    control<QSpinBox>("seed").setValue(2);
    const QString second = m_dialog->html();
    QVERIFY(first != second);
    control<QSpinBox>("seed").setValue(1);
    QCOMPARE(m_dialog->html(), first);
}

void tst_ExerciseDialog::drawnSheetsHaveNumbersOfTheirOwn()
{
    const auto weight = [this] { // as it stands at the top
        return text().section("w1 = ", 1, 1).section(QRegularExpression("\\s"), 0, 0);
    };
    const QString present = weight();
    for (const int from : {1, 2}) {
        control<QComboBox>("from").setCurrentIndex(from);
        const QString drawn = weight();
        QVERIFY2(drawn.size() <= 4 && drawn != present, qPrintable(drawn));
        QVERIFY(!text().contains("Alice"));
        QVERIFY(!control<QSpinBox>("sample").isEnabled());
        const QString sheet = m_dialog->html();
        control<QSpinBox>("seed").stepUp();
        QVERIFY(m_dialog->html() != sheet);
        control<QSpinBox>("seed").stepDown();
        QCOMPARE(m_dialog->html(), sheet);
    }
}

void tst_ExerciseDialog::theSampleIsNamedAndCanBeAnother()
{
    QVERIFY(text().contains("Alice"));
    control<QSpinBox>("sample").setValue(2);
    QVERIFY(text().contains("Bob"));
    QCOMPARE(control<QSpinBox>("sample").maximum(), 4);
}

void tst_ExerciseDialog::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German));
    control<QComboBox>("from").setCurrentIndex(2);
    QVERIFY(text().contains(QString::fromUtf8("η = 0,5")));
}

// With the numbers as they are printed, to the digits that are printed.
void tst_ExerciseDialog::whoComputesWithTheSheetGetsItsSolutions()
{
    control<QSpinBox>("count").setValue(30);
    const QString sheet = text();
    const auto printed = [&](const char *name) {
        const QString number = sheet.section(QString::fromUtf8(name) + " = ", 1, 1)
                                   .section(QRegularExpression("[\\s,]"), 0, 0);
        return QString(number).replace(QChar(0x2212), '-').toDouble();
    };
    const double sum
        = printed("w1") * printed("x1") + printed("w2") * printed("x2") + printed("b1");
    const auto context = nn::homeworkOf(m_session->run(), 0);
    const double right = context.step.inspection.layers.front().preActivations(0);
    QVERIFY(std::abs(sum - right) <= 5e-5 * std::abs(right));
}

void tst_ExerciseDialog::aSheetIsSavedAsPdfAndAsHtml()
{
    const QTemporaryDir folder;
    control<QCheckBox>("hasSolutions").setChecked(true);
    QVERIFY(m_dialog->saveTo(folder.filePath("sheet.pdf")));
    QVERIFY(m_dialog->saveTo(folder.filePath("sheet.html")));
    QFile pdf(folder.filePath("sheet.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray content = pdf.readAll();
    QVERIFY(content.startsWith("%PDF"));
    QVERIFY(content.contains("/Count 2") || content.contains("/Count 3"));
    QFile html(folder.filePath("sheet.html"));
    QVERIFY(html.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(html.readAll()), m_dialog->html());
    const auto refused = m_dialog->saveTo(folder.filePath("none/sheet.pdf"));
    QVERIFY(!refused && refused.error().sentence().starts_with("'sheet.pdf' could not be saved"));
}

void tst_ExerciseDialog::aSheetIsCopied()
{
    control<QPushButton>("copy").click();
    QCOMPARE(QApplication::clipboard()->mimeData()->html(), m_dialog->html());
    QVERIFY(QApplication::clipboard()->text().contains("Alice"));
}

void tst_ExerciseDialog::whatCannotBeAskedIsToldAndCannotBePrinted()
{
    nn::PlaygroundSetup setup;
    setup.hiddenUnits = {8, 8};
    m_dialog.reset();
    m_session = std::make_unique<Session>(nn::playgroundProblem(setup)->start);
    m_dialog = std::make_unique<ExerciseDialog>(*m_session);
    QVERIFY(text().contains("at most 60 weights"));
    QVERIFY(!control<QPushButton>("print").isEnabled());
    control<QComboBox>("from").setCurrentIndex(2);
    QVERIFY(control<QPushButton>("print").isEnabled());
}

void tst_ExerciseDialog::everyControlHasANameAndAKeyOfItsOwn()
{
    QStringList keys;
    const auto widgets = m_dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label != nullptr    ? label->text()
                             : button != nullptr ? button->text()
                                                 : QString();
        if (const auto at = text.indexOf('&'); at >= 0) {
            keys += text.mid(at + 1, 1).toLower();
        }
    }
    QCOMPARE(keys.size(), 13);
    QCOMPARE(keys.removeDuplicates(), 0);
}

QTEST_MAIN(tst_ExerciseDialog)
#include "tst_exercisedialog.moc"
