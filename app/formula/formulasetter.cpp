// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulasetter.h"

#include "app/formula/formulamatrix.h"
#include "app/formula/formulanotation.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>
#include <memory>

namespace glassnet {

namespace {

using formulas::SignClass;

// Of the font's size: itself, parts of a nested fraction, scripts, scripts of those.
constexpr std::array sizes{1.0, 0.8, 0.7, 0.6};
constexpr int scriptStep = 2;

constexpr qsizetype mostMeasured = 2000; // texts of one face
constexpr std::size_t mostKept = 4; // fonts in use at the same time

// In em, as TeX has them but for the products: a dot is wide enough in most fonts.
constexpr qreal relationRoom = 5.0 / 18.0;
constexpr qreal sumRoom = 4.0 / 18.0;
constexpr qreal productRoom = 3.5 / 18.0;
constexpr qreal thinRoom = 3.0 / 18.0;
constexpr qreal subscriptDrop = 0.17;
constexpr qreal primeRoom = 0.04;

QFont scaled(QFont font, qreal factor, bool isItalic)
{
    if (font.pointSizeF() > 0.0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    }
    font.setItalic(isItalic);
    return font;
}

// Of keyboards and of the core; drawn are the true ones.
QString drawnSign(const Formula &sign)
{
    QString text = sign.text().trimmed();
    text.replace(QLatin1Char('-'), QChar(u'−'));
    text.replace(QLatin1Char('*'), QChar(u'·'));
    return text;
}

} // namespace

FormulaSetter::Face::Face(const QFont &used)
    : font(used)
    , metrics(used)
    , axis(-metrics.tightBoundingRect(QStringLiteral("+")).center().y())
    , widestDigit(0.0)
{
    qreal narrowest = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const qreal advance = metrics.horizontalAdvance(QChar(digit));
        widestDigit = std::max(widestDigit, advance);
        narrowest = std::min(narrowest, advance);
    }
    hasEqualDigits = widestDigit - narrowest < 0.01;
}

const FormulaSetter::Measured &FormulaSetter::Face::measured(const QString &text) const
{
    if (m_measured.size() > mostMeasured) {
        m_measured.clear();
    }
    const auto found = m_measured.constFind(text);
    if (found != m_measured.cend()) {
        return *found;
    }
    return *m_measured.insert(text,
                              {metrics.horizontalAdvance(text), metrics.tightBoundingRect(text)});
}

FormulaSetter::FormulaSetter(const QFont &font)
    : m_pixelSize(QFontInfo(font).pixelSize())
{
    for (const qreal size : sizes) {
        m_faces.push_back({Face(scaled(font, size, false)), Face(scaled(font, size, true))});
    }
}

const FormulaSetter &FormulaSetter::of(const QFont &font)
{
    static std::vector<std::pair<QFont, std::unique_ptr<FormulaSetter>>> kept;
    for (const auto &[known, setter] : kept) {
        if (known == font) {
            return *setter;
        }
    }
    if (kept.size() >= mostKept) {
        kept.erase(kept.begin());
    }
    return *kept.emplace_back(font, std::make_unique<FormulaSetter>(font)).second;
}

FormulaSetter::Style FormulaSetter::inside(Style style, const Formula &part)
{
    if (part.role() != Formula::Role::Plain) {
        style.role = part.role();
    }
    return style;
}

const FormulaSetter::Face &FormulaSetter::face(Style style, bool isItalic) const
{
    return m_faces[static_cast<std::size_t>(style.step)][isItalic ? 1 : 0];
}

qreal FormulaSetter::em(Style style) const
{
    const QFont &font = face(style, false).font;
    const QFont &whole = m_faces.front().front().font;
    return whole.pointSizeF() > 0.0 ? m_pixelSize * font.pointSizeF() / whole.pointSizeF()
                                    : font.pixelSize();
}

qreal FormulaSetter::axis(Style style) const
{
    return face(style, false).axis;
}

qreal FormulaSetter::rule(Style style) const
{
    return std::max(1.0, std::round(face(style, false).metrics.lineWidth()));
}

FormulaBox FormulaSetter::box(const Formula &formula, Style outer) const
{
    const Style style = inside(outer, formula);
    FormulaBox box;
    switch (formula.kind()) {
    case Formula::Kind::Text: box = words(formula.text(), style); break;
    case Formula::Kind::Number: box = number(formula.text(), style); break;
    case Formula::Kind::Symbol: box = symbol(formula.text(), style); break;
    case Formula::Kind::Operator: box = sign(formula, style); break;
    case Formula::Kind::Fraction: box = fraction(formula, style); break;
    case Formula::Kind::Brackets: box = brackets(formula, style); break;
    case Formula::Kind::Power: box = power(formula, style); break;
    case Formula::Kind::Root: box = root(formula, style); break;
    case Formula::Kind::Matrix: box = matrixBox(formula, *this, style); break;
    case Formula::Kind::Row: box = row(formula.parts(), style); break;
    }
    box.name(formula.id());
    return box;
}

// As high as it looks, but at least as a small letter, so that neighbours stand on one height.
FormulaBox FormulaSetter::glyphs(const QString &text, Style style, bool isItalic) const
{
    const Face &used = face(style, isItalic);
    const Measured &measured = used.measured(text);
    FormulaBox box;
    box.width = measured.advance;
    box.ascent = std::max(-measured.ink.top(), used.metrics.xHeight());
    box.descent = std::max(measured.ink.bottom(), 0.0);
    box.inks.push_back({FormulaGlyphs{text, used.font, {}}, style.role});
    return box;
}

FormulaBox FormulaSetter::words(const QString &text, Style style) const
{
    if (text.trimmed().isEmpty()) {
        FormulaBox gap;
        gap.width = thinRoom * em(style);
        return gap;
    }
    QString drawn = text;
    for (QChar &c : drawn) {
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            c = u' ';
        }
    }
    return glyphs(drawn, style, false);
}

FormulaBox FormulaSetter::number(const QString &digits, Style style) const
{
    const Face &used = face(style, false);
    FormulaBox box;
    if (used.hasEqualDigits) { // the same in every number: whole ones need not be measured
        box.ascent = used.metrics.xHeight();
        for (const QChar c : digits) {
            const Measured &measured = used.measured(c);
            box.width += measured.advance;
            box.ascent = std::max(box.ascent, -measured.ink.top());
            box.descent = std::max(box.descent, measured.ink.bottom());
        }
        box.inks.push_back({FormulaGlyphs{digits, used.font, {}}, style.role});
        return box;
    }
    // Qt 6.4 cannot ask a font for its tabular figures: each has a place of the same width.
    for (const QChar c : digits) {
        const FormulaBox glyph = glyphs(c, style, false);
        const qreal place = c.isDigit() ? used.widestDigit : glyph.width;
        box.put(glyph, {box.width + (place - glyph.width) / 2.0, 0.0});
        box.width += place;
    }
    return box;
}

// Letters of a name: a single one is a variable, digits and words are upright.
FormulaBox FormulaSetter::letters(const QString &name, Style style) const
{
    qsizetype digits = name.size();
    while (digits > 0 && !name[digits - 1].isLetter()) {
        --digits;
    }
    FormulaBox box;
    if (digits == 1) {
        const bool isGreekCapital = name[0] >= QChar(u'Α') && name[0] <= QChar(u'Ω');
        box = glyphs(name.left(1), style, !isGreekCapital);
    } else if (digits > 1) {
        box = glyphs(name.left(digits), style, false);
    }
    if (digits < name.size()) {
        box.append(name[digits].isDigit() ? number(name.mid(digits), style)
                                          : glyphs(name.mid(digits), style, false));
    }
    return box;
}

FormulaBox FormulaSetter::symbol(const QString &name, Style style) const
{
    const formulas::SymbolName parts = formulas::symbolName(name);
    if (parts.base.isEmpty()) {
        return glyphs(name, style, false);
    }
    FormulaBox box = letters(parts.base, style);
    const QFontMetricsF &italic = face(style, true).metrics;
    const bool isItalic = parts.base.size() == 1 && parts.base[0].isLetter();
    // How far a slanted letter leans over what stands above right of it.
    const qreal lean
        = isItalic ? std::clamp(-italic.rightBearing(parts.base[0]), 0.0, 0.2 * em(style)) : 0.0;
    const qreal end = box.width;
    if (!parts.primes.isEmpty()) {
        QString drawn = parts.primes;
        drawn.replace(QLatin1Char('\''), QChar(u'′'));
        const FormulaBox prime = glyphs(drawn, style, false);
        const qreal left = end + lean + primeRoom * em(style);
        box.put(prime, {left, 0.0});
        box.width = left + prime.width;
    } else {
        box.width = end + lean / 2.0;
    }
    if (!parts.subscript.isEmpty()) {
        Style small = style;
        small.step
            = std::min(std::max(scriptStep, style.step + 1), static_cast<int>(sizes.size()) - 1);
        const FormulaBox script = letters(parts.subscript, small);
        box.put(script, {end, subscriptDrop * em(style)});
        box.width = std::max(box.width, end + script.width) + 0.03 * em(style);
    }
    return box;
}

FormulaBox FormulaSetter::sign(const Formula &sign, Style outer) const
{
    FormulaBox box = glyphs(drawnSign(sign), inside(outer, sign), false);
    box.name(sign.id());
    return box;
}

qreal FormulaSetter::roomBefore(const std::vector<Formula> &parts, std::size_t index,
                                Style style) const
{
    const Formula &sign = parts[index];
    const bool isTight = !sign.text().isEmpty() && !sign.text().front().isSpace();
    if (formulas::isUnary(parts, index) || index == 0) {
        return 0.0;
    }
    const qreal size = em(style) * (style.step >= scriptStep ? 0.4 : 1.0);
    switch (formulas::signClass(sign)) {
    case SignClass::Relation: return relationRoom * size;
    case SignClass::Sum: return sumRoom * size;
    case SignClass::Product: return isTight ? 0.0 : productRoom * size;
    case SignClass::Comma: break;
    }
    return 0.0;
}

qreal FormulaSetter::roomAfter(const std::vector<Formula> &parts, std::size_t index,
                               Style style) const
{
    const bool isUnary = formulas::isUnary(parts, index);
    if (!isUnary && formulas::signClass(parts[index]) == SignClass::Comma) {
        return thinRoom * em(style);
    }
    return index == 0 && !isUnary ? relationRoom * em(style) : roomBefore(parts, index, style);
}

FormulaBox FormulaSetter::row(const std::vector<Formula> &parts, Style style) const
{
    FormulaBox box;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind() == Formula::Kind::Operator) {
            box.width += roomBefore(parts, i, style);
            box.append(sign(parts[i], style));
            box.width += roomAfter(parts, i, style);
        } else {
            box.append(this->box(parts[i], style));
        }
    }
    return box;
}

FormulaBox FormulaSetter::fraction(const Formula &formula, Style style) const
{
    Style small = style;
    small.isInFraction = true;
    if (style.isInFraction || style.step > 0) {
        small.step = std::min(style.step + 1, static_cast<int>(sizes.size()) - 1);
    }
    const FormulaBox over = box(formulas::withoutBrackets(formula.parts()[0]), small);
    const FormulaBox under = box(formulas::withoutBrackets(formula.parts()[1]), small);
    const qreal thickness = rule(style);
    const qreal gap = (small.step == 0 ? 2.6 : 1.8) * std::max(thickness, 0.045 * em(style));
    const qreal axisHeight = axis(style);
    const qreal margin = 0.08 * em(style);
    const qreal bar = std::max(over.width, under.width) + 2.0 * margin;
    // TeX's num1 and denom1, at which fractions beside each other have common baselines.
    const qreal up = std::max(axisHeight + thickness / 2.0 + gap + over.descent,
                              (small.step == 0 ? 0.66 : 0.45) * em(style));
    const qreal down = std::max(gap + thickness / 2.0 + under.ascent - axisHeight,
                                (small.step == 0 ? 0.70 : 0.36) * em(style));
    const qreal side = 0.1 * em(style); // between the bar and what stands beside it
    FormulaBox box;
    box.put(over, {side + (bar - over.width) / 2.0, -up});
    box.put(under, {side + (bar - under.width) / 2.0, down});
    box.inks.push_back({QRectF(side, -axisHeight - thickness / 2.0, bar, thickness), style.role});
    box.width = bar + 2.0 * side;
    return box;
}

FormulaBox FormulaSetter::bracket(QChar bracket, const FormulaBox &inside, Style style) const
{
    const Face &used = face(style, false);
    const Measured &measured = used.measured(bracket);
    const qreal axisHeight = axis(style);
    const qreal reach
        = std::max(inside.ascent - axisHeight, inside.descent + axisHeight) + 0.06 * em(style);
    if (2.0 * reach <= 1.45 * measured.ink.height()) { // subscripts alone do not make them grow
        return glyphs(bracket, style, false);
    }
    FormulaBox box;
    box.width = measured.advance;
    box.ascent = axisHeight + reach;
    box.descent = reach - axisHeight;
    box.inks.push_back({outlineOf(bracket, used, 2.0 * reach), style.role});
    return box;
}

// Around the axis, stretched upright alone: its strokes stay as thick as those of the letters.
const QPainterPath &FormulaSetter::outlineOf(QChar bracket, const Face &face, qreal height) const
{
    const QString key = QStringLiteral("%1 %2 %3").arg(bracket).arg(quintptr(&face)).arg(height);
    const auto found = m_outlines.constFind(key);
    if (found != m_outlines.cend()) {
        return *found;
    }
    if (m_outlines.size() > mostMeasured) {
        m_outlines.clear();
    }
    QPainterPath path;
    path.addText(0.0, 0.0, face.font, bracket);
    path = QTransform::fromScale(1.0, height / path.boundingRect().height()).map(path);
    path.translate(0.0, -face.axis - path.boundingRect().center().y());
    return *m_outlines.insert(key, path);
}

FormulaBox FormulaSetter::brackets(const Formula &formula, Style style) const
{
    const FormulaBox inside = box(formula.parts().front(), style);
    FormulaBox box = bracket(formula.text().front(), inside, style);
    box.append(inside);
    box.append(bracket(formula.text().back(), inside, style));
    return box;
}

FormulaBox FormulaSetter::exponent(const Formula &exponent, const FormulaBox &base,
                                   Style style) const
{
    Style small = style;
    small.step = std::min(std::max(scriptStep, style.step + 1), static_cast<int>(sizes.size()) - 1);
    const FormulaBox script = box(formulas::withoutBrackets(exponent), small);
    const qreal up = std::max(
        {0.38 * em(style), base.ascent - 0.34 * em(style), script.descent + 0.25 * em(style)});
    FormulaBox box;
    box.width = 0.05 * em(style);
    box.put(script, {box.width, -up});
    box.width += script.width + 0.04 * em(style);
    return box;
}

FormulaBox FormulaSetter::power(const Formula &formula, Style style) const
{
    const Formula &base = formula.parts()[0];
    FormulaBox box = this->box(base, style);
    const FormulaBox raised = exponent(formula.parts()[1], box, style);
    const formulas::SymbolName name = formulas::symbolName(base.text());
    if (base.kind() == Formula::Kind::Symbol && !name.subscript.isEmpty()
        && name.primes.isEmpty()) { // above the subscript, not behind it
        const qreal left = symbol(name.base, inside(style, base)).width;
        box.put(raised, {left, 0.0});
        box.width = std::max(box.width, left + raised.width);
    } else {
        box.append(raised);
    }
    return box;
}

FormulaBox FormulaSetter::root(const Formula &formula, Style style) const
{
    const FormulaBox inside = box(formulas::withoutBrackets(formula.parts().front()), style);
    const qreal size = em(style);
    const qreal thickness = rule(style);
    const qreal top = std::max(inside.ascent, face(style, false).metrics.capHeight()) + 0.2 * size;
    const qreal bottom = inside.descent + 0.04 * size;
    const qreal hook = 0.62 * size;
    QPainterPath line;
    line.moveTo(0.06 * size, -(top + bottom) * 0.42 + bottom);
    line.lineTo(0.18 * size, -(top + bottom) * 0.48 + bottom);
    line.lineTo(0.36 * size, bottom - thickness / 2.0);
    line.lineTo(hook, -top);
    QPainterPathStroker stroker;
    stroker.setWidth(thickness);
    stroker.setJoinStyle(Qt::MiterJoin);
    FormulaBox box;
    box.put(inside, {hook + 0.06 * size, 0.0});
    box.inks.push_back({stroker.createStroke(line), style.role});
    box.inks.push_back({QRectF(hook - thickness / 2.0, -top - thickness / 2.0,
                               inside.width + 0.14 * size, thickness),
                        style.role});
    box.width = hook + inside.width + 0.16 * size;
    box.ascent = top + thickness;
    box.descent = std::max(box.descent, bottom);
    return box;
}

} // namespace glassnet
