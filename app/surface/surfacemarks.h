// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/theme.h"
#include "core/data/dataset.h"

#include <QPixmap>

#include <vector>

class QPainter;

namespace glassnet {

// Everything that decides what the marks of samples look like.
struct MarkLook
{
    Theme theme = Theme::light();
    double radius = 7.0;
    double pixelRatio = 1.0;
    int classes = 0; // 0: targets are numbers
};

// The marks of samples on the surface, as small pictures that are made once: thousands of them
// are drawn in a millisecond. Shape and colour tell the class, a light fill tests from training,
// a crossed-out mark a wrong answer (a strong outline where marks are too small for a cross).
class SurfaceMarks
{
public:
    void setLook(const MarkLook &look);
    [[nodiscard]] double radius() const { return m_look.radius; }

    // A class, or a target on the colour scale from −1 to 1.
    [[nodiscard]] const QPixmap &ofClass(nn::Index index, nn::Role role, bool isWrong) const;
    [[nodiscard]] const QPixmap &ofValue(double value, nn::Role role) const;

    // Around the mark of the row that is at the inputs.
    void drawSelection(QPainter &painter, const QPointF &at) const;
    void drawPerson(QPainter &painter, const QPointF &at, bool isSelected) const;

private:
    [[nodiscard]] QPixmap drawn(int shape, const QColor &color, bool isTest, bool isWrong) const;

    MarkLook m_look;
    std::vector<QPixmap> m_pictures; // color·4 + isTest·2 + isWrong
};

// Marks are smaller the more there are.
[[nodiscard]] double markRadius(nn::Index samples, double side);

} // namespace glassnet
