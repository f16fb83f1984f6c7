// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulamatrix.h"

#include <QCoreApplication>

#include <algorithm>

namespace glassnet {

namespace {

using Style = FormulaSetter::Style;

// In em.
constexpr qreal columnRoom = 0.9;
constexpr qreal rowRoom = 0.25; // beyond the height of an ordinary line
constexpr qreal armLength = 0.28; // of a bracket
constexpr qreal insideRoom = 0.18; // between a bracket and what is in it

struct Cell
{
    FormulaBox box;
    bool isNumber = false;
    qreal beforeMark = 0.0; // of a number: what stands left of its decimal mark
};

struct Column
{
    qreal beforeMark = 0.0;
    qreal width = 0.0;
};

Cell cellOf(const Formula &formula, const FormulaSetter &setter, Style style)
{
    Cell cell{.box = setter.box(formula, style)};
    cell.isNumber = formula.kind() == Formula::Kind::Number;
    if (cell.isNumber) {
        const QString &digits = formula.text();
        const auto isMark = [](QChar c) { return c == u'.' || c == u',' || c == u'e'; };
        const auto mark = std::ranges::find_if(digits, isMark) - digits.begin();
        cell.beforeMark = setter.box(formulas::number(digits.left(mark)), style).width;
    }
    return cell;
}

std::vector<Column> columnsOf(const std::vector<std::vector<Cell>> &rows)
{
    std::vector<Column> columns(rows.empty() ? 0 : rows.front().size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Column &column = columns[i];
        qreal behindMark = 0.0;
        for (const std::vector<Cell> &row : rows) {
            if (row[i].isNumber) {
                column.beforeMark = std::max(column.beforeMark, row[i].beforeMark);
                behindMark = std::max(behindMark, row[i].box.width - row[i].beforeMark);
            } else {
                column.width = std::max(column.width, row[i].box.width);
            }
        }
        column.width = std::max(column.width, column.beforeMark + behindMark);
    }
    return columns;
}

// One bracket from the top to the bottom. Drawn, as stretched letters would have thick arms.
void addBracket(FormulaBox &box, bool isLeft, qreal arm, qreal thickness, Formula::Role role)
{
    const qreal height = box.ascent + box.descent;
    const qreal upright = isLeft ? box.width : box.width + arm - thickness;
    const auto add = [&](const QRectF &bar) { box.inks.push_back({bar, role}); };
    add({upright, -box.ascent, thickness, height});
    add({box.width, -box.ascent, arm, thickness});
    add({box.width, box.descent - thickness, arm, thickness});
    box.width += arm;
}

} // namespace

FormulaBox matrixBox(const Formula &matrix, const FormulaSetter &setter, Style style)
{
    std::vector<std::vector<Cell>> rows;
    for (const Formula &row : matrix.parts()) {
        std::vector<Cell> cells;
        for (const Formula &cell : row.parts()) {
            cells.push_back(cellOf(cell, setter, FormulaSetter::inside(style, cell)));
        }
        rows.push_back(std::move(cells));
    }
    const std::vector<Column> columns = columnsOf(rows);
    const qreal em = setter.em(style);
    const FormulaBox line = setter.words(QStringLiteral("(y"), style);
    const qreal room = rowRoom * em;
    const qreal thickness = setter.rule(style);

    // Where the rows stand, from the top; then all of it around the height of signs.
    std::vector<qreal> baselines;
    qreal height = room / 2.0;
    for (const std::vector<Cell> &row : rows) {
        qreal ascent = line.ascent;
        qreal descent = line.descent;
        for (const Cell &cell : row) {
            ascent = std::max(ascent, cell.box.ascent);
            descent = std::max(descent, cell.box.descent);
        }
        baselines.push_back(height + ascent);
        height += ascent + descent + room;
    }
    height -= room / 2.0;
    FormulaBox box;
    box.ascent = setter.axis(style) + height / 2.0;
    box.descent = height / 2.0 - setter.axis(style);
    const qreal side = 0.08 * em;
    box.width = side;
    addBracket(box, true, armLength * em, thickness, style.role);
    box.width += (insideRoom - armLength) * em + thickness;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        box.width += i == 0 ? 0.0 : columnRoom * em;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Cell &cell = rows[row][i];
            const qreal indent = cell.isNumber ? columns[i].beforeMark - cell.beforeMark
                                               : (columns[i].width - cell.box.width) / 2.0;
            box.put(cell.box, {box.width + indent, baselines[row] - box.ascent});
        }
        box.width += columns[i].width;
    }
    box.width += (insideRoom - armLength) * em + thickness;
    addBracket(box, false, armLength * em, thickness, style.role);
    box.width += side;
    return box;
}

namespace formulas {

namespace {

QString spokenMatrix(const Formula &matrix)
{
    const std::vector<Formula> &rows = matrix.parts();
    const std::size_t columns = rows.empty() ? 0 : rows.front().parts().size();
    QStringList words{
        QCoreApplication::translate("Formula", "%1 by %2 matrix").arg(rows.size()).arg(columns)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QStringList cells;
        for (const Formula &cell : rows[i].parts()) {
            cells += toSpeech(cell);
        }
        words += QCoreApplication::translate("Formula", "row %1: %2")
                     .arg(i + 1)
                     .arg(cells.join(QStringLiteral("; ")));
    }
    return QStringLiteral("[%1]").arg(words.join(QStringLiteral(", ")));
}

// With words in place of every matrix.
Formula withSpokenMatrices(const Formula &formula)
{
    if (formula.kind() == Formula::Kind::Matrix) {
        return text(spokenMatrix(formula));
    }
    std::vector<Formula> parts;
    for (const Formula &part : formula.parts()) {
        parts.push_back(withSpokenMatrices(part));
    }
    return {formula.kind(), formula.text(), std::move(parts)};
}

} // namespace

QString toSpeech(const Formula &formula)
{
    return toText(withSpokenMatrices(formula));
}

} // namespace formulas

} // namespace glassnet
