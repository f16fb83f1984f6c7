// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossoverlay.h"

#include "app/look/theme.h"
#include "app/loss/losstext.h"
#include "app/loss/lossview.h"
#include "app/plot/plotstyle.h"
#include "app/text/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace glassnet {

namespace {

constexpr double gap = 6.0;
constexpr double swatch = 18.0;
constexpr double closestMarks = 5.0; // pixels; nearer ones are shown as one

QPen dashed(const QColor &color, double dash, double space)
{
    QPen pen(color, 1.0);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({dash, space});
    return pen;
}

bool isSeen(const PlotMap &map, double x)
{
    return x >= map.area.left() - 0.5 && x <= map.area.right() + 0.5;
}

QRectF pillRect(const LossOverlay &overlay, const QString &text, const QFontMetricsF &metrics)
{
    const QRectF &area = overlay.map.area;
    const double x = overlay.map.xOf(overlay.now);
    const QSizeF size(metrics.horizontalAdvance(text) + 20.0, metrics.height() + 5.0);
    const bool isLeft = x - 4.0 - size.width() >= area.left();
    return {QPointF(isLeft ? x - 4.0 - size.width() : x + 4.0, area.top() + 4.0), size};
}

// From the right, as the newest edits are what one looks for; a label that would be covered
// waits for the mouse.
void drawMarks(QPainter &painter, const LossOverlay &overlay, const QRectF &pill,
               const Theme &theme)
{
    constexpr double widest = 170.0;
    const QRectF &area = overlay.map.area;
    const QFontMetricsF metrics(painter.font());
    double end = area.right();
    double last = 2.0 * area.right();
    for (auto mark = overlay.marks.rbegin(); mark != overlay.marks.rend(); ++mark) {
        const double x = std::round(overlay.map.xOf(mark->epoch)) + 0.5;
        if (!isSeen(overlay.map, x) || last - x < closestMarks) {
            continue;
        }
        last = x;
        painter.setPen(dashed(theme.muted, 2.0, 4.0));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QString text = metrics.elidedText(mark->label, Qt::ElideRight, widest);
        QRectF place(x + gap, area.top() + 5.0, metrics.horizontalAdvance(text), metrics.height());
        if (place.intersects(pill)) {
            place.moveTop(pill.bottom() + 2.0);
        }
        if (place.right() + gap < end) {
            painter.setPen(theme.muted);
            painter.drawText(QPointF(place.left(), place.top() + metrics.ascent()), text);
        }
        end = x;
    }
}

void drawNow(QPainter &painter, const LossOverlay &overlay, const QString &text, const QRectF &pill,
             const Theme &theme)
{
    const QRectF &area = overlay.map.area;
    const double x = std::round(overlay.map.xOf(overlay.now)) + 0.5;
    if (!isSeen(overlay.map, x)) {
        return;
    }
    painter.setPen(dashed(theme.text, 3.0, 3.0));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(pill, 8.0, 8.0);
    const bool isDark = theme.text.lightness() > 128;
    painter.setPen(isDark ? theme.background : theme.card);
    painter.drawText(pill, Qt::AlignCenter, text);
}

void drawHovered(QPainter &painter, const LossOverlay &overlay, const Theme &theme)
{
    const nn::LossHistory::Point &point = *overlay.hovered;
    painter.setPen(QPen(theme.card, 1.5));
    for (const auto &[loss, color] :
         {std::pair(point.train, theme.accent), std::pair(point.test, theme.gradient)}) {
        const QPointF at = overlay.map.toPixel(point.epoch, loss);
        if (std::isfinite(loss) && overlay.map.area.contains(at)) {
            painter.setBrush(color);
            painter.drawEllipse(at, 4.0, 4.0);
        }
    }
}

// From the right: a piece of the line, its name and its number. Returns where it begins.
double drawEntry(QPainter &painter, const QRectF &strip, double right, const QString &text,
                 const QPen &pen, const QColor &color)
{
    const QFontMetricsF metrics(painter.font());
    const double left = right - metrics.horizontalAdvance(text);
    painter.setPen(color);
    painter.drawText(QPointF(left, strip.top() + metrics.ascent()), text);
    const double y = std::round(strip.top() + metrics.ascent() - metrics.xHeight() / 2.0);
    painter.setPen(pen);
    painter.drawLine(QPointF(left - gap - swatch, y), QPointF(left - gap, y));
    return left - gap - swatch;
}

void drawLegend(QPainter &painter, const LossOverlay &overlay, const Theme &theme)
{
    const QRectF &strip = overlay.strip;
    const QFontMetricsF metrics(painter.font());
    double right = strip.right();
    if (overlay.hasTest) {
        QPen pen(theme.gradient, 1.6);
        pen.setDashPattern({3.0, 2.0});
        right = drawEntry(painter, strip, right,
                          LossView::tr("test %1").arg(lossNumber(overlay.shown.test)), pen,
                          theme.text)
                - 2.0 * gap;
    }
    right = drawEntry(painter, strip, right,
                      LossView::tr("train %1").arg(lossNumber(overlay.shown.train)),
                      QPen(theme.accent, 2.0), theme.text)
            - 2.0 * gap;
    painter.setPen(theme.muted);
    if (overlay.hovered) {
        const QString epoch = LossView::tr("epoch %1").arg(partialCountNumber(overlay.shown.epoch));
        right -= metrics.horizontalAdvance(epoch);
        painter.drawText(QPointF(right, strip.top() + metrics.ascent()), epoch);
        right -= 2.0 * gap;
    }
    const QString title
        = metrics.elidedText(overlay.title, Qt::ElideRight, std::max(0.0, right - strip.left()));
    painter.drawText(QPointF(strip.left(), strip.top() + metrics.ascent()), title);
}

} // namespace

void drawOverlay(QPainter &painter, const LossOverlay &overlay, const Theme &theme,
                 const QFont &font)
{
    painter.setFont(smallFont(font));
    const QFontMetricsF metrics(painter.font());
    const QString now = LossView::tr("now · %1").arg(partialCountNumber(overlay.now));
    const QRectF pill = pillRect(overlay, now, metrics);
    drawMarks(painter, overlay, pill, theme);
    drawNow(painter, overlay, now, pill, theme);
    if (overlay.hovered) {
        drawHovered(painter, overlay, theme);
    }
    if (!overlay.strip.isEmpty()) {
        drawLegend(painter, overlay, theme);
    }
}

const LossMark *markAt(const std::vector<LossMark> &marks, const PlotMap &map, double x)
{
    constexpr double reach = 4.0;
    const LossMark *nearest = nullptr;
    double least = reach;
    for (const LossMark &mark : marks) {
        const double distance = std::abs(map.xOf(mark.epoch) - x);
        if (distance <= least) {
            least = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

} // namespace glassnet
