// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parameters/parametertable.h"

#include "app/document/networkedits.h"
#include "app/look/notebubble.h"
#include "app/parameters/parametermodel.h"
#include "core/pass.h"
#include "support/panelinteraction.h"

#include <QLineEdit>

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
    void anotherShapeHasOtherRows();
    void aHiddenTableAsksForNothing();

private:
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
