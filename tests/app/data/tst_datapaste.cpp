// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/datapaste.h"

#include "core/data/builtin.h"
#include "core/data/tutorialdata.h"
#include "support/stdstring.h"

#include <QLocale>
#include <QTest>

using namespace glassnet;

class tst_DataPaste : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void wholeSamplesAreAdded_data();
    void wholeSamplesAreAdded();
    void samplesWithoutNamesAreAdded();
    void aNarrowBlockIsWrittenOverWhatIsThere();
    void aDecimalCommaDoesNotMakeTwoColumns_data();
    void aDecimalCommaDoesNotMakeTwoColumns();
    void aColumnOfTwoDecimalMarksIsRefused();
    void namesAreNotTakenForAHeader();
    void onlyThePastedRowsAreNamed();
    void aNameIsNotPastedAway();
    void aRefusalNamesTheLine_data();
    void aRefusalNamesTheLine();
    void copiedRowsComeBackTheSame_data();
    void copiedRowsComeBackTheSame();
    void aNameWithQuotesSurvivesAndStaysOnOneLine();
    void classesAreFoundHoweverTheyAreWritten();
    void numbersAreReadAsSpreadsheetsWriteThem_data();
    void numbersAreReadAsSpreadsheetsWriteThem();
    void pastedSamplesAreForTraining();
};

void tst_DataPaste::wholeSamplesAreAdded_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("tabs") << "Emily\t128\t63\tF\nFrank\t155\t68\tM\n";
    QTest::newRow("tabs and decimal commas") << "Emily\t128,0\t63,0\tF\nFrank\t155,0\t68,0\tM\n";
    QTest::newRow("commas") << "Emily,128,63,F\nFrank,155,68,M";
    QTest::newRow("semicolons") << "Emily;128;63;F\nFrank;155;68;M";
    QTest::newRow("line ends of Windows") << "Emily\t128\t63\tF\r\nFrank\t155\t68\tM\r\n";
    QTest::newRow("under a header") << "name\tweight\theight\tsex\nEmily\t128\t63\tF\n"
                                       "Frank\t155\t68\tM\n";
}

void tst_DataPaste::wholeSamplesAreAdded()
{
    QFETCH(QString, text);
    const auto people = withPasted(nn::fourPeople(), text.toStdString(), std::nullopt);
    QVERIFY2(people, people ? "" : people.error().sentence().c_str());
    QCOMPARE(people->sampleCount(), 6);
    QCOMPARE(people->sampleNames[4], std::string("Emily"));
    QCOMPARE(people->values(0, 4), 128.0);
    QCOMPARE(people->values(1, 5), 68.0);
    QCOMPARE(people->targets(4), 1.0);
    QCOMPARE(people->targets(5), 0.0);
    QVERIFY(nn::validate(*people).hasValue());
}

void tst_DataPaste::samplesWithoutNamesAreAdded()
{
    const auto gate = withPasted(nn::gateTable(nn::Gate::Xor), "0.5\t0.5\t1\n", DataCell{0, 1});
    QVERIFY(gate);
    QCOMPARE(gate->sampleCount(), 5);
    QCOMPARE(gate->targets(4), 1.0);
    QCOMPARE(gate->sampleNames[4], std::string("Sample 5")); // as the others have names
}

void tst_DataPaste::aNarrowBlockIsWrittenOverWhatIsThere()
{
    const auto people = withPasted(nn::fourPeople(), "161\t73\n153\t71\n", DataCell{1, 1});
    QVERIFY(people);
    QCOMPARE(people->sampleCount(), 4);
    QCOMPARE(people->values(0, 1), 161.0);
    QCOMPARE(people->values(1, 2), 71.0);
    QCOMPARE(people->values(0, 3), 120.0);
}

void tst_DataPaste::aDecimalCommaDoesNotMakeTwoColumns_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<QList<double>>("heights");

    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QList<double> heights{65.0, 72.0};
    QTest::newRow("decimal commas") << german << "63,5\n64,5\n" << QList{63.5, 64.5} << heights;
    QTest::newRow("line ends of Windows") << german << "63,5\r\n64,5\r\n"
                                          << QList{63.5, 64.5} << heights;
    QTest::newRow("some without") << german << "63\n-64,5" << QList{63.0, -64.5} << heights;
    QTest::newRow("no thousands") << german << "1,234\n5,678" << QList{1.234, 5.678} << heights;
    QTest::newRow("no thousands between tabs")
        << german << "1,234\t65,123\n5,678\t72,456" << QList{1.234, 5.678} << QList{65.123, 72.456};
    QTest::newRow("ambiguous, decimal commas")
        << german << "1,2\n3,4" << QList{1.2, 3.4} << heights;
    QTest::newRow("ambiguous, decimal points")
        << english << "1,2\n3,4" << QList{1.0, 3.0} << QList{2.0, 4.0};
    QTest::newRow("ambiguous, no language")
        << QLocale::c() << "1,2\n3,4" << QList{1.0, 3.0} << QList{2.0, 4.0};
    QTest::newRow("two columns of decimal commas")
        << german << "1,5;2,5\n3,5;4,5" << QList{1.5, 3.5} << QList{2.5, 4.5};
    QTest::newRow("two columns after all")
        << german << "1.5,2.5\n3.5,4.5" << QList{1.5, 3.5} << QList{2.5, 4.5};
}

void tst_DataPaste::aDecimalCommaDoesNotMakeTwoColumns()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QFETCH(QList<double>, weights);
    QFETCH(QList<double>, heights);
    QLocale::setDefault(locale);
    nn::Dataset before = nn::fourPeople();
    before.values.row(1).head(2) = Eigen::RowVector2d(65.0, 72.0);
    const auto people = withPasted(before, text.toStdString(), DataCell{0, 1});
    QVERIFY2(people, people ? "" : people.error().sentence().c_str());
    QCOMPARE(people->sampleCount(), 4);
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(people->values(0, row), weights[row]);
        QCOMPARE(people->values(1, row), heights[row]);
    }
}

void tst_DataPaste::aColumnOfTwoDecimalMarksIsRefused()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto people = withPasted(nn::fourPeople(), "63,5\n64.5\n", DataCell{0, 1});
    QVERIFY(!people);
    QVERIFY(people.error().sentence().find("decimal mark") != std::string::npos);
}

void tst_DataPaste::namesAreNotTakenForAHeader()
{
    const auto people = withPasted(nn::fourPeople(), "Anna\nBert\n", DataCell{0, 0});
    QVERIFY(people);
    QCOMPARE(people->sampleNames[0], std::string("Anna"));
    QCOMPARE(people->sampleNames[1], std::string("Bert"));
    QCOMPARE(people->sampleNames[2], std::string("Charlie"));
}

void tst_DataPaste::onlyThePastedRowsAreNamed()
{
    nn::Dataset some = nn::fourPeople();
    some.sampleNames[2].clear();
    const auto people = withPasted(some, "Anna\nBert\n", DataCell{0, 0});
    QVERIFY(people);
    QCOMPARE(people->sampleNames[1], std::string("Bert"));
    QCOMPARE(people->sampleNames[2], std::string());
}

void tst_DataPaste::aNameIsNotPastedAway()
{
    const auto people = withPasted(nn::fourPeople(), "Anna\n\"\"\nBert\n", DataCell{0, 0});
    QVERIFY(!people);
    QCOMPARE(QString::fromStdString(people.error().sentence()),
             "Line 2, column 'name': a name is missing.");
}

void tst_DataPaste::aRefusalNamesTheLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");

    QTest::newRow("a word for a number") << "Emily\t128\t63\tF\nFrank\theavy\t68\tM\n"
                                            "Steve\t150\t70\tM\n"
                                         << "Line 2";
    QTest::newRow("a slip behind a number") << "Emily\t128\t63\tF\nFrank\t15x\t68\tM\n"
                                            << "Line 2, column 'weight': '15x'";
    QTest::newRow("beyond the limit") << "Emily\t128\t63\tF\nFrank\t155\t1e13\tM\n"
                                      << "Line 2, column 'height': the number is beyond";
    QTest::newRow("a name without end")
        << "Emily\t128\t63\tF\n" + QString(5000, 'x') + "\t155\t68\tM\n"
        << "Line 2, column 'name': 'xxx";
    QTest::newRow("thousands separators") << "Emily\t1\u00a0280\t63\tF\n"
                                          << "Line 1, column 'weight'";
    QTest::newRow("another class") << "Emily\t128\t63\tF\nFrank\t155\t68\tX\n"
                                   << "Line 2, column 'gender': 'X'";
    QTest::newRow("a missing number") << "Emily\t128\t63\tF\nFrank\t\t68\tM\n"
                                      << "Line 2";
    QTest::newRow("rows of different lengths") << "Emily\t128\t63\tF\nFrank\t155\n"
                                               << "2";
    QTest::newRow("too many columns") << "a\t1\t2\t3\tF\n"
                                      << "have 5";
    QTest::newRow("more rows than there are") << "150\n151\n152\n153\n154\n"
                                              << "Line 4";
    QTest::newRow("nothing") << ""
                             << "";
}

void tst_DataPaste::aRefusalNamesTheLine()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto people = withPasted(nn::fourPeople(), text.toStdString(), DataCell{1, 1});
    QVERIFY(!people);
    const QString sentence = QString::fromStdString(people.error().sentence());
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void tst_DataPaste::copiedRowsComeBackTheSame_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("points") << QLocale::c();
    QTest::newRow("commas") << QLocale(QLocale::German, QLocale::Germany);
}

void tst_DataPaste::copiedRowsComeBackTheSame()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    for (const nn::BuiltInInfo &info : nn::builtIns()) {
        const nn::Dataset data = nn::makeBuiltIn(nn::defaultChoice(info.set))->dataset;
        const auto twice = withPasted(data, copiedRows(data, {0, 1, 2}), std::nullopt);
        QVERIFY2(twice, info.name.data());
        const nn::Index count = data.sampleCount();
        QCOMPARE(twice->sampleCount(), count + 3);
        QVERIFY(twice->values.rightCols(3) == data.values.leftCols(3));
        QVERIFY(twice->targets.tail(3) == data.targets.head(3));
    }
}

void tst_DataPaste::aNameWithQuotesSurvivesAndStaysOnOneLine()
{
    nn::Dataset people = nn::fourPeople();
    people.sampleNames[0] = "Al \"ice\"";
    const auto twice = withPasted(people, copiedRows(people, {0}), std::nullopt);
    QVERIFY(twice);
    QCOMPARE(twice->sampleNames[4], people.sampleNames[0]);
    const auto broken = withPasted(people, "\"Bo\tb\nby\"\t150\t70\tM\n", std::nullopt);
    QVERIFY(broken);
    QCOMPARE(broken->sampleNames[4], std::string("Bo b by"));
}

void tst_DataPaste::classesAreFoundHoweverTheyAreWritten()
{
    const auto people = withPasted(nn::fourPeople(), "a\t1\t2\tfemale\nb\t1\t2\tm\n", std::nullopt);
    QVERIFY(people);
    QCOMPARE(people->targets(4), 1.0);
    QCOMPARE(people->targets(5), 0.0);
    const nn::Dataset circle
        = nn::makeBuiltIn(nn::defaultChoice(nn::BuiltIn::PlaygroundCircle))->dataset;
    const auto points = withPasted(circle, "0.5\t0.5\t1\n3\t3\t-1\n", std::nullopt);
    QVERIFY(points);
    QCOMPARE(points->targets(500), 1.0);
    QCOMPARE(points->targets(501), 0.0);
}

void tst_DataPaste::numbersAreReadAsSpreadsheetsWriteThem_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("value");
    QTest::newRow("a minus sign") << QString("\u221263") << -63.0;
    QTest::newRow("no-break spaces around it") << QString("\u00a063\u202f") << 63.0;
    QTest::newRow("a decimal comma") << QString("63,5") << 63.5;
    QTest::newRow("an exponent") << QString("6.3E+1") << 63.0;
}

void tst_DataPaste::numbersAreReadAsSpreadsheetsWriteThem()
{
    QFETCH(QString, cell);
    QFETCH(double, value);
    const QString text = "Emily\t128\t" + cell + "\tfemale\r\n\r\n";
    const auto people = withPasted(nn::fourPeople(), text.toStdString(), std::nullopt);
    QVERIFY2(people, people ? "" : people.error().sentence().c_str());
    QCOMPARE(people->sampleCount(), 5);
    QCOMPARE(people->values(1, 4), value);
    QCOMPARE(people->targets(4), 1.0);
}

void tst_DataPaste::pastedSamplesAreForTraining()
{
    const nn::Dataset moons = nn::makeBuiltIn(nn::defaultChoice(nn::BuiltIn::Moons))->dataset;
    const auto more = withPasted(moons, "0.5\t0.5\tA\n", std::nullopt);
    QVERIFY(more);
    QVERIFY(more->roles.back() == nn::Role::Train);
}

QTEST_GUILESS_MAIN(tst_DataPaste)
#include "tst_datapaste.moc"
