// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/networkjson.h"

#include <algorithm>

namespace nn {

namespace {

OrderedJson rowsOf(const auto &matrix)
{
    OrderedJson rows = OrderedJson::array();
    for (Index row = 0; row < matrix.rows(); ++row) {
        OrderedJson numbers = OrderedJson::array();
        for (Index column = 0; column < matrix.cols(); ++column) {
            numbers.push_back(matrix(row, column));
        }
        rows.push_back(std::move(numbers));
    }
    return rows;
}

// Layer by layer, without the padding.
OrderedJson jsonOf(const ParameterVector &parameters)
{
    OrderedJson layers = OrderedJson::array();
    for (Index layer = 0; layer < parameters.layout().layerCount(); ++layer) {
        const auto biases = parameters.biases(layer);
        layers.push_back({{"weights", rowsOf(parameters.weights(layer))},
                          {"biases", std::vector<double>(biases.begin(), biases.end())}});
    }
    return layers;
}

// Into a vector that is laid out already.
void readInto(ParameterVector &parameters, const JsonNode &node)
{
    const ParameterLayout &layout = parameters.layout();
    for (Index layer = 0; layer < layout.layerCount() && !node.isRefused(); ++layer) {
        const JsonNode at = node.at(static_cast<std::size_t>(layer));
        const Matrix weights = at["weights"].matrix(layout.units(layer), layout.inputs(layer));
        const Vector biases = at["biases"].vector(layout.units(layer));
        if (!node.isRefused()) {
            parameters.weights(layer) = weights;
            parameters.biases(layer) = biases;
        }
    }
}

OrderedJson jsonOf(const Network &network)
{
    OrderedJson layers = OrderedJson::array();
    for (const LayerSpec &layer : network.layers()) {
        layers.push_back({{"units", layer.units},
                          {"activation", keyOf(layer.activation)},
                          {"slope", layer.slope},
                          {"hasBiases", layer.hasBiases}});
    }
    OrderedJson frozen = OrderedJson::array();
    for (const ParameterRef &at : network.parameterList()) {
        if (network.isFrozen(at)) {
            frozen.push_back(network.name(at));
        }
    }
    return {{"inputs", network.inputCount()},
            {"layers", std::move(layers)},
            {"parameters", jsonOf(network.parameters())},
            {"frozen", std::move(frozen)}};
}

std::vector<LayerSpec> layersAt(const JsonNode &node)
{
    std::vector<LayerSpec> layers;
    const std::size_t count = std::min<std::size_t>(node.size(), maximumLayers + 1);
    for (std::size_t i = 0; i < count && !node.isRefused(); ++i) {
        const JsonNode at = node.at(i);
        layers.push_back({.units = at["units"].whole(1, maximumUnits),
                          .activation = at["activation"].oneOf<Activation>(),
                          .hasBiases = at["hasBiases"].flag(),
                          .slope = at["slope"].number()});
    }
    return layers;
}

constexpr const char *lacksWeights = translatable("'%1' lacks some of the network's weights.");

// The shape alone could claim any amount of memory: it is believed when the numbers are there.
bool isLaidOutAs(const JsonNode &parameters, Index inputs, const std::vector<LayerSpec> &layers)
{
    double numbers = 0.0;
    for (std::size_t i = 0; i < layers.size() && !parameters.isRefused(); ++i) {
        const JsonNode rows = parameters.at(i)["weights"];
        const auto units = static_cast<std::size_t>(layers[i].units);
        for (std::size_t row = 0; row < std::min(units, rows.size()); ++row) {
            rows.require(rows.at(row).size() == static_cast<std::size_t>(inputs), lacksWeights);
        }
        rows.require(rows.size() == units, lacksWeights);
        numbers += static_cast<double>((inputs + 1) * (layers[i].units + 8));
        inputs = layers[i].units;
    }
    return !parameters.isRefused() && parameters.hasRoomFor(3.0 * numbers);
}

std::optional<Network> networkAt(const JsonNode &node)
{
    const Index inputs = node["inputs"].whole(1, maximumUnits);
    std::vector<LayerSpec> layers = layersAt(node["layers"]);
    if (node.isRefused()) {
        return std::nullopt;
    }
    if (const Result<Done> shape = checkShape(inputs, layers); !shape) {
        node.refuseAll(shape.error());
        return std::nullopt;
    }
    if (!isLaidOutAs(node["parameters"], inputs, layers)) {
        return std::nullopt;
    }
    Network network(inputs, std::move(layers));
    readInto(network.parameters(), node["parameters"]);
    for (Index layer = 0; layer < network.layerCount(); ++layer) {
        if (!network.layer(layer).hasBiases) {
            network.parameters().biases(layer).setZero();
        }
    }
    const JsonNode frozen = node["frozen"];
    for (std::size_t i = 0; i < frozen.size(); ++i) {
        const std::string name = frozen.at(i).text();
        const std::optional<ParameterRef> at = network.parameterNamed(name);
        if (at && network.has(*at)) {
            network.setFrozen(*at, true);
        } else {
            frozen.at(i).refuseUnknown(name);
        }
    }
    return node.isRefused() ? std::nullopt : std::optional(std::move(network));
}

OrderedJson jsonOf(const Rng &random)
{
    OrderedJson words = OrderedJson::array();
    for (const std::uint64_t word : random.state()) {
        words.push_back(std::to_string(word));
    }
    return words;
}

Rng randomAt(const JsonNode &node)
{
    Rng::State state{};
    for (std::size_t i = 0; i < state.size(); ++i) {
        state[i] = node.at(i).word();
    }
    const std::optional<Rng> random = Rng::fromState(state);
    node.require(random.has_value(),
                 translatable("'%1' is four zeros, which no random generator can be at."));
    return random.value_or(Rng());
}

OrderedJson jsonOf(const EpochPosition &position)
{
    OrderedJson json{{"random", jsonOf(position.random)},
                     {"seen", position.seen},
                     {"used", position.used},
                     {"carriedSamples", position.carriedSamples},
                     {"carriedGradient", nullptr}};
    const ParameterVector &carried = position.carriedGradient;
    if (!std::all_of(carried.data(), carried.data() + carried.size(),
                     [](double value) { return value == 0.0; })) {
        json["carriedGradient"] = jsonOf(carried);
    }
    return json;
}

EpochPosition positionAt(const JsonNode &node, const ParameterLayout &layout)
{
    EpochPosition position = epochStart(randomAt(node["random"]), layout);
    position.seen = node["seen"].count();
    position.used = node["used"].count();
    position.carriedSamples = node["carriedSamples"].count();
    if (const JsonNode carried = node["carriedGradient"]; !carried.isNull()) {
        readInto(position.carriedGradient, carried);
    }
    return position;
}

OptimizerState optimizerAt(const JsonNode &node, const ParameterLayout &layout)
{
    OptimizerState state{.moments = {}, .steps = node["steps"].count()};
    const JsonNode moments = node["moments"];
    constexpr std::size_t mostMoments = 8;
    for (std::size_t i = 0; i < std::min(moments.size(), mostMoments); ++i) {
        if (moments.hasRoomFor(static_cast<double>(layout.size()))) {
            readInto(state.moments.emplace_back(layout), moments.at(i));
        }
    }
    return state;
}

} // namespace

OrderedJson jsonOf(const Start &start)
{
    const Draw &draw = start.draw;
    return {{"network", jsonOf(start.network)},
            {"order", jsonOf(start.order)},
            {"draw",
             {{"initializer", keyOf(draw.initializer)},
              {"order", keyOf(draw.order)},
              {"generator", keyOf(draw.generator)},
              {"seed", draw.seed},
              {"isAfterData", draw.isAfterData}}}};
}

OrderedJson jsonOf(const Learned &learned)
{
    OrderedJson moments = OrderedJson::array();
    for (const ParameterVector &moment : learned.optimizer.moments) {
        moments.push_back(jsonOf(moment));
    }
    return {{"counters",
             {{"samples", learned.counters.samples},
              {"updates", learned.counters.updates},
              {"epochs", learned.counters.epochs}}},
            {"network", jsonOf(learned.network)},
            {"optimizer", {{"steps", learned.optimizer.steps}, {"moments", std::move(moments)}}},
            {"position", jsonOf(learned.position)}};
}

std::optional<Start> startAt(const JsonNode &node)
{
    std::optional<Network> network = networkAt(node["network"]);
    const JsonNode draw = node["draw"];
    Start start{.network = {},
                .order = randomAt(node["order"]),
                .draw = {.initializer = draw["initializer"].oneOf<Initializer>(),
                         .order = draw["order"].oneOf<DrawOrder>(),
                         .generator = draw["generator"].oneOf<Generator>(),
                         .seed = draw["seed"].name(),
                         .isAfterData = draw["isAfterData"].flag()}};
    if (node.isRefused()) {
        return std::nullopt;
    }
    start.network = std::move(*network);
    return start;
}

std::optional<Learned> learnedAt(const JsonNode &node)
{
    std::optional<Network> network = networkAt(node["network"]);
    if (!network) {
        return std::nullopt;
    }
    const ParameterLayout layout = network->parameters().layout();
    const JsonNode counters = node["counters"];
    Learned learned{.network = std::move(*network),
                    .optimizer = optimizerAt(node["optimizer"], layout),
                    .counters = {.samples = counters["samples"].count(),
                                 .updates = counters["updates"].count(),
                                 .epochs = counters["epochs"].count()},
                    .position = positionAt(node["position"], layout)};
    return node.isRefused() ? std::nullopt : std::optional(std::move(learned));
}

} // namespace nn
