// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/surface/surfaceview.h"
#include "core/training/problem.h"
#include "support/busypool.h"
#include "support/frames.h"

#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace glassnet;

// The decision surface at its limits.
class tst_SurfaceLook : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void smallSizesKeepTheirSquare_data();
    void smallSizesKeepTheirSquare();
    void tenThousandSamplesAreDrawn();
    void aSingleColumnIsExplained();
    void aBusyGlobalPoolDoesNotHoldItUp();

private:
    [[nodiscard]] QImage shot();
    void show(const Frame &frame);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SurfaceView> m_view;
};

namespace {

nn::DataOrigin withRows(nn::DataOrigin origin, nn::Index rows)
{
    nn::Dataset &data = origin.dataset;
    data.values = nn::Matrix::Random(data.columnCount(), rows) * 5.0;
    data.targets.resize(rows);
    data.sampleNames.assign(static_cast<std::size_t>(rows), {});
    data.roles.assign(static_cast<std::size_t>(rows), nn::Role::Train);
    for (nn::Index row = 0; row < rows; ++row) {
        data.targets(row) = static_cast<double>(row % 2);
        data.roles[static_cast<std::size_t>(row)] = row % 3 == 0 ? nn::Role::Test : nn::Role::Train;
    }
    origin.choice.reset();
    return origin;
}

nn::TrainingRun runOn(const nn::TrainingRun &like, nn::DataOrigin origin)
{
    nn::TrainingRun run = like;
    run.data = *nn::prepared(std::move(origin));
    run.learned.position = nn::epochStart(nn::Rng(), run.network().parameters().layout());
    return run;
}

} // namespace

void tst_SurfaceLook::init()
{
    m_session = std::make_unique<Session>(nn::tutorial002().start);
    m_view = std::make_unique<SurfaceView>(*m_session);
    m_view->setPalette(Theme::light().palette());
    m_view->resize(436, 460);
    m_view->show();
    QTRY_VERIFY(m_view->hasContent() && m_view->frame().pictures);
}

void tst_SurfaceLook::cleanup()
{
    m_view.reset();
    m_session.reset();
}

QImage tst_SurfaceLook::shot()
{
    QCoreApplication::processEvents();
    return m_view->grab().toImage();
}

// Detached from the session, which would send frames of its own.
void tst_SurfaceLook::show(const Frame &frame)
{
    m_session->disconnect(m_view.get());
    m_view->setFrame(frame);
}

void tst_SurfaceLook::smallSizesKeepTheirSquare_data()
{
    QTest::addColumn<QSize>("size");

    QTest::newRow("smallest") << QSize(160, 130);
    QTest::newRow("a corner of the window") << QSize(200, 150);
    QTest::newRow("wide") << QSize(900, 220);
    QTest::newRow("tall") << QSize(220, 900);
    QTest::newRow("large") << QSize(1600, 1500);
}

void tst_SurfaceLook::smallSizesKeepTheirSquare()
{
    QFETCH(QSize, size);
    m_view->resize(size);
    const QRectF pixels = m_view->map().area;
    QCOMPARE(pixels.width(), pixels.height());
    QVERIFY2(pixels.width() >= 80.0, QByteArray::number(pixels.width()));
    QVERIFY(QRectF(m_view->rect()).contains(pixels));
    (void)shot();
    support::saveShot(*m_view,
                      QStringLiteral("surface-%1x%2").arg(size.width()).arg(size.height()));
}

void tst_SurfaceLook::tenThousandSamplesAreDrawn()
{
    const nn::TrainingRun plain = support::spiralFrame(0).snapshot->run;
    show(support::frameOf(runOn(plain, withRows(*plain.data->origin, 10'000))));
    QCOMPARE(m_view->frame().snapshot->dataset().sampleCount(), nn::Index{10'000});
    const nn::Dataset &data = m_view->frame().snapshot->dataset();
    QVERIFY(m_view->rowAt(m_view->pixelOf(data.values.col(77).head<2>())).has_value());
    QVERIFY(!shot().isNull());
    support::saveShot(*m_view, QStringLiteral("surface-10000"));
}

void tst_SurfaceLook::aSingleColumnIsExplained()
{
    nn::DataOrigin origin = *nn::tutorial002().start.data->origin;
    origin.dataset.columns.resize(1);
    origin.dataset.values = nn::Matrix(origin.dataset.values.topRows(1));
    origin.preparation = nn::plainPreparation(origin.dataset);
    nn::TrainingRun run = nn::tutorial002().start;
    nn::Network network(1, {{.units = 1, .activation = nn::Activation::Sigmoid}});
    run = nn::beginRun(network, run.settings, *nn::prepared(std::move(origin)));
    show(support::frameOf(run));
    QVERIFY(!m_view->hasContent());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(200, 200));
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(m_session->undoStack()->count(), 0);
    (void)shot();
    support::saveShot(*m_view, QStringLiteral("surface-one-column"));
}

void tst_SurfaceLook::aBusyGlobalPoolDoesNotHoldItUp()
{
    show(support::spiralFrame(3));
    const support::BusyPool busy;
    QVERIFY(!shot().isNull());
    QVERIFY(busy.isStillBusy());
}

QTEST_MAIN(tst_SurfaceLook)
#include "tst_surfacelook.moc"
