// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tutorialdata.h"

#include "support/golden.h"
#include "support/tolerance.h"

#include <QTest>

#include <algorithm>

using nlohmann::json;
using nn::Dataset;
using nn::Matrix;
using nn::NumpyRandom;
using nn::Vector;

class tst_TutorialData : public QObject
{
    Q_OBJECT

private slots:
    void theFourPeopleAreTheTutorials();
    void thePeopleAskedAboutKeepTheirUnits();
    void queriesAreConvertedAsTheTutorialDoes();
    void aQueryThatDoesNotFitIsRefused();
    void theHundredPeopleAreTheTutorials();
    void theWeightsFollowTheHundredPeople();
    void theRuleCanBeLearned();
    void theSumsAreTheTutorials();
    void theWeightsFollowTheSums();
    void aShorterSumIsTheBeginningOfTheLongOne();
    void gatesAreTruthTables_data();
    void gatesAreTruthTables();
};

namespace {

// Filled row by row, as NumPy does.
Matrix drawnNormal(NumpyRandom &numpy, nn::Index rows, nn::Index columns)
{
    Matrix matrix(rows, columns);
    for (nn::Index row = 0; row < rows; ++row) {
        for (nn::Index column = 0; column < columns; ++column) {
            matrix(row, column) = numpy.randn();
        }
    }
    return matrix;
}

json tutorialEntry(const std::string &id)
{
    return tutorialEntries().at(id)["expected"];
}

constexpr double toTheLogarithm = 1e-15;

} // namespace

void tst_TutorialData::theFourPeopleAreTheTutorials()
{
    const Dataset people = nn::fourPeople();
    QVERIFY(nn::validate(people).hasValue());
    QCOMPARE(people.count(nn::Role::Train), nn::Index{4});
    for (nn::Index sample = 0; sample < 4; ++sample) {
        const std::string name = people.sampleNames[static_cast<std::size_t>(sample)];
        const json expected = tutorialEntry("people_" + name);
        QVERIFY2(expected.is_object(), name.c_str());
        QVERIFY(people.values(0, sample) == expected["raw"][0].get<double>());
        QVERIFY(people.values(1, sample) == expected["raw"][1].get<double>());
        QVERIFY(people.targets(sample) == expected["label"].get<double>());
        const auto label = static_cast<std::size_t>(people.targets(sample));
        QVERIFY(people.target.classes[label] == expected["raw"][2].get<std::string>());
    }
}

void tst_TutorialData::thePeopleAskedAboutKeepTheirUnits()
{
    const auto queries = nn::peopleAskedAbout();
    QCOMPARE(queries.size(), std::size_t{4});
    QCOMPARE(queries[0].name, std::string("Emily"));
    const auto emily = nn::valuesIn(nn::fourPeople().columns, queries[0]);
    QVERIFY(nn::sameValues(*emily, Vector{{128.0, 63.0}}));
    const auto frank = nn::valuesIn(nn::fourPeople().columns, queries[1]);
    QVERIFY(nn::sameValues(*frank, Vector{{155.0, 68.0}}));
    const auto steve = nn::valuesIn(nn::fourPeople().columns, queries[2]);
    QVERIFY(areNear(*steve, Vector{{160.93745139496065, 71.65354330708661}}, 1e-15));
}

void tst_TutorialData::queriesAreConvertedAsTheTutorialDoes()
{
    const auto queries = nn::peopleAskedAbout();
    const Vector shift{{135.0, 66.0}};
    const auto shifted = [&](const nn::Query &query) -> Vector {
        return *nn::valuesIn(nn::fourPeople().columns, query, nn::Conversion::Tutorial003) - shift;
    };
    QVERIFY(areNear(shifted(queries[0]), vectorOf(tutorialEntry("emily_units")), 1e-15));
    QVERIFY(areNear(shifted(queries[1]), vectorOf(tutorialEntry("frank_units")), 1e-15));
    QVERIFY(areNear(shifted(queries[2]), vectorOf(tutorialEntry("steve_input_intended")), 1e-14));
    QVERIFY(areNear(shifted(queries[3]), vectorOf(tutorialEntry("steve_input_as_written")), 1e-14));
}

void tst_TutorialData::aQueryThatDoesNotFitIsRefused()
{
    const nn::Query steve = nn::peopleAskedAbout()[2];
    const auto swapped
        = nn::valuesIn({{"height", nn::Unit::Inch}, {"weight", nn::Unit::Pound}}, steve);
    QVERIFY(!swapped);
    QCOMPARE(swapped.error().sentence(),
             std::string("Steve, column 'height': 'kg' cannot be converted to 'in'."));

    const auto narrow = nn::valuesIn({{"weight", nn::Unit::Pound}}, steve);
    QVERIFY(!narrow);
    QCOMPARE(
        narrow.error().sentence(),
        std::string("Steve is described by another number of values than the data: 2, not 1."));
}

void tst_TutorialData::theHundredPeopleAreTheTutorials()
{
    const json golden = readGolden("d_seed000.json");
    NumpyRandom numpy(0);
    const Dataset people = nn::randomPeople(100, numpy);
    QVERIFY(nn::validate(people).hasValue());
    QVERIFY(nn::sameValues(people.values.row(0).transpose(), vectorOf(golden["height"])));
    QVERIFY(nn::sameValues(people.values.row(1).transpose(), vectorOf(golden["weight"])));
    QVERIFY(nn::sameValues(people.targets, vectorOf(golden["gender"])));
    QCOMPARE(people.target.classes[1], std::string("M"));
}

void tst_TutorialData::theWeightsFollowTheHundredPeople()
{
    const json golden = readGolden("d_seed000.json");
    NumpyRandom numpy(0);
    (void)nn::randomPeople(100, numpy);
    NumpyRandom byRule(0);
    (void)nn::randomPeopleByRule(100, byRule);
    QVERIFY(byRule == numpy);
    const Matrix first = 0.01 * drawnNormal(numpy, 2, 2);
    QVERIFY(areNear(first, matrixOf(golden["initial_W1"]), toTheLogarithm));
    const Matrix second = 0.01 * drawnNormal(numpy, 2, 1);
    QVERIFY(areNear(second, matrixOf(golden["initial_W2"]), toTheLogarithm));
}

void tst_TutorialData::theRuleCanBeLearned()
{
    const json cases = readGolden("d_seed000.json")["cases"];
    const auto found = std::find_if(cases.begin(), cases.end(), [](const json &entry) {
        return entry["name"] == "rule_labels_mean_1";
    });
    QVERIFY(found != cases.end());
    NumpyRandom numpy(0);
    const Dataset people = nn::randomPeopleByRule(100, numpy);
    QVERIFY(nn::validate(people).hasValue());
    QVERIFY(nn::sameValues(people.targets, vectorOf((*found)["labels"])));
}

void tst_TutorialData::theSumsAreTheTutorials()
{
    const Matrix rows = matrixOf(readGolden("c_seed004_X.json")["X"]);
    NumpyRandom numpy(4);
    const Dataset sums = nn::sumOfTwo(10000, numpy);
    QVERIFY(nn::validate(sums).hasValue());
    QVERIFY(sums.target.isNumeric());
    QVERIFY(nn::sameValues(sums.values, rows.transpose()));
    QVERIFY(nn::sameValues(sums.targets, rows.col(0) + rows.col(1)));
    QVERIFY(sums.targets(0) == tutorialEntry("s4_y[0]").get<double>());
}

// Nine normal draws, a uniform pair, nine normal draws: the tenth normal number was waiting
// while the pair was drawn, and becomes the first weight of the second network.
void tst_TutorialData::theWeightsFollowTheSums()
{
    NumpyRandom numpy(4);
    (void)nn::sumOfTwo(10000, numpy);

    const json first = tutorialEntry("s4_W1_W2");
    QVERIFY(areNear(drawnNormal(numpy, 2, 3), matrixOf(first["W1"]), toTheLogarithm));
    QVERIFY(areNear(drawnNormal(numpy, 3, 1), matrixOf(first["W2"]), toTheLogarithm));

    QVERIFY(numpy.rand() == tutorialEntry("s4_pred[0]").get<double>());
    QVERIFY(numpy.rand() == tutorialEntry("s4_pred[1]").get<double>());

    const json untrained = tutorialEntry("s4_W_untrained");
    QVERIFY(areNear(drawnNormal(numpy, 2, 3), matrixOf(untrained["W1"]), toTheLogarithm));
    QVERIFY(areNear(drawnNormal(numpy, 3, 1), matrixOf(untrained["W2"]), toTheLogarithm));
}

void tst_TutorialData::aShorterSumIsTheBeginningOfTheLongOne()
{
    NumpyRandom numpy(4);
    NumpyRandom again(4);
    const Dataset sums = nn::sumOfTwo(100, numpy);
    QVERIFY(nn::sameValues(nn::sumOfTwo(7, again).values, sums.values.leftCols(7)));
}

void tst_TutorialData::gatesAreTruthTables_data()
{
    QTest::addColumn<nn::Gate>("gate");
    QTest::addColumn<QVector<double>>("outputs");

    QTest::newRow("AND") << nn::Gate::And << QVector<double>{0, 0, 0, 1};
    QTest::newRow("OR") << nn::Gate::Or << QVector<double>{0, 1, 1, 1};
    QTest::newRow("NAND") << nn::Gate::Nand << QVector<double>{1, 1, 1, 0};
    QTest::newRow("XOR") << nn::Gate::Xor << QVector<double>{0, 1, 1, 0};
}

void tst_TutorialData::gatesAreTruthTables()
{
    QFETCH(nn::Gate, gate);
    QFETCH(QVector<double>, outputs);
    const Dataset table = nn::gateTable(gate);
    QVERIFY(nn::validate(table).hasValue());
    QCOMPARE(table.name, std::string(QTest::currentDataTag()));
    QVERIFY(nn::sameValues(table.values.transpose(), matrixOf(tutorialEntry("s4_or_data")["X"])));
    for (nn::Index row = 0; row < 4; ++row) {
        QCOMPARE(table.targets(row), outputs[row]);
    }
}

QTEST_GUILESS_MAIN(tst_TutorialData)
#include "tst_tutorialdata.moc"
