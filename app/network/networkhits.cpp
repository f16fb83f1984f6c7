// SPDX-License-Identifier: GPL-3.0-or-later
// What of a network lies under a point.
#include "app/network/networklayout.h"

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

// Of the units 0, stride, 2·stride, … the one nearest to a position counted in units.
nn::Index nearestUnit(qreal position, nn::Index count, nn::Index stride)
{
    const auto last = static_cast<qreal>((count - 1) / stride);
    const qreal step = std::clamp(std::round(position / static_cast<qreal>(stride)), 0.0, last);
    return static_cast<nn::Index>(step) * stride;
}

} // namespace

std::optional<std::size_t> NetworkLayout::columnNear(qreal x) const
{
    if (m_columns.empty()) {
        return std::nullopt;
    }
    const qreal column = std::round((x - m_columns.front().x) / columnDistance());
    const auto last = static_cast<qreal>(m_columns.size() - 1);
    return static_cast<std::size_t>(std::clamp(column, 0.0, last));
}

std::optional<NetworkLayout::Place> NetworkLayout::unitAt(const QPointF &point) const
{
    const auto column = columnNear(point.x());
    if (!column) {
        return std::nullopt;
    }
    const Column &of = m_columns[*column];
    const nn::Index unit = nearestUnit((point.y() - of.first) / of.spacing, of.count, 1);
    const qreal margin = hasPictures() ? 1.0 : 2.0; // dots are hard to hit
    const QRectF rect = picture(*column, unit).adjusted(-margin, -margin, margin, margin);
    return rect.contains(point) ? std::optional(Place{*column, unit}) : std::nullopt;
}

std::optional<nn::Index> NetworkLayout::inputAt(const QPointF &point) const
{
    const auto place = unitAt(point);
    return place && place->column == 0 ? std::optional(place->unit) : std::nullopt;
}

std::optional<nn::NeuronRef> NetworkLayout::neuronAt(const QPointF &point) const
{
    const auto place = unitAt(point);
    if (!place || place->column == 0) {
        return std::nullopt;
    }
    return nn::NeuronRef{.layer = static_cast<nn::Index>(place->column) - 1, .neuron = place->unit};
}

std::optional<nn::BiasRef> NetworkLayout::biasAt(const QPointF &point) const
{
    const auto column = columnNear(point.x());
    if (!column || *column == 0) {
        return std::nullopt;
    }
    const Column &of = m_columns[*column];
    const qreal below = m_picture / 2.0 + 1.5 * m_metrics.line; // where such a text is
    const nn::Index unit = nearestUnit((point.y() - below - of.first) / of.spacing, of.count, 1);
    if (!secondRect(*column, unit).contains(point)) {
        return std::nullopt;
    }
    return nn::BiasRef{.layer = static_cast<nn::Index>(*column) - 1, .neuron = unit};
}

std::optional<nn::Index> NetworkLayout::inputValueAt(const QPointF &point) const
{
    const auto column = columnNear(point.x());
    if (!column || *column != 0) {
        return std::nullopt;
    }
    const Column &of = m_columns[0];
    const qreal below = m_picture / 2.0 + m_metrics.line;
    const nn::Index unit = nearestUnit((point.y() - below - of.first) / of.spacing, of.count, 1);
    const QRectF values = valueRect(0, unit).united(secondRect(0, unit));
    return values.contains(point) ? std::optional(unit) : std::nullopt;
}

// Of the links that leave one neuron, the nearest is found from where the point lies between the
// two columns; so the cost grows with the neurons of a layer, not with its links.
std::optional<nn::WeightRef> NetworkLayout::weightAt(const QPointF &point, qreal tolerance) const
{
    if (m_columns.size() < 2) {
        return std::nullopt;
    }
    const qreal gap = (point.x() - m_columns.front().x) / columnDistance();
    const auto layer = static_cast<nn::Index>(std::floor(gap));
    if (gap < 0.0 || layer + 1 >= static_cast<nn::Index>(m_columns.size())) {
        return std::nullopt;
    }
    const Column &left = m_columns[static_cast<std::size_t>(layer)];
    const Column &right = m_columns[static_cast<std::size_t>(layer) + 1];
    const nn::Index stride = edgeStride(left.count, right.count, m_edgeStyle.linksOfLayer);
    const qreal width = right.x - left.x - m_picture;
    const qreal share = (point.x() - left.x - m_picture / 2.0) / std::max(width, 1.0);
    if (share < 0.02 || share > 0.98) {
        return std::nullopt;
    }
    const bool isStraight = m_edgeStyle.form == EdgeForm::Straight;
    const qreal depth = isStraight ? share : curvePointAt(share).depth;
    std::optional<nn::WeightRef> nearest;
    qreal least = tolerance;
    for (nn::Index from = 0; from < left.count; from += stride) {
        const qreal start = center(static_cast<std::size_t>(layer), from).y();
        const qreal end = start + (point.y() - start) / depth;
        const qreal unit = (end - right.first) / right.spacing;
        const nn::WeightRef at{
            .layer = layer, .to = nearestUnit(unit, right.count, stride), .from = from};
        const qreal distance = curve(at).distanceTo(point);
        if (distance <= least) {
            least = distance;
            nearest = at;
        }
    }
    return nearest;
}

} // namespace glassnet
