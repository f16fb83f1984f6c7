// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/session.h"
#include "app/predict/predictpanel.h"

#include "support/frames.h"
#include "support/panelinteraction.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace glassnet;
using support::control;

class tst_PersonList : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void everybodyAskedAboutHasALiveAnswer();
    void aPersonOfTheListIsChosenByMouseAndKeyboard();
    void thePresentPersonIsKeptAndNamed();
    void aPersonIsRemovedAndComesBack();

private:
    void open(nn::TrainingRun run, int width = 286);
    [[nodiscard]] QLineEdit &weight() const { return control<QLineEdit>(*m_panel, "person0"); }
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
void tst_PersonList::open(nn::TrainingRun run, int width)
{
    m_panel.reset(); // before the session that it shows
    m_session = std::make_unique<Session>(std::move(run));
    m_panel = std::make_unique<PredictPanel>(*m_session);
    support::show(*m_panel, width, 420);
    QTRY_VERIFY(m_session->frame().snapshot);
}

void tst_PersonList::cleanup()
{
    m_panel.reset();
    m_session.reset();
    QLocale::setDefault(QLocale::c());
}

void tst_PersonList::everybodyAskedAboutHasALiveAnswer()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
    QTRY_VERIFY(!person(0, 1).isEmpty());
    QCOMPARE(person(0, 0), "Emily");
    support::train(*m_session, 1000);
    QCOMPARE(person(0, 1), "Female 95 %");
    QCOMPARE(person(1, 0), "Frank");
    QCOMPARE(person(1, 1), "Male 96 %");
    QCOMPARE(person(2, 0), "Steve");
}

void tst_PersonList::aPersonOfTheListIsChosenByMouseAndKeyboard()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
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

void tst_PersonList::thePresentPersonIsKeptAndNamed()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
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

void tst_PersonList::aPersonIsRemovedAndComesBack()
{
    open(support::defaultRunOf(nn::BuiltIn::FourPeople));
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

QTEST_MAIN(tst_PersonList)
#include "tst_personlist.moc"
