// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csv.h"
#include "core/csv/shortestdigits.h"
#include "core/csv/tabledataset.h"

#include "support/golden.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>
#include <set>

using nn::ColumnKind;
using nn::Table;
using nn::TableColumn;

// What has to hold for any bytes whatever.
class tst_CsvProperties : public QObject
{
    Q_OBJECT

private slots:
    void anyPrefixOfAFileIsATableOrARefusal_data();
    void anyPrefixOfAFileIsATableOrARefusal();
    void anyMutationOfAFileIsATableOrARefusal_data();
    void anyMutationOfAFileIsATableOrARefusal();
    void anySmallTextIsATableOrARefusal();
    void theKindOfLineEndDoesNotMatter_data();
    void theKindOfLineEndDoesNotMatter();
    void aDecimalCommaChangesNoBit();
};

namespace {

std::vector<std::string> trapNames()
{
    std::vector<std::string> names;
    const auto index = nlohmann::json::parse(readTestFile("csv/index.json"));
    for (const auto &entry : index["files"]) {
        names.push_back(entry["file"]);
    }
    return names;
}

void addTraps()
{
    QTest::addColumn<QString>("file");
    for (const std::string &name : trapNames()) {
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

std::size_t missingIn(const TableColumn &column)
{
    const auto count = column.kind == ColumnKind::Numbers
                           ? std::count_if(column.numbers.begin(), column.numbers.end(),
                                           [](double number) { return std::isnan(number); })
                           : std::count(column.labelOfRow.begin(), column.labelOfRow.end(),
                                        TableColumn::missingLabel);
    return static_cast<std::size_t>(count);
}

bool isSound(const TableColumn &column, std::size_t rowCount)
{
    const bool isNumbers = column.kind == ColumnKind::Numbers;
    const auto isLabel = [&](std::uint32_t label) {
        return label == TableColumn::missingLabel || label < column.labels.size();
    };
    const std::set<std::string> distinct(column.labels.begin(), column.labels.end());
    return !column.name.empty() && column.numbers.size() == (isNumbers ? rowCount : 0)
           && column.labelOfRow.size() == (isNumbers ? 0 : rowCount)
           && distinct.size() == column.labels.size() && missingIn(column) == column.missing
           && std::none_of(column.numbers.begin(), column.numbers.end(),
                           [](double number) { return std::isinf(number); })
           && std::all_of(column.labelOfRow.begin(), column.labelOfRow.end(), isLabel);
}

bool isSound(const Table &table)
{
    std::set<std::string> names;
    for (const TableColumn &column : table.columns) {
        names.insert(column.name);
    }
    const auto &lines = table.lineOfRow;
    return !table.columns.empty() && names.size() == table.columns.size()
           && lines.size() == table.rowCount
           && std::adjacent_find(lines.begin(), lines.end(), std::greater_equal<>()) == lines.end()
           && std::all_of(table.columns.begin(), table.columns.end(),
                          [&](const TableColumn &one) { return isSound(one, table.rowCount); });
}

// What is wrong with the way a text is read; empty if nothing is.
std::string faultOf(const std::string &text)
{
    const nn::Result<Table> table = nn::parseCsv(text);
    if (!table) {
        return table.error().sentence().empty() ? "a refusal without a sentence" : "";
    }
    if (!isSound(*table)) {
        return "a table that does not fit together";
    }
    const auto imported = nn::toDataset(*table, nn::guessColumns(*table));
    if (imported && !nn::validate(imported->dataset)) {
        return "a dataset that is not valid: " + nn::validate(imported->dataset).error().sentence();
    }
    return "";
}

// One to four changes: a byte replaced, inserted, removed, or a stretch doubled.
std::string mutated(std::string text, std::mt19937 &random)
{
    static const std::string bytes = std::string(",;\t\"\n\r.'0 1e-+NaN\xc3\xa4\xff\xef") + '\0';
    const auto below
        = [&](std::size_t count) { return random() % std::max<std::size_t>(count, 1); };
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        const std::size_t place = below(text.size() + 1);
        const char byte = bytes[below(bytes.size())];
        switch (below(4)) {
        case 0: text.insert(place, 1, byte); break;
        case 1: text.erase(place, 1 + below(3)); break;
        case 2: text.replace(place, std::min<std::size_t>(1, text.size() - place), 1, byte); break;
        case 3:
            text.insert(below(text.size() + 1), std::string(text.substr(place, below(20))));
            break;
        }
    }
    return text;
}

std::string withLineEnds(const std::string &text, const std::string &end)
{
    std::string changed;
    for (const char letter : text) {
        changed += letter == '\n' ? end : std::string(1, letter);
    }
    return changed;
}

} // namespace

void tst_CsvProperties::anyPrefixOfAFileIsATableOrARefusal_data()
{
    addTraps();
}

void tst_CsvProperties::anyPrefixOfAFileIsATableOrARefusal()
{
    QFETCH(QString, file);
    const std::string text = readTestFile("csv/" + file.toStdString());
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::string fault = faultOf(text.substr(0, size));
        QVERIFY2(fault.empty(), (fault + " from " + text.substr(0, size)).c_str());
    }
}

void tst_CsvProperties::anyMutationOfAFileIsATableOrARefusal_data()
{
    addTraps();
}

void tst_CsvProperties::anyMutationOfAFileIsATableOrARefusal()
{
    QFETCH(QString, file);
    const std::string text = readTestFile("csv/" + file.toStdString());
    std::mt19937 random(20250101);
    for (int i = 0; i < 500; ++i) {
        const std::string changed = mutated(text, random);
        const std::string fault = faultOf(changed);
        QVERIFY2(fault.empty(), (fault + " from " + changed).c_str());
    }
}

// All texts of up to five letters that mean something to the reader.
void tst_CsvProperties::anySmallTextIsATableOrARefusal()
{
    const std::string letters = "1a,\"\n";
    std::vector<std::string> texts = {""};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string text = texts[i];
        const std::string fault = faultOf(text);
        QVERIFY2(fault.empty(), (fault + " from " + text).c_str());
        for (const char letter : text.size() < 5 ? letters : std::string()) {
            texts.push_back(text + letter);
        }
    }
    QCOMPARE(texts.size(), std::size_t{3906});
}

void tst_CsvProperties::theKindOfLineEndDoesNotMatter_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("CRLF") << "\r\n";
    QTest::newRow("CR") << "\r";
}

void tst_CsvProperties::theKindOfLineEndDoesNotMatter()
{
    QFETCH(QString, lineEnd);
    const std::string text = "x;y;z\n1,5;;a\n\n2,5;3;b\n\n";
    const nn::Result<Table> expected = nn::parseCsv(text);
    const nn::Result<Table> actual = nn::parseCsv(withLineEnds(text, lineEnd.toStdString()));
    QVERIFY(expected.hasValue() && actual.hasValue());
    QCOMPARE(actual->lineOfRow, expected->lineOfRow);
    QCOMPARE(actual->columns[0].numbers, expected->columns[0].numbers);
    QCOMPARE(actual->columns[2].labels, expected->columns[2].labels);
    QVERIFY(actual->notices == expected->notices);
    QCOMPARE(expected->rowCount, std::size_t{2});
}

void tst_CsvProperties::aDecimalCommaChangesNoBit()
{
    std::mt19937_64 random(11);
    std::vector<double> numbers = {0.1, -5e-324, 1.7976931348623157e308};
    while (numbers.size() < 1000) {
        const double number = std::bit_cast<double>(random());
        if (std::isfinite(number)) {
            numbers.push_back(number);
        }
    }
    std::string text = "x;y\n";
    for (const double number : numbers) {
        std::string digits = nn::shortestDigits(number);
        std::replace(digits.begin(), digits.end(), '.', ',');
        text += digits + ";1\n";
    }
    const nn::Result<Table> table = nn::parseCsv(text);
    QVERIFY(table.hasValue());
    QCOMPARE(table->decimalMark, ',');
    QVERIFY(table->columns[0].numbers == numbers);
}

QTEST_GUILESS_MAIN(tst_CsvProperties)
#include "tst_csvproperties.moc"
