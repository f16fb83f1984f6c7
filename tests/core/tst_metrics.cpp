// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/metrics.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <limits>
#include <random>

using nn::Index;
using nn::Ratio;

class tst_Metrics : public QObject
{
    Q_OBJECT

private slots:
    void twoClassesAreScoredLikeTheReference_data();
    void twoClassesAreScoredLikeTheReference();
    void theRocCurveIsThatOfTheReference_data();
    void theRocCurveIsThatOfTheReference();
    void manyClassesAreScoredLikeTheReference_data();
    void manyClassesAreScoredLikeTheReference();
    void numbersAreScoredLikeTheReference_data();
    void numbersAreScoredLikeTheReference();

    void theAreaIsTheShareOfPairsInOrder();
    void nothingAtAllIsUndefined();
    void aScoreThatIsNoNumberIsClassZeroAndHasNoCurve();
    void anErrorThatIsNotFiniteIsUndefined();
    void logLossKeepsItsDigitsNearOne();
    void equalNumbersHaveNoR2WhateverTheirMean();
};

namespace {

// The tolerance the reference states.
constexpr double tolerance = 1e-13;

nlohmann::json caseNamed(const char *group, const QString &name)
{
    const nlohmann::json golden = readGolden("j_metrics.json");
    for (const auto &one : golden[group]) {
        if (one["name"] == name.toStdString()) {
            return one;
        }
    }
    return {};
}

void addCases(const char *group)
{
    QTest::addColumn<QString>("name");
    const nlohmann::json golden = readGolden("j_metrics.json");
    for (const auto &one : golden[group]) {
        const auto name = one["name"].get<std::string>();
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

// Both undefined, or both numbers and near.
bool agrees(const Ratio &actual, const nlohmann::json &expected)
{
    if (!actual || expected.is_null()) {
        return !actual && expected.is_null();
    }
    return isNear(*actual, numberOf(expected), tolerance, tolerance);
}

#define VERIFY_AGREES(actual, expected)                                                            \
    QVERIFY2(agrees((actual), (expected)),                                                         \
             qPrintable(QString::asprintf("%s is %.17g, expected %s", #actual,                     \
                                          (actual).value_or(-1.0), (expected).dump().c_str())))

nn::ConfusionMatrix confusionOf(const nlohmann::json &rows)
{
    return matrixOf(rows).cast<Index>();
}

std::vector<int> randomClasses(std::size_t count, std::mt19937 &random)
{
    std::vector<int> classes(count);
    for (int &one : classes) {
        one = static_cast<int>(random() % 2);
    }
    return classes;
}

} // namespace

void tst_Metrics::twoClassesAreScoredLikeTheReference_data()
{
    addCases("binary");
}

void tst_Metrics::twoClassesAreScoredLikeTheReference()
{
    QFETCH(QString, name);
    const nlohmann::json golden = caseNamed("binary", name);
    const auto expected = golden["y_true"].get<std::vector<int>>();
    const auto scores = golden["score"].get<std::vector<double>>();

    const std::vector<int> predicted = nn::classesAbove(scores, numberOf(golden["threshold"]));
    QCOMPARE(predicted, golden["predicted"].get<std::vector<int>>());
    const nn::BinaryCounts counts = nn::countBinary(expected, predicted);
    QCOMPARE(counts.truePositives, golden["tp"].get<Index>());
    QCOMPARE(counts.falsePositives, golden["fp"].get<Index>());
    QCOMPARE(counts.falseNegatives, golden["fn"].get<Index>());
    QCOMPARE(counts.trueNegatives, golden["tn"].get<Index>());
    QVERIFY(nn::confusionMatrix(expected, predicted, 2) == confusionOf(golden["confusion_matrix"]));

    const nn::BinaryScores binary = nn::binaryScores(counts);
    VERIFY_AGREES(binary.accuracy, golden["accuracy"]);
    VERIFY_AGREES(binary.precision, golden["precision"]);
    VERIFY_AGREES(binary.recall, golden["recall"]);
    VERIFY_AGREES(binary.specificity, golden["specificity"]);
    VERIFY_AGREES(binary.f1, golden["f1"]);
    VERIFY_AGREES(nn::logLoss(expected, scores), golden["log_loss"]);
    const std::vector<double> numbers(expected.begin(), expected.end());
    VERIFY_AGREES(Ratio(nn::regressionScores(numbers, scores).value().meanSquaredError),
                  golden["mse"]);
}

void tst_Metrics::theRocCurveIsThatOfTheReference_data()
{
    addCases("binary");
}

void tst_Metrics::theRocCurveIsThatOfTheReference()
{
    QFETCH(QString, name);
    const nlohmann::json golden = caseNamed("binary", name);
    const auto expected = golden["y_true"].get<std::vector<int>>();
    const auto scores = golden["score"].get<std::vector<double>>();

    const std::optional<nn::RocCurve> roc = nn::rocCurve(expected, scores);
    VERIFY_AGREES(roc ? Ratio(roc->area) : Ratio(), golden["roc_auc"]);
    const nlohmann::json &points = golden["roc_points_threshold_fpr_tpr"];
    QCOMPARE(roc.has_value(), !points.is_null());
    if (!roc) {
        return;
    }
    QCOMPARE(roc->points.size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        VERIFY_NEAR(roc->points[i].threshold, numberOf(points[i][0]), 0.0);
        VERIFY_NEAR(roc->points[i].falsePositiveRate, numberOf(points[i][1]), tolerance);
        VERIFY_NEAR(roc->points[i].truePositiveRate, numberOf(points[i][2]), tolerance);
    }
}

void tst_Metrics::manyClassesAreScoredLikeTheReference_data()
{
    addCases("multiclass");
}

void tst_Metrics::manyClassesAreScoredLikeTheReference()
{
    QFETCH(QString, name);
    const nlohmann::json golden = caseNamed("multiclass", name);
    const nn::ConfusionMatrix confusion = nn::confusionMatrix(
        golden["y_true"].get<std::vector<int>>(), golden["y_pred"].get<std::vector<int>>(),
        golden["classes"].get<int>());
    QVERIFY(confusion == confusionOf(golden["confusion_matrix"]));

    const nn::MulticlassScores scores = nn::multiclassScores(confusion);
    VERIFY_AGREES(scores.accuracy, golden["accuracy"]);
    QCOMPARE(scores.perClass.size(), golden["per_class"].size());
    for (const auto &one : golden["per_class"]) {
        const nn::ClassScores &actual = scores.perClass.at(one["cls"].get<std::size_t>());
        QCOMPARE(actual.support, one["support"].get<Index>());
        VERIFY_AGREES(actual.precision, one["precision"]);
        VERIFY_AGREES(actual.recall, one["recall"]);
        VERIFY_AGREES(actual.f1, one["f1"]);
    }
    for (const auto &[kind, actual] : {std::pair("macro", scores.macro),
                                       {"weighted", scores.weighted},
                                       {"micro", scores.micro}}) {
        VERIFY_AGREES(actual.precision, golden[kind]["precision"]);
        VERIFY_AGREES(actual.recall, golden[kind]["recall"]);
        VERIFY_AGREES(actual.f1, golden[kind]["f1"]);
    }
}

void tst_Metrics::numbersAreScoredLikeTheReference_data()
{
    addCases("regression");
}

void tst_Metrics::numbersAreScoredLikeTheReference()
{
    QFETCH(QString, name);
    const nlohmann::json golden = caseNamed("regression", name);
    const nn::RegressionScores scores
        = nn::regressionScores(golden["y_true"].get<std::vector<double>>(),
                               golden["y_pred"].get<std::vector<double>>())
              .value();
    VERIFY_NEAR(scores.meanSquaredError, numberOf(golden["mse"]), tolerance, tolerance);
    VERIFY_NEAR(scores.rootMeanSquaredError, numberOf(golden["rmse"]), tolerance, tolerance);
    VERIFY_NEAR(scores.meanAbsoluteError, numberOf(golden["mae"]), tolerance, tolerance);
    VERIFY_NEAR(scores.sumOfSquaredErrors, numberOf(golden["sse"]), tolerance, tolerance);
    VERIFY_NEAR(scores.sumOfSquaredErrors / 2.0, numberOf(golden["sse_half"]), tolerance,
                tolerance);
    VERIFY_NEAR(scores.maximumError, numberOf(golden["max_error"]), tolerance, tolerance);
    VERIFY_AGREES(scores.r2, golden["r2"]);
}

void tst_Metrics::theAreaIsTheShareOfPairsInOrder()
{
    std::mt19937 random(3);
    const std::vector<int> expected = randomClasses(300, random);
    std::vector<double> scores(expected.size());
    for (double &score : scores) {
        score = static_cast<double>(random() % 40); // with many ties
    }
    double inOrder = 0.0;
    double pairs = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        for (std::size_t j = 0; j < scores.size(); ++j) {
            if (expected[i] == 1 && expected[j] == 0) {
                pairs += 1.0;
                inOrder += scores[i] > scores[j] ? 1.0 : scores[i] == scores[j] ? 0.5 : 0.0;
            }
        }
    }
    VERIFY_NEAR(nn::rocCurve(expected, scores).value().area, inOrder / pairs, tolerance);
}

void tst_Metrics::nothingAtAllIsUndefined()
{
    const nn::BinaryScores binary = nn::binaryScores({});
    QVERIFY(!binary.accuracy && !binary.precision && !binary.recall && !binary.specificity);
    QVERIFY(!binary.f1);
    const nn::MulticlassScores scores = nn::multiclassScores(nn::confusionMatrix({}, {}, 3));
    QVERIFY(!scores.accuracy && !scores.weighted.f1 && !scores.micro.recall);
    QVERIFY(!nn::rocCurve({}, {}));
    QVERIFY(!nn::logLoss({}, {}));
    QVERIFY(!nn::regressionScores({}, {}));
}

void tst_Metrics::aScoreThatIsNoNumberIsClassZeroAndHasNoCurve()
{
    const std::vector<double> scores = {std::numeric_limits<double>::quiet_NaN(), 0.7};
    const std::vector<int> expected = {1, 0};
    QCOMPARE(nn::classesAbove(scores, 0.5), (std::vector<int>{0, 1}));
    QVERIFY(!nn::rocCurve(expected, scores));
    QVERIFY(!nn::logLoss(expected, scores));
}

void tst_Metrics::anErrorThatIsNotFiniteIsUndefined()
{
    const std::vector<double> expected = {1.0, 2.0};
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        QVERIFY(!nn::regressionScores(expected, std::vector<double>{1.0, bad}));
    }
}

// log(1 - s) would lose half of the digits here.
void tst_Metrics::logLossKeepsItsDigitsNearOne()
{
    const std::vector<int> expected = {0};
    const std::vector<double> scores = {1e-9};
    VERIFY_NEAR(nn::logLoss(expected, scores).value(), 1.0000000005e-9, 1e-15);
}

void tst_Metrics::equalNumbersHaveNoR2WhateverTheirMean()
{
    const std::vector<double> expected(10, 0.1); // their sum is 0.99…, their mean not quite 0.1
    const std::vector<double> predicted(10, 0.2);
    QVERIFY(!nn::regressionScores(expected, predicted).value().r2);
}

QTEST_GUILESS_MAIN(tst_Metrics)
#include "tst_metrics.moc"
