// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/losschart.h"

#include "app/look/theme.h"

#include <qcustomplot.h>

#include <algorithm>

namespace glassnet {

namespace {

const QString branchLayer = QStringLiteral("branches");
const QString lineLayer = QStringLiteral("line");

using Value = double nn::LossHistory::Point::*;

void setPoints(QCPGraph &graph, LossPoints::const_iterator begin, LossPoints::const_iterator end,
               Value value)
{
    QVector<QCPGraphData> data;
    data.reserve(end - begin);
    for (auto point = begin; point != end; ++point) {
        data.append(QCPGraphData(point->epoch, (*point).*value));
    }
    // Sampling makes steps where a line is steep, and saves time only where points are many.
    constexpr int many = 2000;
    graph.setAdaptiveSampling(data.size() > many);
    graph.data()->set(data, true);
}

// Full lines of any width are quick to draw, piece by piece; dashes are not.
QPen dashed(const QColor &color)
{
    QPen pen(color, 1.0);
    pen.setDashPattern({6.0, 4.0});
    return pen;
}

} // namespace

LossChart::LossChart(QCustomPlot &plot)
    : m_plot(plot)
    , m_theme(&Theme::light())
{
    for (const QString &layer : {branchLayer, lineLayer}) {
        plot.addLayer(layer, plot.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    }
    m_future = {.train = addGraph(lineLayer), .test = addGraph(lineLayer)};
    m_past = {.train = addGraph(lineLayer), .test = addGraph(lineLayer)};
}

QCPGraph *LossChart::addGraph(const QString &layer)
{
    QCPGraph *graph = m_plot.addGraph();
    graph->setLayer(layer);
    return graph;
}

void LossChart::setStyle(const Theme &theme)
{
    constexpr double faint = 0.35;
    m_theme = &theme;
    m_past.train->setPen(QPen(theme.accent, 2.0));
    m_past.test->setPen(dashed(theme.gradient));
    m_future.train->setPen(QPen(mixed(theme.accent, theme.card, faint), 2.0));
    m_future.test->setPen(dashed(mixed(theme.gradient, theme.card, faint)));
    for (const BranchGraph &branch : m_branches) {
        styleBranch(*branch.graph);
    }
}

void LossChart::styleBranch(QCPGraph &graph) const
{
    graph.setPen(QPen(mixed(m_theme->muted, m_theme->card, 0.45), 1.0));
}

// The point of now belongs to both parts.
void LossChart::setLine(const LossPoints &points, double now)
{
    const auto isBefore = [](const auto &point, double epoch) { return point.epoch < epoch; };
    const auto isAfter = [](double epoch, const auto &point) { return epoch < point.epoch; };
    const auto future = std::lower_bound(points.begin(), points.end(), now, isBefore);
    const auto past = std::upper_bound(points.begin(), points.end(), now, isAfter);
    setPoints(*m_past.train, points.begin(), past, &nn::LossHistory::Point::train);
    setPoints(*m_past.test, points.begin(), past, &nn::LossHistory::Point::test);
    setPoints(*m_future.train, future, points.end(), &nn::LossHistory::Point::train);
    setPoints(*m_future.test, future, points.end(), &nn::LossHistory::Point::test);
}

void LossChart::setBranchLines(const std::vector<LossBranchLine> &lines)
{
    while (m_branches.size() > lines.size()) {
        m_plot.removeGraph(m_branches.back().graph);
        m_branches.pop_back();
    }
    while (m_branches.size() < lines.size()) {
        m_branches.push_back({.graph = addGraph(branchLayer), .branch = nullptr});
        styleBranch(*m_branches.back().graph);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LossBranchLine &line = lines[i];
        BranchGraph &drawn = m_branches[i];
        if (drawn.branch != line.branch || drawn.from != line.points.front().epoch) {
            drawn.branch = line.branch;
            drawn.from = line.points.front().epoch;
            setPoints(*drawn.graph, line.points.begin(), line.points.end(),
                      &nn::LossHistory::Point::train);
        }
    }
}

} // namespace glassnet
