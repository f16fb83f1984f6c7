// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/chainpaths.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace nn {

namespace {

// The best way on from a neuron: its share of the neuron's δ, the neuron above that it goes
// through and which of that neuron's own steps it continues with.
struct Step
{
    double share = 0.0;
    Index above = 0;
    std::size_t rank = 0;
};
using Steps = std::vector<Step>; // of one neuron, largest first

double magnitude(double share)
{
    return std::isnan(share) ? std::numeric_limits<double>::infinity() : std::abs(share);
}

// Larger shares first; among equals the earlier neuron, so that the order is always the same.
bool comesAfter(const Step &a, const Step &b)
{
    const double ofA = magnitude(a.share);
    const double ofB = magnitude(b.share);
    return ofA != ofB ? ofA < ofB : (a.above != b.above ? a.above > b.above : a.rank > b.rank);
}

// The k best steps of a neuron. Multiplying by the same factor keeps the order of a list, so the
// steps above are sorted lists after it too, and the best of several sorted lists are found by
// a heap that holds the next of each.
Steps bestSteps(const Vector &factors, const std::vector<Steps> &above, std::size_t limit)
{
    const auto scaled = [&](Index neuron, std::size_t rank) {
        const double share = above[static_cast<std::size_t>(neuron)][rank].share;
        return Step{.share = factors(neuron) * share, .above = neuron, .rank = rank};
    };
    Steps heap;
    for (Index neuron = 0; neuron < factors.size(); ++neuron) {
        heap.push_back(scaled(neuron, 0));
    }
    std::make_heap(heap.begin(), heap.end(), comesAfter);
    Steps best;
    while (!heap.empty() && best.size() < limit) {
        std::pop_heap(heap.begin(), heap.end(), comesAfter);
        const Step step = heap.back();
        heap.pop_back();
        best.push_back(step);
        if (step.rank + 1 < above[static_cast<std::size_t>(step.above)].size()) {
            heap.push_back(scaled(step.above, step.rank + 1));
            std::push_heap(heap.begin(), heap.end(), comesAfter);
        }
    }
    return best;
}

// The steps of every neuron from `from` up, one list of neurons a layer, from.layer first. In
// from's own layer only `from` is filled in.
std::vector<std::vector<Steps>> stepsAbove(const Network &network,
                                           const SampleInspection &inspection, NeuronRef from,
                                           std::size_t limit)
{
    const Index last = network.layerCount() - 1;
    std::vector<std::vector<Steps>> layers(static_cast<std::size_t>(last - from.layer + 1));
    for (const double delta : inspection.layers.back().deltas) {
        layers.back().push_back({Step{.share = delta}});
    }
    for (Index layer = last - 1; layer >= from.layer; --layer) {
        const auto at = static_cast<std::size_t>(layer - from.layer);
        const Vector &slopes = inspection.layers[static_cast<std::size_t>(layer)].slopes;
        layers[at].resize(static_cast<std::size_t>(slopes.size()));
        for (Index neuron = 0; neuron < slopes.size(); ++neuron) {
            if (layer == from.layer && neuron != from.neuron) {
                continue;
            }
            const Vector factors
                = slopes(neuron) * network.parameters().weights(layer + 1).col(neuron);
            layers[at][static_cast<std::size_t>(neuron)]
                = bestSteps(factors, layers[at + 1], limit);
        }
    }
    return layers;
}

} // namespace

double pathCount(const Network &network, NeuronRef from)
{
    double count = 1.0;
    for (Index layer = from.layer + 1; layer < network.layerCount(); ++layer) {
        count *= static_cast<double>(network.layer(layer).units);
    }
    return count;
}

std::vector<DeltaPath> largestPaths(const Network &network, const SampleInspection &inspection,
                                    NeuronRef from, Index limit)
{
    assert(limit >= 0);
    if (limit == 0) {
        return {};
    }
    const auto layers = stepsAbove(network, inspection, from, static_cast<std::size_t>(limit));
    std::vector<DeltaPath> paths;
    for (const Step &first : layers.front()[static_cast<std::size_t>(from.neuron)]) {
        DeltaPath path{.neurons = {from}, .share = first.share};
        Step step = first;
        for (std::size_t i = 1; i < layers.size(); ++i) {
            path.neurons.push_back(
                {.layer = from.layer + static_cast<Index>(i), .neuron = step.above});
            step = layers[i][static_cast<std::size_t>(step.above)][step.rank];
        }
        paths.push_back(std::move(path));
    }
    return paths;
}

} // namespace nn
