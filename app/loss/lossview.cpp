// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossview.h"

#include "app/look/theme.h"
#include "app/loss/losschart.h"
#include "app/loss/lossinteraction.h"
#include "app/loss/lossrange.h"
#include "app/loss/losstext.h"
#include "app/plot/plotstyle.h"

#include <QAction>
#include <QPainter>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassnet {

namespace {

constexpr int small = 140; // a height below which the legend and the axis' name are left out

double distanceTo(const QPointF &pixel, const QPointF &from, const QPointF &to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double share = length > 0.0 ? QPointF::dotProduct(pixel - from, way) / length : 0.0;
    const QPointF apart = from + std::clamp(share, 0.0, 1.0) * way - pixel;
    return std::hypot(apart.x(), apart.y());
}

double distanceTo(const QPointF &pixel, const LossPoints &points, const PlotMap &map)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < points.size(); ++i) {
        const nn::LossHistory::Point &from = points[i - 1];
        const nn::LossHistory::Point &to = points[i];
        if (!std::isnan(from.train) && !std::isnan(to.train)) {
            least = std::min(least, distanceTo(pixel, map.toPixel(from.epoch, from.train),
                                               map.toPixel(to.epoch, to.train)));
        }
    }
    return least;
}

bool areSame(const Snapshot &a, const Snapshot &b)
{
    const auto isSame
        = [](const BranchView &x, const BranchView &y) { return x.branch == y.branch; };
    return a.now == b.now && a.run.settings.loss == b.run.settings.loss
           && std::ranges::equal(a.branches, b.branches, isSame);
}

} // namespace

LossView::LossView(Session &session, QWidget *parent)
    : PlotView(session, tr("Show the whole line (0)"), parent)
    , m_chart(std::make_unique<LossChart>(plot()))
    , m_logarithmic(makeOption(tr("&Logarithmic Loss"), tr("Logarithmic"),
                               tr("Make each tenth of the loss equally high")))
    , m_interaction(std::make_unique<LossInteraction>(*this))
{
    setAccessibleName(tr("Loss"));
    connect(m_logarithmic, &QAction::triggered, this, &LossView::setIsLogarithmic);
    start();
}

LossView::~LossView() = default;

void LossView::setIsLogarithmic(bool isLogarithmic)
{
    nn::ViewState view = session().view();
    view.isLogarithmic = isLogarithmic;
    view.lookedAt.losses.reset();
    session().setView(view);
}

void LossView::takeView()
{
    m_logarithmic->setChecked(session().view().isLogarithmic);
    setLogarithmic(session().view().isLogarithmic);
}

void LossView::takeRange()
{
    m_asked.reset();
    PlotView::takeRange();
}

PlotView::Chosen LossView::chosenIn(const nn::LookedAt &lookedAt) const
{
    return {.across = lookedAt.epochs, .up = lookedAt.losses};
}

void LossView::keep(const Chosen &chosen, nn::LookedAt &lookedAt) const
{
    lookedAt.epochs = chosen.across;
    lookedAt.losses = chosen.up;
}

PlotRange LossView::shownRange(const PlotRange &asked) const
{
    PlotRange range = drawable(asked, map().isLogarithmic);
    if (m_shown && isFitted()) {
        const nn::Span epochs = fittedEpochs(m_branches, m_branchLines);
        range.left = epochs.from;
        range.right = epochs.to;
    }
    return m_shown && isUpFitted() ? fittedLosses(range, m_points, map().isLogarithmic, isFitted())
                                   : range;
}

PlotView::Axes LossView::axes(int tickLabelWidth)
{
    constexpr int edge = 14; // at the right
    const bool isSmall = height() < small;
    const int line = QFontMetrics(smallFont(font())).height();
    const int left = tickLabelWidth + 16;
    const int top = isSmall ? 6 : line + 10;
    const int bottom = line + 8 + (isSmall ? 0 : line + 5);
    const QRect area(left, top, std::max(1, width() - left - edge),
                     std::max(1, height() - top - bottom));
    m_overlay.strip = isSmall ? QRectF() : QRectF(left, 2.0, area.width(), line);
    return {.area = area,
            .tickDistance = {100, 40},
            .acrossTitle = isSmall ? QString() : tr("Epoch"),
            .upTitle = {}};
}

void LossView::setStyle(const Theme &theme)
{
    stylePlot(plot(), theme, font(), PlotGrid::Horizontal);
    plot().xAxis->setLabelColor(theme.muted);
    m_chart->setStyle(theme);
}

QString LossView::description() const
{
    return m_shown ? lossDescription(*m_shown, m_points, m_overlay.marks.size()) : QString();
}

QString LossView::readout() const
{
    const std::optional<QPointF> pixel = hoveredPixel();
    if (!pixel) {
        return {};
    }
    if (const LossBranchLine *line = branchLineAt(*pixel)) {
        return branchLineText(*line);
    }
    const QString point = m_overlay.hovered ? lossPointText(*m_overlay.hovered) : QString();
    const LossMark *mark = markAt(m_overlay.marks, map(), pixel->x());
    return mark != nullptr ? tr("%1 · %2").arg(mark->label, point) : point;
}

QString LossView::emptyText() const
{
    return m_shown ? tr("The loss is drawn here as soon as something is trained.") : QString();
}

// The line itself has the right of way.
const LossBranchLine *LossView::branchLineAt(const QPointF &pixel) const
{
    constexpr double reach = 5.0;
    if (!hasContent()) {
        return nullptr;
    }
    double least = std::min(reach, distanceTo(pixel, m_points, map()));
    const LossBranchLine *nearest = nullptr;
    for (const LossBranchLine &line : m_branchLines) {
        const double distance = distanceTo(pixel, line.points, map());
        if (distance < least) {
            least = distance;
            nearest = &line;
        }
    }
    return nearest;
}

nn::Moment LossView::now() const
{
    return m_asked.value_or(m_shown ? m_shown->now : nn::Moment{});
}

double LossView::nowEpoch() const
{
    return hasContent() ? m_branches.epochOf(now()) : 0.0;
}

void LossView::travelTo(const nn::Moment &moment)
{
    const bool isRunning = m_shown && m_shown->state == RunState::Running;
    if (moment != now() || isRunning) {
        m_asked = moment;
        m_hasArrived = false;
        session().goTo(moment);
    }
}

void LossView::returnTo(const LossBranchLine &line)
{
    m_asked.reset();
    session().goTo(line.end);
}

void LossView::showHovered()
{
    const std::optional<QPointF> pixel = hoveredPixel();
    const auto hovered = pixel ? nearestPoint(m_points, map().toValues(*pixel).x()) : std::nullopt;
    if (hovered != m_overlay.hovered) {
        m_overlay.hovered = hovered;
        replot();
    }
}

// A new frame may show what is shown already: another surface, another person.
void LossView::showFrame()
{
    const SnapshotPtr &snapshot = frame().snapshot;
    if (!snapshot || snapshot == m_shown) {
        return;
    }
    const bool isSame = m_shown && areSame(*m_shown, *snapshot);
    m_shown = snapshot;
    if (isSame) {
        return;
    }
    chooseTip();
    m_branches = LossBranches(*m_shown, *m_tip);
    m_points = m_branches.pointsWith(*m_shown);
    updateBranchLines();
    m_overlay.marks = marksOf(m_branches);
    m_overlay.now = m_branches.epochOf(m_shown->now);
    m_overlay.title = lossTitle(m_shown->run.settings.loss);
    m_overlay.hasTest = m_shown->run.data->test.count() > 0;
    m_chart->setLine(m_points, m_overlay.now);
    setRange(shownRange(map().range));
    showHovered();
    setSummary(m_overlay.hasTest ? tr("train — test – –") : tr("train —"));
}

// Travelling on a line does not change the line, so that one can come back by the same way. When
// training goes on or somebody else moves the run, the line is the one that the run is on.
void LossView::chooseTip()
{
    const auto isTip = [this](const BranchView &view) { return view.branch->number == m_tip; };
    const bool exists = m_tip && std::ranges::any_of(m_shown->branches, isTip);
    if (m_asked && exists && m_shown->state != RunState::Running) {
        const bool isThere = m_shown->now == *m_asked;
        const bool hasLeft = m_hasArrived && !isThere;
        m_hasArrived = m_hasArrived || isThere;
        if (!hasLeft && LossBranches(*m_shown, *m_tip).holds(m_shown->now)) {
            return;
        }
    }
    m_asked.reset();
    m_tip = m_shown->now.branch;
}

void LossView::updateBranchLines()
{
    LossBranchKey key = branchKeyOf(*m_shown, *m_tip);
    if (m_branchKey != key) {
        m_branchKey = std::move(key);
        m_branchLines = glassnet::branchLines(*m_shown, m_branches);
        m_chart->setBranchLines(m_branchLines);
    }
}

void LossView::draw(QPainter &painter, const Theme &theme)
{
    if (!m_shown) {
        return;
    }
    m_overlay.map = map();
    m_overlay.shown = m_overlay.hovered.value_or(nn::LossHistory::Point{
        .epoch = m_overlay.now, .train = m_shown->trainLoss, .test = m_shown->testLoss});
    drawOverlay(painter, m_overlay, theme, font());
}

} // namespace glassnet
