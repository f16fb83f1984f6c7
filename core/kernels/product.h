// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small matrix products without packing: every sum runs along its inner index in order, one
// fused step after the other, so that a result does not depend on how the product is tiled.

#include "core/kernels/vector.h"
#include "core/types.h"

namespace {

using nn::Index;

// C = init + A·B. A and C are column-major with rows padded to whole lines; B is read one
// number at a time, so it can be transposed by its strides.
struct Product
{
    Index rows = 0; // of A and C, padded
    Index columns = 0; // of B and C
    Index inner = 0; // columns of A, rows of B
    const double *a = nullptr;
    Index aStride = 0;
    const double *b = nullptr;
    Index bRow = 0; // from B(k, j) to B(k + 1, j)
    Index bColumn = 0; // from B(k, j) to B(k, j + 1)
    const double *init = nullptr;
    Index initStride = 0; // 0: the same column for all
    double *c = nullptr;
    Index cStride = 0;
};

// B(k, 0), B(k, 1), … for one k. Four columns share a pointer, from which a processor reaches the
// others by the multiples of the stride that its addresses can hold.
template <int columns, bool areAdjacent>
struct RowOfB
{
    const double *first[(columns + 3) / 4];
    Index stride;
    Index threeStrides;

    GLASSNET_INLINE explicit RowOfB(const Product &p, Index column)
        : stride(p.bColumn)
        , threeStrides(3 * p.bColumn)
    {
        for (int j = 0; j < columns; j += 4) {
            first[j / 4] = p.b + (column + j) * p.bColumn;
        }
    }

    GLASSNET_INLINE double operator[](int j) const
    {
        if constexpr (areAdjacent) {
            return first[0][j];
        }
        const double *four = first[j / 4];
        return j % 4 == 3 ? four[threeStrides] : four[(j % 4) * stride];
    }

    GLASSNET_INLINE void advance(Index row)
    {
        for (int j = 0; j < (areAdjacent ? 1 : columns); j += 4) {
            first[j / 4] += row;
        }
    }
};

template <int vectors, int columns, bool areAdjacent>
GLASSNET_INLINE void productTile(const Product &p, Index row, Index column)
{
    constexpr int width = lanes<double>;
    Doubles sum[columns][vectors];
    for (int j = 0; j < columns; ++j) {
        for (int v = 0; v < vectors; ++v) {
            sum[j][v] = load(p.init + (column + j) * p.initStride + row + v * width);
        }
    }
    const double *a = p.a + row;
    RowOfB<columns, areAdjacent> b(p, column);
    for (Index k = 0; k < p.inner; ++k) {
        Doubles left[vectors];
        for (int v = 0; v < vectors; ++v) {
            left[v] = load(a + v * width);
        }
        for (int j = 0; j < columns; ++j) {
            const Doubles right = all(b[j]);
            for (int v = 0; v < vectors; ++v) {
                sum[j][v] += left[v] * right;
            }
        }
        a += p.aStride;
        b.advance(p.bRow);
    }
    for (int j = 0; j < columns; ++j) {
        for (int v = 0; v < vectors; ++v) {
            store(p.c + (column + j) * p.cStride + row + v * width, sum[j][v]);
        }
    }
}

// All columns for some rows: tiles of the given size, what is left in smaller ones.
template <int vectors, int columns, bool areAdjacent>
GLASSNET_INLINE void productColumns(const Product &p, Index row, Index column = 0)
{
    for (; column + columns <= p.columns; column += columns) {
        productTile<vectors, columns, areAdjacent>(p, row, column);
    }
    if constexpr (columns > 1) {
        constexpr int smaller = columns > 8 ? 8 : (columns > 4 ? 4 : columns / 2);
        productColumns<vectors, smaller, areAdjacent>(p, row, column);
    }
}

// The tiles keep their sums in registers: 32 of them with AVX-512, 16 without.
template <bool areAdjacent>
GLASSNET_INLINE void productRows(const Product &p)
{
    constexpr int perLine = 8 / lanes<double>; // vectors in a line of memory
    constexpr int perTile = lanes<double> == 8 ? 10 : (lanes<double> == 4 ? 6 : 2);
    Index row = 0;
    if constexpr (lanes<double> == 8) {
        for (; row + 32 <= p.rows; row += 32) {
            productColumns<4, 6, areAdjacent>(p, row);
        }
        for (; row + 16 <= p.rows; row += 16) {
            productColumns<2, 8, areAdjacent>(p, row);
        }
    }
    for (; row < p.rows; row += 8) {
        productColumns<perLine, perTile, areAdjacent>(p, row);
    }
}

// B by columns, as activations and δ lie in memory.
void product(const Product &p)
{
    productRows<false>(p);
}

// B by rows (bColumn is 1), as for the gradient.
void productWithTransposed(const Product &p)
{
    productRows<true>(p);
}

} // namespace
