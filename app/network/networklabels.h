// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/networklayout.h"

#include <QSizeF>

#include <vector>

namespace glassnet {

// Where the values of weights stand on their links. A layer has a label on each of its links or
// none: labels that came and went with the value beside them would say nothing.
class NetworkLabels
{
public:
    // The sizes of a label with name and value, and with the value alone.
    struct Sizes
    {
        QSizeF full{80.0, 19.0};
        QSizeF value{46.0, 19.0};

        friend bool operator==(const Sizes &, const Sizes &) = default;
    };
    struct Label
    {
        nn::WeightRef at;
        QRectF rect;
    };

    NetworkLabels() = default;
    NetworkLabels(const NetworkLayout &layout, const Sizes &sizes);

    [[nodiscard]] const std::vector<Label> &labels() const { return m_labels; }
    [[nodiscard]] bool hasLabels(nn::Index layer) const;
    [[nodiscard]] bool hasNames(nn::Index layer) const; // else values alone
    [[nodiscard]] std::optional<nn::WeightRef> labelAt(const QPointF &point) const;
    // Where the label of the weight is, or would be if it had one.
    [[nodiscard]] QRectF rectOf(nn::WeightRef at, const NetworkLayout &layout) const;

private:
    Sizes m_sizes;
    std::vector<Label> m_labels; // layer by layer, neuron by neuron, input by input
    std::vector<std::size_t> m_first; // in m_labels, one a layer and the end
    std::vector<bool> m_hasNames; // one a layer
};

} // namespace glassnet
