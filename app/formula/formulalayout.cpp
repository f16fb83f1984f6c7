// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulalayout.h"

#include "app/formula/formularows.h"
#include "core/overloaded.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr qreal rowGap = 0.45; // between rows of one formula, in em
constexpr qreal leastIndent = 1.5; // of what goes on, in em
constexpr qreal mostIndent = 0.4; // of the width
constexpr qreal leastFilled = 0.45; // of a row, where it is broken at a better place than its end

// Of a break that leaves a row short: more than that of any depth of brackets.
constexpr int costOfShortRow = penaltyOfLetters - 1;

FormulaBox rowOf(const std::vector<FormulaItem> &items, std::size_t from, std::size_t to)
{
    FormulaBox box;
    for (std::size_t i = from; i < to; ++i) {
        box.width += i == from ? 0.0 : items[i].before;
        box.append(items[i].box);
        box.width += i + 1 == to ? 0.0 : items[i].after;
    }
    return box;
}

std::size_t relationIn(const std::vector<FormulaItem> &items, std::size_t from)
{
    const auto found = std::find_if(items.begin() + static_cast<std::ptrdiff_t>(from), items.end(),
                                    [](const FormulaItem &item) { return item.isRelation; });
    return static_cast<std::size_t>(found - items.begin());
}

// Where the row that begins there ends, so that it fits: before the second relation, or at the
// place that costs least and leaves the row well filled.
std::size_t endOfRow(const std::vector<FormulaItem> &items, std::size_t from, qreal width)
{
    const std::size_t first = relationIn(items, 0);
    const std::size_t segment
        = relationIn(items, std::max(from + 1, first == items.size() ? first : first + 1));
    qreal filled = 0.0;
    std::optional<std::size_t> best;
    int leastCost = 0;
    for (std::size_t i = from; i < segment; ++i) {
        if (i > from && items[i].penalty) {
            const int penalty = *items[i].penalty;
            const bool isFilled = filled >= leastFilled * width || penalty >= penaltyOfLetters;
            const int cost = isFilled ? penalty : costOfShortRow;
            if (!best || cost <= leastCost) {
                best = i;
                leastCost = cost;
            }
        }
        filled += (i > from ? items[i].before : 0.0) + items[i].box.width;
        if (filled > width + 0.01 && best) {
            return *best;
        }
        filled += items[i].after;
    }
    return segment;
}

} // namespace

FormulaLayout::FormulaLayout(const Formula &formula, const QFont &font, Space space)
{
    const FormulaSetter &setter = FormulaSetter::of(font);
    std::vector<FormulaItem> items = itemsOf(formula, setter);
    const auto leftSide = [&items] {
        const std::size_t relation = relationIn(items, 0);
        return relation == items.size() ? 0.0
                                        : rowOf(items, 0, relation).width + items[relation].before;
    };
    qreal left = std::max(0.0, space.relationAt - leftSide());
    FormulaBox whole = rowOf(items, 0, items.size());
    m_rowCount = 1;
    m_relationAt = leftSide() > 0.0 ? left + leftSide() : 0.0;
    if (left + whole.width <= space.width) {
        m_box.width = left;
        m_box.append(whole);
        return;
    }
    // Relations stand under each other, and what goes on stands under the right side.
    const std::size_t relation = relationIn(items, 0);
    qreal indent = leastIndent * setter.em({});
    qreal furtherIndent = indent;
    if (relation < items.size() && m_relationAt <= mostIndent * space.width) {
        indent = m_relationAt;
        furtherIndent = indent + items[relation].box.width + items[relation].after;
    }
    indent = std::min(indent, mostIndent * space.width);
    furtherIndent = std::min(furtherIndent, mostIndent * space.width);
    left = std::min(left, mostIndent * space.width);
    items = opened(std::move(items), space.width - std::max(left, furtherIndent), setter);
    m_relationAt = leftSide() > 0.0 ? left + leftSide() : 0.0;
    // Rows keep the distance of ordinary lines, whatever letters are in them.
    const FormulaBox line = setter.words(QStringLiteral("(y"), {});
    qreal baseline = 0.0;
    qreal below = 0.0; // where the row above ends
    m_rowCount = 0;
    for (std::size_t from = 0; from < items.size(); ++m_rowCount) {
        const qreal start = m_rowCount == 0          ? left
                            : items[from].isRelation ? indent
                                                     : furtherIndent;
        const std::size_t end = endOfRow(items, from, space.width - start);
        const FormulaBox row = rowOf(items, from, end);
        if (m_rowCount > 0) {
            baseline = below + rowGap * setter.em({}) + std::max(row.ascent, line.ascent);
        }
        m_box.put(row, {start, baseline});
        below = baseline + std::max(row.descent, line.descent);
        m_box.width = std::max(m_box.width, start + row.width);
        from = end;
    }
}

QString FormulaLayout::idAt(QPointF point) const
{
    const QPointF at = point - QPointF(0.0, m_box.ascent);
    // A row is hit everywhere between its letters, too.
    const auto found
        = std::find_if(m_box.areas.begin(), m_box.areas.end(), [at](const FormulaArea &area) {
              return area.rect.adjusted(0, -2, 0, 2).contains(at);
          });
    return found == m_box.areas.end() ? QString() : found->id;
}

std::vector<QRectF> FormulaLayout::rectsOf(const QString &id) const
{
    std::vector<QRectF> rects;
    for (const FormulaArea &area : m_box.areas) {
        if (area.id == id) {
            rects.push_back(area.rect.translated(0.0, m_box.ascent));
        }
    }
    return rects;
}

void FormulaLayout::draw(QPainter &painter, QPointF topLeft, const FormulaColors &colors) const
{
    // Letters stand on whole pixels, bars fill them.
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto snapped = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
    const QPointF origin(topLeft.x(), snapped(topLeft.y() + m_box.ascent));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const FormulaInk &ink : m_box.inks) {
        const QColor &color = ink.role == Formula::Role::Gradient ? colors.gradient
                              : ink.role == Formula::Role::Faint  ? colors.faint
                                                                  : colors.text;
        std::visit(
            nn::Overloaded{[&](const FormulaGlyphs &glyphs) {
                               painter.setPen(color);
                               painter.setFont(glyphs.font);
                               const QPointF at = origin + glyphs.at;
                               painter.drawText(QPointF(at.x(), snapped(at.y())), glyphs.text);
                           },
                           [&](const QRectF &bar) {
                               const QRectF at = bar.translated(origin);
                               const qreal height = std::max(1.0 / ratio, snapped(at.height()));
                               painter.fillRect(QRectF(snapped(at.left()), snapped(at.top()),
                                                       snapped(at.width()), height),
                                                color);
                           },
                           [&](const QPainterPath &outline) {
                               painter.fillPath(outline.translated(origin), color);
                           }},
            ink.shape);
    }
    painter.restore();
}

} // namespace glassnet
