// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formula.h"

#include <QFont>
#include <QPainterPath>
#include <QRectF>

#include <variant>
#include <vector>

namespace glassnet {

struct FormulaGlyphs
{
    QString text;
    QFont font;
    QPointF at; // the left end of the baseline
};

// Something that is drawn: letters, a bar, or an outline that is filled.
struct FormulaInk
{
    std::variant<FormulaGlyphs, QRectF, QPainterPath> shape;
    Formula::Role role = Formula::Role::Plain;
};

// Where a piece with an id stands.
struct FormulaArea
{
    QRectF rect;
    QString id;
};

// A part of a formula that has been set: ink around a point on its baseline, at its left end. In
// pixels, y downwards.
struct FormulaBox
{
    qreal width = 0.0;
    qreal ascent = 0.0; // above the baseline
    qreal descent = 0.0; // below it
    std::vector<FormulaInk> inks;
    std::vector<FormulaArea> areas; // a piece before those that it is in

    [[nodiscard]] QRectF rect() const { return {0.0, -ascent, width, ascent + descent}; }
    // Puts the other one there, without any change of the width.
    void put(const FormulaBox &other, QPointF at);
    // Puts it at the right end.
    void append(const FormulaBox &other);
    void name(const QString &id); // the whole box, where there is an id
};

} // namespace glassnet
