// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why/whymatrices.h"

#include "app/text/numbers.h"
#include "app/why/factorline.h"
#include "core/inspection/formulavalue.h"
#include "core/inspection/lossformula.h"
#include "core/inspection/names.h"
#include "core/inspection/significant.h"

#include <QCoreApplication>
#include <QHash>

#include <functional>

namespace glassnet {

namespace {

constexpr nn::Index writtenOfLarge = 3; // rows and columns

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Why)
};

nn::Index writtenOf(nn::Index count)
{
    return count > mostWrittenOut ? writtenOfLarge : count;
}

// A matrix, or a vector as one column: its shape and as much of it as is written.
struct Values
{
    nn::Index rows = 1;
    nn::Index columns = 1;
    nn::Matrix written;

    template <typename Derived>
    Values(const Eigen::MatrixBase<Derived> &matrix)
        : rows(matrix.rows())
        , columns(matrix.cols())
        , written(matrix.topLeftCorner(writtenOf(rows), writtenOf(columns)))
    {
    }

    [[nodiscard]] bool isLarge() const { return rows > mostWrittenOut || columns > mostWrittenOut; }
    [[nodiscard]] Values transposed() const
    {
        Values other = *this;
        std::swap(other.rows, other.columns);
        other.written.transposeInPlace();
        return other;
    }
};

// The same with its name and what the network calls its entries.
struct Named
{
    QString name; // "W1"
    Values values;
    std::function<std::string(nn::Index row, nn::Index column)> nameAt = {}; // none: no names
    bool isNumber = false; // one, without brackets
};

using Operands = std::vector<nn::Matrix>;
using Computation = std::function<nn::Matrix(const Operands &)>;

nn::Matrix rounded(const nn::Matrix &values, int digits)
{
    return values.unaryExpr([digits](double value) { return nn::significant(value, digits); });
}

// With how many digits the operands are to be written for the result to come out.
int digitsToCompute(const Named &result, const std::vector<Named> &operands,
                    const Computation &computed)
{
    const auto isLarge = [](const Named &named) { return named.values.isLarge(); };
    if (!computed || isLarge(result) || std::ranges::any_of(operands, isLarge)) {
        return shownDigits; // nobody can compute with what is not written
    }
    const nn::Matrix expected = rounded(result.values.written, shownDigits);
    int digits = shownDigits;
    for (; digits < nn::mostDigits && expected.allFinite(); ++digits) {
        Operands written;
        for (const Named &operand : operands) {
            written.push_back(rounded(operand.values.written, digits));
        }
        if (rounded(computed(written), shownDigits) == expected) {
            break;
        }
    }
    return digits;
}

Formula cellOf(const Named &of, nn::Index row, nn::Index column, int digits)
{
    const Formula number = formulas::number(plainNumber(of.values.written(row, column), digits));
    return of.nameAt ? number.withId(QString::fromStdString(of.nameAt(row, column))) : number;
}

// The numbers of a large one end in dots, and its shape is told.
Formula numbersOf(const Named &of, int digits)
{
    if (of.isNumber) {
        return cellOf(of, 0, 0, digits);
    }
    const nn::Index rows = of.values.written.rows();
    const nn::Index columns = of.values.written.cols();
    const bool hasMoreColumns = columns < of.values.columns;
    std::vector<std::vector<Formula>> cells;
    for (nn::Index row = 0; row < rows; ++row) {
        cells.emplace_back();
        for (nn::Index column = 0; column < columns; ++column) {
            cells.back().push_back(cellOf(of, row, column, digits));
        }
        if (hasMoreColumns) {
            cells.back().push_back(formulas::text(QStringLiteral("⋯")));
        }
    }
    if (rows < of.values.rows) {
        const auto count = static_cast<std::size_t>(columns);
        cells.emplace_back(count, formulas::text(QStringLiteral("⋮")));
        if (hasMoreColumns) {
            cells.back().push_back(formulas::text(QStringLiteral("⋱")));
        }
    }
    Formula matrix = formulas::matrix(cells);
    if (!of.values.isLarge()) {
        return matrix;
    }
    const QString shape
        = QStringLiteral(" %1×%2").arg(wholeNumber(of.values.rows), wholeNumber(of.values.columns));
    return formulas::row({std::move(matrix), formulas::text(shape).withRole(Formula::Role::Faint)});
}

class Writer
{
public:
    Writer(const nn::Network &network, const nn::SampleInspection &seen)
        : m_network(network)
        , m_seen(seen)
    {
    }

    std::vector<WhyLine> lines() &&
    {
        const nn::Index layers = m_network.layerCount();
        add(WhyLine::Kind::Heading, Text::tr("Forward"));
        for (nn::Index layer = 0; layer < layers; ++layer) {
            tellForward(layer);
        }
        add(WhyLine::Kind::Heading, Text::tr("Backward"));
        add(WhyLine::Kind::Remark, Text::tr("δ counts the inputs as layer 1: %1 belongs to %2.")
                                       .arg(deltas(0).name, sums(0).name));
        for (nn::Index layer = layers - 1; layer >= 0; --layer) {
            if (layer + 1 == layers) {
                tellOutputDelta();
            } else {
                tellHiddenDelta(layer);
            }
            tellGradients(layer);
        }
        return std::move(m_lines);
    }

private:
    [[nodiscard]] const nn::LayerInspection &seenOf(nn::Index layer) const
    {
        return m_seen.layers[static_cast<std::size_t>(layer)];
    }
    [[nodiscard]] static QString numbered(const QString &letters, nn::Index number)
    {
        return letters + QString::number(number);
    }

    // One number a neuron of a layer, called as `name` calls them.
    [[nodiscard]] Named ofNeurons(QString called, nn::Index layer, const nn::Vector &values,
                                  std::string (*name)(const nn::Network &, nn::NeuronRef)) const
    {
        return {.name = std::move(called),
                .values = values,
                .nameAt = [this, layer, name](auto row, auto) {
                    return name(m_network, {.layer = layer, .neuron = row});
                }};
    }
    [[nodiscard]] Named weights(nn::Index layer) const
    {
        return {.name = numbered(QStringLiteral("W"), layer + 1),
                .values = m_network.parameters().weights(layer),
                .nameAt = [this, layer](nn::Index row, nn::Index column) {
                    return m_network.name(nn::WeightRef{.layer = layer, .to = row, .from = column});
                }};
    }
    [[nodiscard]] Named biases(nn::Index layer) const
    {
        return {.name = numbered(QStringLiteral("b"), layer + 1),
                .values = m_network.parameters().biases(layer),
                .nameAt = [this, layer](nn::Index row, nn::Index) {
                    return m_network.name(nn::BiasRef{.layer = layer, .neuron = row});
                }};
    }
    [[nodiscard]] Named sums(nn::Index layer) const
    {
        return ofNeurons(numbered(QStringLiteral("z"), layer + 1), layer,
                         seenOf(layer).preActivations, &nn::sumName);
    }
    [[nodiscard]] Named slopes(nn::Index layer) const
    {
        return ofNeurons(QStringLiteral("f′(%1)").arg(sums(layer).name), layer,
                         seenOf(layer).slopes, &nn::slopeName);
    }
    [[nodiscard]] Named deltas(nn::Index layer) const
    {
        return ofNeurons(numbered(QStringLiteral("δ"), layer + 2), layer, seenOf(layer).deltas,
                         &nn::deltaName);
    }
    // What a layer makes of the sample; of layer −1 the inputs.
    [[nodiscard]] Named activations(nn::Index layer) const
    {
        if (layer < 0) {
            return {.name = QStringLiteral("x"),
                    .values = m_seen.input,
                    .nameAt = [](nn::Index row, nn::Index) { return nn::inputName(row); }};
        }
        const bool isOutput = layer + 1 == m_network.layerCount();
        return ofNeurons(
            isOutput ? QStringLiteral("ŷ") : numbered(QStringLiteral("a"), layer + 1), layer,
            seenOf(layer).activations,
            [](const nn::Network &network, nn::NeuronRef at) { return network.name(at); });
    }
    [[nodiscard]] Named targets() const
    {
        return {.name = QStringLiteral("y"), .values = m_seen.target};
    }
    [[nodiscard]] Named outputGradients() const
    {
        return ofNeurons(QStringLiteral("∂L/∂ŷ"), m_network.layerCount() - 1,
                         m_seen.layers.back().activationGradients,
                         [](const nn::Network &network, nn::NeuronRef at) {
                             return nn::derivativeName("L", network.name(at));
                         });
    }
    [[nodiscard]] static Named transposed(const Named &of)
    {
        return {.name = of.name + QStringLiteral("ᵀ"),
                .values = of.values.transposed(),
                .nameAt = [of](nn::Index row, nn::Index column) { return of.nameAt(column, row); }};
    }

    void add(WhyLine::Kind kind, const QString &words)
    {
        m_lines.push_back({.kind = kind, .formula = formulas::text(words)});
    }

    // z1 = W1 x + b1 = [numbers] [numbers] + [numbers] = [numbers]. Without a computation the
    // numbers of the operands are left out, and without a formula it is the result alone. Of the
    // names no ids: b1 is a bias everywhere else.
    void tell(const Named &result, const QString &formula, const std::vector<Named> &operands,
              const Computation &computed, Formula::Role role = Formula::Role::Plain)
    {
        const Formula equals = formulas::sign(QStringLiteral("="));
        const Formula written = formulas::parse(formula);
        std::vector<Formula> parts{formulas::parse(result.name).withoutIds(), equals};
        if (!formula.isEmpty()) {
            parts.push_back(written.withoutIds());
            parts.push_back(equals);
        }
        if (computed) {
            const int digits = digitsToCompute(result, operands, computed);
            QHash<QString, Formula> numbers;
            for (const Named &operand : operands) {
                numbers.insert(operand.name, numbersOf(operand, digits));
            }
            parts.push_back(withNumbers(written, numbers));
            parts.push_back(equals);
        }
        parts.push_back(numbersOf(result, shownDigits).withRole(role));
        m_lines.push_back({.formula = formulas::row(std::move(parts))});
    }

    // The names themselves are gone then, and their ids with them: the numbers have their own.
    static Formula withNumbers(const Formula &formula, const QHash<QString, Formula> &numbers)
    {
        if (const auto found = numbers.find(formula.id()); found != numbers.end()) {
            return *found;
        }
        std::vector<Formula> parts;
        for (const Formula &part : formula.parts()) {
            parts.push_back(withNumbers(part, numbers));
        }
        return {formula.kind(), formula.text(), std::move(parts)};
    }

    void tellForward(nn::Index layer)
    {
        const Named w = weights(layer);
        const Named below = activations(layer - 1);
        const Named z = sums(layer);
        QString formula = w.name + u' ' + below.name;
        if (m_network.layer(layer).hasBiases) {
            const Named b = biases(layer);
            tell(z, formula + QStringLiteral(" + ") + b.name, {w, below, b},
                 [](const Operands &of) -> nn::Matrix { return of[0] * of[1] + of[2]; });
        } else {
            tell(z, formula, {w, below},
                 [](const Operands &of) -> nn::Matrix { return of[0] * of[1]; });
        }
        tell(activations(layer), QStringLiteral("f(%1)").arg(z.name), {}, {});
    }

    // The forms of core/inspection/lossformula.cpp, for all outputs at once.
    void tellOutputDelta()
    {
        const nn::Index layer = m_network.layerCount() - 1;
        const Named delta = deltas(layer);
        const Named a = activations(layer);
        const Named y = targets();
        const nn::Index outputs = m_network.outputCount();
        const auto share = static_cast<double>(outputs);
        const QString shared = outputs > 1 ? QStringLiteral(" / %1").arg(outputs) : QString();
        const bool startsAtSum = nn::startsAtOutputSum(m_network, m_seen.loss);
        if (!startsAtSum) {
            tell(slopes(layer), {}, {}, {});
        }
        switch (m_seen.loss) {
        case nn::Loss::BinaryCrossEntropy:
            tell(delta, outputs > 1 ? QStringLiteral("(ŷ − y)") + shared : QStringLiteral("ŷ − y"),
                 {a, y},
                 [share](const Operands &of) -> nn::Matrix { return (of[0] - of[1]) / share; });
            return;
        case nn::Loss::SoftmaxCrossEntropy: tellCrossEntropyDelta(delta, a, y); return;
        default: break;
        }
        if (startsAtSum) { // a softmax output's sum moves all outputs
            const nn::LayerInspection &output = m_seen.layers.back();
            const Named mean{.name = QStringLiteral("Σ ŷ·∂L/∂ŷ"),
                             .values = nn::Matrix::Constant(
                                 1, 1, output.activations.dot(output.activationGradients)),
                             .isNumber = true};
            tell(delta, QStringLiteral("ŷ ∘ (∂L/∂ŷ − Σ ŷ·∂L/∂ŷ)"), {a, outputGradients(), mean},
                 [](const Operands &of) -> nn::Matrix {
                     return of[0].array() * (of[1].array() - of[2](0, 0));
                 });
            return;
        }
        const Named slope = slopes(layer);
        const QString times = QStringLiteral(" ∘ ") + slope.name;
        if (m_seen.loss == nn::Loss::Hinge) {
            tell(delta, QStringLiteral("∂L/∂ŷ") + times, {outputGradients(), slope}, product);
        } else {
            const bool isHalf = m_seen.loss != nn::Loss::MeanSquaredError;
            const double factor = isHalf ? 1.0 : 2.0 / share;
            const QString difference
                = isHalf ? QStringLiteral("(ŷ − y)") : QStringLiteral("2 (ŷ − y)") + shared;
            tell(delta, difference + times, {a, y, slope},
                 [factor](const Operands &of) -> nn::Matrix {
                     return factor * (of[0] - of[1]).array() * of[2].array();
                 });
        }
    }

    // Targets that are no distribution keep their sum.
    void tellCrossEntropyDelta(const Named &delta, const Named &a, const Named &y)
    {
        const double total = m_seen.target.sum();
        if (total == 1.0) {
            tell(delta, QStringLiteral("ŷ − y"), {a, y},
                 [](const Operands &of) -> nn::Matrix { return of[0] - of[1]; });
            return;
        }
        const Named sum{.name = QStringLiteral("Σy"),
                        .values = nn::Matrix::Constant(1, 1, total),
                        .isNumber = true};
        tell(delta, QStringLiteral("ŷ · Σy − y"), {a, sum, y},
             [](const Operands &of) -> nn::Matrix { return of[0] * of[1](0, 0) - of[2]; });
    }

    void tellHiddenDelta(nn::Index layer)
    {
        const Named w = transposed(weights(layer + 1));
        const Named above = deltas(layer + 1);
        const Named slope = slopes(layer);
        tell(slope, {}, {}, {});
        tell(deltas(layer), w.name + u' ' + above.name + QStringLiteral(" ∘ ") + slope.name,
             {w, above, slope}, [](const Operands &of) -> nn::Matrix {
                 return (of[0] * of[1]).array() * of[2].array();
             });
    }

    void tellGradients(nn::Index layer)
    {
        const Named delta = deltas(layer);
        const Named below = transposed(activations(layer - 1));
        const auto derivativeBy = [](const Named &parameters) {
            return [nameAt = parameters.nameAt](nn::Index row, nn::Index column) {
                return nn::derivativeName("L", nameAt(row, column));
            };
        };
        const Named gradient{.name = numbered(QStringLiteral("djdW"), layer + 1),
                             .values = m_seen.parameterGradients.weights(layer),
                             .nameAt = derivativeBy(weights(layer))};
        tell(
            gradient, delta.name + u' ' + below.name, {delta, below},
            [](const Operands &of) -> nn::Matrix { return of[0] * of[1]; },
            Formula::Role::Gradient);
        if (m_network.layer(layer).hasBiases) {
            tell({.name = numbered(QStringLiteral("djdb"), layer + 1),
                  .values = m_seen.parameterGradients.biases(layer),
                  .nameAt = derivativeBy(biases(layer))},
                 delta.name, {}, {}, Formula::Role::Gradient);
        }
    }

    static nn::Matrix product(const Operands &of) { return of[0].array() * of[1].array(); }

    const nn::Network &m_network;
    const nn::SampleInspection &m_seen;
    std::vector<WhyLine> m_lines;
};

} // namespace

std::vector<WhyLine> matrixLines(const nn::Network &network, const nn::SampleInspection &seen)
{
    return Writer(network, seen).lines();
}

} // namespace glassnet
