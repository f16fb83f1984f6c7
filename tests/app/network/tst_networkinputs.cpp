// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/askededits.h"
#include "app/network/networkinteraction.h"
#include "app/network/networkmenu.h"
#include "app/network/networktext.h"
#include "app/text/numbers.h"
#include "support/networkwindow.h"
#include "support/tutorialweights.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QMenu>

using namespace glassnet;

// Inputs of the network view that are given as they are.
class tst_NetworkInputs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void theTutorialsNumbersAreShown_data();
    void theTutorialsNumbersAreShown();
    void theMenuLetsAnInputBeGivenAsItIs();
    void escapeLeavesThePersonThere();
    void theNumberOfTheDataIsGivenWhenItIsTypedAgain();
    void noUnitIsInvented();
    void theMenuLeadsBack();
    void aDerivedInputIsGivenAsItIs();
    void aDragIsOneStep();
    void copyAndPasteTakeThePlainNumber();
    void plainDataHaveNothingToTellApart();
    void aNetworkWithOtherInputsShowsThePerson();

private:
    void show(const nn::TrainingRun &run);
    [[nodiscard]] std::unique_ptr<QMenu> menuOf(const Element &element) const;
    [[nodiscard]] const NetworkValues &values() const { return m_window->view->values(); }
    [[nodiscard]] QString summary() const { return m_window->view->summary(); }

    std::unique_ptr<NetworkWindow> m_window;
};

namespace {

const nn::Vector twoAndThree{{2.0, 3.0}};
const InputRef x1{0};
const InputRef x2{1};

QAction *action(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

void tst_NetworkInputs::init()
{
    QLocale::setDefault(QLocale::c());
    show(nn::tutorial002().start);
}

void tst_NetworkInputs::show(const nn::TrainingRun &run)
{
    m_window.reset();
    m_window = std::make_unique<NetworkWindow>(run);
    QVERIFY(m_window->isReady());
}

std::unique_ptr<QMenu> tst_NetworkInputs::menuOf(const Element &element) const
{
    return std::unique_ptr<QMenu>(makeNetworkMenu(m_window->session, *m_window->view, element));
}

void tst_NetworkInputs::theTutorialsNumbersAreShown_data()
{
    addTutorialNetworks();
}

void tst_NetworkInputs::theTutorialsNumbersAreShown()
{
    QFETCH(std::string, id);
    QFETCH(QString, output);
    takeTutorialWeights(m_window->session, id);
    QVERIFY(edits::giveInputs(m_window->session, twoAndThree));
    const auto isShown
        = [this] { return values().snapshot().revision == m_window->session.revision(); };
    QTRY_VERIFY(isShown());

    const nn::NeuronRef o1{.layer = values().network().layerCount() - 1, .neuron = 0};
    QCOMPARE(fixedNumber(*values().activation(o1), 10), output);
    QVERIFY(networktext::toolTip(values(), o1).contains(output.chopped(2)));
    m_window->view->interaction().copy(o1);
    QVERIFY(QApplication::clipboard()->text().startsWith(output.chopped(2)));
}

void tst_NetworkInputs::theMenuLetsAnInputBeGivenAsItIs()
{
    const Probe before = m_window->session.probe();
    action(*menuOf(x1), QStringLiteral("Give x1 as It Is…"))->trigger();
    QVERIFY(m_window->editor() != nullptr);
    QCOMPARE(m_window->editor()->text(), QStringLiteral("-2")); // of Alice's 133 lb
    QTest::keyClicks(m_window->editor(), QStringLiteral("2"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);

    QCOMPARE(values().input(0), std::optional(2.0));
    QCOMPARE(values().input(1), std::optional(-1.0));
    QCOMPARE(m_window->session.undoStack()->count(), 1);
    QCOMPARE(m_window->session.undoStack()->undoText(), QStringLiteral("Give x1 as It Is"));
    m_window->session.undoStack()->undo();
    QVERIFY(m_window->session.probe() == before);
    QCOMPARE(networktext::inputInUnit(values(), 0), QString("133\u00a0lb"));
}

void tst_NetworkInputs::escapeLeavesThePersonThere()
{
    const Probe before = m_window->session.probe();
    m_window->view->interaction().editAsSeen(0);
    QTest::keyClick(m_window->editor(), Qt::Key_Up); // is tried at once
    QVERIFY(m_window->session.probe().isAsSeen());
    QTest::keyClick(m_window->editor(), Qt::Key_Escape);
    QVERIFY(m_window->session.probe() == before);
    QCOMPARE(m_window->session.undoStack()->count(), 0);
}

void tst_NetworkInputs::theNumberOfTheDataIsGivenWhenItIsTypedAgain()
{
    m_window->view->interaction().editAsSeen(0);
    QTest::keyClicks(m_window->editor(), QStringLiteral("-2"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);
    QVERIFY(m_window->session.probe().isAsSeen());
    QCOMPARE(m_window->session.undoStack()->count(), 1);
    QTRY_VERIFY(m_window->editor() == nullptr);
    QTest::mouseClick(m_window->view, Qt::LeftButton, {},
                      m_window->view->networkLayout().valueRect(0, 0).center().toPoint());
    QTest::keyClicks(m_window->editor(), QStringLiteral("-2"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);
    QCOMPARE(m_window->session.undoStack()->count(), 1);
}

void tst_NetworkInputs::noUnitIsInvented()
{
    QVERIFY(networktext::sentence(values(), x1).contains(QStringLiteral("lb")));
    const QString usual = summary();
    QVERIFY(edits::giveInputs(m_window->session, twoAndThree));
    QCOMPARE(networktext::inputInUnit(values(), 0), QStringLiteral("as it is"));
    QVERIFY(networktext::sentence(values(), x1).endsWith(QStringLiteral(": 2, as it is")));
    QVERIFY(!networktext::toolTip(values(), x2).contains(QStringLiteral("in,")));
    QVERIFY(summary().endsWith(QStringLiteral("inputs given as they are")));
    QVERIFY(!values().target(0)); // of nobody
    m_window->session.setProbe(m_window->session.probe().withRow(0));
    QCOMPARE(summary(), usual);
}

void tst_NetworkInputs::theMenuLeadsBack()
{
    const nn::Vector person = m_window->session.probe().person;
    QVERIFY(edits::giveInputs(m_window->session, twoAndThree));
    QVERIFY(action(*menuOf(x1), QStringLiteral("Give x1 as It Is…")) == nullptr);
    action(*menuOf(x1), QStringLiteral("Numbers as in the Data"))->trigger();
    QVERIFY(!values().isAsSeen());
    QCOMPARE(m_window->session.shownValues(), person);
    QVERIFY(action(*menuOf(x1), QStringLiteral("Numbers as in the Data")) == nullptr);
}

void tst_NetworkInputs::aDerivedInputIsGivenAsItIs()
{
    show(spiralRun());
    const InputRef square{2};
    QVERIFY(!action(*menuOf(square), QStringLiteral("Edit…"))->isEnabled());
    action(*menuOf(square), QStringLiteral("Give x1² as It Is…"))->trigger();
    QVERIFY(m_window->editor() != nullptr);
    QTest::keyClicks(m_window->editor(), QStringLiteral("40"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);
    QCOMPARE(values().value(square), std::optional(40.0));
    QVERIFY(action(*menuOf(square), QStringLiteral("Edit…"))->isEnabled());
    QVERIFY(networktext::sentence(values(), square).endsWith(QStringLiteral("40, as it is")));
}

void tst_NetworkInputs::aDragIsOneStep()
{
    QVERIFY(edits::giveInputs(m_window->session, twoAndThree));
    const QPoint start = m_window->view->networkLayout().valueRect(0, 0).center().toPoint();
    QTest::mousePress(m_window->view, Qt::LeftButton, {}, start);
    for (int y = 5; y <= 80; y += 5) {
        QTest::mouseMove(m_window->view, start - QPoint(0, y));
    }
    QTest::mouseRelease(m_window->view, Qt::LeftButton, {}, start - QPoint(0, 80));
    QVERIFY(*values().input(0) > 2.5);
    QCOMPARE(values().input(1), std::optional(3.0));
    QCOMPARE(m_window->session.undoStack()->count(), 2);
    m_window->session.undoStack()->undo();
    QCOMPARE(m_window->session.shownInputs(), twoAndThree);
}

void tst_NetworkInputs::copyAndPasteTakeThePlainNumber()
{
    QVERIFY(edits::giveInputs(m_window->session, nn::Vector{{1.0 / 3.0, 3.0}}));
    m_window->view->interaction().copy(x1);
    QCOMPARE(QApplication::clipboard()->text().toDouble(), 1.0 / 3.0);
    m_window->view->interaction().paste(x2);
    QTRY_VERIFY(m_window->editor() == nullptr);
    QCOMPARE(m_window->session.shownInputs(), (nn::Vector{{1.0 / 3.0, 1.0 / 3.0}}));
    QVERIFY(m_window->session.probe().isAsSeen());
}

void tst_NetworkInputs::plainDataHaveNothingToTellApart()
{
    show(nn::playgroundProblem({})->start);
    QVERIFY(action(*menuOf(x1), QStringLiteral("Edit…"))->isEnabled());
    QVERIFY(action(*menuOf(x1), QStringLiteral("Give x1 as It Is…")) == nullptr);
}

void tst_NetworkInputs::aNetworkWithOtherInputsShowsThePerson()
{
    show(spiralRun());
    QVERIFY(edits::giveInput(m_window->session, 2, 40.0));
    QVERIFY(edits::setInputs(m_window->session, {nn::plainInput(0), nn::plainInput(1)}));
    QTRY_COMPARE(values().network().inputCount(), 2);
    QVERIFY(!values().isAsSeen());
    QVERIFY(values().input(1));
    m_window->session.undoStack()->undo();
    QTRY_COMPARE(values().network().inputCount(), 7);
    QVERIFY(values().isAsSeen());
    QCOMPARE(values().input(2), std::optional(40.0));
    QVERIFY(summary().endsWith(QStringLiteral("inputs given as they are")));
}

QTEST_MAIN(tst_NetworkInputs)
#include "tst_networkinputs.moc"
