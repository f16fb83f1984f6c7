// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datatable.h"

#include "app/document/askededits.h"
#include "app/document/dataedits.h"
#include "app/look/notebubble.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>

using namespace glassnet;

class tst_DataTableEdit : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void aNumberIsEdited_data();
    void aNumberIsEdited();
    void whatIsNoNumberIsRefused();
    void aNumberBeyondTheLimitIsRefused_data();
    void aNumberBeyondTheLimitIsRefused();
    void aNamedSampleKeepsAName();
    void aRefusedRemovalIsSaidBesideTheTable();
    void aLongNameLeavesTheOtherColumnsInSight();
    void aNameIsEdited();
    void aClassIsChosenFromAList();
    void aSampleIsAddedAndNamed();
    void chosenRowsAreRemoved();
    void theLastTrainingSamplesStay();
    void rowsAreCopiedAndPasted();
    void numbersArePastedOverNumbers();
    void aBadPasteChangesNothing();
    void everyEditIsUndoneExactly();

private:
    void open(nn::BuiltIn set = nn::BuiltIn::FourPeople);
    QLineEdit &type(int row, int column, const QString &text);
    void edit(int row, int column, const QString &text);
    [[nodiscard]] QString text(int row, int column) const
    {
        return m_table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] const nn::Dataset &data() const { return m_session->origin().dataset; }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataTable> m_table;
};
void tst_DataTableEdit::open(nn::BuiltIn set)
{
    m_table.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(support::defaultRunOf(set));
    m_table = std::make_unique<DataTable>(*m_session);
    support::show(*m_table, 270, 240);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_DataTableEdit::cleanup()
{
    m_table.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

// Begins with F2 and types.
QLineEdit &tst_DataTableEdit::type(int row, int column, const QString &typed)
{
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(row, column));
    QTest::keyClick(m_table.get(), Qt::Key_F2);
    auto *editor = m_table->findChild<QLineEdit *>();
    if (editor == nullptr) {
        qFatal("No editor opened.");
    }
    support::type(*editor, typed);
    return *editor;
}

// And takes it with Enter.
void tst_DataTableEdit::edit(int row, int column, const QString &typed)
{
    QTest::keyClick(&type(row, column, typed), Qt::Key_Return);
    // The table takes what was typed when it gets round to it.
    QTRY_VERIFY(m_table->findChild<QLineEdit *>() == nullptr);
}

void tst_DataTableEdit::aNumberIsEdited_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::newRow("a number") << "134" << 134.0;
    QTest::newRow("a decimal comma") << "134,5" << 134.5;
    QTest::newRow("a formula") << "400/3" << 400.0 / 3.0;
    QTest::newRow("another unit") << "45.359237 kg" << 100.0;
}

void tst_DataTableEdit::aNumberIsEdited()
{
    QFETCH(QString, typed);
    QFETCH(double, value);
    open();
    edit(0, 1, typed);
    QVERIFY(qAbs(data().values(0, 0) - value) < 1e-9);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(data().values(0, 0), 133.0);
    QCOMPARE(text(0, 1), "133");
}

void tst_DataTableEdit::whatIsNoNumberIsRefused()
{
    open();
    QSignalSpy said(m_session.get(), &Session::said);
    QLineEdit &editor = type(0, 1, "heavy");
    QTest::keyClick(&editor, Qt::Key_Return);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().contains("heavy"));
    QVERIFY(NoteBubble::sentenceAt(editor).contains("heavy"));
    QCOMPARE(editor.text(), "heavy"); // to be mended where it stands
    QVERIFY(editor.hasFocus());
    QTest::keyClick(&editor, Qt::Key_Escape);
    QTRY_VERIFY(m_table->findChild<QLineEdit *>() == nullptr);
    QCOMPARE(text(0, 1), "133");
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_DataTableEdit::aNumberBeyondTheLimitIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("largest double") << "1.7e308";
    QTest::newRow("just beyond") << "1.0001e12";
}

void tst_DataTableEdit::aNumberBeyondTheLimitIsRefused()
{
    QFETCH(QString, typed);
    open();
    QLineEdit &editor = type(0, 1, typed);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTRY_VERIFY(NoteBubble::sentenceAt(editor).contains("Sample 1, column 'weight'"));
    QTest::keyClick(&editor, Qt::Key_Escape);
    QTRY_VERIFY(m_table->findChild<QLineEdit *>() == nullptr);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_DataTableEdit::aNamedSampleKeepsAName()
{
    open();
    QLineEdit &editor = type(0, 0, "");
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTRY_VERIFY(NoteBubble::sentenceAt(editor).contains("name"));
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(data().sampleNames[0], std::string("Alice"));
}

void tst_DataTableEdit::aRefusedRemovalIsSaidBesideTheTable()
{
    open();
    m_table->setFocus();
    m_table->selectAll();
    const int height = m_table->sizeHint().height();
    m_table->removeChosen();
    QCOMPARE(data().sampleCount(), 4);
    QVERIFY(NoteBubble::sentenceAt(*m_table).startsWith("At least one training sample"));
    m_table->selectRow(1);
    m_table->removeChosen();
    QCOMPARE(data().sampleCount(), 3);
    QVERIFY(NoteBubble::sentenceAt(*m_table).isEmpty());
    QCOMPARE(m_table->sizeHint().height(), height); // nothing moves under the mouse
}

void tst_DataTableEdit::aLongNameLeavesTheOtherColumnsInSight()
{
    open();
    QVERIFY(edits::setName(*m_session, 0, QString(100, 'W')).hasValue());
    QVERIFY(!edits::setName(*m_session, 0, QString(101, 'W')).hasValue());
    int width = 0;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        width += m_table->columnWidth(column);
    }
    QVERIFY2(width <= m_table->viewport()->width(), qPrintable(QString::number(width)));
    QCOMPARE(m_table->model()->index(0, 0).data(Qt::ToolTipRole).toString(), QString(100, 'W'));
}

void tst_DataTableEdit::aNameIsEdited()
{
    open();
    edit(0, 0, "Alicia");
    QCOMPARE(data().sampleNames[0], std::string("Alicia"));
    m_session->undoStack()->undo();
    QCOMPARE(text(0, 0), "Alice");
}

void tst_DataTableEdit::aClassIsChosenFromAList()
{
    open();
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(0, 3));
    QTest::keyClick(m_table.get(), Qt::Key_F2);
    auto *box = m_table->findChild<QComboBox *>();
    QVERIFY(box != nullptr);
    QCOMPARE(box->currentText(), "Female");
    support::choose(*box, "Male");
    QCOMPARE(data().targets(0), 0.0);
    QCOMPARE(text(0, 3), "M");
    m_session->undoStack()->undo();
    QCOMPARE(data().targets(0), 1.0);
}

void tst_DataTableEdit::aSampleIsAddedAndNamed()
{
    open();
    QVERIFY(edits::setPerson(*m_session, nn::Vector{{150.0, 70.0}}).hasValue());
    m_table->addSample();
    QCOMPARE(data().sampleCount(), 5);
    QCOMPARE(data().values.col(4), (nn::Vector{{150.0, 70.0}}));
    QTest::keyClicks(QApplication::focusWidget(), "Eve");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(text(4, 0), "Eve");
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(data().sampleCount(), 4);
}

void tst_DataTableEdit::chosenRowsAreRemoved()
{
    open();
    const nn::TrainingRun before = m_session->run();
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(1, 0));
    QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table.get(), Qt::Key_Delete);
    QCOMPARE(data().sampleCount(), 2);
    QCOMPARE(text(1, 0), "Diana");
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QCOMPARE(text(1, 0), "Bob");
}

void tst_DataTableEdit::theLastTrainingSamplesStay()
{
    open();
    QSignalSpy said(m_session.get(), &Session::said);
    m_table->selectAll();
    QTest::keyClick(m_table.get(), Qt::Key_Delete);
    QCOMPARE(said.count(), 1);
    QCOMPARE(data().sampleCount(), 4);
}

void tst_DataTableEdit::rowsAreCopiedAndPasted()
{
    open();
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(2, 0));
    QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), "Charlie\t152\t70\tM\nDiana\t120\t60\tF\n");
    QTest::keyClick(m_table.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(data().sampleCount(), 6);
    QCOMPARE(text(5, 0), "Diana");
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(data().sampleCount(), 4);
}

void tst_DataTableEdit::numbersArePastedOverNumbers()
{
    open();
    QApplication::clipboard()->setText("161\t73\n153\t71\n");
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(1, 1));
    QTest::keyClick(m_table.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text(1, 1), "161");
    QCOMPARE(text(2, 2), "71");
    QCOMPARE(data().sampleCount(), 4);
}

void tst_DataTableEdit::aBadPasteChangesNothing()
{
    open();
    const nn::TrainingRun before = m_session->run();
    QSignalSpy said(m_session.get(), &Session::said);
    QApplication::clipboard()->setText("Emily\t128\t63\tF\nFrank\t155\t68\tX\n");
    m_table->setFocus();
    QTest::keyClick(m_table.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().contains("Line 2"));
    QVERIFY(m_session->run() == before);
}

void tst_DataTableEdit::everyEditIsUndoneExactly()
{
    open();
    support::train(*m_session, 10);
    const nn::TrainingRun before = m_session->run();
    edit(0, 1, "134");
    edit(0, 0, "Alicia");
    m_table->addSample();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    m_table->removeChosen();
    while (m_session->undoStack()->canUndo()) {
        m_session->undoStack()->undo();
    }
    QVERIFY(m_session->run() == before);
    QVERIFY(data() == before.data->origin->dataset);
}

QTEST_MAIN(tst_DataTableEdit)
#include "tst_datatableedit.moc"
