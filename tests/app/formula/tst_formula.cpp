// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulanotation.h"

#include "core/inspection/chainrule.h"
#include "support/randomproblem.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>

using glassnet::Formula;
using Kind = Formula::Kind;
using namespace glassnet::formulas;

class tst_Formula : public QObject
{
    Q_OBJECT

private slots:
    void whatTheCoreWritesComesBackLetterByLetter();
    void everySymbolOfTheCoreIsFoundByItsName();
    void anyTextComesBackLetterByLetter_data();
    void anyTextComesBackLetterByLetter();
    void randomTextComesBackLetterByLetter();
    void aDerivativeIsOneFraction();
    void aNameIsTakenApart_data();
    void aNameIsTakenApart();
    void bracketsBesideAStrokeVanishUnderABar();
    void aSumKeepsItsProduct();
    void aPowerHasItsExponent();
    void latexSaysTheSame_data();
    void latexSaysTheSame();
    void linesAreAlignedInLatex();
    void builtFormulasAreWrittenAsTheCoreDoes();
    void namesBecomeNumbers();
    void aMatrixIsWrittenRowByRow();
    void aTransposedMatrixHasItsOwnName();
    void hostileNestingIsPlainText_data();
    void hostileNestingIsPlainText();
    void builtNestingHasALimit();
};

namespace {

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

void collectIds(const Formula &formula, std::set<QString> &ids)
{
    ids.insert(formula.id());
    for (const Formula &part : formula.parts()) {
        collectIds(part, ids);
    }
}

int depthOf(const Formula &formula)
{
    int depth = 0;
    for (const Formula &part : formula.parts()) {
        depth = std::max(depth, depthOf(part) + 1);
    }
    return depth;
}

// Every line of both forms, for all losses with all outputs that they allow.
std::vector<nn::ChainFactor> linesOfTheCore()
{
    std::vector<nn::ChainFactor> lines;
    nn::Rng rng(7);
    for (const nn::Loss loss : nn::allLosses) {
        for (const nn::Activation output : nn::allActivations) {
            for (const nn::Index units : {nn::Index{1}, nn::Index{3}}) {
                const RandomShape shape{
                    .inputCount = 3,
                    .layers = {{.units = 4}, {.units = 2}, {.units = units, .activation = output}}};
                if (!nn::checkPair(loss, output)
                    || !nn::checkShape(shape.inputCount, shape.layers)) {
                    continue;
                }
                const RandomProblem problem = randomProblem(rng, shape, loss, 1);
                const auto seen = nn::inspectSample(problem.network, problem.samples.inputs.col(0),
                                                    problem.samples.targets.col(0), loss);
                for (const nn::ParameterRef &at : problem.network.parameterList()) {
                    for (nn::ChainFactor &line : nn::deltaForm(problem.network, seen, at)) {
                        lines.push_back(std::move(line));
                    }
                    for (const auto &path : nn::chainRule(problem.network, seen, at).paths) {
                        lines.insert(lines.end(), path.factors.begin(), path.factors.end());
                    }
                }
            }
        }
    }
    return lines;
}

} // namespace

void tst_Formula::whatTheCoreWritesComesBackLetterByLetter()
{
    std::set<QString> seen;
    for (const nn::ChainFactor &line : linesOfTheCore()) {
        const QString written = qt(line.name + " = " + line.formula);
        QCOMPARE(toText(parse(written)), written);
        seen.insert(qt(line.formula));
    }
    QVERIFY2(seen.size() > 60, qPrintable(QString::number(seen.size())));
    QVERIFY(seen.contains("o1 · (∂L/∂o1 − Σ o·∂L/∂o)"));
}

void tst_Formula::everySymbolOfTheCoreIsFoundByItsName()
{
    for (const nn::ChainFactor &line : linesOfTheCore()) {
        const Formula formula = parse(qt(line.formula));
        std::set<QString> ids;
        collectIds(formula, ids);
        for (const nn::NamedNumber &number : line.numbers) {
            QVERIFY2(ids.contains(qt(number.name)), (line.formula + ": " + number.name).c_str());
        }
        ids.clear();
        collectIds(parse(qt(line.name)), ids);
        QVERIFY2(ids.contains(qt(line.name)), line.name.c_str());
    }
}

void tst_Formula::anyTextComesBackLetterByLetter_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "w1 ← w1 − η · ∂L/∂w1",
                             "σ(sum_h1) = 1 / (1 + e^(−sum_h1))",
                             "e^z / Σ e^z",
                             "½ Σ (a − t)²",
                             "−Σ t ln a",
                             "max(0, 1 − t·a)",
                             "±√(6 / (inputs + units))",
                             "∂L/∂w1 ≈ −0.0123",
                             "1.2e−7 × 10⁻⁷",
                             "0,25 · (−0,5)",
                             "x1² · sin(x2)",
                             "a/b/c/d",
                             "a / / b",
                             "/",
                             "∂",
                             "∂/∂",
                             "Σ",
                             "√",
                             "^2",
                             "x^",
                             "x^^2",
                             "x²²^3",
                             "((a)",
                             "(a))",
                             "([a)]",
                             "50 % <b>\\frac{",
                             "name_with_many_parts",
                             "  a   =b ",
                             "x__1",
                             "_",
                             "😀/😀",
                             "a/√",
                             "a/Σ (b)·c",
                             "Δw1/Δb",
                             "∂∂∂x/∂y",
                             "a\nb\tc",
                             "f′′(x)",
                             "-1 * -2",
                             "W2ᵀ δ3 ∘ f′(z1)ᵀ",
                             "ᵀ",
                             "−"}) {
        QTest::newRow(*text == 0 ? "nothing" : text) << QString(text);
    }
}

void tst_Formula::anyTextComesBackLetterByLetter()
{
    QFETCH(QString, text);
    QCOMPARE(toText(parse(text)), text);
    (void)toLatex(parse(text));
}

void tst_Formula::randomTextComesBackLetterByLetter()
{
    const QString letters = "()[]{}/^·−+=,. ∂Σ√Δ′_wxδf1290²⁻ᵀe";
    nn::Rng rng(11);
    for (int i = 0; i < 20000; ++i) {
        QString text;
        for (nn::Index length = rng.below(24); length > 0; --length) {
            text += letters[rng.below(letters.size())];
        }
        QCOMPARE(toText(parse(text)), text);
    }
}

void tst_Formula::aDerivativeIsOneFraction()
{
    const Formula line = parse("∂o1/∂h1 = w5 · f′(sum_o1)");
    QCOMPARE(line.parts().size(), std::size_t{5});
    const Formula &derivative = line.parts()[0];
    QVERIFY(derivative.kind() == Kind::Fraction);
    QCOMPARE(derivative.id(), "∂o1/∂h1");
    QCOMPARE(derivative.parts()[0].parts()[1].text(), "o1");
    QVERIFY(derivative.parts()[0].parts()[1].id().isEmpty()); // the whole is meant
    QVERIFY(line.parts()[1].kind() == Kind::Operator);
    QVERIFY(line.parts()[2] == symbol("w5"));
    QCOMPARE(line.parts()[4].id(), "f′(sum_o1)");
    QVERIFY(line.parts()[4].parts()[1].kind() == Kind::Brackets);
}

void tst_Formula::aNameIsTakenApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("apart");
    QTest::newRow("weight") << "w12"
                            << "w||12";
    QTest::newRow("delta") << "δ_h1"
                           << "δ||h1";
    QTest::newRow("sum") << "sum_o1"
                         << "sum||o1";
    QTest::newRow("slope") << "f′"
                           << "f|′|";
    QTest::newRow("no name") << "a_b_c"
                             << "||";
    QTest::newRow("open end") << "a_"
                              << "||";
    QTest::newRow("digits first") << "1a"
                                  << "||";
    QTest::newRow("operator") << "∂"
                              << "∂||";
}

void tst_Formula::aNameIsTakenApart()
{
    QFETCH(QString, name);
    const SymbolName parts = symbolName(name);
    QTEST(parts.base + '|' + parts.primes + '|' + parts.subscript, "apart");
}

void tst_Formula::bracketsBesideAStrokeVanishUnderABar()
{
    const Formula line = parse("−2 (y2 − o2) / 2");
    const Formula &fraction = line.parts().back();
    QVERIFY(fraction.kind() == Kind::Fraction);
    QVERIFY(fraction.parts()[0].kind() == Kind::Brackets);
    QCOMPARE(toText(withoutBrackets(fraction.parts()[0])), "y2 − o2");
    QCOMPARE(toLatex(fraction), "\\frac{y_{2} - o_{2}}{2}");
}

void tst_Formula::aSumKeepsItsProduct()
{
    const Formula line = parse("o1 · (∂L/∂o1 − Σ o·∂L/∂o)");
    std::set<QString> ids;
    collectIds(line, ids);
    QVERIFY((ids == std::set<QString>{"", "o1", "∂L/∂o1", "Σ o·∂L/∂o"}));
}

void tst_Formula::aPowerHasItsExponent()
{
    const Formula square = parse("(a − t)²");
    QVERIFY(square.kind() == Kind::Power);
    QVERIFY(square.parts()[1] == number("2"));
    const Formula exponential = parse("e^(−sum_h1)");
    QVERIFY(exponential.kind() == Kind::Power);
    QCOMPARE(toText(withoutBrackets(exponential.parts()[1])), "−sum_h1");
    QCOMPARE(parse("x⁻¹").parts()[1].text(), "−1");
}

void tst_Formula::latexSaysTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("latex");
    const auto row = [](const char *text, const char *latex) {
        QTest::newRow(text) << QString(text) << QString(latex);
    };
    row("∂L/∂w1", "\\frac{\\partial L}{\\partial w_{1}}");
    row("w5 · f′(sum_o1)", "w_{5} \\cdot f'\\left(\\mathrm{sum}_{o1}\\right)");
    row("−2 · (y − o1)", "-2 \\cdot \\left(y - o_{1}\\right)");
    row("−2 (y − o1)", "-2 \\, \\left(y - o_{1}\\right)");
    row("δ_h1 = δ_o1 · x1", "\\delta_{h1} = \\delta_{o1} \\cdot x_{1}");
    row("∂L/∂sum_o1", "\\frac{\\partial L}{\\partial\\mathrm{sum}_{o1}}");
    row("σ(x) = 1 / (1 + e^(−x))", "\\sigma\\left(x\\right) = \\frac{1}{1 + e^{-x}}");
    row("√(6 / n)", "\\sqrt{\\frac{6}{n}}");
    row("w1 ← w1 − η · 0.5", "w_{1} \\leftarrow w_{1} - \\eta \\cdot 0.5");
    row("x²", "x^{2}");
    row("0,25", "0{,}25");
    row("1.2e−7", "1.2 \\times 10^{-7}");
    row("½ Σy", "\\tfrac{1}{2} \\, \\sum y");
    row("x ≈ −1 × 2", "x \\approx -1 \\times 2");
    row("W2ᵀ δ3 ∘ f′(z1)", "W_{2}^{T} \\, \\delta_{3} \\circ f'\\left(z_{1}\\right)");
    row("ŷ − y", "\\hat{y} - y");
    row("50 % {\\}", "50\\text{ \\% }\\left\\{\\text{\\textbackslash{}}\\right\\}");
}

void tst_Formula::latexSaysTheSame()
{
    QFETCH(QString, text);
    QTEST(toLatex(parse(text)), "latex");
}

void tst_Formula::linesAreAlignedInLatex()
{
    QCOMPARE(toLatex({parse("∂L/∂b1 = δ_h1"), text("50% <Anna & Bob_1>\n")}),
             "\\begin{aligned}\n\\frac{\\partial L}{\\partial b_{1}} &= \\delta_{h1} \\\\\n"
             "\\text{50\\% \\textless{}Anna \\& Bob\\_1\\textgreater{} }\n\\end{aligned}");
    QCOMPARE(toLatex(text("\\{^~#$")),
             "\\text{\\textbackslash{}\\{\\textasciicircum{}\\textasciitilde{}\\#\\$}");
}

void tst_Formula::builtFormulasAreWrittenAsTheCoreDoes()
{
    const Formula rate
        = fraction(row({symbol("∂"), symbol("L")}), row({symbol("∂"), symbol("w1")}));
    QCOMPARE(toText(rate), "∂L/∂w1");
    const Formula difference = row({symbol("y"), sign("−"), symbol("o1")});
    QCOMPARE(toText(row({rate, sign("="), number("2"), sign("·"), brackets(difference)})),
             "∂L/∂w1 = 2 · (y − o1)");
    QCOMPARE(toText(fraction(difference, number("3"))), "(y − o1) / 3");
    QCOMPARE(toText(power(symbol("e"), row({Formula(Kind::Operator, "−"), symbol("z")}))), "e^−z");
    QCOMPARE(toText(power(symbol("e"), difference)), "e^(y − o1)");
    QCOMPARE(toText(root(difference)), "√(y − o1)");
    for (const Formula &formula : {fraction(difference, number("3")), root(difference)}) {
        QCOMPARE(toLatex(parse(toText(formula))), toLatex(formula)); // both mean the same
    }
}

void tst_Formula::namesBecomeNumbers()
{
    const QHash<QString, Formula> numbers{{"w5", number("−1.5")},
                                          {"f′(sum_o1)", number("0.249")},
                                          {"y", number("1")},
                                          {"o1", number("−0.5")}};
    const auto written = [&](const char *text) { return toText(replaced(parse(text), numbers)); };
    QCOMPARE(written("∂o1/∂h1 = w5 · f′(sum_o1)"), "∂o1/∂h1 = −1.5 · 0.249");
    QCOMPARE(written("f′(sum_o1) · w5"), "0.249 · (−1.5)");
    QCOMPARE(written("−2 (y − o1)"), "−2 (1 − (−0.5))");
    QCOMPARE(written("−o1 / 3"), "−(−0.5) / 3");
    QCOMPARE(written("o1² · (w5 + y)"), "(−0.5)² · (−1.5 + 1)");
    std::set<QString> ids;
    collectIds(replaced(parse("f′(sum_o1) · w5"), numbers), ids);
    QVERIFY((ids == std::set<QString>{"", "f′(sum_o1)", "w5"}));
}

void tst_Formula::aMatrixIsWrittenRowByRow()
{
    const Formula twoByTwo
        = matrix({{number("1"), number("−0.5")}, {number("1.2e−7"), symbol("w1")}});
    QCOMPARE(toText(twoByTwo), "[1 −0.5; 1.2e−7 w1]");
    QCOMPARE(toLatex(twoByTwo),
             "\\begin{bmatrix} 1 & -0.5 \\\\ 1.2 \\times 10^{-7} & w_{1} \\end{bmatrix}");
    QCOMPARE(toLatex(power(twoByTwo, symbol("T"))), toLatex(twoByTwo) + "^{T}");
    QCOMPARE(toSpeech(row({symbol("W1"), sign("="), twoByTwo})),
             "W1 = [2 by 2 matrix, row 1: 1; −0.5, row 2: 1.2e−7; w1]");
    const Formula dotted = matrix({{number("1"), text("⋯")}, {text("⋮"), text("⋱")}});
    QCOMPARE(toLatex(dotted), "\\begin{bmatrix} 1 & \\cdots \\\\ \\vdots & \\ddots \\end{bmatrix}");
}

void tst_Formula::aTransposedMatrixHasItsOwnName()
{
    const Formula product = parse("W2ᵀ δ3");
    QCOMPARE(toText(product), "W2ᵀ δ3");
    std::set<QString> ids;
    collectIds(product, ids);
    QVERIFY((ids == std::set<QString>{"", "W2ᵀ", "δ3"}));
}

void tst_Formula::hostileNestingIsPlainText_data()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<QString>("closing");
    QTest::newRow("brackets") << "("
                              << ")";
    QTest::newRow("open brackets") << "("
                                   << "";
    QTest::newRow("kinds of brackets") << "([{"
                                       << "}])";
    QTest::newRow("functions") << "f′("
                               << ")";
    QTest::newRow("roots") << "√"
                           << "";
    QTest::newRow("sums") << "Σ"
                          << "";
    QTest::newRow("fractions") << "1/("
                               << ")";
    QTest::newRow("chained fractions") << "a/"
                                       << "";
    QTest::newRow("fractions of sums") << "a/Σ ("
                                       << ")·b";
    QTest::newRow("powers") << "x^"
                            << "";
    QTest::newRow("powers of brackets") << "x^("
                                        << ")";
    QTest::newRow("differentials") << "∂"
                                   << "";
    QTest::newRow("spaces") << "  "
                            << "";
    QTest::newRow("unknown signs") << "%"
                                   << "";
    QTest::newRow("pairs side by side") << "()"
                                        << "";
}

// 100,000 of each: within the stack, and in time that grows with the length alone.
void tst_Formula::hostileNestingIsPlainText()
{
    QFETCH(QString, piece);
    QFETCH(QString, closing);
    const QString text = piece.repeated(100000) + "x" + closing.repeated(100000);
    QElapsedTimer timer;
    timer.start();
    const Formula formula = parse(text);
    QVERIFY2(timer.elapsed() < 60000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(depthOf(formula) <= Formula::mostDepth);
    QVERIFY(toText(formula) == text);
    QVERIFY(!toLatex(formula).isEmpty());
}

void tst_Formula::builtNestingHasALimit()
{
    Formula formula = symbol("x");
    for (int i = 0; i < 1000; ++i) {
        formula = brackets(std::move(formula));
    }
    QVERIFY(depthOf(formula) <= Formula::mostDepth);
    QCOMPARE(toText(formula), QString(1000, '(') + 'x' + QString(1000, ')'));
}

QTEST_GUILESS_MAIN(tst_Formula)
#include "tst_formula.moc"
