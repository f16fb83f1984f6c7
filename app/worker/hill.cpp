// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/hill.h"

#include "app/worker/slowpass.h"

#include <cmath>

namespace glassnet {

namespace {

// Multiplications of a surface: some 2 milliseconds in every frame, more where nothing moves.
constexpr double runningBudget = 1.2e7;
constexpr double restingBudget = 6e7;

// As far back as the network has had the same shape.
std::vector<Hill::Step> wayTo(const Snapshot &snapshot, const HillRequest &request)
{
    std::vector<Hill::Step> way;
    std::size_t branch = 0;
    const auto add = [&](const nn::Network &network, std::size_t on) {
        way.push_back({.first = network.value(request.first),
                       .second = network.value(request.second),
                       .isAfterEdit = !way.empty() && branch != on});
        branch = on;
    };
    const auto hasShape = [&](const nn::Network &network) {
        return network.inputCount() == snapshot.network().inputCount()
               && network.parameters().layout() == snapshot.network().parameters().layout();
    };
    for (const nn::Timeline::Passed &passed : snapshot.way) {
        if (hasShape(passed.state->network())) {
            add(passed.state->network(), passed.branch);
        } else {
            way.clear();
        }
    }
    add(snapshot.network(), snapshot.now.branch);
    return way;
}

nn::ParameterRange rangeOf(const std::vector<Hill::Step> &way, double Hill::Step::*value)
{
    std::vector<double> values;
    values.reserve(way.size());
    for (const Hill::Step &step : way) {
        values.push_back(step.*value);
    }
    return nn::rangeAround(values);
}

} // namespace

std::shared_ptr<const Hill> HillMaker::make(const Snapshot &snapshot, const HillRequest &request)
{
    const nn::Network &network = snapshot.network();
    const nn::Samples &train = snapshot.run.data->train;
    if (request.first == request.second || !network.has(request.first)
        || !network.has(request.second) || request.sample.value_or(0) >= train.count()) {
        return nullptr;
    }
    const nn::Index count = request.sample ? 1 : train.count();
    const bool isRunning = snapshot.state == RunState::Running;
    if (isRunning && static_cast<double>(count * network.parameterCount()) > slowPass) {
        return nullptr;
    }
    std::vector<Hill::Step> way = wayTo(snapshot, request);
    const nn::Samples one = request.sample ? nn::Samples{train.inputs.col(*request.sample),
                                                         train.targets.col(*request.sample)}
                                           : nn::Samples();
    const nn::Samples &samples = request.sample ? one : train;
    Key key{.request = request,
            .others = network,
            .data = snapshot.run.data,
            .loss = snapshot.run.settings.loss,
            .firstRange = rangeOf(way, &Hill::Step::first),
            .secondRange = rangeOf(way, &Hill::Step::second),
            .side
            = nn::affordableSide(network, samples, isRunning ? runningBudget : restingBudget)};
    const auto isFinite
        = [](const nn::ParameterRange &range) { return std::isfinite(range.to - range.from); };
    if (!isFinite(key.firstRange) || !isFinite(key.secondRange)) {
        return nullptr; // numbers that are about to break
    }
    key.others.setValue(request.first, 0.0);
    key.others.setValue(request.second, 0.0);
    const nn::Reduction reduction = nn::shownReduction(key.loss);
    if (key == m_key) {
        m_surface = nn::movedTo(std::move(m_surface), network, samples, key.loss, reduction);
    } else {
        m_surface = nn::lossSurface(network, samples, key.loss, reduction, request.first,
                                    key.firstRange, request.second, key.secondRange, key.side);
        m_key = std::move(key);
    }
    return std::make_shared<const Hill>(
        Hill{.request = request, .surface = m_surface, .way = std::move(way)});
}

} // namespace glassnet
