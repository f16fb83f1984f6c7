// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/metricsummary.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <limits>

using nn::Index;
using nn::Matrix;
using nn::TargetCoding;

class tst_MetricSummary : public QObject
{
    Q_OBJECT

private slots:
    void twoClassesAgreeWithTheReferenceInBothCodings();
    void anOutputOnTheThresholdIsClassZero();
    void logLossIsForOutputsBetweenZeroAndOneOnly();
    void theLargestOutputNamesTheClass();
    void numbersAreJudgedAsNumbers();
    void withoutFiniteOutputsThereIsNothingToSay_data();
    void withoutFiniteOutputsThereIsNothingToSay();
};

void tst_MetricSummary::twoClassesAgreeWithTheReferenceInBothCodings()
{
    const nlohmann::json people = readGolden("j_metrics.json")["binary"][0];
    const Matrix outputs = vectorOf(people["score"]).transpose();
    const Matrix targets = vectorOf(people["y_true"]).transpose();

    const auto zeroOne = std::get<nn::TwoClassSummary>(
        nn::summarise(outputs, targets, TargetCoding::ZeroOne).value());
    QCOMPARE(zeroOne.threshold, 0.5);
    QCOMPARE(zeroOne.counts.truePositives, people["tp"].get<Index>());
    QCOMPARE(zeroOne.counts.trueNegatives, people["tn"].get<Index>());
    QCOMPARE(zeroOne.scores.accuracy.value(), 1.0);
    QCOMPARE(zeroOne.roc.value().area, 1.0);
    VERIFY_NEAR(zeroOne.logLoss.value(), numberOf(people["log_loss"]), 1e-13);
    VERIFY_NEAR(zeroOne.meanSquaredError, numberOf(people["mse"]), 1e-13);

    const auto stretched
        = [](const Matrix &values) -> Matrix { return 2.0 * values.array() - 1.0; };
    const auto signedOnes = std::get<nn::TwoClassSummary>(
        nn::summarise(stretched(outputs), stretched(targets), TargetCoding::MinusOnePlusOne)
            .value());
    QCOMPARE(signedOnes.threshold, 0.0);
    QVERIFY(signedOnes.counts == zeroOne.counts);
    VERIFY_NEAR(signedOnes.meanSquaredError, 4.0 * zeroOne.meanSquaredError, 1e-13);
}

void tst_MetricSummary::anOutputOnTheThresholdIsClassZero()
{
    const Matrix half = Matrix::Constant(1, 2, 0.5);
    QCOMPARE(nn::classesOf(half, TargetCoding::ZeroOne), (std::vector<int>{0, 0}));
    QCOMPARE(nn::classesOf(half, TargetCoding::MinusOnePlusOne), (std::vector<int>{1, 1}));
    const Matrix zero = Matrix::Zero(1, 1);
    QCOMPARE(nn::classesOf(zero, TargetCoding::MinusOnePlusOne), std::vector<int>{0});
}

void tst_MetricSummary::logLossIsForOutputsBetweenZeroAndOneOnly()
{
    const Matrix targets = (Matrix(1, 2) << 0.0, 1.0).finished();
    const Matrix tanhLike = (Matrix(1, 2) << -0.5, 0.5).finished();
    const auto beyond = std::get<nn::TwoClassSummary>(
        nn::summarise(tanhLike, targets, TargetCoding::ZeroOne).value());
    QVERIFY(!beyond.logLoss);
    QVERIFY(beyond.scores.accuracy.has_value());
}

void tst_MetricSummary::theLargestOutputNamesTheClass()
{
    // Columns are samples of the classes 0, 1, 2, 2; the last one is a tie of 0 and 2.
    const Matrix targets = (Matrix(3, 4) << 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1).finished();
    const Matrix outputs
        = (Matrix(3, 4) << 0.7, 0.1, 0.2, 0.4, 0.2, 0.8, 0.3, 0.2, 0.1, 0.1, 0.5, 0.4).finished();
    QCOMPARE(nn::classesOf(outputs, TargetCoding::OneHot), (std::vector<int>{0, 1, 2, 0}));

    const auto summary = std::get<nn::ManyClassSummary>(
        nn::summarise(outputs, targets, TargetCoding::OneHot).value());
    QCOMPARE(summary.scores.accuracy.value(), 0.75);
    QCOMPARE(summary.confusion(2, 0), Index{1});
    QCOMPARE(summary.confusion.sum(), Index{4});
    VERIFY_NEAR(summary.meanSquaredError, (outputs - targets).squaredNorm() / 12.0, 1e-15);
}

void tst_MetricSummary::numbersAreJudgedAsNumbers()
{
    const nlohmann::json golden = readGolden("j_metrics.json")["regression"][0];
    const auto scores = std::get<nn::RegressionScores>(
        nn::summarise(vectorOf(golden["y_pred"]).transpose(),
                      vectorOf(golden["y_true"]).transpose(), TargetCoding::Number)
            .value());
    VERIFY_NEAR(scores.r2.value(), numberOf(golden["r2"]), 1e-13);
    VERIFY_NEAR(scores.maximumError, numberOf(golden["max_error"]), 1e-13);
}

void tst_MetricSummary::withoutFiniteOutputsThereIsNothingToSay_data()
{
    QTest::addColumn<int>("coding");
    QTest::addColumn<int>("rows");
    QTest::newRow("0 and 1") << static_cast<int>(TargetCoding::ZeroOne) << 1;
    QTest::newRow("-1 and 1") << static_cast<int>(TargetCoding::MinusOnePlusOne) << 1;
    QTest::newRow("one output a class") << static_cast<int>(TargetCoding::OneHot) << 3;
    QTest::newRow("a number") << static_cast<int>(TargetCoding::Number) << 1;
}

void tst_MetricSummary::withoutFiniteOutputsThereIsNothingToSay()
{
    QFETCH(int, coding);
    QFETCH(int, rows);
    const auto kind = static_cast<TargetCoding>(coding);
    const Matrix targets = Matrix::Zero(rows, 2);
    Matrix outputs = Matrix::Zero(rows, 2);
    QVERIFY(nn::summarise(outputs, targets, kind).has_value());
    outputs(0, 1) = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!nn::summarise(outputs, targets, kind));
    QVERIFY(!nn::summarise(Matrix(rows, 0), Matrix(rows, 0), kind));
}

QTEST_GUILESS_MAIN(tst_MetricSummary)
#include "tst_metricsummary.moc"
