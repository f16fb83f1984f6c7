// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulanotation.h"

namespace glassnet::formulas {

namespace {

constexpr QStringView primes = u"′'";

} // namespace

bool isDifferential(QChar sign)
{
    return QStringView(u"∂Δ∇").contains(sign);
}

bool isCollector(QChar sign)
{
    return QStringView(u"Σ∑Π∏").contains(sign);
}

bool isNameStart(QChar c)
{
    return c.isLetter() && !isDifferential(c) && !isCollector(c) && c != transposed;
}

bool isNamePart(QChar c)
{
    return c.isDigit() || c == u'_' || primes.contains(c);
}

SymbolName symbolName(QStringView name)
{
    qsizetype i = 0;
    const auto taken = [&](auto &&belongs) {
        const qsizetype start = i;
        while (i < name.size() && belongs(name[i])) {
            ++i;
        }
        return name.sliced(start, i - start).toString();
    };
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto isPrime = [](QChar c) { return primes.contains(c); };
    SymbolName found;
    found.base = taken(isNameStart);
    if (found.base.isEmpty() && name.size() == 1) { // ∂, Σ
        return {name.toString(), {}, {}};
    }
    found.subscript = taken(isDigit);
    found.primes = taken(isPrime);
    if (i + 1 < name.size() && name[i] == u'_') {
        ++i;
        found.subscript += found.subscript.isEmpty() ? QString() : QStringLiteral(",");
        found.subscript += taken(isNameStart);
        found.subscript += taken(isDigit);
    }
    found.primes += taken(isPrime);
    return i == name.size() ? found : SymbolName();
}

SignClass signClass(const Formula &sign)
{
    const QString text = sign.text().trimmed();
    const QChar first = text.isEmpty() ? QChar(u'=') : text.front();
    if (QStringView(u"+−-±").contains(first)) {
        return SignClass::Sum;
    }
    if (QStringView(u"·×*∘÷/^").contains(first)) {
        return SignClass::Product;
    }
    return QStringView(u",;").contains(first) ? SignClass::Comma : SignClass::Relation;
}

bool isUnary(const std::vector<Formula> &parts, std::size_t index)
{
    return signClass(parts[index]) == SignClass::Sum
           && (index == 0 || parts[index - 1].kind() == Formula::Kind::Operator);
}

const Formula &withoutBrackets(const Formula &formula)
{
    const bool isBare = formula.kind() == Formula::Kind::Brackets && formula.text() == u"()"
                        && formula.id().isEmpty();
    return isBare ? formula.parts().front() : formula;
}

} // namespace glassnet::formulas
