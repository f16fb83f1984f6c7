// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/loss/losslines.h"

#include <memory>
#include <vector>

class QCPGraph;
class QCustomPlot;

namespace glassnet {

struct Theme;

// The lines of the loss chart in a plot: what led to now, what came after it in a fainter
// colour, and what else was tried, fainter still.
class LossChart
{
public:
    explicit LossChart(QCustomPlot &plot);

    void setStyle(const Theme &theme);
    void setLine(const LossPoints &points, double now);
    void setBranchLines(const std::vector<LossBranchLine> &lines);

private:
    struct Pair
    {
        QCPGraph *train = nullptr;
        QCPGraph *test = nullptr;
    };
    struct BranchGraph
    {
        QCPGraph *graph = nullptr;
        std::shared_ptr<const nn::Branch> branch; // whose losses it has, from this epoch on
        double from = 0.0;
    };

    [[nodiscard]] QCPGraph *addGraph(const QString &layer);
    void styleBranch(QCPGraph &graph) const;

    QCustomPlot &m_plot;
    Pair m_past;
    Pair m_future;
    std::vector<BranchGraph> m_branches;
    const Theme *m_theme;
};

} // namespace glassnet
