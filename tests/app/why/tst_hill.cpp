// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/contourview.h"
#include "app/why/hillprojection.h"
#include "app/why/hillview.h"
#include "app/why/whypanel.h"
#include "core/pass.h"
#include "support/panelinteraction.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QToolButton>

using namespace glassnet;
using support::control;

class tst_Hill : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::useDefaultLook(); }
    void cleanup();

    void itIsOverTheSelectedWeightAndItsNeighbour();
    void anotherSecondWeightIsChosen();
    void itIsOfAllSamplesOrOfOneAndSaysSo();
    void theWayBeginsWhereTrainingBegan();
    void theWayOfAnEarlierMomentEndsThere();
    void draggingThePointChangesBothWeightsInOneStep();
    void escapeTakesADragBack();
    void theArrowKeysMoveThePoint();
    void theHillTurnsWithMouseAndKeys();
    void aTurnedHillLooksDifferent();
    void theHillIsPaintedQuickly();
    void allOfTheHillIsInItsArea_data();
    void allOfTheHillIsInItsArea();
    void itIsAskedForOnlyWhileItIsShown();
    void aLargeNetworkHasNoneWhileItIsTrained();
    void wordsTellWhatIsSeen();

private:
    void open(nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::FourPeople));
    void showInSpace() { control<QComboBox>(*m_panel, "hillLook").setCurrentIndex(1); }
    [[nodiscard]] ContourView &contours() const
    {
        return control<ContourView>(*m_panel, "contours");
    }
    [[nodiscard]] HillView &hill() const { return control<HillView>(*m_panel, "hill"); }
    [[nodiscard]] const Hill &shown() const { return *contours().picture()->hill; }
    [[nodiscard]] double value(const nn::ParameterRef &at) const
    {
        return m_session->run().network().value(at);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<WhyPanel> m_panel;
};

namespace {

const nn::WeightRef w1{};
const nn::WeightRef w2{.layer = 0, .to = 0, .from = 1};

} // namespace

void tst_Hill::open(nn::TrainingRun run)
{
    m_panel.reset();
    m_session = std::make_unique<Session>(std::move(run));
    m_panel = std::make_unique<WhyPanel>(*m_session);
    support::show(*m_panel, 480, 400);
    m_session->select(w1);
    support::choose(control<QComboBox>(*m_panel, "form"), "Hill");
    QTRY_VERIFY(contours().picture());
    QTRY_VERIFY(contours().isVisible());
    QTest::qWait(50); // for the axes to be laid out
}

void tst_Hill::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void tst_Hill::itIsOverTheSelectedWeightAndItsNeighbour()
{
    open();
    QCOMPARE(control<QComboBox>(*m_panel, "second").currentText(), QString("w2"));
    const nn::LossSurface &surface = shown().surface;
    QCOMPARE(surface.first, nn::ParameterRef(w1));
    QCOMPARE(surface.second, nn::ParameterRef(w2));
    QCOMPARE(surface.present.first, value(w1));
    QCOMPARE(surface.present.second, value(w2));
    QCOMPARE(surface.present.loss, m_session->snapshot()->trainLoss);
    QVERIFY(surface.lowest.loss <= surface.present.loss);
    QCOMPARE(surface.losses.rows(), nn::surfacePoints);
}

void tst_Hill::anotherSecondWeightIsChosen()
{
    open();
    support::choose(control<QComboBox>(*m_panel, "second"), "b3");
    QTRY_COMPARE(contours().picture()->second, QString("b3"));
    m_session->step(nn::StepUnit::Epoch);
    QTRY_COMPARE(m_session->frame().snapshot->run.counters().epochs, 1);
    QCOMPARE(contours().picture()->second, QString("b3")); // stays
    m_session->select(nn::BiasRef{});
    QTRY_COMPARE(contours().picture()->first, QString("b1"));
    QCOMPARE(contours().picture()->second, QString("w1"));
}

void tst_Hill::itIsOfAllSamplesOrOfOneAndSaysSo()
{
    open();
    const auto &whose = control<QLabel>(*m_panel, "whoseHill");
    QCOMPARE(whose.text(), QString("L of all samples"));
    const double all = shown().surface.present.loss;
    support::choose(control<QComboBox>(*m_panel, "curveOf"), "This");
    QTRY_COMPARE(whose.text(), QString("L of Alice"));
    QVERIFY(shown().surface.present.loss != all);
}

void tst_Hill::theWayBeginsWhereTrainingBegan()
{
    open();
    const double begin = value(w1);
    support::train(*m_session, 200);
    QTRY_VERIFY(shown().way.size() > 50);
    QCOMPARE(shown().way.front().first, begin);
    QCOMPARE(shown().way.back().first, value(w1));
    QCOMPARE(shown().way.back().second, value(w2));
    QVERIFY(shown().way.size() < 300);
    const nn::LossSurface &surface = shown().surface;
    for (const Hill::Step &step : shown().way) {
        QVERIFY(!step.isAfterEdit);
        QVERIFY(!std::isnan(surface.lossAt(step.first, step.second))); // within the ranges
    }
}

void tst_Hill::theWayOfAnEarlierMomentEndsThere()
{
    open();
    support::train(*m_session, 100);
    m_session->goTo({.branch = 0, .samples = 8});
    QTRY_COMPARE(m_session->frame().snapshot->run.counters().samples, 8);
    QTRY_COMPARE(shown().way.back().first, value(w1));
    QVERIFY(shown().way.size() <= 9);
}

void tst_Hill::draggingThePointChangesBothWeightsInOneStep()
{
    open();
    const double first = value(w1);
    const double second = value(w2);
    const QPoint from = contours().presentPixel().toPoint();
    QTest::mousePress(&contours(), Qt::LeftButton, {}, from);
    for (int way = 5; way <= 30; way += 5) {
        QTest::mouseMove(&contours(), from + QPoint(way, -way));
    }
    QTest::mouseRelease(&contours(), Qt::LeftButton, {}, from + QPoint(30, -30));
    QVERIFY(value(w1) > first + 0.05);
    QVERIFY(value(w2) > second + 0.05);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QTRY_COMPARE(shown().surface.present.first, value(w1));
    m_session->undoStack()->undo();
    QCOMPARE(value(w1), first);
    QCOMPARE(value(w2), second);
}

void tst_Hill::escapeTakesADragBack()
{
    open();
    const double first = value(w1);
    const QPoint from = contours().presentPixel().toPoint();
    contours().setFocus();
    QTest::mousePress(&contours(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&contours(), from + QPoint(20, 20));
    QVERIFY(value(w1) != first);
    QTest::keyClick(&contours(), Qt::Key_Escape);
    QCOMPARE(value(w1), first);
    QCOMPARE(m_session->undoStack()->count(), 0);
    QTest::mouseRelease(&contours(), Qt::LeftButton, {}, from);
}

void tst_Hill::theArrowKeysMoveThePoint()
{
    open();
    const double first = value(w1);
    const double second = value(w2);
    contours().setFocus();
    QTest::keyClick(&contours(), Qt::Key_Right);
    QVERIFY(value(w1) > first);
    QCOMPARE(value(w2), second);
    QTest::keyClick(&contours(), Qt::Key_Down);
    QVERIFY(value(w2) < second);
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void tst_Hill::theHillTurnsWithMouseAndKeys()
{
    open();
    showInSpace();
    QVERIFY(hill().isVisible());
    const double turn = hill().turn();
    const double tilt = hill().tilt();
    const QPoint from(100, 100);
    QTest::mousePress(&hill(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&hill(), from + QPoint(20, 10));
    QTest::mouseRelease(&hill(), Qt::LeftButton, {}, from + QPoint(20, 10));
    QVERIFY(hill().turn() > turn);
    QVERIFY(hill().tilt() > tilt);
    QTest::mouseDClick(&hill(), Qt::LeftButton, {}, from);
    QCOMPARE(hill().turn(), turn);
    QCOMPARE(hill().tilt(), tilt);
    hill().setFocus();
    QTest::keyClick(&hill(), Qt::Key_Left);
    QTest::keyClick(&hill(), Qt::Key_Up);
    QVERIFY(hill().turn() < turn);
    QVERIFY(hill().tilt() > tilt);
    QTest::keyClick(&hill(), Qt::Key_Home);
    QCOMPARE(hill().turn(), turn);
    QCOMPARE(hill().tilt(), tilt);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void tst_Hill::aTurnedHillLooksDifferent()
{
    open();
    support::train(*m_session, 100);
    showInSpace();
    const QImage before = hill().grab().toImage();
    QTest::keyClick(&hill(), Qt::Key_Right);
    QVERIFY(hill().grab().toImage() != before);
    QTest::keyClick(&hill(), Qt::Key_Home);
    QCOMPARE(hill().grab().toImage(), before);
    support::wear(Theme::dark(), *m_panel);
    QVERIFY(hill().grab().toImage() != before);
    // The present point is where it should be.
    const nn::LossSurface::Point &now = shown().surface.present;
    const QPoint at
        = hill().pixelOf(now.first, now.second, contours().picture()->heightOf(now.loss)).toPoint();
    QCOMPARE(hill().grab().toImage().pixelColor(at), Theme::dark().gradient);
}

// Some milliseconds; ten times as much on a busy machine.
void tst_Hill::theHillIsPaintedQuickly()
{
    open();
    showInSpace();
    QPixmap into(hill().size());
    QElapsedTimer time;
    time.start();
    constexpr int paintings = 10;
    for (int i = 0; i < paintings; ++i) {
        hill().setAngles(37.0 * i, 40.0);
        hill().render(&into);
    }
    const auto each = static_cast<double>(time.elapsed()) / paintings;
    qInfo("%.1f ms", each);
    QVERIFY(each < 100.0);
}

void tst_Hill::allOfTheHillIsInItsArea_data()
{
    QTest::addColumn<QRectF>("area");
    QTest::newRow("wide") << QRectF(10, 20, 500, 120);
    QTest::newRow("high") << QRectF(10, 20, 120, 500);
    QTest::newRow("square") << QRectF(0, 0, 300, 300);
}

void tst_Hill::allOfTheHillIsInItsArea()
{
    QFETCH(const QRectF, area);
    for (double turn = -180.0; turn < 180.0; turn += 7.0) {
        for (double tilt = 5.0; tilt <= 88.0; tilt += 8.0) {
            const HillProjection seen(turn, tilt, area);
            for (const double x : {-1.0, 1.0}) {
                for (const double y : {-1.0, 1.0}) {
                    for (const double height : {0.0, 1.0}) {
                        QVERIFY(area.adjusted(-1, -1, 1, 1).contains(seen.pixelOf(x, y, height)));
                    }
                }
            }
        }
    }
}

void tst_Hill::itIsAskedForOnlyWhileItIsShown()
{
    open();
    QVERIFY(m_session->frame().pictures->hill);
    QVERIFY(!m_session->frame().snapshot->way.empty());
    support::choose(control<QComboBox>(*m_panel, "form"), "Chain rule");
    QTRY_VERIFY(!m_session->frame().pictures->hill);
    QTRY_VERIFY(m_session->frame().snapshot->way.empty());
    support::choose(control<QComboBox>(*m_panel, "form"), "Hill");
    QTRY_VERIFY(m_session->frame().pictures->hill);
    m_panel->hide();
    QTRY_VERIFY(!m_session->frame().pictures->hill);
}

void tst_Hill::aLargeNetworkHasNoneWhileItIsTrained()
{
    nn::TrainingRun run = support::defaultRunOf(nn::BuiltIn::PlaygroundCircle);
    nn::Network network(run.network().inputCount(),
                        {{.units = 64, .activation = nn::Activation::Tanh},
                         {.units = 64, .activation = nn::Activation::Tanh},
                         run.network().layers().back()});
    run.learned = nn::withNetwork(run, std::move(network));
    Snapshot snapshot{.run = run, .now = {}, .branches = {}, .divergence = {}};
    HillMaker maker;
    const HillRequest request{.first = w1, .second = w2, .sample = {}};
    snapshot.state = RunState::Running;
    QVERIFY(!maker.make(snapshot, request));
    HillRequest ofOne = request;
    ofOne.sample = 0;
    QVERIFY(maker.make(snapshot, ofOne));
    snapshot.state = RunState::Paused;
    const auto hill = maker.make(snapshot, request);
    QVERIFY(hill);
    QVERIFY(hill->surface.losses.rows() < nn::surfacePoints);
    QCOMPARE(hill->way.size(), std::size_t{1});
    ofOne.second = nn::WeightRef{.layer = 9};
    QVERIFY(!maker.make(snapshot, ofOne));
}

void tst_Hill::wordsTellWhatIsSeen()
{
    open();
    support::train(*m_session, 100);
    QTRY_VERIFY(shown().way.size() > 10);
    const QString text = contours().accessibleDescription();
    QVERIFY2(text.startsWith("Loss of all samples over w1 and w2: now 0."), qPrintable(text));
    QVERIFY2(text.contains("; lowest 0."), qPrintable(text));
    QVERIFY2(text.contains("the way here began at w1 = "), qPrintable(text));
    QCOMPARE(hill().accessibleDescription(), text);
    QVERIFY(!contours().accessibleName().isEmpty());
    QVERIFY(!hill().accessibleName().isEmpty());
}

QTEST_MAIN(tst_Hill)
#include "tst_hill.moc"
