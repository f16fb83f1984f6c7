// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfaceview.h"

#include "app/look/theme.h"
#include "core/training/problem.h"
#include "support/frames.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace glassnet;

class tst_SurfaceView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everySampleIsInSight();
    void marksHaveTheColorOfTheirClass();
    void theSurfaceHasTheColorsOfItsValues();
    void theHoverReadsWhatTheFrameSays();
    void numbersHaveADecimalComma();
    void theSummaryNamesTheNeuron();
    void theDescriptionCountsRightAnswers();
    void theRangeFollowsANewDataSet();
    void anOpenedDocumentBringsItsRange();
    void aFarPersonIsTakenIntoSight();
    void aHiddenViewWaitsUntilItIsShown();
    void aThemeChangeRepaintsEverything();
    void onlyTwoColorsAreLeftWhenDiscrete();

private:
    [[nodiscard]] QImage shot();
    [[nodiscard]] QColor colorAt(const Eigen::Vector2d &values);
    void show(const Frame &frame);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SurfaceView> m_view;
};

namespace {

bool isNear(const QColor &a, const QColor &b)
{
    constexpr int tolerance = 24;
    return std::abs(a.red() - b.red()) < tolerance && std::abs(a.green() - b.green()) < tolerance
           && std::abs(a.blue() - b.blue()) < tolerance;
}

QByteArray nameOf(const QColor &color)
{
    return color.name().toLatin1();
}

} // namespace

void tst_SurfaceView::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_view = std::make_unique<SurfaceView>(*m_session);
    m_view->setPalette(Theme::light().palette());
    m_view->resize(436, 460);
    m_view->show();
    QTRY_VERIFY(m_view->hasContent() && m_view->frame().pictures);
}

void tst_SurfaceView::cleanup()
{
    QLocale::setDefault(QLocale::c());
    m_view.reset();
    m_session.reset();
}

QImage tst_SurfaceView::shot()
{
    QCoreApplication::processEvents();
    return m_view->grab().toImage();
}

QColor tst_SurfaceView::colorAt(const Eigen::Vector2d &values)
{
    return shot().pixelColor(m_view->pixelOf(values).toPoint());
}

// Detached from the session, which would send frames of its own.
void tst_SurfaceView::show(const Frame &frame)
{
    m_session->disconnect(m_view.get());
    m_view->setFrame(frame);
}

void tst_SurfaceView::everySampleIsInSight()
{
    const nn::Matrix &values = m_session->origin().dataset.values;
    for (nn::Index row = 0; row < values.cols(); ++row) {
        QVERIFY(m_view->map().area.contains(m_view->pixelOf(values.col(row).head<2>())));
        QCOMPARE(m_view->rowAt(m_view->pixelOf(values.col(row).head<2>())), row);
    }
    QVERIFY(m_view->isPersonAt(m_view->pixelOf(m_session->probe().person.head<2>())));
}

void tst_SurfaceView::marksHaveTheColorOfTheirClass()
{
    show(support::tutorialFrame(410));
    const Theme &theme = Theme::light();
    const nn::Dataset &data = m_view->frame().snapshot->dataset();
    for (nn::Index row = 0; row < data.sampleCount(); ++row) {
        const QColor found = colorAt(data.values.col(row).head<2>());
        const QColor expected = theme.classColor(static_cast<int>(data.targets(row)), 2);
        QVERIFY2(isNear(found, expected), nameOf(found));
    }
}

void tst_SurfaceView::theSurfaceHasTheColorsOfItsValues()
{
    show(support::tutorialFrame(410));
    const Pictures &pictures = *m_view->frame().pictures;
    for (const Eigen::Vector2d &point : {Eigen::Vector2d(118.0, 70.0), Eigen::Vector2d(160.0, 60.0),
                                         Eigen::Vector2d(125.0, 58.0)}) {
        const double value = *valueAt(pictures, point);
        const QColor expected = Theme::light().valueColor(2.0 * value - 1.0);
        const QColor found = colorAt(point);
        QVERIFY2(isNear(found, expected), nameOf(found) + " for " + QByteArray::number(value));
    }
}

void tst_SurfaceView::theHoverReadsWhatTheFrameSays()
{
    show(support::tutorialFrame(410));
    const Eigen::Vector2d alice(133.0, 65.0);
    QTest::mouseMove(m_view.get(), m_view->pixelOf(alice).toPoint());
    QTRY_VERIFY(m_view->readout().contains(QLatin1String("o1 = 0.8")));
    QVERIFY2(m_view->readout().contains(QLatin1String(" lb, ")), qPrintable(m_view->readout()));
    QTest::mouseMove(m_view.get(), QPoint(2, 2));
    QTRY_VERIFY(m_view->readout().isEmpty());
}

void tst_SurfaceView::numbersHaveADecimalComma()
{
    QLocale::setDefault(QLocale(QLocale::German));
    show(support::tutorialFrame(410));
    m_view->hover(m_view->pixelOf({133.0, 65.0}));
    QVERIFY2(m_view->readout().contains(QLatin1String("o1 = 0,8")), qPrintable(m_view->readout()));
}

void tst_SurfaceView::theSummaryNamesTheNeuron()
{
    QCOMPARE(m_view->summary(), QStringLiteral("output o1"));
    QSignalSpy changed(m_view.get(), &SurfaceView::summaryChanged);
    m_session->setShownNeuron({.layer = 0, .neuron = 1});
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_view->summary(), QStringLiteral("neuron h2"));
}

void tst_SurfaceView::theDescriptionCountsRightAnswers()
{
    show(support::tutorialFrame(410));
    QCOMPARE(m_view->description(),
             QStringLiteral("Decision surface of o1 over weight and height; 4 of 4 right"));
}

void tst_SurfaceView::theRangeFollowsANewDataSet()
{
    show(support::spiralFrame(0));
    QCOMPARE(m_view->map().range,
             (PlotRange{.left = -6.0, .right = 6.0, .bottom = -6.0, .top = 6.0}));
}

void tst_SurfaceView::anOpenedDocumentBringsItsRange()
{
    const PlotRange chosen{.left = 130.0, .right = 150.0, .bottom = 62.0, .top = 70.0};
    m_view->lookAt(chosen);
    const nn::ViewState view = m_session->view();
    m_view->fit();
    QVERIFY(m_view->map().range != chosen);
    QVERIFY(!m_session->view().lookedAt.surface);

    m_session->load(nn::tutorial004().start, nullptr, nn::ViewState());
    QTRY_VERIFY(m_view->frame().snapshot->run == nn::tutorial004().start);
    QVERIFY(!m_session->view().lookedAt.surface);
    m_session->load(nn::tutorial002().start, nullptr, view);
    QTRY_VERIFY(m_view->frame().snapshot->run == nn::tutorial002().start);
    QCOMPARE(m_view->map().range, chosen);
    QVERIFY(m_session->view() == view);
}

void tst_SurfaceView::aFarPersonIsTakenIntoSight()
{
    m_session->setProbe({.row = std::nullopt, .person = nn::Vector{{215.0, 73.0}}});
    QVERIFY(m_view->map().area.contains(m_view->pixelOf({215.0, 73.0})));
    m_session->setProbe({.row = std::nullopt, .person = nn::Vector{{128.0, 63.0}}});
    QVERIFY(!m_view->map().area.contains(m_view->pixelOf({215.0, 73.0})));
}

void tst_SurfaceView::aHiddenViewWaitsUntilItIsShown()
{
    m_view->hide();
    const PlotRange before = m_view->map().range;
    show(support::spiralFrame(0));
    QCOMPARE(m_view->map().range, before);
    m_view->show();
    QVERIFY(m_view->map().range != before);
}

void tst_SurfaceView::aThemeChangeRepaintsEverything()
{
    show(support::tutorialFrame(410, Theme::dark()));
    m_view->setPalette(Theme::dark().palette());
    const QColor corner = shot().pixelColor(1, 1);
    QCOMPARE(nameOf(corner), nameOf(Theme::dark().card));
    const QColor alice = colorAt({133.0, 65.0});
    QVERIFY2(isNear(alice, Theme::dark().positive), nameOf(alice));
}

void tst_SurfaceView::onlyTwoColorsAreLeftWhenDiscrete()
{
    m_session->setColors(Theme::light().valueColors());
    m_view->discreteAction()->trigger();
    QVERIFY(m_session->view().isDiscrete);
    QTRY_VERIFY(m_view->frame().pictures->request.isDiscrete);
    for (const Eigen::Vector2d &point : {Eigen::Vector2d(118.0, 58.0), Eigen::Vector2d(165.0, 74.0),
                                         Eigen::Vector2d(140.0, 62.0)}) {
        const QColor found = colorAt(point);
        const bool isEither
            = isNear(found, Theme::light().positive) || isNear(found, Theme::light().negative);
        QVERIFY2(isEither, nameOf(found));
    }
    nn::ViewState view = m_session->view();
    view.isDiscrete = false;
    m_session->setView(view);
    QVERIFY(!m_view->discreteAction()->isChecked());
}

QTEST_MAIN(tst_SurfaceView)
#include "tst_surfaceview.moc"
