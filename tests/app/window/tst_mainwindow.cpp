// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "app/network/networkinteraction.h"
#include "app/network/networkview.h"
#include "app/window/cardarea.h"
#include "app/window/fileactions.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using glassnet::Session;

class tst_MainWindow : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { makeWindow(nn::tutorial002().start); }
    void cleanup() { closeWindow(); }

    void itOpensOnFourPeoplePaused();
    void spacePlaysAndPausesWhateverHasTheFocus();
    void spaceIsASpaceWhileTyping();
    void enterPressesTheFocusedButton();
    void theTitleTellsWhatIsEdited();
    void anUntouchedWindowClosesWithoutAQuestion();
    void closingWithUnsavedWorkAsks_data();
    void closingWithUnsavedWorkAsks();
    void aBrokenFileGetsOneSentence();
    void aFileIsOpenedAndRemembered();
    void whatIsBeingTypedIsSaved();
    void closingWhileTrainingIsQuick();
};

namespace {

// What a click on this button of the next question does, once it is asked.
void answerNextQuestion(QMessageBox::StandardButton answer, int *asked = nullptr)
{
    QTimer::singleShot(0, qApp, [answer, asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        if (asked != nullptr) {
            ++*asked;
        }
        box->button(answer)->click();
    });
}

} // namespace

void tst_MainWindow::itOpensOnFourPeoplePaused()
{
    QCOMPARE(m_session->origin().dataset.name, std::string("Four people"));
    QVERIFY(!m_session->isPlaying());
    QCOMPARE(m_session->run().start->draw.seed, std::string("44"));
    QCOMPARE(samples(), 0);
}

void tst_MainWindow::spacePlaysAndPausesWhateverHasTheFocus()
{
    m_session->setSpeed(1.0);
    int tried = 0;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool isText = qobject_cast<QLineEdit *>(widget) != nullptr
                            || qobject_cast<QAbstractSpinBox *>(widget) != nullptr;
        const auto *box = qobject_cast<QComboBox *>(widget);
        if (isText || (box != nullptr && box->isEditable()) || !widget->isVisible()
            || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        widget->setFocus();
        if (QApplication::focusWidget() != widget) {
            continue;
        }
        const QByteArray who = widget->metaObject()->className() + QByteArray(" ")
                               + widget->accessibleName().toUtf8();
        QTest::keyClick(widget, Qt::Key_Space);
        QVERIFY2(m_session->isPlaying(), who.constData());
        QTest::keyClick(widget, Qt::Key_Space);
        QVERIFY2(!m_session->isPlaying(), who.constData());
        ++tried;
    }
    QVERIFY2(tried > 10, qPrintable(QString::number(tried)));
}

void tst_MainWindow::spaceIsASpaceWhileTyping()
{
    for (QLineEdit *edit : m_window->findChildren<QLineEdit *>()) {
        if (edit->isVisible() && edit->isEnabled() && !edit->isReadOnly()) {
            edit->setFocus();
            QTest::keyClick(edit, Qt::Key_Space);
            QVERIFY2(!m_session->isPlaying(), qPrintable(edit->accessibleName()));
        }
    }
}

void tst_MainWindow::enterPressesTheFocusedButton()
{
    for (QToolButton *button : m_window->findChildren<QToolButton *>()) {
        if (button->defaultAction() == actions().epoch) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
        }
    }
    QTRY_COMPARE(samples(), 4);
}

void tst_MainWindow::theTitleTellsWhatIsEdited()
{
    QVERIFY(m_window->windowTitle().startsWith("Four people"));
    QVERIFY(!m_window->isWindowModified());
    setWeight(1.5);
    QVERIFY(m_window->isWindowModified());
    const auto *label = qobject_cast<QLabel *>(m_window->menuBar()->cornerWidget());
    QCOMPARE(label->text(), QStringLiteral("Four people — edited"));
    QVERIFY(label->accessibleName().isEmpty()); // or the text would not be spoken
}

void tst_MainWindow::anUntouchedWindowClosesWithoutAQuestion()
{
    QVERIFY(m_window->close());
}

void tst_MainWindow::closingWithUnsavedWorkAsks_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("answer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("discard") << QMessageBox::Discard << true;
    QTest::newRow("cancel") << QMessageBox::Cancel << false;
}

void tst_MainWindow::closingWithUnsavedWorkAsks()
{
    QFETCH(QMessageBox::StandardButton, answer);
    QFETCH(bool, closes);
    setWeight(1.5);
    int asked = 0;
    answerNextQuestion(answer, &asked);
    QCOMPARE(m_window->close(), closes);
    QCOMPARE(asked, 1);
}

void tst_MainWindow::aBrokenFileGetsOneSentence()
{
    const QString path = m_folder.filePath("broken.glassnet");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    const nn::TrainingRun before = m_session->run();
    int asked = 0;
    answerNextQuestion(QMessageBox::Ok, &asked);
    m_window->open(path);
    QCOMPARE(asked, 1);
    QVERIFY(m_session->run() == before);
    QVERIFY(m_preferences->recentFiles().isEmpty());
}

void tst_MainWindow::aFileIsOpenedAndRemembered()
{
    const QString path = m_folder.filePath("kept.glassnet");
    {
        Session other(nn::tutorial004().start);
        glassnet::DocumentFile document(other);
        QVERIFY(document.save(path));
    }
    m_window->open(path);
    QVERIFY(m_session->run() == nn::tutorial004().start);
    QVERIFY(m_window->windowTitle().startsWith("kept.glassnet"));
    QCOMPARE(m_preferences->recentFiles(), QStringList(path));
    setWeight(1.5);
    QVERIFY(m_window->files().save());
    QVERIFY(!m_window->isWindowModified());
}

void tst_MainWindow::whatIsBeingTypedIsSaved()
{
    const QString path = m_folder.filePath("typed.glassnet");
    QVERIFY(glassnet::DocumentFile(*m_session).save(path));
    m_window->open(path);
    m_window->cards().network()->interaction().edit(nn::WeightRef{});
    QTest::keyClicks(QApplication::focusWidget(), "0.75");
    QVERIFY(m_session->run().network().value(nn::WeightRef{}) != 0.75);
    QVERIFY(m_window->files().save());
    QCOMPARE(QApplication::focusWidget(), m_window->cards().network());

    m_window->open(path);
    QCOMPARE(m_session->run().network().value(nn::WeightRef{}), 0.75);
}

void tst_MainWindow::closingWhileTrainingIsQuick()
{
    m_session->setSpeed(glassnet::unlimitedSpeed);
    m_session->play();
    QTRY_VERIFY(samples() > 10000);
    answerNextQuestion(QMessageBox::Discard);
    QVERIFY(m_window->close());
    m_window.reset();
    m_session.reset();
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
