// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <cstddef>
#include <new>
#include <vector>

namespace nn {

// Where a parameter is. Layers, neurons and inputs count from 0; layer 0 is the first layer of
// weights, `from` the input or the neuron of the layer before, `to` the neuron it feeds.
struct WeightRef
{
    Index layer = 0;
    Index to = 0;
    Index from = 0;

    friend bool operator==(const WeightRef &, const WeightRef &) = default;
};

struct BiasRef
{
    Index layer = 0;
    Index neuron = 0;

    friend bool operator==(const BiasRef &, const BiasRef &) = default;
};

struct NeuronRef
{
    Index layer = 0;
    Index neuron = 0;

    friend bool operator==(const NeuronRef &, const NeuronRef &) = default;
};

// Memory that starts on a 64-byte line, so that the widest vector loads are aligned.
template <typename T>
struct LineAllocator
{
    using value_type = T;
    static constexpr std::align_val_t alignment{64};

    LineAllocator() = default;
    template <typename U>
    LineAllocator(const LineAllocator<U> &)
    {
    }

    T *allocate(std::size_t count)
    {
        return static_cast<T *>(::operator new(count * sizeof(T), alignment));
    }
    void deallocate(T *memory, std::size_t) { ::operator delete(memory, alignment); }

    friend bool operator==(const LineAllocator &, const LineAllocator &) { return true; }
};

using AlignedVector = std::vector<double, LineAllocator<double>>;

// Units per row are rounded up to this many, one line of memory; the rest is always zero.
inline constexpr Index unitPadding = 8;
[[nodiscard]] constexpr Index padded(Index units)
{
    return (units + unitPadding - 1) / unitPadding * unitPadding;
}

// Where the parameters of a fully connected network lie in one block of numbers. Of each layer
// first its weights, column by column (all weights that leave input 0, then input 1, …), then
// its biases as one more column; columns are padded. The training kernels run over whole
// columns, Eigen sees them as matrices with an outer stride, and nobody converts.
class ParameterLayout
{
public:
    ParameterLayout() = default;
    ParameterLayout(Index inputCount, const std::vector<Index> &widths);

    [[nodiscard]] Index layerCount() const { return static_cast<Index>(m_layers.size()); }
    [[nodiscard]] Index inputs(Index layer) const { return at(layer).inputs; }
    [[nodiscard]] Index units(Index layer) const { return at(layer).units; }
    [[nodiscard]] Index stride(Index layer) const { return padded(at(layer).units); }
    [[nodiscard]] Index offset(Index layer) const { return at(layer).offset; }
    [[nodiscard]] Index biasOffset(Index layer) const
    {
        return offset(layer) + inputs(layer) * stride(layer);
    }
    [[nodiscard]] Index size() const { return m_size; } // with padding

    [[nodiscard]] Index position(WeightRef at) const
    {
        return offset(at.layer) + at.from * stride(at.layer) + at.to;
    }
    [[nodiscard]] Index position(BiasRef at) const { return biasOffset(at.layer) + at.neuron; }

    friend bool operator==(const ParameterLayout &, const ParameterLayout &) = default;

private:
    struct Layer
    {
        Index inputs = 0;
        Index units = 0;
        Index offset = 0;

        friend bool operator==(const Layer &, const Layer &) = default;
    };
    [[nodiscard]] const Layer &at(Index layer) const
    {
        return m_layers[static_cast<std::size_t>(layer)];
    }

    std::vector<Layer> m_layers;
    Index m_size = 0;
};

// One number for every parameter of a network: the parameters themselves, their gradient, an
// optimiser's moments.
class ParameterVector
{
public:
    using WeightsView = Eigen::Map<Matrix, Eigen::Unaligned, Eigen::OuterStride<>>;
    using ConstWeightsView = Eigen::Map<const Matrix, Eigen::Unaligned, Eigen::OuterStride<>>;

    ParameterVector() = default;
    explicit ParameterVector(ParameterLayout layout, double value = 0.0);

    [[nodiscard]] const ParameterLayout &layout() const { return m_layout; }

    // units × inputs: row `to`, column `from`.
    [[nodiscard]] WeightsView weights(Index layer);
    [[nodiscard]] ConstWeightsView weights(Index layer) const;
    [[nodiscard]] Eigen::Map<Vector> biases(Index layer);
    [[nodiscard]] Eigen::Map<const Vector> biases(Index layer) const;

    [[nodiscard]] double operator[](WeightRef at) const { return m_values[index(at)]; }
    [[nodiscard]] double &operator[](WeightRef at) { return m_values[index(at)]; }
    [[nodiscard]] double operator[](BiasRef at) const { return m_values[index(at)]; }
    [[nodiscard]] double &operator[](BiasRef at) { return m_values[index(at)]; }

    // The whole block with its padding, for code that treats every parameter alike.
    [[nodiscard]] double *data() { return m_values.data(); }
    [[nodiscard]] const double *data() const { return m_values.data(); }
    [[nodiscard]] Index size() const { return m_layout.size(); }

    friend bool operator==(const ParameterVector &, const ParameterVector &) = default;

private:
    template <typename Ref>
    [[nodiscard]] std::size_t index(Ref at) const
    {
        return static_cast<std::size_t>(m_layout.position(at));
    }

    ParameterLayout m_layout;
    AlignedVector m_values;
};

} // namespace nn
