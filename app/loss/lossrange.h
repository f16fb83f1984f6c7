// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/loss/losslines.h"

#include <QPointF>
#include <QRectF>

namespace glassnet {

// The part of the chart that is looked at. Always finite and of some size.
struct LossRange
{
    double from = 0.0; // epochs
    double to = 1.0;
    double lowest = 0.0; // loss
    double highest = 1.0;

    friend bool operator==(const LossRange &, const LossRange &) = default;
};

// How a range lies on a rectangle of the screen.
struct LossMap
{
    LossRange range;
    QRectF area;
    bool isLogarithmic = false;

    [[nodiscard]] double xOf(double epoch) const;
    [[nodiscard]] double yOf(double loss) const; // below the area for 0 on a logarithmic axis
    [[nodiscard]] QPointF pixelOf(double epoch, double loss) const
    {
        return {xOf(epoch), yOf(loss)};
    }
    [[nodiscard]] double epochAt(double x) const;
    // What the rectangle shows when everything is moved by so many pixels, or drawn larger
    // around one of them.
    [[nodiscard]] LossRange moved(const QPointF &way) const;
    [[nodiscard]] LossRange zoomed(const QPointF &around, double across, double up) const;
};

// Everything of the line, and of the others as much as does not make the line small.
[[nodiscard]] LossRange fittedEpochs(const LossBranches &lineage,
                                     const std::vector<LossBranchLine> &others);

// The losses between two epochs, with some room: from 0 while all epochs are looked at.
[[nodiscard]] LossRange fittedLosses(LossRange range, const LossPoints &points, bool isLogarithmic,
                                     bool isFromZero);

// A range that can be drawn, whatever was asked for.
[[nodiscard]] LossRange kept(LossRange range, bool isLogarithmic);

} // namespace glassnet
