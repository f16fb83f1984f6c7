// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/tabledataset.h"

#include "support/golden.h"
#include "support/stdstring.h"

#include <QTest>

#include <sstream>

using nn::ColumnChoice;
using nn::Dataset;
using nn::ImportedDataset;
using nn::Table;
using nn::TargetKind;
using nn::Unit;

class tst_TableDataset : public QObject
{
    Q_OBJECT

private slots:
    void thePeopleOfTheTutorialsAreImported();
    void rowsWithMissingCellsAreLeftOutAndCounted();
    void missingCellsInOtherColumnsCostNoRow();
    void threeLabelsAreThreeClasses();
    void theUserMaySwapWhichClassIsOne();
    void theUserMayChooseTheOrderOfClasses();
    void aNumericTargetIsClassesOrANumber_data();
    void aNumericTargetIsClassesOrANumber();
    void columnsAreGuessed_data();
    void columnsAreGuessed();
    void aHeaderMayNameAUnit_data();
    void aHeaderMayNameAUnit();
    void aRefusalSaysWhy_data();
    void aRefusalSaysWhy();
    void oneClassAloneIsTold();
};

namespace {

Table tableOf(const std::string &text)
{
    return nn::parseCsv(text).value();
}

ImportedDataset importOf(const std::string &text)
{
    const Table table = tableOf(text);
    return nn::toDataset(table, nn::guessColumns(table)).value();
}

using Strings = std::vector<std::string>;

} // namespace

Q_DECLARE_METATYPE(ColumnChoice)

void tst_TableDataset::thePeopleOfTheTutorialsAreImported()
{
    const ImportedDataset imported
        = importOf(readTestFile("csv/people_semicolon_decimal_comma.csv"));
    const Dataset &people = imported.dataset;
    QVERIFY(imported.notices.empty());
    QVERIFY(nn::validate(people).hasValue());
    QVERIFY((people.columns
             == std::vector<nn::Column>{{"weight", Unit::Kilogram}, {"height", Unit::Centimetre}}));
    QCOMPARE(people.sampleNames, (Strings{"Alice", "Bob", "Charlie", "Diana"}));
    QCOMPARE(people.target.name, std::string("gender"));
    QCOMPARE(people.target.classes, (Strings{"F", "M"}));
    QCOMPARE(people.values(0, 0), 60.3);
    QCOMPARE(people.values(1, 3), 152.4);
    QCOMPARE(people.targets, (nn::Vector(4) << 0, 1, 1, 0).finished());
    QCOMPARE(people.count(nn::Role::Train), nn::Index{4});
}

void tst_TableDataset::rowsWithMissingCellsAreLeftOutAndCounted()
{
    const ImportedDataset imported = importOf(readTestFile("csv/missing_cell.csv"));
    QCOMPARE(imported.dataset.sampleNames, (Strings{"Alice", "Charlie"}));
    QCOMPARE(imported.dataset.values, (nn::Matrix(2, 2) << 133, 152, 65, 70).finished());
    QCOMPARE(imported.notices.size(), std::size_t{1});
    QCOMPARE(imported.notices.front().sentence(),
             std::string("Rows left out because a cell is missing: 2. The first is in line 3."));
}

void tst_TableDataset::missingCellsInOtherColumnsCostNoRow()
{
    const Table table = tableOf("name,a,b,y\nAnn,1,,5\n,2,3,6\n");
    const ImportedDataset imported
        = nn::toDataset(table, {.inputs = {1}, .target = 3, .name = 0}).value();
    QVERIFY(imported.notices.empty());
    QCOMPARE(imported.dataset.sampleNames, (Strings{"Ann", ""}));
}

void tst_TableDataset::threeLabelsAreThreeClasses()
{
    const Dataset sizes = importOf(readTestFile("csv/labels_three.csv")).dataset;
    QCOMPARE(sizes.target.classes, (Strings{"S", "M", "L"}));
    QCOMPARE(sizes.targets, (nn::Vector(6) << 0, 1, 2, 0, 1, 2).finished());
}

void tst_TableDataset::theUserMaySwapWhichClassIsOne()
{
    const Dataset people = importOf(readTestFile("csv/people.csv")).dataset;
    const Dataset swapped = nn::withClassesSwapped(people);
    QCOMPARE(swapped.target.classes, (Strings{"M", "F"}));
    QCOMPARE(swapped.targets, (nn::Vector(4) << 1, 0, 0, 1).finished());
    QVERIFY(nn::withClassesSwapped(swapped) == people);
}

void tst_TableDataset::theUserMayChooseTheOrderOfClasses()
{
    const Table table = tableOf(readTestFile("csv/labels_three.csv"));
    ColumnChoice choice = nn::guessColumns(table);
    choice.classes = {"L", "M", "S", "XL"};
    const Dataset sizes = nn::toDataset(table, choice).value().dataset;
    QCOMPARE(sizes.target.classes, choice.classes);
    QCOMPARE(sizes.targets, (nn::Vector(6) << 2, 1, 0, 2, 1, 0).finished());
}

void tst_TableDataset::aNumericTargetIsClassesOrANumber_data()
{
    QTest::addColumn<std::string>("targets");
    QTest::addColumn<int>("kind");
    QTest::addColumn<Strings>("classes");

    const auto row = [](const char *name, const char *targets, TargetKind kind, Strings classes) {
        QTest::newRow(name) << std::string(targets) << static_cast<int>(kind) << classes;
    };
    row("0 and 1", "1 0 1 0", TargetKind::Automatic, {"0", "1"});
    row("-1 and 1", "1 -1 1 -1", TargetKind::Automatic, {"-1", "1"});
    row("1 alone", "1 1 1 1", TargetKind::Automatic, {});
    row("0, 1 and 2", "0 1 2 1", TargetKind::Automatic, {});
    row("0, 1 and 2, as classes", "2 1 0 1", TargetKind::Classes, {"0", "1", "2"});
    row("0 and 1, as numbers", "1 0 1 0", TargetKind::Number, {});
    row("zero with a sign", "1 -0 0 1", TargetKind::Classes, {"0", "1"});
}

void tst_TableDataset::aNumericTargetIsClassesOrANumber()
{
    QFETCH(std::string, targets);
    QFETCH(int, kind);
    QFETCH(Strings, classes);

    std::istringstream stream(targets);
    std::string text = "x,y\n";
    std::vector<double> numbers;
    for (std::string target; stream >> target;) {
        text += "1," + target + "\n";
        numbers.push_back(std::stod(target));
    }
    const ColumnChoice choice{
        .inputs = {0}, .target = 1, .targetKind = static_cast<TargetKind>(kind)};
    const Dataset dataset = nn::toDataset(tableOf(text), choice).value().dataset;
    QCOMPARE(dataset.target.classes, classes);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const double target = dataset.targets(static_cast<nn::Index>(i));
        const double meant
            = classes.empty() ? target : std::stod(classes.at(static_cast<std::size_t>(target)));
        QCOMPARE(meant, numbers[i]);
    }
}

void tst_TableDataset::columnsAreGuessed_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::vector<std::size_t>>("inputs");
    QTest::addColumn<std::size_t>("target");
    QTest::addColumn<int>("name");

    const auto row = [](const char *name, const char *text, std::vector<std::size_t> inputs,
                        std::size_t target, int nameColumn) {
        QTest::newRow(name) << std::string(text) << inputs << target << nameColumn;
    };
    row("no header", "-2,-1,1\n25,6,0\n", {0, 1}, 2, -1);
    row("names in front", "person,a,y\nAnn,1,2\nBob,3,4\n", {1}, 2, 0);
    row("names at the end", "a,b,name\n1,2,Ann\n3,4,Bob\n", {0}, 1, 2);
    row("a numbered column id", "id,a,b\n1,5,7\n2,6,8\n", {1}, 2, 0);
    row("a column called label in front", "label,a,b\n1,5,7\n0,6,8\n", {1, 2}, 0, -1);
    row("labels that come again are no names", "town,a,y\nU,1,2\nU,3,4\n", {1}, 2, -1);
    row("an empty column is no input", "a,b,y\n1,,5\n2,,6\n", {0}, 2, -1);
    row("the role is neither input nor target", "a,y,role\n1,5,train\n2,6,test\n", {0}, 1, -1);
    row("one column", "a\n1\n2\n", {}, 0, -1);
}

void tst_TableDataset::columnsAreGuessed()
{
    QFETCH(std::string, text);
    QFETCH(std::vector<std::size_t>, inputs);
    QFETCH(std::size_t, target);
    QFETCH(int, name);

    const ColumnChoice choice = nn::guessColumns(tableOf(text));
    QCOMPARE(choice.inputs, inputs);
    QCOMPARE(choice.target, target);
    QCOMPARE(choice.name.has_value(), name >= 0);
    QVERIFY(!choice.name || *choice.name == static_cast<std::size_t>(name));
}

void tst_TableDataset::aHeaderMayNameAUnit_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<int>("unit");

    const auto row = [](const char *header, const char *name, Unit unit) {
        QTest::newRow(header) << std::string(name) << static_cast<int>(unit);
    };
    row("weight_kg", "weight", Unit::Kilogram);
    row("height (cm)", "height", Unit::Centimetre);
    row("weight [lb]", "weight", Unit::Pound);
    row("height/in", "height", Unit::Inch);
    row("weight in lbs", "weight", Unit::Pound);
    row("Weight, KG", "Weight", Unit::Kilogram);
    row("height(Inches)", "height", Unit::Inch);
    row("body weight kg", "body weight", Unit::Kilogram);
    row("weight", "weight", Unit::None);
    row("kg", "kg", Unit::None);
    row("(kg)", "(kg)", Unit::None);
    row("_kg", "_kg", Unit::None);
    row("age (years)", "age (years)", Unit::None);
    row("backing", "backing", Unit::None);
    row(")", ")", Unit::None);
}

void tst_TableDataset::aHeaderMayNameAUnit()
{
    QFETCH(std::string, name);
    QFETCH(int, unit);
    const nn::Column column = nn::columnCalled(QTest::currentDataTag());
    QCOMPARE(column.name, name);
    QCOMPARE(static_cast<int>(column.unit), unit);
}

void tst_TableDataset::aRefusalSaysWhy_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<ColumnChoice>("choice");
    QTest::addColumn<std::string>("sentence");

    const auto row
        = [](const char *name, std::string text, ColumnChoice choice, const char *sentence) {
              QTest::newRow(name) << std::move(text) << std::move(choice) << std::string(sentence);
          };
    row("a header alone", readTestFile("csv/header_only.csv"), {.inputs = {1}, .target = 3},
        "The table has no data rows, only a header; there is nothing to train on.");
    row("no inputs", "a\n1\n", {}, "The table has no column of numbers for the inputs.");
    row("labels as input", "a,y\nu,1\nv,2\n", {.inputs = {0}, .target = 1},
        "The column 'a' holds labels; an input has to be a number.");
    row("one column twice", "a,y\n1,1\n", {.inputs = {0, 1}, .target = 1},
        "The column 'y' cannot be an input and the target at once.");
    row("labels as a numeric target", "a,y\n1,u\n2,v\n",
        {.inputs = {0}, .target = 1, .targetKind = TargetKind::Number},
        "The column 'y' holds labels; a numeric target has to be a number.");
    row("no complete row", "a,y\n1,\n,2\n", {.inputs = {0}, .target = 1},
        "Every row has a missing cell in the chosen columns; no row is left.");
    row("a class that was not chosen", "a,y\n1,u\n2,v\n",
        {.inputs = {0}, .target = 1, .classes = {"v", "w"}},
        "The column 'y' has the class 'u', which is not among those chosen.");
    row("a role that is none", "a,y,r\n1,2,train\n3,4,exam\n",
        {.inputs = {0}, .target = 1, .role = 2},
        "Line 3, column 'r': 'exam' is neither 'train' nor 'test'.");
    std::string many = "a,y\n";
    for (int i = 0; i < 101; ++i) {
        many += "1,v" + std::to_string(i) + "\n";
    }
    row("too many classes", many, {.inputs = {0}, .target = 1},
        "The column 'y' has more than 100 different values; these are no classes.");
}

void tst_TableDataset::aRefusalSaysWhy()
{
    QFETCH(std::string, text);
    QFETCH(ColumnChoice, choice);
    QFETCH(std::string, sentence);
    const auto imported = nn::toDataset(tableOf(text), choice);
    QVERIFY(!imported);
    QCOMPARE(imported.error().sentence(), sentence);
}

void tst_TableDataset::oneClassAloneIsTold()
{
    const ImportedDataset imported = importOf("a,y\n1,u\n2,u\n");
    QCOMPARE(imported.dataset.target.classes, Strings{"u"});
    QCOMPARE(imported.notices.size(), std::size_t{1});
    QCOMPARE(imported.notices.front().sentence(), std::string("All rows are of one class: 'u'."));
}

QTEST_GUILESS_MAIN(tst_TableDataset)
#include "tst_tabledataset.moc"
