// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters.h"

#include <cassert>
#include <utility>

namespace nn {

ParameterLayout::ParameterLayout(Index inputCount, const std::vector<Index> &widths)
{
    assert(inputCount > 0);
    Index inputs = inputCount;
    for (const Index units : widths) {
        assert(units > 0);
        m_layers.push_back({.inputs = inputs, .units = units, .offset = m_size});
        m_size += (inputs + 1) * padded(units);
        inputs = units;
    }
}

ParameterVector::ParameterVector(ParameterLayout layout, double value)
    : m_layout(std::move(layout))
    , m_values(static_cast<std::size_t>(m_layout.size()), 0.0)
{
    if (value != 0.0) {
        for (Index layer = 0; layer < m_layout.layerCount(); ++layer) {
            weights(layer).setConstant(value);
            biases(layer).setConstant(value);
        }
    }
}

ParameterVector::WeightsView ParameterVector::weights(Index layer)
{
    return {m_values.data() + m_layout.offset(layer), m_layout.units(layer), m_layout.inputs(layer),
            Eigen::OuterStride<>(m_layout.stride(layer))};
}

ParameterVector::ConstWeightsView ParameterVector::weights(Index layer) const
{
    return {m_values.data() + m_layout.offset(layer), m_layout.units(layer), m_layout.inputs(layer),
            Eigen::OuterStride<>(m_layout.stride(layer))};
}

Eigen::Map<Vector> ParameterVector::biases(Index layer)
{
    return {m_values.data() + m_layout.biasOffset(layer), m_layout.units(layer)};
}

Eigen::Map<const Vector> ParameterVector::biases(Index layer) const
{
    return {m_values.data() + m_layout.biasOffset(layer), m_layout.units(layer)};
}

} // namespace nn
