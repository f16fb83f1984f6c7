// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace glassnet {

// A formula as a tree, to be set, spoken and copied. A value: cheap enough to be made anew for
// every frame. No formula is nested deeper than `mostDepth`; what would be is kept as plain text,
// so that nothing that walks through one can run out of stack.
class Formula
{
public:
    enum class Kind {
        Text, // upright words, of anybody: names of people and columns too
        Number,
        Symbol, // the core's name: "w1", "δ_h1", "sum_o1", "f′"
        Operator, // with the spaces that are written around it: " · ", "−"
        Fraction, // two parts; the text is the stroke as it is written: "/", " / "
        Brackets, // one part; the text is both of them: "()"
        Power, // base and exponent; the text is "^", or the exponent as it is written: "²"
        Root, // one part
        Matrix, // its parts are its rows, each a Row with one part a column; the text is "[]"
        Row // any number of parts, one after the other
    };
    // What the piece is in its line. Parts of a piece have its role unless they have their own.
    enum class Role { Plain, Gradient, Faint };

    static constexpr int mostDepth = 48;

    Formula() = default; // an empty row
    Formula(Kind kind, QString text, std::vector<Formula> parts = {});

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<Formula> &parts() const;
    [[nodiscard]] Role role() const { return m_role; }
    // Which element of the network it stands for: "w5", "∂o1/∂h1"; empty for none.
    [[nodiscard]] const QString &id() const { return m_id; }

    [[nodiscard]] Formula withId(QString id) const;
    [[nodiscard]] Formula withRole(Role role) const;
    [[nodiscard]] Formula withoutIds() const; // of the parts neither

    friend bool operator==(const Formula &a, const Formula &b);

private:
    Kind m_kind = Kind::Row;
    Role m_role = Role::Plain;
    int m_depth = 0;
    QString m_text;
    QString m_id;
    std::shared_ptr<const std::vector<Formula>> m_parts; // null: none
};

namespace formulas {

// Formulas in code. A symbol has its own name for an id.
[[nodiscard]] Formula text(const QString &words);
[[nodiscard]] Formula number(const QString &digits);
[[nodiscard]] Formula symbol(const QString &name);
[[nodiscard]] Formula sign(const QString &sign); // "=", "+", "·" with a space on both sides
[[nodiscard]] Formula fraction(Formula over, Formula under);
[[nodiscard]] Formula brackets(Formula inside);
[[nodiscard]] Formula power(Formula base, Formula exponent);
[[nodiscard]] Formula root(Formula inside);
[[nodiscard]] Formula row(std::vector<Formula> parts);
// Cells row by row, every row with equally many.
[[nodiscard]] Formula matrix(const std::vector<std::vector<Formula>> &rows);

// The core's notation (core/inspection/chainrule.h): "∂o1/∂h1 = w5 · f′(sum_o1)". Never fails:
// what it does not know is plain text, and toText() gives back what was parsed, letter by letter.
// Symbols, slopes, derivatives, sums and transposed matrices have ids: "w5", "f′(sum_o1)",
// "∂o1/∂h1", "Σy", "W2ᵀ". Takes time proportional to the length, whatever the text. Matrices of
// numbers are only made by matrix().
[[nodiscard]] Formula parse(const QString &notation);

// Every piece with one of these ids is replaced, and has the id still: names become numbers. What
// begins with a minus sign gets brackets where another sign or factor stands before it.
[[nodiscard]] Formula replaced(const Formula &formula, const QHash<QString, Formula> &pieces);

// On one line, as the core writes it; matrices as "[1 2; 3 4]".
[[nodiscard]] QString toText(const Formula &formula);
// For screen readers: matrices with their shape and their rows, everything else as above.
[[nodiscard]] QString toSpeech(const Formula &formula);
// For LaTeX's mathematical mode with amsmath: "\frac{\partial L}{\partial w_{1}}". Whatever a text
// contains is escaped.
[[nodiscard]] QString toLatex(const Formula &formula);
// Several lines under each other, aligned at their first relation.
[[nodiscard]] QString toLatex(const std::vector<Formula> &lines);

} // namespace formulas

} // namespace glassnet
