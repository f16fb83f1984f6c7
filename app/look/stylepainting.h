// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

// How the controls of Style look.
namespace glassnet::painting {

void button(QPainter &painter, const QStyleOption &option, const QWidget *widget);
// Icon and text side by side stand together in the middle.
void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style,
                     const QWidget *widget);
// For the text on a button: on a prominent one it lies on the accent colour.
[[nodiscard]] QPalette labelPalette(const QStyleOption &option, const QWidget *widget);
void field(QPainter &painter, const QStyleOption &option);
// The line in which a list or a spin box is typed into has no frame of its own.
[[nodiscard]] bool isPartOfField(const QWidget *widget);
void focus(QPainter &painter, const QStyleOption &option);
void chevron(QPainter &painter, const QStyleOption &option, const QRect &rect,
             Qt::ArrowType direction);
void tab(QPainter &painter, const QStyleOptionTab &option);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style,
                 const QWidget *widget);
void headerSection(QPainter &painter, const QStyleOption &option);
void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove,
            const QRect &handle);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);

// A line along one edge; and the same on the colour of cards.
void edge(QPainter &painter, const QStyleOption &option, const QRect &rect, Qt::Edge side);
void edgedPanel(QPainter &painter, const QStyleOption &option, Qt::Edge side);

// Scroll bars have no arrows: a slider in its groove. Empty for a part that is not there.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace glassnet::painting
