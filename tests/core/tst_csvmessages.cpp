// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csv.h"

#include "support/golden.h"
#include "support/stdstring.h"
#include "support/tabletext.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using nn::Table;

// What the user is told about a table, word for word.
class tst_CsvMessages : public QObject
{
    Q_OBJECT

private slots:
    void aRefusalNamesThePlace_data();
    void aRefusalNamesThePlace();
    void raggedLinesAreNamedAndNothingIsLoaded();
    void aNoticeSaysWhatWasGuessed_data();
    void aNoticeSaysWhatWasGuessed();
    void bothMissingCellsAreReported();
    void thereAreAsManyColumnsAsTheLimitSays();
    void moreColumnsThanTheLimitAreRefused();
    void aDelimiterThatCannotBeOneIsRefused();
    void aFileIsReadOrRefusedByItsName();
};

void tst_CsvMessages::aRefusalNamesThePlace_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("sentence");

    const auto row = [](const char *name, std::string text, const char *sentence) {
        QTest::newRow(name) << std::move(text) << std::string(sentence);
    };
    row("a slip of the pen", "name,weight\nAnn,1\nBob,abc\nCid,3\n",
        "Line 3, column 'weight': 'abc' is not a number.");
    row("the first of two slips", "x,y\n1,2\n3,b\na,4\n5,6\n",
        "Line 3, column 'y': 'b' is not a number.");
    row("a slip without header", "1,2\n3,4\n5,x\n",
        "Line 3, column 'Column 2': 'x' is not a number.");
    row("a hexadecimal number", "x\n1\n2\n0x1F\n", "Line 4, column 'x': '0x1F' is not a number.");
    row("two signs", "x\n1\n2\n+-3\n", "Line 4, column 'x': '+-3' is not a number.");
    row("infinity", "x\n1\n2\n-inf\n", "Line 4, column 'x': '-inf' is not a finite number.");
    row("a number too large", "x\n1\n2\n1e999\n",
        "Line 4, column 'x': '1e999' is not a finite number.");
    row("thousands parted by commas, with points", "x;y\n1;2.5\n\"1,234\";2\n3;4\n",
        "Line 3, column 'x': '1,234' has thousands separators; write the number without them.");
    row("thousands and a decimal mark", "x;y\n1;2\n1.234,5;2\n3;4\n",
        "Line 3, column 'x': '1.234,5' has thousands separators; write the number without them.");
    row("thousands parted by blanks", "x,y\n1,2\n12 345,2\n3,4\n",
        "Line 3, column 'x': '12 345' has thousands separators; write the number without them.");
    row("a comma that may be either", "x\ty\n1,234\t1\n",
        "Line 2, column 'x': '1,234' may have a decimal comma or a thousands separator; choose "
        "the decimal mark.");
    row("both decimal marks", "x;y\n1,5;2\n3;2.5\n",
        "The decimal mark is not the same everywhere: '2.5' in line 3, column 'y', but '1,5' in "
        "line 2, column 'x'.");
    row("a record too short", "x,y\n1,2\n3\n4,5\n",
        "Line 3 has another number of fields than line 1: 1 instead of 2.");
    row("many records too short", "x,y\n1,2\n1\n1\n1\n1\n1\n1\n1,2\n1,2\n1,2\n",
        "Some lines have another number of fields than line 1, which has 2: 3 (1), 4 (1), 5 (1), "
        "6 (1), 7 (1), ….");
    row("a quotation mark never closed", "x,y\n1,2\n3,\"4\n5,6\n",
        "Line 3, field 2: the quotation mark that opens it is never closed.");
    row("text behind a closing quotation mark", "x,y\n1,2\n\"3\"ä,4\n",
        "Line 3, field 1: 'ä' follows a closing quotation mark where the separator is expected.");
    row("a NUL byte", std::string("x\n1\n2\0\n", 7),
        "Line 3 holds a NUL byte; this is not a text file.");
    row("UTF-16", std::string("\xff\xfex\0", 4), "The text is in UTF-16; save it as UTF-8.");
    row("UTF-16, the other way round", std::string("\xfe\xff\0x", 4),
        "The text is in UTF-16; save it as UTF-8.");
    row("no known encoding", "x\n\x81\n", "The text is neither in UTF-8 nor in Windows-1252.");
    row("nothing", "", "The table is empty: there is no line with values.");
    row("nothing but a byte order mark", "\xef\xbb\xbf",
        "The table is empty: there is no line with values.");
    row("empty lines", "\n\r\n  \n", "The table is empty: there is no line with values.");
    row("a long text, shortened", "x\n1\n2\n" + std::string(100, 'a') + "\n",
        "Line 4, column 'x': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' is not a number.");
}

void tst_CsvMessages::aRefusalNamesThePlace()
{
    QFETCH(std::string, text);
    QFETCH(std::string, sentence);
    QCOMPARE(refusalOf(text), sentence);
}

void tst_CsvMessages::aNoticeSaysWhatWasGuessed_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("sentence");

    const auto row = [](const char *name, const char *text, const char *sentence) {
        QTest::newRow(name) << std::string(text) << std::string(sentence);
    };
    row("labels with a few numbers", "x,code\n1,A1\n2,17\n3,B3\n",
        "Column 'code' was read as labels, though some of its cells are numbers: 1 of 3.");
    row("commas between semicolons that may part thousands", "x;y\n1,234;1\n",
        "The comma was read as decimal mark, as in '1,234' in line 2, column 'x'.");
    row("empty lines between rows", "x\n1\n\n\n2\n\n",
        "Empty lines between the rows were skipped: 2.");
    row("a column without a name", "a,\n1,2\n",
        "Columns without a name are now called 'Column 2'.");
    row("a name twice", "a,a\n1,2\n",
        "Column names that occur more than once were numbered: 'a (2)'.");
    row("missing labels", "x,y\n1,F\n2,\n",
        "Missing cells: 1. The first is in line 3, column 'y'.");
}

void tst_CsvMessages::aNoticeSaysWhatWasGuessed()
{
    QFETCH(std::string, text);
    QFETCH(std::string, sentence);
    const Table table = tableOf(text);
    QCOMPARE(table.notices.size(), std::size_t{1});
    QCOMPARE(table.notices.front().sentence(), sentence);
}

void tst_CsvMessages::raggedLinesAreNamedAndNothingIsLoaded()
{
    QCOMPARE(refusalOf(readTestFile("csv/ragged.csv")),
             std::string("Some lines have another number of fields than line 1, which has 4: "
                         "3 (3), 4 (5)."));
}

void tst_CsvMessages::bothMissingCellsAreReported()
{
    const Table table = tableOf(readTestFile("csv/missing_cell.csv"));
    QCOMPARE(table.notices.size(), std::size_t{1});
    QCOMPARE(table.notices.front().sentence(),
             std::string("Missing cells: 2. The first is in line 3, column 'weight'."));
    QVERIFY(std::isnan(table.columns[1].numbers[1]));
    QVERIFY(std::isnan(table.columns[2].numbers[3]));
}

void tst_CsvMessages::thereAreAsManyColumnsAsTheLimitSays()
{
    std::string text;
    for (std::size_t i = 0; i < nn::maxCsvColumns; ++i) {
        text += i == 0 ? "1" : ",1";
    }
    const Table table = tableOf(text + "\n" + text + "\n");
    QCOMPARE(table.columns.size(), nn::maxCsvColumns);
    QCOMPARE(table.rowCount, std::size_t{2});
}

void tst_CsvMessages::moreColumnsThanTheLimitAreRefused()
{
    const std::string text(99'999, ',');
    QCOMPARE(refusalOf("\n" + text + "\n"), std::string("Line 2 has more than 16384 fields."));
    QCOMPARE(refusalOf(text), std::string("Line 1 has more than 16384 fields."));
}

void tst_CsvMessages::aDelimiterThatCannotBeOneIsRefused()
{
    for (const char letter : {'"', '\n', '\r', '\0', '\xe4'}) {
        QCOMPARE(refusalOf("x\n1\n", {.delimiter = letter}),
                 std::string("The separator of fields cannot be a quotation mark, a line end or a "
                             "character outside ASCII."));
    }
}

void tst_CsvMessages::aFileIsReadOrRefusedByItsName()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("people.csv").toStdString();
    const nn::Result<Table> absent = nn::readCsvFile(path);
    QVERIFY(!absent);
    QCOMPARE(absent.error().pattern, std::string("'%1' cannot be read: %2."));
    QCOMPARE(absent.error().arguments,
             (std::vector<nn::Argument>{path.string(), "No such file or directory"}));
    QVERIFY(!nn::readCsvFile(folder.path().toStdString()));

    std::ofstream(path) << readTestFile("csv/people.csv");
    const nn::Result<Table> people = nn::readCsvFile(path);
    QVERIFY(people.hasValue());
    QCOMPARE(people->rowCount, std::size_t{4});

    std::ofstream(path).close();
    QCOMPARE(nn::readCsvFile(path).error().sentence(),
             std::string("The table is empty: there is no line with values."));
}

QTEST_GUILESS_MAIN(tst_CsvMessages)
#include "tst_csvmessages.moc"
