// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/samplegradients.h"

#include "core/overloaded.h"
#include "core/pass.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace nn {

namespace {

// One number a sample: ∂L/∂w = δ of the neuron that it feeds · what it multiplies, ∂L/∂b = δ.
Vector derivatives(const Network &network, const Samples &samples, Loss loss,
                   const ParameterRef &parameter)
{
    const Trace trace = nn::trace(network, samples.inputs);
    const Matrix outputs = outputDelta(loss, outputLayer(network, trace), samples.targets);
    const Gradient all = backpropagate(network, samples.inputs, trace, outputs);
    const auto deltasOf = [&](Index layer, Index neuron) {
        return all.deltas[static_cast<std::size_t>(layer)].row(neuron).transpose();
    };
    return std::visit(
        Overloaded{
            [&](const BiasRef &at) { return Vector(deltasOf(at.layer, at.neuron)); },
            [&](const WeightRef &at) {
                const Matrix &sources
                    = at.layer == 0 ? samples.inputs
                                    : trace.activations[static_cast<std::size_t>(at.layer - 1)];
                return Vector(
                    deltasOf(at.layer, at.to).cwiseProduct(sources.row(at.from).transpose()));
            }},
        parameter);
}

// The strongest stay in the list; of equal ones those that come first in the data.
SampleGradients::Others thin(std::vector<SampleDerivative> &list, Index most)
{
    std::ranges::stable_sort(list, [](const SampleDerivative &a, const SampleDerivative &b) {
        return std::abs(a.value) > std::abs(b.value);
    });
    SampleGradients::Others others;
    for (auto i = static_cast<std::size_t>(most); i < list.size(); ++i) {
        ++others.count;
        others.sum += list[i].value;
    }
    list.resize(std::min(list.size(), static_cast<std::size_t>(most)));
    return others;
}

} // namespace

SampleGradients sampleGradients(const Network &network, const Samples &samples, Loss loss,
                                Reduction reduction, const ParameterRef &parameter, Index perSide)
{
    assert(samples.count() > 0 && perSide >= 0);
    const Vector values = derivatives(network, samples, loss, parameter);
    SampleGradients found{.parameter = parameter,
                          .sampleCount = samples.count(),
                          .down = {},
                          .up = {},
                          .otherDown = {},
                          .otherUp = {},
                          .idle = 0,
                          .reduction = reduction,
                          .sum = values.sum(),
                          .derivative = 0.0};
    found.derivative = reduction == Reduction::Sum
                           ? found.sum
                           : found.sum / static_cast<double>(samples.count());
    for (Index i = 0; i < values.size(); ++i) {
        if (values(i) > 0.0) {
            found.down.push_back({.sample = i, .value = values(i)});
        } else if (values(i) < 0.0) {
            found.up.push_back({.sample = i, .value = values(i)});
        } else if (values(i) == 0.0) {
            ++found.idle;
        }
    }
    found.otherDown = thin(found.down, perSide);
    found.otherUp = thin(found.up, perSide);
    return found;
}

} // namespace nn
