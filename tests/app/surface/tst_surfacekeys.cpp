// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfaceview.h"
#include "core/training/problem.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace glassnet;

// The decision surface without a mouse, on a session with the four people.
class tst_SurfaceKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theFitKeysShowEverythingAgain_data();
    void theFitKeysShowEverythingAgain();
    void zoomingAsksForASurfaceOfWhatIsSeen();
    void arrowKeysMoveTheSelectedSample();
    void arrowKeysMoveThePersonWhenNoSampleIsSelected();
    void aKeyHeldDownIsOneStepToUndo();
    void pageKeysWalkThroughTheSamples();
    void deleteRemovesTheSelectedSample();
    void whatIsRefusedIsSaid();
    void insertAddsWhereThePersonIs();
    void enterPutsTheNearestSampleOnTheInputs();
    void keysOfTheWindowAreLeftAlone();

private:
    [[nodiscard]] const nn::Dataset &data() const { return m_session->origin().dataset; }

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

} // namespace

void tst_SurfaceKeys::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_view = std::make_unique<SurfaceView>(*m_session);
    m_view->resize(436, 460);
    m_view->show();
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasContent() && m_view->frame().pictures);
    m_session->setProbe({.row = std::nullopt, .person = nn::Vector{{128.0, 63.0}}});
}

void tst_SurfaceKeys::cleanup()
{
    if (QMenu *menu = openMenu()) {
        menu->close();
    }
    m_view.reset();
    m_session.reset();
}

void tst_SurfaceKeys::theFitKeysShowEverythingAgain_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("0") << Qt::Key_0;
    QTest::newRow("Home") << Qt::Key_Home;
}

void tst_SurfaceKeys::theFitKeysShowEverythingAgain()
{
    QFETCH(Qt::Key, key);
    const PlotRange before = m_view->map().range;
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->map().range.width() < before.width());
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(m_view->map().range.width() > before.width());
    QTest::keyClick(m_view.get(), key);
    QCOMPARE(m_view->map().range, before);
}

void tst_SurfaceKeys::zoomingAsksForASurfaceOfWhatIsSeen()
{
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    const PlotRange &seen = m_view->map().range;
    const auto surface = [this] { return m_view->frame().pictures->request.surface; };
    QTRY_COMPARE(surface().across.from, seen.left);
    QCOMPARE(surface().down.to, seen.top);
    QVERIFY(surface().across.count > 64 && surface().across.count <= 128);
}

void tst_SurfaceKeys::arrowKeysMoveTheSelectedSample()
{
    m_session->setProbe({.row = alice, .person = m_session->probe().person});
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(data().values(0, alice), 134.0);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(data().values(1, alice), 64.98);
    QCOMPARE(data().values(0, alice), 134.0);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(data().values(0, alice), 133.0);
}

void tst_SurfaceKeys::arrowKeysMoveThePersonWhenNoSampleIsSelected()
{
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_session->probe().person(0), 127.0);
    QCOMPARE(m_session->probe().person(1), 63.2);
}

void tst_SurfaceKeys::aKeyHeldDownIsOneStepToUndo()
{
    QTest::keyPress(m_view.get(), Qt::Key_Right);
    for (int i = 0; i < 4; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(m_view.get(), &again);
    }
    QTest::keyRelease(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_session->probe().person(0), 133.0);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void tst_SurfaceKeys::pageKeysWalkThroughTheSamples()
{
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_session->probe().row, nn::Index{0});
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    }
    QCOMPARE(m_session->probe().row, nn::Index{3});
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    }
    QVERIFY(!m_session->probe().row.has_value());
}

void tst_SurfaceKeys::deleteRemovesTheSelectedSample()
{
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(data().sampleCount(), nn::Index{4});
    m_session->setProbe({.row = charlie, .person = m_session->probe().person});
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(data().sampleCount(), nn::Index{3});
    QCOMPARE(data().sampleNames.back(), std::string("Diana"));
}

void tst_SurfaceKeys::whatIsRefusedIsSaid()
{
    QSignalSpy said(m_session.get(), &Session::said);
    m_session->setProbe({.row = alice, .person = m_session->probe().person});
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
    }
    QVERIFY(!said.isEmpty());
    QVERIFY(!said.last().first().toString().isEmpty());
    QCOMPARE(data().sampleCount(), nn::Index{1});
}

void tst_SurfaceKeys::insertAddsWhereThePersonIs()
{
    QTest::keyClick(m_view.get(), Qt::Key_Insert);
    QTRY_VERIFY(openMenu() != nullptr);
    QTest::keyClick(openMenu(), Qt::Key_Return);
    QCOMPARE(data().sampleCount(), nn::Index{5});
    QCOMPARE(data().values(0, 4), 128.0);
    QCOMPARE(data().values(1, 4), 63.0);
}

void tst_SurfaceKeys::enterPutsTheNearestSampleOnTheInputs()
{
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(m_session->probe().row, alice);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_session->probe().row.has_value());
}

void tst_SurfaceKeys::keysOfTheWindowAreLeftAlone()
{
    QKeyEvent space(QEvent::ShortcutOverride, Qt::Key_Space, Qt::NoModifier);
    space.ignore();
    QApplication::sendEvent(m_view.get(), &space);
    QVERIFY(!space.isAccepted());
    QKeyEvent left(QEvent::ShortcutOverride, Qt::Key_Left, Qt::NoModifier);
    left.ignore();
    QApplication::sendEvent(m_view.get(), &left);
    QVERIFY(left.isAccepted());
}

QTEST_MAIN(tst_SurfaceKeys)
#include "tst_surfacekeys.moc"
