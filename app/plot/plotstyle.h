// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <functional>

class QCustomPlot;
class QPainter;

namespace glassnet {

struct Theme;

enum class PlotGrid { None, Horizontal };

// How the axes of a plot look: small muted numbers, no frame. To be said again when the theme,
// the font or the language changes, which QCustomPlot does not follow by itself.
void stylePlot(QCustomPlot &plot, const Theme &theme, const QFont &font, PlotGrid grid);

// As many decimals at every tick as their distance asks for; a logarithmic axis with few powers
// of ten has ticks at 2 and 5 as well.
void setTicks(QCustomPlot &plot, int across, int up, bool isLogarithmicUp = false);

// Draws with a plain painter above what is on that layer of the plot already.
void addPlotLayer(QCustomPlot &plot, const QString &layer, std::function<void(QPainter &)> draw);

// Room that the numbers beside the vertical axis need.
[[nodiscard]] int tickLabelWidth(const QCustomPlot &plot);

[[nodiscard]] QFont smallFont(const QFont &font); // of remarks and ticks

// What all numbers of an axis have in common, and with it their notation.
struct TickScale
{
    double step = 1.0; // from one tick to the next
    double largest = 1.0; // the larger end, without its sign
};

// A tick as its axis writes it.
[[nodiscard]] QString tickText(double tick, const TickScale &scale);
// Whether a logarithmic axis from here to there writes powers of ten, or plain numbers.
[[nodiscard]] bool needsPowers(double lowest, double highest);
// A power of ten or a simple multiple of one, which may be written as a power.
[[nodiscard]] QString logarithmicTickText(double tick, bool hasPowers);

} // namespace glassnet
