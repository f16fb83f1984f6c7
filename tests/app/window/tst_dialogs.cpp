// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "app/look/notebubble.h"
#include "app/window/shortcutsdialog.h"

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>

class tst_Dialogs : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { makeWindow(nn::tutorial002().start); }
    void cleanup() { closeWindow(); }

    void runningEpochsTrainsThatMany();
    void runningUntilALossStopsBelowIt();
    void aLossThatIsNoneIsRefusedInTheDialog_data();
    void aLossThatIsNoneIsRefusedInTheDialog();
    void theSheetListsEveryShortcut();
    void everyDialogOpensAndCloses_data();
    void everyDialogOpensAndCloses();
};

namespace {

// Does something in the next dialog and then accepts it.
void inNextDialog(const std::function<void(QDialog &)> &act)
{
    QTimer::singleShot(0, qApp, [act] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        act(*dialog);
        dialog->accept();
    });
}

} // namespace

void tst_Dialogs::runningEpochsTrainsThatMany()
{
    inNextDialog([](QDialog &dialog) { static_cast<QInputDialog &>(dialog).setIntValue(7); });
    actions().runEpochs->trigger();
    QTRY_COMPARE(samples(), 28);
    QTRY_VERIFY(!m_session->isPlaying());
}

void tst_Dialogs::runningUntilALossStopsBelowIt()
{
    inNextDialog([](QDialog &dialog) { static_cast<QInputDialog &>(dialog).setTextValue("1/10"); });
    actions().runUntilLoss->trigger();
    QTRY_VERIFY(samples() > 0 && !m_session->isPlaying());
    QTRY_VERIFY(m_session->snapshot()->trainLoss < 0.1);
    QVERIFY(m_session->snapshot()->trainLoss > 0.09);
}

void tst_Dialogs::aLossThatIsNoneIsRefusedInTheDialog_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("no number") << "low";
    QTest::newRow("below every loss") << "-1";
}

void tst_Dialogs::aLossThatIsNoneIsRefusedInTheDialog()
{
    QFETCH(QString, typed);
    inNextDialog([typed](QDialog &dialog) {
        static_cast<QInputDialog &>(dialog).setTextValue(typed);
        dialog.accept();
        QVERIFY(dialog.isVisible());
        auto *field = dialog.findChild<QLineEdit *>();
        QVERIFY(!glassnet::NoteBubble::sentenceAt(*field).isEmpty());
        QCOMPARE(field->text(), typed);
        dialog.reject();
    });
    actions().runUntilLoss->trigger();
    QVERIFY(!m_session->isPlaying());
}

void tst_Dialogs::theSheetListsEveryShortcut()
{
    QStringList listed;
    for (const glassnet::KeyHelpGroup &group : glassnet::keyHelp(*m_window->menuBar())) {
        QVERIFY(!group.title.isEmpty());
        for (const glassnet::KeyHelp &key : group.keys) {
            listed.append(key.keys);
            QVERIFY2(!key.what.isEmpty(), qPrintable(key.keys));
        }
    }
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(key.isEmpty() || !listed.filter(key).isEmpty(), qPrintable(key));
        }
    }
}

void tst_Dialogs::everyDialogOpensAndCloses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("preferences") << "Preferences…";
    QTest::newRow("shortcuts") << "Keyboard Shortcuts";
    QTest::newRow("about") << "About Glassnet";
    QTest::newRow("about Qt") << "About Qt";
}

void tst_Dialogs::everyDialogOpensAndCloses()
{
    QFETCH(QString, text);
    QString title;
    inNextDialog([&title](QDialog &dialog) { title = dialog.windowTitle(); });
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text().remove('&') == text) {
            action->trigger();
        }
    }
    QVERIFY(!title.isEmpty());
}

QTEST_MAIN(tst_Dialogs)
#include "tst_dialogs.moc"
