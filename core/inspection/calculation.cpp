// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/calculation.h"

#include "core/inspection/names.h"
#include "core/inspection/typednames.h"
#include "core/limits.h"
#include "core/text/expression.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace nn {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Reads a calculation from left to right and writes it again with names that evaluate() reads: q0,
// q1, … for numbers, g0, g1, … for functions.
class Reader
{
public:
    Reader(std::string_view text, const HomeworkContext &context)
        : m_rest(text)
        , m_context(context)
        , m_network(context.step.network)
    {
        while (!m_rest.empty() && !m_error) {
            if (startsNumber()) {
                takeNumber();
            } else if (isLetter(m_rest.front()) || startsWith("∂") || startsWith("δ")
                       || startsWith("η")) {
                takeName();
            } else {
                takeSign();
            }
        }
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] std::optional<double> value() const { return evaluate(m_written, m_names); }

private:
    [[nodiscard]] bool startsWith(std::string_view what) const { return m_rest.starts_with(what); }
    [[nodiscard]] char at(std::size_t i) const { return i < m_rest.size() ? m_rest[i] : '\0'; }
    bool take(std::string_view what)
    {
        const bool isNext = startsWith(what);
        m_rest.remove_prefix(isNext ? what.size() : 0);
        return isNext;
    }
    bool takeAny(std::initializer_list<std::string_view> choices)
    {
        return std::ranges::any_of(choices, [this](std::string_view what) { return take(what); });
    }
    void skipBlanks()
    {
        while (takeAny({" ", "\t", "\u00a0", "\u202f"})) { }
    }
    void write(std::string_view text, bool endsFactor)
    {
        m_written += text;
        m_endsFactor = endsFactor;
    }

    [[nodiscard]] bool startsNumber() const
    {
        return isDigit(at(0)) || ((at(0) == '.' || at(0) == ',') && isDigit(at(1)));
    }
    void takeNumber()
    {
        std::size_t length = 0;
        const auto skipDigits = [&] {
            while (isDigit(at(length))) {
                ++length;
            }
        };
        skipDigits();
        if (at(length) == '.' || at(length) == ',') {
            ++length;
            skipDigits();
        }
        if (at(length) == 'e' || at(length) == 'E') {
            const std::size_t sign = at(length + 1) == '+' || at(length + 1) == '-' ? 1 : 0;
            if (isDigit(at(length + 1 + sign))) {
                length += 1 + sign;
                skipDigits();
            }
        }
        write(m_rest.substr(0, length), true);
        m_rest.remove_prefix(length);
    }

    void takeSign()
    {
        std::size_t length = 1; // of a character in UTF-8
        while ((static_cast<unsigned char>(at(length)) & 0xc0U) == 0x80U) {
            ++length;
        }
        const std::string_view sign = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        if (sign == "(" && m_endsFactor) {
            m_written += '*';
        }
        const bool isBlank = sign == " " || sign == "\t" || sign == "\u00a0" || sign == "\u202f";
        write(sign, isBlank ? m_endsFactor : sign == ")");
    }

    std::string takeWord()
    {
        std::string word = take("δ") ? "delta" : "";
        const auto end = std::ranges::find_if_not(m_rest, isNamePart);
        const auto length = static_cast<std::size_t>(end - m_rest.begin());
        word += m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return word;
    }
    bool takePrime() { return takeAny({"'", "′", "’"}); }

    void takeName()
    {
        const std::string_view before = m_rest;
        if (take("η")) {
            writeNumber(presentRate(m_context.run));
            return;
        }
        const bool isCurly = take("∂");
        const std::string word = takeWord();
        if (isCurly || word.starts_with('d')) {
            const std::string_view behindWord = m_rest;
            if (takeDerivative(isCurly ? "d" + word : word, isCurly)) {
                return;
            }
            m_rest = behindWord;
        }
        if (isCurly) {
            m_error = unknownName("∂" + word, m_network);
        } else if (word == "f") {
            takeOfSum(before);
        } else if (takeFunction(word)) {
            return;
        } else if (word == "eta") {
            writeNumber(presentRate(m_context.run));
        } else if (isConstantOfExpressions(word)) {
            write(word, true);
        } else if (take("⁺")) {
            writeQuantity(word + "+", word + "⁺");
        } else {
            writeQuantity(word, std::string(before.substr(0, before.size() - m_rest.size())));
        }
    }

    // "∂L/∂w1", "dL/dw1". A quotient of two names that begin with d is left alone.
    bool takeDerivative(const std::string &of, bool isCurly)
    {
        skipBlanks();
        if (!take("/")) {
            return false;
        }
        skipBlanks();
        const bool isCurlyBelow = take("∂");
        std::string by = takeWord();
        if (!isCurlyBelow && !by.starts_with('d')) {
            return false;
        }
        by = isCurlyBelow ? "d" + by : by;
        const std::string name = of + "/" + by;
        const bool isOne = quantityNamed(name, m_network).has_value();
        const bool areTwo
            = quantityTyped(of, m_network).has_value() || quantityTyped(by, m_network).has_value();
        if (!isOne && areTwo && !isCurly) {
            return false;
        }
        writeQuantity(name, derivativeName(of.substr(1), by.substr(1)));
        return true;
    }

    // What follows f: "(sum_h1)" for the neuron, "′(sum_h1)" for its slope.
    void takeOfSum(std::string_view before)
    {
        const bool isSlope = takePrime();
        skipBlanks();
        const bool hasBracket = take("(");
        skipBlanks();
        const std::string sum = takeWord();
        skipBlanks();
        if (!hasBracket || !sum.starts_with("sum_") || !take(")")) {
            m_error = failure("f is the activation of a neuron: it stands before a sum, as in "
                              "f(sum_h1).");
            return;
        }
        writeQuantity(isSlope ? "f'(" + sum + ")" : sum.substr(4),
                      std::string(before.substr(0, before.size() - m_rest.size())));
    }

    // An activation, its derivative, or a function that evaluate() knows.
    bool takeFunction(const std::string &word)
    {
        const bool isDerivative = takePrime();
        const auto found = std::ranges::find_if(allActivations, [&](Activation activation) {
            return key(activation) == word && activation != Activation::Softmax;
        });
        if (found == allActivations.end()) {
            if (isDerivative || !isFunctionOfExpressions(word)) {
                if (isDerivative) {
                    m_error = unknownName(word + "′", m_network);
                }
                return isDerivative;
            }
            write(word, false);
            return true;
        }
        const std::optional<double> slope = slopeOf(*found);
        if (!slope) {
            m_error = failure("%1 has more than one slope in this network: f(sum_h1) takes that of "
                              "its neuron.",
                              word);
            return true;
        }
        const auto apply = isDerivative
                               ? static_cast<double (*)(Activation, double, double)>(derivative)
                               : static_cast<double (*)(Activation, double, double)>(activate);
        std::string name = std::string("g").append(std::to_string(m_names.functions.size()));
        write(name, false);
        m_names.functions.push_back(
            {std::move(name), [apply, activation = *found, s = *slope](double z) {
                 return apply(activation, s, z);
             }});
        return true;
    }
    // Nothing where layers of this activation differ.
    [[nodiscard]] std::optional<double> slopeOf(Activation activation) const
    {
        std::optional<double> slope;
        for (const LayerSpec &layer : m_network.layers()) {
            if (layer.activation == activation && usesSlope(activation)) {
                if (slope && *slope != layer.slope) {
                    return std::nullopt;
                }
                slope = layer.slope;
            }
        }
        return slope.value_or(defaultSlope(activation));
    }

    void writeNumber(double value)
    {
        std::string name = std::string("q").append(std::to_string(m_names.numbers.size()));
        write(name, true);
        m_names.numbers.push_back({std::move(name), value});
    }
    void writeQuantity(const std::string &name, const std::string &asTyped)
    {
        const auto quantity = quantityTyped(name, m_network);
        if (!quantity) {
            m_error = unknownName(asTyped, m_network);
            return;
        }
        const auto value = nn::valueOf(*quantity, m_context.step);
        if (!value) {
            m_error = failure("There is no %1: the update takes more than this sample.",
                              nameOf(*quantity, m_network));
        } else if (!std::isfinite(*value)) {
            m_error = failure("%1 has no finite value here.", nameOf(*quantity, m_network));
        } else {
            writeNumber(*value);
        }
    }

    std::string_view m_rest;
    const HomeworkContext &m_context;
    const Network &m_network;
    std::string m_written;
    bool m_endsFactor = false; // what was written last: "2 (…)" is a product
    ExpressionNames m_names;
    std::optional<Error> m_error;
};

} // namespace

Result<double> calculate(std::string_view text, const HomeworkContext &context)
{
    if (text.size() > longestCalculation) {
        return counted("A calculation has at most %1 characters here.",
                       "A calculation has at most %1 character here.", longestCalculation);
    }
    if (text.find_first_not_of(" \t") == std::string_view::npos) {
        return failure("There is no number.");
    }
    const Reader reader(text, context);
    if (reader.error()) {
        return *reader.error();
    }
    const std::optional<double> value = reader.value();
    if (!value) {
        return failure("'%1' is neither a number nor a formula that makes one.", shortened(text));
    }
    if (!std::isfinite(*value)) {
        return failure("'%1' has no finite value.", shortened(text));
    }
    return *value;
}

} // namespace nn
