// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random.h"
#include "core/text/expression.h"

#include <QTest>

#include <clocale>
#include <numbers>
#include <stdexcept>

class tst_Expression : public QObject
{
    Q_OBJECT

private slots:
    void whatPeopleTypeIsComputed_data();
    void whatPeopleTypeIsComputed();
    void theSystemsLanguageDoesNotMatter();
    void oddTextsAreRefused_data();
    void oddTextsAreRefused();
    void valuesThatAreNotFiniteAreRefused_data();
    void valuesThatAreNotFiniteAreRefused();
    void nothingAndTooMuchAreRefused();
    void anyTextIsComputedOrRefused();
};

void tst_Expression::whatPeopleTypeIsComputed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const auto row = [](const char *text, double value) {
        QTest::newRow(text) << QString::fromUtf8(text) << value;
    };
    row("0", 0.0);
    row("0.1", 0.1);
    row("1,5", 1.5);
    row(",5", 0.5);
    row("-0.25", -0.25);
    row("−0.25", -0.25);
    row("+3", 3.0);
    row("1e-3", 1e-3);
    row("2.5E2", 250.0);
    row("1/3", 1.0 / 3.0);
    row("-2*0.5", -1.0);
    row("−2×0,5", -1.0);
    row("3·4", 12.0);
    row("3⋅4", 12.0);
    row("6÷4", 1.5);
    row("2^3", 8.0);
    row("2^-1", 0.5);
    row("-2^2", -4.0);
    row("2^3^2", 512.0);
    row("sqrt(2)", std::numbers::sqrt2);
    row("pi", std::numbers::pi);
    row("π/4", std::numbers::pi / 4.0);
    row("exp(1)", std::exp(1.0));
    row("ln(0,5)", std::log(0.5));
    row("abs(-3) + tanh(0)", 3.0);
    row("  ( 1 + 2 ) * 3  ", 9.0);
    row("1\u00a0+\u202f2", 3.0);
    row("0.1+0.2", 0.1 + 0.2);
    row("1.7976931348623157e308", 1.7976931348623157e308);
    row("123456789.123456789", 123456789.123456789);
}

void tst_Expression::whatPeopleTypeIsComputed()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const nn::Result<double> result = nn::evaluate(text.toStdString());
    QVERIFY2(result, result ? "" : result.error().sentence().c_str());
    QCOMPARE(*result, value);
}

void tst_Expression::theSystemsLanguageDoesNotMatter()
{
    struct GermanComma : std::numpunct<char>
    {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const std::locale usual = std::locale::global(std::locale(std::locale(), new GermanComma));
    (void)std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    const nn::Result<double> point = nn::evaluate("1.5");
    const nn::Result<double> comma = nn::evaluate("1,5*2");
    const nn::Result<double> large = nn::evaluate("1234.5");
    std::locale::global(usual);
    (void)std::setlocale(LC_ALL, before.c_str());
    QVERIFY(point && comma && large);
    QCOMPARE(*point, 1.5);
    QCOMPARE(*comma, 3.0);
    QCOMPARE(*large, 1234.5);
}

void tst_Expression::oddTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"x",       "w1",   "a = 3",    "pi = 3", "1 2",       "1;2",      "1.5.2",  "1,000,000",
          "1.000,5", "2pi",  "2(3)",     "(1",     "1)",        "()",       "1+",     "*2",
          "1//2",    "--1",  "sqrt",     "sqrt()", "sqrt(1;2)", "min(1,2)", "sum(1)", "_pi",
          "1<2",     "1==1", "1&&1",     "1?2:3",  "\"a\"",     "0x10",     "1e",     "nan",
          "inf",     "NaN",  "infinity", "5%",     "1!",        "rnd()",    "rnd",    "½",
          "–1",      "'1'",  "[1]",      "1_000",  "€5"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void tst_Expression::oddTextsAreRefused()
{
    QFETCH(QString, text);
    const nn::Result<double> result = nn::evaluate(text.toStdString());
    QVERIFY2(!result, result ? qPrintable(QString::number(*result)) : "");
    QCOMPARE(QString::fromStdString(result.error().sentence()),
             QString("'%1' is neither a number nor a formula that makes one.").arg(text));
}

void tst_Expression::valuesThatAreNotFiniteAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"1/0", "-1/0", "0/0", "sqrt(-1)", "ln(0)", "10^400", "exp(1000)"}) {
        QTest::newRow(text) << QString(text);
    }
}

void tst_Expression::valuesThatAreNotFiniteAreRefused()
{
    QFETCH(QString, text);
    const nn::Result<double> result = nn::evaluate(text.toStdString());
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().sentence()),
             QString("'%1' has no finite value.").arg(text));
}

void tst_Expression::nothingAndTooMuchAreRefused()
{
    for (const char *text : {"", "   ", "\u00a0"}) {
        const nn::Result<double> result = nn::evaluate(text);
        QVERIFY(!result);
        QCOMPARE(QString::fromStdString(result.error().sentence()), "There is no number.");
    }
    const std::string longest(nn::longestExpression, '1');
    QVERIFY(nn::evaluate(longest));
    const nn::Result<double> longer = nn::evaluate(longest + "1");
    QVERIFY(!longer);
    QCOMPARE(QString::fromStdString(longer.error().sentence()),
             "A number has at most 200 characters here.");
    QVERIFY(!nn::evaluate(std::string(nn::longestExpression, '(')));
    QVERIFY(nn::evaluate(std::string(99, '(') + "1" + std::string(99, ')')));
}

void tst_Expression::anyTextIsComputedOrRefused()
{
    constexpr std::string_view pieces = "0123456789+-*/^().,e piπ−×sqrtanhlnexp=;?:<>&|!\"_#\0\xff";
    nn::Rng random(7);
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (nn::Index length = random.below(14); length >= 0; --length) {
            const nn::Index at = random.below(static_cast<nn::Index>(pieces.size()));
            text += pieces.substr(static_cast<std::size_t>(at),
                                  static_cast<std::size_t>(1 + random.below(4)));
        }
        const nn::Result<double> result = nn::evaluate(text);
        QVERIFY2(!result || std::isfinite(*result), text.c_str());
    }
}

QTEST_GUILESS_MAIN(tst_Expression)
#include "tst_expression.moc"
