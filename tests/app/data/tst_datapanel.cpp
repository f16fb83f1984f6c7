// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datapanel.h"

#include "app/document/dataedits.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>

using namespace glassnet;
using support::control;

// Inputs, scaling and units, and the panel as a whole.
class tst_DataPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void inputsAreSwitchedOnAndOff();
    void theLastInputStays();
    void otherDataOfferTheirColumns();
    void aScalingIsChosenAndUndone_data();
    void aScalingIsChosenAndUndone();
    void theShiftIsShownAndEdited();
    void aShiftThatIsNoNumberIsRefused();
    void unitsOfTheDataAreChanged();
    void theWheelChangesNothingBeforeAClick();
    void aNarrowPanelCutsNothingOff();

private:
    void open(nn::BuiltIn set = nn::BuiltIn::FourPeople, int width = 286);
    [[nodiscard]] const nn::DataOrigin &origin() const { return m_session->origin(); }
    [[nodiscard]] QAbstractButton &chip(const QString &name) const
    {
        return control<QAbstractButton>(*m_panel, "input " + name);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataPanel> m_panel;
};
void tst_DataPanel::open(nn::BuiltIn set, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(support::defaultRunOf(set));
    m_panel = std::make_unique<DataPanel>(*m_session);
    support::show(*m_panel, width);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_DataPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_DataPanel::inputsAreSwitchedOnAndOff()
{
    open(nn::BuiltIn::PlaygroundCircle);
    const nn::TrainingRun before = m_session->run();
    QVERIFY(chip("x1").isChecked());
    QVERIFY(!chip("sin x2").isChecked());
    support::click(chip("x1·x2"));
    chip("x1").setFocus();
    QTest::keyClick(&chip("x1"), Qt::Key_Space);
    QCOMPARE(m_session->run().network().inputCount(), 2);
    QVERIFY(origin().preparation.inputs
            == (std::vector<nn::DerivedInput>{nn::plainInput(1), nn::productInput(0, 1)}));
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QVERIFY(chip("x1").isChecked());
    QVERIFY(!chip("x1·x2").isChecked());
}

void tst_DataPanel::theLastInputStays()
{
    open(nn::BuiltIn::PlaygroundCircle);
    QSignalSpy said(m_session.get(), &Session::said);
    support::click(chip("x1"));
    support::click(chip("x2"));
    QCOMPARE(said.count(), 1);
    QVERIFY(chip("x2").isChecked());
    QCOMPARE(m_session->run().network().inputCount(), 1);
}

void tst_DataPanel::otherDataOfferTheirColumns()
{
    open();
    nn::DataOrigin wider = origin();
    wider.dataset.columns = {{"a"}, {"b"}, {"c"}};
    wider.dataset.values = nn::Matrix::Random(3, 4);
    wider.preparation = nn::plainPreparation(wider.dataset);
    QVERIFY(edits::setData(*m_session, wider, {}).hasValue());
    QVERIFY(chip("x3").isVisible());
    QCOMPARE(chip("x3").accessibleName(), "Input C");
    QVERIFY(m_panel->findChild<QAbstractButton *>("input sin x1") == nullptr);
}

void tst_DataPanel::aScalingIsChosenAndUndone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<nn::Scaling>("scaling");
    QTest::newRow("none") << "None" << nn::Scaling::None;
    QTest::newRow("standardise") << "Standardise" << nn::Scaling::Standardise;
    QTest::newRow("from 0") << "From 0" << nn::Scaling::MinMax;
    QTest::newRow("from −1") << "From −1" << nn::Scaling::MinMaxSymmetric;
}

void tst_DataPanel::aScalingIsChosenAndUndone()
{
    QFETCH(QString, name);
    QFETCH(nn::Scaling, scaling);
    open();
    const nn::TrainingRun before = m_session->run();
    auto &box = control<QComboBox>(*m_panel, "scaling");
    QCOMPARE(box.currentText(), "Weight − 135 lb, Height − 66 in");
    support::choose(box, name);
    QVERIFY(origin().preparation.scaling == scaling);
    QVERIFY(!control<QLineEdit>(*m_panel, "shift0").isVisible());
    support::choose(box, "Take off");
    QVERIFY(origin().preparation.scaling == nn::Scaling::ShiftByConstants);
    QCOMPARE(control<QLineEdit>(*m_panel, "shift0").text(), "141.0"); // the mean, rounded
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QCOMPARE(box.currentText(), "Weight − 135 lb, Height − 66 in");
}

void tst_DataPanel::theShiftIsShownAndEdited()
{
    open();
    auto &shift = control<QLineEdit>(*m_panel, "shift0");
    QCOMPARE(shift.text(), "135.0");
    support::type(shift, "140,5");
    QTest::keyClick(&shift, Qt::Key_Return);
    QCOMPARE(origin().preparation.scaler.shift, (nn::Vector{{140.5, 66.0}}));
    QVERIFY(control<QComboBox>(*m_panel, "scaling").currentText().startsWith("Weight − 140.5 lb"));
    m_session->undoStack()->undo();
    QCOMPARE(shift.text(), "135.0");
}

void tst_DataPanel::aShiftThatIsNoNumberIsRefused()
{
    open();
    QSignalSpy said(m_session.get(), &Session::said);
    auto &shift = control<QLineEdit>(*m_panel, "shift1");
    support::type(shift, "tall");
    QTest::keyClick(&shift, Qt::Key_Tab);
    QCOMPARE(said.count(), 1);
    QCOMPARE(shift.text(), "66.0");
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_DataPanel::unitsOfTheDataAreChanged()
{
    open();
    const nn::TrainingRun before = m_session->run();
    support::choose(control<QComboBox>(*m_panel, "dataUnit1"), "cm");
    QTRY_COMPARE(origin().dataset.columns[1].unit, nn::Unit::Centimetre);
    QVERIFY(qAbs(origin().dataset.values(1, 0) - 165.1) < 1e-9);
    QCOMPARE(control<QLineEdit>(*m_panel, "shift1").text(), "167.64");
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QVERIFY(origin().dataset == before.data->origin->dataset);
    QCOMPARE(control<QComboBox>(*m_panel, "dataUnit1").currentText(), "in");
}

void tst_DataPanel::theWheelChangesNothingBeforeAClick()
{
    open(nn::BuiltIn::Moons);
    const nn::TrainingRun before = m_session->run();
    control<QLineEdit>(*m_panel, "seed").setFocus();
    for (const char *name : {"dataSet", "points", "noise", "trainingPart", "scaling"}) {
        auto &widget = control<QWidget>(*m_panel, name);
        const QPointF middle = QRectF(widget.rect()).center();
        QWheelEvent event(middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
    }
    QVERIFY(m_session->run() == before);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_DataPanel::aNarrowPanelCutsNothingOff()
{
    for (const nn::BuiltIn set : {nn::BuiltIn::FourPeople, nn::BuiltIn::Moons}) {
        open(set, 240);
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
                const int right = widget->mapTo(m_panel.get(), QPoint(widget->width(), 0)).x();
                QVERIFY2(right <= 240, qPrintable(widget->objectName()));
            }
        }
    }
    support::saveShot(*m_panel, "data-narrow");
}

QTEST_MAIN(tst_DataPanel)
#include "tst_datapanel.moc"
