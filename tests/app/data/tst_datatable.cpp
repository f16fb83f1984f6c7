// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datatable.h"

#include "app/data/datatablemodel.h"
#include "app/document/askededits.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace glassnet;

class tst_DataTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void theTableShowsThePeople();
    void outputsAndMarksFollowTheFrames();
    void classesAreLettersAndColours();
    void aFrameTouchesOnlyVisibleOutputs();
    void tenThousandRowsAreShownByAFew();
    void aSplitHasAPartToChoose();
    void aChosenRowStandsAtTheInputs();
    void aProbeElsewhereChoosesTheRow();
    void theRowIsChosenAgainAfterSomebodyWasAskedAbout();
    void severalRowsStayChosen();
    void numbersFollowTheLanguage();
    void outputsThatAreNoNumbersAreDashes();

private:
    void open(nn::BuiltIn set = nn::BuiltIn::FourPeople);
    [[nodiscard]] QString text(int row, int column) const
    {
        return m_table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString title(int column) const
    {
        return m_table->model()->headerData(column, Qt::Horizontal).toString();
    }
    [[nodiscard]] const nn::Dataset &data() const { return m_session->origin().dataset; }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataTable> m_table;
};
void tst_DataTable::open(nn::BuiltIn set)
{
    m_table.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(support::defaultRunOf(set));
    m_table = std::make_unique<DataTable>(*m_session);
    support::show(*m_table, 270, 240);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_DataTable::cleanup()
{
    m_table.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_DataTable::theTableShowsThePeople()
{
    open();
    QStringList titles;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        titles += title(column);
    }
    QCOMPARE(titles, QStringList({"Name", "Weight\nlb", "Height\nin", "Gender", "o1", ""}));
    QCOMPARE(text(0, 0), "Alice");
    QCOMPARE(text(1, 1), "160");
    QCOMPARE(text(1, 2), "72");
    QCOMPARE(text(1, 3), "M");
}

void tst_DataTable::outputsAndMarksFollowTheFrames()
{
    open();
    const auto spoken = [this](int row) {
        return m_table->model()->index(row, 5).data(Qt::AccessibleTextRole).toString();
    };
    QTRY_VERIFY(!text(0, 4).isEmpty());
    QStringList marks;
    for (int row = 0; row < 4; ++row) {
        marks += spoken(row);
    }
    QVERIFY2(marks.contains("wrong"), qPrintable(marks.join(' '))); // nothing is learned yet
    support::train(*m_session, 1000);
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(spoken(row), "right");
    }
    const nn::Matrix &outputs = m_session->frame().pictures->outputs;
    QCOMPARE(text(0, 4), QLocale().toString(outputs(0, 0), 'f', 3));
    QCOMPARE(text(3, 4), QLocale().toString(outputs(0, 3), 'f', 3));
}

void tst_DataTable::classesAreLettersAndColours()
{
    open();
    const QModelIndex alice = m_table->model()->index(0, 3);
    QCOMPARE(alice.data().toString(), "F");
    QCOMPARE(alice.data(DataTableModel::ColorRole).value<QColor>(), Theme::light().positive);
    QCOMPARE(alice.data(Qt::AccessibleTextRole).toString(), "Female");
    QApplication::setPalette(Theme::dark().palette());
    QCOMPARE(alice.data(DataTableModel::ColorRole).value<QColor>(), Theme::dark().positive);
}

void tst_DataTable::aFrameTouchesOnlyVisibleOutputs()
{
    open(nn::BuiltIn::SumOfTwo);
    QSignalSpy reset(m_table->model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_table->model(), &QAbstractItemModel::dataChanged);
    support::train(*m_session, 1);
    QVERIFY(!changed.isEmpty());
    for (const QList<QVariant> &signal : changed) {
        const auto first = signal.at(0).toModelIndex();
        const auto last = signal.at(1).toModelIndex();
        QVERIFY(first.column() >= 4);
        QVERIFY2(last.row() < 20, qPrintable(QString::number(last.row())));
    }
    QCOMPARE(reset.count(), 0);
}

void tst_DataTable::tenThousandRowsAreShownByAFew()
{
    open(nn::BuiltIn::SumOfTwo);
    QCOMPARE(m_table->model()->rowCount(), 10000);
    QVERIFY(m_table->sizeHint().height() < 400);
    QCOMPARE(m_table->model()->columnCount(), 5); // numbers are neither right nor wrong
    m_table->scrollToBottom();
    QTRY_VERIFY(!text(9999, 4).isEmpty());
}

void tst_DataTable::aSplitHasAPartToChoose()
{
    open();
    QCOMPARE(m_table->model()->columnCount(), 6);
    m_table->setCurrentIndex(m_table->model()->index(3, 0));
    m_table->setChosenRole(nn::Role::Test);
    QCOMPARE(m_table->model()->columnCount(), 7);
    QCOMPARE(text(3, 6), "test");
    QCOMPARE(text(0, 6), "train");
    QVERIFY(data().roles[3] == nn::Role::Test);
    m_session->undoStack()->undo();
    QCOMPARE(m_table->model()->columnCount(), 6);
}

void tst_DataTable::aChosenRowStandsAtTheInputs()
{
    open();
    const QRect cell = m_table->visualRect(m_table->model()->index(2, 1));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_session->probe().row, std::optional<nn::Index>(2));
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(m_session->probe().row, std::optional<nn::Index>(3));
    QCOMPARE(m_session->undoStack()->count(), 0); // looking is no edit
}

void tst_DataTable::aProbeElsewhereChoosesTheRow()
{
    open();
    m_session->setProbe({.row = 1, .person = m_session->probe().person});
    QCOMPARE(m_table->currentIndex().row(), 1);
    m_session->setProbe({.row = std::nullopt, .person = m_session->probe().person});
    QVERIFY(!m_table->selectionModel()->hasSelection());
}

void tst_DataTable::theRowIsChosenAgainAfterSomebodyWasAskedAbout()
{
    open();
    const QRect cell = m_table->visualRect(m_table->model()->index(1, 1));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());
    QVERIFY(edits::setPerson(*m_session, nn::Vector{{150.0, 70.0}}).hasValue());
    QVERIFY(!m_session->probe().row);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_session->probe().row, std::optional<nn::Index>(1));
}

void tst_DataTable::severalRowsStayChosen()
{
    open();
    m_table->setFocus();
    QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 4);
    support::train(*m_session, 5); // whose frames must not choose another row
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 4);
}

void tst_DataTable::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    open(nn::BuiltIn::Moons);
    QVERIFY2(text(0, 1).contains(','), qPrintable(text(0, 1)));
    QTRY_VERIFY(text(0, 4).contains(','));
    QApplication::clipboard()->clear();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
    m_table->selectionModel()->setCurrentIndex(m_table->model()->index(0, 1),
                                               QItemSelectionModel::ClearAndSelect
                                                   | QItemSelectionModel::Rows);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QApplication::clipboard()->text().contains(','),
             qPrintable(QApplication::clipboard()->text()));
    const nn::Vector copied = data().values.col(0);
    QTest::keyClick(m_table.get(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(nn::sameValues(data().values.rightCols(1), copied));
}

void tst_DataTable::outputsThatAreNoNumbersAreDashes()
{
    open();
    nn::TrainingRun run = m_session->run();
    run.settings.loss = nn::Loss::MeanSquaredError;
    run.learned.network.setActivation(1, nn::Activation::Linear, 1.0);
    run.learned.network.setValue(nn::BiasRef{.layer = 1, .neuron = 0}, 1e308);
    run.learned.network.setValue(nn::WeightRef{.layer = 1}, 1.7e308);
    run.learned.network.setValue(nn::WeightRef{.layer = 1, .from = 1}, 1.7e308);
    m_session->load(run, nullptr, m_session->view());
    QTRY_VERIFY(text(1, 4) == "–" || text(0, 4) == "–");
}

QTEST_MAIN(tst_DataTable)
#include "tst_datatable.moc"
