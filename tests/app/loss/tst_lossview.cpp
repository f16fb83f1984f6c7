// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossview.h"

#include "app/look/theme.h"
#include "app/loss/losstext.h"
#include "app/text/language.h"
#include "app/text/numbers.h"
#include "core/training/problem.h"
#include "support/busypool.h"
#include "support/frames.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace glassnet;

class tst_LossView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingTrainedIsSaid();
    void theLineIsWhereItsLossesAre();
    void thePastIsBrightAndTheFutureFaint();
    void theLogarithmicAxisIsKeptInTheView();
    void anOpenedDocumentBringsItsRange();
    void theHoverReadsEpochAndLosses();
    void numbersHaveADecimalComma();
    void theSummaryKnowsWhetherThereIsATest();
    void aSumIsCalledASum();
    void oneEditIsCalledSo();
    void aThemeChangeRepaintsEverything();
    void smallSizesAreDrawn_data();
    void smallSizesAreDrawn();
    void aBusyGlobalPoolDoesNotHoldItUp();

private:
    const glassnet::Translation m_english{QStringLiteral("en")}; // "1 sample", "2 samples"
    [[nodiscard]] QImage shot();
    [[nodiscard]] QPoint pixelAt(double epoch) const;
    [[nodiscard]] nn::Moment now() const { return m_session->frame().snapshot->now; }
    void train(std::int64_t epochs);
    void show(const Frame &frame);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<LossView> m_view;
};

namespace {

bool isNear(const QColor &a, const QColor &b)
{
    constexpr int tolerance = 40;
    return std::abs(a.red() - b.red()) < tolerance && std::abs(a.green() - b.green()) < tolerance
           && std::abs(a.blue() - b.blue()) < tolerance;
}

// Whether a color is to be found within a few pixels above and below.
bool isThere(const QImage &image, const QPointF &at, const QColor &color)
{
    for (int dy = -3; dy <= 3; ++dy) {
        const QPoint pixel = at.toPoint() + QPoint(0, dy);
        if (image.rect().contains(pixel) && isNear(image.pixelColor(pixel), color)) {
            return true;
        }
    }
    return false;
}

} // namespace

void tst_LossView::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_view = std::make_unique<LossView>(*m_session);
    m_view->setPalette(Theme::light().palette());
    m_view->resize(660, 250);
    m_view->show();
    m_view->setFocus();
    QTRY_VERIFY(m_session->frame().snapshot != nullptr);
}

void tst_LossView::cleanup()
{
    QLocale::setDefault(QLocale::c());
    m_view.reset();
    m_session.reset();
}

QImage tst_LossView::shot()
{
    QCoreApplication::processEvents();
    return m_view->grab().toImage();
}

QPoint tst_LossView::pixelAt(double epoch) const
{
    return {static_cast<int>(std::lround(m_view->map().xOf(epoch))),
            static_cast<int>(m_view->map().area.top()) + 12};
}

void tst_LossView::train(std::int64_t epochs)
{
    const std::int64_t goal = now().samples + 4 * epochs;
    m_session->step(nn::StepUnit::Epoch, epochs);
    QTRY_COMPARE(now().samples, goal);
}

void tst_LossView::show(const Frame &frame)
{
    m_session->disconnect(m_view.get());
    m_view->setFrame(frame);
}

void tst_LossView::nothingTrainedIsSaid()
{
    QVERIFY(!m_view->hasContent());
    QVERIFY(m_view->description().contains(QLatin1String("Nothing has been trained")));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(300, 100));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    (void)shot();
    support::saveShot(*m_view, QStringLiteral("loss-empty"));
    QCOMPARE(now().samples, std::int64_t{0});
}

void tst_LossView::theLineIsWhereItsLossesAre()
{
    show(support::tutorialFrame(410));
    const QImage image = shot();
    const LossPoints &points = m_view->branches().pieces().front().view.branch->losses.points();
    for (const std::size_t i : {std::size_t{20}, std::size_t{60}, points.size() / 2}) {
        const QPointF at = m_view->pixelOf(points[i].epoch, points[i].train);
        QVERIFY2(isThere(image, at, Theme::light().accent), QByteArray::number(points[i].epoch));
    }
}

void tst_LossView::thePastIsBrightAndTheFutureFaint()
{
    train(100);
    m_session->goTo({.branch = 0, .samples = 200});
    QTRY_COMPARE(now().samples, std::int64_t{200});
    const QImage image = shot();
    const Theme &theme = Theme::light();
    const LossPoints &points = m_view->branches().pieces().front().view.branch->losses.points();
    const QPointF past = m_view->pixelOf(20.0, points[20].train);
    const QPointF future = m_view->pixelOf(80.0, points[80].train);
    QVERIFY(isThere(image, past, theme.accent));
    QVERIFY(!isThere(image, future, theme.accent));
    QVERIFY(isThere(image, future, mixed(theme.accent, theme.card, 0.35)));
}

void tst_LossView::theLogarithmicAxisIsKeptInTheView()
{
    train(100);
    m_view->logarithmicAction()->trigger();
    QVERIFY(m_session->view().isLogarithmic);
    QVERIFY(m_view->map().isLogarithmic);
    QVERIFY(m_view->map().range.bottom > 0.0);
    const LossPoints &points = m_view->branches().pieces().front().view.branch->losses.points();
    QVERIFY(isThere(shot(), m_view->pixelOf(50.0, points[50].train), Theme::light().accent));
    nn::ViewState view = m_session->view();
    view.isLogarithmic = false;
    m_session->setView(view);
    QVERIFY(!m_view->logarithmicAction()->isChecked());
    QCOMPARE(m_view->map().range.bottom, 0.0);
}

void tst_LossView::anOpenedDocumentBringsItsRange()
{
    train(20);
    const PlotRange chosen{.left = 2.0, .right = 9.0, .bottom = 0.1, .top = 0.3};
    m_view->lookAt(chosen, false);
    QVERIFY(m_session->view().lookedAt.epochs && !m_session->view().lookedAt.losses);
    m_view->lookAt(chosen, true);
    const nn::ViewState view = m_session->view();
    m_view->fit();
    QVERIFY(m_view->map().range != chosen);
    QVERIFY(m_session->view().lookedAt == nn::LookedAt());

    const SavedRun saved = m_session->save();
    m_session->load(saved.run, std::make_shared<const nn::KeptTimeline>(saved.timeline), view);
    QTRY_COMPARE(now().samples, 80);
    QCOMPARE(m_view->map().range, chosen);
    m_view->logarithmicAction()->trigger();
    QVERIFY(m_session->view().lookedAt.epochs && !m_session->view().lookedAt.losses);
}

void tst_LossView::theHoverReadsEpochAndLosses()
{
    show(support::tutorialFrame(410));
    QTest::mouseMove(m_view.get(), pixelAt(120.0));
    const auto &point = m_view->branches().pieces().front().view.branch->losses.points()[120];
    QTRY_COMPARE(m_view->readout(),
                 QStringLiteral("epoch 120: train %1").arg(lossNumber(point.train)));
    QTest::mouseMove(m_view.get(), QPoint(3, 3));
    QTRY_VERIFY(m_view->readout().isEmpty());
}

void tst_LossView::numbersHaveADecimalComma()
{
    QLocale::setDefault(QLocale(QLocale::German));
    show(support::tutorialFrame(410));
    m_view->hover(pixelAt(120.0));
    QVERIFY2(m_view->readout().contains(QLatin1String("train 0,0")), qPrintable(m_view->readout()));
}

void tst_LossView::theSummaryKnowsWhetherThereIsATest()
{
    QCOMPARE(m_view->summary(), QStringLiteral("train —"));
    QSignalSpy changed(m_view.get(), &LossView::summaryChanged);
    show(support::spiralFrame(3));
    QCOMPARE(m_view->summary(), QStringLiteral("train — test – –"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_view->description().contains(QLatin1String("test 0.")));
}

void tst_LossView::aSumIsCalledASum()
{
    QVERIFY(lossTitle(nn::Loss::HalfSumOfSquares).contains(QLatin1String("all samples together")));
    QVERIFY(!lossTitle(nn::Loss::MeanSquaredError).contains(QLatin1String("together")));
}

void tst_LossView::oneEditIsCalledSo()
{
    const Snapshot snapshot = *support::tutorialFrame(3).snapshot;
    const LossPoints points{{.epoch = 0.0, .train = 0.5}, {.epoch = 3.0, .train = 0.4}};
    QVERIFY(!lossDescription(snapshot, points, 0).contains("edit"));
    QVERIFY(lossDescription(snapshot, points, 1).endsWith(" 1 edit on the way."));
    QVERIFY(lossDescription(snapshot, points, 2).endsWith(" 2 edits on the way."));
}

void tst_LossView::aThemeChangeRepaintsEverything()
{
    show(support::tutorialFrame(410));
    m_view->setPalette(Theme::dark().palette());
    const QImage image = shot();
    QCOMPARE(image.pixelColor(1, 1).name(), Theme::dark().card.name());
    const LossPoints &points = m_view->branches().pieces().front().view.branch->losses.points();
    const QPointF at = m_view->pixelOf(points[60].epoch, points[60].train);
    QVERIFY(isThere(image, at, Theme::dark().accent));
}

void tst_LossView::smallSizesAreDrawn_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(160, 110);
    QTest::newRow("a corner of the window") << QSize(200, 150);
    QTest::newRow("a strip") << QSize(1400, 110);
}

void tst_LossView::smallSizesAreDrawn()
{
    QFETCH(QSize, size);
    m_view->resize(size);
    show(support::tutorialFrame(410));
    (void)shot();
    QVERIFY(QRectF(m_view->rect()).contains(m_view->map().area));
    QVERIFY2(m_view->map().area.height() > 50.0, QByteArray::number(m_view->map().area.height()));
    support::saveShot(*m_view, QStringLiteral("loss-%1x%2").arg(size.width()).arg(size.height()));
}

void tst_LossView::aBusyGlobalPoolDoesNotHoldItUp()
{
    show(support::spiralFrame(40));
    m_view->hover(pixelAt(20.0));
    const support::BusyPool busy;
    QVERIFY(!shot().isNull());
    QVERIFY(busy.isStillBusy());
}

QTEST_MAIN(tst_LossView)
#include "tst_lossview.moc"
