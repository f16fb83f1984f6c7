// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/formulavalue.h"

#include "core/inspection/significant.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

namespace nn {

namespace {

class Evaluation
{
public:
    explicit Evaluation(const ChainFactor &line)
        : m_line(line)
        , m_rest(line.formula)
    {
    }

    double sum()
    {
        double value = product();
        for (;;) {
            if (take("+")) {
                value += product();
            } else if (take("−")) {
                value -= product();
            } else {
                return value;
            }
        }
    }
    [[nodiscard]] bool isComplete() const
    {
        return m_rest.empty() && m_next == m_line.numbers.size();
    }

private:
    bool take(std::string_view symbol)
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
        const bool isNext = m_rest.substr(0, symbol.size()) == symbol;
        m_rest.remove_prefix(isNext ? symbol.size() : 0);
        return isNext;
    }
    double product()
    {
        double value = power();
        for (;;) {
            if (take("/")) {
                value /= power();
            } else if (take("·") || m_rest.substr(0, 1) == "(") {
                value *= power(); // "2 (…)" too
            } else {
                return value;
            }
        }
    }
    double power()
    {
        const double base = single();
        if (take("²")) {
            return base * base;
        }
        return take("^") ? std::pow(base, single()) : base;
    }
    double single()
    {
        if (take("−")) {
            return -single();
        }
        if (m_next < m_line.numbers.size() && take(m_line.numbers[m_next].name)) {
            return m_line.numbers[m_next++].value;
        }
        if (take("(")) {
            const double value = sum();
            return take(")") ? value : std::nan("");
        }
        if (take("√")) {
            return std::sqrt(single());
        }
        if (take("½")) {
            return 0.5;
        }
        if (take("ln(")) {
            const double value = sum();
            return take(")") ? std::log(value) : std::nan("");
        }
        if (take("max(")) {
            const double first = sum();
            const double second = take(",") ? sum() : std::nan("");
            return take(")") ? std::max(first, second) : std::nan("");
        }
        return literal();
    }
    double literal()
    {
        const auto digits = std::min(m_rest.find_first_not_of("0123456789"), m_rest.size());
        const std::string text(m_rest.substr(0, digits));
        m_rest.remove_prefix(digits);
        return text.empty() ? std::nan("") : std::stod(text);
    }

    const ChainFactor &m_line;
    std::string_view m_rest;
    std::size_t m_next = 0;
};

} // namespace

std::optional<double> formulaValue(const ChainFactor &line)
{
    Evaluation evaluation(line);
    const double value = evaluation.sum();
    return evaluation.isComplete() ? std::optional(value) : std::nullopt;
}

int digitsToCompute(const ChainFactor &line, int shown)
{
    for (int digits = shown; digits < mostDigits; ++digits) {
        ChainFactor written = line;
        for (NamedNumber &number : written.numbers) {
            number.value = significant(number.value, digits);
        }
        const std::optional<double> value = formulaValue(written);
        if (!value) {
            return shown;
        }
        if (significant(*value, shown) == significant(line.value, shown)) {
            return digits;
        }
    }
    return mostDigits;
}

} // namespace nn
