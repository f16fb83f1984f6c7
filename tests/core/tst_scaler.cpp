// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/scaler.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

using nlohmann::json;
using nn::Matrix;
using nn::Scaler;
using nn::Vector;

class tst_Scaler : public QObject
{
    Q_OBJECT

private slots:
    void momentsHoldAgainstTheReference_data() { addCases(); }
    void momentsHoldAgainstTheReference();
    void scaledValuesHoldAgainstTheReference_data() { addCases(); }
    void scaledValuesHoldAgainstTheReference();
    void newRowsAreScaledByWhatWasFitted_data() { addCases("new_rows"); }
    void newRowsAreScaledByWhatWasFitted();
    void theInverseGivesTheValuesBack_data() { addCases(); }
    void theInverseGivesTheValuesBack();
    void equalValuesHaveExactlyNoSpread();
    void theTutorialsShiftIsExact();
    void noScalingChangesNothing();

private:
    static void addCases(const char *needed = "X");
};

namespace {

Matrix columnsOf(const json &rows)
{
    return matrixOf(rows).transpose();
}

// Every entry within its column's tolerance; new rows may lie far outside and scale it up.
bool isWithin(const Matrix &actual, const Matrix &expected, const Vector &tolerance)
{
    const Matrix allowed
        = (expected.cwiseAbs().cwiseMax(1.0).array().colwise() * tolerance.array()).matrix();
    return actual.rows() == expected.rows() && actual.cols() == expected.cols()
           && ((actual - expected).cwiseAbs().array() <= allowed.array()).all();
}

} // namespace

void tst_Scaler::addCases(const char *needed)
{
    QTest::addColumn<QByteArray>("text");
    const json cases = readGolden("i_scalers.json")["cases"];
    for (const json &entry : cases) {
        if (entry.contains(needed)) {
            QTest::newRow(entry["name"].get<std::string>().c_str())
                << QByteArray::fromStdString(entry.dump());
        }
    }
}

#define FETCH_CASE(entry)                                                                          \
    QFETCH(QByteArray, text);                                                                      \
    const json entry = json::parse(text.toStdString())

void tst_Scaler::momentsHoldAgainstTheReference()
{
    FETCH_CASE(entry);
    const nn::Moments moments = nn::momentsOf(columnsOf(entry["X"]));
    const Vector mean = vectorOf(entry["mean"]);
    const Vector deviation = vectorOf(entry["std_population"]);
    for (nn::Index column = 0; column < mean.size(); ++column) {
        VERIFY_NEAR(moments.mean(column), mean(column), 1e-13, 1e-13 * deviation(column));
        VERIFY_NEAR(moments.deviation(column), deviation(column), 1e-13);
    }
}

void tst_Scaler::scaledValuesHoldAgainstTheReference()
{
    FETCH_CASE(entry);
    const Matrix values = columnsOf(entry["X"]);
    const Vector tolerance = vectorOf(entry["tolerance_abs_scaled"]);
    const auto holds = [&](const Scaler &scaler, const char *key) {
        return isWithin(scaler.apply(values), columnsOf(entry[key]), tolerance);
    };
    QVERIFY(holds(nn::standardiser(values), "standardised_population"));
    QVERIFY(holds(nn::minMaxScaler(values), "minmax_0_1"));
    QVERIFY(holds(nn::symmetricMinMaxScaler(values), "minmax_-1_1"));
}

void tst_Scaler::newRowsAreScaledByWhatWasFitted()
{
    FETCH_CASE(entry);
    const Matrix values = columnsOf(entry["X"]);
    const Matrix newValues = columnsOf(entry["new_rows"]);
    const Vector tolerance = vectorOf(entry["tolerance_abs_scaled"]);
    QVERIFY(isWithin(nn::standardiser(values).apply(newValues),
                     columnsOf(entry["new_standardised_population"]), tolerance));
    QVERIFY(isWithin(nn::minMaxScaler(values).apply(newValues), columnsOf(entry["new_minmax_0_1"]),
                     tolerance));
}

void tst_Scaler::theInverseGivesTheValuesBack()
{
    FETCH_CASE(entry);
    const Matrix values = columnsOf(entry["X"]);
    const Vector tolerance = vectorOf(entry["tolerance_abs_scaled"]);
    for (const Scaler &scaler : {nn::standardiser(values), nn::minMaxScaler(values),
                                 nn::symmetricMinMaxScaler(values), nn::noScaler(values.rows())}) {
        const Matrix back = scaler.invert(scaler.apply(values));
        const Vector allowed = tolerance.cwiseProduct(scaler.scale);
        for (nn::Index column = 0; column < values.rows(); ++column) {
            QVERIFY(areNear(back.row(column), values.row(column), 0.0, allowed(column)));
        }
    }
}

void tst_Scaler::equalValuesHaveExactlyNoSpread()
{
    const Matrix values = Matrix::Constant(1, 10, 0.1);
    const nn::Moments moments = nn::momentsOf(values);
    QVERIFY(moments.mean(0) == 0.1);
    QVERIFY(moments.deviation(0) == 0.0);
    QVERIFY(nn::standardiser(values).apply(values).isZero(0.0));
    QVERIFY(nn::minMaxScaler(values).apply(values).isZero(0.0));
}

void tst_Scaler::theTutorialsShiftIsExact()
{
    const Scaler scaler = nn::shiftBy((Vector(2) << 135.0, 66.0).finished());
    const json rows = readGolden("i_scalers.json")["shift"]["rows"];
    for (const json &row : rows) {
        QVERIFY(nn::sameValues(scaler.apply(vectorOf(row["raw"])), vectorOf(row["shifted"])));
        QVERIFY(nn::sameValues(scaler.invert(vectorOf(row["shifted"])), vectorOf(row["raw"])));
    }
}

void tst_Scaler::noScalingChangesNothing()
{
    const Matrix values = Matrix::Random(3, 4);
    QVERIFY(nn::sameValues(nn::noScaler(3).apply(values), values));
    QVERIFY(nn::noScaler(3) == nn::shiftBy(Vector::Zero(3)));
    QVERIFY(!(nn::noScaler(3) == nn::noScaler(2)));
}

QTEST_GUILESS_MAIN(tst_Scaler)
#include "tst_scaler.moc"
