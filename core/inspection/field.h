// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preparation.h"
#include "core/kernels/kernels.h"
#include "core/network.h"

#include <stop_token>
#include <vector>

namespace nn {

// One side of a grid: points at equal distances over a column of the data, in its own unit. The
// first point is at `from`, the last at `to`.
struct GridAxis
{
    Index column = 0;
    double from = 0.0;
    double to = 1.0;
    Index count = 2; // at least 1

    [[nodiscard]] double at(Index point) const;
    friend bool operator==(const GridAxis &, const GridAxis &) = default;
};

// A plane through the space of samples: two columns vary, the others are held at a point.
struct Grid
{
    GridAxis across;
    // Another column than `across`. It is named for a matrix, whose rows it numbers; on the screen,
    // where the highest value is on top, it goes upward.
    GridAxis down;
    Vector held; // one value a column, in its unit; the two that vary are not looked at

    friend bool operator==(const Grid &a, const Grid &b)
    {
        return a.across == b.across && a.down == b.down && sameValues(a.held, b.held);
    }
};

// The outputs of all neurons over a grid, in single precision: for looking at, not for
// computing with.
class Field
{
public:
    using Plane
        = Eigen::Map<const Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

    [[nodiscard]] const Grid &grid() const { return m_grid; }
    // Rows go along `down`, columns along `across`.
    [[nodiscard]] Plane plane(NeuronRef at) const;

private:
    friend class FieldSampler;

    Grid m_grid;
    std::vector<Index> m_firstPlane; // per layer
    Index m_planeStride = 0;
    std::vector<float, LineAllocator<float>> m_values;
};

// Sweeps a network over a grid, all neurons at once. Keeps its memory from sweep to sweep, so
// that a sweep of the same size allocates nothing. Not for two threads at once.
class FieldSampler
{
public:
    explicit FieldSampler(kernels::Level level = kernels::bestLevel());

    // The preparation must make the network's inputs from columns that the grid has. False if a
    // stop was requested on the way: what was swept so far is not to be read.
    bool sample(const Network &network, const Preparation &preparation, const Grid &grid,
                Field &into, std::stop_token stop = {});

private:
    // Network input i at column c and row r is across[i][c]·down[i][r] + offset[i], whatever
    // the two factors of a derived input are.
    struct Inputs
    {
        std::vector<float> across;
        std::vector<float> down;
        std::vector<float> offset;
        std::vector<const float *> acrossRows;
        std::vector<const float *> downRows;
    };

    void layOut(const Network &network, const Grid &grid, Field &into);
    void tabulate(const Preparation &preparation, const Grid &grid);

    const kernels::Functions *m_functions;
    Inputs m_inputs;
    std::vector<kernels::LayerPlan> m_layers;
    std::vector<float> m_parameters;
    std::vector<float, LineAllocator<float>> m_scratch;
    std::vector<float *> m_planes;
    std::vector<float *const *> m_planesOfLayer;
};

} // namespace nn
