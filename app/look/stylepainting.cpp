// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/stylepainting.h"

#include "app/look/style.h"
#include "app/look/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace glassnet::painting {

namespace {

constexpr qreal radius = 6.0;

void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border,
         qreal corner = radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isProminent(const QWidget *widget)
{
    return widget != nullptr && widget->property(prominentProperty).toBool();
}

} // namespace

void button(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isDown = has(option, QStyle::State_Sunken);
    const bool isHovered
        = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool isChecked = has(option, QStyle::State_On);
    const bool isMain = isProminent(widget);
    const bool isFlat = has(option, QStyle::State_AutoRaise);
    const bool hasFocus = has(option, QStyle::State_HasFocus);

    QColor fill = isMain ? theme.accent : isFlat ? theme.card : theme.soft;
    QColor border = isMain ? theme.accent : isFlat ? theme.card : theme.line;
    if (isChecked) {
        fill = mixed(theme.accent, fill, 0.14);
        border = mixed(theme.accent, border, 0.6);
    }
    if (isDown || isHovered) {
        const QColor towards = isMain ? theme.text : theme.accent;
        fill = mixed(towards, fill, isDown ? 0.22 : 0.09);
    }
    if (hasFocus) {
        border = isMain ? theme.text : theme.accent;
    }
    box(painter, option.rect, fill, border);
}

QPalette labelPalette(const QStyleOption &option, const QWidget *widget)
{
    QPalette palette = option.palette;
    if (isProminent(widget)) {
        palette.setColor(QPalette::ButtonText, palette.color(QPalette::HighlightedText));
    } else if (has(option, QStyle::State_AutoRaise) && !has(option, QStyle::State_On)
               && !has(option, QStyle::State_MouseOver)) {
        palette.setColor(QPalette::ButtonText, Theme::of(palette).muted);
    }
    return palette;
}

void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style,
                     const QWidget *widget)
{
    const bool hasIcon = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasText
        = !option.text.isEmpty() && (option.toolButtonStyle != Qt::ToolButtonIconOnly || !hasIcon);
    constexpr int gap = 5;
    const int icon = hasIcon ? option.iconSize.width() : 0;
    const QSize text
        = hasText ? option.fontMetrics.size(Qt::TextShowMnemonic, option.text) : QSize();
    const int width = icon + (hasIcon && hasText ? gap : 0) + std::max(0, text.width());
    QRect both(0, 0, width, option.rect.height());
    both.moveCenter(option.rect.center());
    const QRect iconRect = QStyle::visualRect(option.direction, both,
                                              QRect(both.left(), both.top(), icon, both.height()));
    const QRect textRect = QStyle::visualRect(
        option.direction, both, both.adjusted(width - std::max(0, text.width()), 0, 0, 0));
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (hasIcon) {
        option.icon.paint(&painter, iconRect, Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
    if (hasText) {
        const bool isUnderlined
            = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0;
        painter.setFont(option.font);
        style.drawItemText(&painter, textRect,
                           static_cast<int>(Qt::AlignCenter)
                               | (isUnderlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                           labelPalette(option, widget), isEnabled, option.text,
                           QPalette::ButtonText);
    }
}

void field(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    QColor border = theme.line;
    if (has(option, QStyle::State_HasFocus)) {
        border = theme.accent;
    } else if (isEnabled && has(option, QStyle::State_MouseOver)) {
        border = mixed(theme.accent, theme.line, 0.45);
    }
    box(painter, option.rect, isEnabled ? theme.soft : mixed(theme.soft, theme.card, 0.4), border);
}

bool isPartOfField(const QWidget *widget)
{
    const QWidget *parent = widget != nullptr ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) != nullptr
           || qobject_cast<const QAbstractSpinBox *>(parent) != nullptr;
}

void focus(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    painter.restore();
}

void chevron(QPainter &painter, const QStyleOption &option, const QRect &rect,
             Qt::ArrowType direction)
{
    const Theme &theme = Theme::of(option.palette);
    const qreal up = direction == Qt::UpArrow ? -1.0 : 1.0;
    const QPointF middle = QRectF(rect).center();
    const qreal size = std::min(3.5, rect.height() / 3.0);
    const QPointF points[3]
        = {middle + QPointF(-size, -0.5 * size * up), middle + QPointF(0.0, 0.5 * size * up),
           middle + QPointF(size, -0.5 * size * up)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(has(option, QStyle::State_Enabled) ? theme.muted : theme.line, 1.4,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points, 3);
    painter.restore();
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const Theme &theme = Theme::of(option.palette);
    const QRect &rect = option.rect;
    if (has(option, QStyle::State_Selected)) {
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, theme.accent);
    } else if (has(option, QStyle::State_MouseOver)) {
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, theme.line);
    }
    if (has(option, QStyle::State_HasFocus)) {
        QStyleOption inner(option);
        inner.rect = rect.adjusted(3, 4, -3, -5);
        focus(painter, inner);
    }
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style,
                 const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.card);
    if (has(option, QStyle::State_Selected)) {
        box(painter, option.rect.adjusted(0, 2, 0, -2), mixed(theme.accent, theme.card, 0.14),
            mixed(theme.accent, theme.card, 0.14), 4.0);
    }
    const bool isUnderlined = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0;
    const int flags = static_cast<int>(Qt::AlignCenter)
                      | (isUnderlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic)
                      | Qt::TextSingleLine;
    style.drawItemText(&painter, option.rect, flags, option.palette,
                       has(option, QStyle::State_Enabled), option.text, QPalette::ButtonText);
}

void headerSection(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, Theme::of(option.palette).card);
    edge(painter, option, option.rect, Qt::BottomEdge);
}

void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove,
            const QRect &handle)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    QRectF line(groove);
    if (isHorizontal) {
        line = QRectF(groove.left(), groove.center().y() - 1.5, groove.width(), 4.0);
    } else {
        line = QRectF(groove.center().x() - 1.5, groove.top(), 4.0, groove.height());
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(line, 2.0, 2.0);

    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isHeld = option.activeSubControls.testFlag(QStyle::SC_SliderHandle)
                        && has(option, QStyle::State_Sunken);
    QRectF knob(QPointF(0.0, 0.0), QSizeF(16.0, 16.0));
    knob.moveCenter(QRectF(handle).center());
    painter.setBrush(!isEnabled ? theme.line
                     : isHeld   ? mixed(theme.text, theme.accent, 0.25)
                                : theme.accent);
    painter.drawEllipse(knob.adjusted(1.0, 1.0, -1.0, -1.0));
    if (has(option, QStyle::State_HasFocus)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.0));
        painter.drawEllipse(knob.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    painter.restore();
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Theme &theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.card);
    const bool isActive = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QRect inner = option.orientation == Qt::Horizontal ? handle.adjusted(1, 3, -1, -3)
                                                             : handle.adjusted(3, 1, -3, -1);
    const QColor color = mixed(theme.muted, theme.card, isActive ? 0.7 : 0.4);
    box(painter, inner, color, color, 2.5);
}

void edge(QPainter &painter, const QStyleOption &option, const QRect &rect, Qt::Edge side)
{
    painter.fillRect(rect.left(), side == Qt::TopEdge ? rect.top() : rect.bottom(), rect.width(), 1,
                     Theme::of(option.palette).line);
}

void edgedPanel(QPainter &painter, const QStyleOption &option, Qt::Edge side)
{
    painter.fillRect(option.rect, Theme::of(option.palette).card);
    edge(painter, option, option.rect, side);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const QRect &rect = option.rect;
    const int length = isHorizontal ? rect.width() : rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 share = qint64(length) * option.pageStep / (range + option.pageStep);
        handle = std::min(length, std::max(24, static_cast<int>(share)));
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto stretch = [&](int from, int extent) {
        return isHorizontal ? QRect(rect.left() + from, rect.top(), extent, rect.height())
                            : QRect(rect.left(), rect.top() + from, rect.width(), extent);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return rect;
    case QStyle::SC_ScrollBarSlider: return stretch(start, handle);
    case QStyle::SC_ScrollBarSubPage: return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage: return stretch(start + handle, length - start - handle);
    default: return {};
    }
}

} // namespace glassnet::painting
