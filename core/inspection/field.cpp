// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/field.h"

#include "core/kernels/layerplans.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace nn {

namespace {

// Planes of a power of two would fall on the same lines of the first-level cache.
constexpr Index planeGap = 80;

// Points × parameters that are swept between two looks at a stop request: some milliseconds.
constexpr Index bandWork = Index{1} << 23;

// The scaled value of a column at a point of the grid.
double scaledAt(const Scaler &scaler, Index column, double value)
{
    return (value - scaler.shift(column)) / scaler.scale(column);
}

// One factor of a derived input: constant over the grid, or varying along one side.
struct GridFactor
{
    Factor factor = Factor::One;
    Index column = 0;

    [[nodiscard]] bool variesAlong(const GridAxis &axis) const
    {
        return factor != Factor::One && column == axis.column;
    }
    [[nodiscard]] double value(const Scaler &scaler, double raw) const
    {
        return factor == Factor::One ? 1.0 : valueOf(factor, scaledAt(scaler, column, raw));
    }
};

} // namespace

double GridAxis::at(Index point) const
{
    if (count < 2) {
        return from;
    }
    const double share = static_cast<double>(point) / static_cast<double>(count - 1);
    return from + (to - from) * share;
}

Field::Plane Field::plane(NeuronRef at) const
{
    const Index number = m_firstPlane[static_cast<std::size_t>(at.layer)] + at.neuron;
    return {m_values.data() + number * m_planeStride, m_grid.down.count, m_grid.across.count};
}

FieldSampler::FieldSampler(kernels::Level level)
    : m_functions(&kernels::functions(level))
{
}

bool FieldSampler::sample(const Network &network, const Preparation &preparation, const Grid &grid,
                          Field &into, std::stop_token stop)
{
    assert(static_cast<Index>(preparation.inputs.size()) == network.inputCount());
    assert(grid.across.column != grid.down.column);
    layOut(network, grid, into);
    tabulate(preparation, grid);
    const ParameterVector &parameters = network.parameters();
    // What single precision cannot hold is drawn as its largest number.
    constexpr double largest = std::numeric_limits<float>::max();
    m_parameters.resize(static_cast<std::size_t>(parameters.size()));
    std::transform(
        parameters.data(), parameters.data() + parameters.size(), m_parameters.begin(),
        [=](double value) { return static_cast<float>(std::clamp(value, -largest, largest)); });
    const kernels::FieldPlan plan{.layers = m_layers.data(),
                                  .layerCount = static_cast<Index>(m_layers.size()),
                                  .parameters = m_parameters.data(),
                                  .across = m_inputs.acrossRows.data(),
                                  .down = m_inputs.downRows.data(),
                                  .offset = m_inputs.offset.data(),
                                  .columns = grid.across.count,
                                  .planes = m_planesOfLayer.data(),
                                  .scratch = m_scratch.data()};
    const Index rowWork = grid.across.count * parameters.size();
    const Index band = std::max<Index>(1, bandWork / std::max<Index>(1, rowWork));
    for (Index row = 0; row < grid.down.count; row += band) {
        if (stop.stop_requested()) {
            return false;
        }
        m_functions->field(plan, row, std::min(row + band, grid.down.count));
    }
    return true;
}

void FieldSampler::layOut(const Network &network, const Grid &grid, Field &into)
{
    kernels::describeLayers(network, m_layers);
    into.m_firstPlane.clear();
    Index planes = 0;
    for (const LayerSpec &layer : network.layers()) {
        into.m_firstPlane.push_back(planes);
        planes += layer.units;
    }
    into.m_grid = grid;
    const Index points = grid.across.count * grid.down.count;
    into.m_planeStride = (points + planeGap + 15) / 16 * 16;
    into.m_values.resize(static_cast<std::size_t>(planes * into.m_planeStride));
    m_scratch.resize(
        static_cast<std::size_t>((planes + network.inputCount()) * kernels::fieldBlock));

    m_planes.clear();
    for (Index i = 0; i < planes; ++i) {
        m_planes.push_back(into.m_values.data() + i * into.m_planeStride);
    }
    m_planesOfLayer.clear();
    for (const Index first : into.m_firstPlane) {
        m_planesOfLayer.push_back(m_planes.data() + first);
    }
}

void FieldSampler::tabulate(const Preparation &preparation, const Grid &grid)
{
    const auto inputs = static_cast<Index>(preparation.inputs.size());
    m_inputs.across.resize(static_cast<std::size_t>(inputs * grid.across.count));
    m_inputs.down.resize(static_cast<std::size_t>(inputs * grid.down.count));
    m_inputs.offset.assign(static_cast<std::size_t>(inputs), 0.0F);
    m_inputs.acrossRows.clear();
    m_inputs.downRows.clear();
    for (Index i = 0; i < inputs; ++i) {
        const DerivedInput &input = preparation.inputs[static_cast<std::size_t>(i)];
        const GridFactor factors[] = {{input.p, input.i}, {input.q, input.j}};
        float *across = m_inputs.across.data() + i * grid.across.count;
        float *down = m_inputs.down.data() + i * grid.down.count;
        std::fill_n(down, grid.down.count, 1.0F);
        for (Index c = 0; c < grid.across.count; ++c) {
            double product = 1.0;
            for (const GridFactor &f : factors) {
                if (!f.variesAlong(grid.down)) {
                    const double raw = f.variesAlong(grid.across) ? grid.across.at(c)
                                       : f.factor == Factor::One  ? 0.0
                                                                  : grid.held(f.column);
                    product *= f.value(preparation.scaler, raw);
                }
            }
            across[c] = static_cast<float>(product);
        }
        for (const GridFactor &f : factors) {
            for (Index r = 0; f.variesAlong(grid.down) && r < grid.down.count; ++r) {
                down[r] *= static_cast<float>(f.value(preparation.scaler, grid.down.at(r)));
            }
        }
        m_inputs.acrossRows.push_back(across);
        m_inputs.downRows.push_back(down);
    }
}

} // namespace nn
