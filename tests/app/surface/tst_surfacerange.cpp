// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surface/surfacerange.h"

#include "core/training/problem.h"

#include <QTest>

using namespace glassnet;

class tst_SurfaceRange : public QObject
{
    Q_OBJECT

private slots:
    void theFittedRangeHoldsSamplesAndPerson_data();
    void theFittedRangeHoldsSamplesAndPerson();
    void somebodyFromAnotherWorldIsLeftOutside();
    void aRangeStaysWhileEverythingIsInSight();
    void aRangeIsOutgrownByASampleOutside();
    void aRangeIsOutgrownWhenAllIsFarAway();
    void aRangeComesBackWhenAnAbsurdPersonIsGone();
};

namespace {

nn::DataOrigin fourPeople()
{
    return *nn::tutorial002().start.data->origin;
}

} // namespace

void tst_SurfaceRange::theFittedRangeHoldsSamplesAndPerson_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("height");

    QTest::newRow("among the samples") << 128.0 << 63.0;
    QTest::newRow("the tutorial's swapped numbers") << 182.0 << 73.0;
    QTest::newRow("rather far below") << 80.0 << 40.0;
}

void tst_SurfaceRange::theFittedRangeHoldsSamplesAndPerson()
{
    QFETCH(double, weight);
    QFETCH(double, height);
    const nn::DataOrigin origin = fourPeople();
    const nn::Vector person{{weight, height}};
    const PlotRange fitted = fittedRange(origin, person);
    QVERIFY(fitted.grown(-0.04).holds(neededRange(origin, person)));
    QVERIFY(!isOutgrown(fitted, neededRange(origin, person), fitted));
}

void tst_SurfaceRange::somebodyFromAnotherWorldIsLeftOutside()
{
    const nn::DataOrigin origin = fourPeople();
    QCOMPARE(fittedRange(origin, nn::Vector{{5000.0, 63.0}}), fittedRange(origin, {}));
    QCOMPARE(neededRange(origin, nn::Vector{{128.0, -700.0}}), neededRange(origin, {}));
}

void tst_SurfaceRange::aRangeStaysWhileEverythingIsInSight()
{
    nn::DataOrigin origin = fourPeople();
    const PlotRange shown = fittedRange(origin, {});
    origin.dataset.values(0, 0) += 10.0;
    QVERIFY(!isOutgrown(shown, neededRange(origin, {}), fittedRange(origin, {})));
}

void tst_SurfaceRange::aRangeIsOutgrownByASampleOutside()
{
    nn::DataOrigin origin = fourPeople();
    const PlotRange shown = fittedRange(origin, {});
    origin.dataset.values(0, 0) = 400.0;
    QVERIFY(isOutgrown(shown, neededRange(origin, {}), fittedRange(origin, {})));
}

void tst_SurfaceRange::aRangeIsOutgrownWhenAllIsFarAway()
{
    const nn::DataOrigin origin = fourPeople();
    const PlotRange fitted = fittedRange(origin, {});
    QVERIFY(isOutgrown(fitted.grown(1.0), neededRange(origin, {}), fitted));
}

void tst_SurfaceRange::aRangeComesBackWhenAnAbsurdPersonIsGone()
{
    const nn::DataOrigin origin = fourPeople();
    const PlotRange fitted = fittedRange(origin, {});
    const PlotRange stretched = fittedRange(origin, nn::Vector{{128.0, 82.0}});
    QVERIFY(stretched.height() > 1.3 * fitted.height());
    QVERIFY(isOutgrown(stretched, neededRange(origin, {}), fitted));
}

QTEST_GUILESS_MAIN(tst_SurfaceRange)
#include "tst_surfacerange.moc"
