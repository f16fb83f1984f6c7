// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/preparation.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <cmath>
#include <limits>

using nlohmann::json;
using nn::Dataset;
using nn::Matrix;
using nn::Preparation;
using nn::Role;
using nn::TargetCoding;

class tst_Preparation : public QObject
{
    Q_OBJECT

private slots:
    void theTutorialsShiftGivesItsInputs();
    void trainingAndTestSamplesArePartedInOrder();
    void theScalerIsFittedOnTrainingSamplesAlone();
    void aKeptScalerOutlivesAChangeOfSamples();
    void inputsAreDerivedFromScaledColumns();
    void twoClassesAreCodedOnOneOutput();
    void threeClassesAreCodedOnThreeOutputs();
    void numbersAreDivided();
    void aQueryTakesTheSameWayAsASample();
    void valuesAreFoundBehindTheirInputs();
    void nobodyIsBehindInputsThatContradict();
    void plainNumbersAreThoseWithoutUnitAndScaling();
    void thePlainPreparationSuitsTheTarget();
    void aRefusalSaysWhatDoesNotFit_data();
    void aRefusalSaysWhatDoesNotFit();
    void fittingRefusesWhatItCannotFit();
    void targetsOutsideTheRangeOfTheOutputAreCounted();
    void halfOfTutorial004IsOutOfASigmoidsReach();
};

namespace {

// Weights in lb, heights in in; the third person is for testing.
Dataset people()
{
    Dataset dataset;
    dataset.columns = {{"weight", nn::Unit::Pound}, {"height", nn::Unit::Inch}};
    dataset.target = {"sex", {"M", "F"}};
    dataset.values = Matrix{{133.0, 160.0, 152.0, 120.0}, {65.0, 72.0, 70.0, 60.0}};
    dataset.targets = nn::Vector{{1.0, 0.0, 0.0, 1.0}};
    dataset.sampleNames = {"Alice", "Bob", "Charlie", "Diana"};
    dataset.roles = {Role::Train, Role::Train, Role::Test, Role::Train};
    return dataset;
}

Preparation shifted()
{
    Preparation preparation = nn::plainPreparation(people());
    preparation.scaling = nn::Scaling::ShiftByConstants;
    preparation.scaler = nn::shiftBy(nn::Vector{{135.0, 66.0}});
    return preparation;
}

Preparation coded(TargetCoding coding)
{
    Preparation preparation = shifted();
    preparation.coding = coding;
    return preparation;
}

using Change = void (*)(Dataset &, Preparation &);

} // namespace

Q_DECLARE_METATYPE(Change)

void tst_Preparation::theTutorialsShiftGivesItsInputs()
{
    const auto data = nn::prepare(people(), shifted());
    QVERIFY(data.hasValue());
    QVERIFY(nn::sameValues(data->train.inputs, Matrix{{-2.0, 25.0, -15.0}, {-1.0, 6.0, -6.0}}));
    QVERIFY(nn::sameValues(data->train.targets, Matrix{{1.0, 0.0, 1.0}}));
}

void tst_Preparation::trainingAndTestSamplesArePartedInOrder()
{
    const auto data = nn::prepare(people(), shifted());
    QVERIFY(data.hasValue());
    QVERIFY(nn::sameValues(data->test.inputs, nn::Vector{{17.0, 4.0}}));
    QVERIFY(nn::sameValues(data->test.targets, Matrix{{0.0}}));

    Dataset allTraining = people();
    allTraining.roles.assign(4, Role::Train);
    QCOMPARE(nn::prepare(allTraining, shifted())->test.count(), nn::Index{0});
}

void tst_Preparation::theScalerIsFittedOnTrainingSamplesAlone()
{
    Dataset dataset = people();
    const auto before = nn::fitScaler(dataset, nn::Scaling::Standardise);
    const auto range = nn::fitScaler(dataset, nn::Scaling::MinMax);
    const auto symmetric = nn::fitScaler(dataset, nn::Scaling::MinMaxSymmetric);
    dataset.values.col(2).setConstant(1e6);
    QVERIFY(*nn::fitScaler(dataset, nn::Scaling::Standardise) == *before);
    QVERIFY(*nn::fitScaler(dataset, nn::Scaling::MinMax) == *range);
    QVERIFY(*nn::fitScaler(dataset, nn::Scaling::MinMaxSymmetric) == *symmetric);

    dataset.values.col(3).setConstant(1e6);
    QVERIFY(!(*nn::fitScaler(dataset, nn::Scaling::Standardise) == *before));
}

void tst_Preparation::aKeptScalerOutlivesAChangeOfSamples()
{
    Dataset dataset = people();
    dataset.values(0, 0) = 500.0;
    const auto data = nn::prepare(dataset, shifted());
    QVERIFY(data.hasValue());
    QVERIFY(nn::sameValues(data->train.inputs.rightCols(2), Matrix{{25.0, -15.0}, {6.0, -6.0}}));
}

void tst_Preparation::inputsAreDerivedFromScaledColumns()
{
    Preparation preparation = shifted();
    preparation.inputs = {nn::productInput(0, 1), nn::squareInput(1), nn::sineInput(0)};
    const auto data = nn::prepare(people(), preparation);
    QVERIFY(data.hasValue());
    QVERIFY(nn::sameValues(data->train.inputs.col(1), nn::Vector{{150.0, 36.0, std::sin(25.0)}}));
}

void tst_Preparation::twoClassesAreCodedOnOneOutput()
{
    const auto zeroOne = nn::prepare(people(), coded(TargetCoding::ZeroOne));
    QVERIFY(nn::sameValues(zeroOne->train.targets, Matrix{{1.0, 0.0, 1.0}}));
    const auto signedOne = nn::prepare(people(), coded(TargetCoding::MinusOnePlusOne));
    QVERIFY(nn::sameValues(signedOne->train.targets, Matrix{{1.0, -1.0, 1.0}}));
    QCOMPARE(nn::outputsNeeded(people().target, TargetCoding::MinusOnePlusOne), nn::Index{1});
}

void tst_Preparation::threeClassesAreCodedOnThreeOutputs()
{
    Dataset dataset = people();
    dataset.target.classes = {"M", "F", "child"};
    dataset.targets(3) = 2.0;
    const auto data = nn::prepare(dataset, coded(TargetCoding::OneHot));
    QVERIFY(data.hasValue());
    QVERIFY(nn::sameValues(data->train.targets,
                           Matrix{{0.0, 1.0, 0.0}, {1.0, 0.0, 0.0}, {0.0, 0.0, 1.0}}));
    QCOMPARE(nn::outputsNeeded(dataset.target, TargetCoding::OneHot), nn::Index{3});
}

void tst_Preparation::numbersAreDivided()
{
    Dataset dataset = people();
    dataset.target.classes.clear();
    Preparation preparation = coded(TargetCoding::Number);
    preparation.targetDivisor = 2.0;
    const auto data = nn::prepare(dataset, preparation);
    QVERIFY(data.hasValue());
    QVERIFY(nn::sameValues(data->train.targets, Matrix{{0.5, 0.0, 0.5}}));
}

void tst_Preparation::aQueryTakesTheSameWayAsASample()
{
    Preparation preparation = shifted();
    preparation.inputs.push_back(nn::squareInput(1));
    const nn::Vector emily = nn::inputsFor(preparation, nn::Vector{{128.0, 63.0}});
    QVERIFY(nn::sameValues(emily, nn::Vector{{-7.0, -3.0, 9.0}}));

    const auto data = nn::prepare(people(), preparation);
    QVERIFY(nn::sameValues(data->train.inputs.col(0),
                           nn::inputsFor(preparation, people().values.col(0))));
}

void tst_Preparation::valuesAreFoundBehindTheirInputs()
{
    for (const nn::Scaling scaling : {nn::Scaling::None, nn::Scaling::Standardise,
                                      nn::Scaling::MinMax, nn::Scaling::MinMaxSymmetric}) {
        Preparation preparation = shifted();
        preparation.scaler = *nn::fitScaler(people(), scaling);
        preparation.inputs = {nn::sineInput(0), nn::plainInput(1), nn::productInput(0, 1),
                              nn::plainInput(0)};
        const nn::Vector values{{147.3, 66.6}};
        const auto behind = nn::valuesBehind(preparation, nn::inputsFor(preparation, values));
        QVERIFY(behind);
        QVERIFY((*behind - values).cwiseAbs().maxCoeff() < 1e-9);
    }
    QCOMPARE(*nn::valuesBehind(shifted(), nn::Vector{{2.0, 3.0}}), (nn::Vector{{137.0, 69.0}}));
}

void tst_Preparation::nobodyIsBehindInputsThatContradict()
{
    Preparation preparation = shifted();
    QVERIFY(!nn::valuesBehind(preparation, nn::Vector{{2.0}}));
    QVERIFY(!nn::valuesBehind(preparation, nn::Vector()));
    QVERIFY(!nn::valuesBehind(preparation, nn::Vector{{2.0, 1e300}}));
    QVERIFY(!nn::valuesBehind(preparation, nn::Vector{{2.0, std::nan("")}}));
    preparation.inputs = {nn::plainInput(0), nn::plainInput(1), nn::squareInput(0)};
    QVERIFY(nn::valuesBehind(preparation, nn::Vector{{2.0, 3.0, 4.0}}));
    QVERIFY(!nn::valuesBehind(preparation, nn::Vector{{2.0, 3.0, 4.001}}));
    preparation.inputs = {nn::plainInput(0), nn::plainInput(1), nn::plainInput(0)};
    QVERIFY(!nn::valuesBehind(preparation, nn::Vector{{2.0, 3.0, 1.0}}));
    preparation.inputs = {nn::squareInput(0), nn::plainInput(1)};
    QVERIFY(!nn::valuesBehind(preparation, nn::Vector{{4.0, 3.0}})); // 2 or −2
}

void tst_Preparation::plainNumbersAreThoseWithoutUnitAndScaling()
{
    Dataset dataset = people();
    QVERIFY(!nn::seesPlainNumbers(shifted(), dataset));
    QVERIFY(!nn::seesPlainNumbers(nn::plainPreparation(dataset), dataset)); // pounds
    for (nn::Column &column : dataset.columns) {
        column.unit = nn::Unit::None;
    }
    Preparation preparation = nn::plainPreparation(dataset);
    QVERIFY(nn::seesPlainNumbers(preparation, dataset));
    preparation.inputs.push_back(nn::squareInput(0));
    QVERIFY(!nn::seesPlainNumbers(preparation, dataset));
}

void tst_Preparation::thePlainPreparationSuitsTheTarget()
{
    Dataset dataset = people();
    QVERIFY(nn::plainPreparation(dataset).coding == TargetCoding::ZeroOne);
    dataset.target.classes.emplace_back("child");
    QVERIFY(nn::plainPreparation(dataset).coding == TargetCoding::OneHot);
    dataset.target.classes.clear();
    const Preparation plain = nn::plainPreparation(dataset);
    QVERIFY(plain.coding == TargetCoding::Number);
    QVERIFY(nn::sameValues(nn::inputsOf(plain, dataset.values), dataset.values));
}

void tst_Preparation::aRefusalSaysWhatDoesNotFit_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, Change change, const char *sentence) {
        QTest::newRow(name) << change << QString::fromUtf8(sentence);
    };

    row(
        "three classes on one output",
        [](Dataset &d, Preparation &) { d.target.classes.emplace_back("child"); },
        "Column 'sex' has 3 classes; a single output tells two apart.");
    row(
        "a single class",
        [](Dataset &d, Preparation &p) {
            d.target.classes.pop_back();
            d.targets.setZero();
            p.coding = TargetCoding::OneHot;
        },
        "Column 'sex' has a single class; there is nothing to tell apart.");
    row(
        "numbers as classes", [](Dataset &d, Preparation &) { d.target.classes.clear(); },
        "Column 'sex' holds numbers, not classes.");
    row(
        "classes as numbers", [](Dataset &, Preparation &p) { p.coding = TargetCoding::Number; },
        "Column 'sex' holds classes, not numbers.");
    row(
        "no training samples", [](Dataset &d, Preparation &) { d.roles.assign(4, Role::Test); },
        "The data have no training samples.");
    row(
        "infinite value",
        [](Dataset &d, Preparation &) { d.values(1, 2) = std::numeric_limits<double>::infinity(); },
        "Sample 3, column 'height': the value is not a finite number.");
    row(
        "no inputs", [](Dataset &, Preparation &p) { p.inputs.clear(); },
        "No input is switched on.");
    row(
        "missing column",
        [](Dataset &, Preparation &p) { p.inputs.push_back(nn::productInput(0, 2)); },
        "The input x1·x3 needs column 3, but the data have 2.");
    row(
        "scaler of another size", [](Dataset &, Preparation &p) { p.scaler = nn::noScaler(3); },
        "The scaling is made for another number of columns: 3, not 2.");
    row(
        "scale 0", [](Dataset &, Preparation &p) { p.scaler.scale(1) = 0.0; },
        "Column 'height' cannot be scaled: what is taken off must lie within ±10¹², and what it is "
        "divided by between 10⁻¹² and 10¹² in size.");
    row(
        "divisor 0", [](Dataset &, Preparation &p) { p.targetDivisor = 0.0; },
        "The targets can be divided only by a number between 10⁻¹² and 10¹² in size.");
    row(
        "overflow",
        [](Dataset &d, Preparation &p) {
            d.values(0, 1) = 1e12;
            p.scaler.scale(0) = 1e-12;
            p.inputs.push_back(nn::squareInput(0));
        },
        "Sample 2: the input x1² is too large to compute.");
    row(
        "target overflow",
        [](Dataset &d, Preparation &p) {
            d.target.classes.clear();
            d.targets(3) = 1e13;
            p.coding = TargetCoding::Number;
        },
        "Sample 4, column 'sex': the number is beyond ±10¹².");
}

void tst_Preparation::aRefusalSaysWhatDoesNotFit()
{
    QFETCH(Change, change);
    QFETCH(QString, sentence);
    Dataset dataset = people();
    Preparation preparation = shifted();
    change(dataset, preparation);
    const auto data = nn::prepare(dataset, preparation);
    QVERIFY(!data);
    QCOMPARE(QString::fromStdString(data.error().sentence()), sentence);
}

void tst_Preparation::fittingRefusesWhatItCannotFit()
{
    const auto constants
        = nn::fitScaler(people(), nn::Scaling::ShiftByConstants, nn::Vector{{135.0}});
    QVERIFY(!constants);
    QCOMPARE(constants.error().sentence(),
             std::string("The scaling is made for another number of columns: 1, not 2."));

    Dataset untrained = people();
    untrained.roles.assign(4, Role::Test);
    QVERIFY(!nn::fitScaler(untrained, nn::Scaling::Standardise));
}

void tst_Preparation::targetsOutsideTheRangeOfTheOutputAreCounted()
{
    const Matrix targets{{-0.1, 0.0, 0.5}, {1.0, 1.1, 2.0}};
    QCOMPARE(nn::unreachableTargets(targets, 0.0, 1.0), nn::Index{3});
    QCOMPARE(nn::unreachableTargets(targets, -1.0, 2.0), nn::Index{0});
}

void tst_Preparation::halfOfTutorial004IsOutOfASigmoidsReach()
{
    const Matrix x = matrixOf(readGolden("c_seed004_X.json")["X"]);
    const nn::Vector sums = x.rowwise().sum();
    QCOMPARE(nn::unreachableTargets(sums, 0.0, 1.0), nn::Index{4995});
    QCOMPARE(nn::unreachableTargets(sums / 2.0, 0.0, 1.0), nn::Index{0});
}

QTEST_GUILESS_MAIN(tst_Preparation)
#include "tst_preparation.moc"
