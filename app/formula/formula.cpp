// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formula.h"

#include "app/formula/formulanotation.h"

#include <algorithm>

namespace glassnet {

Formula::Formula(Kind kind, QString text, std::vector<Formula> parts)
    : m_kind(kind)
    , m_text(std::move(text))
{
    for (const Formula &part : parts) {
        m_depth = std::max(m_depth, part.m_depth + 1);
    }
    if (!parts.empty()) {
        m_parts = std::make_shared<const std::vector<Formula>>(std::move(parts));
    }
    if (m_depth > mostDepth) {
        *this = Formula(Kind::Text, formulas::toText(*this));
    }
}

const std::vector<Formula> &Formula::parts() const
{
    static const std::vector<Formula> none;
    return m_parts ? *m_parts : none;
}

bool operator==(const Formula &a, const Formula &b)
{
    return a.m_kind == b.m_kind && a.m_role == b.m_role && a.m_text == b.m_text && a.m_id == b.m_id
           && (a.m_parts == b.m_parts || a.parts() == b.parts());
}

Formula Formula::withId(QString id) const
{
    Formula other = *this;
    other.m_id = std::move(id);
    return other;
}

Formula Formula::withRole(Role role) const
{
    Formula other = *this;
    other.m_role = role;
    return other;
}

Formula Formula::withoutIds() const
{
    std::vector<Formula> bare;
    bare.reserve(parts().size());
    for (const Formula &part : parts()) {
        bare.push_back(part.withoutIds());
    }
    return Formula(m_kind, m_text, std::move(bare)).withRole(m_role);
}

namespace formulas {

namespace {

// A number below zero, not yet in brackets.
bool isSigned(const Formula &formula)
{
    const bool isNumber = formula.kind() == Formula::Kind::Number;
    return isNumber && !formula.text().isEmpty()
           && QStringView(u"−-").contains(formula.text().front());
}

// Whether what comes next stands behind a factor or a sign other than a relation, or is raised.
bool wouldMeetSign(Formula::Kind kind, const std::vector<Formula> &before)
{
    if (kind != Formula::Kind::Row || before.empty()) {
        return kind == Formula::Kind::Power && before.empty();
    }
    const bool isBehindSign = before.back().kind() == Formula::Kind::Operator;
    const SignClass sign = isBehindSign ? signClass(before.back()) : SignClass::Product;
    return sign == SignClass::Sum || sign == SignClass::Product;
}

} // namespace

Formula text(const QString &words)
{
    return {Formula::Kind::Text, words};
}

Formula number(const QString &digits)
{
    return {Formula::Kind::Number, digits};
}

Formula symbol(const QString &name)
{
    return Formula(Formula::Kind::Symbol, name).withId(name);
}

Formula sign(const QString &sign)
{
    return {Formula::Kind::Operator, QLatin1Char(' ') + sign + QLatin1Char(' ')};
}

Formula fraction(Formula over, Formula under)
{
    // Derivatives are written without spaces.
    const bool isDerivative = toText(over).startsWith(QChar(0x2202));
    return {Formula::Kind::Fraction,
            isDerivative ? QStringLiteral("/") : QStringLiteral(" / "),
            {std::move(over), std::move(under)}};
}

Formula brackets(Formula inside)
{
    return {Formula::Kind::Brackets, QStringLiteral("()"), {std::move(inside)}};
}

Formula power(Formula base, Formula exponent)
{
    return {Formula::Kind::Power, QStringLiteral("^"), {std::move(base), std::move(exponent)}};
}

Formula root(Formula inside)
{
    return {Formula::Kind::Root, QStringLiteral("√"), {std::move(inside)}};
}

Formula row(std::vector<Formula> parts)
{
    return {Formula::Kind::Row, {}, std::move(parts)};
}

Formula matrix(const std::vector<std::vector<Formula>> &rows)
{
    std::vector<Formula> parts;
    parts.reserve(rows.size());
    for (const std::vector<Formula> &cells : rows) {
        parts.push_back(row(cells));
    }
    return {Formula::Kind::Matrix, QStringLiteral("[]"), std::move(parts)};
}

Formula replaced(const Formula &formula, const QHash<QString, Formula> &pieces)
{
    const auto found = formula.id().isEmpty() ? pieces.end() : pieces.find(formula.id());
    if (found != pieces.end()) {
        const Formula::Role role
            = found->role() == Formula::Role::Plain ? formula.role() : found->role();
        return found->withId(formula.id()).withRole(role);
    }
    std::vector<Formula> parts;
    for (const Formula &part : formula.parts()) {
        Formula other = replaced(part, pieces);
        if (other != part && isSigned(other) && wouldMeetSign(formula.kind(), parts)) {
            other = brackets(other.withId({})).withId(other.id()).withRole(other.role());
        }
        parts.push_back(std::move(other));
    }
    return Formula(formula.kind(), formula.text(), std::move(parts))
        .withId(formula.id())
        .withRole(formula.role());
}

} // namespace formulas

} // namespace glassnet
