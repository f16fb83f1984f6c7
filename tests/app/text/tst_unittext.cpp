// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/unittext.h"

#include "app/text/numbers.h"
#include "support/tolerance.h"

#include <QLocale>
#include <QTest>

using namespace glassnet;

namespace {

constexpr Notation plain{};
constexpr Notation centimetres{.unit = nn::Unit::Centimetre};
constexpr Notation inches{.unit = nn::Unit::Inch};
constexpr Notation feet{.unit = nn::Unit::Inch, .isFeetAndInches = true};
constexpr Notation pounds{.unit = nn::Unit::Pound};
constexpr Notation kilograms{.unit = nn::Unit::Kilogram};

} // namespace

Q_DECLARE_METATYPE(glassnet::Notation)

class tst_UnitText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void whatAPersonTypesIsANumber_data();
    void whatAPersonTypesIsANumber();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();
    void measuresAreWrittenInTheirNotation_data();
    void measuresAreWrittenInTheirNotation();
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
    void numbersFollowTheLanguage();
    void everyDigitOfANumberCanBeReadBack();
    void aHundredPercentIsKeptForCertainty();
    void namesOfColumnsBeginWithACapital();
    void peopleAreFemaleAndMale();
    void whatIsNoShareIsNotShownInPercent();
    void whatIsNoNumberIsNeverShownAsOne();
};

void tst_UnitText::whatAPersonTypesIsANumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Notation>("notation");
    QTest::addColumn<double>("value");

    QTest::newRow("a number") << "63" << inches << 63.0;
    QTest::newRow("a decimal comma") << "63,5" << inches << 63.5;
    QTest::newRow("a formula") << "2*30 + 3" << inches << 63.0;
    QTest::newRow("marks") << "5'3\"" << inches << 63.0;
    QTest::newRow("marks in feet") << "5'3\"" << feet << 63.0;
    QTest::newRow("printed marks") << "5′ 3″" << feet << 63.0;
    QTest::newRow("words") << "5 ft 3 in" << feet << 63.0;
    QTest::newRow("words without gaps") << "5ft3in" << feet << 63.0;
    QTest::newRow("feet alone") << "5 ft" << inches << 60.0;
    QTest::newRow("a dash in feet") << "5-3" << feet << 63.0;
    QTest::newRow("a gap in feet") << "5 3" << feet << 63.0;
    QTest::newRow("one number in feet") << "5.25" << feet << 63.0;
    QTest::newRow("a dash elsewhere is minus") << "5-3" << inches << 2.0;
    QTest::newRow("feet asked for in centimetres") << "5'3\"" << centimetres << 160.02;
    QTest::newRow("half an inch") << "5'3,5\"" << inches << 63.5;
    QTest::newRow("centimetres asked for in inches") << "160.02 cm" << inches << 63.0;
    QTest::newRow("centimetres asked for in feet") << "160.02 cm" << feet << 63.0;
    QTest::newRow("its own unit") << "182 cm" << centimetres << 182.0;
    QTest::newRow("kilograms asked for in pounds") << "45,359237 kg" << pounds << 100.0;
    QTest::newRow("pounds asked for in kilograms") << "100 LB" << kilograms << 45.359237;
    QTest::newRow("a plain number") << "-0.25" << plain << -0.25;
}

void tst_UnitText::whatAPersonTypesIsANumber()
{
    QFETCH(QString, text);
    QFETCH(Notation, notation);
    QFETCH(double, value);
    const nn::Result<double> number = numberIn(text, notation);
    QVERIFY(number.hasValue());
    VERIFY_NEAR(*number, value, 1e-12);
}

void tst_UnitText::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Notation>("notation");

    QTest::newRow("nothing") << "" << inches;
    QTest::newRow("a word") << "tall" << inches;
    QTest::newRow("a weight for a height") << "70 kg" << centimetres;
    QTest::newRow("feet for a weight") << "5'3\"" << pounds;
    QTest::newRow("a unit for a plain number") << "3 cm" << plain;
    QTest::newRow("a unit alone") << "cm" << centimetres;
}

void tst_UnitText::whatIsNoNumberIsRefused()
{
    QFETCH(QString, text);
    QFETCH(Notation, notation);
    QVERIFY(!numberIn(text, notation).hasValue());
}

void tst_UnitText::measuresAreWrittenInTheirNotation_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<Notation>("notation");
    QTest::addColumn<QString>("text");

    QTest::newRow("one decimal at least") << 63.0 << inches << "63.0";
    QTest::newRow("as many as it has") << 63.25 << inches << "63.25";
    QTest::newRow("four at most") << 71.65354330708661 << inches << "71.6535";
    QTest::newRow("what a conversion has left over")
        << 181.99999999999997 << centimetres << "182.0";
    QTest::newRow("feet and inches") << 63.0 << feet << "5′ 3″";
    QTest::newRow("half an inch") << 63.5 << feet << "5′ 3.5″";
    QTest::newRow("never twelve inches") << 71.999999 << feet << "6′ 0″";
    QTest::newRow("a plain number") << 0.5 << plain << "0.5";
}

void tst_UnitText::measuresAreWrittenInTheirNotation()
{
    QFETCH(double, value);
    QFETCH(Notation, notation);
    QFETCH(QString, text);
    QCOMPARE(textOf(value, notation), text);
}

void tst_UnitText::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("points") << QLocale::c();
    QTest::newRow("commas") << QLocale(QLocale::German, QLocale::Germany);
}

void tst_UnitText::whatIsWrittenIsReadAgain()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    for (const Notation &notation : {plain, centimetres, inches, feet, pounds, kilograms}) {
        for (const double value : {63.0, 63.5, 0.25, 1234.5, 65.75}) {
            const QString text = textOf(value, notation);
            const nn::Result<double> number = numberIn(text, notation);
            QVERIFY2(number && std::abs(*number - value) < 1e-9, qPrintable(text));
        }
    }
}

void tst_UnitText::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(outputNumber(0.951), "0,951");
    QCOMPARE(textOf(63.5, inches), "63,5");
    QCOMPARE(plainNumber(1234.5), "1234,5");
}

void tst_UnitText::everyDigitOfANumberCanBeReadBack()
{
    for (const double value : {1.0 / 3.0, 0.1, -1e-12, 12345678.9}) {
        QCOMPARE(*numberIn(fullNumber(value), plain), value);
    }
}

void tst_UnitText::aHundredPercentIsKeptForCertainty()
{
    QCOMPARE(percentNumber(0.909), "91 %");
    QCOMPARE(percentNumber(0.9962), "99.6 %");
    QCOMPARE(percentNumber(0.99999), "99.9 %");
    QCOMPARE(percentNumber(1.0), "100 %");
}

void tst_UnitText::namesOfColumnsBeginWithACapital()
{
    QCOMPARE(titleOf("weight"), "Weight");
    QCOMPARE(titleOf("x1"), "x1");
    QCOMPARE(titleOf(""), "");
}

void tst_UnitText::peopleAreFemaleAndMale()
{
    const nn::TargetColumn tutorial{"sex", {"M", "F"}};
    QCOMPARE(classNameOf(tutorial, 0), "Male");
    QCOMPARE(classNameOf(tutorial, 1), "Female");
    QCOMPARE(classLetterOf(tutorial, 1), "F");
    const nn::TargetColumn others{"class", {"F", "G"}};
    QCOMPARE(classNameOf(others, 0), "F");
    QCOMPARE(answerText({.classIndex = 1, .share = 0.909}, tutorial), "Female 91 %");
    QCOMPARE(answerText({.classIndex = {}, .value = 1.25}, {"sum", {}}), "1.250");
}

void tst_UnitText::whatIsNoShareIsNotShownInPercent()
{
    const nn::Answer answer{.classIndex = 1, .share = 1.0, .value = 3.2};
    const nn::TargetColumn target{"kind", {"A", "B", "C"}};
    QCOMPARE(answerText(answer, target, false), "B 3.200");
}

void tst_UnitText::whatIsNoNumberIsNeverShownAsOne()
{
    const nn::TargetColumn target{"sex", {"M", "F"}};
    for (const double value : {std::nan(""), std::numeric_limits<double>::infinity()}) {
        QCOMPARE(outputNumber(value), "–");
        QCOMPARE(percentNumber(value), "–");
        QCOMPARE(plainNumber(value), "–");
        QCOMPARE(textOf(value, plain), "–");
        QCOMPARE(textOf(value, feet), "–");
        QCOMPARE(textOf(value, kilograms), "–");
        QCOMPARE(answerText({.classIndex = 0, .value = value}, target), "–");
    }
}

QTEST_GUILESS_MAIN(tst_UnitText)
#include "tst_unittext.moc"
