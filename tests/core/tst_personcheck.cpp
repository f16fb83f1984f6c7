// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/personcheck.h"

#include "core/data/tutorialdata.h"
#include "core/data/units.h"
#include "support/tolerance.h"

#include <QTest>

namespace {

using Units = std::vector<nn::Unit>;
const Units imperial{nn::Unit::Pound, nn::Unit::Inch};
const Units metric{nn::Unit::Kilogram, nn::Unit::Centimetre};

// In the data's units, from kilograms and centimetres.
nn::Vector metricPerson(double weight, double height)
{
    return nn::Vector{{nn::convert(weight, nn::Unit::Kilogram, nn::Unit::Pound),
                       nn::convert(height, nn::Unit::Centimetre, nn::Unit::Inch)}};
}

} // namespace

class tst_PersonCheck : public QObject
{
    Q_OBJECT

private slots:
    void whoLiesWithinOneRangeOfTheDataIsNotFar_data();
    void whoLiesWithinOneRangeOfTheDataIsNotFar();
    void onlyTrainingSamplesSayWhatIsFar();
    void aColumnOfEqualValuesReachesAsFarAsItsSize();
    void theTutorialsExampleIsTakenForAnExchange();
    void poundsAndInchesAreExchangedToo();
    void nobodyWithinTheDataIsExchanged();
    void whoIsFarEitherWayIsNotExchanged();
    void ofManyColumnsTheTwoThatFitAreFound();
    void aSingleColumnHasNothingToExchange();
    void whatNobodyCanBeIsImpossible();
    void dataWithMeasuresArePeople();
};

void tst_PersonCheck::whoLiesWithinOneRangeOfTheDataIsNotFar_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("height");
    QTest::addColumn<std::vector<nn::Index>>("far");
    using Far = std::vector<nn::Index>;

    // Weights reach from 120 to 160 lb, heights from 60 to 72 in.
    QTest::newRow("Emily") << 128.0 << 63.0 << Far{};
    QTest::newRow("just light enough") << 80.0 << 63.0 << Far{};
    QTest::newRow("too light") << 79.9 << 63.0 << Far{0};
    QTest::newRow("just heavy enough") << 200.0 << 63.0 << Far{};
    QTest::newRow("too heavy") << 200.1 << 63.0 << Far{0};
    QTest::newRow("too tall") << 128.0 << 84.1 << Far{1};
    QTest::newRow("both") << 0.0 << 0.0 << Far{0, 1};
}

void tst_PersonCheck::whoLiesWithinOneRangeOfTheDataIsNotFar()
{
    QFETCH(double, weight);
    QFETCH(double, height);
    QFETCH(std::vector<nn::Index>, far);
    QVERIFY(nn::farColumns(nn::fourPeople(), nn::Vector{{weight, height}}) == far);
}

void tst_PersonCheck::onlyTrainingSamplesSayWhatIsFar()
{
    nn::Dataset people = nn::fourPeople();
    QVERIFY(nn::farColumns(people, nn::Vector{{200.0, 66.0}}).empty());
    people.roles[1] = nn::Role::Test; // Bob, the heaviest and tallest
    QVERIFY(!nn::farColumns(people, nn::Vector{{200.0, 66.0}}).empty());
}

void tst_PersonCheck::aColumnOfEqualValuesReachesAsFarAsItsSize()
{
    nn::Dataset people = nn::fourPeople();
    people.values.row(1).setConstant(60.0);
    QVERIFY(nn::farColumns(people, nn::Vector{{128.0, 119.0}}).empty());
    QVERIFY(!nn::farColumns(people, nn::Vector{{128.0, 121.0}}).empty());
}

void tst_PersonCheck::theTutorialsExampleIsTakenForAnExchange()
{
    const nn::Dataset people = nn::fourPeople();
    const auto exchange = nn::likelySwap(people, metricPerson(182.0, 73.0), metric);
    QVERIFY(exchange);
    QCOMPARE(exchange->first, 0);
    QCOMPARE(exchange->second, 1);
    QVERIFY(areNear(exchange->person, metricPerson(73.0, 182.0), 1e-12));
}

void tst_PersonCheck::poundsAndInchesAreExchangedToo()
{
    const auto exchange = nn::likelySwap(nn::fourPeople(), nn::Vector{{63.0, 128.0}}, imperial);
    QVERIFY(exchange);
    QVERIFY(areNear(exchange->person, nn::Vector{{128.0, 63.0}}, 1e-12));
}

void tst_PersonCheck::nobodyWithinTheDataIsExchanged()
{
    QVERIFY(!nn::likelySwap(nn::fourPeople(), nn::Vector{{128.0, 63.0}}, imperial));
    QVERIFY(!nn::likelySwap(nn::fourPeople(), metricPerson(73.0, 182.0), metric));
}

void tst_PersonCheck::whoIsFarEitherWayIsNotExchanged()
{
    QVERIFY(!nn::likelySwap(nn::fourPeople(), nn::Vector{{500.0, 500.0}}, imperial));
}

void tst_PersonCheck::ofManyColumnsTheTwoThatFitAreFound()
{
    nn::Dataset data = nn::fourPeople();
    data.columns = {{"a"}, {"b"}, {"c"}};
    data.values
        = nn::Matrix{{1.0, 2.0, 1.0, 2.0}, {10.0, 12.0, 10.0, 11.0}, {100.0, 140.0, 100.0, 120.0}};
    const Units none(3, nn::Unit::None);
    const auto exchange = nn::likelySwap(data, nn::Vector{{1.5, 110.0, 11.0}}, none);
    QVERIFY(exchange);
    QCOMPARE(exchange->first, 1);
    QCOMPARE(exchange->second, 2);
}

void tst_PersonCheck::aSingleColumnHasNothingToExchange()
{
    nn::Dataset data = nn::fourPeople();
    data.columns = {{"a"}};
    data.values = nn::Matrix{{1.0, 2.0, 1.0, 2.0}};
    QVERIFY(nn::farColumns(data, nn::Vector{{50.0}}).size() == 1);
    QVERIFY(!nn::likelySwap(data, nn::Vector{{50.0}}, {nn::Unit::None}));
}

void tst_PersonCheck::whatNobodyCanBeIsImpossible()
{
    const nn::Dataset people = nn::fourPeople();
    QVERIFY(nn::impossibleColumns(people, nn::Vector{{128.0, 63.0}}).empty());
    QVERIFY(nn::impossibleColumns(people, nn::Vector{{128.0, -63.0}}) == std::vector<nn::Index>{1});
    const std::vector<nn::Index> both{0, 1};
    QVERIFY(nn::impossibleColumns(people, nn::Vector{{1e4, 0.0}}) == both);
}

void tst_PersonCheck::dataWithMeasuresArePeople()
{
    nn::Dataset data = nn::fourPeople();
    QVERIFY(nn::arePeople(data));
    for (nn::Column &column : data.columns) {
        column.unit = nn::Unit::None;
    }
    QVERIFY(!nn::arePeople(data));
}

QTEST_GUILESS_MAIN(tst_PersonCheck)
#include "tst_personcheck.moc"
