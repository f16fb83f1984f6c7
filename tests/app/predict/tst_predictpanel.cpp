// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predict/predictpanel.h"

#include "app/document/askededits.h"
#include "app/look/notebubble.h"
#include "support/frames.h"
#include "support/panelinteraction.h"
#include "support/tolerance.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace glassnet;
using support::control;

class tst_PredictPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void theAnswerIsLiveWhileTyping();
    void leavingTheFieldIsOneStepToUndo();
    void escapeBringsBackWhatWasThere();
    void whatIsNoNumberIsRefusedInOneSentence();
    void whoCannotBeGetsNoAnswer_data();
    void whoCannotBeGetsNoAnswer();
    void noNumberIsBeyondTheLimit();
    void enterGivesTheFocusBack();
    void theArrowKeysStep();
    void incomingValuesWaitWhileSomebodyTypes();
    void theFieldsStandInSpokenOrder();
    void aUnitChangesTheNumberAndNotThePerson();
    void feetAndInchesAreTypedAsPeopleDo();
    void anOpenedDocumentBringsItsNotations();
    void decimalCommasAreTakenAndShown();
    void anExchangeIsOfferedAndTaken();
    void whoIsFarOutsideIsWarnedAbout();
    void aNarrowPanelCutsNothingOff();

private:
    void open(nn::TrainingRun run, int width = 286);
    [[nodiscard]] QString output() const { return control<QLabel>(*m_panel, "output").text(); }
    [[nodiscard]] QLineEdit &weight() const { return control<QLineEdit>(*m_panel, "person0"); }
    [[nodiscard]] QLineEdit &height() const { return control<QLineEdit>(*m_panel, "person1"); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<PredictPanel> m_panel;
};
void tst_PredictPanel::open(nn::TrainingRun run, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(std::move(run));
    m_panel = std::make_unique<PredictPanel>(*m_session);
    support::show(*m_panel, width, 420);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_PredictPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_PredictPanel::theAnswerIsLiveWhileTyping()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    support::train(*m_session, 1000);
    support::type(weight(), "134");
    const QString one = output();
    support::type(height(), "68");
    QVERIFY(output() != one);
    QVERIFY(!m_session->probe().row);
    QCOMPARE(m_session->probe().person, (nn::Vector{{134.0, 68.0}}));
    QCOMPARE(m_session->undoStack()->count(), 1); // of the first field, which has been left
}

void tst_PredictPanel::leavingTheFieldIsOneStepToUndo()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    const Probe before = m_session->probe();
    support::type(weight(), "140.5");
    QCOMPARE(m_session->undoStack()->count(), 0);
    QTest::keyClick(&weight(), Qt::Key_Return);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(m_session->probe().person(0), 140.5);
    m_session->undoStack()->undo();
    QVERIFY(m_session->probe() == before);
    QCOMPARE(weight().text(), "128.0");
    m_session->undoStack()->redo();
    QCOMPARE(weight().text(), "140.5");
}

void tst_PredictPanel::escapeBringsBackWhatWasThere()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    const Probe before = m_session->probe();
    support::type(weight(), "140");
    QTest::keyClick(&weight(), Qt::Key_Escape);
    QVERIFY(m_session->probe() == before);
    QCOMPARE(weight().text(), "128.0");
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_PredictPanel::whatIsNoNumberIsRefusedInOneSentence()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    QSignalSpy said(m_session.get(), &Session::said);
    const Probe before = m_session->probe();
    support::type(weight(), "14x");
    QTest::keyClick(&weight(), Qt::Key_Return);
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().contains("14x"));
    QVERIFY(m_session->probe() == before);
    QCOMPARE(weight().text(), "14x"); // to be mended where it stands
    QVERIFY(NoteBubble::sentenceAt(weight()).contains("14x"));
    height().setFocus();
    QCOMPARE(weight().text(), "128.0");
}

void tst_PredictPanel::whoCannotBeGetsNoAnswer_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("negative") << "-5";
    QTest::newRow("nothing") << "0";
    QTest::newRow("two tons") << "4500";
}

void tst_PredictPanel::whoCannotBeGetsNoAnswer()
{
    QFETCH(QString, typed);
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    const auto &warning = control<QLabel>(*m_panel, "warning");
    support::type(weight(), typed);
    QCOMPARE(control<QLabel>(*m_panel, "answer").text(), QString(QChar(0x2013)));
    QVERIFY(warning.isVisible());
    QVERIFY2(warning.text().startsWith("Nobody is like that: Weight"), qPrintable(warning.text()));
    support::type(weight(), "128");
    QVERIFY(!warning.isVisible());
    QVERIFY(control<QLabel>(*m_panel, "answer").text().contains('%'));
}

void tst_PredictPanel::noNumberIsBeyondTheLimit()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    const Probe before = m_session->probe();
    support::type(weight(), "1e300");
    QTest::keyClick(&weight(), Qt::Key_Return);
    QVERIFY(NoteBubble::sentenceAt(weight()).contains("weight"));
    QVERIFY(m_session->probe() == before);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_PredictPanel::enterGivesTheFocusBack()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    auto &list = control<QTableView>(*m_panel, "peopleAsked");
    list.setFocus();
    height().setFocus();
    weight().setFocus(); // by the other field
    support::type(weight(), "14x");
    QTest::keyClick(&weight(), Qt::Key_Return);
    QVERIFY(weight().hasFocus());
    support::type(weight(), "140");
    QTest::keyClick(&weight(), Qt::Key_Return);
    QVERIFY(list.hasFocus());
    QCOMPARE(m_session->probe().person, (nn::Vector{{140.0, 63.0}}));
}

void tst_PredictPanel::theArrowKeysStep()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    height().setFocus();
    QTest::keyClick(&height(), Qt::Key_Up);
    QTest::keyClick(&height(), Qt::Key_Up);
    QTest::keyClick(&height(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(height().text(), "64.9");
    VERIFY_NEAR(m_session->probe().person(1), 64.9, 1e-12);
    QTest::keyClick(&height(), Qt::Key_Return);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void tst_PredictPanel::incomingValuesWaitWhileSomebodyTypes()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    support::type(weight(), "14");
    (void)edits::setPerson(*m_session, nn::Vector{{150.0, 70.0}});
    QCOMPARE(weight().text(), "14");
    QCOMPARE(height().text(), "70.0");
}

void tst_PredictPanel::theFieldsStandInSpokenOrder()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    QVERIFY(height().mapTo(m_panel.get(), QPoint()).y()
            < weight().mapTo(m_panel.get(), QPoint()).y());
    QCOMPARE(weight().accessibleName(), "Weight");
    height().setFocus();
    QTest::keyClick(&height(), Qt::Key_Tab);
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_panel->focusWidget(), &weight());
}

void tst_PredictPanel::aUnitChangesTheNumberAndNotThePerson()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    const Probe before = m_session->probe();
    const QString shown = output();
    support::choose(control<QComboBox>(*m_panel, "personUnit1"), "cm");
    support::choose(control<QComboBox>(*m_panel, "personUnit0"), "kg");
    QCOMPARE(height().text(), "160.02");
    QCOMPARE(weight().text(), "58.0598");
    QVERIFY(m_session->probe() == before);
    QCOMPARE(output(), shown);
    QVERIFY(m_session->view().personUnits
            == (std::vector<nn::Unit>{nn::Unit::Kilogram, nn::Unit::Centimetre}));
    support::type(height(), "182");
    VERIFY_NEAR(m_session->probe().person(1), 182.0 / 2.54, 1e-12);
}

void tst_PredictPanel::feetAndInchesAreTypedAsPeopleDo()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    support::choose(control<QComboBox>(*m_panel, "personUnit1"), "ft-in");
    QCOMPARE(height().text(), "5′ 3″");
    for (const char *text : {"5'8\"", "5 ft 8 in", "5-8", "5 8", "5′ 8″"}) {
        support::type(height(), QString::fromUtf8(text));
        QCOMPARE(m_session->probe().person(1), 68.0);
        QTest::keyClick(&height(), Qt::Key_Return);
        QCOMPARE(height().text(), "5′ 8″");
    }
}

void tst_PredictPanel::anOpenedDocumentBringsItsNotations()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    support::choose(control<QComboBox>(*m_panel, "personUnit1"), "ft-in");
    QVERIFY(m_session->view().personInFeet == (std::vector<bool>{false, true}));
    const nn::ViewState inFeet = m_session->view();
    nn::ViewState inInches = inFeet;
    inInches.personInFeet.clear();
    m_session->load(m_session->run(), nullptr, inInches);
    QCOMPARE(height().text(), "63.0");
    QCOMPARE(control<QComboBox>(*m_panel, "personUnit1").currentText(), "in");
    m_session->load(m_session->run(), nullptr, inFeet);
    QCOMPARE(height().text(), "5′ 3″");
    QCOMPARE(control<QComboBox>(*m_panel, "personUnit1").currentText(), "ft-in");
}

void tst_PredictPanel::decimalCommasAreTakenAndShown()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    support::train(*m_session, 1000);
    QCOMPARE(weight().text(), "128,0");
    QCOMPARE(output(), "o1 = 0,951");
    support::type(weight(), "128,5");
    QCOMPARE(m_session->probe().person(0), 128.5);
    support::type(weight(), "128.25");
    QCOMPARE(m_session->probe().person(0), 128.25);
    QTest::keyClick(&weight(), Qt::Key_Return);
    QCOMPARE(weight().text(), "128,25");
}

// The tutorial's Steve, 182 cm and 73 kg, as it writes him down.
void tst_PredictPanel::anExchangeIsOfferedAndTaken()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    auto &warning = control<QLabel>(*m_panel, "warning");
    auto &swap = control<QPushButton>(*m_panel, "swap");
    QVERIFY(!warning.isVisible());
    support::choose(control<QComboBox>(*m_panel, "personUnit1"), "cm");
    support::choose(control<QComboBox>(*m_panel, "personUnit0"), "kg");
    support::type(height(), "73");
    support::type(weight(), "182");
    QTest::keyClick(&weight(), Qt::Key_Return);
    QVERIFY(warning.isVisible());
    QVERIFY2(warning.text().contains("exchanged"), qPrintable(warning.text()));
    const Probe before = m_session->probe();
    support::click(swap);
    QCOMPARE(height().text(), "182.0");
    QCOMPARE(weight().text(), "73.0");
    QVERIFY(!warning.isVisible());
    m_session->undoStack()->undo();
    QVERIFY(m_session->probe() == before);
}

void tst_PredictPanel::whoIsFarOutsideIsWarnedAbout()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    auto &warning = control<QLabel>(*m_panel, "warning");
    support::type(weight(), "400");
    QVERIFY(warning.isVisible());
    QVERIFY2(warning.text().contains("Weight"), qPrintable(warning.text()));
    QVERIFY(!control<QPushButton>(*m_panel, "swap").isVisible());
    support::type(weight(), "140");
    QVERIFY(!warning.isVisible());
}

void tst_PredictPanel::aNarrowPanelCutsNothingOff()
{
    constexpr int narrow = 260; // the left column of the smallest window has more
    open(support::defaultRunOf(nn::BuiltIn::FourPeople), narrow);
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QLineEdit *>(widget) != nullptr
                               || qobject_cast<const QComboBox *>(widget) != nullptr
                               || qobject_cast<const QPushButton *>(widget) != nullptr;
        if (isControl && widget->isVisible()) {
            const int right = widget->mapTo(m_panel.get(), QPoint(widget->width(), 0)).x();
            QVERIFY2(right <= narrow, qPrintable(widget->objectName()));
        }
    }
    support::saveShot(*m_panel, "predict-narrow");
}

QTEST_MAIN(tst_PredictPanel)
#include "tst_predictpanel.moc"
