// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/formula.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace {

class Evaluation
{
public:
    explicit Evaluation(const nn::ChainFactor &line)
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
        double value = single();
        for (;;) {
            if (take("/")) {
                value /= single();
            } else if (take("·") || m_rest.substr(0, 1) == "(") {
                value *= single(); // "2 (…)" too
            } else {
                return value;
            }
        }
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
        for (const int digit : {0, 1, 2, 3}) {
            if (take(std::to_string(digit))) {
                return digit;
            }
        }
        return std::nan("");
    }

    const nn::ChainFactor &m_line;
    std::string_view m_rest;
    std::size_t m_next = 0;
};

} // namespace

std::optional<double> formulaValue(const nn::ChainFactor &line)
{
    Evaluation evaluation(line);
    const double value = evaluation.sum();
    return evaluation.isComplete() ? std::optional(value) : std::nullopt;
}
