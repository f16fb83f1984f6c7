// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loss/lossview.h"

#include "app/loss/losschart.h"
#include "app/loss/lossinteraction.h"
#include "app/loss/losstext.h"

#include <QAccessible>
#include <QAction>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassnet {

namespace {

double distanceTo(const QPointF &pixel, const QPointF &from, const QPointF &to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double share = length > 0.0 ? QPointF::dotProduct(pixel - from, way) / length : 0.0;
    const QPointF apart = from + std::clamp(share, 0.0, 1.0) * way - pixel;
    return std::hypot(apart.x(), apart.y());
}

double distanceTo(const QPointF &pixel, const LossPoints &points, const LossMap &map)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < points.size(); ++i) {
        least = std::min(least,
                         distanceTo(pixel, map.pixelOf(points[i - 1].epoch, points[i - 1].train),
                                    map.pixelOf(points[i].epoch, points[i].train)));
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
    : QWidget(parent)
    , m_session(session)
    , m_interaction(std::make_unique<LossInteraction>(*this))
{
    setAccessibleName(tr("Loss"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    makePlot();
    makeActions();
    follow(session);
    restyle();
}

LossView::~LossView() = default;

void LossView::makeActions()
{
    m_logarithmic = new QAction(tr("&Logarithmic Loss"), this);
    m_logarithmic->setIconText(tr("Logarithmic")); // on the card
    m_logarithmic->setCheckable(true);
    m_logarithmic->setToolTip(tr("Make each tenth of the loss equally high"));
    m_fit = new QAction(tr("&Fit"), this);
    m_fit->setToolTip(tr("Show the whole line (0)"));
    connect(m_fit, &QAction::triggered, this, &LossView::fit);
    connect(m_logarithmic, &QAction::triggered, this, [this](bool isLogarithmic) {
        nn::ViewState view = m_session.view();
        view.isLogarithmic = isLogarithmic;
        view.lookedAt.losses.reset();
        m_session.setView(view);
    });
}

void LossView::follow(Session &session)
{
    connect(&session, &Session::viewChanged, this, &LossView::takeView);
    connect(&session, &Session::frameChanged, this, &LossView::setFrame);
    connect(&session, &Session::loaded, this, &LossView::takeRange);
    m_snapshot = session.frame().snapshot;
    takeView();
    takeRange();
}

void LossView::takeView()
{
    const bool isLogarithmic = m_session.view().isLogarithmic;
    m_logarithmic->setChecked(isLogarithmic);
    if (m_overlay.map.isLogarithmic != isLogarithmic) {
        m_overlay.map.isLogarithmic = isLogarithmic;
        m_isLossFitted = true;
        layOut();
        refit();
        replot();
    }
}

QString LossView::description() const
{
    return m_shown ? lossDescription(*m_shown, m_points, m_overlay.marks.size()) : QString();
}

QString LossView::readout() const
{
    if (!m_mouse || !hasLine() || !m_overlay.map.area.contains(*m_mouse)) {
        return {};
    }
    if (const LossBranchLine *line = branchLineAt(*m_mouse)) {
        return branchLineText(*line);
    }
    const QString point = m_overlay.hovered ? lossPointText(*m_overlay.hovered) : QString();
    const LossMark *mark = markUnder(m_mouse->x());
    return mark != nullptr ? tr("%1 · %2").arg(mark->label, point) : point;
}

QPointF LossView::pixelOf(double epoch, double loss) const
{
    return m_overlay.map.pixelOf(epoch, loss);
}

// The line itself has the right of way.
const LossBranchLine *LossView::branchLineAt(const QPointF &pixel) const
{
    constexpr double reach = 5.0;
    if (!hasLine()) {
        return nullptr;
    }
    double least = std::min(reach, distanceTo(pixel, m_points, m_overlay.map));
    const LossBranchLine *nearest = nullptr;
    for (const LossBranchLine &line : m_branchLines) {
        const double distance = distanceTo(pixel, line.points, m_overlay.map);
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
    return hasLine() ? m_lineage.epochOf(now()) : 0.0;
}

void LossView::travelTo(const nn::Moment &moment)
{
    const bool isRunning = m_shown && m_shown->state == RunState::Running;
    if (moment != now() || isRunning) {
        m_asked = moment;
        m_hasArrived = false;
        m_session.goTo(moment);
    }
}

void LossView::returnTo(const LossBranchLine &line)
{
    m_asked.reset();
    m_session.goTo(line.end);
}

void LossView::lookAt(const LossRange &range, bool isLossChosen)
{
    m_isFitted = false;
    m_isLossFitted = m_isLossFitted && !isLossChosen;
    m_overlay.map.range = kept(range, m_overlay.map.isLogarithmic);
    refit();
    keepRange();
    replot();
}

void LossView::fit()
{
    m_isFitted = true;
    m_isLossFitted = true;
    refit();
    keepRange();
    replot();
}

void LossView::hover(std::optional<QPointF> pixel)
{
    const bool isInside = pixel && hasLine() && m_overlay.map.area.contains(*pixel);
    const auto hovered
        = isInside ? nearestPoint(m_points, m_overlay.map.epochAt(pixel->x())) : std::nullopt;
    m_mouse = pixel;
    if (hovered != m_overlay.hovered) {
        m_overlay.hovered = hovered;
        replot();
    }
}

void LossView::setFrame(const Frame &frame)
{
    m_snapshot = frame.snapshot;
    if (isVisible()) {
        showSnapshot();
    }
}

// A new frame may show what is shown already: another surface, another person.
void LossView::showSnapshot()
{
    if (!m_snapshot || m_snapshot == m_shown) {
        return;
    }
    const bool isSame = m_shown && areSame(*m_shown, *m_snapshot);
    m_shown = m_snapshot;
    if (isSame) {
        return;
    }
    chooseTip();
    m_lineage = LossBranches(*m_shown, *m_tip);
    m_points = m_lineage.pointsWith(*m_shown);
    updateBranchLines();
    m_overlay.marks = marksOf(m_lineage);
    m_overlay.now = m_lineage.epochOf(m_shown->now);
    m_overlay.title = lossTitle(m_shown->run.settings.loss);
    m_overlay.hasTest = m_shown->run.data->test.count() > 0;
    m_chart->setLine(m_points, m_overlay.now);
    refit();
    hover(m_mouse);
    updateTexts();
    replot();
}

// Travelling on a line does not change the line, so that one can come back by the same way. When
// training goes on or another hand moves the run, the line is the one that the run is on.
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
    LossBranchKey key = sideKeyOf(*m_shown, *m_tip);
    if (m_sideKey != key) {
        m_sideKey = std::move(key);
        m_branchLines = glassnet::branchLines(*m_shown, m_lineage);
        m_chart->setBranchLines(m_branchLines);
    }
}

void LossView::updateTexts()
{
    const QString summary = m_overlay.hasTest ? tr("train — test – –") : tr("train —");
    if (summary != m_summary) {
        m_summary = summary;
        emit summaryChanged();
    }
    if (QAccessible::isActive()) {
        setAccessibleDescription(description());
    }
}

bool LossView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        hover(help->pos());
        QToolTip::showText(help->globalPos(), readout(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                             || reason == Qt::ShortcutFocusReason;
        m_showsFocus = event->type() == QEvent::FocusIn && isByKey;
        replot();
    }
    return QWidget::event(event);
}

} // namespace glassnet
