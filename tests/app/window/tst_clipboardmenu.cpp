// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "app/data/datatable.h"
#include "app/look/notebubble.h"
#include "app/network/networkview.h"
#include "app/window/cardarea.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QTableView>

class tst_ClipboardMenu : public WindowFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        makeWindow(nn::tutorial002().start);
        QApplication::clipboard()->setText("7");
    }
    void cleanup() { closeWindow(); }

    void everyShortcutIsSurvivedWhereverTheFocusIs();
    void entriesAreEnabledOnlyWhereTheyDoSomething();
    void theTableIsCopiedCutAndPasted();
    void aNumberIsPastedOverAWeight();
    void whatIsNoNumberIsRefusedAtTheWeight();
    void aTextFieldHasItsOwnClipboard();
    void anAskedPersonIsCopied();
    void aButtonOnTheNetworkPastesNothing();
    void aFieldDeletesAWordAndNoRow();

private:
    [[nodiscard]] glassnet::DataTable &table()
    {
        return *m_window->findChild<glassnet::DataTable *>();
    }
    // Not by selectRow(), which looks at the keys that are held down.
    void choose(int row)
    {
        table().selectionModel()->setCurrentIndex(table().model()->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect
                                                      | QItemSelectionModel::Rows);
    }
    void press(QKeySequence::StandardKey key)
    {
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(key));
    }
};

// Keys go to the window, as those of a keyboard do: first to its shortcuts.
void tst_ClipboardMenu::everyShortcutIsSurvivedWhereverTheFocusIs()
{
    int places = 0;
    QList<QPointer<QWidget>> widgets; // some go away with the row that is pasted or cut
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        widgets += widget;
    }
    for (const QPointer<QWidget> &widget : widgets) {
        if (!widget || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()) {
            continue;
        }
        for (const auto key : {QKeySequence::Cut, QKeySequence::Copy, QKeySequence::Paste}) {
            if (widget) {
                widget->setFocus();
            }
            if (widget && QApplication::focusWidget() == widget) {
                press(key);
                ++places;
            }
        }
    }
    QVERIFY2(places > 60, qPrintable(QString::number(places)));
}

void tst_ClipboardMenu::entriesAreEnabledOnlyWhereTheyDoSomething()
{
    const auto state = [this] {
        return QString("%1%2%3")
            .arg(actions().cut->isEnabled() ? 'x' : '-')
            .arg(actions().copy->isEnabled() ? 'c' : '-')
            .arg(actions().paste->isEnabled() ? 'v' : '-');
    };
    auto *network = m_window->cards().network();
    network->setFocus();
    m_session->select({});
    QCOMPARE(state(), "---");
    m_session->select(nn::WeightRef{});
    QCOMPARE(state(), "-cv");
    m_session->select(nn::NeuronRef{.layer = 0, .neuron = 1});
    QCOMPARE(state(), "-c-");
    table().setFocus();
    choose(0);
    QCOMPARE(state(), "xcv");
    table().clearSelection();
    QCOMPARE(state(), "--v");
    auto *field = m_window->findChild<QLineEdit *>("person0");
    field->setFocus();
    field->deselect();
    QCOMPARE(state(), "--v");
    field->selectAll();
    QCOMPARE(state(), "xcv");
    QApplication::clipboard()->clear();
    QCOMPARE(state(), "xc-");
    network->setFocus();
    QCOMPARE(state(), "-c-");
}

void tst_ClipboardMenu::theTableIsCopiedCutAndPasted()
{
    table().setFocus();
    choose(1);
    press(QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QString("Bob\t160\t72\tM\n"));
    press(QKeySequence::Paste);
    QCOMPARE(m_session->origin().dataset.sampleCount(), 5);
    choose(2);
    press(QKeySequence::Cut);
    QCOMPARE(QApplication::clipboard()->text(), QString("Charlie\t152\t70\tM\n"));
    QCOMPARE(m_session->origin().dataset.sampleCount(), 4);
    press(QKeySequence::Undo);
    press(QKeySequence::Undo);
    QVERIFY(m_session->origin().dataset == nn::tutorial002().start.data->origin->dataset);
}

void tst_ClipboardMenu::aNumberIsPastedOverAWeight()
{
    const nn::WeightRef at{};
    m_window->cards().network()->setFocus();
    m_session->select(at);
    QApplication::clipboard()->setText(" 1/4\n");
    press(QKeySequence::Paste);
    QCOMPARE(m_session->run().network().value(at), 0.25);
    press(QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QString("0.25"));
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void tst_ClipboardMenu::whatIsNoNumberIsRefusedAtTheWeight()
{
    const nn::WeightRef at{};
    const double before = m_session->run().network().value(at);
    m_window->cards().network()->setFocus();
    m_session->select(at);
    QApplication::clipboard()->setText("<b>seven</b>");
    press(QKeySequence::Paste);
    QVERIFY(glassnet::NoteBubble::sentenceAt(*QApplication::focusWidget()).contains("seven"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_session->run().network().value(at), before);
}

void tst_ClipboardMenu::aTextFieldHasItsOwnClipboard()
{
    auto *field = m_window->findChild<QLineEdit *>("person0");
    field->setFocus();
    field->selectAll();
    actions().paste->trigger(); // from the menu
    QCOMPARE(field->text(), QString("7"));
    field->selectAll();
    press(QKeySequence::Cut);
    QCOMPARE(field->text(), QString());
    QCOMPARE(QApplication::clipboard()->text(), QString("7"));
    QCOMPARE(m_session->origin().dataset.sampleCount(), 4);
    QTest::keyClick(field, Qt::Key_Escape);
}

void tst_ClipboardMenu::anAskedPersonIsCopied()
{
    auto *list = m_window->findChild<QTableView *>("peopleAsked");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    press(QKeySequence::Copy);
    const QStringList cells = QApplication::clipboard()->text().trimmed().split('\t');
    QCOMPARE(cells.size(), 4);
    QCOMPARE(cells.mid(0, 3), QStringList({"Emily", "128", "63"}));
    QVERIFY(!cells.at(3).isEmpty());
}

void tst_ClipboardMenu::aButtonOnTheNetworkPastesNothing()
{
    m_session->select(nn::WeightRef{});
    const auto buttons = m_window->cards().network()->findChildren<QAbstractButton *>();
    QVERIFY(!buttons.isEmpty());
    for (QAbstractButton *button : buttons) {
        button->setFocus();
        if (QApplication::focusWidget() == button) {
            QVERIFY(!actions().paste->isEnabled());
        }
    }
    m_window->cards().network()->setFocus();
    QVERIFY(actions().paste->isEnabled());
}

void tst_ClipboardMenu::aFieldDeletesAWordAndNoRow()
{
    QVERIFY(actions().removeRow->isEnabled());
    for (QLineEdit *field : m_window->findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->isEnabled()) {
            field->setFocus();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
            QCOMPARE(m_session->origin().dataset.sampleCount(), 4);
        }
    }
    m_window->cards().network()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(m_session->origin().dataset.sampleCount(), 3);
}

QTEST_MAIN(tst_ClipboardMenu)
#include "tst_clipboardmenu.moc"
