// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits.h"

#include "core/data/builtin.h"
#include "core/data/dataorigin.h"
#include "core/data/tutorialdata.h"
#include "core/random/randomsource.h"

#include <QTest>

#include <functional>
#include <limits>

using Change = std::function<void(nn::Dataset &)>;
Q_DECLARE_METATYPE(Change)

class tst_Limits : public QObject
{
    Q_OBJECT

private slots:
    void charactersAreCountedAndNotBytes();
    void namesHaveAnEndAndOneLine_data();
    void namesHaveAnEndAndOneLine();
    void aLongTextIsShortenedForSentences();
    void valuesAreFiniteAndNotTooLarge();
    void dataBeyondTheLimitsAreRefused_data();
    void dataBeyondTheLimitsAreRefused();
    void dataAtTheLimitsAreTaken();
    void aSeedIsNoNovel();
};

void tst_Limits::charactersAreCountedAndNotBytes()
{
    QCOMPARE(nn::characterCount(""), 0U);
    QCOMPARE(nn::characterCount("Ann"), 3U);
    QCOMPARE(nn::characterCount("Zoë−𝛼"), 5U);
}

void tst_Limits::namesHaveAnEndAndOneLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence"); // empty: taken

    QTest::newRow("usual") << "Alice"
                           << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("markup") << "<b>Alice</b>"
                            << "";
    QTest::newRow("as long as may be") << QString(100, QChar(0x00EB)) << "";
    QTest::newRow("longer") << QString(101, 'x')
                            << "Sample 3: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is too long; "
                               "100 characters are the most.";
    QTest::newRow("two lines") << "Al\nice"
                               << "Sample 3: 'Al ice' contains a line end, a tab or another "
                                  "control character.";
}

void tst_Limits::namesHaveAnEndAndOneLine()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    const nn::Result<nn::Done> fits = nn::checkName("Sample 3", name.toStdString());
    QCOMPARE(fits.hasValue(), sentence.isEmpty());
    if (!fits) {
        QCOMPARE(QString::fromStdString(fits.error().sentence()), sentence);
        const nn::Result<nn::Done> again
            = nn::checkName("Sample 3", nn::onOneLine(name.toStdString()));
        QCOMPARE(again.hasValue(), name.size() < 100);
    }
}

void tst_Limits::aLongTextIsShortenedForSentences()
{
    QCOMPARE(nn::shortened("short"), std::string("short"));
    QCOMPARE(nn::shortened(std::string(300, 'x')), std::string(40, 'x').append("…"));
    QString accented = QString(300, QChar(0x00EB));
    const QString shown = QString::fromStdString(nn::shortened(accented.toStdString()));
    QCOMPARE(shown, QString(20, QChar(0x00EB)) + QChar(0x2026)); // no half characters
}

void tst_Limits::valuesAreFiniteAndNotTooLarge()
{
    QVERIFY(nn::areValues(nn::Vector{{0.0, -1e12, 1e12}}));
    QVERIFY(!nn::areValues(nn::Vector{{0.0, 1.1e12}}));
    QVERIFY(!nn::areValues(nn::Vector{{std::numeric_limits<double>::infinity()}}));
    QVERIFY(!nn::areValues(nn::Vector{{std::numeric_limits<double>::quiet_NaN()}}));
}

void tst_Limits::dataBeyondTheLimitsAreRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, Change change, const char *sentence) {
        QTest::newRow(name) << change << QString(sentence);
    };
    row(
        "a number", [](nn::Dataset &d) { d.values(1, 2) = 1.7e308; },
        "Sample 3, column 'height': the number is beyond ±10¹².");
    row(
        "a target",
        [](nn::Dataset &d) {
            d.target.classes.clear();
            d.targets(0) = -2e12;
        },
        "Sample 1, column 'gender': the number is beyond ±10¹².");
    row(
        "a sample's name", [](nn::Dataset &d) { d.sampleNames[3] = std::string(5000, 'x'); },
        "Sample 4: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is too long; 100 characters are "
        "the most.");
    row(
        "a column's name", [](nn::Dataset &d) { d.columns[1].name = std::string(101, 'x'); },
        "Column 2: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is too long; 100 characters are the "
        "most.");
    row(
        "a class", [](nn::Dataset &d) { d.target.classes[0] = "a\tb"; },
        "Class 1: 'a b' contains a line end, a tab or another control character.");
}

void tst_Limits::dataBeyondTheLimitsAreRefused()
{
    QFETCH(Change, change);
    QFETCH(QString, sentence);
    nn::Dataset dataset = nn::fourPeople();
    change(dataset);
    const nn::Result<nn::Done> valid = nn::validate(dataset);
    QVERIFY(!valid);
    QCOMPARE(QString::fromStdString(valid.error().sentence()), sentence);
}

void tst_Limits::dataAtTheLimitsAreTaken()
{
    nn::Dataset dataset = nn::fourPeople();
    dataset.values(0, 0) = 1e12;
    dataset.values(0, 1) = -1e12;
    QVERIFY(nn::prepared({.dataset = dataset, .preparation = nn::plainPreparation(dataset)})
                .hasValue());
}

void tst_Limits::aSeedIsNoNovel()
{
    const auto source = nn::seeded(nn::Generator::Playground, std::string(200'000, '7'));
    QVERIFY(!source);
    QVERIFY(source.error().sentence().size() < 200);
    QVERIFY(nn::seeded(nn::Generator::Playground, std::string(100, '7')).hasValue());
}

QTEST_GUILESS_MAIN(tst_Limits)
#include "tst_limits.moc"
