// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datapanel.h"

#include "app/data/datapicture.h"
#include "app/data/datasetbox.h"
#include "app/document/dataedits.h"
#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

using namespace glassnet;
using support::control;

// Which data set, and how it is drawn.
class tst_DataChooser : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void everyBuiltInSetCanBeChosenAndUndone_data();
    void everyBuiltInSetCanBeChosenAndUndone();
    void headingsOfTheListCannotBeChosen();
    void aTileGoesToANeighbour();
    void theTutorialsHaveNoTiles();
    void onlyWhatASetLeavesOpenIsShown_data();
    void onlyWhatASetLeavesOpenIsShown();
    void theNumberOfPointsIsChosen();
    void noiseAndTrainingPartAreChosenWithTheKeyboard();
    void aSeedDrawsTheSameSamplesAgain();
    void regenerateDrawsOthers();
    void aSeedThatIsNoneIsRefused();
    void editedDataSayWhereTheyComeFrom();

private:
    void open(nn::BuiltIn set = nn::BuiltIn::FourPeople, int width = 286);
    [[nodiscard]] const nn::DataOrigin &origin() const { return m_session->origin(); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataPanel> m_panel;
};
void tst_DataChooser::open(nn::BuiltIn set, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(support::defaultRunOf(set));
    m_panel = std::make_unique<DataPanel>(*m_session);
    support::show(*m_panel, width);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_DataChooser::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_DataChooser::everyBuiltInSetCanBeChosenAndUndone_data()
{
    QTest::addColumn<nn::BuiltIn>("set");
    for (const nn::BuiltInInfo &info : nn::builtIns()) {
        QTest::newRow(info.id.data()) << info.set;
    }
}

void tst_DataChooser::everyBuiltInSetCanBeChosenAndUndone()
{
    QFETCH(nn::BuiltIn, set);
    const bool isFirst = set == nn::BuiltIn::GateXor;
    open(isFirst ? nn::BuiltIn::FourPeople : nn::BuiltIn::GateXor);
    const nn::TrainingRun before = m_session->run();
    support::choose(control<DataSetBox>(*m_panel, "dataSet"), displayNameOf(set));
    QVERIFY(origin().choice && origin().choice->set == set);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QVERIFY(m_session->run() == before);
    QVERIFY(control<DataSetBox>(*m_panel, "dataSet").currentData().toInt()
            == static_cast<int>(origin().choice->set));
}

void tst_DataChooser::headingsOfTheListCannotBeChosen()
{
    open();
    const auto &box = control<DataSetBox>(*m_panel, "dataSet");
    int headings = 0;
    for (int i = 0; i < box.count(); ++i) {
        if (!box.itemData(i).isValid()) {
            ++headings;
            QVERIFY(!(box.model()->flags(box.model()->index(i, 0)) & Qt::ItemIsSelectable));
        }
    }
    QCOMPARE(headings, 4);
}

void tst_DataChooser::aTileGoesToANeighbour()
{
    open(nn::BuiltIn::PlaygroundCircle);
    QVERIFY(control<QAbstractButton>(*m_panel, "tile Circle").isChecked());
    support::click(control<QAbstractButton>(*m_panel, "tile Spiral"));
    QVERIFY(origin().choice->set == nn::BuiltIn::PlaygroundSpiral);
    QCOMPARE(control<DataSetBox>(*m_panel, "dataSet").currentText(), "Spiral");
    auto &plane = control<QAbstractButton>(*m_panel, "tile Plane");
    plane.setFocus();
    QTest::keyClick(&plane, Qt::Key_Space);
    QVERIFY(origin().choice->set == nn::BuiltIn::PlaygroundPlane);
    m_session->undoStack()->undo();
    QVERIFY(control<QAbstractButton>(*m_panel, "tile Spiral").isChecked());
}

void tst_DataChooser::theTutorialsHaveNoTiles()
{
    open(nn::BuiltIn::GateXor);
    QVERIFY(control<QAbstractButton>(*m_panel, "tile AND").isVisible());
    QVERIFY(
        edits::chooseBuiltIn(*m_session, nn::defaultChoice(nn::BuiltIn::FourPeople)).hasValue());
    for (const QAbstractButton *button : m_panel->findChildren<QAbstractButton *>()) {
        QVERIFY(!button->objectName().startsWith("tile") || !button->isVisible());
    }
}

void tst_DataChooser::onlyWhatASetLeavesOpenIsShown_data()
{
    QTest::addColumn<nn::BuiltIn>("set");
    QTest::addColumn<bool>("hasPoints");
    QTest::addColumn<bool>("hasNoise");
    QTest::addColumn<bool>("hasSeed");

    QTest::newRow("written down") << nn::BuiltIn::FourPeople << false << false << false;
    QTest::newRow("of a tutorial") << nn::BuiltIn::RandomPeople << true << false << true;
    QTest::newRow("of the Playground") << nn::BuiltIn::PlaygroundSpiral << false << true << true;
    QTest::newRow("simulated") << nn::BuiltIn::Moons << true << true << true;
    QTest::newRow("without noise") << nn::BuiltIn::AdultPopulation << true << false << true;
}

void tst_DataChooser::onlyWhatASetLeavesOpenIsShown()
{
    QFETCH(nn::BuiltIn, set);
    QFETCH(bool, hasPoints);
    QFETCH(bool, hasNoise);
    QFETCH(bool, hasSeed);
    open(set);
    QCOMPARE(control<QSpinBox>(*m_panel, "points").isVisible(), hasPoints);
    QCOMPARE(control<QSlider>(*m_panel, "noise").isVisible(), hasNoise);
    QCOMPARE(control<QSlider>(*m_panel, "trainingPart").isVisible(), hasSeed);
    QCOMPARE(control<QLineEdit>(*m_panel, "seed").isVisible(), hasSeed);
}

void tst_DataChooser::theNumberOfPointsIsChosen()
{
    open(nn::BuiltIn::Moons);
    auto &points = control<QSpinBox>(*m_panel, "points");
    QCOMPARE(points.value(), 400);
    support::type(points, "120");
    QCOMPARE(origin().dataset.sampleCount(), 400); // not before it is taken
    QTest::keyClick(&points, Qt::Key_Return);
    QCOMPARE(origin().dataset.sampleCount(), 120);
    m_session->undoStack()->undo();
    QCOMPARE(origin().dataset.sampleCount(), 400);
    QCOMPARE(points.value(), 400);
}

void tst_DataChooser::noiseAndTrainingPartAreChosenWithTheKeyboard()
{
    open(nn::BuiltIn::PlaygroundSpiral);
    auto &noise = control<QSlider>(*m_panel, "noise");
    noise.setFocus();
    QTest::keyClick(&noise, Qt::Key_PageUp);
    QCOMPARE(origin().choice->noisePercent, 5.0);
    auto &part = control<QSlider>(*m_panel, "trainingPart");
    part.setFocus();
    QTest::keyClick(&part, Qt::Key_Right);
    QCOMPARE(origin().choice->trainPercent, 51);
    QCOMPARE(m_session->undoStack()->count(), 2);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(noise.value(), 0);
    QCOMPARE(part.value(), 50);
}

void tst_DataChooser::aSeedDrawsTheSameSamplesAgain()
{
    open(nn::BuiltIn::Moons);
    const nn::Matrix first = origin().dataset.values;
    auto &seed = control<QLineEdit>(*m_panel, "seed");
    support::type(seed, "7");
    QTest::keyClick(&seed, Qt::Key_Return);
    QVERIFY(!nn::sameValues(origin().dataset.values, first));
    support::type(seed, "1");
    QTest::keyClick(&seed, Qt::Key_Return);
    QVERIFY(nn::sameValues(origin().dataset.values, first));
}

void tst_DataChooser::regenerateDrawsOthers()
{
    open(nn::BuiltIn::PlaygroundCircle);
    const nn::BuiltInChoice before = *origin().choice;
    support::click(control<QPushButton>(*m_panel, "regenerate"));
    QVERIFY(origin().choice->seed != before.seed);
    QCOMPARE(control<QLineEdit>(*m_panel, "seed").text().toStdString(), origin().choice->seed);
    m_session->undoStack()->undo();
    QVERIFY(*origin().choice == before);
}

void tst_DataChooser::aSeedThatIsNoneIsRefused()
{
    open(nn::BuiltIn::Moons);
    QSignalSpy said(m_session.get(), &Session::said);
    auto &seed = control<QLineEdit>(*m_panel, "seed");
    support::type(seed, "many");
    QTest::keyClick(&seed, Qt::Key_Return);
    QCOMPARE(said.count(), 1);
    QCOMPARE(seed.text(), "1");
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_DataChooser::editedDataSayWhereTheyComeFrom()
{
    open(nn::BuiltIn::Moons);
    QVERIFY(edits::setValue(*m_session, 0, 0, 0.5).hasValue());
    auto &box = control<DataSetBox>(*m_panel, "dataSet");
    QCOMPARE(box.currentIndex(), -1);
    QCOMPARE(box.placeholderText(), "Two moons (edited)");
    QVERIFY(!control<QLineEdit>(*m_panel, "seed").isVisible());
    support::choose(box, "Two moons");
    QVERIFY(*origin().choice == nn::defaultChoice(nn::BuiltIn::Moons));
}

QTEST_MAIN(tst_DataChooser)
#include "tst_datachooser.moc"
