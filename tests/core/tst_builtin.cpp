// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"

#include "core/data/playgrounddata.h"
#include "core/data/simulateddata.h"
#include "core/data/tutorialdata.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <set>

using nn::BuiltIn;
using nn::BuiltInChoice;
using nn::BuiltInInfo;

class tst_BuiltIn : public QObject
{
    Q_OBJECT

private slots:
    void everySetIsListedOnceInOrder();
    void idsNeverChange();
    void theDefaultChoiceCanBeMadeAndPrepared_data() { addSets(); }
    void theDefaultChoiceCanBeMadeAndPrepared();
    void theSameChoiceGivesTheSameData_data() { addSets(); }
    void theSameChoiceGivesTheSameData();
    void anotherSeedGivesOtherData_data() { addSets(); }
    void anotherSeedGivesOtherData();
    void theTutorialsStreamGoesOnWhereItsProgramDoes();
    void thePlaygroundsStreamGoesOnWhereItsLinkDoes();
    void countNoiseAndShareAreFollowed();
    void aChoiceThatTheSetDoesNotHaveIsRefused_data();
    void aChoiceThatTheSetDoesNotHaveIsRefused();
    void theDefaultPreparationIsThatOfTheSource();

private:
    static void addSets();
};

Q_DECLARE_METATYPE(BuiltIn)
Q_DECLARE_METATYPE(BuiltInChoice)

namespace {

nn::Dataset defaultDataset(BuiltIn set)
{
    return nn::makeBuiltIn(nn::defaultChoice(set)).value().dataset;
}

} // namespace

void tst_BuiltIn::addSets()
{
    QTest::addColumn<BuiltIn>("set");
    for (const BuiltInInfo &info : nn::builtIns()) {
        QTest::newRow(info.id.data()) << info.set;
    }
}

void tst_BuiltIn::everySetIsListedOnceInOrder()
{
    const auto list = nn::builtIns();
    QCOMPARE(list.size(), static_cast<std::size_t>(BuiltIn::AdultPopulation) + 1);
    std::set<std::string_view> ids;
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < list.size(); ++i) {
        QVERIFY(list[i].set == static_cast<BuiltIn>(i));
        QVERIFY(nn::infoOf(list[i].set).id == list[i].id);
        QVERIFY(nn::builtInOfId(list[i].id) == list[i].set);
        QVERIFY(ids.insert(list[i].id).second);
        QVERIFY(names.insert(list[i].name).second);
    }
    const auto byGroup
        = [](const BuiltInInfo &a, const BuiltInInfo &b) { return a.group < b.group; };
    QVERIFY(std::is_sorted(list.begin(), list.end(), byGroup));
    QVERIFY(!nn::builtInOfId("no-such-set").has_value());
    QVERIFY(BuiltInChoice() == nn::defaultChoice(BuiltIn::FourPeople));
}

// Files name them.
void tst_BuiltIn::idsNeverChange()
{
    QVERIFY(nn::infoOf(BuiltIn::FourPeople).id == "four-people");
    QVERIFY(nn::infoOf(BuiltIn::RandomPeople).id == "random-people");
    QVERIFY(nn::infoOf(BuiltIn::RandomPeopleByRule).id == "random-people-by-rule");
    QVERIFY(nn::infoOf(BuiltIn::SumOfTwo).id == "sum-of-two");
    QVERIFY(nn::infoOf(BuiltIn::GateAnd).id == "gate-and");
    QVERIFY(nn::infoOf(BuiltIn::GateOr).id == "gate-or");
    QVERIFY(nn::infoOf(BuiltIn::GateNand).id == "gate-nand");
    QVERIFY(nn::infoOf(BuiltIn::GateXor).id == "gate-xor");
    QVERIFY(nn::infoOf(BuiltIn::PlaygroundCircle).id == "playground-circle");
    QVERIFY(nn::infoOf(BuiltIn::PlaygroundXor).id == "playground-xor");
    QVERIFY(nn::infoOf(BuiltIn::PlaygroundGauss).id == "playground-gauss");
    QVERIFY(nn::infoOf(BuiltIn::PlaygroundSpiral).id == "playground-spiral");
    QVERIFY(nn::infoOf(BuiltIn::PlaygroundPlane).id == "playground-reg-plane");
    QVERIFY(nn::infoOf(BuiltIn::PlaygroundBumps).id == "playground-reg-gauss");
    QVERIFY(nn::infoOf(BuiltIn::Moons).id == "moons");
    QVERIFY(nn::infoOf(BuiltIn::Rings).id == "rings");
    QVERIFY(nn::infoOf(BuiltIn::AdultPopulation).id == "adult-population");
}

void tst_BuiltIn::theDefaultChoiceCanBeMadeAndPrepared()
{
    QFETCH(BuiltIn, set);
    const auto drawn = nn::makeBuiltIn(nn::defaultChoice(set));
    QVERIFY2(drawn.hasValue(), drawn ? "" : drawn.error().sentence().c_str());
    const BuiltInInfo &info = nn::infoOf(set);
    QVERIFY(nn::validate(drawn->dataset).hasValue());
    QCOMPARE(drawn->dataset.sampleCount(), info.defaultCount);
    QVERIFY(drawn->dataset.name == info.name);
    QVERIFY(!drawn->dataset.source.empty());
    QCOMPARE(drawn->stream.has_value(), info.generator != nn::Generator::None);

    const auto preparation = nn::defaultPreparation(set, drawn->dataset);
    QVERIFY(preparation.hasValue());
    const auto data = nn::prepare(drawn->dataset, *preparation);
    QVERIFY2(data.hasValue(), data ? "" : data.error().sentence().c_str());
    QCOMPARE(data->train.count() + data->test.count(), info.defaultCount);
}

void tst_BuiltIn::theSameChoiceGivesTheSameData()
{
    QFETCH(BuiltIn, set);
    const auto first = nn::makeBuiltIn(nn::defaultChoice(set));
    const auto again = nn::makeBuiltIn(nn::defaultChoice(set));
    QVERIFY(first->dataset == again->dataset);
    QVERIFY(first->stream == again->stream);
}

void tst_BuiltIn::anotherSeedGivesOtherData()
{
    QFETCH(BuiltIn, set);
    BuiltInChoice choice = nn::defaultChoice(set);
    choice.seed = "12345";
    const auto other = nn::makeBuiltIn(choice);
    QVERIFY(other.hasValue());
    const bool isDrawn = nn::infoOf(set).generator != nn::Generator::None;
    QCOMPARE(nn::sameValues(other->dataset.values, defaultDataset(set).values), !isDrawn);
    QCOMPARE(other->dataset.source.ends_with("seed 12345"), isDrawn);
}

void tst_BuiltIn::theTutorialsStreamGoesOnWhereItsProgramDoes()
{
    nn::NumpyRandom expected(4);
    const nn::Dataset sums = nn::sumOfTwo(10000, expected);
    BuiltInChoice choice = nn::defaultChoice(BuiltIn::SumOfTwo);
    const auto drawn = nn::makeBuiltIn(choice);
    QVERIFY(nn::sameValues(drawn->dataset.values, sums.values));
    QVERIFY(drawn->stream == nn::RandomSource(expected));

    choice.trainPercent = 80;
    const auto split = nn::makeBuiltIn(choice);
    QCOMPARE(split->dataset.count(nn::Role::Train), nn::Index{8000});
    QVERIFY(split->stream == nn::RandomSource(expected));
}

void tst_BuiltIn::thePlaygroundsStreamGoesOnWhereItsLinkDoes()
{
    nn::PlaygroundRandom expected("0.05981");
    const nn::Dataset points = nn::playgroundDataset(
        {.shape = nn::PlaygroundShape::Xor, .noisePercent = 40.0, .trainPercent = 60}, expected);
    const auto drawn = nn::makeBuiltIn({.set = BuiltIn::PlaygroundXor,
                                        .count = 500,
                                        .noisePercent = 40.0,
                                        .trainPercent = 60,
                                        .seed = "0.05981"});
    QVERIFY(nn::sameValues(drawn->dataset.values, points.values));
    QVERIFY(drawn->dataset.roles == points.roles);
    QVERIFY(drawn->stream == nn::RandomSource(expected));
}

void tst_BuiltIn::countNoiseAndShareAreFollowed()
{
    const auto drawn = nn::makeBuiltIn(
        {.set = BuiltIn::Rings, .count = 60, .noisePercent = 0.0, .trainPercent = 50, .seed = "3"});
    QVERIFY(drawn.hasValue());
    QCOMPARE(drawn->dataset.sampleCount(), nn::Index{60});
    QCOMPARE(drawn->dataset.count(nn::Role::Train), nn::Index{30});
    VERIFY_NEAR(drawn->dataset.values.colwise().norm().maxCoeff(), 1.0, 1e-15);

    nn::Rng rng(3);
    QVERIFY(nn::sameValues(drawn->dataset.values, nn::rings(60, 0.0, rng).values));
}

void tst_BuiltIn::aChoiceThatTheSetDoesNotHaveIsRefused_data()
{
    QTest::addColumn<BuiltInChoice>("choice");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, BuiltIn set, auto change, const char *sentence) {
        BuiltInChoice choice = nn::defaultChoice(set);
        change(choice);
        QTest::newRow(name) << choice << QString::fromUtf8(sentence);
    };

    row(
        "five gates", BuiltIn::GateXor, [](BuiltInChoice &c) { c.count = 5; },
        "'XOR' always has 4 samples, not 5.");
    row(
        "no moons", BuiltIn::Moons, [](BuiltInChoice &c) { c.count = 0; },
        "'Two moons' has from 2 to 100000 samples, not 0.");
    row(
        "noisy people", BuiltIn::FourPeople, [](BuiltInChoice &c) { c.noisePercent = 10.0; },
        "'Four people' has no noise to choose.");
    row(
        "negative noise", BuiltIn::Rings, [](BuiltInChoice &c) { c.noisePercent = -1.0; },
        "The noise of 'Two rings' lies between 0 and 50 percent.");
    row(
        "undefined noise", BuiltIn::Rings,
        [](BuiltInChoice &c) { c.noisePercent = std::numeric_limits<double>::quiet_NaN(); },
        "The noise of 'Two rings' lies between 0 and 50 percent.");
    row(
        "more than all", BuiltIn::Rings, [](BuiltInChoice &c) { c.trainPercent = 101; },
        "The share of training samples lies between 0 and 100 percent, not 101.");
    row(
        "half a gate", BuiltIn::GateAnd, [](BuiltInChoice &c) { c.trainPercent = 50; },
        "All samples of 'AND' are for training.");
    row(
        "text as seed", BuiltIn::Rings, [](BuiltInChoice &c) { c.seed = "0.5"; },
        "The seed '0.5' is not a whole number from 0 to 18446744073709551615.");
    row(
        "no seed", BuiltIn::Rings, [](BuiltInChoice &c) { c.seed.clear(); },
        "The seed '' is not a whole number from 0 to 18446744073709551615.");
    row(
        "seed too large for NumPy", BuiltIn::SumOfTwo,
        [](BuiltInChoice &c) { c.seed = "4294967296"; },
        "The seed '4294967296' is not a whole number from 0 to 4294967295.");
}

void tst_BuiltIn::aChoiceThatTheSetDoesNotHaveIsRefused()
{
    QFETCH(BuiltInChoice, choice);
    QFETCH(QString, sentence);
    const auto drawn = nn::makeBuiltIn(choice);
    QVERIFY(!drawn);
    QCOMPARE(QString::fromStdString(drawn.error().sentence()), sentence);
}

void tst_BuiltIn::theDefaultPreparationIsThatOfTheSource()
{
    const auto people
        = nn::defaultPreparation(BuiltIn::FourPeople, defaultDataset(BuiltIn::FourPeople));
    QVERIFY(people->scaling == nn::Scaling::ShiftByConstants);
    QVERIFY(nn::sameValues(nn::inputsFor(*people, nn::Vector{{128.0, 63.0}}),
                           nn::Vector{{-7.0, -3.0}}));
    QVERIFY(people->coding == nn::TargetCoding::ZeroOne);

    const auto circle = nn::defaultPreparation(BuiltIn::PlaygroundCircle,
                                               defaultDataset(BuiltIn::PlaygroundCircle));
    QVERIFY(circle->coding == nn::TargetCoding::MinusOnePlusOne);
    QVERIFY(circle->scaling == nn::Scaling::None);
    const auto plane = nn::defaultPreparation(BuiltIn::PlaygroundPlane,
                                              defaultDataset(BuiltIn::PlaygroundPlane));
    QVERIFY(plane->coding == nn::TargetCoding::Number);

    const nn::Dataset adults = defaultDataset(BuiltIn::AdultPopulation);
    const auto standardised = nn::defaultPreparation(BuiltIn::AdultPopulation, adults);
    const auto data = nn::prepare(adults, *standardised);
    QVERIFY(nn::momentsOf(data->train.inputs).deviation.isOnes(1e-12));

    nn::Dataset untrained = adults;
    untrained.roles.assign(untrained.roles.size(), nn::Role::Test);
    QVERIFY(!nn::defaultPreparation(BuiltIn::AdultPopulation, untrained));
}

QTEST_GUILESS_MAIN(tst_BuiltIn)
#include "tst_builtin.moc"
