// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formularows.h"

#include "app/formula/formulanotation.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

using Kind = Formula::Kind;
using Style = FormulaSetter::Style;
using formulas::SignClass;

// A break costs more the deeper it is in brackets, then by what stands behind it.
constexpr int penaltyOfNesting = 5;
enum Penalty { AtRelation = 0, AtSum = 1, AtProduct = 2, AtGap = 3 };

int penaltyOf(SignClass sign)
{
    switch (sign) {
    case SignClass::Relation: return AtRelation;
    case SignClass::Sum: return AtSum;
    case SignClass::Product: return AtProduct;
    case SignClass::Comma: break;
    }
    return AtGap;
}

bool isGap(const Formula &formula)
{
    return formula.kind() == Kind::Text && formula.text().trimmed().isEmpty();
}

// Where an item comes from: how deep in brackets, how it is drawn, and what it is a part of.
struct Place
{
    Style style;
    int nesting = 0;
    QString id;
};

FormulaItem itemOf(FormulaBox box, const Formula &source, const Place &place)
{
    FormulaItem item;
    item.box = std::move(box);
    item.box.name(place.id);
    item.source = source;
    item.style = place.style;
    item.nesting = place.nesting;
    item.id = place.id;
    return item;
}

class Row
{
public:
    Row(const FormulaSetter &setter, Place place)
        : m_setter(setter)
        , m_place(std::move(place))
    {
    }

    void add(const std::vector<Formula> &parts)
    {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].kind() == Kind::Operator) {
                addSign(parts, i);
            } else if (isGap(parts[i])) {
                m_gap = m_setter.box(parts[i], m_place.style).width;
            } else {
                addPart(parts[i]);
            }
        }
    }
    void addBracket(QChar bracket)
    {
        m_items.push_back(itemOf(m_setter.words(bracket, m_place.style), {}, m_place));
    }
    void addBox(FormulaBox box) { m_items.push_back(itemOf(std::move(box), {}, m_place)); }
    void addPart(const Formula &part)
    {
        FormulaItem item = itemOf(m_setter.box(part, m_place.style), part, m_place);
        if (m_gap > 0.0 || m_isBehindComma) {
            item.before = m_gap;
            item.penalty = m_place.nesting * penaltyOfNesting + (m_isBehindComma ? AtSum : AtGap);
        } else if (m_isBehindPart) {
            item.penalty = penaltyOfLetters;
        }
        m_isBehindPart = true;
        m_gap = 0.0;
        m_isBehindComma = false;
        m_items.push_back(std::move(item));
    }

    [[nodiscard]] std::vector<FormulaItem> take() { return std::move(m_items); }

private:
    void addSign(const std::vector<Formula> &parts, std::size_t i)
    {
        const Formula &sign = parts[i];
        const SignClass kind = formulas::signClass(sign);
        FormulaItem item = itemOf(m_setter.sign(sign, m_place.style), {}, m_place);
        item.before = m_setter.roomBefore(parts, i, m_place.style);
        item.after = m_setter.roomAfter(parts, i, m_place.style);
        item.isRelation = kind == SignClass::Relation && m_place.nesting == 0;
        m_isBehindComma = kind == SignClass::Comma;
        m_isBehindPart = false;
        if (i > 0 && !m_isBehindComma && !formulas::isUnary(parts, i)) {
            item.penalty = m_place.nesting * penaltyOfNesting + penaltyOf(kind);
        }
        m_items.push_back(std::move(item));
    }

    const FormulaSetter &m_setter;
    Place m_place;
    std::vector<FormulaItem> m_items;
    qreal m_gap = 0.0;
    bool m_isBehindComma = false;
    bool m_isBehindPart = false;
};

const std::vector<Formula> &partsOf(const Formula &formula, std::vector<Formula> &single)
{
    if (formula.kind() == Kind::Row) {
        return formula.parts();
    }
    single = {formula};
    return single;
}

// Its letters in pieces that fit, at spaces where there are any.
std::vector<FormulaItem> openedText(const FormulaItem &item, qreal width,
                                    const FormulaSetter &setter)
{
    const QString &text = item.source.text();
    const Place place{item.style, item.nesting, item.id};
    std::vector<FormulaItem> pieces;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype length = std::min(
            text.size() - start,
            std::max(qsizetype{1}, static_cast<qsizetype>(4.0 * width / setter.em(item.style))));
        const auto boxOf
            = [&](qsizetype count) { return setter.words(text.mid(start, count), item.style); };
        while (length > 1 && boxOf(length).width > width) {
            const qsizetype space = text.lastIndexOf(QLatin1Char(' '), start + length - 2);
            length = space > start ? space + 1 - start : std::max(qsizetype{1}, length * 7 / 8);
        }
        if (length > 1 && start + length < text.size() && text[start + length].isLowSurrogate()) {
            --length;
        }
        const Formula piece = Formula(Kind::Text, text.mid(start, length));
        pieces.push_back(itemOf(boxOf(length), {}, place));
        pieces.back().box.name(item.source.id());
        if (start > 0) {
            pieces.back().penalty = penaltyOfLetters;
        }
        start += length;
    }
    return pieces;
}

std::vector<FormulaItem> openedItem(const FormulaItem &item, qreal width,
                                    const FormulaSetter &setter)
{
    const Formula &source = item.source;
    Place place{FormulaSetter::inside(item.style, source), item.nesting,
                source.id().isEmpty() ? item.id : source.id()};
    std::vector<Formula> single;
    Row row(setter, place);
    switch (source.kind()) {
    case Kind::Text:
    case Kind::Number:
    case Kind::Symbol: return openedText(item, width, setter);
    case Kind::Operator: return {};
    case Kind::Matrix: { // as a line of text, which can be broken anywhere
        FormulaItem written = item;
        written.source = formulas::text(formulas::toText(source)).withId(source.id());
        return openedText(written, width, setter);
    }
    case Kind::Row: row.add(source.parts()); return row.take();
    case Kind::Brackets: {
        row.addBracket(source.text().front());
        std::vector<FormulaItem> items = row.take();
        ++place.nesting;
        Row inside(setter, place);
        inside.add(partsOf(source.parts().front(), single));
        for (FormulaItem &part : inside.take()) {
            items.push_back(std::move(part));
        }
        --place.nesting;
        Row end(setter, place);
        end.addBracket(source.text().back());
        items.push_back(std::move(end.take().front()));
        return items;
    }
    case Kind::Fraction: { // "(…) / 3": the text says where brackets are needed
        const auto part = [&](std::size_t i) {
            const Formula &operand = source.parts()[i];
            const std::vector<Formula> &parts = operand.parts();
            const bool hasSign
                = operand.kind() == Kind::Fraction
                  || (operand.kind() == Kind::Row
                      && std::any_of(parts.begin(), parts.end(), [](const Formula &piece) {
                             return piece.kind() == Kind::Operator;
                         }));
            return hasSign ? formulas::brackets(operand) : operand;
        };
        row.add({part(0), formulas::sign(QStringLiteral("/")), part(1)});
        return row.take();
    }
    case Kind::Power: {
        row.addPart(source.parts()[0]);
        row.addBox(setter.exponent(source.parts()[1], setter.box(source.parts()[0], place.style),
                                   place.style));
        return row.take();
    }
    case Kind::Root: {
        row.addBracket(u'√');
        row.addPart(formulas::brackets(formulas::withoutBrackets(source.parts()[0])));
        return row.take();
    }
    }
    return {};
}

} // namespace

std::vector<FormulaItem> itemsOf(const Formula &formula, const FormulaSetter &setter)
{
    std::vector<Formula> single;
    Row row(setter, {FormulaSetter::inside({}, formula), 0, formula.id()});
    row.add(partsOf(formula, single));
    return row.take();
}

std::vector<FormulaItem> opened(std::vector<FormulaItem> items, qreal width,
                                const FormulaSetter &setter)
{
    std::vector<FormulaItem> result;
    for (FormulaItem &item : items) {
        std::vector<FormulaItem> parts;
        if (item.box.width > width) {
            parts = openedItem(item, width, setter);
        }
        // One that is all of it again cannot be taken apart further.
        if (parts.empty() || (parts.size() == 1 && parts.front().source == item.source)) {
            result.push_back(std::move(item));
            continue;
        }
        parts.front().before = item.before;
        parts.front().penalty = item.penalty;
        for (FormulaItem &part : opened(std::move(parts), width, setter)) {
            result.push_back(std::move(part));
        }
    }
    return result;
}

} // namespace glassnet
