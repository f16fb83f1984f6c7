// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networklayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace glassnet {

namespace {

constexpr qreal aboveGap = 5.0; // between a picture and the text around it
constexpr qreal unitGap = 12.0; // between neighbours with texts
constexpr qreal sideGap = 8.0; // between the outermost texts and the edge
constexpr qreal smallestPicture = 7.0; // below it, dots
constexpr qreal smallestDot = 2.0;

// From the most to say to the least, with the smallest picture it may cost.
struct Choice
{
    ColumnText text;
    qreal smallest;
};
constexpr std::array<Choice, 3> choices{
    {{ColumnText::Block, 40.0}, {ColumnText::Pair, 30.0}, {ColumnText::Line, 26.0}}};

// Of the units 0, stride, 2·stride, … the one nearest to a position counted in units.
nn::Index nearestUnit(qreal position, nn::Index count, nn::Index stride)
{
    const auto last = static_cast<qreal>((count - 1) / stride);
    const qreal step = std::clamp(std::round(position / static_cast<qreal>(stride)), 0.0, last);
    return static_cast<nn::Index>(step) * stride;
}

} // namespace

NetworkShape shapeOf(const nn::Network &network)
{
    NetworkShape shape{network.inputCount()};
    for (const nn::LayerSpec &layer : network.layers()) {
        shape.push_back(layer.units);
    }
    return shape;
}

NetworkLayout layoutOf(NetworkShape shape, const QRectF &area, const LayoutMetrics &metrics)
{
    return {std::move(shape), area, metrics};
}

NetworkLayout::NetworkLayout(NetworkShape shape, const QRectF &area, const LayoutMetrics &metrics)
    : m_shape(std::move(shape))
    , m_area(area)
    , m_metrics(metrics)
    , m_edgeStyle(edgeStyleOf(m_shape))
    , m_columns(m_shape.size())
{
    for (std::size_t column = 0; column < m_shape.size(); ++column) {
        m_columns[column].count = m_shape[column];
    }
    layOutColumns();
}

void NetworkLayout::layOutColumns()
{
    const qreal top = m_area.top() + std::min(m_metrics.header, 0.2 * m_area.height());
    const qreal room = std::max(1.0, m_area.bottom() - 8.0 - top);
    m_picture = m_metrics.largestPicture;
    m_columns.front().text = m_columns.back().text = ColumnText::Block;
    chooseTexts(room);
    chooseTexts(room); // once more with the margins that the first choice needs
    // A column with texts is balanced when they are taken into account.
    const auto largest = std::ranges::max_element(m_columns, {}, &Column::count);
    const auto index = static_cast<std::size_t>(largest - m_columns.begin());
    const qreal shift = (heightAbove(largest->text) - heightBelow(largest->text, index)) / 2.0;
    const qreal distance = columnDistance();
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        Column &placed = m_columns[column];
        placed.x = m_area.left() + leftMargin() + distance * static_cast<qreal>(column);
        placed.first = top + room / 2.0 + shift
                       - placed.spacing * static_cast<qreal>(placed.count - 1) / 2.0;
    }
}

// Pictures are alike in all columns, so the fullest column decides their size; the others then
// say as much as fits beside pictures of that size.
void NetworkLayout::chooseTexts(qreal room)
{
    const nn::Index most = std::ranges::max(m_shape);
    const qreal share = room / static_cast<qreal>(most);
    const qreal widest = std::min(m_metrics.largestPicture, 0.42 * columnDistance());
    qreal picture = std::min(widest, std::min(share * 0.77, share - 1.0));
    for (const auto &[text, smallest] : choices) {
        const qreal left = share - heightAbove(text) - heightBelow(text, 1) - unitGap;
        if (left >= smallest && widest >= smallest) {
            picture = std::min(widest, left);
            break;
        }
    }
    m_picture = std::max(std::floor(picture), smallestDot);
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        Column &chosen = m_columns[column];
        const auto units = static_cast<qreal>(chosen.count);
        chosen.text = ColumnText::None;
        chosen.spacing = std::min(room / units, 1.3 * m_picture + (hasPictures() ? 0.0 : 2.0));
        for (const ColumnText text : {ColumnText::Block, ColumnText::Pair, ColumnText::Line}) {
            const qreal need = m_picture + heightAbove(text) + heightBelow(text, column) + unitGap;
            if (m_picture >= choices.back().smallest && need * units <= room + 0.5
                && textWidth(column) + 4.0 <= columnDistance()) {
                chosen.text = text;
                // Inputs a little closer, so that links that cross do not do so half-way.
                chosen.spacing = std::min(room / units, (column == 0 ? 1.26 : 1.4) * need);
                break;
            }
        }
    }
}

qreal NetworkLayout::textWidth(std::size_t column) const
{
    return column == 0 ? m_metrics.inputText : m_metrics.neuronText;
}

qreal NetworkLayout::leftMargin() const
{
    const bool isBeside = m_columns.front().text == ColumnText::None;
    const qreal half = m_picture / 2.0;
    const qreal need = isBeside ? half + 6.0 + m_metrics.inputName + sideGap
                                : std::max(half, m_metrics.inputText / 2.0) + sideGap;
    const qreal most = 0.25 * m_area.width();
    return std::min(most, std::max(need, 0.124 * m_area.width()));
}

qreal NetworkLayout::rightMargin() const
{
    const bool isSilent = m_columns.back().text == ColumnText::None;
    const qreal half = m_picture / 2.0;
    const qreal text = isSilent ? 0.0 : m_metrics.outputText / 2.0;
    const qreal need = std::max(half, text) + sideGap;
    return std::min(0.25 * m_area.width(), std::max(need, 0.124 * m_area.width()));
}

qreal NetworkLayout::columnDistance() const
{
    const auto gaps = static_cast<qreal>(m_shape.size() - 1);
    return std::max(1.0, (m_area.width() - leftMargin() - rightMargin()) / gaps);
}

qreal NetworkLayout::heightAbove(ColumnText text) const
{
    return text == ColumnText::Block ? m_metrics.line + aboveGap : 0.0;
}

qreal NetworkLayout::heightBelow(ColumnText text, std::size_t column) const
{
    switch (text) {
    case ColumnText::None: return 0.0;
    case ColumnText::Line: return aboveGap + m_metrics.line;
    case ColumnText::Pair: return aboveGap + 2.0 * m_metrics.line;
    case ColumnText::Block:
        return aboveGap + (column + 1 == m_columns.size() ? 3.2 : 2.0) * m_metrics.line;
    }
    return 0.0;
}

bool NetworkLayout::hasPictures() const
{
    return m_picture >= smallestPicture;
}

bool NetworkLayout::isDense(std::size_t column) const
{
    return m_columns[column].count > 1 && m_columns[column].spacing < smallestDot + 0.5;
}

QPointF NetworkLayout::center(std::size_t column, nn::Index unit) const
{
    const Column &of = m_columns[column];
    return {of.x, of.first + of.spacing * static_cast<qreal>(unit)};
}

QRectF NetworkLayout::picture(std::size_t column, nn::Index unit) const
{
    // On whole pixels, so that pictures stay sharp.
    const QPointF corner = center(column, unit) - QPointF(m_picture, m_picture) / 2.0;
    return {std::round(corner.x()), std::round(corner.y()), m_picture, m_picture};
}

QRectF NetworkLayout::lineBelow(std::size_t column, nn::Index unit, int line) const
{
    const qreal width = column + 1 == m_columns.size() ? m_metrics.outputText : textWidth(column);
    const QPointF middle = center(column, unit);
    return {middle.x() - width / 2.0,
            middle.y() + m_picture / 2.0 + aboveGap + m_metrics.line * line, width, m_metrics.line};
}

QRectF NetworkLayout::nameRect(std::size_t column, nn::Index unit) const
{
    const QPointF middle = center(column, unit);
    switch (m_columns[column].text) {
    case ColumnText::Block: {
        const qreal width
            = column + 1 == m_columns.size() ? m_metrics.outputText : textWidth(column);
        return {middle.x() - width / 2.0, middle.y() - m_picture / 2.0 - aboveGap - m_metrics.line,
                width, m_metrics.line};
    }
    case ColumnText::Pair:
    case ColumnText::Line: return {};
    case ColumnText::None: break;
    }
    const qreal right = middle.x() - m_picture / 2.0 - 6.0;
    const bool fits = column == 0 && m_columns[0].spacing >= m_metrics.line - 2.0
                      && right - m_metrics.inputName >= m_area.left();
    return fits ? QRectF(right - m_metrics.inputName, middle.y() - m_metrics.line / 2.0,
                         m_metrics.inputName, m_metrics.line)
                : QRectF();
}

QRectF NetworkLayout::valueRect(std::size_t column, nn::Index unit) const
{
    return m_columns[column].text == ColumnText::None ? QRectF() : lineBelow(column, unit, 0);
}

QRectF NetworkLayout::secondRect(std::size_t column, nn::Index unit) const
{
    const ColumnText text = m_columns[column].text;
    const bool hasSecond = text == ColumnText::Block || text == ColumnText::Pair;
    return hasSecond ? lineBelow(column, unit, 1) : QRectF();
}

QRectF NetworkLayout::targetRect(nn::Index output) const
{
    const std::size_t column = m_columns.size() - 1;
    if (m_columns[column].text != ColumnText::Block) {
        return {};
    }
    return lineBelow(column, output, 2).translated(0.0, 0.2 * m_metrics.line);
}

std::pair<nn::Index, nn::Index> NetworkLayout::unitsBetween(std::size_t column, qreal top,
                                                            qreal bottom) const
{
    const Column &of = m_columns[column];
    const qreal reach = m_picture / 2.0 + 4.0 * m_metrics.line; // with its texts
    const auto within = [&of](qreal unit) {
        return static_cast<nn::Index>(std::clamp(unit, 0.0, static_cast<qreal>(of.count)));
    };
    return {within(std::ceil((top - reach - of.first) / of.spacing)),
            within(std::floor((bottom + reach - of.first) / of.spacing) + 1.0)};
}

NetworkCurve NetworkLayout::curve(nn::WeightRef at) const
{
    const auto column = static_cast<std::size_t>(at.layer);
    const QPointF half(m_picture / 2.0, 0.0);
    return {.from = center(column, at.from) + half,
            .to = center(column + 1, at.to) - half,
            .isStraight = m_edgeStyle.form == EdgeForm::Straight};
}

std::optional<std::size_t> NetworkLayout::columnNear(qreal x) const
{
    if (m_columns.empty()) {
        return std::nullopt;
    }
    const qreal column = std::round((x - m_columns.front().x) / columnDistance());
    const auto last = static_cast<qreal>(m_columns.size() - 1);
    return static_cast<std::size_t>(std::clamp(column, 0.0, last));
}

std::optional<NetworkLayout::Unit> NetworkLayout::unitAt(const QPointF &point) const
{
    const auto column = columnNear(point.x());
    if (!column) {
        return std::nullopt;
    }
    const Column &of = m_columns[*column];
    const nn::Index unit = nearestUnit((point.y() - of.first) / of.spacing, of.count, 1);
    const qreal margin = hasPictures() ? 1.0 : 2.0; // dots are hard to hit
    const QRectF rect = picture(*column, unit).adjusted(-margin, -margin, margin, margin);
    return rect.contains(point) ? std::optional(Unit{*column, unit}) : std::nullopt;
}

std::optional<nn::Index> NetworkLayout::inputAt(const QPointF &point) const
{
    const auto unit = unitAt(point);
    return unit && unit->column == 0 ? std::optional(unit->index) : std::nullopt;
}

std::optional<nn::NeuronRef> NetworkLayout::neuronAt(const QPointF &point) const
{
    const auto unit = unitAt(point);
    if (!unit || unit->column == 0) {
        return std::nullopt;
    }
    return nn::NeuronRef{.layer = static_cast<nn::Index>(unit->column) - 1, .neuron = unit->index};
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
