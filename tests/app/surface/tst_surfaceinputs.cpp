// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/askededits.h"
#include "app/surface/surfaceview.h"
#include "core/training/problem.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace glassnet;

// The surface while inputs are given as they are.
class tst_SurfaceInputs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theyAreMarkedWhereSomebodyIsSeenLikeThat();
    void nothingIsMarkedWhereNobodyIs();
    void aClickOnThePersonTakesThemAwayInOneStep();
    void draggingThePersonTakesThemAwayInOneStep();
    void escapeFromASampleLeadsBackToThem();
    void theArrowKeysMoveThePerson();

private:
    void open(const nn::TrainingRun &run);
    // Whether something else is drawn around a place than in that picture.
    [[nodiscard]] bool isOtherAt(const Eigen::Vector2d &values, const QImage &before);
    [[nodiscard]] QImage shot()
    {
        QCoreApplication::processEvents();
        return m_view->grab().toImage();
    }
    [[nodiscard]] QPoint personPixel() const
    {
        return m_view->pixelOf(m_session->probe().person.head<2>()).toPoint();
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SurfaceView> m_view;
};

namespace {

const nn::Vector twoAndThree{{2.0, 3.0}};

} // namespace

void tst_SurfaceInputs::init()
{
    open(nn::tutorial002().start);
}

void tst_SurfaceInputs::open(const nn::TrainingRun &run)
{
    m_view.reset();
    m_session = std::make_unique<Session>(run);
    m_view = std::make_unique<SurfaceView>(*m_session);
    m_view->resize(436, 460);
    m_view->show();
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasContent() && m_view->frame().pictures);
    m_session->setProbe(m_session->probe().withRow(std::nullopt));
}

void tst_SurfaceInputs::cleanup()
{
    m_view.reset();
    m_session.reset();
}

bool tst_SurfaceInputs::isOtherAt(const Eigen::Vector2d &values, const QImage &before)
{
    const QPoint at = m_view->pixelOf(values).toPoint();
    const QRect around(at - QPoint(6, 6), QSize(13, 13));
    const double ratio = before.devicePixelRatio();
    const QRect pixels(around.topLeft() * ratio, around.size() * ratio);
    return shot().copy(pixels) != before.copy(pixels);
}

void tst_SurfaceInputs::theyAreMarkedWhereSomebodyIsSeenLikeThat()
{
    const QImage before = shot();
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    QVERIFY(isOtherAt({137.0, 69.0}, before)); // the tutorials take off 135 lb and 66 in
    QVERIFY(m_view->isPersonAt(personPixel())); // who waits
    QVERIFY(edits::takeInputsAway(*m_session));
    QVERIFY(!isOtherAt({137.0, 69.0}, before));
}

void tst_SurfaceInputs::nothingIsMarkedWhereNobodyIs()
{
    nn::PlaygroundSetup setup;
    setup.inputs = {nn::plainInput(0), nn::plainInput(1), nn::squareInput(0)};
    open(nn::playgroundProblem(setup)->start);
    const QImage before = shot();
    QVERIFY(edits::giveInputs(*m_session, nn::Vector{{2.0, 3.0, 9.0}})); // 2² is not 9
    QVERIFY(!isOtherAt({2.0, 3.0}, before));
    QVERIFY(edits::giveInputs(*m_session, nn::Vector{{2.0, 3.0, 4.0}}));
    QVERIFY(isOtherAt({2.0, 3.0}, before));
}

void tst_SurfaceInputs::aClickOnThePersonTakesThemAwayInOneStep()
{
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, personPixel());
    QVERIFY(!m_session->probe().isAsSeen());
    QCOMPARE(m_session->undoStack()->count(), 2);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, personPixel());
    QCOMPARE(m_session->undoStack()->count(), 2);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->shownInputs(), twoAndThree);
}

void tst_SurfaceInputs::draggingThePersonTakesThemAwayInOneStep()
{
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    const QPoint from = personPixel();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    for (int i = 4; i <= 40; i += 4) {
        QTest::mouseMove(m_view.get(), from + QPoint(i, 0));
    }
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, from + QPoint(40, 0));
    QVERIFY(!m_session->probe().isAsSeen());
    QCOMPARE(m_session->undoStack()->count(), 2);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->shownInputs(), twoAndThree);
}

void tst_SurfaceInputs::escapeFromASampleLeadsBackToThem()
{
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_session->probe().row);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_session->shownInputs(), twoAndThree);
    QVERIFY(m_session->probe().isAsSeen());
}

void tst_SurfaceInputs::theArrowKeysMoveThePerson()
{
    const double before = m_session->probe().person(0);
    QVERIFY(edits::giveInputs(*m_session, twoAndThree));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(!m_session->probe().isAsSeen());
    QVERIFY(m_session->probe().person(0) > before);
}

QTEST_MAIN(tst_SurfaceInputs)
#include "tst_surfaceinputs.moc"
