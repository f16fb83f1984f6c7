// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/networklabels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace glassnet {

namespace {

constexpr nn::Index mostLabels = 40; // in a layer
constexpr int mostRounds = 12;
constexpr qreal apart = 2.0; // between labels

constexpr qreal overlapCost = 100.0;
constexpr qreal crossingCost = 0.25; // for another link under the label
constexpr qreal besideCost = 1.5; // for being away from the middle, squared

// Positions for the labels of one layer: each starts in the middle of its link, then one after the
// other moves to where it is least in the way, until none moves.
class Placement
{
public:
    Placement(const NetworkLayout &layout, nn::Index layer, const QSizeF &size)
        : m_layout(layout)
        , m_size(size)
    {
        const auto column = static_cast<std::size_t>(layer);
        for (nn::Index to = 0; to < layout.shape()[column + 1]; ++to) {
            for (nn::Index from = 0; from < layout.shape()[column]; ++from) {
                const nn::WeightRef at{.layer = layer, .to = to, .from = from};
                m_curves.push_back(layout.curve(at));
                m_rects.push_back(rectAt(m_curves.back(), 0.5));
                m_labels.push_back({.at = at, .rect = {}});
            }
        }
        collectObstacles(column);
        collectObstacles(column + 1);
        for (nn::Index unit = 0;
             column + 2 == layout.shape().size() && unit < layout.shape().back(); ++unit) {
            m_obstacles.push_back(layout.targetRect(unit));
        }
    }

    // The labels; nothing if there is no room for all of them.
    std::optional<std::vector<NetworkLabels::Label>> labels()
    {
        bool hasMoved = true;
        for (int round = 0; round < mostRounds && hasMoved; ++round) {
            hasMoved = false;
            for (std::size_t label = 0; label < m_curves.size(); ++label) {
                hasMoved = improve(label) || hasMoved;
            }
        }
        for (std::size_t label = 0; label < m_curves.size(); ++label) {
            if (overlaps(label, m_rects[label])) {
                return std::nullopt;
            }
            m_labels[label].rect = m_rects[label];
        }
        return m_labels;
    }

private:
    [[nodiscard]] QRectF rectAt(const NetworkCurve &curve, qreal share) const
    {
        const QPointF center = curve.at(share);
        return {QPointF(std::round(center.x() - m_size.width() / 2.0),
                        std::round(center.y() - m_size.height() / 2.0)),
                m_size};
    }

    void collectObstacles(std::size_t column)
    {
        for (nn::Index unit = 0; unit < m_layout.shape()[column]; ++unit) {
            m_obstacles.push_back(m_layout.picture(column, unit).adjusted(-3.0, -2.0, 3.0, 2.0));
            for (QRectF text : {m_layout.nameRect(column, unit), m_layout.valueRect(column, unit),
                                m_layout.secondRect(column, unit)}) {
                // Texts are seldom as wide as the room that is kept for them.
                const qreal spare = std::max(0.0, text.width() - m_layout.metrics().neuronText);
                m_obstacles.push_back(text.adjusted(spare / 2.0, 0.0, -spare / 2.0, 0.0));
            }
        }
    }

    [[nodiscard]] int overlaps(std::size_t label, const QRectF &rect) const
    {
        const auto meets = [&rect](const QRectF &other) { return other.intersects(rect); };
        auto count = std::ranges::count_if(m_obstacles, meets);
        const QRectF wide = rect.adjusted(-apart, -apart, apart, apart);
        for (std::size_t other = 0; other < m_rects.size(); ++other) {
            count += other != label && m_rects[other].intersects(wide) ? 1 : 0;
        }
        return static_cast<int>(count);
    }

    // Other links under the label. A link only rises or only falls, so it passes under a
    // rectangle if its heights at the two sides enclose some of it.
    [[nodiscard]] int crossings(std::size_t label, const QRectF &rect) const
    {
        int count = 0;
        for (std::size_t other = 0; other < m_curves.size(); ++other) {
            const NetworkCurve &curve = m_curves[other];
            const auto heightAt = [&curve](qreal x) {
                const qreal width = curve.to.x() - curve.from.x();
                return curve.at(std::clamp((x - curve.from.x()) / width, 0.0, 1.0)).y();
            };
            const auto [high, low] = std::minmax({heightAt(rect.left()), heightAt(rect.right())});
            count += other != label && low > rect.top() && high < rect.bottom() ? 1 : 0;
        }
        return count;
    }

    bool improve(std::size_t label)
    {
        qreal least = 1e9;
        QRectF best;
        for (int step = -10; step <= 10; ++step) {
            const qreal beside = 0.042 * step;
            const QRectF rect = rectAt(m_curves[label], 0.5 + beside);
            qreal cost = overlapCost * overlaps(label, rect) + besideCost * beside * beside;
            if (cost < least) {
                cost += crossingCost * crossings(label, rect);
            }
            if (cost < least - 1e-9) {
                least = cost;
                best = rect;
            }
        }
        const bool moves = best != m_rects[label];
        m_rects[label] = best;
        return moves;
    }

    const NetworkLayout &m_layout;
    QSizeF m_size;
    std::vector<NetworkCurve> m_curves;
    std::vector<QRectF> m_rects;
    std::vector<QRectF> m_obstacles;
    std::vector<NetworkLabels::Label> m_labels;
};

bool hasRoom(const NetworkLayout &layout, nn::Index layer)
{
    const auto column = static_cast<std::size_t>(layer);
    const nn::Index links = layout.shape()[column] * layout.shape()[column + 1];
    return layout.hasPictures() && links <= mostLabels;
}

} // namespace

NetworkLabels::NetworkLabels(const NetworkLayout &layout, const Sizes &sizes)
    : m_sizes(sizes)
{
    for (nn::Index layer = 0; layer + 1 < static_cast<nn::Index>(layout.shape().size()); ++layer) {
        m_first.push_back(m_labels.size());
        m_hasNames.push_back(true);
        if (!hasRoom(layout, layer)) {
            continue;
        }
        for (const QSizeF &size : {sizes.full, sizes.value}) {
            if (const auto placed = Placement(layout, layer, size).labels()) {
                m_labels.insert(m_labels.end(), placed->begin(), placed->end());
                m_hasNames.back() = size == sizes.full;
                break;
            }
        }
    }
    m_first.push_back(m_labels.size());
}

bool NetworkLabels::hasLabels(nn::Index layer) const
{
    const auto index = static_cast<std::size_t>(layer);
    return m_first[index] < m_first[index + 1];
}

bool NetworkLabels::hasNames(nn::Index layer) const
{
    return m_hasNames[static_cast<std::size_t>(layer)];
}

std::optional<nn::WeightRef> NetworkLabels::labelAt(const QPointF &point) const
{
    const auto found = std::ranges::find_if(
        m_labels, [&point](const Label &label) { return label.rect.contains(point); });
    return found == m_labels.end() ? std::nullopt : std::optional(found->at);
}

QRectF NetworkLabels::rectOf(nn::WeightRef at, const NetworkLayout &layout) const
{
    const auto layer = static_cast<std::size_t>(at.layer);
    if (hasLabels(at.layer)) {
        const nn::Index index = at.to * layout.shape()[layer] + at.from;
        return m_labels[m_first[layer] + static_cast<std::size_t>(index)].rect;
    }
    QRectF rect(QPointF(), m_sizes.full);
    rect.moveCenter(layout.curve(at).at(0.5));
    return rect;
}

} // namespace glassnet
