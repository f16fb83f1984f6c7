// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/contour.h"

#include <array>
#include <cmath>

namespace nn {

namespace {

// The crossings of a plane with the level. Every edge between two neighbours has at most one, and
// belongs to at most two cells, each of which joins it to one other: chains and rings.
class Crossings
{
public:
    Crossings(const Field::Plane &plane, float level)
        : m_plane(plane)
        , m_level(level)
        , m_joined(static_cast<std::size_t>(2 * plane.size()), {none, none})
    {
        for (Index row = 0; row + 1 < plane.rows(); ++row) {
            for (Index column = 0; column + 1 < plane.cols(); ++column) {
                joinInCell(row, column);
            }
        }
    }

    // Chains first: what is left then are rings.
    std::vector<Polyline> lines()
    {
        std::vector<Polyline> list;
        for (const bool isChain : {true, false}) {
            for (std::size_t edge = 0; edge < m_joined.size(); ++edge) {
                const auto [first, second] = m_joined[edge];
                if (first != none && (!isChain || second == none)) {
                    Polyline line = follow(edge);
                    if (line.size() > 1) {
                        list.push_back(std::move(line));
                    }
                }
            }
        }
        return list;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    // Edges to the right of a point have even numbers, those down from it odd ones.
    [[nodiscard]] std::size_t rightOf(Index row, Index column) const
    {
        return static_cast<std::size_t>(2 * (row * m_plane.cols() + column));
    }
    [[nodiscard]] std::size_t downFrom(Index row, Index column) const
    {
        return rightOf(row, column) + 1;
    }

    void joinInCell(Index row, Index column)
    {
        // The corners around the cell, and the edge after each of them.
        const std::array<float, 4> corners{m_plane(row, column), m_plane(row, column + 1),
                                           m_plane(row + 1, column + 1), m_plane(row + 1, column)};
        const std::array<std::size_t, 4> edges{rightOf(row, column), downFrom(row, column + 1),
                                               rightOf(row + 1, column), downFrom(row, column)};
        std::array<std::size_t, 4> crossed{};
        std::size_t count = 0;
        double sum = 0.0;
        for (std::size_t i = 0; i < 4; ++i) {
            sum += static_cast<double>(corners[i]);
            if ((corners[i] > m_level) != (corners[(i + 1) % 4] > m_level)) {
                crossed[count++] = edges[i];
            }
        }
        if (!std::isfinite(sum) || count == 0) {
            return;
        }
        const bool isMiddleAbove = sum > 4.0 * static_cast<double>(m_level);
        const bool cutsFirstCorner = isMiddleAbove != (corners[0] > m_level);
        if (count == 2 || !cutsFirstCorner) {
            join(crossed[0], crossed[1]);
        }
        if (count == 4 && !cutsFirstCorner) {
            join(crossed[2], crossed[3]);
        }
        if (count == 4 && cutsFirstCorner) {
            join(crossed[3], crossed[0]);
            join(crossed[1], crossed[2]);
        }
    }

    void join(std::size_t a, std::size_t b)
    {
        for (const auto &[from, to] : {std::pair(a, b), std::pair(b, a)}) {
            auto &joined = m_joined[from];
            joined[joined[0] == none ? 0 : 1] = to;
        }
    }

    // Takes the chain that begins at the edge, or the ring that it is part of.
    Polyline follow(std::size_t first)
    {
        Polyline line;
        std::size_t edge = first;
        while (edge != none) {
            const Eigen::Vector2d point = pointOn(edge);
            // A point that is exactly on the level is the crossing of several edges.
            if (line.empty() || line.back() != point) {
                line.push_back(point);
            }
            edge = takeNext(edge);
        }
        return line;
    }

    std::size_t takeNext(std::size_t edge)
    {
        auto &joined = m_joined[edge];
        const std::size_t next = joined[0];
        joined = {joined[1], none};
        if (next != none) {
            auto &back = m_joined[next];
            back = back[0] == edge ? std::array{back[1], none} : std::array{back[0], none};
        }
        return next;
    }

    [[nodiscard]] Eigen::Vector2d pointOn(std::size_t edge) const
    {
        const auto point = static_cast<Index>(edge / 2);
        const Index row = point / m_plane.cols();
        const Index column = point % m_plane.cols();
        const bool isDown = edge % 2 == 1;
        const double a = m_plane(row, column);
        const double b = isDown ? m_plane(row + 1, column) : m_plane(row, column + 1);
        const double share = (static_cast<double>(m_level) - a) / (b - a);
        const Eigen::Vector2d from(static_cast<double>(column), static_cast<double>(row));
        return isDown ? Eigen::Vector2d(from.x(), from.y() + share)
                      : Eigen::Vector2d(from.x() + share, from.y());
    }

    Field::Plane m_plane;
    float m_level;
    std::vector<std::array<std::size_t, 2>> m_joined; // of every edge: the ones it is joined to
};

} // namespace

std::vector<Polyline> contour(const Field::Plane &plane, float level)
{
    return Crossings(plane, level).lines();
}

} // namespace nn
