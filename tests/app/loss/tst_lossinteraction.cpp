// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/settingsedits.h"
#include "app/loss/lossview.h"
#include "core/training/problem.h"
#include "support/frames.h"

#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace glassnet;

// What mouse and keyboard do on the loss chart.
class tst_LossInteraction : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void clickingTravelsInTime();
    void draggingTheCursorTravelsToWholeEpochs();
    void draggingToTheRightEndReachesTheNewestMoment();
    void aCloserLookReachesMomentsBetweenEpochs();
    void keysTravelInTime_data();
    void keysTravelInTime();
    void oneComesBackAcrossAnEditByTheSameWay();
    void trainingOnFromThePastChangesTheLine();
    void anotherLineIsReturnedToByAClick();
    void anotherLineIsReturnedToByTheMenu();
    void aDoubleClickFitsAndIsNoReplay();
    void theWheelZoomsAlongTheEpochs();
    void shiftAndDragPans();

private:
    [[nodiscard]] QPoint pixelAt(double epoch) const;
    [[nodiscard]] nn::Moment now() const { return m_session->frame().snapshot->now; }
    void train(std::int64_t epochs);
    void setRate(double rate);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<LossView> m_view;
};

void tst_LossInteraction::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_view = std::make_unique<LossView>(*m_session);
    m_view->resize(660, 250);
    m_view->show();
    m_view->setFocus();
    QTRY_VERIFY(m_session->frame().snapshot != nullptr);
}

void tst_LossInteraction::cleanup()
{
    m_view.reset();
    m_session.reset();
}

QPoint tst_LossInteraction::pixelAt(double epoch) const
{
    return {static_cast<int>(std::lround(m_view->map().xOf(epoch))),
            static_cast<int>(m_view->map().area.top()) + 12};
}

void tst_LossInteraction::train(std::int64_t epochs)
{
    const std::int64_t goal = now().samples + 4 * epochs;
    m_session->step(nn::StepUnit::Epoch, epochs);
    QTRY_COMPARE(now().samples, goal);
}

void tst_LossInteraction::setRate(double rate)
{
    nn::TrainingSettings settings = m_session->run().settings;
    settings.learningRate = rate;
    QVERIFY(edits::setSettings(*m_session, settings));
    QTRY_COMPARE(m_session->frame().snapshot->run.settings.learningRate, rate);
}

void tst_LossInteraction::clickingTravelsInTime()
{
    train(100);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelAt(40.0));
    QTRY_COMPARE(now().samples, std::int64_t{160});
    QCOMPARE(m_view->branches().lastEpoch(), 100.0);
}

void tst_LossInteraction::draggingTheCursorTravelsToWholeEpochs()
{
    train(100);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixelAt(100.0));
    for (double epoch = 95.0; epoch > 20.0; epoch -= 7.3) {
        QTest::mouseMove(m_view.get(), pixelAt(epoch));
        QCOMPARE(m_view->now().samples % 4, std::int64_t{0});
    }
    QTest::mouseMove(m_view.get(), pixelAt(20.0));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, pixelAt(20.0));
    QTRY_COMPARE(now().samples, std::int64_t{80});
}

void tst_LossInteraction::draggingToTheRightEndReachesTheNewestMoment()
{
    train(100);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTRY_COMPARE(now().samples, std::int64_t{0});
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixelAt(0.0));
    QTest::mouseMove(m_view.get(), QPoint(m_view->width() + 50, 100));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, QPoint(m_view->width() + 50, 100));
    QTRY_COMPARE(now().samples, std::int64_t{400});
}

void tst_LossInteraction::aCloserLookReachesMomentsBetweenEpochs()
{
    train(5);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelAt(2.25));
    QTRY_COMPARE(now().samples, std::int64_t{9});
}

void tst_LossInteraction::keysTravelInTime_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("isShifted");
    QTest::addColumn<int>("epoch");

    QTest::newRow("left") << Qt::Key_Left << false << 59;
    QTest::newRow("right") << Qt::Key_Right << false << 61;
    QTest::newRow("ten to the left") << Qt::Key_Left << true << 50;
    QTest::newRow("page up") << Qt::Key_PageUp << false << 70;
    QTest::newRow("page down") << Qt::Key_PageDown << false << 50;
    QTest::newRow("to the beginning") << Qt::Key_Home << false << 0;
    QTest::newRow("to the end") << Qt::Key_End << false << 100;
}

void tst_LossInteraction::keysTravelInTime()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, isShifted);
    QFETCH(int, epoch);
    train(100);
    m_session->goTo({.branch = 0, .samples = 240});
    QTRY_COMPARE(now().samples, std::int64_t{240});
    QTest::keyClick(m_view.get(), key, isShifted ? Qt::ShiftModifier : Qt::NoModifier);
    QTRY_COMPARE(now().samples, std::int64_t{4} * epoch);
}

void tst_LossInteraction::oneComesBackAcrossAnEditByTheSameWay()
{
    train(40);
    setRate(0.5);
    train(20);
    const nn::Moment end = now();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, pixelAt(60.0));
    QTest::mouseMove(m_view.get(), pixelAt(20.0));
    QTRY_COMPARE(now(), (nn::Moment{.branch = 0, .samples = 80}));
    QCOMPARE(m_view->branches().lastEpoch(), 60.0);
    QTest::mouseMove(m_view.get(), pixelAt(60.0));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, pixelAt(60.0));
    QTRY_COMPARE(now(), end);
}

void tst_LossInteraction::trainingOnFromThePastChangesTheLine()
{
    train(40);
    setRate(0.5);
    train(20);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelAt(20.0));
    QTRY_COMPARE(now().samples, std::int64_t{80});
    setRate(0.05);
    train(10);
    QCOMPARE(m_view->branches().lastEpoch(), 30.0);
    QCOMPARE(m_view->branchLines().size(), std::size_t{2});
}

void tst_LossInteraction::anotherLineIsReturnedToByAClick()
{
    train(100);
    m_session->goTo({.branch = 0, .samples = 80});
    QTRY_COMPARE(now().samples, std::int64_t{80});
    setRate(0.02);
    train(60);
    QCOMPARE(m_view->branchLines().size(), std::size_t{1});
    const LossPoints &points = m_view->branchLines().front().points;
    const auto point = *nearestPoint(points, 70.0);
    const QPoint pixel = m_view->pixelOf(point.epoch, point.train).toPoint();
    m_view->hover(pixel);
    QVERIFY2(m_view->readout().startsWith(QLatin1String("Return to")),
             qPrintable(m_view->readout()));
    QCoreApplication::processEvents();
    support::saveShot(*m_view, QStringLiteral("loss-branches"));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixel);
    QTRY_COMPARE(now(), (nn::Moment{.branch = 0, .samples = 400}));
    QCOMPARE(m_view->branches().lastEpoch(), 100.0);
}

void tst_LossInteraction::anotherLineIsReturnedToByTheMenu()
{
    train(30);
    QVERIFY(edits::reset(*m_session));
    QTRY_COMPARE(now().samples, std::int64_t{0});
    train(10);
    const QPoint place(100, 100);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, m_view->mapToGlobal(place));
    QApplication::sendEvent(m_view.get(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QMenu *lines = menu->actions().front()->menu();
    QVERIFY(lines != nullptr);
    lines->actions().front()->trigger();
    menu->close();
    QTRY_COMPARE(now(), (nn::Moment{.branch = 0, .samples = 120}));
}

void tst_LossInteraction::aDoubleClickFitsAndIsNoReplay()
{
    train(100);
    const PlotRange all = m_view->map().range;
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->map().range != all);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, pixelAt(95.0));
    QCOMPARE(m_view->map().range, all);
    QCOMPARE(m_view->now().samples, std::int64_t{400});
    QTRY_COMPARE(now().samples, std::int64_t{400});
}

void tst_LossInteraction::theWheelZoomsAlongTheEpochs()
{
    train(100);
    const PlotRange seen = m_view->map().range;
    const double share = (50.0 - seen.left) / (seen.right - seen.left);
    const QPointF pointer = m_view->pixelOf(50.0, 0.1);
    QWheelEvent turn(pointer, m_view->mapToGlobal(pointer), {}, QPoint(0, 240), Qt::NoButton,
                     Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.get(), &turn);
    const PlotRange &range = m_view->map().range;
    QVERIFY(range.right - range.left < 90.0);
    // As a share of the range: the numbers beside the axis may need other room than before.
    QVERIFY(std::abs((50.0 - range.left) / (range.right - range.left) - share) < 0.01);
    train(10);
    QVERIFY(m_view->map().range.right < 100.0);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QCOMPARE(m_view->map().range.right, 110.0);
}

void tst_LossInteraction::shiftAndDragPans()
{
    train(100);
    const PlotRange before = m_view->map().range;
    QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, QPoint(300, 120));
    QTest::mouseMove(m_view.get(), QPoint(360, 120));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, QPoint(360, 120));
    QVERIFY(m_view->map().range.left < before.left);
    QCOMPARE(m_view->now().samples, std::int64_t{400});
}

QTEST_MAIN(tst_LossInteraction)
#include "tst_lossinteraction.moc"
