// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/twins.h"

#include "core/listed.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace nn {

namespace {

// −1, 0 or 1: an order of the neurons of a layer by all that belongs to them, equal for twins.
int compared(const ParameterVector &values, Index layer, Index a, Index b)
{
    const auto in = values.weights(layer);
    const auto out = values.weights(layer + 1);
    const auto biases = values.biases(layer);
    const auto sign = [](double x, double y) { return x < y ? -1 : (x > y ? 1 : 0); };
    int order = sign(biases(a), biases(b));
    for (Index i = 0; order == 0 && i < in.cols(); ++i) {
        order = sign(in(a, i), in(b, i));
    }
    for (Index i = 0; order == 0 && i < out.rows(); ++i) {
        order = sign(out(i, a), out(i, b));
    }
    return order;
}

// What can differ between neurons: values, which of them are frozen, moments, a gradient that
// waits.
std::vector<const ParameterVector *> statesOf(const TrainingRun &run)
{
    std::vector<const ParameterVector *> states{&run.network().parameters(),
                                                &run.network().trainable()};
    for (const ParameterVector &moments : run.learned.optimizer.moments) {
        states.push_back(&moments);
    }
    if (run.learned.position.carriedSamples > 0) {
        states.push_back(&run.learned.position.carriedGradient);
    }
    return states;
}

bool canChange(const Network &network, NeuronRef at)
{
    const ParameterVector &free = network.trainable();
    return free.biases(at.layer)(at.neuron) != 0.0
           || (free.weights(at.layer).row(at.neuron).array() != 0.0).any()
           || (free.weights(at.layer + 1).col(at.neuron).array() != 0.0).any();
}

Finding findingOf(const Network &network, std::vector<NeuronRef> group)
{
    Finding finding{.kind = Finding::Kind::Twins, .place = group.front()};
    if (group.size() == 2) {
        finding.sentence = failure("%1 and %2 are twins: they get the same gradients and will stay "
                                   "equal.",
                                   network.name(group[0]), network.name(group[1]));
    } else {
        std::vector<Error> names;
        for (const NeuronRef neuron : group) {
            names.push_back(failure("%1", network.name(neuron)));
        }
        finding.sentence = failure("These neurons are equal: %1. They get the same gradients and "
                                   "will stay equal.",
                                   listed(names));
    }
    finding.advice = failure("Give one of them another value, or begin with random weights.");
    finding.neurons = std::move(group);
    return finding;
}

} // namespace

std::vector<Finding> twinsOf(const TrainingRun &run)
{
    const Network &network = run.network();
    const std::vector<const ParameterVector *> states = statesOf(run);
    std::vector<Finding> findings;
    for (Index layer = 0; layer + 1 < network.layerCount(); ++layer) {
        const auto order = [&](Index a, Index b) {
            for (const ParameterVector *state : states) {
                if (const int sign = compared(*state, layer, a, b); sign != 0) {
                    return sign;
                }
            }
            return 0;
        };
        std::vector<Index> units(static_cast<std::size_t>(network.layer(layer).units));
        std::iota(units.begin(), units.end(), Index{0});
        std::ranges::stable_sort(units, [&](Index a, Index b) { return order(a, b) < 0; });
        std::vector<std::vector<NeuronRef>> groups;
        for (auto first = units.begin(); first != units.end();) {
            const auto end = std::find_if(first, units.end(),
                                          [&](Index unit) { return order(*first, unit) != 0; });
            std::vector<NeuronRef> group;
            std::transform(first, end, std::back_inserter(group),
                           [&](Index unit) { return NeuronRef{.layer = layer, .neuron = unit}; });
            if (group.size() > 1 && canChange(network, group.front())) {
                groups.push_back(std::move(group));
            }
            first = end;
        }
        std::ranges::sort(groups, {}, [](const auto &group) { return group.front().neuron; });
        for (auto &group : groups) {
            findings.push_back(findingOf(network, std::move(group)));
        }
    }
    return findings;
}

} // namespace nn
