// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulanotation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

// Formulas as text: on one line, and for LaTeX.
namespace glassnet::formulas {

namespace {

using Kind = Formula::Kind;

// Whether a sign stands between two things in it, so that it needs brackets beside a stroke.
bool hasSign(const Formula &formula, bool mayBeSigned)
{
    if (formula.kind() == Kind::Operator || formula.kind() == Kind::Fraction) {
        return true;
    }
    if (formula.kind() == Kind::Number) {
        return !mayBeSigned && !formula.text().isEmpty()
               && QStringView(u"−-").contains(formula.text().front());
    }
    const std::vector<Formula> &parts = formula.parts();
    if (formula.kind() != Kind::Row || parts.empty()
        || (parts[0].kind() == Kind::Symbol && parts[0].text().size() == 1
            && isCollector(parts[0].text().front()))) {
        return false;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isOwnSign = parts[i].kind() == Kind::Operator && i == 0 && isUnary(parts, 0);
        if (hasSign(parts[i], true) && !(mayBeSigned && isOwnSign)) {
            return true;
        }
    }
    return false;
}

QString operand(const Formula &formula, bool mayBeSigned)
{
    const QString text = toText(formula);
    return hasSign(formula, mayBeSigned) ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

using Entry = std::pair<QStringView, QLatin1String>;

constexpr std::array<Entry, 40> symbols{{
    {u"ŷ", QLatin1String("\\hat{y}")}, {u"α", QLatin1String("\\alpha")},
    {u"β", QLatin1String("\\beta")},   {u"γ", QLatin1String("\\gamma")},
    {u"δ", QLatin1String("\\delta")},  {u"ε", QLatin1String("\\varepsilon")},
    {u"ζ", QLatin1String("\\zeta")},   {u"η", QLatin1String("\\eta")},
    {u"θ", QLatin1String("\\theta")},  {u"κ", QLatin1String("\\kappa")},
    {u"λ", QLatin1String("\\lambda")}, {u"μ", QLatin1String("\\mu")},
    {u"ν", QLatin1String("\\nu")},     {u"ξ", QLatin1String("\\xi")},
    {u"π", QLatin1String("\\pi")},     {u"ρ", QLatin1String("\\rho")},
    {u"σ", QLatin1String("\\sigma")},  {u"τ", QLatin1String("\\tau")},
    {u"φ", QLatin1String("\\varphi")}, {u"χ", QLatin1String("\\chi")},
    {u"ψ", QLatin1String("\\psi")},    {u"ω", QLatin1String("\\omega")},
    {u"Γ", QLatin1String("\\Gamma")},  {u"Φ", QLatin1String("\\Phi")},
    {u"Ψ", QLatin1String("\\Psi")},    {u"Ω", QLatin1String("\\Omega")},
    {u"Δ", QLatin1String("\\Delta")},  {u"∂", QLatin1String("\\partial")},
    {u"∇", QLatin1String("\\nabla")},  {u"Σ", QLatin1String("\\sum")},
    {u"∑", QLatin1String("\\sum")},    {u"Π", QLatin1String("\\prod")},
    {u"∏", QLatin1String("\\prod")},   {u"sin", QLatin1String("\\sin")},
    {u"cos", QLatin1String("\\cos")},  {u"tanh", QLatin1String("\\tanh")},
    {u"exp", QLatin1String("\\exp")},  {u"ln", QLatin1String("\\ln")},
    {u"log", QLatin1String("\\log")},  {u"max", QLatin1String("\\max")},
}};

constexpr std::array<Entry, 3> dots{{
    {u"⋯", QLatin1String("\\cdots")},
    {u"⋮", QLatin1String("\\vdots")},
    {u"⋱", QLatin1String("\\ddots")},
}};

constexpr std::array<Entry, 18> signs{{
    {u"·", QLatin1String("\\cdot")},
    {u"×", QLatin1String("\\times")},
    {u"*", QLatin1String("\\ast")},
    {u"∘", QLatin1String("\\circ")},
    {u"÷", QLatin1String("\\div")},
    {u"−", QLatin1String("-")},
    {u"±", QLatin1String("\\pm")},
    {u"≈", QLatin1String("\\approx")},
    {u"←", QLatin1String("\\leftarrow")},
    {u"→", QLatin1String("\\rightarrow")},
    {u"≠", QLatin1String("\\neq")},
    {u"≤", QLatin1String("\\leq")},
    {u"≥", QLatin1String("\\geq")},
    {u"∝", QLatin1String("\\propto")},
    {u"+", QLatin1String("+")},
    {u"-", QLatin1String("-")},
    {u"<", QLatin1String("<")},
    {u">", QLatin1String(">")},
}};

constexpr std::array<Entry, 12> escapes{{
    {u"\\", QLatin1String("\\textbackslash{}")},
    {u"^", QLatin1String("\\textasciicircum{}")},
    {u"~", QLatin1String("\\textasciitilde{}")},
    {u"<", QLatin1String("\\textless{}")},
    {u">", QLatin1String("\\textgreater{}")},
    {u"{", QLatin1String("\\{")},
    {u"}", QLatin1String("\\}")},
    {u"%", QLatin1String("\\%")},
    {u"#", QLatin1String("\\#")},
    {u"$", QLatin1String("\\$")},
    {u"&", QLatin1String("\\&")},
    {u"_", QLatin1String("\\_")},
}};

template <std::size_t size>
std::optional<QString> lookUp(const std::array<Entry, size> &table, QStringView text)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [text](const Entry &entry) { return entry.first == text; });
    return found == table.end() ? std::nullopt : std::optional<QString>(found->second);
}

// \text{…}: nothing in it means anything to LaTeX, and nothing ends the line.
QString latexWords(QStringView words)
{
    QString escaped;
    for (const QChar c : words) {
        const bool isBlank = c.isSpace() || c.category() == QChar::Other_Control;
        escaped += isBlank ? QStringLiteral(" ") : lookUp(escapes, QStringView(&c, 1)).value_or(c);
    }
    return QLatin1String("\\text{") + escaped + QLatin1Char('}');
}

QString latexNumber(const QString &digits)
{
    QString result;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QChar c = digits[i];
        if (c.isDigit() || c == u'.' || c == u'+') {
            result += c;
        } else if (c == u'−' || c == u'-') {
            result += QLatin1Char('-');
        } else if (c == u',') {
            result += QLatin1String("{,}"); // or LaTeX takes it for the end of a number
        } else if (c == u'½' && digits.size() == 1) {
            return QStringLiteral("\\tfrac{1}{2}");
        } else if (c == u'e' && i > 0 && i + 1 < digits.size()) {
            return result + QLatin1String(" \\times 10^{") + latexNumber(digits.mid(i + 1))
                   + QLatin1Char('}');
        } else {
            return latexWords(digits);
        }
    }
    return result;
}

QString latexSymbol(const QString &written)
{
    const SymbolName name = symbolName(written);
    const auto letters = [](const QString &text) {
        const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
            return c.unicode() < 128 && c.isLetterOrNumber();
        });
        return isPlain ? text : lookUp(symbols, text).value_or(latexWords(text));
    };
    if (name.base.isEmpty()) {
        return latexWords(written);
    }
    QString result = lookUp(symbols, name.base)
                         .value_or(name.base.size() > 1
                                       ? QLatin1String("\\mathrm{") + letters(name.base) + u'}'
                                       : letters(name.base));
    result += QString(name.primes.size(), QLatin1Char('\''));
    return name.subscript.isEmpty()
               ? result
               : result + QLatin1String("_{") + letters(name.subscript) + QLatin1Char('}');
}

// A command's name would go on with the letter behind it.
void append(QString &latex, const QString &next)
{
    qsizetype word = latex.size();
    while (word > 0 && latex[word - 1].unicode() < 128 && latex[word - 1].isLetter()) {
        --word;
    }
    const bool endsInCommand = word > 0 && word < latex.size() && latex[word - 1] == u'\\';
    if (endsInCommand && !next.isEmpty() && next.front().isLetterOrNumber()) {
        latex += QLatin1Char(' ');
    }
    latex += next;
}

QString latexSign(const Formula &sign, bool isUnary)
{
    const QString text = sign.text().trimmed();
    const QString latex = lookUp(signs, text).value_or(text);
    if (isUnary) {
        return latex;
    }
    return signClass(sign) == SignClass::Comma ? latex + QLatin1Char(' ')
                                               : QLatin1Char(' ') + latex + QLatin1Char(' ');
}

QString latexRow(const std::vector<Formula> &parts, std::optional<std::size_t> mark)
{
    QString latex;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Formula &part = parts[i];
        if (mark == i) {
            latex += QLatin1String(" &") + latexSign(part, true) + QLatin1Char(' ');
        } else if (part.kind() == Kind::Operator) {
            append(latex, latexSign(part, isUnary(parts, i)));
        } else if (part.kind() == Kind::Text && part.text().trimmed().isEmpty()) {
            append(latex, QStringLiteral(" \\, "));
        } else {
            append(latex, toLatex(part));
        }
    }
    return latex.simplified();
}

QString latexBracket(QChar bracket)
{
    const bool isBrace = bracket == u'{' || bracket == u'}';
    return isBrace ? QLatin1Char('\\') + QString(bracket) : QString(bracket);
}

QString latexPower(const Formula &power)
{
    const Formula &base = power.parts().front();
    const bool isSimple = base.kind() == Kind::Symbol || base.kind() == Kind::Brackets
                          || base.kind() == Kind::Matrix
                          || (base.kind() == Kind::Number && base.text().size() == 1);
    const QString latex = toLatex(base);
    return (isSimple ? latex : QLatin1Char('{') + latex + QLatin1Char('}')) + QLatin1String("^{")
           + toLatex(withoutBrackets(power.parts().back())) + QLatin1Char('}');
}

// Of a matrix, row by row.
QString cellsOf(const Formula &matrix, QLatin1String betweenColumns, QLatin1String betweenRows,
                QString (*written)(const Formula &))
{
    QStringList rows;
    for (const Formula &row : matrix.parts()) {
        QStringList cells;
        for (const Formula &cell : row.parts()) {
            cells += written(cell);
        }
        rows += cells.join(betweenColumns);
    }
    return rows.join(betweenRows);
}

} // namespace

QString toText(const Formula &formula)
{
    const std::vector<Formula> &parts = formula.parts();
    switch (formula.kind()) {
    case Kind::Text:
    case Kind::Number:
    case Kind::Symbol:
    case Kind::Operator: return formula.text();
    case Kind::Fraction:
        return operand(parts[0], false) + formula.text() + operand(parts[1], false);
    case Kind::Brackets: return formula.text().front() + toText(parts[0]) + formula.text().back();
    case Kind::Power:
        return operand(parts[0], false)
               + (formula.text() == u"^" ? QLatin1Char('^') + operand(parts[1], true)
                                         : formula.text());
    case Kind::Root: return formula.text() + operand(parts[0], false);
    case Kind::Matrix:
        return formula.text().front()
               + cellsOf(formula, QLatin1String(" "), QLatin1String("; "), toText)
               + formula.text().back();
    case Kind::Row: break;
    }
    QString text;
    for (const Formula &part : parts) {
        text += toText(part);
    }
    return text;
}

QString toLatex(const Formula &formula)
{
    const std::vector<Formula> &parts = formula.parts();
    switch (formula.kind()) {
    case Kind::Text: return lookUp(dots, formula.text()).value_or(latexWords(formula.text()));
    case Kind::Number: return latexNumber(formula.text());
    case Kind::Symbol: return latexSymbol(formula.text());
    case Kind::Operator: return latexSign(formula, false).trimmed();
    case Kind::Fraction:
        return QLatin1String("\\frac{") + toLatex(withoutBrackets(parts[0])) + QLatin1String("}{")
               + toLatex(withoutBrackets(parts[1])) + QLatin1Char('}');
    case Kind::Brackets: {
        QString latex = QLatin1String("\\left") + latexBracket(formula.text().front());
        append(latex, toLatex(parts[0]));
        append(latex, QLatin1String("\\right") + latexBracket(formula.text().back()));
        return latex;
    }
    case Kind::Power: return latexPower(formula);
    case Kind::Root:
        return QLatin1String("\\sqrt{") + toLatex(withoutBrackets(parts[0])) + QLatin1Char('}');
    case Kind::Matrix:
        return QLatin1String("\\begin{bmatrix} ")
               + cellsOf(formula, QLatin1String(" & "), QLatin1String(" \\\\ "),
                         [](const Formula &cell) { return toLatex(cell); })
               + QLatin1String(" \\end{bmatrix}");
    case Kind::Row: break;
    }
    return latexRow(parts, std::nullopt);
}

QString toLatex(const std::vector<Formula> &lines)
{
    if (lines.size() == 1) {
        return toLatex(lines.front());
    }
    QStringList rows;
    for (const Formula &line : lines) {
        const std::vector<Formula> &parts = line.parts();
        const auto relation = std::find_if(parts.begin(), parts.end(), [](const Formula &part) {
            return part.kind() == Kind::Operator && signClass(part) == SignClass::Relation;
        });
        const bool isAligned = line.kind() == Kind::Row && relation != parts.end();
        rows += isAligned ? latexRow(parts, static_cast<std::size_t>(relation - parts.begin()))
                          : toLatex(line);
    }
    return QLatin1String("\\begin{aligned}\n") + rows.join(QLatin1String(" \\\\\n"))
           + QLatin1String("\n\\end{aligned}");
}

} // namespace glassnet::formulas
