// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formulabox.h"

#include <QFontMetricsF>
#include <QHash>

#include <array>

namespace glassnet {

// Sets formulas in one font, in the proportions of TeX (Knuth, The TeXbook, appendix G) as far as
// an ordinary font tells them. Variables are italic; words and numbers are upright, and all digits
// are equally wide.
class FormulaSetter
{
public:
    // How large a part is: that of a nested fraction, and scripts, are smaller.
    struct Style
    {
        int step = 0; // 0 is the font's own size
        bool isInFraction = false;
        Formula::Role role = Formula::Role::Plain;
    };

    explicit FormulaSetter(const QFont &font);
    // One that is kept, with all it has measured: measuring is most of the work, and formulas that
    // follow a training run are set again with every frame. For the GUI thread.
    [[nodiscard]] static const FormulaSetter &of(const QFont &font);

    [[nodiscard]] FormulaBox box(const Formula &formula, Style style) const;
    // An operator without the room around it.
    [[nodiscard]] FormulaBox sign(const Formula &sign, Style style) const;
    [[nodiscard]] qreal roomBefore(const std::vector<Formula> &parts, std::size_t index,
                                   Style style) const;
    [[nodiscard]] qreal roomAfter(const std::vector<Formula> &parts, std::size_t index,
                                  Style style) const;
    // One bracket around something of that height and depth.
    [[nodiscard]] FormulaBox bracket(QChar bracket, const FormulaBox &inside, Style style) const;
    [[nodiscard]] FormulaBox words(const QString &text, Style style) const;
    // What is raised behind that base.
    [[nodiscard]] FormulaBox exponent(const Formula &exponent, const FormulaBox &base,
                                      Style style) const;

    [[nodiscard]] static Style inside(Style style, const Formula &part); // with the part's role
    [[nodiscard]] qreal em(Style style) const; // in pixels
    [[nodiscard]] qreal axis(Style style) const; // the height of bars and of the middle of signs
    [[nodiscard]] qreal rule(Style style) const; // the thickness of bars

private:
    struct Measured
    {
        qreal advance = 0.0;
        QRectF ink;
    };
    struct Face
    {
        explicit Face(const QFont &used);
        [[nodiscard]] const Measured &measured(const QString &text) const;

        QFont font;
        QFontMetricsF metrics;
        qreal axis; // the height of bars and of the middle of signs
        qreal widestDigit;
        bool hasEqualDigits;

    private:
        mutable QHash<QString, Measured> m_measured;
    };

    [[nodiscard]] const Face &face(Style style, bool isItalic) const;
    [[nodiscard]] const QPainterPath &outlineOf(QChar bracket, const Face &face,
                                                qreal height) const;
    [[nodiscard]] FormulaBox glyphs(const QString &text, Style style, bool isItalic) const;
    [[nodiscard]] FormulaBox number(const QString &digits, Style style) const;
    [[nodiscard]] FormulaBox symbol(const QString &name, Style style) const;
    [[nodiscard]] FormulaBox letters(const QString &name, Style style) const;
    [[nodiscard]] FormulaBox fraction(const Formula &formula, Style style) const;
    [[nodiscard]] FormulaBox brackets(const Formula &formula, Style style) const;
    [[nodiscard]] FormulaBox power(const Formula &formula, Style style) const;
    [[nodiscard]] FormulaBox root(const Formula &formula, Style style) const;
    [[nodiscard]] FormulaBox row(const std::vector<Formula> &parts, Style style) const;

    std::vector<std::array<Face, 2>> m_faces; // upright and italic, of each step
    qreal m_pixelSize; // of the font as it is
    mutable QHash<QString, QPainterPath> m_outlines; // of stretched brackets
};

} // namespace glassnet
