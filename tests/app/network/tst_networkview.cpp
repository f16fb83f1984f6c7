// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkview.h"

#include "app/document/networkedits.h"
#include "app/network/networkinteraction.h"
#include "app/network/networkmenu.h"
#include "app/network/networktext.h"
#include "app/text/increments.h"
#include "support/networkwindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>

using glassnet::Element;
using glassnet::InputRef;
namespace networktext = glassnet::networktext;

class tst_NetworkView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aClickOnAWeightOpensItsEditor();
    void enterTakesAndOneUndoTakesItBack();
    void aClickElsewhereTakesToo();
    void escapeTakesBackWhatWasTried();
    void nonsenseKeepsTheEditorOpen();
    void aClickOnABiasOpensItsEditor();
    void anInputIsChangedInItsUnit();
    void aDerivedInputIsNotChanged();
    void aDragIsOneStep();
    void aDragUpIsMoreAndShiftIsFiner();
    void escapeGivesADragUp();
    void aDragThatEndsWhereItBeganIsNoStep();
    void aSmallMovementIsAClick();
    void aClickOnANeuronShowsItOnTheSurface();
    void aClickBesideEverythingDeselects();
    void theMenuDoesWhatItSays();
    void zoomKeepsThePointUnderTheMouse();
    void movingTheDrawingDoesNotAskTheClipboard();
    void anOpenedDocumentBringsItsZoom();
    void anotherShapeDropsTheSelection();

private:
    void show(const nn::TrainingRun &run);

    std::unique_ptr<NetworkWindow> m_window;
};

namespace {

constexpr nn::WeightRef w1 = NetworkWindow::w1;
constexpr nn::BiasRef b1 = NetworkWindow::b1;

// Text on the clipboard that counts how often it is asked for.
class CountedText : public QMimeData
{
public:
    explicit CountedText(int &count)
        : m_count(count)
    {
        setText(QStringLiteral("0.5"));
    }
    [[nodiscard]] bool hasFormat(const QString &type) const override
    {
        ++m_count;
        return QMimeData::hasFormat(type);
    }

private:
    int &m_count;
};

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

void tst_NetworkView::init()
{
    QLocale::setDefault(QLocale::c());
    show(nn::tutorial002().start);
}

void tst_NetworkView::cleanup()
{
    m_window.reset();
}

void tst_NetworkView::show(const nn::TrainingRun &run)
{
    m_window.reset();
    m_window = std::make_unique<NetworkWindow>(run);
    QVERIFY(m_window->isReady());
}

void tst_NetworkView::aClickOnAWeightOpensItsEditor()
{
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, m_window->on(w1));

    QVERIFY(m_window->editor() != nullptr);
    QVERIFY(m_window->session.selected() == Element(w1));
    QCOMPARE(m_window->editor()->text().toDouble(), m_window->value(w1));
    QCOMPARE(QApplication::focusWidget(), m_window->editor());
}

void tst_NetworkView::enterTakesAndOneUndoTakesItBack()
{
    const double before = m_window->value(w1);
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, m_window->on(w1));
    QTest::keyClick(m_window->editor(), Qt::Key_Up);
    m_window->editor()->selectAll();
    QTest::keyClicks(m_window->editor(), QStringLiteral("-2*0,5"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);

    QCOMPARE(m_window->value(w1), -1.0);
    QTRY_VERIFY(m_window->editor() == nullptr);
    QCOMPARE(m_window->session.undoStack()->count(), 1);
    QTRY_COMPARE(m_window->view->values().value(w1).value(), -1.0);

    m_window->session.undoStack()->undo();
    QCOMPARE(m_window->value(w1), before);
}

void tst_NetworkView::aClickElsewhereTakesToo()
{
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, m_window->on(w1));
    QTest::keyClicks(m_window->editor(), QStringLiteral("1/4"));
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, QPoint(4, 440));

    QTRY_VERIFY(m_window->editor() == nullptr);
    QCOMPARE(m_window->value(w1), 0.25);
}

void tst_NetworkView::escapeTakesBackWhatWasTried()
{
    const double before = m_window->value(w1);
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, m_window->on(w1));
    QTest::keyClick(m_window->editor(), Qt::Key_Up);
    QTest::keyClick(m_window->editor(), Qt::Key_Up);
    QCOMPARE(m_window->value(w1), glassnet::steppedValue(glassnet::steppedValue(before, 0.1), 0.1));
    QTest::keyClick(m_window->editor(), Qt::Key_Escape);

    QTRY_VERIFY(m_window->editor() == nullptr);
    QCOMPARE(m_window->value(w1), before);
    QCOMPARE(m_window->session.undoStack()->count(), 0); // nothing to redo either
}

void tst_NetworkView::nonsenseKeepsTheEditorOpen()
{
    const double before = m_window->value(w1);
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, m_window->on(w1));
    QTest::keyClicks(m_window->editor(), QStringLiteral("1+"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);

    QVERIFY(m_window->editor() != nullptr);
    QVERIFY(!m_window->editor()->refusal().isEmpty());
    QCOMPARE(m_window->value(w1), before);
    QCOMPARE(m_window->session.undoStack()->count(), 0);
}

void tst_NetworkView::aClickOnABiasOpensItsEditor()
{
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, m_window->on(b1));
    QVERIFY(m_window->editor() != nullptr);
    QTest::keyClicks(m_window->editor(), QStringLiteral("0.5"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);

    QCOMPARE(m_window->value(b1), 0.5);
}

void tst_NetworkView::anInputIsChangedInItsUnit()
{
    QCOMPARE(m_window->view->values().input(0), std::optional(-2.0));
    QTest::mouseClick(m_window->view, Qt::LeftButton, {},
                      m_window->view->networkLayout().secondRect(0, 0).center().toPoint());
    QVERIFY(m_window->editor() != nullptr);
    QCOMPARE(m_window->editor()->text(), QStringLiteral("133"));
    QTest::keyClicks(m_window->editor(), QStringLiteral("140"));
    QTest::keyClick(m_window->editor(), Qt::Key_Return);

    QCOMPARE(m_window->session.shownValues()(0), 140.0);
    QCOMPARE(m_window->view->values().input(0), std::optional(5.0));
    m_window->session.undoStack()->undo();
    QCOMPARE(m_window->session.shownValues()(0), 133.0);
}

void tst_NetworkView::aDerivedInputIsNotChanged()
{
    show(spiralRun());
    const InputRef square{2};
    QVERIFY(m_window->view->values().value(InputRef{0}));
    QVERIFY(!m_window->view->values().value(square));

    m_window->view->interaction().activate(square);

    QVERIFY(m_window->editor() == nullptr);
    QVERIFY(networktext::toolTip(m_window->view->values(), square).contains(QStringLiteral("x1²")));
}

void tst_NetworkView::aDragIsOneStep()
{
    const double before = m_window->value(w1);
    const QPoint start = m_window->on(w1);
    QTest::mousePress(m_window->view, Qt::LeftButton, {}, start);
    for (int y = 5; y <= 80; y += 5) {
        QTest::mouseMove(m_window->view, start - QPoint(0, y));
    }
    QVERIFY(m_window->value(w1) > before + 0.5);
    QTest::mouseRelease(m_window->view, Qt::LeftButton, {}, start - QPoint(0, 80));

    QCOMPARE(m_window->session.undoStack()->count(), 1);
    QVERIFY(m_window->editor() == nullptr);
    m_window->session.undoStack()->undo();
    QCOMPARE(m_window->value(w1), before);
}

void tst_NetworkView::aDragUpIsMoreAndShiftIsFiner()
{
    const auto dragged = [this](int up, Qt::KeyboardModifiers modifiers) {
        const double before = m_window->value(w1);
        const QPoint start = m_window->on(w1);
        QTest::mousePress(m_window->view, Qt::LeftButton, modifiers, start);
        QMouseEvent move(QEvent::MouseMove, start - QPoint(0, up),
                         m_window->view->mapToGlobal(start - QPoint(0, up)), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(m_window->view, &move);
        QTest::mouseRelease(m_window->view, Qt::LeftButton, modifiers, start - QPoint(0, up));
        return m_window->value(w1) - before;
    };
    QVERIFY(dragged(40, {}) > 0.4);
    QVERIFY(dragged(-40, {}) < -0.4);
    const double fine = dragged(40, Qt::ShiftModifier);
    QVERIFY(fine > 0.03 && fine < 0.07);
}

void tst_NetworkView::escapeGivesADragUp()
{
    const double before = m_window->value(w1);
    const QPoint start = m_window->on(w1);
    QTest::mousePress(m_window->view, Qt::LeftButton, {}, start);
    QTest::mouseMove(m_window->view, start - QPoint(0, 30));
    QVERIFY(m_window->value(w1) != before);
    QTest::keyClick(m_window->view, Qt::Key_Escape);
    QCOMPARE(m_window->value(w1), before);
    QTest::mouseRelease(m_window->view, Qt::LeftButton, {}, start - QPoint(0, 30));

    QCOMPARE(m_window->value(w1), before);
    QCOMPARE(m_window->session.undoStack()->count(), 0); // nothing to redo either
}

void tst_NetworkView::aDragThatEndsWhereItBeganIsNoStep()
{
    const double before = m_window->value(w1);
    const QPoint start = m_window->on(w1);
    QTest::mousePress(m_window->view, Qt::LeftButton, {}, start);
    QTest::mouseMove(m_window->view, start - QPoint(0, 30));
    QVERIFY(m_window->value(w1) != before);
    QTest::mouseMove(m_window->view, start);
    QTest::mouseRelease(m_window->view, Qt::LeftButton, {}, start);

    QCOMPARE(m_window->value(w1), before);
    QCOMPARE(m_window->session.undoStack()->count(), 0);
}

void tst_NetworkView::aSmallMovementIsAClick()
{
    const double before = m_window->value(w1);
    const QPoint start = m_window->on(w1);
    QTest::mousePress(m_window->view, Qt::LeftButton, {}, start);
    QTest::mouseMove(m_window->view, start + QPoint(1, 2));
    QTest::mouseRelease(m_window->view, Qt::LeftButton, {}, start + QPoint(1, 2));

    QVERIFY(m_window->editor() != nullptr);
    QCOMPARE(m_window->value(w1), before);
}

void tst_NetworkView::aClickOnANeuronShowsItOnTheSurface()
{
    const nn::NeuronRef h2{.layer = 0, .neuron = 1};
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, m_window->on(h2));

    QVERIFY(m_window->session.selected() == Element(h2));
    QVERIFY(m_window->session.shownNeuron() == h2);
    QVERIFY(m_window->editor() == nullptr);
}

void tst_NetworkView::aClickBesideEverythingDeselects()
{
    m_window->session.select(w1);
    QTest::mouseClick(m_window->view, Qt::LeftButton, {}, QPoint(4, 440));

    QVERIFY(m_window->session.selected() == Element());
}

void tst_NetworkView::theMenuDoesWhatItSays()
{
    const std::unique_ptr<QMenu> menu(
        glassnet::makeNetworkMenu(m_window->session, *m_window->view, w1));
    QApplication::clipboard()->clear();
    action(*menu, QStringLiteral("Copy Value"))->trigger();
    QCOMPARE(QApplication::clipboard()->text().toDouble(), m_window->value(w1));
    action(*menu, QStringLiteral("Freeze"))->trigger();
    QVERIFY(m_window->session.run().network().isFrozen(w1));
    action(*menu, QStringLiteral("Set to Zero"))->trigger();
    QCOMPARE(m_window->value(w1), 0.0);
    action(*menu, QStringLiteral("Edit…"))->trigger();
    QVERIFY(m_window->editor() != nullptr);

    const nn::NeuronRef h2{.layer = 0, .neuron = 1};
    const std::unique_ptr<QMenu> other(
        glassnet::makeNetworkMenu(m_window->session, *m_window->view, h2));
    action(*other, QStringLiteral("Show on Surface"))->trigger();
    QVERIFY(m_window->session.shownNeuron() == h2);
}

void tst_NetworkView::zoomKeepsThePointUnderTheMouse()
{
    const nn::NeuronRef h1{.layer = 0, .neuron = 0};
    const QPointF before = m_window->view->rectOf(h1).center();
    QWheelEvent wheel(before, m_window->view->mapToGlobal(before), QPoint(), QPoint(0, 480),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_window->view, &wheel);

    QVERIFY(m_window->view->viewport().zoom() > 1.9);
    QVERIFY(m_window->view->rectOf(h1).width() > 76.0);
    QVERIFY((m_window->view->rectOf(h1).center() - before).manhattanLength() < 60.0);

    const QPointF panned = m_window->view->rectOf(h1).center();
    QTest::mousePress(m_window->view, Qt::MiddleButton, {}, QPoint(300, 300));
    QTest::mouseMove(m_window->view, QPoint(280, 290));
    QTest::mouseRelease(m_window->view, Qt::MiddleButton, {}, QPoint(280, 290));
    QVERIFY(m_window->view->rectOf(h1).center() != panned);

    m_window->view->fit();
    QCOMPARE(m_window->view->rectOf(h1).center(), before);
}

void tst_NetworkView::movingTheDrawingDoesNotAskTheClipboard()
{
    int count = 0;
    const QAction *paste = m_window->view->clipboardActions().paste;
    m_window->session.select(w1);
    QApplication::clipboard()->clear();
    QVERIFY(!paste->isEnabled());
    QApplication::clipboard()->setMimeData(new CountedText(count));
    QVERIFY(count > 0);
    QVERIFY(paste->isEnabled());

    count = 0;
    m_window->view->zoomIn();
    m_window->view->moveBy({10.0, 10.0});
    QCOMPARE(count, 0);
    m_window->session.select({});
    QVERIFY(count > 0);
    QVERIFY(!paste->isEnabled());
    QApplication::clipboard()->clear();
}

void tst_NetworkView::anOpenedDocumentBringsItsZoom()
{
    glassnet::Session &session = m_window->session;
    const nn::NeuronRef h1{.layer = 0, .neuron = 0};
    m_window->view->zoomIn();
    m_window->view->zoomIn();
    const double zoom = m_window->view->viewport().zoom();
    const QRectF rect = m_window->view->rectOf(h1);
    const nn::ViewState view = session.view();
    m_window->view->fit();
    QVERIFY(!session.view().lookedAt.network);

    session.load(session.run(), nullptr, view);
    QCOMPARE(m_window->view->viewport().zoom(), zoom);
    QCOMPARE(m_window->view->rectOf(h1), rect);
    m_window->view->setFixedSize(347, 226); // half the size
    QCOMPARE(m_window->view->viewport().zoom(), zoom);
    QVERIFY(session.view() == view);
    session.load(session.run(), nullptr, nn::ViewState());
    QCOMPARE(m_window->view->viewport().zoom(), 1.0);
}

void tst_NetworkView::anotherShapeDropsTheSelection()
{
    m_window->session.select(nn::WeightRef{.layer = 0, .to = 1, .from = 1});
    QVERIFY(glassnet::edits::setUnits(m_window->session, 0, 1));
    QTRY_COMPARE(m_window->view->networkLayout().shape()[1], nn::Index(1));

    QVERIFY(m_window->view->selected() == Element());
    QVERIFY(m_window->session.selected() == Element());
}

QTEST_MAIN(tst_NetworkView)
#include "tst_networkview.moc"
