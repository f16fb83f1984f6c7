// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/predictpanel.h"

#include "app/commands/edits.h"
#include "core/data/units.h"
#include "support/frames.h"
#include "support/panelhands.h"
#include "support/tolerance.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace glassnet;
using support::control;

namespace {

// Points with as many columns as asked for, in as many classes; a number with no class.
nn::TrainingRun runWith(nn::Index columns, std::size_t classes)
{
    nn::DataOrigin origin;
    nn::Dataset &data = origin.dataset;
    data.name = "made up";
    data.target.name = "kind";
    for (std::size_t i = 0; i < classes; ++i) {
        data.target.classes.push_back(std::string(1, static_cast<char>('A' + i)));
    }
    data.values = nn::Matrix(columns, 6);
    for (nn::Index i = 0; i < columns; ++i) {
        data.columns.push_back({"c" + std::to_string(i + 1)});
        data.values.row(i).setLinSpaced(6, 0.0, static_cast<double>(i + 1));
    }
    data.targets = nn::Vector{{0.0, 1.0, 2.0, 0.0, 1.0, 2.0}};
    if (classes > 0) {
        data.targets = data.targets.cwiseMin(static_cast<double>(classes) - 1.0);
    }
    data.sampleNames.assign(6, {});
    data.roles.assign(6, nn::Role::Train);
    origin.preparation = nn::plainPreparation(data);
    return *nn::refitted(support::usualRunOf(nn::BuiltIn::FourPeople), origin);
}

} // namespace

class tst_PredictPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useUsualLook(); }
    void cleanup();

    void theTrainedNetworkGivesTheTutorialsAnswers_data();
    void theTrainedNetworkGivesTheTutorialsAnswers();
    void theAnswerIsLiveWhileTyping();
    void leavingTheFieldIsOneStepToUndo();
    void escapeBringsBackWhatWasThere();
    void whatIsNoNumberIsRefusedInOneSentence();
    void theArrowKeysStep();
    void incomingValuesWaitWhileSomebodyTypes();
    void theFieldsStandInSpokenOrder();
    void aUnitChangesTheNumberAndNotThePerson();
    void feetAndInchesAreTypedAsPeopleDo();
    void decimalCommasAreTakenAndShown();
    void anExchangeIsOfferedAndTaken();
    void whoIsFarOutsideIsWarnedAbout();
    void everybodyAskedAboutHasALiveAnswer();
    void aPersonOfTheListIsChosenByMouseAndKeyboard();
    void thePresentPersonIsKeptAndNamed();
    void aPersonIsRemovedAndComesBack();
    void otherDataHaveOtherFields_data();
    void otherDataHaveOtherFields();
    void severalClassesHaveABarEach();
    void aNumberIsShownWithItsName();
    void theColourFollowsClassAndTheme();
    void aNarrowPanelCutsNothingOff();
    void picturesForPeople();

private:
    void open(nn::TrainingRun run, int width = 286);
    [[nodiscard]] QString answer() const { return control<QLabel>(*m_panel, "answer").text(); }
    [[nodiscard]] QString output() const { return control<QLabel>(*m_panel, "output").text(); }
    [[nodiscard]] QLineEdit &weight() const { return control<QLineEdit>(*m_panel, "person0"); }
    [[nodiscard]] QLineEdit &height() const { return control<QLineEdit>(*m_panel, "person1"); }
    [[nodiscard]] QTableView &people() const
    {
        return control<QTableView>(*m_panel, "peopleAsked");
    }
    [[nodiscard]] QString person(int row, int column) const
    {
        return people().model()->index(row, column).data().toString();
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<PredictPanel> m_panel;
};

void tst_PredictPanel::open(nn::TrainingRun run, int width)
{
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

void tst_PredictPanel::theTrainedNetworkGivesTheTutorialsAnswers_data()
{
    QTest::addColumn<QString>("weightTyped");
    QTest::addColumn<QString>("heightTyped");
    QTest::addColumn<QString>("outputShown");
    QTest::addColumn<QString>("answerShown");
    QTest::newRow("Emily") << "128"
                           << "63"
                           << "o1 = 0.951"
                           << "Female 95 %";
    QTest::newRow("Frank") << "155"
                           << "68"
                           << "o1 = 0.039"
                           << "Male 96 %";
}

void tst_PredictPanel::theTrainedNetworkGivesTheTutorialsAnswers()
{
    QFETCH(QString, weightTyped);
    QFETCH(QString, heightTyped);
    QFETCH(QString, outputShown);
    QFETCH(QString, answerShown);
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    support::train(*m_session, 1000);
    support::type(weight(), weightTyped);
    support::type(height(), heightTyped);
    QCOMPARE(output(), outputShown);
    QCOMPARE(answer(), answerShown);
}

void tst_PredictPanel::theAnswerIsLiveWhileTyping()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
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
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
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
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    const Probe before = m_session->probe();
    support::type(weight(), "140");
    QTest::keyClick(&weight(), Qt::Key_Escape);
    QVERIFY(m_session->probe() == before);
    QCOMPARE(weight().text(), "128.0");
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_PredictPanel::whatIsNoNumberIsRefusedInOneSentence()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    QSignalSpy revealed(m_session.get(), &Session::revealed);
    const Probe before = m_session->probe();
    support::type(weight(), "14x");
    QTest::keyClick(&weight(), Qt::Key_Return);
    QCOMPARE(revealed.count(), 1);
    QVERIFY(revealed.first().first().toString().contains("14x"));
    QVERIFY(m_session->probe() == before);
    QCOMPARE(weight().text(), "128.0");
}

void tst_PredictPanel::theArrowKeysStep()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
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
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    support::type(weight(), "14");
    (void)edits::setPerson(*m_session, nn::Vector{{150.0, 70.0}});
    QCOMPARE(weight().text(), "14");
    QCOMPARE(height().text(), "70.0");
}

void tst_PredictPanel::theFieldsStandInSpokenOrder()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
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
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
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
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    support::choose(control<QComboBox>(*m_panel, "personUnit1"), "ft-in");
    QCOMPARE(height().text(), "5′ 3″");
    for (const char *text : {"5'8\"", "5 ft 8 in", "5-8", "5 8", "5′ 8″"}) {
        support::type(height(), QString::fromUtf8(text));
        QCOMPARE(m_session->probe().person(1), 68.0);
        QTest::keyClick(&height(), Qt::Key_Return);
        QCOMPARE(height().text(), "5′ 8″");
    }
}

void tst_PredictPanel::decimalCommasAreTakenAndShown()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
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
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
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
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    auto &warning = control<QLabel>(*m_panel, "warning");
    support::type(weight(), "400");
    QVERIFY(warning.isVisible());
    QVERIFY2(warning.text().contains("Weight"), qPrintable(warning.text()));
    QVERIFY(!control<QPushButton>(*m_panel, "swap").isVisible());
    support::type(weight(), "140");
    QVERIFY(!warning.isVisible());
}

void tst_PredictPanel::everybodyAskedAboutHasALiveAnswer()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    QTRY_VERIFY(!person(0, 1).isEmpty());
    QCOMPARE(person(0, 0), "Emily");
    support::train(*m_session, 1000);
    QCOMPARE(person(0, 1), "Female 95 %");
    QCOMPARE(person(1, 0), "Frank");
    QCOMPARE(person(1, 1), "Male 96 %");
    QCOMPARE(person(2, 0), "Steve");
}

void tst_PredictPanel::aPersonOfTheListIsChosenByMouseAndKeyboard()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    const QModelIndex frank = people().model()->index(1, 0);
    QTest::mouseClick(people().viewport(), Qt::LeftButton, {}, people().visualRect(frank).center());
    QCOMPARE(weight().text(), "155.0");
    QCOMPARE(m_session->undoStack()->count(), 1);
    people().setFocus();
    QTest::keyClick(&people(), Qt::Key_Up);
    QCOMPARE(weight().text(), "155.0"); // looking is not choosing
    QTest::keyClick(&people(), Qt::Key_Return);
    QCOMPARE(weight().text(), "128.0");
}

void tst_PredictPanel::thePresentPersonIsKeptAndNamed()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    const std::size_t count = m_session->view().peopleAsked.size();
    support::type(weight(), "150");
    support::click(control<QPushButton>(*m_panel, "keepPerson"));
    QCOMPARE(m_session->view().peopleAsked.size(), count + 1);
    QCOMPARE(m_session->view().peopleAsked.back().values, (nn::Vector{{150.0, 63.0}}));
    QTest::keyClicks(QApplication::focusWidget(), "Anna");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_session->view().peopleAsked.back().name, std::string("Anna"));
    const int steps = m_session->undoStack()->count();
    m_session->undoStack()->undo();
    QCOMPARE(m_session->view().peopleAsked.back().name, "Person " + std::to_string(count + 1));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->view().peopleAsked.size(), count);
    QCOMPARE(m_session->undoStack()->count(), steps);
}

void tst_PredictPanel::aPersonIsRemovedAndComesBack()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    const std::vector<nn::PersonAsked> before = m_session->view().peopleAsked;
    people().setFocus();
    people().setCurrentIndex(people().model()->index(1, 0));
    QTest::keyClick(&people(), Qt::Key_Delete);
    QCOMPARE(m_session->view().peopleAsked.size(), before.size() - 1);
    QCOMPARE(person(1, 0), "Steve");
    support::click(control<QPushButton>(*m_panel, "removePerson"));
    QCOMPARE(m_session->view().peopleAsked.size(), before.size() - 2);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QVERIFY(m_session->view().peopleAsked == before);
    QCOMPARE(person(1, 0), "Frank");
}

void tst_PredictPanel::otherDataHaveOtherFields_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("one column") << 1;
    QTest::newRow("five columns") << 5;
}

void tst_PredictPanel::otherDataHaveOtherFields()
{
    QFETCH(int, columns);
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    const nn::TrainingRun run = runWith(columns, 2);
    QVERIFY(edits::setData(*m_session, *run.data->origin, "Other Data").hasValue());
    for (int i = 0; i < columns; ++i) {
        auto &field = control<QLineEdit>(*m_panel, QStringLiteral("person%1").arg(i));
        QVERIFY(field.isVisible());
        QCOMPARE(field.accessibleName(), QStringLiteral("c%1").arg(i + 1));
        support::type(field, QString::number(i + 1));
    }
    QVERIFY(m_panel->findChild<QComboBox *>("personUnit0") == nullptr);
    QCOMPARE(m_session->probe().person.size(), columns);
    QCOMPARE(m_session->probe().person(columns - 1), static_cast<double>(columns));
    QTRY_VERIFY(m_session->frame().snapshot->dataset().columnCount() == columns);
    QVERIFY2(answer().startsWith('A') || answer().startsWith('B'), qPrintable(answer()));
}

void tst_PredictPanel::severalClassesHaveABarEach()
{
    open(runWith(2, 3));
    QVERIFY(!control<QLabel>(*m_panel, "output").isVisible());
    const auto bars = m_panel->findChildren<QWidget *>();
    const auto isShares
        = [](const QWidget *widget) { return widget->accessibleName() == "Share of every class"; };
    const auto found = std::find_if(bars.begin(), bars.end(), isShares);
    QVERIFY(found != bars.end());
    QVERIFY((*found)->isVisible());
    const QString spoken = (*found)->accessibleDescription();
    QVERIFY2(spoken.contains("A ") && spoken.contains("C "), qPrintable(spoken));
    support::saveShot(*m_panel, "predict-three-classes");
}

void tst_PredictPanel::aNumberIsShownWithItsName()
{
    open(support::usualRunOf(nn::BuiltIn::SumOfTwo));
    QTRY_VERIFY2(answer().startsWith("x1 + x2 = "), qPrintable(answer()));
    QVERIFY(!control<QLabel>(*m_panel, "output").text().isEmpty());
    support::saveShot(*m_panel, "predict-number");
}

void tst_PredictPanel::theColourFollowsClassAndTheme()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    support::train(*m_session, 1000);
    const auto color = [this] {
        return control<QLabel>(*m_panel, "answer").palette().color(QPalette::WindowText);
    };
    QCOMPARE(color(), Theme::light().positive);
    support::wear(Theme::dark(), *m_panel);
    QCOMPARE(color(), Theme::dark().positive);
    support::type(weight(), "155");
    support::type(height(), "68");
    QCOMPARE(color(), Theme::dark().negative);
}

void tst_PredictPanel::aNarrowPanelCutsNothingOff()
{
    constexpr int narrow = 260; // the left column of the smallest window has more
    open(support::usualRunOf(nn::BuiltIn::FourPeople), narrow);
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

void tst_PredictPanel::picturesForPeople()
{
    open(support::usualRunOf(nn::BuiltIn::FourPeople));
    support::train(*m_session, 410);
    support::saveShot(*m_panel, "predict-light");
    support::wear(Theme::dark(), *m_panel);
    support::saveShot(*m_panel, "predict-dark");
    support::type(weight(), "63");
    support::type(height(), "128");
    QTest::keyClick(&height(), Qt::Key_Return);
    support::saveShot(*m_panel, "predict-exchange-dark");
    support::wear(Theme::light(), *m_panel);
    support::saveShot(*m_panel, "predict-exchange-light");
}

QTEST_MAIN(tst_PredictPanel)
#include "tst_predictpanel.moc"
