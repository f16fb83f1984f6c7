// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/losscurve.h"
#include "core/training/problem.h"
#include "core/training/trainer.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>

using nn::Activation;
using nn::Loss;
using nn::Matrix;
using nn::Reduction;
using nn::WeightRef;

class tst_LossCurve : public QObject
{
    Q_OBJECT

private slots:
    void theMinimumOfAParabolaIsFound_data();
    void theMinimumOfAParabolaIsFound();
    void theTangentTouchesAtThePresentValue();
    void aLossThatOnlyFallsHasNoMinimum();
    void aFlatLossHasNoMinimum();
    void aTrainedWeightHasItsMinimumNearby();
    void manySamplesAreDrawnWithFewerPoints();
    void infiniteLossesFarOutsideAreNoMinimum();
};

namespace {

// One linear neuron: the loss is (target − w x)², lowest at w = target / x.
nn::Network linearNeuron(double weight)
{
    nn::Network network(1, {{.units = 1, .activation = Activation::Linear, .hasBiases = false}});
    network.setValue(WeightRef{}, weight);
    return network;
}

nn::LossCurve curveOf(const nn::Network &network, const nn::Samples &samples,
                      Loss loss = Loss::MeanSquaredError)
{
    return nn::lossCurve(network, samples, loss, Reduction::Mean, WeightRef{});
}

nn::Samples oneSample(double input, double target)
{
    return {Matrix::Constant(1, 1, input), Matrix::Constant(1, 1, target)};
}

} // namespace

void tst_LossCurve::theMinimumOfAParabolaIsFound_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("target");
    QTest::newRow("nearby") << 1.0 << 1.5;
    QTest::newRow("at it") << 1.0 << 1.0;
    QTest::newRow("beyond the first range") << 0.0 << 30.0;
    QTest::newRow("on the other side") << 5.0 << -40.0;
}

void tst_LossCurve::theMinimumOfAParabolaIsFound()
{
    QFETCH(const double, weight);
    QFETCH(const double, target);
    const nn::LossCurve curve = curveOf(linearNeuron(weight), oneSample(1.0, target));
    QVERIFY(curve.minimum);
    VERIFY_NEAR(curve.minimum->value, target, 1e-3, 1e-3);
    QVERIFY(curve.minimum->loss < 1e-5);
    QCOMPARE(curve.slice.values.size(), nn::curvePoints);
    QVERIFY(curve.slice.values(0) < target);
    QVERIFY(curve.slice.values(nn::curvePoints - 1) > target);
}

void tst_LossCurve::theTangentTouchesAtThePresentValue()
{
    const nn::LossCurve curve = curveOf(linearNeuron(3.0), oneSample(2.0, 1.0));
    QCOMPARE(curve.slice.present, 3.0);
    QCOMPARE(curve.slice.loss, 25.0);
    QCOMPARE(curve.slice.slope, 2.0 * 5.0 * 2.0);
    VERIFY_NEAR(curve.slice.values((nn::curvePoints - 1) / 2), 3.0, 1e-14);
}

void tst_LossCurve::aLossThatOnlyFallsHasNoMinimum()
{
    nn::Network network(1, {{.units = 1, .activation = Activation::Sigmoid, .hasBiases = false}});
    network.setValue(WeightRef{}, 0.5);
    const nn::LossCurve curve = curveOf(network, oneSample(1.0, 1.0));
    QVERIFY(!curve.minimum || curve.minimum->loss < 1e-12);
}

void tst_LossCurve::aFlatLossHasNoMinimum()
{
    const nn::LossCurve curve = curveOf(linearNeuron(1.0), oneSample(0.0, 1.0));
    QVERIFY(!curve.minimum);
    QCOMPARE(curve.slice.values(0), -1.0);
    QCOMPARE(curve.slice.slope, 0.0);
}

void tst_LossCurve::aTrainedWeightHasItsMinimumNearby()
{
    nn::Trainer trainer(nn::tutorial002().start);
    trainer.advance(nn::StepUnit::Epoch, 1000);
    const nn::TrainingRun &run = trainer.run();
    const nn::LossCurve curve = nn::lossCurve(run.network(), run.data->train, run.settings.loss,
                                              Reduction::Mean, *run.network().parameterNamed("b3"));
    QVERIFY(curve.minimum);
    QVERIFY(curve.minimum->loss <= curve.slice.loss);
    const double present = curve.slice.present;
    QVERIFY(std::abs(curve.minimum->value - present) < 3.0);
}

void tst_LossCurve::manySamplesAreDrawnWithFewerPoints()
{
    const nn::Samples many{Matrix::Random(1, 20000), Matrix::Random(1, 20000)};
    const nn::LossCurve curve = curveOf(linearNeuron(0.5), many);
    QVERIFY(curve.slice.values.size() < nn::curvePoints);
    QCOMPARE(curve.slice.values.size() % 2, 1);
    VERIFY_NEAR(curve.slice.values((curve.slice.values.size() - 1) / 2), 0.5, 1e-12);
    QVERIFY(curve.minimum);
}

void tst_LossCurve::infiniteLossesFarOutsideAreNoMinimum()
{
    const nn::LossCurve curve = curveOf(linearNeuron(1.0), oneSample(1e200, 1e200));
    QVERIFY(curve.minimum);
    VERIFY_NEAR(curve.minimum->value, 1.0, 1e-2);
}

QTEST_GUILESS_MAIN(tst_LossCurve)
#include "tst_losscurve.moc"
