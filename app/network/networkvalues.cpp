// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networkvalues.h"

#include "core/loss.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr nn::Index mostParameters = 400'000; // about a millisecond

std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

nn::Vector valuesOf(const nn::Dataset &dataset, const Probe &probe)
{
    if (probe.row) {
        const bool exists = *probe.row < dataset.sampleCount();
        return exists ? nn::Vector(dataset.values.col(*probe.row)) : nn::Vector();
    }
    const bool fits = probe.person.size() == dataset.columnCount() && !probe.isAsSeen();
    return fits ? probe.person : nn::Vector();
}

// Which one the row is among the samples of its role.
nn::Index indexInRole(const nn::Dataset &dataset, nn::Index row)
{
    const auto end = dataset.roles.begin() + row;
    return std::count(dataset.roles.begin(), end, *end);
}

} // namespace

std::optional<nn::ParameterRef> parameterOf(const Element &element)
{
    if (const auto *weight = std::get_if<nn::WeightRef>(&element)) {
        return *weight;
    }
    if (const auto *bias = std::get_if<nn::BiasRef>(&element)) {
        return *bias;
    }
    return std::nullopt;
}

NetworkValues::NetworkValues(SnapshotPtr snapshot, const Probe &probe)
    : m_snapshot(std::move(snapshot))
    , m_isAsSeen(probe.isAsSeen())
    , m_values(valuesOf(m_snapshot->dataset(), probe))
{
    if (m_isAsSeen && probe.inputs.size() == network().inputCount()) {
        m_inputs = probe.inputs;
    } else if (m_values.size() > 0) {
        m_inputs = nn::inputsFor(m_snapshot->preparation(), m_values);
    } else {
        return; // another network or other data are on their way
    }
    const bool fits = m_inputs.size() == network().inputCount();
    if (fits && network().parameterCount() <= mostParameters) {
        m_trace = nn::trace(network(), m_inputs);
    }
    if (probe.row) {
        readTarget(*probe.row);
    }
}

void NetworkValues::readTarget(nn::Index row)
{
    const nn::Dataset &dataset = m_snapshot->dataset();
    const nn::TrainingData &data = *m_snapshot->run.data;
    const bool isTraining = dataset.roles[static_cast<std::size_t>(row)] == nn::Role::Train;
    const nn::Samples &samples = isTraining ? data.train : data.test;
    const nn::Index index = indexInRole(dataset, row);
    if (index >= samples.count() || samples.targets.rows() != network().outputCount()) {
        return;
    }
    m_target = samples.targets.col(index);
    if (!dataset.target.isNumeric()) {
        m_class = static_cast<nn::Index>(dataset.targets(row));
    }
    if (!m_trace.activations.empty()) {
        const nn::OutputLayer output = nn::outputLayer(network(), m_trace);
        m_loss = finite(nn::sampleLosses(m_snapshot->run.settings.loss, output, m_target)(0));
    }
}

std::optional<double> NetworkValues::input(nn::Index input) const
{
    return input < m_inputs.size() ? finite(m_inputs(input)) : std::nullopt;
}

std::optional<double> NetworkValues::activation(nn::NeuronRef at) const
{
    if (m_trace.activations.empty()) {
        return std::nullopt;
    }
    return finite(m_trace.activations[static_cast<std::size_t>(at.layer)](at.neuron, 0));
}

std::optional<double> NetworkValues::target(nn::Index output) const
{
    return output < m_target.size() ? finite(m_target(output)) : std::nullopt;
}

std::optional<double> NetworkValues::loss() const
{
    return m_loss;
}

std::optional<nn::Index> NetworkValues::shownClass() const
{
    return m_class;
}

std::optional<nn::Index> NetworkValues::columnOf(nn::Index input) const
{
    const std::vector<nn::DerivedInput> &inputs = m_snapshot->preparation().inputs;
    const auto index = static_cast<std::size_t>(input);
    if (index >= inputs.size() || inputs[index] != nn::plainInput(inputs[index].i)) {
        return std::nullopt;
    }
    return inputs[index].i;
}

std::optional<double> NetworkValues::value(const Element &element) const
{
    if (const auto *input = std::get_if<InputRef>(&element)) {
        if (m_isAsSeen) {
            return this->input(input->input);
        }
        const auto column = columnOf(input->input);
        return column && *column < m_values.size() ? finite(m_values(*column)) : std::nullopt;
    }
    const auto parameter = parameterOf(element);
    return parameter ? finite(network().value(*parameter)) : std::nullopt;
}

std::optional<double> NetworkValues::shownValue(const Element &element) const
{
    const auto *neuron = std::get_if<nn::NeuronRef>(&element);
    return neuron != nullptr ? activation(*neuron) : value(element);
}

bool NetworkValues::isFrozen(const Element &element) const
{
    const auto parameter = parameterOf(element);
    return parameter && network().isFrozen(*parameter);
}

} // namespace glassnet
