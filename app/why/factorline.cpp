// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/factorline.h"

#include "app/text/numbers.h"
#include "core/inspection/formulavalue.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

int floorLog10(double value)
{
    return static_cast<int>(std::floor(std::log10(value)));
}

} // namespace

Formula numberFormula(double value, int digits)
{
    const QString text = plainNumber(value, digits);
    const auto exponent = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (exponent < 0) {
        return formulas::number(text);
    }
    return formulas::row({formulas::number(text.left(exponent)),
                          formulas::sign(QStringLiteral("·")),
                          formulas::power(formulas::number(QStringLiteral("10")),
                                          formulas::number(text.mid(exponent + 1)))});
}

Formula factorLine(const nn::ChainFactor &line, int shown, Formula::Role role, bool assigns)
{
    const Formula written = formulas::parse(QString::fromStdString(line.formula));
    std::vector<Formula> parts{formulas::parse(QString::fromStdString(line.name))};
    if (!line.formula.empty()) {
        parts.push_back(formulas::sign(assigns ? QStringLiteral("←") : QStringLiteral("=")));
        parts.push_back(written);
    }
    // Where the formula is one symbol, its number is the value.
    const bool isOneNumber = line.numbers.size() == 1 && line.numbers.front().name == line.formula;
    if (!line.formula.empty() && !line.numbers.empty() && !isOneNumber) {
        const int digits = nn::digitsToCompute(line, shown);
        QHash<QString, Formula> numbers;
        for (const nn::NamedNumber &number : line.numbers) {
            numbers.insert(QString::fromStdString(number.name),
                           numberFormula(number.value, digits));
        }
        parts.push_back(formulas::sign(QStringLiteral("=")));
        parts.push_back(formulas::replaced(written, numbers));
    }
    parts.push_back(formulas::sign(QStringLiteral("=")));
    parts.push_back(numberFormula(line.value, shown).withRole(role));
    return formulas::row(std::move(parts));
}

int digitsThatTellApart(double before, double after)
{
    const double size = std::max(std::abs(before), std::abs(after));
    const double difference = std::abs(after - before);
    if (!(difference > 0.0) || !std::isfinite(difference)) {
        return shownDigits;
    }
    return std::clamp(floorLog10(size) - floorLog10(difference) + 3, shownDigits, nn::mostDigits);
}

} // namespace glassnet
