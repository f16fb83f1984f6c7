// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include "core/random/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>

using nn::Dataset;
using nn::Role;

class tst_Dataset : public QObject
{
    Q_OBJECT

private slots:
    void aCompleteDatasetIsAccepted();
    void numericTargetsMayBeAnyFiniteNumber();
    void aRefusalNamesThePlace_data();
    void aRefusalNamesThePlace();
    void rolesAreCounted();
    void everyFieldTakesPartInComparison();
    void aRandomSplitKeepsTheSamplesAndTheShare();
    void theSameSeedSplitsTheSameWay();
};

namespace {

Dataset twoPeople()
{
    Dataset dataset;
    dataset.name = "Two people";
    dataset.source = "made up";
    dataset.columns = {{"weight", nn::Unit::Pound}, {"height", nn::Unit::Inch}};
    dataset.target = {"sex", {"M", "F"}};
    dataset.values = (nn::Matrix(2, 2) << 133.0, 160.0, 65.0, 72.0).finished();
    dataset.targets = (nn::Vector(2) << 1.0, 0.0).finished();
    dataset.sampleNames = {"Alice", "Bob"};
    dataset.roles = {Role::Train, Role::Test};
    return dataset;
}

using Change = void (*)(Dataset &);

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

Q_DECLARE_METATYPE(Change)

void tst_Dataset::aCompleteDatasetIsAccepted()
{
    QVERIFY(nn::validate(twoPeople()).hasValue());
}

void tst_Dataset::numericTargetsMayBeAnyFiniteNumber()
{
    Dataset dataset = twoPeople();
    dataset.targets(0) = -1.5;
    QVERIFY(!nn::validate(dataset));
    dataset.target.classes.clear();
    QVERIFY(nn::validate(dataset).hasValue());
}

void tst_Dataset::aRefusalNamesThePlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("infinite value")
        << Change([](Dataset &d) { d.values(1, 0) = infinity; })
        << "Sample 1, column 'height': the value is not a finite number.";
    QTest::newRow("undefined target")
        << Change([](Dataset &d) { d.targets(1) = std::numeric_limits<double>::quiet_NaN(); })
        << "Sample 2, column 'sex': the value is not a finite number.";
    QTest::newRow("class too high")
        << Change([](Dataset &d) { d.targets(1) = 2.0; })
        << "Sample 2, column 'sex': the target is none of the 2 classes.";
    QTest::newRow("negative class")
        << Change([](Dataset &d) { d.targets(0) = -1.0; })
        << "Sample 1, column 'sex': the target is none of the 2 classes.";
    QTest::newRow("half a class") << Change([](Dataset &d) { d.targets(0) = 0.5; })
                                  << "Sample 1, column 'sex': the target is none of the 2 classes.";
    QTest::newRow("no columns") << Change([](Dataset &d) { d.columns.clear(); })
                                << "The data have no columns.";
    QTest::newRow("no samples") << Change([](Dataset &d) { d.values.resize(2, 0); })
                                << "The data have no samples.";
    QTest::newRow("column names") << Change([](Dataset &d) { d.columns.pop_back(); })
                                  << "The data have 2 columns, but names for 1.";
    QTest::newRow("targets") << Change([](Dataset &d) { d.targets.resize(3); })
                             << "The data have 2 samples, but targets for 3.";
    QTest::newRow("sample names") << Change([](Dataset &d) { d.sampleNames.clear(); })
                                  << "The data have 2 samples, but names for 0.";
    QTest::newRow("roles") << Change([](Dataset &d) { d.roles.pop_back(); })
                           << "The data have 2 samples, of which 1 are assigned to training or "
                              "testing.";
}

void tst_Dataset::aRefusalNamesThePlace()
{
    QFETCH(Change, change);
    QFETCH(QString, sentence);
    Dataset dataset = twoPeople();
    change(dataset);
    const auto result = nn::validate(dataset);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()), sentence);
}

void tst_Dataset::rolesAreCounted()
{
    Dataset dataset = twoPeople();
    QCOMPARE(dataset.count(Role::Train), nn::Index{1});
    dataset.roles.back() = Role::Train;
    QCOMPARE(dataset.count(Role::Train), nn::Index{2});
    QCOMPARE(dataset.count(Role::Test), nn::Index{0});
}

void tst_Dataset::everyFieldTakesPartInComparison()
{
    const Dataset original = twoPeople();
    QVERIFY(twoPeople() == original);
    const std::array<Change, 8> changes{
        [](Dataset &d) { d.name.clear(); },
        [](Dataset &d) { d.source.clear(); },
        [](Dataset &d) { d.columns[0].unit = nn::Unit::Kilogram; },
        [](Dataset &d) { d.target.classes[0].clear(); },
        [](Dataset &d) { d.values.conservativeResize(2, 1); },
        [](Dataset &d) { d.targets(0) = 0.0; },
        [](Dataset &d) { d.sampleNames[0].clear(); },
        [](Dataset &d) { d.roles[0] = Role::Test; },
    };
    for (const Change change : changes) {
        Dataset changed = original;
        change(changed);
        QVERIFY(!(changed == original));
    }
}

void tst_Dataset::aRandomSplitKeepsTheSamplesAndTheShare()
{
    Dataset many = twoPeople();
    many.values = nn::Matrix::Random(2, 101);
    many.targets = nn::Vector::Zero(101);
    many.sampleNames.assign(101, {});

    nn::Rng rng(1);
    const Dataset split = nn::splitAtRandom(many, 0.75, rng);
    QVERIFY(nn::validate(split).hasValue());
    QCOMPARE(split.count(Role::Train), nn::Index{76});
    QCOMPARE(split.count(Role::Test), nn::Index{25});
    QVERIFY(nn::sameValues(split.values, many.values));
    QVERIFY(!std::is_sorted(split.roles.begin(), split.roles.end()));

    QCOMPARE(nn::splitAtRandom(many, 0.0, rng).count(Role::Train), nn::Index{0});
    QCOMPARE(nn::splitAtRandom(many, 1.0, rng).count(Role::Train), nn::Index{101});
}

void tst_Dataset::theSameSeedSplitsTheSameWay()
{
    Dataset many = twoPeople();
    many.values = nn::Matrix::Ones(2, 40);
    nn::Rng first(5);
    nn::Rng again(5);
    nn::Rng other(6);
    const Dataset split = nn::splitAtRandom(many, 0.5, first);
    QVERIFY(nn::splitAtRandom(many, 0.5, again) == split);
    QVERIFY(!(nn::splitAtRandom(many, 0.5, other) == split));
}

QTEST_GUILESS_MAIN(tst_Dataset)
#include "tst_dataset.moc"
