// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parameters/parametertable.h"

#include "app/document/networkedits.h"
#include "app/look/notebubble.h"
#include "app/parameters/parametermodel.h"
#include "core/pass.h"
#include "support/panelinteraction.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

using namespace glassnet;

class tst_ParameterTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyWeightAndBiasHasARow();
    void theGradientIsThatOfTheTrainingLoss();
    void theChangeIsThatOfTheLastUpdate();
    void aTypedValueIsOneStepToUndo();
    void whatIsNoNumberIsRefused();
    void tabGoesFromValueToValue();
    void aTickFreezes();
    void sizesSortByTheirMagnitude();
    void theChosenRowIsTheSelectedElement();
    void severalRowsAreSetInOneStep();
    void withOneRowChosenAllAreSet();
    void whatIsNoNumberSetsNothing();
    void theMenuKeyOpensTheMenu();
    void aColumnIsPastedDownwardInOneStep();
    void aColumnIsPastedInThePresentOrder();
    void aColumnInTheLanguageOrInCIsRead_data();
    void aColumnInTheLanguageOrInCIsRead();
    void aBadColumnChangesNothingAndNamesTheLine_data();
    void aBadColumnChangesNothingAndNamesTheLine();
    void whatWasCopiedPastesBackAsTheSameBits();
    void chosenRowsStayChosenWhileItTrains();
    void anotherShapeHasOtherRows();
    void aHiddenTableAsksForNothing();

private:
    void choose(int first, int last);
    void paste(const QString &text);
    [[nodiscard]] double value(const char *name) const
    {
        const nn::Network &network = m_session->run().network();
        return network.value(*network.parameterNamed(name));
    }
    [[nodiscard]] QModelIndex cell(int row, int column) const
    {
        return m_table->model()->index(row, column);
    }
    [[nodiscard]] QString text(int row, int column) const
    {
        return cell(row, column).data().toString();
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ParameterTable> m_table;
};

void tst_ParameterTable::init()
{
    support::useDefaultLook();
    m_session = std::make_unique<Session>(support::defaultRunOf(nn::BuiltIn::FourPeople));
    m_table = std::make_unique<ParameterTable>(*m_session);
    support::show(*m_table, 320, 400);
    QTRY_VERIFY(m_session->frame().pictures && m_session->frame().pictures->gradient);
}

void tst_ParameterTable::cleanup()
{
    m_table.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_ParameterTable::choose(int first, int last)
{
    m_table->setCurrentIndex(cell(first, ParameterModel::Value));
    m_table->selectionModel()->select(
        QItemSelection(cell(first, 0), cell(last, ParameterModel::Frozen)),
        QItemSelectionModel::ClearAndSelect);
}

void tst_ParameterTable::paste(const QString &text)
{
    QApplication::clipboard()->setText(text);
    m_table->clipboardActions().paste->trigger();
}

// Types into the dialog that comes next and presses Enter; what is refused is cancelled.
static void answer(const QString &text, bool *wasRefused = nullptr)
{
    QTimer::singleShot(0, [text, wasRefused] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->setTextValue(text);
        dialog->accept();
        if (wasRefused != nullptr) {
            *wasRefused = !NoteBubble::sentenceAt(*dialog->findChild<QLineEdit *>()).isEmpty();
            dialog->reject();
        }
    });
}

void tst_ParameterTable::everyWeightAndBiasHasARow()
{
    QCOMPARE(m_table->model()->rowCount(), 9);
    QCOMPARE(text(0, ParameterModel::Name), QString("w1"));
    const double w1 = m_session->run().network().value(nn::WeightRef{});
    QVERIFY(std::abs(text(0, ParameterModel::Value).replace(u'−', u'-').toDouble() - w1) < 1e-3);
}

void tst_ParameterTable::theGradientIsThatOfTheTrainingLoss()
{
    const nn::TrainingRun &run = m_session->run();
    const nn::Gradient gradient
        = nn::gradient(run.network(), run.data->train, run.settings.loss, run.settings.reduction);
    const double shown
        = cell(0, ParameterModel::Gradient).data(ParameterModel::SortRole).toDouble();
    QCOMPARE(shown, std::abs(gradient.parameters[nn::WeightRef{}]));
    QVERIFY(shown > 0.0);
}

void tst_ParameterTable::theChangeIsThatOfTheLastUpdate()
{
    QCOMPARE(text(0, ParameterModel::Change), QString("—"));
    const double before = m_session->run().network().value(nn::WeightRef{});
    m_session->step(nn::StepUnit::Sample);
    QTRY_VERIFY(text(0, ParameterModel::Change) != "—");
    const double change = m_session->run().network().value(nn::WeightRef{}) - before;
    QCOMPARE(cell(0, ParameterModel::Change).data(ParameterModel::SortRole).toDouble(),
             std::abs(change));
}

void tst_ParameterTable::aTypedValueIsOneStepToUndo()
{
    const double before = m_session->run().network().value(nn::WeightRef{});
    QVERIFY(m_table->model()->setData(cell(0, ParameterModel::Value), "1/4", Qt::EditRole));
    QCOMPARE(m_session->run().network().value(nn::WeightRef{}), 0.25);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->run().network().value(nn::WeightRef{}), before);
}

void tst_ParameterTable::whatIsNoNumberIsRefused()
{
    QVERIFY(!m_table->model()->setData(cell(0, ParameterModel::Value), "heavy", Qt::EditRole));
    QVERIFY(!NoteBubble::sentenceAt(*m_table->viewport()).isEmpty());
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_ParameterTable::tabGoesFromValueToValue()
{
    m_table->setFocus();
    m_table->setCurrentIndex(cell(0, ParameterModel::Value));
    m_table->edit(m_table->currentIndex());
    for (const char *value : {"1", "2", "3"}) {
        auto *field = m_table->findChild<QLineEdit *>();
        QVERIFY(field);
        support::type(*field, value);
        QTest::keyClick(field, Qt::Key_Tab);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    const nn::Network &network = m_session->run().network();
    QCOMPARE(network.value(*network.parameterNamed("w1")), 1.0);
    QCOMPARE(network.value(*network.parameterNamed("w2")), 2.0);
    QCOMPARE(network.value(*network.parameterNamed("w3")), 3.0);
}

void tst_ParameterTable::aTickFreezes()
{
    QVERIFY(m_table->model()->setData(cell(0, ParameterModel::Frozen), Qt::Checked,
                                      Qt::CheckStateRole));
    QVERIFY(m_session->run().network().isFrozen(nn::WeightRef{}));
    QCOMPARE(cell(0, ParameterModel::Frozen).data(Qt::AccessibleTextRole).toString(),
             QString("frozen"));
    m_session->undoStack()->undo();
    QVERIFY(!m_session->run().network().isFrozen(nn::WeightRef{}));
}

void tst_ParameterTable::sizesSortByTheirMagnitude()
{
    m_table->sortByColumn(ParameterModel::Gradient, Qt::DescendingOrder);
    double last = std::numeric_limits<double>::infinity();
    for (int row = 0; row < 9; ++row) {
        const double size
            = cell(row, ParameterModel::Gradient).data(ParameterModel::SortRole).toDouble();
        QVERIFY(size <= last);
        last = size;
    }
}

void tst_ParameterTable::theChosenRowIsTheSelectedElement()
{
    m_table->setCurrentIndex(cell(3, ParameterModel::Value));
    QCOMPARE(m_session->selected(), Element(nn::WeightRef{.layer = 0, .to = 1, .from = 1}));
    m_session->select(nn::BiasRef{.layer = 1, .neuron = 0});
    QCOMPARE(text(m_table->currentIndex().row(), ParameterModel::Name), QString("b3"));
    m_session->select({});
    QVERIFY(!m_table->selectionModel()->hasSelection());
    QCOMPARE(m_session->selected(), Element());
}

void tst_ParameterTable::severalRowsAreSetInOneStep()
{
    const nn::Network before = m_session->run().network();
    choose(0, 4);
    answer("1/4");
    m_table->askForValue();
    for (const char *name : {"w1", "w2", "w3", "w4", "w5"}) {
        QCOMPARE(value(name), 0.25);
    }
    QVERIFY(value("w6") != 0.25);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(m_session->undoStack()->undoText(), QString("Set 5 Weights"));
    m_session->undoStack()->undo();
    QVERIFY(m_session->run().network() == before);
    choose(6, 8);
    answer("0");
    m_table->askForValue();
    QCOMPARE(m_session->undoStack()->undoText(), QString("Set 3 Biases"));
}

void tst_ParameterTable::withOneRowChosenAllAreSet()
{
    choose(3, 3);
    answer("-0,5");
    m_table->askForValue();
    for (const nn::ParameterRef &at : m_session->run().network().parameterList()) {
        QCOMPARE(m_session->run().network().value(at), -0.5);
    }
    QCOMPARE(m_session->undoStack()->undoText(), QString("Set 9 Weights and Biases"));
    answer("-0.5");
    m_table->askForValue(); // changes nothing
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void tst_ParameterTable::whatIsNoNumberSetsNothing()
{
    bool wasRefused = false;
    answer("heavy", &wasRefused);
    m_table->askForValue();
    QVERIFY(wasRefused);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_ParameterTable::theMenuKeyOpensTheMenu()
{
    const auto entriesFor = [&](int first, int last) {
        choose(first, last);
        QStringList entries;
        QTimer::singleShot(0, [&entries] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const QList<QAction *> actions = menu->actions();
            for (const QAction *action : actions) {
                entries += action->text();
            }
            menu->close();
        });
        const QPoint place(1, 1);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, m_table->mapToGlobal(place));
        QApplication::sendEvent(m_table->viewport(), &event);
        return entries;
    };
    QCOMPARE(entriesFor(2, 2), QStringList({"&Copy", "&Paste", "", "&Set All To…"}));
    QCOMPARE(entriesFor(2, 4).back(), QString("&Set 3 Chosen To…"));
}

void tst_ParameterTable::aColumnIsPastedDownwardInOneStep()
{
    const double w1 = value("w1");
    const double w5 = value("w5");
    QVERIFY(edits::setFrozen(*m_session, *m_session->run().network().parameterNamed("w3"), true));
    choose(1, 1);
    paste("0.5\r\n-1.5e-3\n\u22122\n\n");
    QCOMPARE(value("w1"), w1);
    QCOMPARE(value("w2"), 0.5);
    QCOMPARE(value("w3"), -1.5e-3); // by hand a frozen one is set too
    QCOMPARE(value("w4"), -2.0);
    QCOMPARE(value("w5"), w5);
    QCOMPARE(m_session->undoStack()->undoText(), QString("Set 3 Weights"));
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void tst_ParameterTable::aColumnIsPastedInThePresentOrder()
{
    m_table->sortByColumn(ParameterModel::Name, Qt::DescendingOrder);
    choose(0, 0);
    paste("1\n2\n3\n4");
    QCOMPARE(value("b3"), 1.0);
    QCOMPARE(value("b1"), 3.0);
    QCOMPARE(value("w6"), 4.0);
    QCOMPARE(m_session->undoStack()->undoText(), QString("Set 4 Weights and Biases"));
    choose(0, 1);
    m_table->clipboardActions().copy->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QString("1\n2\n"));
}

void tst_ParameterTable::aColumnInTheLanguageOrInCIsRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("C") << "C"
                       << "0.5\n-1.25";
    QTest::newRow("German") << "de"
                            << "0,5\n-1,25";
    QTest::newRow("C in German") << "de"
                                 << "0.5\n-1.25";
}

void tst_ParameterTable::aColumnInTheLanguageOrInCIsRead()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(language));
    choose(0, 0);
    paste(text);
    QCOMPARE(value("w1"), 0.5);
    QCOMPARE(value("w2"), -1.25);
}

void tst_ParameterTable::aBadColumnChangesNothingAndNamesTheLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a word") << "1\n2\nheavy\n4"
                            << "Line 3: 'heavy' is not a number.";
    QTest::newRow("a gap") << "1\n\n3"
                           << "Line 2: a number is missing.";
    QTest::newRow("two columns") << "1\n2\t3"
                                 << "Line 2 has more than one cell: a single column is needed.";
    QTest::newRow("thousands") << "1\n1,234"
                               << "Line 2: '1,234' is not a number.";
    QTest::newRow("too long") << "1\n2\n3\n4\n5\n6\n7\n8\n9\n10"
                              << "Line 9: there is no weight or bias left to write over.";
    QTest::newRow("infinite") << "inf"
                              << "Line 1: 'inf' is not a number.";
    QTest::newRow("nothing") << "\n"
                             << "Line 1: a number is missing.";
}

void tst_ParameterTable::aBadColumnChangesNothingAndNamesTheLine()
{
    QFETCH(const QString, text);
    const nn::Network before = m_session->run().network();
    choose(1, 1);
    paste(text);
    QTEST(NoteBubble::sentenceAt(*m_table->viewport()), "sentence");
    QVERIFY(m_session->run().network() == before);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_ParameterTable::whatWasCopiedPastesBackAsTheSameBits()
{
    QLocale::setDefault(QLocale("de"));
    const nn::Network before = m_session->run().network();
    m_table->setFocus();
    m_table->selectAll();
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 9);
    choose(0, 8);
    answer("0");
    m_table->askForValue();
    QTest::keyClick(m_table.get(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_session->run().network() == before);
}

void tst_ParameterTable::chosenRowsStayChosenWhileItTrains()
{
    choose(2, 5);
    m_session->step(nn::StepUnit::Sample);
    QTRY_VERIFY(text(0, ParameterModel::Change) != "—");
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 4);
    QCOMPARE(m_session->selected(), Element(nn::WeightRef{.layer = 0, .to = 1, .from = 0}));
    m_session->select(nn::BiasRef{.layer = 1, .neuron = 0}); // by another view
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
}

void tst_ParameterTable::anotherShapeHasOtherRows()
{
    QVERIFY(edits::setUnits(*m_session, 0, 3));
    QCOMPARE(m_table->model()->rowCount(), 13);
    m_session->undoStack()->undo();
    QCOMPARE(m_table->model()->rowCount(), 9);
}

void tst_ParameterTable::aHiddenTableAsksForNothing()
{
    m_table->hide();
    m_session->step(nn::StepUnit::Sample);
    QTRY_VERIFY(!m_session->frame().pictures->gradient);
}

QTEST_MAIN(tst_ParameterTable)
#include "tst_parametertable.moc"
