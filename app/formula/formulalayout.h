// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formula/formulabox.h"

#include <QColor>
#include <QSizeF>

#include <limits>

class QPainter;

namespace glassnet {

struct FormulaColors
{
    QColor text;
    QColor gradient;
    QColor faint;
};

// A formula where it stands: set in a font and broken into rows so that it fits a width. A row is
// broken before a relation, then before + and −, then before · and, where nothing else helps,
// anywhere; what goes on is indented. Fractions and brackets that are wider than a row are written
// out in it: only a piece that cannot be divided is ever wider than asked for.
class FormulaLayout
{
public:
    struct Space
    {
        qreal width = std::numeric_limits<qreal>::infinity();
        // Where the first relation begins, so that lines under each other are aligned; what stands
        // before it is moved to the right.
        qreal relationAt = 0.0;
    };

    FormulaLayout() = default;
    FormulaLayout(const Formula &formula, const QFont &font, Space space);
    FormulaLayout(const Formula &formula, const QFont &font)
        : FormulaLayout(formula, font, Space())
    {
    }

    [[nodiscard]] QSizeF size() const { return {m_box.width, m_box.ascent + m_box.descent}; }
    // Of the first row, from the top.
    [[nodiscard]] qreal baseline() const { return m_box.ascent; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    // Where the first relation begins; nothing stands before one that is not there.
    [[nodiscard]] qreal relationAt() const { return m_relationAt; }

    // The innermost piece with an id at a point from the top left; empty where there is none.
    [[nodiscard]] QString idAt(QPointF point) const;
    [[nodiscard]] std::vector<QRectF> rectsOf(const QString &id) const;
    void draw(QPainter &painter, QPointF topLeft, const FormulaColors &colors) const;

private:
    FormulaBox m_box; // around the first row's baseline
    int m_rowCount = 0;
    qreal m_relationAt = 0.0;
};

} // namespace glassnet
