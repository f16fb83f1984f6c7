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

template <int vectors, int columns>
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
    const double *b = p.b + column * p.bColumn;
    for (Index k = 0; k < p.inner; ++k) {
        Doubles left[vectors];
        for (int v = 0; v < vectors; ++v) {
            left[v] = load(a + v * width);
        }
        for (int j = 0; j < columns; ++j) {
            const Doubles right = all(b[j * p.bColumn]);
            for (int v = 0; v < vectors; ++v) {
                sum[j][v] += left[v] * right;
            }
        }
        a += p.aStride;
        b += p.bRow;
    }
    for (int j = 0; j < columns; ++j) {
        for (int v = 0; v < vectors; ++v) {
            store(p.c + (column + j) * p.cStride + row + v * width, sum[j][v]);
        }
    }
}

template <int vectors, int columns>
GLASSNET_INLINE void productColumns(const Product &p, Index row)
{
    Index column = 0;
    for (; column + columns <= p.columns; column += columns) {
        productTile<vectors, columns>(p, row, column);
    }
    if constexpr (columns > 4) {
        for (; column + 4 <= p.columns; column += 4) {
            productTile<vectors, 4>(p, row, column);
        }
    }
    if constexpr (columns > 2) {
        for (; column + 2 <= p.columns; column += 2) {
            productTile<vectors, 2>(p, row, column);
        }
    }
    if (column < p.columns) {
        productTile<vectors, 1>(p, row, column);
    }
}

// The tiles keep their sums in registers: 32 of them with AVX-512, 16 without.
void product(const Product &p)
{
    constexpr int perLine = 8 / lanes<double>; // vectors in a line of memory
    Index row = 0;
    if constexpr (lanes<double> == 8) {
        for (; row + 32 <= p.rows; row += 32) {
            productColumns<4, 6>(p, row);
        }
        for (; row + 16 <= p.rows; row += 16) {
            productColumns<2, 8>(p, row);
        }
    }
    for (; row < p.rows; row += 8) {
        productColumns<perLine, lanes<double> == 8 ? 10 : (lanes<double> == 4 ? 6 : 2)>(p, row);
    }
}

} // namespace
