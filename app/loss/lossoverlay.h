// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/loss/losslines.h"
#include "app/plot/plotmap.h"

#include <QFont>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace glassnet {

struct Theme;

// What is drawn over the lines of the loss chart.
struct LossOverlay
{
    PlotMap map;
    QRectF strip; // above the chart, for the legend; empty where there is no room
    std::vector<LossMark> marks;
    double now = 0.0; // epochs
    nn::LossHistory::Point shown; // whose numbers stand in the legend
    std::optional<nn::LossHistory::Point> hovered;
    bool hasTest = false;
    QString title; // of the vertical axis
};

void drawOverlay(QPainter &painter, const LossOverlay &overlay, const Theme &theme,
                 const QFont &font);

// The edit whose line is under a pixel.
[[nodiscard]] const LossMark *markAt(const std::vector<LossMark> &marks, const PlotMap &map,
                                     double x);

} // namespace glassnet
