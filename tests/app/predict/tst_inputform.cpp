// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/predictpanel.h"

#include "app/document/askededits.h"
#include "core/training/problem.h"
#include "support/panelinteraction.h"
#include "support/tutorialweights.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace glassnet;
using support::control;

// The panel where numbers are given to the network's inputs as they are.
class tst_InputForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void theTutorialsNumbersAreShown_data();
    void theTutorialsNumbersAreShown();
    void theSwitchGoesOnFromThePersonAndBackToThem();
    void whatIsTypedIsAskedAtOnceAndOneStep();
    void escapeBringsBackWhatWasThere();
    void whatIsNoNumberIsRefused();
    void theFieldsSayWhatTheyAre();
    void noPersonIsJudged();
    void aChosenPersonTakesTheirPlace();
    void nobodyIsKeptWhileInputsAreGiven();
    void aRowShownOverThemChangesNoField();
    void plainDataHaveNoSwitch();
    void derivedInputsHaveFieldsOfTheirOwn();
    void otherInputsBringThePersonBack();
    void aNarrowPanelCutsNothingOff();

private:
    void open(nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople),
              int width = 286);
    [[nodiscard]] QComboBox &numbers() const { return control<QComboBox>(*m_panel, "numbers"); }
    [[nodiscard]] QLineEdit &input(int index) const
    {
        return control<QLineEdit>(*m_panel, QStringLiteral("input%1").arg(index));
    }
    [[nodiscard]] QString output() const { return control<QLabel>(*m_panel, "output").text(); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<PredictPanel> m_panel;
};

namespace {

const nn::Vector twoAndThree{{2.0, 3.0}};

} // namespace

void tst_InputForm::open(nn::TrainingRun run, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(std::move(run));
    m_panel = std::make_unique<PredictPanel>(*m_session);
    support::show(*m_panel, width, 420);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_InputForm::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_InputForm::theTutorialsNumbersAreShown_data()
{
    addTutorialNetworks();
}

void tst_InputForm::theTutorialsNumbersAreShown()
{
    QFETCH(std::string, id);
    QFETCH(QString, output);
    open(nn::tutorial002().start);
    takeTutorialWeights(*m_session, id);
    support::choose(numbers(), "As the network sees them");
    support::type(input(0), "2");
    support::type(input(1), "3");
    QTRY_COMPARE(this->output(), QStringLiteral("o1 = %1").arg(output));
}

void tst_InputForm::theSwitchGoesOnFromThePersonAndBackToThem()
{
    open();
    const nn::Vector person = m_session->probe().person; // 128 lb, 63 in
    support::choose(numbers(), "As the network sees them");
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(input(0).text(), "-7");
    QCOMPARE(input(1).text(), "-3");
    QVERIFY(input(0).isVisible());
    QVERIFY(!control<QLineEdit>(*m_panel, "person0").isVisible());
    support::choose(numbers(), "As in the data");
    QVERIFY(!input(0).isVisible());
    QCOMPARE(control<QLineEdit>(*m_panel, "person0").text(), "128.0");
    QVERIFY(control<QLineEdit>(*m_panel, "person0").isVisible());
    QCOMPARE(m_session->shownValues(), person);
    m_session->undoStack()->undo();
    QVERIFY(input(0).isVisible());
    QCOMPARE(numbers().currentIndex(), 1);
}

void tst_InputForm::whatIsTypedIsAskedAtOnceAndOneStep()
{
    open();
    support::train(*m_session, 500);
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    const QString before = output();
    support::type(input(0), "-12.5");
    QVERIFY(output() != before);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QTest::keyClick(&input(0), Qt::Key_Return);
    QCOMPARE(m_session->undoStack()->count(), 2);
    QCOMPARE(m_session->undoStack()->undoText(), QString("Give x1 as It Is"));
    m_session->undoStack()->undo();
    QCOMPARE(input(0).text(), "2");
    QCOMPARE(output(), before);
}

void tst_InputForm::escapeBringsBackWhatWasThere()
{
    open();
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    support::type(input(1), "9");
    QCOMPARE(m_session->shownInputs()(1), 9.0);
    QTest::keyClick(&input(1), Qt::Key_Escape);
    QCOMPARE(m_session->shownInputs(), twoAndThree);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void tst_InputForm::whatIsNoNumberIsRefused()
{
    open();
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    for (const char *text : {"2x", "2e12", "137 lb"}) {
        support::type(input(0), text);
        QTest::keyClick(&input(0), Qt::Key_Return);
        QCOMPARE(m_session->shownInputs(), twoAndThree);
        QTest::keyClick(&input(0), Qt::Key_Escape);
    }
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void tst_InputForm::theFieldsSayWhatTheyAre()
{
    open();
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    QCOMPARE(input(0).accessibleName(), QString("x1, as the network sees it"));
    QCOMPARE(numbers().accessibleName(), QString("Numbers"));
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        const bool isUnit = label->isVisible() && label->text().contains("lb");
        QVERIFY2(!isUnit, qPrintable(label->text()));
    }
}

void tst_InputForm::noPersonIsJudged()
{
    open();
    QVERIFY(edits::setPerson(*m_session, nn::Vector{{63.0, 128.0}})); // exchanged
    auto &warning = control<QLabel>(*m_panel, "warning");
    QVERIFY(warning.isVisible());
    QVERIFY(edits::giveInputs(*m_session, nn::Vector{{-500.0, 500.0}}));
    QVERIFY(!warning.isVisible());
    QVERIFY(output().startsWith("o1 = 0") || output().startsWith("o1 = 1"));
    QVERIFY(edits::takeInputsAway(*m_session));
    QVERIFY(warning.isVisible());
}

void tst_InputForm::aChosenPersonTakesTheirPlace()
{
    open();
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    auto &people = control<QTableView>(*m_panel, "peopleAsked");
    people.setCurrentIndex(people.model()->index(0, 0));
    QTest::keyClick(&people, Qt::Key_Return);
    QVERIFY(!m_session->probe().isAsSeen());
    QVERIFY(!input(0).isVisible());
    m_session->undoStack()->undo();
    QCOMPARE(m_session->shownInputs(), twoAndThree);
}

void tst_InputForm::nobodyIsKeptWhileInputsAreGiven()
{
    open();
    auto &keep = control<QPushButton>(*m_panel, "keepPerson");
    QVERIFY(keep.isEnabled());
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    QVERIFY(!keep.isEnabled());
    QVERIFY(edits::takeInputsAway(*m_session));
    QVERIFY(keep.isEnabled());
}

void tst_InputForm::aRowShownOverThemChangesNoField()
{
    open();
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    const QString before = output();
    m_session->setProbe(m_session->probe().withRow(1));
    QCOMPARE(input(0).text(), "2");
    QCOMPARE(output(), before);
    support::type(input(0), "5");
    QTest::keyClick(&input(0), Qt::Key_Return);
    QCOMPARE(m_session->shownInputs(), (nn::Vector{{5.0, 3.0}}));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->probe().row, std::optional<nn::Index>(1));
}

void tst_InputForm::plainDataHaveNoSwitch()
{
    open(nn::playgroundProblem({})->start);
    QVERIFY(!numbers().isVisible());
    QVERIFY(edits::giveInputs(*m_session, twoAndThree)); // from a file, say
    QVERIFY(numbers().isVisible());
}

void tst_InputForm::derivedInputsHaveFieldsOfTheirOwn()
{
    nn::PlaygroundSetup setup;
    setup.inputs.assign(nn::playgroundInputs().begin(), nn::playgroundInputs().end());
    open(nn::playgroundProblem(setup)->start);
    support::choose(numbers(), "As the network sees them");
    QCOMPARE(input(5).accessibleName(), QString("sin x1, as the network sees it"));
    support::type(input(5), "40"); // no sine is
    QTest::keyClick(&input(5), Qt::Key_Return);
    QCOMPARE(m_session->shownInputs()(5), 40.0);
    QVERIFY(output().startsWith("o1 = "));
}

void tst_InputForm::otherInputsBringThePersonBack()
{
    open(nn::playgroundProblem({})->start);
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    QVERIFY(edits::setInputs(*m_session, {nn::plainInput(1)}));
    QVERIFY(control<QLineEdit>(*m_panel, "person0").isVisible());
    QVERIFY(edits::giveInputs(*m_session, nn::Vector{{7.0}}));
    QCOMPARE(input(0).text(), "7");
    QCOMPARE(input(0).accessibleName(), QString("x2, as the network sees it"));
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(input(1).text(), "3");
}

void tst_InputForm::aNarrowPanelCutsNothingOff()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople), 290); // as in a window of 1024 pixels
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    for (const QWidget *widget :
         {static_cast<QWidget *>(&numbers()), static_cast<QWidget *>(&input(0)),
          static_cast<QWidget *>(&control<QLabel>(*m_panel, "output"))}) {
        const QPoint corner = widget->mapTo(m_panel.get(), widget->rect().bottomRight());
        QVERIFY2(corner.x() < m_panel->width(), qPrintable(widget->objectName()));
        QTRY_VERIFY2(widget->width() >= widget->minimumSizeHint().width(),
                     qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(tst_InputForm)
#include "tst_inputform.moc"
