// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formula/formulabox.h"

#include "core/overloaded.h"

#include <algorithm>

namespace glassnet {

void FormulaBox::put(const FormulaBox &other, QPointF at)
{
    for (const FormulaInk &ink : other.inks) {
        inks.push_back(ink);
        std::visit(nn::Overloaded{[at](FormulaGlyphs &glyphs) { glyphs.at += at; },
                                  [at](auto &shape) { shape.translate(at); }},
                   inks.back().shape);
    }
    for (const FormulaArea &area : other.areas) {
        areas.push_back({area.rect.translated(at), area.id});
    }
    ascent = std::max(ascent, other.ascent - at.y());
    descent = std::max(descent, other.descent + at.y());
}

void FormulaBox::append(const FormulaBox &other)
{
    put(other, {width, 0.0});
    width += other.width;
}

void FormulaBox::name(const QString &id)
{
    if (!id.isEmpty()) {
        areas.push_back({rect(), id});
    }
}

} // namespace glassnet
