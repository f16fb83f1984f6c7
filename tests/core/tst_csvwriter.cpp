// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvwriter.h"
#include "core/limits.h"

#include "core/csv/csv.h"
#include "core/csv/tabledataset.h"

#include "support/golden.h"
#include "support/stdstring.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <random>

using nn::Dataset;
using nn::Role;

class tst_CsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void theTextIsAsAPersonWouldWriteIt();
    void namesAndRolesAreLeftOutWhereThereAreNone();
    void awkwardTextsComeBackAsTheyWere();
    void anyNumberComesBackBitForBit();
};

namespace {

Dataset people()
{
    Dataset dataset;
    dataset.columns = {{"weight", nn::Unit::Pound}, {"age", nn::Unit::None}};
    dataset.target = {"sex", {"M", "F"}};
    dataset.values = (nn::Matrix(2, 3) << 133.5, 160.0, 1e-300, 65.0, -0.0, 0.1).finished();
    dataset.targets = (nn::Vector(3) << 1.0, 0.0, 1.0).finished();
    dataset.sampleNames = {"Alice, first", "", "Bob \"Bobby\""};
    dataset.roles = {Role::Train, Role::Test, Role::Train};
    return dataset;
}

Dataset readBack(const Dataset &dataset)
{
    const nn::Table table = nn::parseCsv(nn::writeCsv(dataset)).value();
    nn::ColumnChoice choice = nn::guessColumns(table);
    choice.classes = dataset.target.classes;
    return nn::toDataset(table, choice).value().dataset;
}

} // namespace

void tst_CsvWriter::theTextIsAsAPersonWouldWriteIt()
{
    QCOMPARE(nn::writeCsv(people()), std::string("name,weight_lb,age,sex,role\n"
                                                 "\"Alice, first\",133.5,65,F,train\n"
                                                 ",160,-0,M,test\n"
                                                 "\"Bob \"\"Bobby\"\"\",1e-300,0.1,F,train\n"));
    QVERIFY(readBack(people()) == people());
}

void tst_CsvWriter::namesAndRolesAreLeftOutWhereThereAreNone()
{
    Dataset dataset = people();
    dataset.sampleNames = {"", "", ""};
    dataset.roles = {Role::Train, Role::Train, Role::Train};
    dataset.target = {"y", {}};
    dataset.targets = (nn::Vector(3) << 1.5, 0.0, -2.0).finished();
    QCOMPARE(nn::writeCsv(dataset), std::string("weight_lb,age,y\n"
                                                "133.5,65,1.5\n"
                                                "160,-0,0\n"
                                                "1e-300,0.1,-2\n"));
    QVERIFY(readBack(dataset) == dataset);
}

void tst_CsvWriter::awkwardTextsComeBackAsTheyWere()
{
    Dataset dataset = people();
    dataset.columns[1].name = " a;b\"c ";
    dataset.target = {"'two words'", {"M,ale", "=1+1"}};
    dataset.sampleNames = {" blank ", "\"quoted\"", "a;b"};
    QVERIFY(readBack(dataset) == dataset);
}

void tst_CsvWriter::anyNumberComesBackBitForBit()
{
    std::mt19937_64 random(7);
    Dataset dataset = people();
    constexpr nn::Index samples = 500;
    dataset.values.resize(2, samples);
    dataset.targets.resize(samples);
    dataset.target = {"y", {}};
    dataset.sampleNames.assign(samples, "");
    dataset.roles.assign(samples, Role::Train);
    const auto anyValue = [&] {
        double number = std::bit_cast<double>(random());
        while (!(std::abs(number) <= nn::largestValue)) {
            number = std::bit_cast<double>(random());
        }
        return number;
    };
    for (nn::Index i = 0; i < samples; ++i) {
        dataset.values(0, i) = anyValue();
        dataset.values(1, i) = i == 0 ? 5e-324 : anyValue();
        dataset.targets(i) = anyValue();
    }
    const Dataset back = readBack(dataset);
    QCOMPARE(back.sampleCount(), samples);
    for (nn::Index i = 0; i < samples; ++i) {
        QCOMPARE(std::bit_cast<quint64>(back.values(0, i)),
                 std::bit_cast<quint64>(dataset.values(0, i)));
        QCOMPARE(std::bit_cast<quint64>(back.values(1, i)),
                 std::bit_cast<quint64>(dataset.values(1, i)));
        QCOMPARE(std::bit_cast<quint64>(back.targets(i)),
                 std::bit_cast<quint64>(dataset.targets(i)));
    }
}

QTEST_GUILESS_MAIN(tst_CsvWriter)
#include "tst_csvwriter.moc"
