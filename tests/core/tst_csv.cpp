// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csv.h"

#include "support/golden.h"
#include "support/stdstring.h"
#include "support/tabletext.h"

#include <QTest>

#include <bit>
#include <clocale>
#include <locale>

using nn::CsvOptions;
using nn::Table;
using nn::TableColumn;

class tst_Csv : public QObject
{
    Q_OBJECT

private slots:
    void aTrapHasTheOutcomeItShould_data();
    void aTrapHasTheOutcomeItShould();

    void aLayoutIsFoundOut_data();
    void aLayoutIsFoundOut();
    void aHeaderIsFoundOut_data();
    void aHeaderIsFoundOut();
    void theUserMayCorrectEveryGuess();

    void quotationMarksAreUnderstood_data();
    void quotationMarksAreUnderstood();
    void theSystemsLanguageDoesNotMatter();
    void linesAreCountedAcrossQuotedLineEndsAndEmptyLines();
    void labelsAppearInOrder();
    void windows1252IsReadWithANotice();
    void aVeryLongFieldIsKeptWhole();
    void oldMacLineEndsStayLinear();
};

namespace {

// Distinct entries in order of first appearance.
nlohmann::json classesOf(const Table &table)
{
    nlohmann::json classes = nlohmann::json::array();
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        const nlohmann::json cell = cellOf(table, row, table.columns.size() - 1);
        if (std::find(classes.begin(), classes.end(), cell) == classes.end()) {
            classes.push_back(cell);
        }
    }
    return classes;
}

bool isSameCell(const nlohmann::json &actual, const nlohmann::json &expected)
{
    if (!expected.is_number() || !actual.is_number()) {
        return actual == expected;
    }
    return std::bit_cast<std::uint64_t>(actual.get<double>())
           == std::bit_cast<std::uint64_t>(expected.get<double>());
}

} // namespace

void tst_Csv::aTrapHasTheOutcomeItShould_data()
{
    QTest::addColumn<QString>("file");
    const auto index = nlohmann::json::parse(readTestFile("csv/index.json"));
    for (const auto &entry : index["files"]) {
        const auto name = entry["file"].get<std::string>();
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

void tst_Csv::aTrapHasTheOutcomeItShould()
{
    QFETCH(QString, file);
    const auto index = nlohmann::json::parse(readTestFile("csv/index.json"));
    const auto entry
        = *std::find_if(index["files"].begin(), index["files"].end(),
                        [&](const auto &one) { return one["file"] == file.toStdString(); });
    const nn::Result<Table> result = nn::parseCsv(readTestFile("csv/" + file.toStdString()));
    if (!result) {
        QVERIFY(entry["outcome"] == "reject" || entry["outcome"] == "load_or_reject");
        QVERIFY(!result.error().sentence().empty());
        return;
    }
    const Table &table = *result;
    QVERIFY(entry["outcome"] != "reject");
    QCOMPARE(!table.notices.empty(), entry["outcome"] == "load_with_notice");

    const auto delimiter = entry["delimiter"].get<std::string>();
    QCOMPARE(std::string(1, table.delimiter), delimiter == "\\t" ? "\t" : delimiter);
    QCOMPARE(std::string(1, table.decimalMark), entry["decimal"].get<std::string>());
    QCOMPARE(table.hasHeader, entry["header"].get<bool>());
    QCOMPARE(table.rowCount, entry["rows"].get<std::size_t>());
    std::vector<std::string> names;
    std::size_t missing = 0;
    for (const TableColumn &column : table.columns) {
        names.push_back(column.name);
        missing += column.missing;
    }
    QVERIFY2(entry["columns"].is_null() || nlohmann::json(names) == entry["columns"],
             namesOf(table).c_str());
    QCOMPARE(missing, entry["missing"].get<std::size_t>());
    QVERIFY2(classesOf(table) == entry["classes"], classesOf(table).dump().c_str());
    for (const auto &cell : entry["cells"]) {
        const nlohmann::json actual = cellOf(table, cell[0], cell[1]);
        QVERIFY2(isSameCell(actual, cell[2]), (cell.dump() + " is " + actual.dump()).c_str());
    }
}

void tst_Csv::aLayoutIsFoundOut_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<char>("decimalMark");
    QTest::addColumn<std::string>("cells");

    const auto row
        = [](const char *name, const char *text, char delimiter, char mark, const char *cells) {
              QTest::newRow(name) << std::string(text) << delimiter << mark << std::string(cells);
          };
    row("decimal commas without header", "1,5;2,5\n3,5;4,5\n", ';', ',', "1.5|2.5\n3.5|4.5\n");
    row("semicolons with decimal points", "1.5;2\n3;4.5\n", ';', '.', "1.5|2.0\n3.0|4.5\n");
    row("semicolons with commas in the text", "name;x\nSmith, Ann;1\nJones, Bob;2\n", ';', '.',
        "\"Smith, Ann\"|1.0\n\"Jones, Bob\"|2.0\n");
    row("commas with semicolons in the text", "name,x\na;b,1\nc;d,2\n", ',', '.',
        "\"a;b\"|1.0\n\"c;d\"|2.0\n");
    row("tabs with decimal commas", "x\ty\n1,5\t2\n2,25\t3\n", '\t', ',', "1.5|2.0\n2.25|3.0\n");
    row("tabs with commas in the text", "name\tx\nSmith, Ann\t1\nJones, Bob\t2\n", '\t', '.',
        "\"Smith, Ann\"|1.0\n\"Jones, Bob\"|2.0\n");
    row("quoted decimal commas between commas", "x,y\n\"1,5\",2\n\"2,5\",3\n", ',', ',',
        "1.5|2.0\n2.5|3.0\n");
    row("one column", "x\n1\n2\n", ',', '.', "1.0\n2.0\n");
    row("one column of decimal commas", "x\n1,5\n2,5\n", ';', ',', "1.5\n2.5\n");
    row("empty fields between tabs", "x\ty\tz\n1\t\t3\n\t2\t\n", '\t', '.',
        "1.0|null|3.0\nnull|2.0|null\n");
    row("the separator in the first line", "sep=;\r\nx;y\r\n1;2\r\n", ';', '.', "1.0|2.0\n");
    row("CRLF", "x,y\r\n1,2\r\n", ',', '.', "1.0|2.0\n");
    row("CR alone", "x,y\r1,2\r3,4", ',', '.', "1.0|2.0\n3.0|4.0\n");
    row("mixed line ends", "x,y\r\n1,2\n3,4\r5,6\n", ',', '.', "1.0|2.0\n3.0|4.0\n5.0|6.0\n");
    row("blanks around everything", " x , y \n 1 ,\t2 \n", ',', '.', "1.0|2.0\n");
    row("signs and exponents", "x,y\n+1.5e3,-2E-2\n", ',', '.', "1500.0|-0.02\n");
    row("words for missing cells", "x,y\n1,NA\nNaN,2\n#N/A,?\nnull,n/a\n", ',', '.',
        "1.0|null\nnull|2.0\nnull|null\nnull|null\n");
}

void tst_Csv::aLayoutIsFoundOut()
{
    QFETCH(std::string, text);
    QFETCH(char, delimiter);
    QFETCH(char, decimalMark);
    QFETCH(std::string, cells);

    const Table table = tableOf(text);
    QCOMPARE(table.delimiter, delimiter);
    QCOMPARE(table.decimalMark, decimalMark);
    QCOMPARE(describe(table), cells);
}

void tst_Csv::aHeaderIsFoundOut_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("header");
    QTest::addColumn<std::string>("names");

    const auto row = [](const char *name, const char *text, bool header, const char *names) {
        QTest::newRow(name) << std::string(text) << header << std::string(names);
    };
    row("words above numbers", "x,y\n1,2\n", true, "x|y");
    row("numbers alone", "1,2\n3,4\n", false, "Column 1|Column 2");
    row("labels above labels, numbers in front", "1,F\n2,M\n", false, "Column 1|Column 2");
    row("words above a missing cell", "x,y\nNA,2\n", true, "x|y");
    row("one record of words", "x,y\n", true, "x|y");
    row("one record of numbers", "1,2\n", false, "Column 1|Column 2");
    row("one word", "x", true, "x");
    row("labels only, the first record is unlike the others", "colour,size\nred,S\nblue,S\n", true,
        "colour|size");
    row("labels only, a cell of the first record comes again", "red,S\nblue,M\ngreen,S\n", false,
        "Column 1|Column 2");
    row("a row whose numbers are all missing", "Ann,NA\nBob,1\nCid,2\n", false,
        "Column 1|Column 2");
    row("an unnamed first column", ",x\n1,2\n3,4\n", true, "Column 1|x");
    row("a name twice", "x,x,x (2)\n1,2,3\n", true, "x|x (3)|x (2)");
    row("a given name like a made one", ",Column 1\n1,2\n", true, "Column 1 (2)|Column 1");
}

void tst_Csv::aHeaderIsFoundOut()
{
    QFETCH(std::string, text);
    QFETCH(bool, header);
    QFETCH(std::string, names);

    const Table table = tableOf(text);
    QCOMPARE(table.hasHeader, header);
    QCOMPARE(namesOf(table), names);
}

void tst_Csv::theUserMayCorrectEveryGuess()
{
    QCOMPARE(describe(tableOf("1|2\n", {.delimiter = '|'})), std::string("1.0|2.0\n"));
    QCOMPARE(describe(tableOf("1,234\t2\n", {.decimalMark = ','})), std::string("1.234|2.0\n"));
    QCOMPARE(namesOf(tableOf("2019,2020\n1,2\n", {.header = true})), std::string("2019|2020"));
    QCOMPARE(describe(tableOf("x\ny\n", {.header = false})), std::string("\"x\"\n\"y\"\n"));
    QCOMPARE(describe(tableOf("x,y\n007,1\n008,2\n", {.labelColumns = {0, 9}})),
             std::string("\"007\"|1.0\n\"008\"|2.0\n"));
}

void tst_Csv::quotationMarksAreUnderstood_data()
{
    QTest::addColumn<std::string>("field");
    QTest::addColumn<std::string>("label");

    const auto row = [](const char *name, const char *field, const char *label) {
        QTest::newRow(name) << std::string(field) << std::string(label);
    };
    row("a separator", "\"a,b\"", "a,b");
    row("a doubled mark", "\"a \"\"b\"\" c\"", "a \"b\" c");
    row("a line end", "\"a\nb\"", "a\nb");
    row("a CRLF", "\"a\r\nb\"", "a\r\nb");
    row("blanks inside", "\" a \"", " a ");
    row("blanks outside", " \"a\" ", "a");
    row("marks inside an unquoted field", "Dwayne \"The Rock\" Johnson",
        "Dwayne \"The Rock\" Johnson");
    row("feet and inches", "5'10\"", "5'10\"");
    row("a blank line inside", "\"a\n\nb\"", "a\n\nb");
}

void tst_Csv::quotationMarksAreUnderstood()
{
    QFETCH(std::string, field);
    QFETCH(std::string, label);
    const Table table = tableOf("name,x\n" + field + ",1\nother,2\n");
    QCOMPARE(table.rowCount, std::size_t{2});
    QCOMPARE(table.columns[0].labels, (std::vector<std::string>{label, "other"}));
    QCOMPARE(table.columns[1].numbers, (std::vector<double>{1.0, 2.0}));
}

void tst_Csv::theSystemsLanguageDoesNotMatter()
{
    struct DecimalComma : std::numpunct<char>
    {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
    };
    const std::locale before = std::locale::global({std::locale(), new DecimalComma});
    const bool isInForce
        = std::use_facet<std::numpunct<char>>(std::locale()).decimal_point() == ',';
    std::setlocale(LC_ALL, "de_DE.UTF-8"); // for the C functions, where it is installed
    const Table points = tableOf("x;y\n60.3;1.5e-400\n");
    const Table commas = tableOf("x;y\n60,3;1\n");
    std::setlocale(LC_ALL, "C");
    std::locale::global(before);
    QVERIFY(isInForce);
    QCOMPARE(describe(points), std::string("60.3|0.0\n"));
    QCOMPARE(describe(commas), std::string("60.3|1.0\n"));
}

void tst_Csv::linesAreCountedAcrossQuotedLineEndsAndEmptyLines()
{
    const Table table = tableOf("name,x\r\n\"a\r\nb\",1\r\n\r\nc,2\r\n\"d\",3");
    QCOMPARE(table.lineOfRow, (std::vector<std::uint32_t>{2, 5, 6}));
}

void tst_Csv::labelsAppearInOrder()
{
    const Table table = tableOf("x,size\n1,S\n2,\n3,M\n4,S\n5,L\n");
    const TableColumn &size = table.columns[1];
    QCOMPARE(size.labels, (std::vector<std::string>{"S", "M", "L"}));
    QCOMPARE(size.labelOfRow, (std::vector<std::uint32_t>{0, TableColumn::missingLabel, 1, 0, 2}));
    QCOMPARE(size.missing, std::size_t{1});
}

void tst_Csv::windows1252IsReadWithANotice()
{
    const Table table = tableOf("name,x\nJ\xfcrgen,1\n\x80,2\n");
    QCOMPARE(table.columns[0].labels, (std::vector<std::string>{"Jürgen", "€"}));
    QCOMPARE(table.notices.size(), std::size_t{1});
    QCOMPARE(table.notices.front().sentence(),
             std::string("The text is not in UTF-8; it was read as Windows-1252."));

    const Table unicode = tableOf("name,x\nJürgen,1\n");
    QCOMPARE(unicode.columns[0].labels, (std::vector<std::string>{"Jürgen"}));
    QVERIFY(unicode.notices.empty());
}

void tst_Csv::aVeryLongFieldIsKeptWhole()
{
    const std::string field(3'000'000, 'a');
    const Table table = tableOf("name,x\n" + field + ",1\n");
    QVERIFY(table.columns[0].labels == std::vector<std::string>{field});
}

// A search for the next LF from every line on would take hours.
void tst_Csv::oldMacLineEndsStayLinear()
{
    std::string text = "x\r";
    for (int i = 0; i < 100'000; ++i) {
        text += "1\r";
    }
    QCOMPARE(tableOf(text).rowCount, std::size_t{100'000});
}

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"
