// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfaceview.h"
#include "core/training/problem.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

#include <memory>

using namespace glassnet;

// What mouse and keyboard do on the decision surface, on a session with the four people.
class tst_SurfaceInteraction : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aDraggedSampleIsOneStepToUndo();
    void aDraggedSampleStaysUnderThePointer();
    void aDraggedPersonIsOneStepToUndo();
    void escapeTakesADragBack();
    void aSmallTremorIsAClick();
    void aClickPutsASampleOnTheInputs();
    void aClickOnTheCrossPutsThePersonOnTheInputs();
    void draggingTheBackgroundPans();
    void theWheelZoomsAroundThePointer();
    void aDoubleClickAsksForTheClass();
    void aShiftedDoubleClickAddsTheOtherClass();
    void theMenuOfASampleChangesIt();
    void theMenuOfAPlaceAsksAboutIt();

private:
    [[nodiscard]] QPoint pixelOf(const Eigen::Vector2d &values) const;
    [[nodiscard]] QPoint pixelOfRow(nn::Index row) const;
    [[nodiscard]] const nn::Dataset &data() const { return m_session->origin().dataset; }
    void drag(const QPoint &from, const QPoint &to);
    void choose(const QString &text);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SurfaceView> m_view;
};

namespace {

constexpr nn::Index alice = 0;
constexpr nn::Index charlie = 2;

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *actionOf(QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(QLatin1Char('&')) == text) {
            return action;
        }
        if (QAction *inner = action->menu() ? actionOf(*action->menu(), text) : nullptr) {
            return inner;
        }
    }
    return nullptr;
}

} // namespace

void tst_SurfaceInteraction::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_view = std::make_unique<SurfaceView>(*m_session);
    m_view->resize(436, 460);
    m_view->show();
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasContent() && m_view->frame().pictures);
    m_session->setProbe({.row = std::nullopt, .person = nn::Vector{{128.0, 63.0}}});
}

void tst_SurfaceInteraction::cleanup()
{
    if (QMenu *menu = openMenu()) {
        menu->close();
    }
    m_view.reset();
    m_session.reset();
}

QPoint tst_SurfaceInteraction::pixelOf(const Eigen::Vector2d &values) const
{
    return m_view->pixelOf(values).toPoint();
}

QPoint tst_SurfaceInteraction::pixelOfRow(nn::Index row) const
{
    return pixelOf(data().values.col(row).head<2>());
}

void tst_SurfaceInteraction::drag(const QPoint &from, const QPoint &to)
{
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    constexpr int moves = 8;
    for (int i = 1; i <= moves; ++i) {
        QTest::mouseMove(m_view.get(), from + (to - from) * i / moves);
    }
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
}

void tst_SurfaceInteraction::choose(const QString &text)
{
    QTRY_VERIFY(openMenu() != nullptr);
    QAction *action = actionOf(*openMenu(), text);
    QVERIFY2(action != nullptr, qPrintable(text));
    action->trigger();
    openMenu()->close();
}

void tst_SurfaceInteraction::aDraggedSampleIsOneStepToUndo()
{
    const nn::Matrix before = data().values;
    drag(pixelOfRow(charlie), pixelOf({140.0, 60.0}));
    QCOMPARE(m_session->undoStack()->count(), 1);
    QVERIFY(std::abs(data().values(0, charlie) - 140.0) < 0.5);
    QVERIFY(std::abs(data().values(1, charlie) - 60.0) < 0.2);
    m_session->undoStack()->undo();
    QVERIFY(data().values == before);
}

void tst_SurfaceInteraction::aDraggedSampleStaysUnderThePointer()
{
    const QPoint grip = pixelOfRow(charlie) + QPoint(4, -3);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, grip);
    QTest::mouseMove(m_view.get(), grip + QPoint(-40, 50));
    const QPoint mark = pixelOfRow(charlie);
    QVERIFY((mark - (grip + QPoint(-44, 53))).manhattanLength() <= 2);
    QCOMPARE(m_session->probe().row, charlie);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, grip + QPoint(-40, 50));
}

void tst_SurfaceInteraction::aDraggedPersonIsOneStepToUndo()
{
    drag(pixelOf({128.0, 63.0}), pixelOf({145.0, 71.0}));
    QCOMPARE(m_session->undoStack()->count(), 1);
    QVERIFY(std::abs(m_session->probe().person(0) - 145.0) < 0.5);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->probe().person(0), 128.0);
    QCOMPARE(m_session->probe().person(1), 63.0);
}

void tst_SurfaceInteraction::escapeTakesADragBack()
{
    const nn::Matrix before = data().values;
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixelOfRow(alice));
    QTest::mouseMove(m_view.get(), pixelOf({150.0, 58.0}));
    QVERIFY(data().values != before);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(data().values == before);
    QTest::mouseMove(m_view.get(), pixelOf({120.0, 70.0}));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, pixelOf({120.0, 70.0}));
    QVERIFY(data().values == before);
    QCOMPARE(m_session->undoStack()->count(), 0); // nothing to redo either
}

void tst_SurfaceInteraction::aSmallTremorIsAClick()
{
    drag(pixelOfRow(alice), pixelOfRow(alice) + QPoint(1, 1));
    QCOMPARE(m_session->undoStack()->count(), 0);
    QCOMPARE(m_session->probe().row, alice);
}

void tst_SurfaceInteraction::aClickPutsASampleOnTheInputs()
{
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOfRow(charlie));
    QCOMPARE(m_session->probe().row, charlie);
    QCOMPARE(m_session->undoStack()->count(), 0);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf({118.0, 73.0}));
    QCOMPARE(m_session->probe().row, charlie);
}

void tst_SurfaceInteraction::aClickOnTheCrossPutsThePersonOnTheInputs()
{
    m_session->setProbe({.row = alice, .person = nn::Vector{{128.0, 63.0}}});
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf({128.0, 63.0}));
    QVERIFY(!m_session->probe().row.has_value());
}

void tst_SurfaceInteraction::draggingTheBackgroundPans()
{
    const PlotRange before = m_view->map().range;
    drag(pixelOf({118.0, 73.0}), pixelOf({118.0, 73.0}) + QPoint(60, 30));
    QVERIFY(m_view->map().range.left < before.left);
    QVERIFY(m_view->map().range.bottom > before.bottom);
    QVERIFY(std::abs(m_view->map().range.width() - before.width()) < 1e-9);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_SurfaceInteraction::theWheelZoomsAroundThePointer()
{
    const QPointF pointer = m_view->pixelOf({120.0, 60.0});
    const PlotRange seen = m_view->map().range;
    const double before = seen.width();
    const double across = (120.0 - seen.left) / seen.width();
    const double up = (60.0 - seen.bottom) / seen.height();
    QWheelEvent turn(pointer, m_view->mapToGlobal(pointer), {}, QPoint(0, 240), Qt::NoButton,
                     Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.get(), &turn);
    QVERIFY(m_view->map().range.width() < before);
    // As shares of the range: the numbers beside the axis may need other room than before.
    const PlotRange &range = m_view->map().range;
    QVERIFY(std::abs((120.0 - range.left) / range.width() - across) < 0.01);
    QVERIFY(std::abs((60.0 - range.bottom) / range.height() - up) < 0.01);
}

void tst_SurfaceInteraction::aDoubleClickAsksForTheClass()
{
    const nn::Index before = data().sampleCount();
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, pixelOf({140.0, 60.0}));
    QTRY_VERIFY(openMenu() != nullptr);
    QCOMPARE(data().sampleCount(), before);
    choose(QStringLiteral("Male"));
    QCOMPARE(data().sampleCount(), before + 1);
    QCOMPARE(data().targets(before), 0.0);
    QVERIFY(std::abs(data().values(0, before) - 140.0) < 0.5);
    m_session->undoStack()->undo();
    QCOMPARE(data().sampleCount(), before);
}

void tst_SurfaceInteraction::aShiftedDoubleClickAddsTheOtherClass()
{
    const nn::Index before = data().sampleCount();
    const Eigen::Vector2d place(140.0, 60.0);
    const double said = *valueAt(*m_view->frame().pictures, place) > 0.5 ? 1.0 : 0.0;
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, pixelOf(place));
    QCOMPARE(data().sampleCount(), before + 1);
    QCOMPARE(data().targets(before), 1.0 - said);
}

void tst_SurfaceInteraction::theMenuOfASampleChangesIt()
{
    const auto ask = [this](const QString &text) {
        const QPoint place = pixelOfRow(charlie);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->mapToGlobal(place));
        QApplication::sendEvent(m_view.get(), &event);
        choose(text);
    };
    ask(QStringLiteral("Female"));
    QCOMPARE(data().targets(charlie), 1.0);
    ask(QStringLiteral("Use for Testing"));
    QCOMPARE(data().roles[charlie], nn::Role::Test);
    ask(QStringLiteral("Put Charlie on the Inputs"));
    QCOMPARE(m_session->probe().row, charlie);
    ask(QStringLiteral("Delete Charlie"));
    QCOMPARE(data().sampleCount(), nn::Index{3});
    QCOMPARE(m_session->undoStack()->count(), 3);
}

void tst_SurfaceInteraction::theMenuOfAPlaceAsksAboutIt()
{
    const QPoint place = pixelOf({150.0, 60.0});
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->mapToGlobal(place));
    QApplication::sendEvent(m_view.get(), &event);
    choose(QStringLiteral("Ask About This Point"));
    QVERIFY(std::abs(m_session->probe().person(0) - 150.0) < 0.5);
}

QTEST_MAIN(tst_SurfaceInteraction)
#include "tst_surfaceinteraction.moc"
