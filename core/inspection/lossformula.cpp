// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/lossformula.h"

#include "core/inspection/names.h"

namespace nn {

namespace {

// What the formulas of one output are made of.
struct Terms
{
    NamedNumber a; // o1
    NamedNumber y; // y, or y1 among several
    std::string share; // " / 3" where the loss is a mean over three outputs
};

Terms termsOf(const Network &network, const SampleInspection &inspection, Index output)
{
    const Index outputs = network.outputCount();
    const NeuronRef neuron{.layer = network.layerCount() - 1, .neuron = output};
    Terms terms{
        .a = {network.name(neuron), inspection.layers.back().activations(output)},
        .y = {targetName(network, output), inspection.target(output)},
        .share = {},
    };
    if (outputs > 1) {
        terms.share.append(" / ").append(std::to_string(outputs));
    }
    return terms;
}

ChainFactor gradientFactor(Loss loss, const Terms &terms, double value)
{
    ChainFactor factor{.name = derivativeName("L", terms.a.name),
                       .formula = {},
                       .numbers = {terms.y, terms.a},
                       .value = value};
    switch (loss) {
    case Loss::MeanSquaredError:
        factor.formula = "−2 (" + terms.y.name + " − " + terms.a.name + ")" + terms.share;
        break;
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError:
        factor.formula = "−(" + terms.y.name + " − " + terms.a.name + ")";
        break;
    case Loss::Hinge:
        // max(0, 1 − y·o) is flat where y·o ≥ 1.
        factor.formula = terms.y.value * terms.a.value < 1.0 ? "−" + terms.y.name + terms.share
                                                             : std::string("0");
        factor.numbers.clear();
        if (factor.formula != "0") {
            factor.numbers.push_back(terms.y);
        }
        break;
    case Loss::BinaryCrossEntropy:
    case Loss::SoftmaxCrossEntropy: break; // written by combinedFactor
    }
    return factor;
}

// δ of a softmax output under a loss that is not its own: o1 · (g1 − Σ), with g = ∂L/∂o and
// Σ = o1 g1 + o2 g2 + …
ChainFactor mixedFactor(const SampleInspection &inspection, const Terms &terms, Index output)
{
    const LayerInspection &layer = inspection.layers.back();
    const NamedNumber g{derivativeName("L", terms.a.name), layer.activationGradients(output)};
    const NamedNumber sum{"Σ o·∂L/∂o", layer.activations.dot(layer.activationGradients)};
    return {.name = {},
            .formula = terms.a.name + " · (" + g.name + " − " + sum.name + ")",
            .numbers = {terms.a, g, sum},
            .value = layer.deltas(output)};
}

ChainFactor combinedFactor(const SampleInspection &inspection, const Terms &terms, Index output)
{
    const double value = inspection.layers.back().deltas(output);
    const double total = inspection.target.sum();
    ChainFactor factor{.name = {}, .formula = {}, .numbers = {terms.a, terms.y}, .value = value};
    if (inspection.loss == Loss::BinaryCrossEntropy) {
        const std::string difference = terms.a.name + " − " + terms.y.name;
        factor.formula = terms.share.empty() ? difference : "(" + difference + ")" + terms.share;
    } else if (inspection.loss != Loss::SoftmaxCrossEntropy) {
        factor = mixedFactor(inspection, terms, output);
    } else if (total == 1.0) {
        factor.formula = terms.a.name + " − " + terms.y.name;
    } else {
        // Targets that are no distribution: d/dz of −Σ y ln a keeps their sum.
        factor.formula = terms.a.name + " · Σy − " + terms.y.name;
        factor.numbers.insert(factor.numbers.begin() + 1, NamedNumber{"Σy", total});
    }
    factor.name = derivativeName("L", "sum_" + terms.a.name);
    return factor;
}

// What one output adds to the loss, but for the share of a mean; empty for nothing.
std::string lossTerm(Loss loss, const Terms &terms)
{
    const std::string &y = terms.y.name;
    const std::string &a = terms.a.name;
    switch (loss) {
    case Loss::MeanSquaredError:
    case Loss::HalfSumOfSquares:
    case Loss::MeanHalfSquaredError: return "(" + y + " − " + a + ")²";
    case Loss::BinaryCrossEntropy:
        return "(−" + y + " · ln(" + a + ") − (1 − " + y + ") · ln(1 − " + a + "))";
    case Loss::SoftmaxCrossEntropy:
        return terms.y.value == 0.0 ? std::string() : "(−" + y + " · ln(" + a + "))";
    case Loss::Hinge: return "max(0, 1 − " + y + " · " + a + ")";
    }
    return {};
}

} // namespace

ChainFactor lossFormula(const Network &network, const SampleInspection &inspection)
{
    ChainFactor line{.name = "L", .formula = {}, .numbers = {}, .value = inspection.lossValue};
    const Index outputs = network.outputCount();
    std::size_t count = 0;
    for (Index output = 0; output < outputs; ++output) {
        const Terms terms = termsOf(network, inspection, output);
        const std::string term = lossTerm(inspection.loss, terms);
        if (term.empty()) {
            continue;
        }
        line.formula.append(count++ == 0 ? "" : " + ").append(term);
        line.numbers.insert(line.numbers.end(), {terms.y, terms.a});
        if (inspection.loss == Loss::BinaryCrossEntropy) { // both stand there twice
            line.numbers.insert(line.numbers.end(), {terms.y, terms.a});
        }
    }
    if (count == 0) {
        line.formula.append("0");
    }
    const bool isHalf = inspection.loss == Loss::HalfSumOfSquares
                        || inspection.loss == Loss::MeanHalfSquaredError;
    const bool isMean = outputs > 1 && !isHalf && inspection.loss != Loss::SoftmaxCrossEntropy;
    if ((isHalf || isMean) && count > 1) {
        line.formula = "(" + line.formula + ")";
    }
    if (isHalf) {
        line.formula = "½ · " + line.formula;
    } else if (isMean) {
        line.formula.append(" / ").append(std::to_string(outputs));
    } else if (count == 1 && line.formula.starts_with("(−")) {
        line.formula = line.formula.substr(1, line.formula.size() - 2); // alone without brackets
    }
    return line;
}

bool startsAtOutputSum(const Network &network, Loss loss)
{
    return loss == Loss::BinaryCrossEntropy || loss == Loss::SoftmaxCrossEntropy
           || network.layers().back().activation == Activation::Softmax;
}

ChainFactor outputFactor(const Network &network, const SampleInspection &inspection, Index output)
{
    const Terms terms = termsOf(network, inspection, output);
    return startsAtOutputSum(network, inspection.loss)
               ? combinedFactor(inspection, terms, output)
               : gradientFactor(inspection.loss, terms,
                                inspection.layers.back().activationGradients(output));
}

} // namespace nn
