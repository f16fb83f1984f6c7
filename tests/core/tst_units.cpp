// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/units.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>
#include <utility>

using nlohmann::json;
using nn::Conversion;
using nn::Unit;

class tst_Units : public QObject
{
    Q_OBJECT

private slots:
    void conversionsHoldAgainstTheReference_data();
    void conversionsHoldAgainstTheReference();
    void theDefinitionsAreExact();
    void thereAndBackIsTheSameValue();
    void theSameUnitChangesNothing();
    void weightsAndLengthsDoNotMix();
    void everyUnitHasItsSymbol();
    void measuresOfPeopleHaveBounds_data();
    void measuresOfPeopleHaveBounds();
    void aColumnIsConvertedAsAWhole();
    void aColumnOfAnotherKindIsRefused();
};

namespace {

nn::Dataset steve()
{
    nn::Dataset dataset;
    dataset.columns = {{"weight", Unit::Kilogram}, {"height", Unit::Centimetre}};
    dataset.values = (nn::Matrix(2, 2) << 73.0, 1.0, 182.0, 2.0).finished();
    return dataset;
}

} // namespace

void tst_Units::conversionsHoldAgainstTheReference_data()
{
    QTest::addColumn<Conversion>("conversion");
    QTest::addColumn<double>("kilograms");
    QTest::addColumn<double>("centimetres");
    QTest::addColumn<double>("pounds");
    QTest::addColumn<double>("inches");

    const json rows = readGolden("i_scalers.json")["units"]["rows"];
    for (const json &row : rows) {
        for (const auto &[key, conversion] : {std::pair{"exact", Conversion::Exact},
                                              std::pair{"tutorial", Conversion::Tutorial003}}) {
            QTest::addRow("%s, %s", row["name"].get<std::string>().c_str(), key)
                << conversion << row["kg"].get<double>() << row["cm"].get<double>()
                << row[key]["lb"].get<double>() << row[key]["inch"].get<double>();
        }
    }
}

void tst_Units::conversionsHoldAgainstTheReference()
{
    QFETCH(Conversion, conversion);
    QFETCH(double, kilograms);
    QFETCH(double, centimetres);
    QFETCH(double, pounds);
    QFETCH(double, inches);

    VERIFY_NEAR(nn::convert(kilograms, Unit::Kilogram, Unit::Pound, conversion), pounds, 1e-15);
    VERIFY_NEAR(nn::convert(centimetres, Unit::Centimetre, Unit::Inch, conversion), inches, 1e-15);
    VERIFY_NEAR(nn::convert(pounds, Unit::Pound, Unit::Kilogram, conversion), kilograms, 1e-15);
    VERIFY_NEAR(nn::convert(inches, Unit::Inch, Unit::Centimetre, conversion), centimetres, 1e-15);
}

void tst_Units::theDefinitionsAreExact()
{
    QVERIFY(nn::convert(1.0, Unit::Pound, Unit::Kilogram) == 0.45359237);
    QVERIFY(nn::convert(1.0, Unit::Inch, Unit::Centimetre) == 2.54);
    QVERIFY(nn::convert(1.0, Unit::Kilogram, Unit::Pound, Conversion::Tutorial003) == 2.20462);
    QVERIFY(nn::convert(1.0, Unit::Centimetre, Unit::Inch, Conversion::Tutorial003) == 0.393701);
}

void tst_Units::thereAndBackIsTheSameValue()
{
    for (const Conversion conversion : {Conversion::Exact, Conversion::Tutorial003}) {
        for (const double value : {0.0, 1.0, 63.7, 182.0}) {
            const double pounds = nn::convert(value, Unit::Kilogram, Unit::Pound, conversion);
            VERIFY_NEAR(nn::convert(pounds, Unit::Pound, Unit::Kilogram, conversion), value, 1e-15);
        }
    }
}

void tst_Units::theSameUnitChangesNothing()
{
    for (const Unit unit :
         {Unit::None, Unit::Pound, Unit::Kilogram, Unit::Inch, Unit::Centimetre}) {
        QVERIFY(nn::convert(0.1, unit, unit) == 0.1);
    }
}

void tst_Units::weightsAndLengthsDoNotMix()
{
    QVERIFY(nn::areConvertible(Unit::Pound, Unit::Kilogram));
    QVERIFY(nn::areConvertible(Unit::Centimetre, Unit::Inch));
    QVERIFY(nn::areConvertible(Unit::None, Unit::None));
    QVERIFY(!nn::areConvertible(Unit::Pound, Unit::Inch));
    QVERIFY(!nn::areConvertible(Unit::None, Unit::Inch));
}

void tst_Units::everyUnitHasItsSymbol()
{
    QVERIFY(nn::symbolOf(Unit::None).empty());
    QVERIFY(nn::symbolOf(Unit::Pound) == "lb");
    QVERIFY(nn::symbolOf(Unit::Kilogram) == "kg");
    QVERIFY(nn::symbolOf(Unit::Inch) == "in");
    QVERIFY(nn::symbolOf(Unit::Centimetre) == "cm");
}

void tst_Units::measuresOfPeopleHaveBounds_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<bool>("isPossible");
    QTest::newRow("a weight") << 128.0 << Unit::Pound << true;
    QTest::newRow("the heaviest") << 635.0 << Unit::Kilogram << true;
    QTest::newRow("two tons") << 2000.0 << Unit::Kilogram << false;
    QTest::newRow("no weight") << 0.0 << Unit::Pound << false;
    QTest::newRow("the tallest") << 107.1 << Unit::Inch << true;
    QTest::newRow("a house") << 900.0 << Unit::Centimetre << false;
    QTest::newRow("below the floor") << -63.0 << Unit::Inch << false;
    QTest::newRow("a plain number") << -1e9 << Unit::None << true;
}

void tst_Units::measuresOfPeopleHaveBounds()
{
    QFETCH(double, value);
    QFETCH(Unit, unit);
    QFETCH(bool, isPossible);
    QCOMPARE(nn::canBeOfPerson(value, unit), isPossible);
}

void tst_Units::aColumnIsConvertedAsAWhole()
{
    const auto result = nn::withColumnIn(steve(), 0, Unit::Pound, Conversion::Tutorial003);
    QVERIFY(result.hasValue());
    QVERIFY(result->columns[0].unit == Unit::Pound);
    VERIFY_NEAR(result->values(0, 0), 160.93726, 1e-15);
    VERIFY_NEAR(result->values(0, 1), 2.20462, 1e-15);
    QVERIFY(nn::sameValues(result->values.row(1), steve().values.row(1)));
}

void tst_Units::aColumnOfAnotherKindIsRefused()
{
    const auto result = nn::withColumnIn(steve(), 1, Unit::Pound);
    QVERIFY(!result);
    QCOMPARE(result.error().sentence(),
             std::string("The column 'height' cannot be converted from 'cm' to 'lb'."));
}

QTEST_GUILESS_MAIN(tst_Units)
#include "tst_units.moc"
