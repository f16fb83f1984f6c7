// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulanotation.h"

#include <optional>
#include <utility>

// From the core's notation to a formula.
namespace glassnet::formulas {

namespace {

using Kind = Formula::Kind;

// Deep enough for any formula that a person could read, and well below Formula::mostDepth.
constexpr int mostNesting = 12;

constexpr QStringView signs = u"=≈←→≠≤≥<>∝+−-±·×*∘÷,;";
constexpr QStringView superscripts = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
constexpr QStringView vulgarFractions = u"½⅓⅔¼¾⅕⅛";

// Where each opening bracket is closed; -1 for whatever has no partner. One pass, so that no text
// makes the parser try twice.
std::vector<qsizetype> closings(QStringView text)
{
    constexpr QStringView opening = u"([{";
    constexpr QStringView closing = u")]}";
    std::vector<qsizetype> partners(static_cast<std::size_t>(text.size()), -1);
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (opening.contains(text[i])) {
            open.push_back(i);
        } else if (const qsizetype kind = closing.indexOf(text[i]);
                   kind >= 0 && !open.empty() && text[open.back()] == opening[kind]) {
            partners[static_cast<std::size_t>(open.back())] = i;
            open.pop_back();
        }
    }
    return partners;
}

// What may stand over or under a bar without brackets in the text: no sign in it.
bool isOperand(const Formula &formula)
{
    if (formula.kind() == Kind::Operator || formula.kind() == Kind::Text
        || formula.kind() == Kind::Fraction) {
        return false;
    }
    if (formula.kind() == Kind::Row) {
        for (const Formula &part : formula.parts()) {
            if (part.kind() != Kind::Text && !isOperand(part)) {
                return false;
            }
        }
    }
    return true;
}

// ∂L: over and under the stroke of a derivative.
bool isRate(const Formula &formula)
{
    return formula.kind() == Kind::Row && formula.parts().size() == 2
           && formula.parts().front().text() == u"∂";
}

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
        , m_closings(closings(text))
    {
    }

    Formula row(qsizetype end)
    {
        std::vector<Formula> parts;
        QString words; // what nothing is known about, until something known follows
        const auto endWords = [&] {
            if (!words.isEmpty()) {
                parts.push_back(formulas::text(std::exchange(words, {})));
            }
        };
        while (m_at < end) {
            if (words.isEmpty() && takeFraction(parts, end)) {
                continue;
            }
            if (std::optional<Formula> piece = sign(end)) {
                endWords();
                parts.push_back(std::move(*piece));
            } else if ((piece = factor(end))) {
                endWords();
                parts.push_back(std::move(*piece));
            } else {
                words += m_text[m_at].isSpace() ? take(afterSpaces(m_at, end)) : take(m_at + 1);
            }
        }
        endWords();
        return parts.size() == 1 ? std::move(parts.front()) : formulas::row(std::move(parts));
    }

private:
    // One level deeper for as long as it lives.
    class Nesting
    {
    public:
        explicit Nesting(int &depth)
            : m_depth(depth)
        {
            ++m_depth;
        }
        ~Nesting() { --m_depth; }
        Q_DISABLE_COPY_MOVE(Nesting)

    private:
        int &m_depth;
    };

    [[nodiscard]] QChar at(qsizetype index, qsizetype end) const
    {
        return index < end ? m_text[index] : QChar();
    }
    [[nodiscard]] qsizetype afterSpaces(qsizetype from, qsizetype end) const
    {
        while (from < end && m_text[from].isSpace()) {
            ++from;
        }
        return from;
    }
    // From the present place up to there.
    QString take(qsizetype end)
    {
        const qsizetype start = std::exchange(m_at, end);
        return m_text.mid(start, end - start);
    }

    // The letters of a piece that has just been read, for its id.
    [[nodiscard]] QString readSince(qsizetype start) const
    {
        return m_text.mid(start, m_at - start);
    }

    std::optional<Formula> sign(qsizetype end)
    {
        const qsizetype sign = afterSpaces(m_at, end);
        if (sign == end || !(signs.contains(m_text[sign]) || m_text[sign] == u'/')) {
            return std::nullopt;
        }
        return Formula(Kind::Operator, take(afterSpaces(sign + 1, end)));
    }

    // What stands on both sides of a stroke becomes one piece, unless a bar could not stand for it.
    bool takeFraction(std::vector<Formula> &parts, qsizetype end)
    {
        const qsizetype stroke = afterSpaces(m_at, end);
        if (at(stroke, end) != u'/' || parts.empty() || !isOperand(parts.back())) {
            return false;
        }
        const qsizetype start = m_at;
        const QString written = take(afterSpaces(stroke + 1, end));
        std::optional<Formula> under = factor(end);
        if (!under) {
            m_at = start;
            return false;
        }
        if (!isOperand(*under)) {
            parts.emplace_back(Kind::Operator, written);
            parts.push_back(std::move(*under));
            return true;
        }
        const bool isDerivative = isRate(parts.back()) && isRate(*under);
        Formula fraction(Kind::Fraction, written, {parts.back(), std::move(*under)});
        parts.back() = isDerivative ? fraction.withoutIds().withId(toText(fraction)) : fraction;
        return true;
    }

    // Something that can stand beside an operator; nothing where none begins.
    std::optional<Formula> factor(qsizetype end)
    {
        if (m_at == end || m_depth == mostNesting) {
            return std::nullopt;
        }
        const Nesting deeper(m_depth);
        const QChar c = m_text[m_at];
        if (isDifferential(c)) {
            return differential(end);
        }
        if (isCollector(c)) {
            return collection(end);
        }
        if (c == u'√') {
            return root(end);
        }
        if (c.isDigit() || vulgarFractions.contains(c)) {
            return raised(formulas::number(take(numberEnd(end))), end);
        }
        if (isNameStart(c)) {
            return application(end);
        }
        std::optional<Formula> inside = bracketed(end);
        return inside ? std::optional(raised(std::move(*inside), end)) : std::nullopt;
    }

    std::optional<Formula> bracketed(qsizetype end)
    {
        const qsizetype open = m_at;
        const qsizetype close = open < end ? m_closings[static_cast<std::size_t>(open)] : -1;
        if (close < 0 || close >= end) {
            return std::nullopt;
        }
        const QString both = QString(m_text[open]) + m_text[close];
        m_at = open + 1;
        Formula inside = row(close);
        m_at = close + 1;
        return Formula(Kind::Brackets, both, {std::move(inside)});
    }

    // ∂w1: the sign and what it is of.
    Formula differential(qsizetype end)
    {
        const qsizetype start = m_at;
        Formula sign(Kind::Symbol, take(m_at + 1));
        std::optional<Formula> operand = factor(end);
        if (!operand) {
            return sign;
        }
        const bool isChange = sign.text() != u"∂";
        Formula whole = formulas::row({std::move(sign), std::move(*operand)});
        return isChange ? whole.withoutIds().withId(readSince(start)) : whole;
    }

    // Σ o·∂L/∂o: the sign and the product behind it that is written without spaces.
    Formula collection(qsizetype end)
    {
        const qsizetype begin = m_at;
        std::vector<Formula> parts{Formula(Kind::Symbol, take(m_at + 1))};
        const qsizetype operandAt = afterSpaces(m_at, end);
        const qsizetype start = m_at;
        const QString gap = take(operandAt);
        std::optional<Formula> operand = factor(end);
        if (!operand) {
            m_at = start;
            return parts.front();
        }
        if (!gap.isEmpty()) {
            parts.push_back(formulas::text(gap));
        }
        parts.push_back(std::move(*operand));
        while (at(m_at, end) == u'·' || at(m_at, end) == u'/') {
            if (!at(m_at + 1, end).isSpace() && takeFraction(parts, end)) {
                continue;
            }
            const qsizetype before = m_at;
            Formula sign(Kind::Operator, take(m_at + 1));
            operand = factor(end);
            if (!operand) {
                m_at = before;
                break;
            }
            parts.push_back(std::move(sign));
            parts.push_back(std::move(*operand));
        }
        const Formula whole = formulas::row(std::move(parts));
        return whole.withoutIds().withId(readSince(begin));
    }

    Formula root(qsizetype end)
    {
        const QString sign = take(m_at + 1);
        std::optional<Formula> operand = factor(end);
        return operand ? Formula(Kind::Root, sign, {std::move(*operand)}) : formulas::text(sign);
    }

    // A name and, right behind it, the brackets of a function: f′(sum_o1).
    Formula application(qsizetype end)
    {
        const qsizetype start = m_at;
        qsizetype stop = m_at;
        while (stop < end && (isNameStart(m_text[stop]) || isNamePart(m_text[stop]))) {
            ++stop;
        }
        const QString written = take(stop);
        const SymbolName name = symbolName(written);
        if (name.base.isEmpty()) {
            return formulas::text(written);
        }
        Formula symbol = formulas::symbol(written);
        if (at(m_at, end) == u'(') {
            if (std::optional<Formula> arguments = bracketed(end)) {
                Formula value = raised(std::move(*arguments), end);
                Formula whole = formulas::row({symbol.withId({}), std::move(value)});
                return name.primes.isEmpty() ? whole : whole.withoutIds().withId(readSince(start));
            }
        }
        return raised(std::move(symbol), end);
    }

    // With the exponent that follows, if one does.
    Formula raised(Formula base, qsizetype end)
    {
        qsizetype stop = m_at;
        while (stop < end && superscripts.contains(m_text[stop])) {
            ++stop;
        }
        if (stop > m_at) {
            const QString written = take(stop);
            QString digits;
            for (const QChar c : written) {
                digits += QStringView(u"0123456789+−")[superscripts.indexOf(c)];
            }
            return {Kind::Power, written, {std::move(base), formulas::number(digits)}};
        }
        if (at(m_at, end) == transposed) {
            const QString name = toText(base) + transposed;
            return Formula(Kind::Power, take(m_at + 1),
                           {base.withoutIds(), formulas::symbol(QStringLiteral("T")).withId({})})
                .withId(name);
        }
        const qsizetype start = m_at;
        if (at(m_at, end) != u'^') {
            return base;
        }
        const QString written = take(m_at + 1);
        std::vector<Formula> exponent;
        if (at(m_at, end) == u'−' || at(m_at, end) == u'-') {
            exponent.emplace_back(Kind::Operator, take(m_at + 1));
        }
        std::optional<Formula> operand = factor(end);
        if (!operand) {
            m_at = start;
            return base;
        }
        exponent.push_back(std::move(*operand));
        return {Kind::Power,
                written,
                {std::move(base),
                 exponent.size() == 1 ? exponent.front() : formulas::row(std::move(exponent))}};
    }

    // 0.25, 0,25, 1.2e−7, ½
    [[nodiscard]] qsizetype numberEnd(qsizetype end) const
    {
        qsizetype stop = m_at + 1;
        if (!m_text[m_at].isDigit()) {
            return stop;
        }
        const auto skipDigits = [&] {
            while (at(stop, end).isDigit()) {
                ++stop;
            }
        };
        skipDigits();
        if ((at(stop, end) == u'.' || at(stop, end) == u',') && at(stop + 1, end).isDigit()) {
            ++stop;
            skipDigits();
        }
        const bool hasSign = QStringView(u"−-+").contains(at(stop + 1, end));
        if (at(stop, end) == u'e' && at(stop + (hasSign ? 2 : 1), end).isDigit()) {
            stop += hasSign ? 2 : 1;
            skipDigits();
        }
        return stop;
    }

    const QString &m_text;
    std::vector<qsizetype> m_closings;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

Formula parse(const QString &notation)
{
    return Parser(notation).row(notation.size());
}

} // namespace glassnet::formulas
