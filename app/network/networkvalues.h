// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "core/pass.h"

#include <optional>
#include <utility>

namespace glassnet {

// What the network of a snapshot makes of the numbers at its inputs: everything that the view
// writes beside neurons, computed once when either changes.
class NetworkValues
{
public:
    NetworkValues() = default;
    NetworkValues(SnapshotPtr snapshot, const Probe &probe);

    [[nodiscard]] bool isEmpty() const { return !m_snapshot; }
    [[nodiscard]] const Snapshot &snapshot() const { return *m_snapshot; }
    [[nodiscard]] const SnapshotPtr &sharedSnapshot() const { return m_snapshot; }
    [[nodiscard]] const nn::Network &network() const { return m_snapshot->network(); }

    // Nothing where there is no number to show: nobody is at the inputs, the number is not
    // finite, or the network is too large to be asked for every frame.
    [[nodiscard]] std::optional<double> input(nn::Index input) const; // as the network sees it
    [[nodiscard]] std::optional<double> activation(nn::NeuronRef at) const;
    [[nodiscard]] std::optional<double> target(nn::Index output) const; // coded, of the row shown
    [[nodiscard]] std::optional<double> loss() const; // of the row shown
    [[nodiscard]] std::optional<nn::Index> shownClass() const; // its index

    // Whether the inputs are given as they are: no column has their values.
    [[nodiscard]] bool isAsSeen() const { return m_isAsSeen; }

    // The column that is a network input just as it is, but for scaling.
    [[nodiscard]] std::optional<nn::Index> columnOf(nn::Index input) const;

    // What a person can change of an element: a weight, a bias, or an input in its unit; the number
    // itself where inputs are given as they are.
    [[nodiscard]] std::optional<double> value(const Element &element) const;
    // The same, and what a neuron puts out.
    [[nodiscard]] std::optional<double> shownValue(const Element &element) const;
    [[nodiscard]] bool isFrozen(const Element &element) const;

private:
    void readTarget(nn::Index row);

    SnapshotPtr m_snapshot;
    bool m_isAsSeen = false;
    nn::Vector m_values; // of whom is shown, one a column; empty if they do not fit
    nn::Vector m_inputs;
    nn::Trace m_trace; // empty for large networks
    nn::Vector m_target;
    std::optional<double> m_loss;
    std::optional<nn::Index> m_class;
};

[[nodiscard]] std::optional<nn::ParameterRef> parameterOf(const Element &element);

} // namespace glassnet
